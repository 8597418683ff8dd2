"""AWS's limits for `farvault.policies.effective`, which imports nothing else of Farvault."""

from __future__ import annotations

from farvault.facts.features import Facts
from farvault.policies.effective import BackupPolicyLimits


def backup_policy_limits(facts: Facts) -> BackupPolicyLimits:
    """What an effective backup policy may hold, as the description overrides it."""
    return BackupPolicyLimits(
        rules_per_plan=facts.range("rules_per_plan").most,
        copy_actions_per_rule=facts.range("copies_per_rule").most,
        recovery_point_tags_per_rule=facts.range("recovery_point_tags").most,
        selections_per_plan=facts.range("selections_per_plan").most,
        tag_selections_per_plan=facts.range("tag_selections_per_plan").most,
        conditions_per_selection=facts.range("conditions_per_selection").most,
    )
