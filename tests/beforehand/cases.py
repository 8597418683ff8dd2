"""Twin descriptions, with and without each thing that must be true beforehand, merged over tests/rules/base.

Each is written from AWS's documentation, which is named beside it. `lines` are all items of this kind that the
description with the need lists; its twin lists none of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Twins:
    """A kind, a description that needs it and what is listed, and one that does not."""

    slug: str
    source: str
    needing: str
    lines: tuple[str, ...]
    without: str


DYNAMODB = """
plans:
  daily:
    protects: [DynamoDB]
    selections: {resources: {all: {resource_types: [DynamoDB]}}}
"""
BY_TAG = """
    selections: {resources: null, tags: {one: {tag_key: backup, tag_value: ['true']}}}
"""
SCANS = """
plans:
  daily: {scan: {resource_types: [EBS], scanner_role: security/Scanner}, rules: {nightly: {scan_mode: FULL_SCAN}}}
"""
BOUNDED = """
backup_role: {permissions_boundary: boundaries/Backup}
shop/eu-west-1: {source: {backup_role: false}}
warehouse/eu-west-1: {source: {backup_role: false}}
"""
SCANNER_ROLE = "{}/eu-west-1: {{source: {{scanner_role: true}}}}\n"
KEY = "arn:aws:kms:eu-west-1:222222222222:key/1234abcd-12ab-34cd-56ef-1234567890ab"
ELSEWHERE = KEY.replace("222222222222", "444444444444")
PRIMARY = "arn:aws:kms:eu-central-1:222222222222:key/mrk-1234abcd12ab34cd56ef1234567890ab"

CASES = {
    "trusted access": Twins(
        "trusted-access",
        "AWS Organizations User Guide, AWS Backup and AWS Organizations: required trusted access",
        "{}",
        ("AWS Backup has trusted access to the organization, in management",),
        "{plans: null, management/eu-west-1: {organization_policies: null, organization_settings: null}}",
    ),
    "copies between accounts": Twins(
        "cross-account-backup",
        "AWS Backup API, UpdateGlobalSettings: isCrossAccountBackupEnabled",
        "management/eu-west-1: {organization_settings: null}",
        ("backups may be copied between the accounts of the organization, in management",),
        "{}",
    ),
    "a resource policy": Twins(
        "no-resource-policy",
        "AWS Organizations API, PutResourcePolicy, Tags: calls with tags apply to the initial creation only",
        "management/eu-west-1: {organization_settings: {delegated_administrator: {account: backup}}}",
        ("the organization has no resource policy but the one that is made here, in management",),
        "management/eu-west-1: {organization_settings: {delegated_administrator: {account: backup, "
        "adopt: rp-a1b2c3d4, other_statements: []}}}",
    ),
    "the policy type": Twins(
        "backup-policies-enabled",
        "AWS Organizations User Guide, enabling policy types; prerequisites of backup policies: all features",
        "{}",
        (
            "the policy type BACKUP_POLICY is enabled on the organization's root, which needs all features, in "
            "management",
        ),
        "{plans: null, management/eu-west-1: {organization_policies: null}}",
    ),
    "a Region off by default, of a copy": Twins(
        "region-enabled",
        "AWS Account Management, enable or disable Regions: ap-southeast-4 is opt-in, eu-central-1 enabled by default",
        """
plans: {daily: {rules: {nightly: {copies: [{to: backup/ap-southeast-4/far}]}}}}
backup/ap-southeast-4: {destination_vaults: {far: {accept_from: {organization: true}}}}
""",
        ("the Region ap-southeast-4 is enabled, in backup",),
        "plans: {daily: {rules: {nightly: {copies: [{to: backup/eu-central-1/central}]}}}}",
    ),
    "a Region off by default, of a plan": Twins(
        "region-enabled",
        "AWS Account Management, enable or disable Regions: eu-south-1 is opt-in, ap-southeast-2 enabled by default",
        "plans: {daily: {regions: [eu-south-1]}}",
        ("the Region eu-south-1 is enabled, in 2 accounts: shop, warehouse",),
        "plans: {daily: {regions: [ap-southeast-2]}}",
    ),
    "a Region off by default, where the management account's opt-in counts": Twins(
        "region-enabled",
        "AWS Backup Developer Guide, cross-account management: the management account's opt-in overrides",
        "plans: {daily: {regions: [eu-south-1], protects: [EBS]," + BY_TAG.strip() + "}}",
        ("the Region eu-south-1 is enabled, in 3 accounts: management, shop, warehouse",),
        "plans: {daily: {regions: [eu-west-3], protects: [EBS]," + BY_TAG.strip() + "}}",
    ),
    "the deployment's role": Twins(
        "deployment-role",
        "IAM User Guide, switching to a role",
        "accounts: {management: {assume_role: false}}",
        ("the deployment's role farvault/FarvaultDeploy exists, in 3 accounts: backup, shop, warehouse",),
        "accounts: {management: {assume_role: false}, backup: {assume_role: false}, shop: {assume_role: false}, "
        "warehouse: {assume_role: false}}",
    ),
    "AWS's default role": Twins(
        "role",
        "AWS Organizations User Guide, AWS Backup: the role exists in each account; only the console makes the default",
        "plans: {daily: {selections: {resources: {all: {role: service-role/AWSBackupDefaultServiceRole}}}}}",
        (
            "the role service-role/AWSBackupDefaultServiceRole exists, for backup.amazonaws.com, in 2 accounts: shop, "
            "warehouse",
        ),
        "plans: {daily: {selections: {resources: {all: {role: farvault/FarvaultBackup}}}}}",
    ),
    "a scanner role that nobody makes": Twins(
        "role",
        "AWS Backup Developer Guide, malware protection: a scanner role that trusts malware-protection.guardduty",
        SCANS,
        (
            "the role security/Scanner exists, for malware-protection.guardduty.amazonaws.com, in 2 accounts: shop, "
            "warehouse",
        ),
        SCANS + SCANNER_ROLE.format("shop") + SCANNER_ROLE.format("warehouse"),
    ),
    "a scanner role that is made elsewhere only": Twins(
        "role",
        "IAM User Guide: a role belongs to one account",
        SCANS + SCANNER_ROLE.format("shop"),
        ("the role security/Scanner exists, for malware-protection.guardduty.amazonaws.com, in warehouse",),
        SCANS + SCANNER_ROLE.format("shop") + "accounts: {warehouse: {unit: security}}",
    ),
    "the backup role that an account does not make": Twins(
        "role",
        "AWS Organizations User Guide, AWS Backup: the role exists in each account",
        "warehouse/eu-west-1: {source: {backup_role: false}}",
        ("the role farvault/FarvaultBackup exists, for backup.amazonaws.com, in warehouse",),
        "{}",
    ),
    "the backup role, by its name": Twins(
        "role",
        "AWS Organizations User Guide, AWS Backup: the role exists in each account",
        """
plans: {daily: {selections: {resources: {all: {role: farvault/FarvaultBackup}}}}}
shop/eu-west-1: {source: {backup_role: false}}
""",
        ("the role farvault/FarvaultBackup exists, for backup.amazonaws.com, in shop",),
        "plans: {daily: {selections: {resources: {all: {role: farvault/FarvaultBackup}}}}}",
    ),
    "a permissions boundary": Twins(
        "permissions-boundary",
        "IAM User Guide, permissions boundaries: a managed policy, the account's own or AWS's",
        "backup_role: {permissions_boundary: boundaries/Backup}\nshop/eu-west-1: {source: {backup_role: false}}",
        ("the policy boundaries/Backup exists, and allows what AWS Backup's roles have to do, in warehouse",),
        "backup_role: {permissions_boundary: 'arn:aws:iam::aws:policy/PowerUserAccess'}",
    ),
    "a permissions boundary of a scanner role": Twins(
        "permissions-boundary",
        "IAM User Guide, permissions boundaries",
        SCANS + BOUNDED.replace("shop/eu-west-1: {source: {", "shop/eu-west-1: {source: {scanner_role: true, "),
        ("the policy boundaries/Backup exists, and allows what AWS Backup's roles have to do, in shop",),
        SCANS + BOUNDED,
    ),
    "AWS Backup's service-linked role": Twins(
        "service-linked-role",
        "AWS Backup Developer Guide, using service-linked roles; cross-account copies are made by the destination's",
        "backup/eu-west-1: {source: null}",
        ("AWS Backup's service-linked role AWSServiceRoleForBackup exists, in backup",),
        "{}",
    ),
    "the default vault": Twins(
        "default-vault",
        "AWS Backup Developer Guide, backup vaults: the console makes it, CLI and API do not",
        "plans: {daily: {rules: {nightly: {vault: Default}}}}",
        ("AWS's own vault Default exists, in eu-west-1 in 2 accounts: shop, warehouse",),
        "{}",
    ),
    "DynamoDB's advanced features": Twins(
        "dynamodb-advanced",
        "AWS Backup Developer Guide, advanced DynamoDB backup: copies need it; each account and Region by itself",
        DYNAMODB + "shop/eu-west-1: {region_settings: {others: true, management: {DynamoDB: true}}}",
        ("AWS Backup's advanced features for DynamoDB are on, in eu-west-1 in warehouse",),
        DYNAMODB + "    rules: {nightly: {copies: null}}",
    ),
    "DynamoDB's advanced features that are off are a finding": Twins(
        "dynamodb-advanced",
        "AWS Backup Developer Guide, advanced DynamoDB backup",
        DYNAMODB + "warehouse/eu-west-1: {region_settings: {others: true}}",
        ("AWS Backup's advanced features for DynamoDB are on, in eu-west-1 in 2 accounts: shop, warehouse",),
        DYNAMODB
        + """
shop/eu-west-1: {region_settings: {others: true, management: {DynamoDB: false}}}
warehouse/eu-west-1: {region_settings: {opt_in: {DynamoDB: false}, others: true}}
""",
    ),
    "opt-in of what is selected by tag": Twins(
        "service-opt-in",
        "AWS Backup Developer Guide, assigning resources: by tags alone, opt-in applies; of a named type it does not",
        "plans: {daily: {protects: [EBS, EFS]," + BY_TAG.strip() + "}}",
        ("AWS Backup is opted in to EBS, EFS, in eu-west-1 in management",),
        "{}",
    ),
    "opt-in of Aurora in any case": Twins(
        "service-opt-in",
        "AWS Backup Developer Guide, assigning resources: Aurora, Neptune and DocumentDB must be opted in to",
        "plans: {daily: {protects: null, selections: {resources: {all: {resource_types: [Aurora, EBS]}}}}}",
        ("AWS Backup is opted in to Aurora, in eu-west-1 in management",),
        """
plans: {daily: {protects: null, selections: {resources: {all: {resource_types: [Aurora, EBS]}}}}}
management/eu-west-1: {region_settings: {opt_in: {Aurora: true}, others: false}}
""",
    ),
    "keys of resources": Twins(
        "source-key",
        "AWS Backup Developer Guide, encryption: EBS is not fully managed; a snapshot under aws/ebs cannot be shared",
        "accounts: {shop: {source_keys: {EBS: none}}}",
        (
            "what is copied of EBS is encrypted with a customer managed key that backup may use, or not at all, in "
            "warehouse",
        ),
        "plans: {daily: {protects: [EFS], selections: {resources: {all: {resource_types: [EFS]}}}}}",
    ),
    "keys of resources that stay in their account": Twins(
        "source-key",
        "AWS Backup Developer Guide, encryption: a copy inside the account needs no shared key",
        "{}",
        (
            "what is copied of EBS is encrypted with a customer managed key that backup may use, or not at all, in 2 "
            "accounts: shop, warehouse",
        ),
        "plans: {daily: {rules: {nightly: {copies: [{to: $account/eu-west-1/primary}]}}}}",
    ),
    "versioning of buckets": Twins(
        "s3-versioning",
        "AWS Backup Developer Guide, Amazon S3 backups: buckets must have versioning",
        "plans: {daily: {protects: null, selections: {resources: {all: {resource_types: [S3]}}}}}",
        ("buckets that are backed up have versioning on, in eu-west-1 in 2 accounts: shop, warehouse",),
        "{}",
    ),
    "a given key": Twins(
        "given-key",
        "AWS Backup Developer Guide, creating backup copies across accounts: keys are shared by their policies",
        f"backup/eu-west-1: {{destination_vaults: {{central: {{key: {{arn: '{KEY}'}}}}}}}}",
        (f"the key {KEY} exists, is enabled, and its policy admits the whole organization, in eu-west-1 in backup",),
        f"backup/eu-west-1: {{destination_vaults: {{central: {{key: {{arn: '{KEY}', policy_file: key.json}}}}}}}}",
    ),
    "a given key of another account": Twins(
        "given-key",
        "AWS Backup Developer Guide, vault creation: the caller needs kms:CreateGrant and more on the key",
        f"backup/eu-west-1: {{destination_vaults: {{central: {{key: {{arn: '{ELSEWHERE}'}}}}}}}}",
        (
            f"the key {ELSEWHERE} exists, is enabled, and its policy admits account backup and the whole organization, "
            "in eu-west-1 in warehouse",
        ),
        f"backup/eu-west-1: {{destination_vaults: {{central: {{key: {{arn: '{ELSEWHERE}', policy_file: k.json}}}}}}}}",
    ),
    "a replica's primary key": Twins(
        "replica-primary",
        "AWS KMS Developer Guide, multi-Region keys",
        f"backup/eu-west-1: {{destination_vaults: {{central: {{key: {{replica_of: '{PRIMARY}'}}}}}}}}",
        (f"{PRIMARY} is a multi-Region primary key, in eu-central-1 in backup",),
        "backup/eu-west-1: {destination_vaults: {central: {key: {multi_region: true}}}}",
    ),
}
