"""How large AWS lets an effective backup policy be; each number with its source.

All read in November 2026. [quotas] https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-limits.html,
[syntax] https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html,
[alerts] https://docs.aws.amazon.com/organizations/latest/userguide/invalid-policy-alerts.html
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupPolicyLimits:
    """The most that one effective backup policy may hold; a caller can pass other numbers when AWS changes one."""

    rules_per_plan: int = 10
    """[quotas], [alerts]: a plan with eleven rules is AWS's own example of ELEMENTS_TOO_MANY."""

    copy_actions_per_rule: int = 5
    """[quotas]."""

    recovery_point_tags_per_rule: int = 10
    """[quotas]: not adjustable."""

    selections_per_plan: int = 100
    """[quotas]."""

    tag_selections_per_plan: int = 10
    """[quotas]: selections by tag, counted within the plan."""

    conditions_per_selection: int = 30
    """[quotas], [syntax]."""


BACKUP_POLICY_LIMITS = BackupPolicyLimits()
"""What AWS documented in November 2026."""
