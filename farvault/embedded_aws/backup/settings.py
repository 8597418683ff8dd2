"""Global settings of the organization, and each account's opt-in per Region.

Sources: AWS Backup API reference, UpdateGlobalSettings (management account only; three keys),
UpdateRegionSettings and DescribeRegionSettings; Developer Guide, "Service opt-in" and "Advanced DynamoDB
backup"; hashicorp/terraform-provider-aws#21801 (AWS's message for a type that a Region does not have).
Which types a Region has is in farvault.facts, as the description overrides it.
"""

from __future__ import annotations

from farvault.embedded_aws import backend, clock
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.errors import invalid_parameter, invalid_request
from farvault.embedded_aws.records import Records
from farvault.facts import ALWAYS_MANAGED

GLOBAL_KEYS = ("isCrossAccountBackupEnabled", "isDelegatedAdministratorEnabled", "isMpaEnabled")
CROSS_ACCOUNT = "isCrossAccountBackupEnabled"
_UPDATED = "updated"

_INVALID = (
    "Element present in resource type {} preference has invalid values. "
    "Please use describeRegionSettings API to know the supported resource types"
)


@operation("UpdateGlobalSettings")
def update_global_settings(call: Call) -> None:
    """Rejected outside the management account and for unknown keys or values."""
    if not call.management:
        raise invalid_request("Only the management account of the organization can update global settings")
    settings = dict(call.params.get("GlobalSettings") or {})
    for name, value in settings.items():
        if name not in GLOBAL_KEYS:
            raise invalid_parameter(f"Invalid global setting: {name}")
        if value not in ("true", "false"):
            raise invalid_parameter(f"Invalid value for global setting {name}: {value}")
    backend.global_settings().update(settings)
    backend.global_settings()[_UPDATED] = str(clock.now())


@operation("DescribeGlobalSettings")
def describe_global_settings(call: Call) -> Answer:
    """All three keys, whether or not they were ever set; rejected outside the management account."""
    if not call.management:
        raise invalid_request("Only the management account of the organization can describe global settings")
    settings = backend.global_settings()
    answer: Answer = {"GlobalSettings": {name: settings.get(name, "false") for name in GLOBAL_KEYS}}
    return answer | ({"LastUpdateTime": float(settings[_UPDATED])} if _UPDATED in settings else {})


def managed_dynamodb(place: Records) -> bool:
    """Whether DynamoDB has its advanced features: they need both settings (advanced DynamoDB backup)."""
    return place.opt_in.get("DynamoDB", True) and place.management.get("DynamoDB", False)


@operation("DescribeRegionSettings")
def describe_region_settings(call: Call) -> Answer:
    """Every type of the Region; by default a type is opted in, as in a new account, and EFS is fully managed."""
    place, facts = call.place, backend.facts()
    opted = {name: place.opt_in.get(name, True) for name in facts.opt_in_types(call.region)}
    managed = {name: place.management.get(name, name in ALWAYS_MANAGED) for name in facts.managed_types(call.region)}
    return {"ResourceTypeOptInPreference": opted, "ResourceTypeManagementPreference": managed}


@operation("UpdateRegionSettings")
def update_region_settings(call: Call) -> None:
    """Types that are not named keep their setting; types unknown in the Region are rejected."""
    facts = backend.facts()
    opt_in = dict(call.params.get("ResourceTypeOptInPreference") or {})
    management = dict(call.params.get("ResourceTypeManagementPreference") or {})
    for preference, types, words in (
        (opt_in, facts.opt_in_types(call.region), "opt in"),
        (management, facts.managed_types(call.region), "management"),
    ):
        if not set(preference) <= set(types):
            raise invalid_parameter(_INVALID.format(words))
    call.place.opt_in.update(opt_in)
    call.place.management.update(management)
