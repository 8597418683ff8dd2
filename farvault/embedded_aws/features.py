"""Which resource types AWS Backup can copy, and where to.

Source: AWS Backup Developer Guide, "Backup feature availability" (24 September 2026) with its
footnotes; where its table and the service's own page disagree, the page that says no is followed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Feature:
    """What AWS Backup can do with the recovery points of one resource type."""

    cross_region: bool = True
    """They can be copied to another Region."""
    cross_account: bool = True
    """They can be copied to another account."""
    both: bool = True
    """Both in one copy."""
    fully_managed: bool = False
    """AWS Backup encrypts them with the vault's key, independently of the resource ("full management")."""
    air_gapped: bool = True
    """They can be in a logically air-gapped vault."""
    via: str = "backup"
    """The service in `kms:ViaService` when its data keys are used."""


_NONE = Feature(False, False, False, False, False)

#: By the resource type of the AWS Backup API; types with several rows carry the row after a slash.
FEATURES: dict[str, Feature] = {
    "Aurora": Feature(via="rds"),
    "CloudFormation": Feature(cross_account=False, both=False, air_gapped=False),
    "DSQL": Feature(fully_managed=True),
    "DocumentDB": Feature(via="rds"),
    "DynamoDB": _NONE,
    "DynamoDB/advanced": Feature(fully_managed=True),
    "EBS": Feature(via="ec2"),
    "EC2": Feature(via="ec2"),
    "EFS": Feature(fully_managed=True),
    "EKS": Feature(fully_managed=True),
    "FSx": Feature(via="fsx"),
    "FSx/OpenZFS": Feature(air_gapped=False, via="fsx"),
    "Neptune": Feature(via="rds"),
    "RDS": Feature(air_gapped=False, via="rds"),
    "RDS/Multi-AZ cluster": _NONE,
    "Redshift": _NONE,
    "Redshift Serverless": _NONE,
    "S3": Feature(fully_managed=True),
    "SAP HANA on Amazon EC2": Feature(fully_managed=True, air_gapped=False),
    "Storage Gateway": Feature(via="ec2"),
    "Timestream": Feature(fully_managed=True),
    "VirtualMachine": Feature(fully_managed=True),
}

#: Which service an ARN's service part means, for StartBackupJob (AWS Backup Developer Guide, access control).
TYPES_BY_SERVICE = {
    "cloudformation": "CloudFormation",
    "dsql": "DSQL",
    "dynamodb": "DynamoDB",
    "elasticfilesystem": "EFS",
    "eks": "EKS",
    "fsx": "FSx",
    "redshift": "Redshift",
    "redshift-serverless": "Redshift Serverless",
    "s3": "S3",
    "ssm-sap": "SAP HANA on Amazon EC2",
    "storagegateway": "Storage Gateway",
    "timestream": "Timestream",
    "backup-gateway": "VirtualMachine",
    "rds": "RDS",
}

_CHINA_AND_GOVCLOUD = ("cn-north-1", "cn-northwest-1", "us-gov-east-1", "us-gov-west-1")
#: Regions without logically air-gapped vaults (same page, footnote 1, and the page on such vaults).
REGIONS_WITHOUT_AIR_GAPPED = frozenset(
    [
        "ap-southeast-5",
        "ca-west-1",
        "mx-central-1",
        "ap-southeast-7",
        "ap-east-2",
        "ap-southeast-6",
        *_CHINA_AND_GOVCLOUD,
    ]
)

#: Opt-in Regions (AWS Account Management, "Regions enabled by default or opt-in").
OPT_IN_REGIONS = frozenset(
    [
        "af-south-1",
        "ap-east-1",
        "ap-east-2",
        "ap-south-2",
        "ap-southeast-3",
        "ap-southeast-4",
        "ap-southeast-5",
        "ap-southeast-6",
        "ap-southeast-7",
        "ca-west-1",
        "eu-central-2",
        "eu-south-1",
        "eu-south-2",
        "il-central-1",
        "me-central-1",
        "me-south-1",
        "mx-central-1",
    ]
)
#: Not across accounts where either Region is opt-in (feature availability page, Region constraints).
_NOT_ACROSS_ACCOUNTS_IN_OPT_IN = ("CloudFormation", "Neptune", "Timestream")
_NEPTUNE_OPT_IN = ("af-south-1", "ap-east-1", "ap-southeast-3", "il-central-1", "me-south-1", "me-central-1")
_NO_FSX_ACROSS_REGIONS = ("me-south-1", "me-central-1")


def can_copy(resource: str, variant: str | None, regions: tuple[str, str], *, cross_account: bool) -> bool:
    """Whether AWS Backup copies this type from the first Region to the second; KeyError for an unknown type.

    A type without any copy does not even copy inside its account and Region (feature page, note).
    """
    what, cross_region = feature(resource, variant), regions[0] != regions[1]
    opt_in = [region for region in regions if region in OPT_IN_REGIONS]
    if cross_account and cross_region and not what.both:
        return False
    if cross_account and (not what.cross_account or (opt_in and resource in _NOT_ACROSS_ACCOUNTS_IN_OPT_IN)):
        return False
    if cross_region and resource == "Neptune" and any(region not in _NEPTUNE_OPT_IN for region in opt_in):
        return False
    if cross_region and resource == "FSx" and any(region in _NO_FSX_ACROSS_REGIONS for region in regions):
        return False
    return what.cross_region if cross_region else what.cross_region or what.cross_account


def resource_type(arn: str) -> str | None:
    """The AWS Backup resource type of a resource's ARN, else None. An RDS cluster counts as Aurora."""
    parts = arn.split(":", 5)
    if len(parts) < 6:
        return None
    service, rest = parts[2], parts[5]
    if service == "ec2":
        return {"volume": "EBS", "instance": "EC2"}.get(rest.split("/")[0])
    if service == "rds" and rest.startswith("cluster:"):
        return "Aurora"
    return TYPES_BY_SERVICE.get(service)


def feature(resource: str, variant: str | None = None) -> Feature:
    """What can be done with a type, in a variant such as `advanced`; KeyError for an unknown type."""
    return FEATURES[f"{resource}/{variant}" if variant else resource]
