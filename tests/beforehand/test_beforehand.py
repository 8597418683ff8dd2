"""What must be true beforehand: each kind by a twin that needs it and one that does not, and every form of it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from farvault.beforehand import KINDS, beforehand
from farvault.beforehand.docs import render
from farvault.cli.main import main
from farvault.organization import Organization, load
from farvault.rehearsal.preconditions import MAKERS
from tests.beforehand.cases import CASES, Twins
from tests.conftest import ROOT
from tests.rules.describe import MAIN, base, merge, split, write


def described(fragment: str, folder: Path) -> Organization:
    organization = load(write(merge(split(fragment), base()), folder)).organization
    assert organization is not None
    return organization


def listed(organization: Organization, slug: str) -> tuple[str, ...]:
    return tuple(f"{item.needs}, {item.where()}" for item in beforehand(organization) if item.slug == slug)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_listed_where_needed_and_not_in_its_twin(case: Twins, tmp_path: Path) -> None:
    assert listed(described(case.needing, tmp_path / "needing"), case.slug) == case.lines
    assert listed(described(case.without, tmp_path / "without"), case.slug) == ()


def test_every_kind_has_twins() -> None:
    assert {case.slug for case in CASES.values()} == set(KINDS)


def test_a_rehearsal_knows_every_kind() -> None:
    assert set(MAKERS) == set(KINDS)


def test_the_page_is_generated() -> None:
    text = (ROOT / "docs" / "beforehand.md").read_text(encoding="utf-8")
    assert text == render()
    assert all(f"\n## {slug}\n" in text for slug in KINDS)


def test_a_suspended_account_needs_nothing(tmp_path: Path) -> None:
    organization = described("accounts: {warehouse: {suspended: true}}\nwarehouse/eu-west-1: null", tmp_path)
    items = [item for item in beforehand(organization) if "warehouse" in item.accounts]
    assert items == []


def test_order_of_the_description_does_not_matter(tmp_path: Path) -> None:
    files = merge(split(CASES["opt-in of Aurora in any case"].needing), base())
    first = load(write(files, tmp_path / "one")).organization
    files[MAIN]["accounts"] = dict(reversed(files[MAIN]["accounts"].items()))
    second = load(write(files, tmp_path / "two")).organization
    assert first is not None
    assert second is not None
    assert beforehand(first) == beforehand(second)


def test_the_management_account_names_no_account(tmp_path: Path) -> None:
    """EnableRegion: the management account cannot give its own AccountId."""
    case = CASES["a Region off by default, where the management account's opt-in counts"]
    organization = described(case.needing, tmp_path)
    (item,) = [each for each in beforehand(organization) if each.slug == "region-enabled"]
    assert item.commands(organization, item.kind.make[0]) == [
        "aws account enable-region --region-name eu-south-1",
        "aws account enable-region --region-name eu-south-1 --account-id 333333333333",
        "aws account enable-region --region-name eu-south-1 --account-id 444444444444",
    ]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_commands_are_ready_to_paste(case: Twins, tmp_path: Path) -> None:
    """Each parses in a shell, leaves no brace of a template, and gives JSON where it gives any."""
    organization = described(case.needing, tmp_path)
    for item in beforehand(organization):
        for template in (item.kind.check, *item.kind.make):
            for command in item.commands(organization, template) if template else ():
                words = shlex.split(command)
                assert words[0] == "aws"
                for word in words:
                    assert not word.startswith("{") or json.loads(word)


def check(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    code = main(["check", str(ROOT / "environments"), *options])
    return code, capsys.readouterr().out


def test_the_shipped_example_passes_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = check(capsys)
    lines = out.splitlines()
    assert (code, lines[0]) == (0, "no findings in 5 accounts, 9 environments, 2 plans")
    assert len(lines) <= 15
    for needed in (
        "  region-enabled: the Region ap-southeast-4 is enabled, in 5 accounts: analytics, backup, management and 2 "
        "more",
        "  role: the role service-role/AWSBackupDefaultServiceRole exists, for backup.amazonaws.com, in 3 accounts: "
        "analytics, shop, warehouse",
        "  default-vault: AWS's own vault Default exists, in ap-southeast-2 in 3 accounts: analytics, shop, warehouse",
        "  dynamodb-advanced: AWS Backup's advanced features for DynamoDB are on, in ap-southeast-2, ap-southeast-4 in "
        "3 accounts: analytics, shop, warehouse",
    ):
        assert needed in lines


def test_in_full_it_is_markdown_with_commands(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = check(capsys, "--beforehand")
    assert code == 0
    assert (
        "# as each of analytics (555555555555), shop (333333333333), warehouse (444444444444)\n"
        "aws backup create-backup-vault --backup-vault-name Default --region ap-southeast-2\n"
    ) in out
    assert out.count("```") % 2 == 0


def test_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = check(capsys, "--format", "json")
    assert code == 0
    (vault,) = [item for item in json.loads(out)["beforehand"] if item["slug"] == "default-vault"]
    assert vault["places"][0] == {"account": "analytics", "account_id": "555555555555", "region": "ap-southeast-2"}
    assert vault["make"] == ["aws backup create-backup-vault --backup-vault-name Default --region ap-southeast-2"]
    assert vault["see"] == "docs/beforehand.md#default-vault"


def test_nothing_is_listed_of_what_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gap = "plans: {daily: {rules: {nightly: {cold_storage_after_days: 30}}}}"
    write(merge(split(gap), base()), tmp_path)
    for options in ((), ("--beforehand",)):
        assert main(["check", str(tmp_path), *options]) == 1
        assert "beforehand" not in capsys.readouterr().out
