"""The facts about Regions agree with the endpoint data that AWS's own SDK carries."""

from __future__ import annotations

import re

import boto3
import pytest
from botocore import UNSIGNED
from botocore.config import Config

from farvault.facts import ORGANIZATIONS_REGIONS, REGIONS


@pytest.mark.parametrize("region", REGIONS)
def test_organizations_answers_where_the_sdk_calls_it(region: str) -> None:
    """Whatever Region is requested: in China the SDK calls Ningxia from Beijing, too."""
    client = boto3.Session().client("organizations", region_name=region, config=Config(signature_version=UNSIGNED))
    called = re.fullmatch(r"https://organizations\.([a-z0-9-]+)\.amazonaws\.(com|com\.cn|eu)", client.meta.endpoint_url)
    assert called
    assert called.group(1) == ORGANIZATIONS_REGIONS[REGIONS[region].partition]


def test_organizations_is_in_a_region_of_its_partition() -> None:
    assert {region: REGIONS[region].partition for region in ORGANIZATIONS_REGIONS.values()} == {
        region: partition for partition, region in ORGANIZATIONS_REGIONS.items()
    }
