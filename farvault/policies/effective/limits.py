"""How large AWS lets an effective backup policy be. AWS's numbers are in farvault.policies.limits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupPolicyLimits:
    """The limits of one effective backup policy."""

    rules_per_plan: int
    """A plan with one rule more is AWS's own example of ELEMENTS_TOO_MANY (invalid policy alerts)."""

    copy_actions_per_rule: int

    recovery_point_tags_per_rule: int

    selections_per_plan: int

    tag_selections_per_plan: int
    """Selections by tag, counted within the plan."""

    conditions_per_selection: int
