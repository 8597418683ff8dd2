"""Read a policy that a description names: JSON as AWS takes it, from within the description's own folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from farvault.policies.effective.elements import Array, Element, Object, to_python
from farvault.policies.effective.json_text import JSONTextError, read_json
from farvault.reading import POLICY_BYTES, UnreadableError, read_text


def read_policy_file(folder: Path, environment: Path, name: str) -> Mapping[str, Any]:
    """The policy `name`, which the environment's file `environment` of the description in `folder` names.

    Raises UnreadableError where it cannot be read, is not a JSON object, or is outside of `folder`: a description is
    complete in its folder, for every machine, for `farvault diff --git` and for whoever reviews it.
    """
    file = environment.parent / name
    if os.path.isabs(name) or not _inside(file, folder):  # noqa: PTH117 - a text that may not be a path at all
        raise UnreadableError(f"is outside the description's folder '{folder}'")
    text = read_text(file, POLICY_BYTES)
    try:
        element = read_json(text)
    except JSONTextError as error:
        raise UnreadableError(f"is not JSON: {error.message}, {_position(text, error.offset)}") from error
    for key, offset in _duplicate_keys(element):
        raise UnreadableError(f"gives '{key}' twice, {_position(text, offset)}")
    if not isinstance(element, Object):
        raise UnreadableError("is not a policy: a policy is an object in braces")
    document = to_python(element)
    assert isinstance(document, dict)
    return document


def _inside(file: Path, folder: Path) -> bool:
    try:
        return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder))
    except ValueError:  # a null character: reading the file reports it
        return True


def _duplicate_keys(element: Element) -> Iterator[tuple[str, int]]:
    """The duplicate keys of every object in it; IAM's grammar of JSON policies allows none."""
    if isinstance(element, Array):
        for each in element.elements:
            yield from _duplicate_keys(each)
    elif isinstance(element, Object):
        keys: set[str] = set()
        for member in element.members:
            if member.key in keys:
                yield member.key, member.offset
            keys.add(member.key)
            yield from _duplicate_keys(member.element)


def _position(text: str, offset: int) -> str:
    before = text[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - (before.rfind(chr(10)) + 1) + 1}"
