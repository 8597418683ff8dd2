"""Say in the user's terms what pydantic found wrong with a file."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from farvault.closest import closest, suggested
from farvault.findings import Finding, Fix
from farvault.organization.yaml_file import Path_, YamlFile

#: pydantic's error types for a value of the wrong type, and the expected type in words.
_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "tuple_type": "a list",
}
_NOUNS = {
    "accounts": "account",
    "units": "unit",
    "plans": "plan",
    "rules": "rule",
    "tags": "selection",
    "resources": "selection",
    "destination_vaults": "destination vault",
    "vaults": "vault",
}


def findings_of(errors: Iterable[Any], file: YamlFile, name: str, model: type[BaseModel]) -> Iterator[Finding]:
    """One finding for each of pydantic's errors on `file`, which findings call `name`."""
    for error in errors:
        path = _within(file.data, error["loc"])
        field = next((step for step in reversed(path) if isinstance(step, str)), "")
        slug, message, help, unreadable = _words(error, path, file.data, model)
        if message.startswith("must") and field:
            message = f"{'a name' if error['loc'][-1] == '[key]' else field} {message}"
        place = file.place(path, name)
        is_key = slug == "unknown-key" or error["loc"][-1:] == ("[key]",)
        misspelt = path[-1] if is_key and path else at(file.data, path)
        meant = suggested(help)
        fix = Fix(place.line, place.column, misspelt, meant) if meant and isinstance(misspelt, str) else None
        yield Finding(place, slug, subject(path, file.data), message, help, unreadable, fix=fix)


def _words(error: Any, path: Path_, data: Any, model: type[BaseModel]) -> tuple[str, str, str, bool]:
    kind = error["type"]
    context = error.get("ctx", {})
    value = at(data, path)
    if kind == "extra_forbidden":
        return "unknown-key", f"unknown key '{path[-1]}'", closest(str(path[-1]), _keys(model, path[:-1])), True
    if kind == "missing":
        return "missing-key", f"'{path[-1]}' is missing", "", True
    if kind in _EXPECTED:
        quotes = "put it in quotes" if kind == "string_type" and isinstance(value, int | float) else ""
        return "wrong-type", f"must be {_EXPECTED[kind]}, got {described(value)}", quotes, True
    if kind in ("literal_error", "union_tag_invalid"):
        allowed = context.get("expected") or context.get("expected_tags")
        tag = context.get("discriminator", "").strip("'")
        got = described(value.get(tag) if tag and isinstance(value, dict) else value)
        return "wrong-value", f"{tag + ' ' if tag else ''}must be {allowed}, got {got}", "", True
    if kind == "union_tag_not_found":
        return "missing-key", f"'{context['discriminator'].strip(chr(39))}' is missing", "", True
    if "help" in context:
        return kind, error["msg"], context["help"], False
    if kind in ("too_short", "string_too_short"):
        return "wrong-value", "must not be empty" if kind == "too_short" else "must be longer", "", False
    if kind == "string_pattern_mismatch":
        return "wrong-value", f"must look like {context['pattern']}, got {described(value)}", "", False
    return "wrong-value", f"{error['msg'][:1].lower()}{error['msg'][1:]}, got {described(value)}", "", True


def subject(path: Path_, data: Any) -> str:
    """What a path is in, such as "plan 'daily', rule 'nightly', copy to backup/eu-west-1/vault"."""
    words = []
    for index in range(1, len(path)):
        above, step = path[index - 1], path[index]
        if above == "copies" and isinstance(step, int):
            to = at(data, (*path[: index + 1], "to"))
            words.append(f"copy to {to}" if isinstance(to, str) else f"copy {step + 1}")
        elif above in _NOUNS and isinstance(step, str) and isinstance(at(data, path[: index + 1]), dict):
            words.append(f"{_NOUNS[above]} '{step}'")
    return ", ".join(words)


def at(data: Any, path: Path_) -> Any:
    """The part of `data` at `path`, or None."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def described(value: Any) -> str:
    """A value as a message shows it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, tuple):
        return "a list"
    text = str(value)
    excerpt = text if len(text) <= 80 else text[:77] + "..."
    return f"'{excerpt}'" if isinstance(value, str) else excerpt


def _within(data: Any, location: tuple[str | int, ...]) -> Path_:
    """pydantic's location without what is not in the file: the names of union members and of validators."""
    path: list[str | int] = []
    for index, step in enumerate(location):
        if (isinstance(data, dict) and step in data) or (
            isinstance(data, tuple) and isinstance(step, int) and step < len(data)
        ):
            data = at(data, (step,))
        elif index == len(location) - 1 and isinstance(step, str) and isinstance(data, dict) and step != "[key]":
            path.append(step)
            break
        else:
            continue
        path.append(step)
    return tuple(path)


def _keys(model: Any, path: Path_) -> list[str]:
    """The keys that the model allows at `path`."""
    models = [model]
    for step in path:
        models = [inner for outer in models for inner in _inside(outer, step)]
    return sorted({key for each in models for key in getattr(each, "model_fields", {})})


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if step in kind.model_fields:
            yield from _members(kind.model_fields[str(step)].annotation)
        return
    origin = typing.get_origin(kind)
    if origin in (dict, tuple):
        yield from _members(typing.get_args(kind)[1 if origin is dict else 0])


def _members(kind: Any) -> Iterator[Any]:
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        yield from _members(typing.get_args(kind)[0])
    elif origin in (typing.Union, types.UnionType):
        for member in typing.get_args(kind):
            yield from _members(member)
    else:
        yield kind
