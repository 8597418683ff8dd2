"""The Region settings' names in every Region are those of AWS's table, and overrides take effect."""

from __future__ import annotations

import pytest

from farvault.facts import REGIONS, RESOURCE_TYPES
from farvault.facts.features import Facts, Override
from tests.facts.services_by_region import services


def test_every_region_is_in_the_table() -> None:
    assert set(services()) == set(REGIONS)


@pytest.mark.parametrize("region", REGIONS)
def test_names_in_each_region(region: str) -> None:
    assert Facts({}).opt_in_types(region) == services()[region]


#: Kinds of file systems, where AWS's table names only some of them.
FILE_SYSTEMS = {
    "ap-southeast-4": {"FSx Lustre", "FSx ONTAP", "FSx Windows"},
    "ap-southeast-6": set(),
    "cn-north-1": {"FSx Lustre", "FSx Windows"},
    "us-gov-east-1": {"FSx Lustre", "FSx ONTAP", "FSx Windows"},
    "eu-west-1": {"FSx Lustre", "FSx ONTAP", "FSx OpenZFS", "FSx Windows"},
}


@pytest.mark.parametrize("region", FILE_SYSTEMS)
def test_kinds_of_file_systems(region: str) -> None:
    kinds = [kind for kind in RESOURCE_TYPES if kind.startswith("FSx ")]
    assert {kind for kind in kinds if Facts({}).in_region(region, "backup", kind).value} == FILE_SYSTEMS[region]


@pytest.mark.parametrize("region", ["us-west-1", "us-gov-west-1", "ap-southeast-6"])
def test_clusters_of_rds_are_not_everywhere(region: str) -> None:
    facts = Facts({})
    assert not facts.in_region(region, "backup", "RDS Multi-AZ cluster").value
    assert facts.in_region(region, "backup", "RDS").value


def test_an_override_adds_and_takes_away() -> None:
    facts = Facts(
        {
            "regions.eu-central-2.Timestream.backup": Override(True, "announced"),
            "regions.eu-central-2.EKS.backup": Override(False, "not yet"),
        }
    )
    before = set(services()["eu-central-2"])
    assert set(facts.opt_in_types("eu-central-2")) == before - {"EKS"} | {"Timestream"}


def test_management_is_a_setting_of_two_types() -> None:
    """AWS Backup Developer Guide, advanced DynamoDB backup: the settings of an account that has not turned it on."""
    facts = Facts({})
    assert {region: facts.managed_types(region) for region in REGIONS} == dict.fromkeys(REGIONS, ("DynamoDB", "EFS"))
