"""Values that may be literals or Terraform expressions, and documents built from both.

A document is plain Python data that may also hold an `Expression` (a Terraform expression in place
of a value) and `when(condition, value)` (a list item or mapping value that is only there if the
condition holds). With literal inputs every helper here gives literals, so the same function gives
either a finished document or the expression that Terraform will evaluate to it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any


@dataclass(frozen=True)
class Expression:
    """A Terraform expression, such as var.account_ids, without the ${ } around it."""

    hcl: str


Text = str | Expression
Texts = Sequence[Text] | Expression
Truth = bool | Expression


@dataclass(frozen=True)
class _When:
    condition: Truth
    value: Any


def when(condition: Truth, value: Any) -> Any:
    """`value`, in a list or a mapping that leaves it out unless `condition` holds."""
    return _When(condition, value)


def text(*parts: Text) -> Text:
    """The concatenated parts."""
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))
    return Expression(
        '"' + "".join(_quoted(part) if isinstance(part, str) else f"${{{part.hcl}}}" for part in parts) + '"'
    )


def each(items: Texts, make: Callable[[Text], Text]) -> Texts:
    """`make` applied to every item."""
    if isinstance(items, Expression):
        return Expression(f"[for item in {items.hcl} : {hcl(make(Expression('item')))}]")
    return [make(item) for item in items]


def joined(first: list[Any], second: list[Any] | Expression) -> list[Any] | Expression:
    """The items of one list and then those of another."""
    if isinstance(second, Expression):
        return Expression(f"concat({hcl(first)}, {second.hcl})")
    return [*first, *second]


def present(items: Texts | None) -> Truth:
    """Whether there is any item; None counts as none."""
    if isinstance(items, Expression):
        return Expression(f"length({items.hcl}) > 0")
    return bool(items)


def has_value(value: Text | None) -> Truth:
    """Whether there is a value."""
    if isinstance(value, Expression):
        return Expression(f"{value.hcl} != null")
    return value is not None


def resolve(value: Any) -> Any:
    """`value` with every literal condition decided: plain data where it contains no Terraform expression.

    A dataclass becomes the mapping of its fields.
    """
    if is_dataclass(value) and not isinstance(value, Expression | _When | type):
        value = {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, Mapping):
        return {key: resolve(inner) for key, inner in _present_pairs(value.items(), lambda pair: pair[1])}
    if isinstance(value, list | tuple):
        return [resolve(inner) for _, inner in _present_pairs(enumerate(value), lambda pair: pair[1])]
    if isinstance(value, _When):
        return _When(value.condition, resolve(value.value))
    return value


def _present_pairs(pairs: Any, value_of: Callable[[Any], Any]) -> Any:
    for pair in pairs:
        value = value_of(pair)
        if not isinstance(value, _When):
            yield pair
        elif value.condition is True:
            yield pair[0], value.value
        elif value.condition is not False:
            yield pair


def hcl(value: Any) -> str:
    """`value` as a Terraform expression."""
    value = resolve(value)
    if isinstance(value, Expression):
        return value.hcl
    if isinstance(value, Mapping):
        always = ", ".join(f"{hcl(key)} = {hcl(inner)}" for key, inner in value.items() if not isinstance(inner, _When))
        parts = [f"{{{always}}}"] + [
            f"{{for key, value in {{{hcl(key)} = {hcl(inner.value)}}} : key => value if {hcl(inner.condition)}}}"
            for key, inner in value.items()
            if isinstance(inner, _When)
        ]
        return parts[0] if len(parts) == 1 else f"merge({', '.join(parts)})"
    if isinstance(value, list):
        parts = []
        plain: list[str] = []
        for inner in value:
            if isinstance(inner, _When):
                parts += [f"[{', '.join(plain)}]"] if plain else []
                plain = []
                parts.append(f"[for item in [{hcl(inner.value)}] : item if {hcl(inner.condition)}]")
            else:
                plain.append(hcl(inner))
        if plain or not parts:
            parts.append(f"[{', '.join(plain)}]")
        return parts[0] if len(parts) == 1 else f"concat({', '.join(parts)})"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int):
        return str(value)
    return f'"{_quoted(str(value))}"'


def document(value: Any) -> Text:
    """`value` as JSON text: minified where it is literal, else the expression that Terraform encodes."""
    resolved = resolve(value)
    if is_literal(resolved):
        return minified(resolved)
    return Expression(f"jsonencode({hcl(resolved)})")


def minified(document: Any) -> str:
    """A document as JSON text that Terraform leaves as it is: it composes characters, also with the end of an escape.

    A line feed and a combining acute are `\\n` and the accent in JSON, of which Terraform would make a backslash and ń.
    """
    text = json.dumps(document, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    if unicodedata.is_normalized("NFC", text):
        return text
    return json.dumps(document, separators=(",", ":"), sort_keys=True)


def is_literal(value: Any) -> bool:
    """Whether resolved data contains no Terraform expression."""
    if isinstance(value, Mapping):
        return all(is_literal(inner) for inner in value.values())
    if isinstance(value, list):
        return all(is_literal(inner) for inner in value)
    return not isinstance(value, Expression | _When)


def escape_template(literal: str) -> str:
    """A literal text as Terraform's JSON syntax wants it, where ${ and %{ would begin a template."""
    return literal.replace("${", "$${").replace("%{", "%%{")


def _quoted(literal: str) -> str:
    # JSON writes \b and \f for two characters; HCL does not know these escapes.
    text = json.dumps(escape_template(literal), ensure_ascii=False)[1:-1]
    return re.sub(r"(\\\\)|\\b|\\f", lambda match: match[1] or {"\\b": "\\u0008", "\\f": "\\u000c"}[match[0]], text)
