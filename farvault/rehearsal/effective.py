"""How AWS treats an account's effective backup policy: whether it is valid, and what its selections assign.

Sources: AWS Organizations User Guide, invalid effective policies; AWS Backup Developer Guide, "Assigning resources to
a backup plan" (selections and service opt-in).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from farvault.effects.values import invalid_values
from farvault.facts import ALWAYS_OPTED, RESOURCE_TYPES
from farvault.organization import Organization
from farvault.policies.effective import json_path, validate_backup_policy
from farvault.policies.limits import backup_policy_limits

#: How many errors of one policy are shown.
_MOST_ERRORS = 3


def why_invalid(effective: Mapping[str, Any], organization: Organization) -> str:
    """Why AWS considers an effective policy invalid, so that none of it takes effect. Empty where it is valid."""
    limits = backup_policy_limits(organization.facts)
    errors = [*validate_backup_policy(effective, limits), *invalid_values(effective, organization.facts)]
    text = "; ".join(f"{json_path(error.path)}: {error.message} ({error.code})" for error in errors[:_MOST_ERRORS])
    return text + (f"; and {len(errors) - _MOST_ERRORS} more" if len(errors) > _MOST_ERRORS else "")


@dataclass(frozen=True)
class ResourceAssignment:
    """How a plan is assigned resources of a type."""

    role_arn: str
    """The role of the selection."""
    needs_opt_in: bool
    """Whether the management account must have opted in to the type: for tags alone, and for some types always."""


def assignments(plan: Mapping[str, Any], kind: str, partition: str, account_id: str) -> list[ResourceAssignment]:
    """How the selections of a plan assign a resource type, each way once; none where it is not backed up."""
    selections = plan.get("selections", {})
    ways = [
        ResourceAssignment(str(selection["iam_role_arn"]).replace("$account", account_id), True)
        for selection in selections.get("tags", {}).values()
    ]
    arn = RESOURCE_TYPES[kind].arn.replace("arn:aws:", f"arn:{partition}:", 1)
    for selection in selections.get("resources", {}).values():
        included, excluded = selection["resource_types"], selection.get("not_resource_types", ())
        if arn not in excluded and (arn in included or "*" in included):
            role = str(selection["iam_role_arn"]).replace("$account", account_id)
            ways.append(ResourceAssignment(role, kind in ALWAYS_OPTED))
    return list(dict.fromkeys(ways))


def rules(effective: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Plan, Region and rule of a policy that may be invalid: what would have run."""
    for name, plan in _maps(effective.get("plans")):
        regions = plan.get("regions")
        for region in regions if isinstance(regions, list) else ():
            for rule, _ in _maps(plan.get("rules")):
                yield name, str(region), rule


def _maps(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for key, inner in value.items() if isinstance(value, Mapping) else ():
        if isinstance(inner, Mapping):
            yield key, inner
