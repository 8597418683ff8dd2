"""What AWS Backup's API and an ARN call a resource, and where each kind of it is copied."""

from __future__ import annotations

import pytest

from farvault.facts import REGIONS, RESOURCE_TYPES
from farvault.facts.features import FEATURES, Facts
from farvault.facts.kinds import KINDS, kind_of, kind_of_arn, resource_type

NEAR, FAR, OPT_IN = "eu-west-1", "us-east-1", "ap-southeast-4"


def test_every_kind_has_features_and_every_feature_a_kind() -> None:
    assert set(KINDS) == {name.split(".")[1] for name in FEATURES}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_found_from_the_api_and_has_a_type_there(kind: str) -> None:
    api_type = resource_type(kind).opt_in
    variant = kind.removeprefix(api_type).strip() if kind.startswith(api_type) else ""
    assert kind_of(api_type, variant) == kind


@pytest.mark.parametrize(("api_type", "variant"), [("EBS", "big"), ("Abacus", ""), ("", ""), ("DynamoDB", "advanced")])
def test_what_is_no_kind(api_type: str, variant: str) -> None:
    with pytest.raises(KeyError):
        kind_of(api_type, variant)


@pytest.mark.parametrize("kind", RESOURCE_TYPES)
@pytest.mark.parametrize("partition", sorted({region.partition for region in REGIONS.values()}))
def test_an_arn_is_of_the_first_kind_with_its_pattern(kind: str, partition: str) -> None:
    pattern = RESOURCE_TYPES[kind].arn
    first = next(each for each, fact in RESOURCE_TYPES.items() if fact.arn == pattern)
    arn = pattern.replace("arn:aws:", f"arn:{partition}:", 1).replace("*", "x")
    assert kind_of_arn(arn) == first
    assert RESOURCE_TYPES[first].via == RESOURCE_TYPES[kind].via


@pytest.mark.parametrize(
    "arn", ["", "arn:volume", "arn:aws:sqs:eu-west-1:333333333333:queue", "arn:aws:rds:x:1:cluster"]
)
def test_an_arn_of_nothing_that_is_backed_up(arn: str) -> None:
    assert kind_of_arn(arn) is None


def test_where_a_kind_is_copied() -> None:
    def copies(kind: str, *regions: str, to_account: bool = False) -> bool:
        return Facts({}).copies(kind, (regions[0], regions[1]), cross_account=to_account)

    assert copies("CloudFormation", NEAR, FAR)
    assert not copies("CloudFormation", NEAR, NEAR, to_account=True)
    assert copies("Neptune", NEAR, FAR, to_account=True)
    assert not copies("Neptune", NEAR, OPT_IN)
    assert not copies("Timestream", NEAR, OPT_IN, to_account=True)
    assert copies("DynamoDB", NEAR, OPT_IN, to_account=True)
    assert not copies("DynamoDB basic", NEAR, NEAR)
    assert not copies("FSx", NEAR, "me-south-1")
    assert not copies("RDS Multi-AZ cluster", NEAR, NEAR, to_account=True)
    assert not copies("EFS", "eusc-de-east-1", "eusc-de-east-1", to_account=True)
    assert copies("EFS", "eusc-de-east-1", "eusc-de-east-1")


def test_where_a_kind_goes_into_air_gapped_vaults() -> None:
    facts = Facts({})
    assert facts.goes_air_gapped("Neptune", NEAR)
    assert not facts.goes_air_gapped("Neptune", "ap-southeast-3")
    assert not facts.goes_air_gapped("RDS", NEAR)
