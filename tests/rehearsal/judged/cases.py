"""Invalid deployments and their valid twins, each from AWS's documentation.

`reason` is part of the proof's output for the invalid one, in AWS's own words where AWS documents any.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.rehearsal.judged.changes import (
    MANAGEMENT,
    SHOP,
    VAULTS,
    Change,
    attached,
    cross_account,
    detached,
    document,
    key,
    key_policy,
    nothing,
    opted,
    rule,
    trust,
    vault_policy,
    without_policy,
)

SYNTAX = "AWS Organizations User Guide, backup policy syntax"
PLANS = "AWS Backup API, BackupRuleInput and Lifecycle; Developer Guide, plan options"
CENTRAL = "arn:aws:backup:eu-west-1:222222222222:backup-vault:central"
GAPPED = "arn:aws:backup:$region:$account:backup-vault:gapped"
AIR_GAPPED = "AWS Backup Developer Guide, logically air-gapped vault, and as primary backup target"
ROLE = "arn:aws:iam::333333333333:role/farvault/FarvaultBackup"
OPT_IN = "AWS Backup Developer Guide, assigning resources, and cross-account management"
COPIES = "AWS Backup Developer Guide, creating backup copies across accounts"
KEYS = "AWS Backup Developer Guide, encryption for backups; re:Post, troubleshoot cross-account copy"


@dataclass(frozen=True)
class Case:
    """One invalid change, and a valid change of the same thing."""

    source: str
    invalid: Change
    reason: str
    valid: Change = nothing


def put(name: str, value: str) -> Callable[[dict[str, Any]], Any]:
    """Sets an element of a rule."""
    return lambda elements: elements.__setitem__(name, {"@@assign": value})


def lifecycle(**days: str) -> Callable[[dict[str, Any]], Any]:
    """Replaces a rule's lifecycle."""
    return lambda elements: elements.__setitem__(
        "lifecycle", {name: {"@@assign": value} for name, value in days.items()}
    )


def continuous(days: str) -> Callable[[dict[str, Any]], Any]:
    """Makes a rule continuous, kept for `days`."""

    def edit(elements: dict[str, Any]) -> None:
        put("enable_continuous_backup", "true")(elements)
        lifecycle(delete_after_days=days)(elements)

    return edit


def copied_to(arn: str, key: str | None = None) -> Callable[[dict[str, Any]], Any]:
    """Replaces a rule's copies."""
    return lambda elements: elements.__setitem__(
        "copy_actions", {key or arn: {"target_backup_vault_arn": {"@@assign": arn}}}
    )


def selected(**elements: Any) -> Callable[[dict[str, Any]], Any]:
    """Changes elements of the selection by type."""

    def edit(plan: dict[str, Any]) -> None:
        selection = plan["selections"]["resources"]["databases"]
        selection.update({name: {"@@assign": value} for name, value in elements.items()})

    return edit


def regions(*names: str) -> Callable[[dict[str, Any]], Any]:
    """Replaces a plan's Regions."""
    return lambda plan: plan.__setitem__("regions", {"@@assign": list(names)})


CASES = {
    "a schedule that is no cron expression": Case(
        PLANS,
        rule(put("schedule_expression", "cron(0 25 ? * * *)")),
        "$.plans.daily.rules.nightly.schedule_expression: 'cron(0 25 ? * * *)' is not a schedule",
        rule(put("schedule_expression", "cron(0 23 ? * * *)")),
    ),
    "a schedule of every half hour": Case(
        PLANS,
        rule(put("schedule_expression", "cron(0/30 * ? * * *)")),
        "runs must be at least 60 minutes apart, got 'cron(0/30 * ? * * *)'",
        rule(put("schedule_expression", "cron(0 * ? * * *)")),
    ),
    "89 days between cold storage and deletion": Case(
        PLANS,
        rule(lifecycle(move_to_cold_storage_after_days="10", delete_after_days="99")),
        "$.plans.daily.rules.nightly.lifecycle.delete_after_days: must be at least 90 days after "
        "move_to_cold_storage_after_days (10), got 99",
        rule(lifecycle(move_to_cold_storage_after_days="10", delete_after_days="100")),
    ),
    "a start window of 10 minutes": Case(
        PLANS,
        rule(put("start_backup_window_minutes", "10")),
        "start_backup_window_minutes: must be from 60 to 52560000 minutes, got '10'",
        rule(put("start_backup_window_minutes", "60")),
    ),
    "continuous backups kept for 36 days": Case(
        PLANS,
        rule(continuous("36")),
        "lifecycle.delete_after_days: must be from 1 to 35 days for continuous backups, got 36",
        rule(continuous("35")),
    ),
    "a Region that is none": Case(
        SYNTAX,
        document(regions("eu-west-1", "eu-west-9")),
        "$.plans.daily.regions: AWS Backup has no Region 'eu-west-9'",
        document(regions("eu-west-1")),
    ),
    "a vault's name that cannot be": Case(
        "AWS Backup API, CreateBackupVault",
        rule(put("target_backup_vault_name", "my vault")),
        "target_backup_vault_name: 'my vault' is not the name of a vault",
    ),
    "a vault that is not there": Case(
        "AWS Backup Developer Guide, monitoring with EventBridge",
        rule(put("target_backup_vault_name", "Default")),
        "Backup job failed because backup vault arn:aws:backup:$region:$account:backup-vault:Default does not exist.",
    ),
    "a copy that is not its key": Case(
        SYNTAX,
        rule(copied_to(CENTRAL, key=f"{CENTRAL}2")),
        f"target_backup_vault_arn: must be the copy action's key, got '{CENTRAL}'",
        rule(copied_to(CENTRAL)),
    ),
    "a vault that is in another Region only": Case(
        COPIES,
        rule(copied_to(CENTRAL.replace("eu-west-1", "eu-central-1"))),
        f"Copy job failed because backup vault {CENTRAL.replace('eu-west-1', 'eu-central-1')} does not exist.",
        rule(copied_to(CENTRAL)),
    ),
    "an air-gapped vault that is not there": Case(
        AIR_GAPPED,
        rule(put("target_logically_air_gapped_backup_vault_arn", GAPPED.replace(":gapped", ":other"))),
        "Copy job failed because backup vault arn:aws:backup:$region:$account:backup-vault:other does not exist.",
        rule(put("target_logically_air_gapped_backup_vault_arn", GAPPED)),
    ),
    "an air-gapped vault of one account": Case(
        SYNTAX,
        rule(put("target_logically_air_gapped_backup_vault_arn", GAPPED.replace("$account", "333333333333"))),
        "target_logically_air_gapped_backup_vault_arn: must be of $account and $region",
        rule(put("target_logically_air_gapped_backup_vault_arn", GAPPED)),
    ),
    "kept for less than the air-gapped vault's minimum": Case(
        AIR_GAPPED,
        rule(lifecycle(delete_after_days="6")),
        "Copy job failed because its retention (6 days) is shorter than the vault's minimum, 7 days.",
        rule(lifecycle(delete_after_days="7")),
    ),
    "a selection of one resource": Case(
        "AWS Backup Developer Guide, cross-account management: not by individual resource ARNs",
        document(selected(resource_types=["arn:aws:rds:eu-west-1:333333333333:db:orders"]), "databases"),
        "'arn:aws:rds:eu-west-1:333333333333:db:orders' is not a resource type",
        document(selected(resource_types=["arn:aws:rds:*:*:db:*", "arn:aws:rds:*:*:cluster:*"]), "databases"),
    ),
    "a selection that leaves a described type out": Case(
        SYNTAX,
        document(selected(resource_types=["arn:aws:rds:*:*:cluster:*"]), "databases"),
        "no job is started: no selection takes RDS",
        document(selected(resource_types=["*"]), "databases"),
    ),
    "a role in another path": Case(
        "AWS Backup Developer Guide, IAM service roles",
        document(selected(iam_role_arn="arn:aws:iam::$account:role/FarvaultBackup"), "databases"),
        "IAM Role arn:aws:iam::$account:role/FarvaultBackup cannot be assumed by AWS Backup",
        document(selected(iam_role_arn="arn:aws:iam::$account:role/farvault/FarvaultBackup"), "databases"),
    ),
    "a role that AWS Backup may not assume": Case(
        "AWS Backup Developer Guide, IAM service roles",
        trust("ec2.amazonaws.com"),
        "IAM Role arn:aws:iam::$account:role/farvault/FarvaultBackup cannot be assumed by AWS Backup",
        trust("backup.amazonaws.com"),
    ),
    "a role without AWS's policy for backups": Case(
        "AWS Backup Developer Guide, managed policies",
        without_policy("AWSBackupServiceRolePolicyForBackup"),
        "is not authorized to perform: ec2:CreateSnapshot",
        without_policy("AWSBackupServiceRolePolicyForRestores"),
    ),
    "a policy that was detached": Case(
        "AWS Organizations User Guide, detaching backup policies",
        detached("daily"),
        "the policy of plan 'daily' is not attached to 'workloads'",
    ),
    "a further policy that takes the Regions away": Case(
        "AWS Organizations User Guide, invalid effective policies: ELEMENTS_TOO_FEW",
        attached({"daily": {"regions": {"@@assign": []}}}),
        "$.plans.daily.regions: 'regions' needs at least 1 region, got 0 (ELEMENTS_TOO_FEW)",
        attached({"daily": {"regions": {"@@append": ["eu-west-1"]}}}),
    ),
    "a further policy that makes eleven rules": Case(
        "AWS Organizations User Guide, invalid effective policies: ELEMENTS_TOO_MANY",
        attached(
            {
                "daily": {
                    "rules": {
                        f"more{number}": {
                            "schedule_expression": {"@@assign": "cron(0 6 ? * * *)"},
                            "target_backup_vault_name": {"@@assign": "primary"},
                        }
                        for number in range(10)
                    }
                }
            }
        ),
        "$.plans.daily.rules: at most 10 rules in a plan, got 11 (ELEMENTS_TOO_MANY)",
        attached({"daily": {"rules": {"nightly": {"start_backup_window_minutes": {"@@assign": "90"}}}}}),
    ),
    "opted out where it counts": Case(
        OPT_IN,
        opted(MANAGEMENT, EBS=False),
        "no job is started: management has opted out of EBS in $region",
        opted(SHOP, EBS=False),
    ),
    "opted out of a type that is named, and needs it all the same": Case(
        OPT_IN,
        opted(MANAGEMENT, Aurora=False),
        "no job is started: management has opted out of Aurora in $region",
        opted(MANAGEMENT, RDS=False),
    ),
    "cross-account backup off": Case(
        COPIES,
        cross_account("false"),
        "Access Denied trying to call AWS Backup service (cross-account backup is not enabled in the organization's "
        "management account)",
        cross_account("true"),
    ),
    "the destination's key disabled": Case(
        KEYS,
        key(VAULTS, "central", "disable_key", "enable_key"),
        "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK",
    ),
    "the destination's key about to be deleted": Case(
        KEYS,
        key(VAULTS, "central", "schedule_key_deletion", "cancel_key_deletion enable_key"),
        "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK",
    ),
    "the source's key disabled": Case(
        KEYS,
        key(SHOP, "primary", "disable_key", "enable_key"),
        "The vault's KMS key does not exist, is not enabled or you do not have permissions",
    ),
    "the destination's key without the copying role": Case(
        KEYS,
        key_policy(VAULTS, "central", lambda statement: "ByOrganization" not in statement["Sid"]),
        f"does not allow kms:DescribeKey to {ROLE.replace('333333333333', '$account')}",
        key_policy(VAULTS, "central", lambda statement: True),
    ),
    "the source's key without the destination's service-linked role": Case(
        KEYS,
        key_policy(SHOP, "primary", lambda statement: statement["Sid"] == "EnableIAMUserPermissions"),
        "The source snapshot KMS key does not exist, is not enabled or you do not have permissions to access it",
        key_policy(SHOP, "primary", lambda statement: True),
    ),
    "no access policy on the vault": Case(
        COPIES,
        vault_policy(None),
        "Access Denied trying to call AWS Backup service (the access policy of "
        f"{CENTRAL.replace('eu-west-1', '$region')} does not allow backup:CopyIntoBackupVault",
        vault_policy({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
    ),
    "an access policy for another organization": Case(
        COPIES,
        vault_policy({"StringEquals": {"aws:PrincipalOrgID": "o-zzzzzzzzzz"}}),
        "does not allow backup:CopyIntoBackupVault",
        vault_policy({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
    ),
}
