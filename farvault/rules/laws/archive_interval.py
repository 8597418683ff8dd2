"""The archive tier holds full snapshots, so AWS offers it for monthly backups."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    law = item.plan.survey.facts.range("archive_interval_days")
    opted_in = item.rule.opt_in_to_archive or any(copy.copy.action.opt_in_to_archive for copy in item.copies)
    if opted_in and item.schedule and not item.schedule.every_at_least(law.minimum):
        yield Fault(
            item.where.at("schedule"),
            f"a rule with opt_in_to_archive should run at most every {law.minimum} days: {item.runs_text}",
            "archive in a rule of its own that runs monthly",
            doubt="" if law.certainty == "certain" else f"{law.certainty}: {law.source}",
        )


RULE = Rule(
    slug="archive-interval",
    law="A rule with the archive opt-in runs once a month at most.",
    why="AWS Backup refuses the plan, or each archived snapshot is paid for in full.",
    sources=("AWS Backup Developer Guide, plan options, lifecycle",),
    before="""
plans:
  daily:
    rules:
      nightly: {opt_in_to_archive: true, cold_storage_after_days: 30, delete_after_days: 365}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 5 1 * ? *)', opt_in_to_archive: true, cold_storage_after_days: 30,
        delete_after_days: 365}
""",
    items=rules,
    check=check,
)
