"""Lay out a Terraform expression as people write it: one line where that is short, else its brackets opened.

The spaces are those that `terraform fmt` would leave. Apart from space, what is written is what was given, but for the
quotes around keys that need none, commas between the lines of an object, and parentheses around an operation that
needs several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDTH = 100
"""Characters of a line that is not opened."""
_STEP = "  "
_CLOSERS = {"(": ")", "[": "]", "{": "}"}
_WORD = re.compile(r"[A-Za-z_][\w-]*|\d+(?:\.\d+)?")
_SIGN = re.compile(r"=>|==|!=|<=|>=|&&|\|\||\.\.\.|[-+*/%<>!?:=.,()\[\]{}]")
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_LOOSEST = (("?", ":"), ("||",), ("&&",))
"""Operators at which a long operation is divided, those that bind least first."""
_BEGINNING = ("?", ":")
"""Those that begin a line; the others end one."""


@dataclass(frozen=True)
class Group:
    """Brackets and what is between them."""

    opener: str
    items: tuple[Token, ...]


Token = str | Group
"""A word, a quoted template, a sign, or brackets."""


def laid_out(expression: str, indent: str = "", taken: int = 0) -> str:
    """`expression` as it stands after an attribute's equals sign: its first line without, the others with `indent`.

    taken: characters that stand before it on its first line.
    """
    return _opened(read(expression), indent, taken)


def tokens(expression: str) -> list[str]:
    """The words, templates and signs of an expression.

    Raises ValueError where it is not one.
    """
    found, position = [], 0
    while position < len(expression):
        if expression[position].isspace():
            position += 1
        elif expression[position] == '"':
            end = template_end(expression, position + 1)
            found.append(expression[position:end])
            position = end
        elif match := _WORD.match(expression, position) or _SIGN.match(expression, position):
            found.append(match[0])
            position = match.end()
        else:
            raise ValueError(f"no Terraform expression: {expression[position : position + 20]!r}")
    return found


def template_end(text: str, position: int) -> int:
    """Where the quoted template whose first character is at `position` ends: after its closing quote."""
    while text[position] != '"':
        if text[position] == "\\":
            position += 2
        elif text.startswith(("$${", "%%{"), position):
            position += 3
        elif text.startswith(("${", "%{"), position):
            position = interpolation_end(text, position + 2)
        else:
            position += 1
    return position + 1


def interpolation_end(text: str, position: int) -> int:
    """Where the interpolation whose first character is at `position` ends: after its closing brace."""
    depth = 1
    while depth:
        if text[position] == '"':
            position = template_end(text, position + 1)
            continue
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        position += 1
    return position


def read(expression: str) -> tuple[Token, ...]:
    """An expression as its tokens, brackets with what is between them.

    Raises ValueError where it is not one.
    """
    stack: list[tuple[str, list[Token]]] = [("", [])]
    for token in tokens(expression):
        if token in _CLOSERS:
            stack.append((token, []))
        elif token in _CLOSERS.values():
            opener, items = stack.pop()
            if _CLOSERS.get(opener) != token:
                raise ValueError(f"brackets do not match: {expression}")
            stack[-1][1].append(Group(opener, tuple(items)))
        else:
            stack[-1][1].append(token)
    if len(stack) != 1:
        raise ValueError(f"brackets do not match: {expression}")
    return tuple(stack[0][1])


def _opened(items: Sequence[Token], indent: str, taken: int) -> str:
    """The items on one line where they fit there, else with brackets opened, from the outermost ones."""
    flat = _flat(items)
    if len(indent) + taken + len(flat) <= WIDTH or not any(isinstance(item, Group) for item in items):
        return flat
    operation = next((signs for signs in _LOOSEST if any(item in signs for item in items)), None)
    if operation and not _one_group_opens(items):
        return f"({_lines(_operation(items, operation, indent + _STEP), indent)})"
    text, last = "", ""
    for position, item in enumerate(items):
        text += _between(items, position)
        if isinstance(item, Group):
            index = item.opener == "[" and position and not _between(items, position)
            text += _flat([item]) if index else _group(item, indent, taken + len(text), last)
        else:
            text += item
        last = item if isinstance(item, str) else item.opener
    return text


def _one_group_opens(items: Sequence[Token]) -> bool:
    """Whether an operation reads well with its last brackets opened: all before them is short."""
    last = items[-1]
    return isinstance(last, Group) and len(_flat(items[:-1])) <= WIDTH // 2 and not _divided(last.items)


def _divided(items: Sequence[Token]) -> bool:
    return any(item in signs for signs in _LOOSEST for item in items)


def _operation(items: Sequence[Token], signs: Sequence[str], indent: str) -> Iterator[str]:
    """The lines of an operation inside parentheses: ? and : begin a line, && and || end one, as checkov reads them."""
    line: list[Token] = []
    for item in items:
        if item in signs and item in _BEGINNING:
            yield _line(line, indent)
            line = []
        line.append(item)
        if item in signs and item not in _BEGINNING:
            yield _line(line, indent)
            line = []
    yield _line(line, indent)


def _line(items: Sequence[Token], indent: str) -> str:
    """One operand, with the sign before or after it if there is one."""
    if items[0] in _BEGINNING:
        return f"{items[0]} {_opened(items[1:], indent, len(items[0]) + 1)}"
    if isinstance(items[-1], str) and any(items[-1] in signs for signs in _LOOSEST):
        return f"{_opened(items[:-1], indent, len(items[-1]) + 1)} {items[-1]}"
    return _opened(items, indent, 0)


def _group(group: Group, indent: str, taken: int, before: str) -> str:
    """Brackets: opened unless they fit on their line."""
    closer = _CLOSERS[group.opener]
    flat = _flat([group])
    if len(indent) + taken + len(flat) <= WIDTH or not group.items:
        return flat
    inner = indent + _STEP
    if "for" in group.items[:1]:
        return f"{group.opener}{_lines(_comprehension(group, inner), indent)}{closer}"
    if group.opener == "(" and not _NAME.fullmatch(before):
        signs = next((signs for signs in _LOOSEST if any(item in signs for item in group.items)), ())
        return f"({_lines(_operation(group.items, signs, inner), indent)})"
    divided = list(parts(group.items))
    if group.opener == "(" and len(divided) == 1 and (last := _call_or_group(divided[0])):
        # One step for both brackets.
        name = _flat(divided[0][:-1])
        return f"({name}{_group(last, indent, taken + 1 + len(name), name)})"
    if group.opener == "{":
        return "{" + _lines(_pairs(divided, inner), indent) + "}"
    texts = [_opened(part, inner, 1) for part in divided]
    end = "," if group.opener == "[" else ""
    return f"{group.opener}{_lines([f'{text},' for text in texts[:-1]] + [texts[-1] + end], indent)}{closer}"


def _call_or_group(items: Sequence[Token]) -> Group | None:
    """The brackets of an item that is brackets alone, or the call of a function; None for any other."""
    last = items[-1]
    alone = isinstance(last, Group) and (len(items) == 1 or (len(items) == 2 and last.opener == "("))
    return last if alone and isinstance(last, Group) else None


def _lines(lines: Iterator[str] | Sequence[str], indent: str) -> str:
    return "".join(f"\n{indent}{_STEP}{line}" for line in lines) + f"\n{indent}"


def _comprehension(group: Group, indent: str) -> Iterator[str]:
    """[for x in xs : y if z]: what it goes over, what it makes, and the condition, each on lines of its own."""
    items = list(group.items)
    made = items.index(":") + 1
    condition = items.index("if") if "if" in items else len(items)
    over = items.index("in") + 1
    start = _flat(items[:over]) + _between(items, over)
    yield f"{start}{_opened(items[over : made - 1], indent, len(start) + 2)} :"
    yield _opened(items[made:condition], indent, 0)
    if condition < len(items):
        start = "if" + _between(items, condition + 1)
        yield f"{start}{_opened(items[condition + 1 :], indent, len(start))}"


def parts(items: Sequence[Token]) -> Iterator[list[Token]]:
    """The items between commas."""
    part: list[Token] = []
    for item in items:
        if item == ",":
            yield part
            part = []
        else:
            part.append(item)
    if part:
        yield part


def _pairs(divided: Sequence[Sequence[Token]], indent: str) -> list[str]:
    """The lines of an object, with the equals signs of neighbours in one column."""
    pairs = []
    for part in divided:
        key, value = _flat([_bare(part[0]), *part[1 : part.index("=")]]), part[part.index("=") + 1 :]
        pairs.append((key, _opened(value, indent, len(key) + 3)))
    return aligned(pairs)


def aligned(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """`name = value` for each pair, as terraform fmt aligns them: the neighbours whose values are on one line."""
    lines: list[str] = []
    for position, (name, value) in enumerate(pairs):
        if "\n" in value:
            lines.append(f"{name} = {value}")
            continue
        first = last = position
        while first and "\n" not in pairs[first - 1][1]:
            first -= 1
        while last + 1 < len(pairs) and "\n" not in pairs[last + 1][1]:
            last += 1
        width = max(len(other) for other, _ in pairs[first : last + 1])
        lines.append(f"{name:{width}} = {value}")
    return lines


def _bare(key: Token) -> Token:
    """A key without its quotes, where it needs none."""
    return key[1:-1] if isinstance(key, str) and key[0] == '"' and _NAME.fullmatch(key[1:-1]) else key


def _flat(items: Sequence[Token]) -> str:
    """The items on one line."""
    text = ""
    for position, item in enumerate(items):
        text += _between(items, position)
        if isinstance(item, str):
            text += item
        elif item.opener == "{" and item.items:
            text += f"{{ {_flat(_with_bare_keys(item.items))} }}"
        else:
            text += f"{item.opener}{_flat(item.items)}{_CLOSERS[item.opener]}"
    return text


def _with_bare_keys(items: Sequence[Token]) -> list[Token]:
    return [
        _bare(item) if position + 1 < len(items) and items[position + 1] == "=" else item
        for position, item in enumerate(items)
    ]


def _between(items: Sequence[Token], position: int) -> str:
    """The space before an item of a line."""
    if not position:
        return ""
    before, item = items[position - 1], items[position]
    if item in (",", ".", "...") or before in (".", "!"):
        return ""
    if isinstance(item, Group) and item.opener in "([":
        # A call or an index belongs to what is before it. terraform fmt takes parentheses after any word for a call.
        own = item.opener == "[" and before in ("in", "if")
        return "" if not own and (isinstance(before, Group) or _NAME.fullmatch(before)) else " "
    return " "
