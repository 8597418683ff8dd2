"""A plan that copies within each Region is written once and becomes one plan per Region."""

from __future__ import annotations

import shutil
from pathlib import Path

from farvault.copies import copies, destination_accounts
from farvault.facts.features import Facts
from farvault.organization import Organization, load
from farvault.organization.model import Site
from farvault.policies.backup_policy import backup_policy
from farvault.policies.effective import effective_policy, validate_backup_policy
from farvault.policies.fit import policy_documents
from farvault.policies.limits import backup_policy_limits
from farvault.rules import judge
from farvault.terraform.stack import Stacks
from tests.conftest import ROOT

HOME, FAR = "ap-southeast-2", "ap-southeast-4"
NIGHTLY = """\
          - {to: backup/ap-southeast-2/central, delete_after_days: 90}
          - {to: backup/ap-southeast-4/central, delete_after_days: 90}
"""
REGIONAL = "          - {to: backup/$region/central, delete_after_days: 90}\n"


def described(tmp_path: Path, copy: str = REGIONAL) -> Organization:
    folder = Path(shutil.copytree(ROOT / "environments", tmp_path / "environments"))
    main = folder / "organization.yaml"
    text = main.read_text()
    assert NIGHTLY in text
    main.write_text(text.replace(NIGHTLY, copy, 1))
    loaded = load(folder)
    assert loaded.organization is not None, loaded.findings
    assert judge(loaded).findings == ()
    return loaded.organization


def vault(region: str) -> str:
    return f"arn:aws:backup:{region}:222222222222:backup-vault:central"


def test_policy_has_a_plan_for_each_region(tmp_path: Path) -> None:
    plans = backup_policy(described(tmp_path), "daily")["plans"]
    assert list(plans) == [f"daily-{HOME}", f"daily-{FAR}"]
    for region in (HOME, FAR):
        plan = plans[f"daily-{region}"]
        assert plan["regions"] == {"@@assign": [region]}
        assert list(plan["rules"]["nightly"]["copy_actions"]) == [vault(region)]
        assert list(plan["rules"]["monthly"]["copy_actions"]) == [vault(FAR)]
    assert validate_backup_policy(effective_policy([[{"plans": plans}]]), backup_policy_limits(Facts({}))) == ()


def test_it_stays_one_policy_under_the_plans_own_name(tmp_path: Path) -> None:
    assert list(policy_documents(described(tmp_path), "daily")) == ["daily"]


def test_copies_stay_in_their_region(tmp_path: Path) -> None:
    nightly = [
        (copy.plan, copy.rule, copy.to.account, copy.to.region, copy.regions, str(copy.to))
        for copy in copies(described(tmp_path))
        if copy.rule == "nightly"
    ]
    assert nightly == [
        ("daily", "nightly", "backup", HOME, (HOME,), f"backup/{HOME}/central"),
        ("daily", "nightly", "backup", FAR, (FAR,), f"backup/{FAR}/central"),
    ]


def test_terraform_waits_only_for_the_vaults_it_copies_to(tmp_path: Path) -> None:
    organization = described(tmp_path)
    assert destination_accounts(organization)[Site("shop", HOME)] == {"backup"}
    # The monthly rule copies to the far Region, the nightly one and the plan 'backup' to the home Region.
    assert Stacks(organization).dependencies()[Site("shop", FAR)] == (Site("backup", FAR),)
    assert Stacks(organization).dependencies()[Site("shop", HOME)] == (Site("backup", HOME), Site("backup", FAR))


def test_each_account_keeps_a_copy_of_its_own(tmp_path: Path) -> None:
    organization = described(tmp_path, "          - {to: backup/$region/central}\n")
    plain = described(tmp_path / "other", "          - {to: backup/ap-southeast-4/central}\n")
    assert set(backup_policy(plain, "daily")["plans"]) == {"daily"}
    assert {copy.to.region for copy in copies(organization) if copy.rule == "nightly"} == {HOME, FAR}
