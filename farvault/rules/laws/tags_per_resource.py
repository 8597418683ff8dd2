"""Every resource gets the deployment's tags and its environment's."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    tags = item.survey.organization.description.deployment.tags
    most = item.survey.facts.range("tags_per_resource").most
    if len(tags) > most:
        yield Fault(Where(("deployment", "tags")), f"a resource has at most {most} tags, got {len(tags)}")
        return
    for each in item.environments:
        own = each.environment.tags
        count = len({**tags, **own})
        if own and count > most:
            yield Fault(
                each.where.at("tags"),
                f"a resource has at most {most} tags, and with the deployment's there are {count}",
                "leave some out",
            )


RULE = Rule(
    slug="tags-per-resource",
    law="No resource gets more tags than AWS allows.",
    why="Terraform cannot create the resource.",
    sources=("Tagging AWS Resources and Tag Editor User Guide, tag naming limits and requirements",),
    before="""
deployment:
  tags:
    {tag00: x, tag01: x, tag02: x, tag03: x, tag04: x, tag05: x, tag06: x, tag07: x, tag08: x, tag09: x,
    tag10: x, tag11: x, tag12: x, tag13: x, tag14: x, tag15: x, tag16: x, tag17: x, tag18: x, tag19: x,
    tag20: x, tag21: x, tag22: x, tag23: x, tag24: x, tag25: x, tag26: x, tag27: x, tag28: x, tag29: x,
    tag30: x, tag31: x, tag32: x, tag33: x, tag34: x, tag35: x, tag36: x, tag37: x, tag38: x, tag39: x,
    tag40: x, tag41: x, tag42: x, tag43: x, tag44: x, tag45: x, tag46: x, tag47: x, tag48: x, tag49: x,
    tag50: x}
""",
    after="""
deployment:
  tags:
    {tag00: x, tag01: x, tag02: x, tag03: x, tag04: x, tag05: x, tag06: x, tag07: x, tag08: x, tag09: x,
    tag10: x, tag11: x, tag12: x, tag13: x, tag14: x, tag15: x, tag16: x, tag17: x, tag18: x, tag19: x,
    tag20: x, tag21: x, tag22: x, tag23: x, tag24: x, tag25: x, tag26: x, tag27: x, tag28: x, tag29: x,
    tag30: x, tag31: x, tag32: x, tag33: x, tag34: x, tag35: x, tag36: x, tag37: x, tag38: x, tag39: x,
    tag40: x, tag41: x, tag42: x, tag43: x, tag44: x, tag45: x, tag46: x, tag47: x, tag48: x, tag49: x}
""",
    items=everything,
    check=check,
    acceptable=False,
)
