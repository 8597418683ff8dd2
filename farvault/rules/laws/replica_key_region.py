"""A replica is made in another Region of the same account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    account_id = item.survey.organization.account(item.site.account).id
    for where, key in item.keys:
        region, owner = key.replica_of.split(":")[3:5] if key.replica_of else ("", account_id)
        if region == item.site.region:
            yield Fault(
                where.at("replica_of"), f"the primary key is in {region} too", "give the replica another Region"
            )
        if owner != account_id:
            yield Fault(
                where.at("replica_of"), f"the primary key is in another account, '{owner}'", "name one of its own"
            )


RULE = Rule(
    slug="replica-key-region",
    law="A replica key's primary key is in another Region of its account.",
    why="AWS KMS refuses to make it.",
    sources=("AWS KMS API, ReplicateKey",),
    before="""
backup/eu-central-1:
  destination_vaults:
    central:
      key: {replica_of: 'arn:aws:kms:eu-central-1:222222222222:key/mrk-1a2b'}
""",
    after="""
backup/eu-central-1:
  destination_vaults:
    central:
      key: {replica_of: 'arn:aws:kms:eu-west-1:222222222222:key/mrk-1a2b'}
""",
    items=environments,
    check=check,
    acceptable=False,
)
