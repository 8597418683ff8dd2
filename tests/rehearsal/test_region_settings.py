"""Whatever valid Region settings a description has, AWS Backup accepts them and returns exactly these."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.embedded_aws import EmbeddedAws
from farvault.facts import MANAGED, REGIONS, RESOURCE_TYPES
from farvault.organization import Organization
from farvault.organization.environment import Environment, RegionSettings
from farvault.organization.model import Site
from farvault.rehearsal.preconditions import embedded
from farvault.terraform.stack import Stacks
from tests.embedded_aws.conftest import SHOP
from tests.facts.services_by_region import services
from tests.rehearsal.rehearsing import described, edit, rehearse, synthesized
from tests.rules.describe import base, merge, split, write

PARTITIONS = sorted({region.partition for region in REGIONS.values()})
NAMES = sorted({fact.opt_in for fact in RESOURCE_TYPES.values()})
UNTOUCHED = "444444444444"
#: What AWS may have changed since: one service was added to a Region, another is not there after all.
CHANGED = """
facts:
  - {fact: regions.eu-central-2.Timestream.backup, value: true, reason: announced}
  - {fact: regions.eu-central-2.EKS.backup, value: false, reason: seen}
"""


def organization(folder: Path, fragment: str = "") -> Organization:
    return described(write(merge(split(fragment or "{}"), base()), folder))


def with_settings(original: Organization, site: Site, region_settings: RegionSettings) -> Organization:
    return Organization(
        original.description, {**original.environments, site: Environment(region_settings=region_settings)}
    )


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Organization, EmbeddedAws]]]:
    """An organization in each partition, described and embedded."""
    started = {}
    for partition in PARTITIONS:
        region = next(name for name, each in REGIONS.items() if each.partition == partition)
        original = organization(tmp_path_factory.mktemp(partition), CHANGED if partition == "aws" else "")
        original = Organization(original.description, {Site("shop", region): Environment()})
        started[partition] = (original, EmbeddedAws(embedded(original)))
    yield started
    for _, aws in started.values():
        aws.close()
        assert aws.log() == ""


def there(region: str) -> tuple[str, ...]:
    """Names from AWS's table, with the changes in CHANGED."""
    names = set(services()[region])
    return tuple(sorted(names - {"EKS"} | {"Timestream"} if region == "eu-central-2" else names))


@pytest.mark.parametrize("region", REGIONS)
def test_aws_has_the_services_of_the_region(servers: Any, region: str) -> None:
    _, aws = servers[REGIONS[region].partition]
    response = aws.client("backup", UNTOUCHED, region).describe_region_settings()
    assert tuple(sorted(response["ResourceTypeOptInPreference"])) == there(region)
    assert response["ResourceTypeManagementPreference"] == {"DynamoDB": False, "EFS": True}


def legal(region: str) -> st.SearchStrategy[RegionSettings]:
    """Settings that the rules accept."""
    names = there(region)
    truths = st.booleans()
    partial = st.dictionaries(st.sampled_from(names), truths, max_size=len(names))
    every = st.fixed_dictionaries(dict.fromkeys(names, truths))
    nothing: dict[str, bool] = {}
    managed = st.just(nothing) | st.fixed_dictionaries({"DynamoDB": truths}, optional={"EFS": truths})
    return st.builds(
        lambda opted, others, management: RegionSettings(opt_in=opted, others=others, management=management),
        partial,
        truths,
        managed,
    ) | st.builds(lambda opted, management: RegionSettings(opt_in=opted, management=management), every, managed)


@pytest.mark.parametrize("region", REGIONS)
@settings(max_examples=10)
@given(data=st.data())
def test_what_is_written_is_what_is_there(servers: Any, region: str, data: st.DataObject) -> None:
    original, aws = servers[REGIONS[region].partition]
    region_settings, site = data.draw(legal(region)), Site("shop", region)
    changed = with_settings(original, site, region_settings)
    inputs = Stacks(changed).stack(site)["module"]["organization_settings"]["region_settings"]
    client = aws.client("backup", SHOP, region)
    before = client.describe_region_settings()["ResourceTypeManagementPreference"]
    client.update_region_settings(
        ResourceTypeOptInPreference=inputs["opt_in"], ResourceTypeManagementPreference=inputs["management"]
    )
    response = client.describe_region_settings()
    assert response["ResourceTypeOptInPreference"] == inputs["opt_in"]
    assert response["ResourceTypeManagementPreference"] == (inputs["management"] or before)
    assert {name: inputs["opt_in"][name] for name in region_settings.opt_in} == region_settings.opt_in
    assert {value for name, value in inputs["opt_in"].items() if name not in region_settings.opt_in} <= {
        region_settings.others
    }


def test_every_name_is_one_of_the_api() -> None:
    assert set(NAMES) == {name for names in services().values() for name in names}
    assert set(MANAGED) <= set(NAMES)


#: In Regions that have all services and few, and with what the description says has changed.
DESCRIBED = (
    CHANGED
    + """
plans: null
backup/eu-central-1: null
backup/eu-west-1: null
warehouse/eu-west-1: null
management/eu-west-1:
  organization_policies: []
  region_settings: {opt_in: {EBS: true, Aurora: false, 'SAP HANA on Amazon EC2': true}, others: true}
shop/eu-west-1:
  source: null
  region_settings: {others: true, management: {DynamoDB: true}}
shop/us-west-1:
  region_settings: {opt_in: {S3: true}, others: false, management: {DynamoDB: false, EFS: true}}
shop/eu-central-2:
  region_settings: {opt_in: {Timestream: false}, others: true}
warehouse/ca-west-1:
  region_settings: {others: false}
"""
)
STACKS = ("management-eu-west-1", "shop-eu-west-1", "shop-us-west-1", "shop-eu-central-2", "warehouse-ca-west-1")


def test_real_terraform_converges(tmp_path: Path) -> None:
    """Every second plan is empty; without the types that the description does not name, one is not."""
    write(merge(split(DESCRIBED), base()), tmp_path / "description")
    original = described(tmp_path / "description")
    folder = synthesized(tmp_path / "description", tmp_path / "rehearsal")
    result = rehearse(folder, original)
    assert result.rehearsal.applied, [result.errors(name) for name in STACKS]

    def partly(stack: Any) -> None:
        stack["module"]["organization_settings"]["region_settings"]["opt_in"] = {"S3": True}

    edit(folder, "shop-us-west-1/cdk.tf.json", partly)
    again = rehearse(folder, original, update=True)
    states = {task.name: task.state.value for task in again.rehearsal.checks}
    assert states.pop("shop-us-west-1") == "refused"
    assert set(states.values()) == {"done"}
    assert again.errors("shop-us-west-1").endswith("aws_backup_region_settings.this[0]: changed")
