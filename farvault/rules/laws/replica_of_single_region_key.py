"""Only a multi-Region key has replicas."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    for where, key in item.keys:
        id = key.replica_of.rpartition("/")[2] if key.replica_of else "mrk-"
        if not id.startswith("mrk-"):
            yield Fault(
                where.at("replica_of"),
                f"'{id}' is not a multi-Region key: the id of one begins with 'mrk-'",
                "name a key that was made with multi_region, or drop 'replica_of'",
            )


RULE = Rule(
    slug="replica-of-single-region-key",
    law="A replica is one of a multi-Region key.",
    why="AWS KMS refuses to replicate the key, and no key is changed into a multi-Region key.",
    sources=("AWS KMS Developer Guide, multi-Region keys",),
    before="""
backup/eu-central-1:
  destination_vaults:
    central:
      key: {replica_of: 'arn:aws:kms:eu-west-1:222222222222:key/0d1c2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f'}
""",
    after="""
backup/eu-central-1:
  destination_vaults:
    central:
      key: {replica_of: 'arn:aws:kms:eu-west-1:222222222222:key/mrk-0d1c2e3f4a5b6c7d8e9f0a1b2c3d4e5f'}
""",
    items=environments,
    check=check,
    acceptable=False,
)
