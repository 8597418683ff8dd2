"""A backup that starts at the end of its start window needs time to complete."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    facts = item.plan.survey.facts
    law = facts.range("complete_after_start_minutes")
    start = item.rule.start_window_minutes or facts.range("start_window_minutes").usual
    complete = item.rule.complete_window_minutes or facts.range("complete_window_minutes").usual
    if complete < start + law.minimum:
        given = "start" if item.rule.complete_window_minutes is None else "complete"
        yield Fault(
            item.where.at(f"{given}_window_minutes"),
            f"should be at least {law.minimum} minutes more than start_window_minutes ({start}), got {complete}",
            f"use {start + law.minimum} or more",
            doubt="" if law.certainty == "certain" else f"{law.certainty}: {law.source}",
        )


RULE = Rule(
    slug="complete-window",
    law="A rule's complete window ends at least an hour after its start window.",
    why="AWS Backup refuses the plan, or ends backups that started late.",
    sources=(
        "AWS Backup API, BackupRuleInput.CompletionWindowMinutes",
        "Farvault: no page of AWS says how the two windows relate, and the API is known to refuse less",
    ),
    before="""
plans:
  daily:
    rules:
      nightly: {start_window_minutes: 120, complete_window_minutes: 120}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {start_window_minutes: 120, complete_window_minutes: 180}
""",
    items=rules,
    check=check,
)
