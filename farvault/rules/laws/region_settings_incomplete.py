"""A type that is left out is neither kept nor set: Terraform shows a permanent difference."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.region_settings import undecided
from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments, listed


def check(item: EnvironmentItem) -> Iterator[Fault]:
    opted, managed = undecided(item.survey.organization, item.site)
    if opted:
        yield Fault(
            item.where.at("region_settings"),
            f"opt_in says nothing of {listed(opted, len(opted))}",
            "name them there, or say 'others: true' or 'others: false' of all that it does not name",
        )
    if managed:
        yield Fault(
            item.where.at("region_settings", "management"),
            f"management says nothing of {listed(managed)}",
            "name it, or leave 'management' out",
        )


RULE = Rule(
    slug="region-settings-incomplete",
    law="Region settings decide every type that AWS Backup protects in the Region.",
    why="Every plan of Terraform would show a difference, and no apply would end it.",
    sources=("AWS Backup API, DescribeRegionSettings", "hashicorp/aws, aws_backup_region_settings"),
    before="""
shop/eu-west-1:
  region_settings:
    opt_in: {EBS: true, EFS: true}
    management: {DynamoDB: true}
""",
    after="""
shop/eu-west-1:
  region_settings:
    opt_in: {EBS: true, EFS: true}
    others: false
    management: {DynamoDB: true}
""",
    items=environments,
    check=check,
    acceptable=False,
)
