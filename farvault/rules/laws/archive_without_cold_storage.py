"""The archive opt-in only says what the move to cold storage does for EBS."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, LifecycleItem, Rule, lifecycles


def check(item: LifecycleItem) -> Iterator[Fault]:
    if item.part.opt_in_to_archive and item.part.cold_storage_after_days is None:
        yield Fault(
            item.where.at("opt_in_to_archive"),
            "opt_in_to_archive does nothing without cold_storage_after_days",
            "add cold_storage_after_days, or drop opt_in_to_archive",
        )


RULE = Rule(
    slug="archive-without-cold-storage",
    law="The archive opt-in needs cold_storage_after_days.",
    why="The setting is ignored, and EBS snapshots stay in the standard tier.",
    sources=("AWS Backup API, Lifecycle.OptInToArchiveForSupportedResources",),
    before="""
plans:
  daily:
    rules:
      nightly: {opt_in_to_archive: true}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {opt_in_to_archive: true, schedule: 'cron(0 5 1 * ? *)', cold_storage_after_days: 30,
        delete_after_days: 365}
""",
    items=lifecycles,
    check=check,
)
