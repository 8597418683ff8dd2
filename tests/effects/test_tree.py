"""Where a description differs from AWS's tree of units and accounts."""

from __future__ import annotations

from dataclasses import replace

from farvault.effects.tree import OrganizationMember, OrganizationTree, followed
from farvault.organization import load
from farvault.organization.model import ROOT
from tests.rules.describe import HERE

DESCRIBED = load(HERE / "base").organization
assert DESCRIBED is not None
SECURITY, WORKLOADS = "ou-ab12-11111111", "ou-ab12-22222222"
SAME = OrganizationTree(
    "r-ab12",
    {SECURITY: OrganizationMember("Security", "r-ab12"), WORKLOADS: OrganizationMember("Workloads", "r-ab12")},
    {
        "111111111111": OrganizationMember("management", "r-ab12"),
        "222222222222": OrganizationMember("backup", SECURITY),
        "333333333333": OrganizationMember("shop", WORKLOADS),
        "444444444444": OrganizationMember("warehouse", WORKLOADS),
    },
)


def test_the_same_tree_differs_in_nothing() -> None:
    assert DESCRIBED is not None
    there, differences = followed(DESCRIBED, SAME)
    assert differences == []
    assert there.description == DESCRIBED.description


def test_each_difference_is_listed_and_followed() -> None:
    assert DESCRIBED is not None
    tree = replace(
        SAME,
        units={
            WORKLOADS: OrganizationMember("Workloads", SECURITY),
            SECURITY: OrganizationMember("Security", "r-ab12"),
            "ou-ab12-33333333": OrganizationMember("workloads", WORKLOADS),
        },
        accounts={
            "111111111111": OrganizationMember("management", "r-ab12"),
            "222222222222": OrganizationMember("backup", "r-ab12"),
            "333333333333": OrganizationMember("shop", "ou-ab12-33333333"),
            "444444444444": OrganizationMember("warehouse", WORKLOADS, active=False),
            "555555555555": OrganizationMember("till", WORKLOADS),
        },
    )
    there, differences = followed(DESCRIBED, tree)
    assert differences == [
        "unit 'workloads' is in unit 'security', and described in the root",
        "unit 'workloads (ou-ab12-33333333)' (ou-ab12-33333333) is not described",
        "account 'backup' is in the root, and described in unit 'security'",
        "account 'shop' is in unit 'workloads (ou-ab12-33333333)', and described in unit 'workloads'",
        "account 'warehouse' is suspended, and described as active",
        "account till (555555555555) is not described",
    ]
    assert there.units_above("shop") == ("security", "workloads", "workloads (ou-ab12-33333333)")
    assert there.members(ROOT) == ("management", "backup", "shop")
    assert there.members("security") == ("shop",)


def test_what_is_not_there_keeps_its_described_place() -> None:
    assert DESCRIBED is not None
    accounts = {id: member for id, member in SAME.accounts.items() if id != "333333333333"}
    tree = replace(SAME, units={SECURITY: SAME.units[SECURITY]}, accounts=accounts)
    there, differences = followed(DESCRIBED, tree)
    assert "unit 'workloads' (ou-ab12-22222222) is not there" in differences
    assert "account 'shop' (333333333333) is not there" in differences
    assert there.units_above("shop") == ("workloads",)
