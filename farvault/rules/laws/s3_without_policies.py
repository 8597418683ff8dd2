"""AWS's default role may not read buckets."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import DEFAULT_ROLE
from farvault.organization.plan import ResourceSelection, Selection, listed_items
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for where, selection in item.selections if "S3" in item.types else ():
        if selection.role == DEFAULT_ROLE and _selects_s3(selection):
            yield Fault(
                where.at("role"),
                f"AWS's default role '{selection.role}' has no policies for S3",
                "use the description's backup_role, or attach AWSBackupServiceRolePolicyForS3Backup and accept this",
            )


def _selects_s3(selection: Selection) -> bool:
    if not isinstance(selection, ResourceSelection):
        return True
    return bool({"S3", "*"} & {*listed_items(selection.resource_types)}) and "S3" not in selection.not_resource_types


RULE = Rule(
    slug="s3-without-policies",
    law="A role that backs up S3 has AWS's policies for S3.",
    why="Each backup job of a bucket fails: access denied.",
    sources=("AWS Backup Developer Guide, Amazon S3 backups",),
    before="""
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
          role: service-role/AWSBackupDefaultServiceRole
""",
    after="""
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
""",
    items=plans,
    check=check,
)
