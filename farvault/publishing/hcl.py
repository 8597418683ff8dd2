"""A module that CDKTN synthesized as JSON, as the same module in Terraform's own language.

Source: Terraform, JSON Configuration Syntax, which says what each JSON value is in the language.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from farvault.policies.expression import minified
from farvault.publishing.layout import aligned, interpolation_end, laid_out

_NESTED = ("lifecycle", "precondition", "postcondition", "validation")
"""What is a block inside a block; everything else is an argument."""
_REFERENCES = ("depends_on",)
"""Arguments whose JSON texts are references."""
_FIRST = ("count", "for_each")
_LAST = ("lifecycle", "depends_on")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_COMMENT_WIDTH = 98


def main_file(module: Mapping[str, Any], comments: Mapping[str, str]) -> str:
    """main.tf: data sources, locals and resources. `comments` is what stands above each, by its address."""
    blocks = [
        _commented(comments.get(f"data.{kind}.{name}"), _block(f'data "{kind}" "{name}"', body))
        for kind, name, body in _named(module, "data")
    ]
    if module.get("locals"):
        lines = [
            _commented(comments.get(f"local.{name}"), f"  {name} = {_value(value, '  ', len(name) + 3)}", "  ")
            for name, value in module["locals"].items()
        ]
        blocks.append("locals {\n" + "\n\n".join(lines) + "\n}")
    blocks += [
        _commented(comments.get(f"{kind}.{name}"), _block(f'resource "{kind}" "{name}"', body))
        for kind, name, body in _named(module, "resource")
    ]
    return "\n\n".join(blocks) + "\n"


def variables_file(module: Mapping[str, Any]) -> str:
    """variables.tf, those first that must be given."""
    ordered = sorted(module["variable"].items(), key=lambda pair: ("default" in pair[1], pair[0]))
    return "\n\n".join(_block(f'variable "{name}"', _variable(body)) for name, body in ordered) + "\n"


def outputs_file(module: Mapping[str, Any]) -> str:
    """outputs.tf."""
    return "\n\n".join(_block(f'output "{name}"', body) for name, body in module["output"].items()) + "\n"


def versions_file(versions: Mapping[str, Any]) -> str:
    """versions.tf, from the `terraform` block of the module's versions."""
    providers = "\n".join(
        f"    {name} = {{\n"
        + "".join(f"      {line}\n" for line in aligned([(key, _quoted(text)) for key, text in sorted(body.items())]))
        + "    }"
        for name, body in versions["required_providers"].items()
    )
    return (
        f"terraform {{\n  required_version = {_quoted(versions['required_version'])}\n\n"
        f"  required_providers {{\n{providers}\n  }}\n}}\n"
    )


class _Verbatim(str):
    """A text that is an expression as it stands: a type constraint."""


def _variable(body: Mapping[str, Any]) -> dict[str, Any]:
    ordered = ("description", "type", "default", "nullable", "validation")
    return {key: _Verbatim(body[key]) if key == "type" else body[key] for key in ordered if key in body}


def _named(module: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for type_, bodies in module.get(kind, {}).items():
        for name, body in bodies.items():
            yield type_, name, body


def _commented(comment: str | None, block: str, indent: str = "") -> str:
    lines = textwrap.wrap(comment or "", _COMMENT_WIDTH - len(indent), break_long_words=False)
    return "".join(f"{indent}# {line}\n" for line in lines) + block


def _block(header: str, body: Mapping[str, Any], indent: str = "") -> str:
    inner = indent + "  "
    first = [key for key in _FIRST if key in body]
    last = [key for key in _LAST if key in body]
    middle = [key for key in body if key not in {*first, *last, *_NESTED}]
    nested = [key for key in _NESTED if key in body and key not in last]
    paragraphs = [
        "\n".join(inner + line for line in aligned([(key, _argument(key, body[key], inner)) for key in keys]))
        for keys in (first, middle)
        if keys
    ]
    for key in (*nested, *last):
        if key in _NESTED:
            paragraphs += [_block(key, each, inner) for each in _each(body[key])]
        else:
            paragraphs.append(f"{inner}{key} = {_argument(key, body[key], inner)}")
    return f"{indent}{header} {{" + ("\n" + "\n\n".join(paragraphs) + f"\n{indent}" if paragraphs else "") + "}"


def _each(value: Any) -> Sequence[Mapping[str, Any]]:
    return value if isinstance(value, list) else [value]


def _argument(key: str, value: Any, indent: str) -> str:
    if key in _REFERENCES:
        return f"[{', '.join(value)}]"
    return _value(value, indent, len(key) + 3)


def _value(value: Any, indent: str, taken: int) -> str:
    """A JSON value after an equals sign."""
    return laid_out(value if isinstance(value, _Verbatim) else expression(value), indent, taken)


def expression(value: Any) -> str:
    """A JSON value as an expression on one line. A text is a template, and a template of one part is that part."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{expression(key)} = {expression(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(expression(inner) for inner in value) + "]"
    if value.startswith("${") and interpolation_end(value, 2) == len(value):
        return str(value[2:-1])
    if (document := _document(value)) is not None:
        return f"jsonencode({expression(document)})"
    return _quoted(value)


def _document(text: str) -> Any:
    """What a text is the JSON of, where Terraform's jsonencode makes this very text of it; else None."""
    if not text.startswith("{") or set(text) & set("<>&$%") or not text.isascii():
        return None
    try:
        document = json.loads(text)
    except ValueError:
        return None
    return document if minified(document) == text else None


def _quoted(template: str) -> str:
    """A template in quotes: its texts are escaped, what it interpolates stays as it is."""
    parts, position = [], 0
    for found in re.finditer(r"[$%]*[$%]\{", template):
        if found.start() < position or len(found[0]) != 2:  # inside what is passed over, or escaped itself
            continue
        end = interpolation_end(template, found.end())
        parts += [_escaped(template[position : found.start()]), template[found.start() : end]]
        position = end
    return '"' + "".join([*parts, _escaped(template[position:])]) + '"'


def _escaped(text: str) -> str:
    return "".join(
        _ESCAPED.get(character) or (character if character.isprintable() else f"\\u{ord(character):04x}")
        for character in text
    )
