"""Random edits, each applied with plain Terraform: nothing that guards backups is destroyed unless it was named.

FARVAULT_EDITS sets how many edits each of the sequences makes, FARVAULT_SEED the seed of the first.
"""

from __future__ import annotations

import copy
import json
import os
import random
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.organization import Organization, load
from farvault.organization.remembered import remember
from farvault.rehearsal import preconditions
from farvault.rehearsal.rehearse import without_aws
from farvault.running.processes import Processes
from farvault.running.program import find_mirror
from farvault.running.provider import Provider, provider_binary
from farvault.terraform.files import files as files_of
from farvault.terraform.stack import Stacks
from tests.conftest import Terraform
from tests.rules.describe import MAIN, judge, plain, write

from .edits import EDITS, Files, start

EDITED = int(os.environ.get("FARVAULT_EDITS", "8"))
SEED = int(os.environ.get("FARVAULT_SEED", "20261125"))
ACCOUNTS = {"222222222222": "backup", "333333333333": "shop", "444444444444": "warehouse", "111111111111": "management"}
REGIONS = ("eu-west-1", "eu-central-1")


@dataclass
class Run:
    """One sequence: a description, its stacks, and the AWS that they are applied to."""

    top: Path
    aws: EmbeddedAws
    terraform: Terraform
    modules: Path
    files: Files
    destroyed_names: set[str] = field(default_factory=set)
    """Every name that `removed` ever gave the fate 'destroy'."""

    @property
    def description(self) -> Path:
        return self.top / "environments"

    def findings(self, files: Files) -> list[str]:
        for file in self.description.glob("*/*/environment.yaml"):
            file.unlink()
            file.parent.rmdir()
        return plain(judge(files, self.description))

    def organization(self) -> Organization:
        organization = load(self.description).organization
        assert organization is not None
        return organization

    def synthesize(self) -> Stacks:
        """Write what main.py writes, without CDKTN and its metadata; nothing where it is refused."""
        stacks = Stacks(self.organization())
        remember(self.description, stacks.removal.remembered)
        out = self.top / "stacks"
        for site in stacks.sites():
            folder = out / site.stack
            folder.mkdir(parents=True, exist_ok=True)
            for old in folder.glob("*.tf.json"):
                old.unlink()
            for name, content in files_of(stacks.stack(site)).items():
                (folder / name).write_text(json.dumps(content))
            shutil.rmtree(folder / "modules", ignore_errors=True)
            for module in stacks.modules(site):
                shutil.copytree(self.modules / module, folder / "modules" / module)
        return stacks

    def apply(self, stacks: Stacks, before: dict[str, str]) -> None:
        """Every stack that has changed, in order; what Terraform or AWS refuses stays as it is."""
        order = stacks.dependencies()
        applied: set[Any] = set()
        while len(applied) < len(stacks.sites()):
            for site in stacks.sites():
                if site in applied or not set(order.get(site, ())) <= applied:
                    continue
                applied.add(site)
                folder = self.top / "stacks" / site.stack
                now = "".join(file.read_text() for file in sorted(folder.glob("*.tf.json")))
                if before.get(site.stack) != now:
                    before[site.stack] = now if self._applied(folder) else ""

    def _applied(self, folder: Path) -> bool:
        process = self.terraform(folder, "init", "-input=false", check=False)
        if process.returncode:  # OpenTofu 1.6 has no `removed` blocks: the stack is refused, nothing is destroyed
            assert "Unsupported OpenTofu Core version" in process.stdout + process.stderr
            return False
        return self.terraform(folder, "apply", "-auto-approve", "-input=false", check=False).returncode == 0

    def inventory(self) -> dict[tuple[str, ...], list[str]]:
        """Everything in AWS that contains or guards backups: its identity, and the parts that it may be."""
        guarding: dict[tuple[str, ...], list[str]] = {}
        for account, name in ACCOUNTS.items():
            for region in REGIONS:
                client = self.aws.client("backup", account, region)
                site = f"{name}/{region}"
                for vault in client.list_backup_vaults()["BackupVaultList"]:
                    at = vault["BackupVaultName"]
                    parts = [f"{site}/destination_vaults/{at}", f"{site}/source/vaults/{at}"]
                    guarding["vault", site, at] = parts
                    if vault.get("Locked"):
                        guarding["lock", site, at] = [f"{part}/lock" for part in parts]
                    try:
                        client.get_backup_vault_access_policy(BackupVaultName=at)
                        guarding["vault policy", site, at] = parts
                    except client.exceptions.ResourceNotFoundException:
                        pass
                kms = self.aws.client("kms", account, region)
                aliases = {each.get("TargetKeyId"): each["AliasName"] for each in kms.list_aliases()["Aliases"]}
                for key in kms.list_keys()["Keys"]:
                    about = kms.describe_key(KeyId=key["KeyId"])["KeyMetadata"]
                    if about["KeyState"] == "Enabled" and about["KeyManager"] == "CUSTOMER":
                        alias = aliases.get(key["KeyId"], "").removeprefix("alias/")
                        parts = [f"{site}/source/key", f"{site}/destination_vaults/{alias}/key"]
                        guarding["key", site, key["KeyId"]] = parts
            iam = self.aws.client("iam", account)
            for role in iam.list_roles()["Roles"]:
                if role["RoleName"] in ("FarvaultBackup", "AWSServiceRoleForBackup"):
                    part = "backup_role" if role["RoleName"] == "FarvaultBackup" else "service_linked_role"
                    guarding["role", account, role["RoleName"]] = [
                        f"{name}/{region}/source/{part}" for region in REGIONS
                    ]
        organizations = self.aws.client("organizations")
        for policy in organizations.list_policies(Filter="BACKUP_POLICY")["Policies"]:
            part = f"management/eu-west-1/organization_policies/{policy['Name']}"
            guarding["policy", policy["Id"]] = [part]
            for target in organizations.list_targets_for_policy(PolicyId=policy["Id"])["Targets"]:
                names = [target["TargetId"], ACCOUNTS.get(target["TargetId"], "workloads")]
                guarding["attachment", policy["Id"], target["TargetId"]] = [f"{part}/{each}" for each in names]
        return guarding

    def allowed(self, parts: list[str], fates: dict[str, str]) -> bool:
        """Whether one of these parts was to be destroyed, without a more specific name that keeps it."""
        for part in parts:
            covering = [name for name in {*fates, *self.destroyed_names} if f"{part}/".startswith(f"{name}/")]
            if covering and max(covering, key=len) in self.destroyed_names:
                return True
        return False


def say(run: Run, rnd: random.Random, findings: list[str]) -> None:
    """Give every removed part a fate."""
    removed = run.files[MAIN].setdefault("removed", {})
    for text in findings:
        name = re.findall(r"error\[removed-unsaid\]: '([^']+)'", text)[0]
        renamed = re.findall(rf"'{re.escape(name)}: ([^']+)' if that is its name now", text)
        fate = rnd.choice([*renamed, *renamed, "forget", "destroy"])
        removed[name] = fate
        if fate == "destroy":
            run.destroyed_names.add(name)


@pytest.fixture
def running(newest: Terraform, synthesized: Path, tmp_path: Path) -> Iterator[Run]:
    with running_on(newest, synthesized, tmp_path) as run:
        yield run


@contextmanager
def running_on(terraform: Terraform, synthesized: Path, top: Path) -> Iterator[Run]:
    run = Run(top, None, terraform, synthesized / "modules", start())  # type: ignore[arg-type]
    assert run.findings(run.files) == []
    organization = run.organization()
    environment = without_aws(terraform.environment)
    with EmbeddedAws(preconditions.embedded(organization)) as run.aws, Processes() as processes:
        preconditions.make(organization, run.aws)
        for region in REGIONS:
            arn = f"arn:aws:kms:{region}:222222222222:key/11111111-2222-3333-4444-555555555555"
            root = {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}
            run.aws.give_key(arn, json.dumps({"Version": "2012-10-17", "Statement": [root]}))
        environment |= run.aws.environment()
        mirror = find_mirror()
        binary = provider_binary(mirror) if mirror else None
        if binary:
            provider = Provider(binary, terraform.program, processes, environment)
            environment |= provider.environment
        run.terraform = replace(terraform, environment=environment)
        yield run


def old(terraform: Terraform) -> bool:
    """Whether this program does not support `removed` blocks with `destroy = false`."""
    version = json.loads(terraform(Path(), "version", "-json").stdout)
    major, minor = map(int, version["terraform_version"].split(".")[:2])
    tofu = "tofu" in Path(terraform.program.path).name
    return (major, minor) < ((1, 10) if tofu else (1, 7))


@pytest.mark.long
@pytest.mark.parametrize("sequence", range(4))
def test_nothing_goes_that_was_not_named(running: Run, sequence: int) -> None:
    seed = SEED + sequence
    rnd = random.Random(seed)
    applied: dict[str, str] = {}
    running.apply(running.synthesize(), applied)
    inventory = running.inventory()
    assert len(inventory) > 15
    edited = 0
    while edited < EDITED:
        before = copy.deepcopy(running.files)
        edit = rnd.choice(EDITS)
        try:
            edit(running.files, rnd)
        except (KeyError, IndexError, ValueError):
            running.files = before  # there is nothing to edit in this way
            continue
        errors = [text for text in running.findings(running.files) if ": error[" in text]
        unsaid = [text for text in errors if "[removed-unsaid]" in text]
        if errors != unsaid:
            running.files = before  # AWS would reject it
            continue
        say(running, rnd, unsaid)
        errors = [text for text in running.findings(running.files) if ": error[" in text]
        assert errors == [], f"seed {seed}, edit {edited}: {edit.__name__}"
        running.apply(running.synthesize(), applied)
        now = running.inventory()
        fates = running.files[MAIN].get("removed", {})
        missing = {what: parts for what, parts in inventory.items() if what not in now}
        for what in list(missing):
            if what[0] in ("lock", "vault policy") and ("vault", *what[1:]) in missing:
                del missing[what]  # AWS deletes it with its vault, even where it was to be kept
        unnamed = {what for what, parts in missing.items() if not running.allowed(parts, fates)}
        assert unnamed == set(), f"seed {seed}, edit {edited}: {edit.__name__}, said {fates}"
        if rnd.random() < 0.3:
            running.files[MAIN]["removed"] = {}
        inventory, edited = now, edited + 1


def test_the_oldest_refuses_rather_than_destroys(running: Run, oldest: Terraform) -> None:
    """OpenTofu 1.6 has no `removed` blocks: the stack reports it, and nothing happens."""
    assert old(oldest)
    files = running.files
    del files["shop/eu-west-1"]["source"]["vaults"]["primary"]["lock"]
    remember(running.description, Stacks(running.organization()).removal.remembered)
    name = "shop/eu-west-1/source/vaults/primary/lock"
    files[MAIN]["removed"] = {name: "forget"}
    assert [text for text in running.findings(files) if ": error[" in text] == []
    stacks = running.synthesize()
    (site,) = [site for site in stacks.sites() if site.account == "shop"]
    process = oldest(running.top / "stacks" / site.stack, "init", "-input=false", check=False)
    assert process.returncode != 0
    assert "Unsupported OpenTofu Core version" in process.stdout + process.stderr


def test_unused(tmp_path: Path) -> None:
    write(start(), tmp_path)
    assert load(tmp_path).organization is not None
