"""Data as Terraform's JSON syntax: every text and every key of a description passes through here.

Terraform reads each of them as a template. Here a text is a literal, and only an Expression is evaluated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from farvault.policies.expression import Expression, escape_template, hcl

_BYTE_ORDER_MARK = "\ufeff"


def rendered(value: Any) -> Any:
    """`value` as Terraform's JSON syntax, which Terraform reads back as exactly this."""
    if isinstance(value, Expression):
        return f"${{{value.hcl}}}"
    if isinstance(value, str):
        return _literal(value)
    if isinstance(value, Mapping):
        return {_literal(key): rendered(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [rendered(inner) for inner in value]
    return value


def _literal(text: str) -> str:
    # A template loses a leading byte order mark, and after a carriage return it takes "$$${" for more than
    # the escape of "$${". A quoted string in a template does neither.
    if text.startswith(_BYTE_ORDER_MARK) or "\r" in text:
        return f"${{{hcl(text)}}}"
    return escape_template(text)
