"""JSON values that know their position in the text.

The grammar reads these, so that a policy given as text and one given as a Python mapping are
judged by the same code; a mapping's elements simply have no position.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MAX_DEPTH = 64
"""How deeply objects and arrays may be nested.

The deepest documented policy (a copy action's lifecycle) is ten deep; anything near this limit is
not a policy, and refusing it keeps every later step free of recursion errors.
"""

Scalar = str | int | float | bool
"""One setting's value, or one member of a list of values."""

NOWHERE = -1
"""The offset of an element that was not read from text."""


class TooDeepError(ValueError):
    """A document is nested more deeply than `MAX_DEPTH`."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"nested more than {MAX_DEPTH} deep")
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Plain:
    """A string, number, boolean or null, at a character offset."""

    offset: int
    value: Scalar | None


@dataclass(frozen=True, slots=True)
class Array:
    """A list of elements, at the offset of its bracket."""

    offset: int
    elements: Sequence[Element]


@dataclass(frozen=True, slots=True)
class Member:
    """One key of an object and what it holds; `offset` is the key's."""

    key: str
    offset: int
    element: Element


@dataclass(frozen=True, slots=True)
class Object:
    """An object's members in the order written, duplicates included, at the offset of its brace."""

    offset: int
    members: Sequence[Member]


Element = Plain | Array | Object


def from_python(value: object, depth: int = 0) -> Element:
    """Turn a mapping, sequence or scalar into elements without a position.

    Raises `TooDeepError` past `MAX_DEPTH`, and TypeError for what JSON cannot hold (another class,
    or a key that is not a string).
    """
    if value is None or isinstance(value, str | int | float):
        return Plain(NOWHERE, value)
    if depth >= MAX_DEPTH:
        raise TooDeepError(NOWHERE)
    if isinstance(value, Mapping):
        members = []
        for key, member in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a policy's keys are strings, got {key!r}")
            members.append(Member(key, NOWHERE, from_python(member, depth + 1)))
        return Object(NOWHERE, members)
    if isinstance(value, list | tuple):
        return Array(NOWHERE, [from_python(element, depth + 1) for element in value])
    raise TypeError(f"a policy holds JSON values, got {type(value).__name__}")


def to_python(element: Element) -> object:
    """Give the plain dict, list or scalar; of duplicate keys the first is kept."""
    if isinstance(element, Plain):
        return element.value
    if isinstance(element, Array):
        return [to_python(each) for each in element.elements]
    document: dict[str, object] = {}
    for member in element.members:
        document.setdefault(member.key, to_python(member.element))
    return document
