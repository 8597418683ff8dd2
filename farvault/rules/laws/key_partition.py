"""A partition knows no key of another one."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import REGIONS
from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    partition = REGIONS[item.site.region].partition
    for where, key in item.keys:
        for name, arn in (("arn", key.arn), ("replica_of", key.replica_of)):
            if arn and arn.split(":")[1] != partition:
                yield Fault(
                    where.at(name),
                    f"the key is in partition {arn.split(':')[1]}, the Regions are in {partition}",
                    "name a key of the same partition",
                )


RULE = Rule(
    slug="key-partition",
    law="A key is in the partition of the vault that it encrypts.",
    why="The key does not exist there.",
    sources=("AWS KMS Developer Guide, key identifiers",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {key: {arn: 'arn:aws-cn:kms:eu-west-1:222222222222:key/1a2b'}}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {key: {arn: 'arn:aws:kms:eu-west-1:222222222222:key/1a2b'}}
""",
    items=environments,
    check=check,
    acceptable=False,
)
