"""Reads JSON text into elements that keep their position, without recursion and in linear time.

The standard library's parser loses positions, keeps the last of duplicate keys and recurses.
JSON: https://www.rfc-editor.org/rfc/rfc8259
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field

from farvault.policies.effective.elements import MAX_DEPTH, Array, Element, Member, Object, Plain, Scalar

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[A-Za-z_]+")
_WORDS: dict[str, Scalar | None] = {"true": True, "false": False, "null": None}
_LONGEST_NUMBER = 32
_EXCERPT_LENGTH = 20


class JSONTextError(ValueError):
    """The text is not JSON from `offset` (characters from 0) on; `help` says what was expected."""

    def __init__(self, offset: int, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.help = help


@dataclass(slots=True)
class _Open:
    """An object or array that is being read."""

    offset: int
    is_object: bool
    members: list[Member] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    key: str = ""
    key_offset: int = 0

    def take(self, element: Element) -> None:
        if self.is_object:
            self.members.append(Member(self.key, self.key_offset, element))
        else:
            self.elements.append(element)

    def close(self) -> Element:
        return Object(self.offset, self.members) if self.is_object else Array(self.offset, self.elements)


def read_json(text: str) -> Element:
    """Read one JSON value that fills the text; raises `JSONTextError` at the first place that is not JSON.

    Stops at `MAX_DEPTH` nested values, so ten million brackets cost no more than sixty-five.
    """
    at = _skip(text, 0)
    stack: list[_Open] = []
    while True:
        element: Element | None = None
        if text[at : at + 1] in ("{", "["):
            if len(stack) >= MAX_DEPTH:
                raise JSONTextError(at, f"nested more than {MAX_DEPTH} deep", "a policy is at most ten deep")
            stack.append(_Open(at, text[at] == "{"))
            at = _skip(text, at + 1)
            if text[at : at + 1] == ("}" if stack[-1].is_object else "]"):
                element, at = stack.pop().close(), at + 1
            elif stack[-1].is_object:
                at = _read_key(text, at, stack[-1])
        else:
            element, at = _read_plain(text, at)
        while element is not None:
            at = _skip(text, at)
            if not stack:
                if at < len(text):
                    raise JSONTextError(at, f"{_excerpt(text, at)} after the end of the policy")
                return element
            stack[-1].take(element)
            element, at = _after_value(text, at, stack)


def _after_value(text: str, at: int, stack: list[_Open]) -> tuple[Element | None, int]:
    """Read the comma or bracket after a value: the closed container, or None before another value."""
    top = stack[-1]
    end = "}" if top.is_object else "]"
    sign = text[at : at + 1]
    if sign == end:
        return stack.pop().close(), at + 1
    if sign != ",":
        raise JSONTextError(at, f"expected ',' or '{end}', got {_excerpt(text, at)}")
    comma, at = at, _skip(text, at + 1)
    if text[at : at + 1] == end:
        raise JSONTextError(comma, f"a comma before '{end}'", "drop the comma")
    return None, _read_key(text, at, top) if top.is_object else at


def _read_key(text: str, at: int, into: _Open) -> int:
    """Read a key and its colon; gives the offset of the value."""
    if text[at : at + 1] != '"':
        raise JSONTextError(at, f"expected a key in double quotes, got {_excerpt(text, at)}")
    into.key_offset = at
    into.key, at = _read_string(text, at)
    at = _skip(text, at)
    if text[at : at + 1] != ":":
        raise JSONTextError(at, f"expected ':' after the key, got {_excerpt(text, at)}")
    return _skip(text, at + 1)


def _read_plain(text: str, at: int) -> tuple[Plain, int]:
    if text[at : at + 1] == '"':
        word, end = _read_string(text, at)
        return Plain(at, word), end
    if number := _NUMBER.match(text, at):
        return Plain(at, _to_number(number.group(), at)), number.end()
    if (name := _WORD.match(text, at)) and name.group() in _WORDS:
        return Plain(at, _WORDS[name.group()]), name.end()
    raise JSONTextError(at, f"expected a value, got {_excerpt(text, at)}")


def _read_string(text: str, at: int) -> tuple[str, int]:
    match = _STRING.match(text, at)
    if match is None:
        help = "close it with '\"', and escape control characters and backslashes"
        raise JSONTextError(at, f"a string that does not end or holds a bad character: {_excerpt(text, at)}", help)
    value = match.group()[1:-1]
    if "\\" in value:
        decoded = json.loads(match.group())
        assert isinstance(decoded, str)
        value = decoded
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise JSONTextError(at, "a string with half of a surrogate pair, which is not a character")
    return value, match.end()


def _to_number(digits: str, at: int) -> int | float:
    if len(digits) > _LONGEST_NUMBER:
        raise JSONTextError(at, f"a number of {len(digits)} characters", f"use at most {_LONGEST_NUMBER}")
    number = int(digits) if digits.lstrip("-").isdigit() else float(digits)
    if not math.isfinite(number):
        raise JSONTextError(at, f"the number {digits} is too large")
    return number


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _excerpt(text: str, at: int) -> str:
    if at >= len(text):
        return "the end of the text"
    return repr(text[at : at + _EXCERPT_LENGTH].splitlines()[0] if text[at] not in "\r\n" else text[at])
