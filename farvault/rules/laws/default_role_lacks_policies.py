"""AWS's default role has the policies for backups and restores alone."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import DEFAULT_ROLE
from farvault.policies.role_policy import FOR_INDEXING, FOR_SCANS
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    needed = [FOR_INDEXING] if any(rule.rule.index for rule in item.rules) else []
    needed += [FOR_SCANS] if item.plan.scan else []
    for where, role in item.roles if needed else ():
        if role == DEFAULT_ROLE:
            yield Fault(
                where.at("role"),
                f"AWS's '{role}' lacks {' and '.join(needed)}",
                "use the description's backup_role, or attach them to the role and accept this",
            )


RULE = Rule(
    slug="default-role-lacks-policies",
    law="A plan that indexes or scans names a role that may do so.",
    why="Backups are made, but neither indexed nor scanned.",
    sources=(
        "AWS Backup Developer Guide, IAM service roles",
        "AWS Backup Developer Guide, backup search",
        "AWS Backup Developer Guide, malware protection",
    ),
    before="""
plans:
  daily:
    rules:
      nightly: {index: [EBS]}
    selections:
      resources:
        all: {role: service-role/AWSBackupDefaultServiceRole}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {index: [EBS]}
    selections:
      resources:
        all: {role: farvault/FarvaultBackup}
""",
    items=plans,
    check=check,
    severity="warning",
)
