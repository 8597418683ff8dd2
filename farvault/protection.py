"""What holds or guards backups: Terraform's resource types, and what the loss of one means.

One list for all code that must not lose them by accident: the guard of planned destroys, and the record
of what was synthesized. Pure data.
"""

from __future__ import annotations

from typing import NamedTuple


class Protection(NamedTuple):
    """One resource type whose loss loses backups or their protection."""

    kind: str
    """What it is, in AWS's words, such as 'vault'."""
    loss: str
    """What happens to backups without it: a clause that follows a colon."""
    holds: bool = False
    """Whether backups are in it or encrypted with it, so that it carries prevent_destroy."""


_KEY = "when its deletion window ends, every recovery point encrypted with it is lost"
_SETTINGS = "what AWS Backup may do across the accounts of the organization falls back to nothing"

#: Resource type -> what it is and what its loss means.
PROTECTED: dict[str, Protection] = {
    "aws_backup_vault": Protection(
        "vault", "AWS deletes a vault only once it holds no recovery point, and no copy would arrive any more", True
    ),
    "aws_backup_logically_air_gapped_vault": Protection(
        "logically air-gapped vault", "AWS deletes it only once it is empty, which its lock decides", True
    ),
    "aws_kms_key": Protection("KMS key", _KEY, True),
    "aws_kms_replica_key": Protection("KMS replica key", _KEY, True),
    "aws_kms_alias": Protection(
        "KMS alias", "whoever encrypts or decrypts under this name, other stacks included, finds no key any more"
    ),
    "aws_backup_vault_lock_configuration": Protection(
        "vault lock", "without it, whoever may delete recovery points can delete every one that is in the vault"
    ),
    "aws_backup_vault_policy": Protection(
        "vault policy", "copies from other accounts are refused, and what the policy denied is denied no longer"
    ),
    "aws_organizations_policy": Protection(
        "organization policy", "every account that it reached stops making the backups it describes"
    ),
    "aws_organizations_policy_attachment": Protection(
        "organization policy attachment", "every account below its target stops making the backups it describes"
    ),
    "aws_organizations_organization": Protection(
        "organization", "its destruction asks AWS Organizations to delete the organization itself"
    ),
    "aws_organizations_delegated_administrator": Protection(
        "delegated administrator", "the delegated account manages AWS Backup for the organization no longer"
    ),
    "aws_organizations_resource_policy": Protection(
        "organization resource policy", "the delegated account manages backup policies no longer"
    ),
    "aws_backup_global_settings": Protection("global settings of AWS Backup", _SETTINGS),
    "aws_backup_region_settings": Protection(
        "Region settings of AWS Backup", "which resource types are backed up in this Region is kept by nobody any more"
    ),
    "aws_iam_role": Protection(
        "backup or scanner role", "no backup can be made, copied or scanned in its name any more"
    ),
    "aws_iam_role_policy": Protection(
        "policy of a backup or scanner role", "AWS Backup or GuardDuty lacks what it allows"
    ),
    "aws_iam_role_policy_attachment": Protection(
        "attachment to a backup or scanner role", "AWS Backup or GuardDuty lacks what it allows"
    ),
    "aws_iam_service_linked_role": Protection(
        "service-linked role", "AWS Backup cannot act in the account, nor copy into or out of it, without it"
    ),
}
