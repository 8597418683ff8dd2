"""The reference of the description: `python -m farvault.organization.docs FILE` writes it.

Every field of every model, with its place, type, bounds, meaning and what its absence does, from the models themselves.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from farvault.organization import fields
from farvault.organization.description import Description
from farvault.organization.environment import Environment
from farvault.pages import table, write_or_compare

_HEAD = """\
# Every field of the description

Generated from farvault/organization by `python -m farvault.organization.docs docs/reference/description.md`; edit the
models, not this page.

A description is a folder: `organization.yaml`, and for each account and Region `<account>/<region>/environment.yaml`.
`farvault init` writes the first one, with JSON Schemas from which editors complete and check the same fields. A key
that is not below is a fault. What must hold between fields is in the [rules](../rules.md); where a bound or the form
of a name comes from is in the [facts](facts.md).
"""

#: The models that are whole files, by the file's name.
_FILES: dict[type[BaseModel], str] = {Description: "organization.yaml", Environment: "environment.yaml"}
#: What a reference must name, by its kind.
_REFERENCES = {
    "account": "name of an account",
    "unit": "name of a unit",
    "target": "name of a unit or an account, or `root`",
    "plan": "name of a plan",
    "vault": "`<account>/<region>/<vault>` of a destination vault",
    "source-vault": "name of a source vault, or `Default`",
}
#: How the types of the description that have a name in the code are called.
_NAMED: tuple[tuple[Any, str], ...] = (
    (fields.RegionName, "[Region](facts.md#regions)"),
    (fields.ResourceTypeName, "[resource type](facts.md#resource-types)"),
    (fields.OptInName, "[resource type, as AWS Backup's settings name it](facts.md#resource-types)"),
    (fields.ManagedName, "`DynamoDB` or `EFS`"),
    (fields.Acknowledged, "`true`"),
)
#: Of names that a law of Farvault's own forms, what is said instead of their regular expression.
_OWN_LAWS = {
    "Fate": "`forget`, `destroy`, `gone`, or the name that it has now",
    "PartName": "`<account>/<region>`, and a part of that environment after it",
}
_WITHOUT = re.compile(r"(?:^|(?<=[.:] ))(Without(?: it)?, .*)$", re.DOTALL)


def render() -> str:
    """The whole page."""
    lines = [_HEAD]
    places: dict[type[BaseModel], list[str]] = {}
    for main in (Description, Environment):
        _visit(main, "", places)
    for model, at in places.items():
        lines += _section(model, list(dict.fromkeys(at)))
    return "\n".join(lines).rstrip("\n") + "\n"


def _visit(model: type[BaseModel], path: str, places: dict[type[BaseModel], list[str]]) -> None:
    """Note a model's place, and those of the models below it."""
    places.setdefault(model, []).append(path)
    for name, annotation in _annotations(model).items():
        for below, steps in _models(annotation):
            _visit(below, f"{path}.{name}{steps}".lstrip("."), places)


def _annotations(model: type[BaseModel]) -> dict[str, Any]:
    """The annotations of a model's fields, with what pydantic takes out of `Annotated` still in them."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _models(annotation: Any) -> Iterator[tuple[type[BaseModel], str]]:
    """The models that a value of this type holds, with the steps to each."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation, ""
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _models(arguments[0])
    elif origin is dict:
        yield from ((model, f".<name>{steps}") for model, steps in _models(arguments[1]))
    elif origin is tuple:
        yield from ((model, f"[]{steps}") for model, steps in _models(arguments[0]))
    elif origin in (Union, types.UnionType):
        for each in arguments:
            yield from _models(each)


def anchor(model: type[BaseModel], field: str) -> str:
    """The anchor of a field on the page."""
    return f"{model.__name__}.{field}"


def _section(model: type[BaseModel], places: list[str]) -> Iterator[str]:
    yield f"## {_FILES[model]}" if model in _FILES else f"### {model.__name__}"
    yield ""
    if model not in _FILES:
        yield f"At {', '.join(f'`{place}`' for place in places)}."
        yield ""
    yield _shown(inspect.cleandoc(model.__doc__ or ""))
    yield ""
    annotations = _annotations(model)
    rows = [_row(model, name, field, annotations[name]) for name, field in model.model_fields.items()]
    yield from table(("field", "what it takes", "what it means", "without it"), rows)
    yield ""


def _row(model: type[BaseModel], name: str, field: FieldInfo, annotation: Any) -> tuple[str, str, str, str]:
    meaning = " ".join((field.description or "").split())
    without = _WITHOUT.search(meaning)
    if without:
        meaning = meaning[: without.start()].strip().rstrip(":")
        absent = re.sub(r"^Without(?: it)?, ", "", without.group(1)).rstrip(".")
    else:
        absent = _default(model, name, field)
    words = _bounded(_words(annotation), field.metadata)
    return f'<a id="{anchor(model, name)}"></a>`{name}`', words, _shown(meaning), _shown(absent)


def _shown(text: str) -> str:
    """Text in which nothing is taken for HTML; names in backquotes stay as they are."""
    parts = text.split("`")
    parts[::2] = [part.replace("<", "&lt;") for part in parts[::2]]
    return "`".join(parts)


def _default(model: type[BaseModel], name: str, field: FieldInfo) -> str:
    """What holds where a field is left out; its docstring has to say so where that is not a value."""
    if field.is_required():
        return "**required**"
    value = field.default
    assert value is not None, f"{model.__name__}.{name}: its docstring has no sentence with 'Without it, '"
    if value in ((), {}):
        return "none"
    if isinstance(value, BaseModel):
        return "its own defaults"
    return f"`{value if isinstance(value, str) else json.dumps(value)}`"


def _words(annotation: Any) -> str:
    """What a value of this type is, in words."""
    for known, words in _NAMED:
        if annotation == known:
            return words
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin is Literal:
        return _either([f"`{json.dumps(each) if not isinstance(each, str) else each}`" for each in arguments])
    if origin is dict:
        return f"map of {_keys(arguments[0])} to {_words(arguments[1])}"
    if origin is tuple:
        return f"list: {_words(arguments[0])}"
    if origin in (Union, types.UnionType):
        return _either(list(dict.fromkeys(_words(each) for each in arguments if each is not type(None))))
    return {str: "text", int: "whole number", bool: "`true` or `false`"}[annotation]


def _annotated(inner: Any, laws: tuple[Any, ...]) -> str:
    for law in laws:
        if isinstance(law, fields.refers_to):
            return _REFERENCES[law.kind]
    words = _words(inner)
    for law in laws:
        words = _under(words, law)
    return words


def _under(words: str, law: Any) -> str:
    """The words for a type under one more law."""
    if isinstance(law, fields.matching):
        return f"[{law.law.means.replace('<', '&lt;')}](facts.md#pattern-{law.law.name})"
    if isinstance(law, fields.within):
        return f"{words}, [{law.law.means}](facts.md#range-{law.law.name})"
    if isinstance(law, fields.one_of):
        return "[resource type](facts.md#resource-types), or `*` for all" if "*" in law.names else law.what
    own = _OWN_LAWS.get(type(law).__name__.lstrip("_"))
    return own or words


def _bounded(words: str, metadata: list[Any]) -> str:
    """With what pydantic keeps apart from the annotation."""
    for each in metadata:
        if isinstance(each, annotated_types.MinLen) and words.startswith("list") and each.min_length == 1:
            words += ", at least one"
    return words


def _keys(annotation: Any) -> str:
    """What the keys of a map are, in words."""
    for law in get_args(annotation)[1:]:
        if isinstance(law, fields.matching):
            return f"[names](facts.md#pattern-{law.law.name})"
    words = _words(annotation)
    return "texts" if words == "text" else words


def _either(options: list[str]) -> str:
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} or {options[-1]}"


def main(arguments: list[str]) -> int:
    """Write the page into a file, or with --check say whether it differs."""
    return write_or_compare(render, arguments, "the models say")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
