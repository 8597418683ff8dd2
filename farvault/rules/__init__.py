"""Rules: what AWS, or the description's own design, forbids.

One law, one file, one slug. A rule looks at one item; this module owns the loop, and turns what rules
say into findings with their places.
"""

from __future__ import annotations

from collections.abc import Iterator

from farvault.findings import Finding
from farvault.organization.faults import subject
from farvault.organization.load import Loaded
from farvault.rules import (
    archive_without_cold_storage,
    cold_storage_gap,
    conditions_per_selection,
    continuous_cold_storage,
    continuous_retention,
    copy_to_itself,
    delegated_management_account,
    duplicate_copy,
    duplicate_id,
    key_case,
    policies_outside_management,
    policies_per_target,
    policy_characters,
    policy_kept_once,
    policy_name,
    role_in_two_regions,
    scan_without_settings,
    selection_tags_and_resources,
    settings_outside_management,
    shared_name,
    two_partitions,
    unit_depth,
    unit_of_another_root,
    unknown_air_gapped_vault,
    unknown_vault_in_region,
)
from farvault.rules.rule import Fault, Rule

RULES: tuple[Rule, ...] = (
    archive_without_cold_storage.RULE,
    cold_storage_gap.RULE,
    conditions_per_selection.RULE,
    continuous_cold_storage.RULE,
    continuous_retention.RULE,
    copy_to_itself.RULE,
    delegated_management_account.RULE,
    duplicate_copy.RULE,
    duplicate_id.RULE,
    key_case.RULE,
    policies_outside_management.RULE,
    policies_per_target.RULE,
    policy_characters.RULE,
    policy_kept_once.RULE,
    policy_name.RULE,
    role_in_two_regions.RULE,
    scan_without_settings.RULE,
    selection_tags_and_resources.RULE,
    settings_outside_management.RULE,
    shared_name.RULE,
    two_partitions.RULE,
    unit_depth.RULE,
    unit_of_another_root.RULE,
    unknown_air_gapped_vault.RULE,
    unknown_vault_in_region.RULE,
)
"""Every rule, by slug."""


def findings(loaded: Loaded) -> tuple[Finding, ...]:
    """What every rule finds in a description that could be read, sorted by place."""
    return tuple(sorted(_findings(loaded)))


def _findings(loaded: Loaded) -> Iterator[Finding]:
    assert loaded.organization is not None
    for rule in RULES:
        for item in rule.items(loaded.organization):
            for fault in rule.check(item):
                yield _finding(loaded, rule, fault)


def _finding(loaded: Loaded, rule: Rule, fault: Fault) -> Finding:
    if fault.where.site is None:
        name, file = loaded.main.path, loaded.main
    else:
        name, file = loaded.environments[fault.where.site]
    path = fault.where.path
    return Finding(file.place(path, name), rule.slug, subject(path, file.data), fault.message, fault.help)
