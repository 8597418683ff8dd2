"""A vault encrypts with a key of its own Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    for where, key in item.keys:
        region = key.arn.split(":")[3] if key.arn else item.site.region
        if region != item.site.region:
            yield Fault(where.at("arn"), f"the key is in {region}, its vault in {item.site.region}", "name a key there")


RULE = Rule(
    slug="key-of-another-region",
    law="A given key is in the Region of its vault.",
    why="The vault cannot be made.",
    sources=("AWS Backup API, CreateBackupVault, EncryptionKeyArn",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:us-east-1:222222222222:key/1a2b'}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-west-1:222222222222:key/1a2b'}
""",
    items=environments,
    check=check,
    acceptable=False,
)
