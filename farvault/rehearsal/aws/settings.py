"""Global settings of the organization, and each account's opt-in per Region.

Sources: AWS Backup API reference, UpdateGlobalSettings (management account only; three keys),
UpdateRegionSettings and DescribeRegionSettings; Developer Guide, "Service opt-in" and "Supported
services by AWS Region".
"""

from __future__ import annotations

from farvault.rehearsal.aws import backend, clock
from farvault.rehearsal.aws.errors import invalid_parameter, invalid_request
from farvault.rehearsal.aws.operations import Answer, Call, operation

GLOBAL_KEYS = ("isCrossAccountBackupEnabled", "isDelegatedAdministratorEnabled", "isMpaEnabled")
CROSS_ACCOUNT = "isCrossAccountBackupEnabled"
_UPDATED = "updated"

#: Every service one can opt in to, and in which Regions it is not there (or, if `only`, is there).
TYPES = (
    "Aurora",
    "CloudFormation",
    "DSQL",
    "DocumentDB",
    "DynamoDB",
    "EBS",
    "EC2",
    "EFS",
    "EKS",
    "FSx",
    "Neptune",
    "RDS",
    "Redshift",
    "Redshift Serverless",
    "S3",
    "SAP HANA on Amazon EC2",
    "Storage Gateway",
    "Timestream",
    "VirtualMachine",
)
_MISSING = {
    "DocumentDB": ["us-west-1", "ap-east-2", "ca-west-1", "me-south-1", "us-gov-east-1"],
    "Neptune": ["ap-south-2", "ap-southeast-6", "ap-east-2", "ap-southeast-7", "eu-south-1", "mx-central-1"],
    "Redshift Serverless": ["ca-west-1", "me-south-1", "us-gov-east-1", "us-gov-west-1", "eusc-de-east-1"],
}
_ONLY = {
    "Timestream": [
        "us-east-1",
        "us-east-2",
        "us-west-2",
        "ap-south-1",
        "ap-southeast-2",
        "ap-northeast-1",
        "eu-central-1",
        "eu-west-1",
        "us-gov-west-1",
    ],
}
#: Types whose full management by AWS Backup is itself a choice.
MANAGED_TYPES = ("DynamoDB", "EFS")


def types_in(region: str) -> list[str]:
    """The types one can opt in to in a Region."""
    return [
        each for each in TYPES if region not in _MISSING.get(each, ()) and (each not in _ONLY or region in _ONLY[each])
    ]


@operation("UpdateGlobalSettings")
def update_global_settings(call: Call) -> None:
    """Refused outside the management account and for unknown keys or values."""
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
    """All three keys, whether or not they were ever set; refused outside the management account."""
    if not call.management:
        raise invalid_request("Only the management account of the organization can describe global settings")
    settings = backend.global_settings()
    answer: Answer = {"GlobalSettings": {name: settings.get(name, "false") for name in GLOBAL_KEYS}}
    return answer | ({"LastUpdateTime": float(settings[_UPDATED])} if _UPDATED in settings else {})


@operation("DescribeRegionSettings")
def describe_region_settings(call: Call) -> Answer:
    """Every type of the Region; a type never decided is opted in, as a new account's are."""
    place = call.place
    return {
        "ResourceTypeOptInPreference": {each: place.opt_in.get(each, True) for each in types_in(call.region)},
        "ResourceTypeManagementPreference": {each: place.management.get(each, False) for each in MANAGED_TYPES},
    }


@operation("UpdateRegionSettings")
def update_region_settings(call: Call) -> None:
    """Types that are not named keep their setting; types unknown in the Region are refused."""
    opt_in = dict(call.params.get("ResourceTypeOptInPreference") or {})
    management = dict(call.params.get("ResourceTypeManagementPreference") or {})
    for given, known in ((opt_in, types_in(call.region)), (management, MANAGED_TYPES)):
        unknown = sorted(set(given) - set(known))
        if unknown:
            raise invalid_parameter(f"Invalid resource types: {', '.join(unknown)}. Supported: {', '.join(known)}")
    call.place.opt_in.update(opt_in)
    call.place.management.update(management)
