"""What happens to parts that are no longer described, as data: every fate, across syntheses."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from farvault.organization import Organization, load
from farvault.organization.model import Site
from farvault.organization.remembered import LOCK_FILE, Remembered, read, remember
from farvault.terraform.stack import Stacks
from tests.rules.describe import MAIN, base, judge, merge, plain, write

BACKUP, SHOP, MANAGEMENT = Site("backup", "eu-west-1"), Site("shop", "eu-west-1"), Site("management", "eu-west-1")


class Described:
    """A description that is edited, and synthesized in between."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FARVAULT_LOCK", "write")
        self.folder = folder
        self.files: dict[str, Any] = copy.deepcopy(base())

    def edit(self, **over: Any) -> Described:
        """Merge into organization.yaml, and by `account_region` into an environment; None removes it."""
        for name, change in over.items():
            site = name.partition("_")
            key = f"{site[0]}/{site[2].replace('_', '-')}" if site[1] else MAIN
            if change is None:
                del self.files[key]
            else:
                self.files[key] = merge(change, self.files.get(key, {}))
        return self

    def say(self, name: str, fate: str | None) -> Described:
        fates = self.files[MAIN].setdefault("removed", {})
        if fate is None:
            fates.pop(name)
        else:
            fates[name] = fate
        return self

    def findings(self) -> list[str]:
        """The findings about removal, one line each."""
        lock = self.folder / LOCK_FILE
        before = lock.read_text() if lock.exists() else None
        for file in self.folder.glob("*/*/environment.yaml"):
            file.unlink()
            file.parent.rmdir()
        texts = [text for text in plain(judge(self.files, self.folder)) if "[removed-" in text]
        assert (lock.read_text() if lock.exists() else None) == before
        return texts

    def organization(self) -> Organization:
        for file in self.folder.glob("*/*/environment.yaml"):
            file.unlink()
            file.parent.rmdir()
        organization = load(write(self.files, self.folder)).organization
        assert organization is not None
        return organization

    def synth(self) -> Stacks:
        assert [text for text in self.findings() if ": error[" in text] == []
        stacks = Stacks(self.organization())
        remember(self.folder, stacks.removal.remembered)
        return stacks

    def remembered(self) -> dict[str, Any]:
        environments: dict[str, Any] = json.loads((self.folder / LOCK_FILE).read_text())["environments"]
        return environments


@pytest.fixture
def described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Described:
    description = Described(tmp_path, monkeypatch)
    description.synth()
    return description


VAULT = "backup/eu-west-1/destination_vaults/central"
MODULE = "module.destination_vault_central"
UNUSED = {"plans": {"daily": {"rules": {"nightly": {"copies": [{"to": "backup/eu-central-1/central"}]}}}}}


def unused(described: Described) -> Described:
    """The vault central in eu-west-1, to which nothing is copied."""
    described.edit(main=UNUSED)
    return described


def without_vault(described: Described) -> Described:
    return unused(described).edit(backup_eu_west_1={"destination_vaults": {"central": None}})


def blocks(stacks: Stacks, site: Site) -> tuple[dict[str, str], set[str]]:
    stack = stacks.stack(site)
    removed = stack.get("removed", [])
    assert all(each["lifecycle"] == {"destroy": False} for each in removed)
    return {each["from"]: each["to"] for each in stack.get("moved", [])}, {each["from"] for each in removed}


def test_nothing_is_asked_of_what_is_described(described: Described) -> None:
    assert described.findings() == []
    before = described.remembered()
    described.synth()
    assert described.remembered() == before


def test_nothing_was_synthesized_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert without_vault(Described(tmp_path, monkeypatch)).findings() == []


def test_a_vault_that_is_gone_takes_what_is_in_it_along(described: Described) -> None:
    (finding,) = without_vault(described).findings()
    assert f"error[removed-unsaid]: '{VAULT}' was synthesized, and is no longer described" in finding
    line, column = map(int, finding.split(":")[1:3])
    text = (described.folder / LOCK_FILE).read_text().splitlines()[line - 1]
    assert text[column - 1 :].startswith(f'"{MODULE}.aws_backup_vault.this[0]"')


def test_each_part_by_itself(described: Described) -> None:
    described.edit(backup_eu_west_1={"destination_vaults": {"central": {"lock": None}}})
    described.edit(shop_eu_west_1={"source": {"backup_role": False}})
    assert [text.split("'")[1] for text in described.findings()] == [
        f"{VAULT}/lock",
        "shop/eu-west-1/source/backup_role",
    ]


def test_forgotten(described: Described) -> None:
    stacks = without_vault(described).say(VAULT, "forget").synth()
    moved, removed = blocks(stacks, BACKUP)
    assert set(moved) >= {
        f"{MODULE}.{address}"
        for address in (
            "aws_backup_vault.this[0]",
            "aws_backup_vault_policy.this",
            "aws_backup_vault_lock_configuration.this[0]",
            "aws_kms_key.this[0]",
            "aws_kms_alias.this[0]",
        )
    }
    assert set(moved.values()) == removed
    assert all(to.split(".")[0] == old.split(".")[2] for old, to in moved.items())
    assert stacks.stack(BACKUP)["terraform"]["required_version"] == ">= 1.7"


def test_it_stays_forgotten_when_the_line_is_taken_away_and_until_it_is_described_again(described: Described) -> None:
    first = blocks(without_vault(described).say(VAULT, "forget").synth(), BACKUP)
    assert described.findings() == []
    assert blocks(described.say(VAULT, None).synth(), BACKUP) == first
    again = base()["backup/eu-west-1"]["destination_vaults"]["central"]
    described.edit(backup_eu_west_1={"destination_vaults": {"central": again}})
    assert blocks(described.synth(), BACKUP) == ({}, set())
    assert described.synth().stack(BACKUP)["terraform"]["required_version"] == ">= 1.6"


def test_gone(described: Described) -> None:
    without_vault(described).say(VAULT, "forget").synth()
    assert blocks(described.say(VAULT, "gone").synth(), BACKUP) == ({}, set())
    (finding,) = described.findings()
    assert "warning[removed-unknown]" in finding
    described.say(VAULT, None)
    assert described.findings() == []
    assert VAULT.rpartition("/")[2] not in json.dumps(described.remembered().get(str(BACKUP)))


def test_destroyed_has_no_block_and_is_not_asked_for_again(described: Described) -> None:
    stacks = without_vault(described).say(VAULT, "destroy").synth()
    assert blocks(stacks, BACKUP) == ({}, set())
    assert described.findings() == []
    described.say(VAULT, None).synth()
    assert described.findings() == []


def test_the_most_particular_name_decides(described: Described) -> None:
    without_vault(described).say("backup/*", "destroy").say(VAULT, "destroy").say(f"{VAULT}/key", "forget")
    moved, _ = blocks(described.synth(), BACKUP)
    assert set(moved) == {f"{MODULE}.aws_kms_key.this[0]", f"{MODULE}.aws_kms_alias.this[0]"}


def test_an_environment_that_is_gone_has_a_stack_until_it_is_gone_in_aws_too(described: Described) -> None:
    far = Site("backup", "eu-central-1")
    to_home = {"plans": {"daily": {"rules": {"nightly": {"copies": [{"to": "backup/eu-west-1/central"}]}}}}}
    described.edit(main=to_home, backup_eu_central_1=None)
    (finding,) = described.findings()
    assert "'backup/eu-central-1' was synthesized, and is no longer described" in finding
    stacks = described.say("backup/eu-central-1", "forget").synth()
    assert far in stacks.sites()
    assert set(stacks.dependencies()[far]) == set(stacks.organization.sites())
    stack = stacks.stack(far)
    assert "module" not in stack
    assert stack["provider"]["aws"][0]["allowed_account_ids"] == ["222222222222"]
    assert len(stack["removed"]) == 5
    destroying = described.say("backup/eu-central-1", "destroy").synth()
    assert set(destroying.stack(far)) == {"provider", "terraform"}
    assert far not in described.say("backup/eu-central-1", "gone").synth().sites()


def test_a_plan_with_another_name(described: Described) -> None:
    plan = described.files[MAIN]["plans"].pop("daily")
    described.files[MAIN]["plans"]["nightly"] = plan
    described.edit(management_eu_west_1={"organization_policies": ["nightly"]})
    old, new = (f"management/eu-west-1/organization_policies/{name}" for name in ("daily", "nightly"))
    (finding,) = described.findings()
    assert f"'{old}: {new}' if that is its name now" in finding
    moved, removed = blocks(described.say(old, new).synth(), MANAGEMENT)
    policy = "module.organization_policy.aws_organizations_policy.this"
    assert moved[f'{policy}["daily"]'] == f'{policy}["nightly"]'
    attachments = {key: to for key, to in moved.items() if "attachment" in key}
    assert attachments
    assert all(to == key.replace('"daily/', '"nightly/') for key, to in attachments.items())
    assert removed == set()
    assert described.findings() == []
    assert blocks(described.say(old, None).synth(), MANAGEMENT)[0] == moved


@pytest.mark.parametrize(
    "to",
    [
        "backup/eu-west-1/destination_vaults/other",
        "backup/eu-central-1/destination_vaults/central",
        "backup/eu-west-1/nowhere",
    ],
)
def test_a_vault_has_no_other_name(described: Described, to: str) -> None:
    described.edit(backup_eu_west_1={"destination_vaults": {"other": {"accept_from": {"organization": True}}}})
    assert "error[removed-elsewhere]" in without_vault(described).say(VAULT, to).findings()[0]


def test_a_unit_with_another_name_is_no_loss(described: Described) -> None:
    files = json.loads(json.dumps(described.files).replace('"workloads"', '"jobs"'))
    assert files != described.files
    described.files = files
    assert described.findings() == []


def test_nothing_is_asked_of_a_suspended_account(described: Described) -> None:
    described.edit(main={"accounts": {"shop": {"suspended": True}}})
    assert [text for text in described.findings() if "shop/" in text] == []
    described.synth()
    assert described.remembered()["shop/eu-west-1"]["parts"]


def test_the_service_linked_role_is_never_destroyed(described: Described) -> None:
    described.edit(shop_eu_west_1={"source": {"service_linked_role": True}}).synth()
    described.edit(shop_eu_west_1=None).say("shop/eu-west-1", "destroy")
    moved, _ = blocks(described.synth(), SHOP)
    assert set(moved) == {"module.source_account.aws_iam_service_linked_role.this[0]"}


def test_a_module_from_a_registry_forgets_nothing_while_it_is_called(described: Described) -> None:
    modules = {"modules": {"source": "registry", "address": "app.terraform.io/acme", "version": "1.0.0"}}
    described.edit(main={"deployment": modules})
    lock = f"{VAULT}/lock"
    described.edit(backup_eu_west_1={"destination_vaults": {"central": {"lock": None}}}).say(lock, "forget")
    (finding,) = described.findings()
    assert "error[removed-elsewhere]" in finding
    assert f"terraform state rm '{MODULE}.aws_backup_vault_lock_configuration.this[0]'" in finding
    assert described.say(lock, "gone").findings() == []
    without_vault(described).say(lock, None).say(VAULT, "forget")
    assert described.findings() == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is not as it was written"),
        ("{", "is not as it was written"),
        ("[]", "was not written by this Farvault"),
        ("{}", "was not written by this Farvault: field required, at 'about'"),
        ('{"about": "", "format": 2, "organization": "o-a1b2c3d4e5", "environments": {}}', "at 'format'"),
        (
            '{"about": "", "format": 1, "organization": "o-a1b2c3d4e5", "environments": {"a": {}}}',
            "'a' is not account/",
        ),
        ('{"about": "", "format": 1, "organization": "o-zzzzzzzzzz", "environments": {}}', "is of organization"),
        ('{"about": "", "format": 1, "organization": "o-a1b2c3d4e5", "environments": {"a/b": {"parts": 1}}}', "parts"),
    ],
)
def test_a_file_that_was_not_written_so(described: Described, text: str, words: str) -> None:
    (described.folder / LOCK_FILE).write_text(text)
    findings = load(described.folder).findings
    assert [finding.slug for finding in findings] == ["lock-file"]
    assert words in findings[0].message


def test_written_and_read_it_is_the_same(described: Described) -> None:
    without_vault(described).say(VAULT, "forget").synth()
    remembered, findings = read(described.folder, "o-a1b2c3d4e5")
    assert findings == []
    assert remembered.text() == (described.folder / LOCK_FILE).read_text()
    assert isinstance(remembered, Remembered)
