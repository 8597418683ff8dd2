"""Types of the description's fields: names and numbers within AWS's limits, and references to other parts.

A limit comes from farvault.facts; what violates it is reported under the limit's own name. A reference
is recorded with its position while the file is validated, and looked up when all files have been read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
)
from pydantic_core import PydanticCustomError, core_schema

from farvault.closest import closest
from farvault.facts import MANAGED, PATTERNS, RANGES, REGIONS, RESOURCE_TYPES
from farvault.organization.target import Target
from farvault.organization.yaml_file import Located


class Model(BaseModel):
    """Frozen, strict, and closed: an unknown key is a fault."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True, hide_input_in_errors=True
    )


@dataclass
class Reference:
    """A name in one part of the description that must exist in another."""

    kind: str
    """account, unit, target (root, unit or account), plan, vault or source-vault."""
    text: Located
    target: Target | None = None
    """The parsed target of a vault reference; None where the text is not account/Region/vault."""


@dataclass
class References:
    """Collects references while a file is validated: pydantic's validation context."""

    references: list[Reference] = field(default_factory=list)


def fault(slug: str, message: str, help: str = "") -> PydanticCustomError:
    """An error that the loader turns into a finding with this slug."""
    return PydanticCustomError(slug, "{message}", {"message": message, "help": help})


class Law:
    """Metadata for Annotated: a check after validation, and its words in the JSON Schema."""

    schema: dict[str, Any]

    def check(self, value: Any) -> Any:
        """The value as it is, or a fault."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), **self.schema}


class matching(Law):  # noqa: N801 - lower case, as it reads inside Annotated
    """Text under the name pattern `name` of farvault.facts."""

    def __init__(self, name: str) -> None:
        self.law = PATTERNS[name]
        self.schema = {"pattern": f"^({self.law.regex})$"}

    def check(self, value: Any) -> Any:
        """The value, or a fault named as the pattern is."""
        if not self.law.matches(value):
            raise fault(self.law.name.replace("_", "-"), f"must be {self.law.means}, got '{value}'")
        return value


class within(Law):  # noqa: N801
    """A whole number in the range `name` of farvault.facts, or as many members as it allows."""

    def __init__(self, name: str) -> None:
        self.law = RANGES[name]
        self.schema = {}

    def check(self, value: Any) -> Any:
        """The value, or a fault named as the range is."""
        size = value if isinstance(value, int) else len(value)
        if not self.law.holds(size):
            raise fault(self.law.name.replace("_", "-"), f"must be {self.law.means}, got {size}")
        return value

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        json_schema = handler(schema)
        ends = {"integer": "imum", "array": "Items", "object": "Properties"}[json_schema["type"]]
        json_schema["min" + ends] = self.law.minimum
        if self.law.maximum is not None:
            json_schema["max" + ends] = self.law.maximum
        return json_schema


class one_of(Law):  # noqa: N801
    """One of the names in `allowed`; `what` is the noun for one of them, `elsewhere` maps other names to them."""

    def __init__(self, allowed: Iterable[str], what: str, elsewhere: Mapping[str, str] | None = None) -> None:
        self.names = list(allowed)
        self.what = what
        self.elsewhere = elsewhere or {}
        self.schema = {"enum": self.names}

    def check(self, value: Any) -> Any:
        """The value, or a fault 'unknown-<what>'."""
        if value not in self.names:
            slug = "unknown-" + self.what.lower().replace(" ", "-")
            own_name = self.elsewhere.get(value)
            help = f"did you mean '{own_name}'?" if own_name in self.names else closest(value, self.names)
            raise fault(slug, f"unknown {self.what} '{value}'", help)
        return value


class refers_to:  # noqa: N801
    """The name of another part of the description: recorded while validating, looked up when all is read."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_before_validator_function(self.note, handler(source))

    def note(self, value: Any, info: ValidationInfo) -> Any:
        """The value as it is."""
        if isinstance(value, Located) and isinstance(info.context, References):
            info.context.references.append(Reference(self.kind, value))
        return value


class refers_to_vault(refers_to):  # noqa: N801
    """A copy's target: the parsed text, recorded as a reference too."""

    def __init__(self) -> None:
        super().__init__("vault")

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        to_text = core_schema.to_string_ser_schema()
        return core_schema.with_info_wrap_validator_function(
            self.parse, core_schema.str_schema(), serialization=to_text
        )

    def parse(self, value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Target:
        """The target."""
        target = Target.parse(handler(value))
        if isinstance(value, Located) and isinstance(info.context, References):
            info.context.references.append(Reference(self.kind, value, target))
        # A malformed text is reported with the references, so no organization ever contains this placeholder.
        return target or Target("", "", "")


class _IsTrue(Law):
    schema: dict[str, Any] = {"const": True}

    def check(self, value: Any) -> Any:
        if value is not True:
            raise fault("wrong-value", "must be true, got false")
        return value


Acknowledged = Annotated[bool, _IsTrue()]
"""true, and nothing that only equals it: `Literal[True]` takes 1 as well."""


class _NotRoot(Law):
    schema: dict[str, Any] = {"pattern": f"^(?!root$)({PATTERNS['name'].regex})$"}

    def check(self, value: Any) -> Any:
        if value == "root":
            raise fault("name", "'root' is the organization's root and cannot be a name")
        return value


Name = Annotated[str, matching("name"), _NotRoot()]
"""Farvault's own name of an account or unit: part of folder, stack and address names."""

VaultName = Annotated[str, matching("vault_name")]
RuleName = Annotated[str, matching("rule_name")]
RolePathAndName = Annotated[str, matching("role_path_and_name")]
KeyArn = Annotated[str, matching("key_arn")]
RegionName = Annotated[str, one_of(REGIONS, "Region")]
ResourceTypeName = Annotated[str, one_of(RESOURCE_TYPES, "resource type")]
_OPT_IN_NAMES = {name: fact.opt_in for name, fact in RESOURCE_TYPES.items()}
OptInName = Annotated[str, one_of(sorted(set(_OPT_IN_NAMES.values())), "resource type", _OPT_IN_NAMES)]
"""A resource type as AWS Backup's Region settings name it."""
ManagedName = Annotated[str, one_of(MANAGED, "resource type", _OPT_IN_NAMES)]
"""A resource type, by that name, whose full management by AWS Backup is a setting."""

AccountRef = Annotated[str, refers_to("account")]
UnitRef = Annotated[str, refers_to("unit")]
PolicyTargetRef = Annotated[str, refers_to("target")]
PlanRef = Annotated[str, refers_to("plan")]
VaultRef = Annotated[Target, refers_to_vault()]
SourceVaultRef = Annotated[str, refers_to("source-vault")]
