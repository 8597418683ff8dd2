"""How a change affects each attribute, as lines: before -> after, policy documents compared as data.

Sensitive values are never shown, and no control characters are written to a terminal.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from farvault.running.plan import Action, PlannedChange

_SENSITIVE = "(sensitive)"
_UNKNOWN = "(known after apply)"
_NOTHING = object()
_OBEYED = ("Cc", "Cf", "Cs", "Zl", "Zp")


def visible(text: str) -> str:
    """The text with every control or invisible character written as its code."""
    return "".join(_code(each) if unicodedata.category(each) in _OBEYED else each for each in text)


def lines(change: PlannedChange) -> list[str]:
    """A line for each attribute that the change sets, changes or removes; none for a destroy."""
    if change.action in (Action.DELETE, Action.FORGET, Action.NONE, Action.READ):
        return []
    before = change.before if isinstance(change.before, dict) else {}
    after = change.after if isinstance(change.after, dict) else {}
    unknown = change.unknown if isinstance(change.unknown, dict) else {}
    texts: list[str] = []
    for name in sorted({*before, *after, *unknown}):
        was, now = before.get(name), _after(after.get(name), unknown.get(name))
        if was == now or (not before and now in (None, [], {}, "")):
            continue
        if _sensitive(change.sensitive_before, name) or _sensitive(change.sensitive_after, name):
            attribute_lines = [f"{name}: {_SENSITIVE}" + ("" if not before else " changes")]
        else:
            attribute_lines = list(_attribute(name, was if before else _NOTHING, now))
        forced = any(each.split(".")[0] == name for each in change.forced_by)
        texts += (
            [*attribute_lines[:-1], f"{attribute_lines[-1]}   <- this forces the replacement"]
            if forced
            else attribute_lines
        )
    return [visible(line) for line in texts]


def _after(value: Any, unknown: Any) -> Any:
    """The new value, with a note at the places that are known only after the apply."""
    if unknown is True:
        return _UNKNOWN
    if isinstance(unknown, dict):
        members = value if isinstance(value, dict) else {}
        return {key: _after(members.get(key), unknown.get(key)) for key in {*members, *unknown}}
    if isinstance(unknown, list):
        elements = value if isinstance(value, list) else []
        longest = max(len(elements), len(unknown))
        pad = [*elements, *[None] * (longest - len(elements))], [*unknown, *[False] * (longest - len(unknown))]
        return [_after(each, mark) for each, mark in zip(*pad, strict=True)]
    return value


def _sensitive(marks: Any, name: str) -> bool:
    """Whether the attribute, or anything in it, is sensitive."""
    return marks is True or (isinstance(marks, dict) and _marked(marks.get(name)))


def _marked(marks: Any) -> bool:
    if isinstance(marks, dict):
        return any(map(_marked, marks.values()))
    if isinstance(marks, list):
        return any(map(_marked, marks))
    return marks is True


def _attribute(name: str, was: Any, now: Any) -> Iterator[str]:
    old, new = _data(was), _data(now)
    if was is _NOTHING and not isinstance(new, dict | list):
        yield f"{name}: {_text(new)}"
    elif isinstance(old, dict | list) or isinstance(new, dict | list):
        yield f"{name}:"
        before, after = dict(_leaves(old, ())), dict(_leaves(new, ()))
        differences = [f"  - {_place(place)}" for place in before if place not in after]
        differences += [f"  + {_place(place)}" for place in after if place not in before]
        yield from differences or ["  (the same values, arranged otherwise)"]
    else:
        yield f"{name}: {_text(old)} -> {_text(new)}"


def _data(value: Any) -> Any:
    """The document in a string, where it contains one."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], None]]:
    """Every single value with its path; list elements by content, as their order means nothing."""
    if isinstance(value, dict) and value:
        for key in sorted(value):
            yield from _leaves(value[key], (*path, str(key)))
    elif isinstance(value, list) and value:
        names = [_label(each) for each in value if isinstance(each, dict)]
        for each in value:
            if not isinstance(each, dict):
                yield from _leaves(each, path)
            elif names.count(_label(each)) == 1:
                yield from _leaves(each, (*path, _label(each)))
            else:
                yield (*path, _label(each), _text(each)), None
    elif value is not None and value is not _NOTHING:
        yield (*path, f"= {_text(value)}"), None


def _label(element: dict[str, Any]) -> str:
    """The label of a list element: its Sid or name, else only that it is an element."""
    name = element.get("Sid") or element.get("name")
    if isinstance(name, str):
        return f"[{name}]"
    return f"[{element['Effect']}]" if isinstance(element.get("Effect"), str) else "[]"


def _place(place: tuple[str, ...]) -> str:
    return f"{'.'.join(place[:-1]).replace('.[', '[')} {place[-1]}".strip()


def _text(value: Any) -> str:
    if value in (_UNKNOWN, _SENSITIVE):
        return str(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value is not _NOTHING else "nothing"


def _code(character: str) -> str:
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
