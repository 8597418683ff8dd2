"""Terraform variables and outputs of a module, and their validations under AWS's laws."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from farvault.facts import PATTERNS, RANGES
from farvault.policies.expression import Expression, hcl

REQUIRED = object()
"""Default of a variable that has none."""


@dataclass(frozen=True)
class Validation:
    """A condition on a variable, as a Terraform expression, and the message where it is false."""

    condition: str
    message: str


@dataclass(frozen=True)
class Variable:
    """An input of a module."""

    name: str
    type: str
    """Terraform type constraint."""
    description: str
    default: Any = REQUIRED
    """A literal; None makes the variable nullable."""
    validations: tuple[Validation, ...] = ()

    @property
    def value(self) -> Expression:
        """The expression that reads it."""
        return Expression(f"var.{self.name}")

    def declared(self) -> dict[str, Any]:
        """The variable block."""
        block: dict[str, Any] = {"type": self.type, "description": self.description, "nullable": self.default is None}
        if self.default is not REQUIRED:
            block["default"] = self.default
        if self.validations:
            block["validation"] = [
                {"condition": f"${{{each.condition}}}", "error_message": each.message} for each in self.validations
            ]
        return block


@dataclass(frozen=True)
class Output:
    """An output of a module."""

    name: str
    description: str
    value: str
    """Terraform expression, without the ${ } around it."""

    def declared(self) -> dict[str, Any]:
        """The output block."""
        return {"description": self.description, "value": f"${{{self.value}}}"}


def matches(name: str, variable: str, law: str, nullable: bool = False) -> Validation:
    """The text at `variable` (such as var.name) fits the pattern `law`; `name` is what the message calls it."""
    return Validation(
        _or_null(variable, f"can(regex({_anchored(law)}, {variable}))", nullable),
        f"The {name} must be {PATTERNS[law].means}.",
    )


def all_match(name: str, variable: str, law: str) -> Validation:
    """Every text in the list at `variable` fits the pattern `law`."""
    condition = f"alltrue([for item in {variable} : can(regex({_anchored(law)}, item))])"
    return Validation(condition, f"Each of the {name} must be {PATTERNS[law].means}.")


def within(name: str, variable: str, law: str, nullable: bool = False) -> Validation:
    """The number at `variable` is a whole one in the range `law`."""
    bounds = RANGES[law]
    condition = f"{variable} >= {bounds.minimum} && {variable} == floor({variable})"
    if bounds.maximum is not None:
        condition += f" && {variable} <= {bounds.maximum}"
    return Validation(_or_null(variable, condition, nullable), f"The {name} must be {bounds.means}.")


def one_of(name: str, variable: str, allowed: tuple[str, ...], nullable: bool = False) -> Validation:
    """The text at `variable` is one of `allowed`."""
    condition = f"contains({hcl(list(allowed))}, {variable})"
    words = " or ".join(f"'{word}'" for word in allowed)
    return Validation(_or_null(variable, condition, nullable), f"The {name} must be {words}.")


def _or_null(variable: str, condition: str, nullable: bool) -> str:
    return f"{variable} == null ? true : {condition}" if nullable else condition


def _anchored(law: str) -> str:
    return json.dumps(f"^({PATTERNS[law].regex})$")
