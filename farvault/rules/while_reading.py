"""What can be wrong with a description before any rule runs: each slug that reading can report, and its law.

AWS's limits have their texts and sources in farvault.facts; the rest is Farvault's own design.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from farvault.facts import PATTERNS, RANGES, Pattern, Range


@dataclass(frozen=True)
class ReadingFault:
    """A fault that is reported while a description is read."""

    slug: str
    law: str
    """What must hold, as a sentence."""
    source: str = "the description's own design"
    """Its source."""


_DESIGN = {
    "accept-from": "A destination vault accepts copies from the organization, or from named units and accounts.",
    "air-gapped-key": "A logically air-gapped vault has no key of its own.",
    "air-gapped-lock": "A logically air-gapped vault is locked by itself, and has no other lock.",
    "backend-template": "A backend's values are written out: Terraform reads them before it knows any variable.",
    "decomposed-text": "Characters are composed, so that one name is not written in two ways.",
    "delegation-overwrites": "Where a resource policy is adopted, the description says which statements it keeps.",
    "delegation-unmanaged": "What concerns the organization's resource policy is said only where Farvault manages it.",
    "duplicate-key": "A key is given once.",
    "fate": "What was removed is to be forgotten or destroyed, is gone, or has become another part, which is named.",
    "given-key": "A key that others keep is named by its ARN; one of Farvault's own has no policy file.",
    "global-settings-incomplete": "AWS Backup's three settings of the organization are given together.",
    "http-address": "The address of an HTTP backend has '{stack}' in it once, and neither user name nor password.",
    "key-not-text": "A key is text.",
    "lock-bounds": "A lock has a minimum or a maximum, and the minimum is not above the maximum.",
    "lock-file": "farvault.lock.json is as Farvault wrote it, for this organization.",
    "lock-mode": "A governance lock has no changeable_for_days: with it, it would be a compliance lock.",
    "misplaced-file": "An environment is in <account>/<region>/environment.yaml, and nothing else has such a name.",
    "missing-file": "Each folder of an account and Region has an environment.yaml, and a policy that is named exists.",
    "missing-key": "What has no default is given.",
    "part-name": "What was removed is named as account/Region and the part of that environment.",
    "policy-syntax": "An organization's existing policy is JSON in the grammar of backup policies.",
    "protection-lost": "A change of a description loses protection only where that is accepted (farvault diff).",
    "replica-key": "A replica key is not a primary key, too.",
    "state-elsewhere": "The role and the key of a state are in the bucket's partition, and the key in its Region.",
    "state-key": "The key of a state in S3 neither begins nor ends with '/', nor holds '//'.",
    "state-path": "A state has a file of its own.",
    "trusted-access-managed": "Trusted access is turned on once, by its commands, and never managed by Terraform.",
    "unit-cycle": "No unit is above itself.",
    "unknown-account": "An account that is named is one of the description's.",
    "unknown-fact": "A fact that is overridden is one of Farvault's.",
    "unknown-key": "Every key is one that Farvault knows.",
    "unknown-plan": "A plan that is named is one of the description's.",
    "unknown-region": "A Region is one with AWS Backup.",
    "unknown-resource-type": "A resource type is one that AWS Backup protects.",
    "unknown-target": "A plan or policy is attached to units or accounts of the description, or to the root.",
    "unknown-unit": "A unit that is named is one of the description's.",
    "unknown-vault": "A vault that is named is held by an environment.",
    "unreadable-file": "A file is an ordinary one that can be read, and not too large.",
    "workspaces-disagree": "What is said of the workspaces fits together, and its secrets are Terraform's variables.",
    "wrong-fact-value": "The value of an overridden fact is of the fact's own type.",
    "wrong-type": "A value has the type that its key takes.",
    "wrong-value": "A value is one that its key takes.",
    "yaml-alias": "An alias does not contain itself, nor multiply beyond measure.",
    "yaml-syntax": "A file is YAML.",
    "yaml-tag": "A description is plain data, without tags.",
}
#: Patterns and ranges of farvault.facts that are checked while reading, by their names there.
_PATTERNS = (
    "account_id",
    "alias_name",
    "bucket_name",
    "external_id",
    "github_app_installation_id",
    "hcp_hostname",
    "hcp_organization",
    "hcp_user_id",
    "key_arn",
    "name",
    "notification_url",
    "oauth_token_id",
    "organization_id",
    "permissions_boundary",
    "repository_branch",
    "repository_folder",
    "repository_identifier",
    "resource_policy_id",
    "role_arn",
    "role_name",
    "role_path",
    "role_path_and_name",
    "root_id",
    "rule_name",
    "state_key_arn",
    "unit_id",
    "vault_name",
    "version_constraint",
    "workspace_prefix",
    "workspace_tag",
)
_RANGES = (
    "air_gapped_retention_days",
    "cold_storage_after_days",
    "complete_window_minutes",
    "copies_per_rule",
    "delete_after_days",
    "key_deletion_window_days",
    "key_rotation_period_days",
    "lock_changeable_for_days",
    "lock_retention_days",
    "notifications_per_workspace",
    "recovery_point_tags",
    "rules_per_plan",
    "start_window_minutes",
)


def _of_facts() -> dict[str, ReadingFault]:
    faults = {}
    facts: list[Pattern | Range] = [*(PATTERNS[name] for name in _PATTERNS), *(RANGES[name] for name in _RANGES)]
    for fact in facts:
        slug = fact.name.replace("_", "-")
        faults[slug] = ReadingFault(slug, f"{fact.name} must be {fact.means}.", fact.source)
    return faults


WHILE_READING: Mapping[str, ReadingFault] = dict(
    sorted(({slug: ReadingFault(slug, law) for slug, law in _DESIGN.items()} | _of_facts()).items())
)
"""Every fault of reading that no rule documents, by slug."""
