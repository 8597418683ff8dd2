"""Wrong deployments fail in a rehearsal as they would in AWS, each with what the user sees."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws.serving.patience import TRIES
from farvault.rehearsal.folder import Folder
from tests.rehearsal.rehearsing import HERE, Result, copied, described, edit, rehearse, synthesized

#: What AWS refuses does not depend on the day.
pytestmark = pytest.mark.long

WRONG = HERE / "wrong"
VAULTS, MANAGEMENT, SHOP, STORE = (f"{name}-eu-west-1" for name in ("vaults", "management", "shop", "store"))
VAULT = "arn:aws:backup:eu-west-1:222222222222:backup-vault:"
ROLE = "arn:aws:iam::333333333333:role/farvault/FarvaultBackup"


def _misconfigure(folder: Folder) -> None:
    def vaults(stack: Any) -> None:
        closed = stack["module"]["destination_vault_closed"]
        del closed["organization_id"]
        closed["account_ids"] = ["444444444444"]
        closed["key_users"] = {"organization_id": "o-a1b2c3d4e5"}
        stack["module"]["destination_vault_managed"]["source"] = "./modules/managed"

    def policy(stack: Any) -> None:
        policies = stack["module"]["organization_policy"]["policies"]
        content = json.loads(policies["daily"]["content"])
        copy = content["plans"]["daily"]["rules"]["nightly"]["copy_actions"][f"{VAULT}locked"]
        copy["lifecycle"]["delete_after_days"]["@@assign"] = "5"
        policies["daily"]["content"] = json.dumps(content)

    def no_role(stack: Any) -> None:
        del stack["module"]["source_account"]["backup_role"]

    def no_key(module: Any) -> None:
        del module["resource"]["aws_backup_vault"]["this"]["kms_key_arn"]

    stack = folder.output / "stacks" / VAULTS
    source = (stack / "modules" / "destination-vault" / "main.tf.json").read_text()
    (stack / "modules" / "managed").mkdir()
    (stack / "modules" / "managed" / "main.tf.json").write_text(source)
    edit(folder, f"{VAULTS}/cdk.tf.json", vaults)
    edit(folder, f"{VAULTS}/modules/managed/main.tf.json", no_key)
    edit(folder, f"{STORE}/cdk.tf.json", no_role)
    edit(folder, f"{MANAGEMENT}/cdk.tf.json", policy)


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, Result]:
    """Deploys without a refusal, but with several faults in its copies."""
    folder = synthesized(WRONG, tmp_path_factory.mktemp("wrong") / "rehearsal")
    _misconfigure(folder)
    return folder, rehearse(folder, described(WRONG))


@pytest.fixture
def folder(deployed: tuple[Folder, Result], tmp_path: Path) -> Folder:
    """A copy of what was deployed, to be updated."""
    return copied(deployed[0], tmp_path / "rehearsal")


def test_each_copy_says_why_it_is_refused(deployed: tuple[Folder, Result]) -> None:
    result = deployed[1]
    assert result.states() == dict.fromkeys((VAULTS, SHOP, STORE, MANAGEMENT), "done")
    assert [task.state.value for task in result.rehearsal.checks] == ["done"] * 4
    managed = (
        "Copy job failed because the destination Backup vault is encrypted with the default Backup service managed "
        "key. The contents of this vault cannot be copied. Only the contents of a Backup vault encrypted by a customer "
        "master key (CMK) may be copied."
    )
    assert result.reasons("shop", "eu-west-1") == {
        "shop/eu-west-1/primary": None,
        "vaults/eu-west-1/central": None,
        "vaults/eu-west-1/closed": "Access Denied trying to call AWS Backup service (the access policy of "
        f"{VAULT}closed does not allow backup:CopyIntoBackupVault to {ROLE})",
        "vaults/eu-west-1/locked": "Copy job failed because its retention (5 days) is shorter than the vault's "
        "minimum, 7 days.",
        "vaults/eu-west-1/managed": managed,
    }


def test_a_vault_missing_in_one_region(deployed: tuple[Folder, Result]) -> None:
    reasons = deployed[1].reasons("shop", "eu-central-1")
    missing = "arn:aws:backup:eu-central-1:333333333333:backup-vault:primary"
    assert (
        reasons.pop("shop/eu-central-1/primary") == f"Backup job failed because backup vault {missing} does not exist."
    )
    assert set(reasons.values()) == {"there is no backup"}
    assert len(reasons) == 4


def test_a_missing_role(deployed: tuple[Folder, Result]) -> None:
    role = ROLE.replace("333333333333", "444444444444")
    reason = f"IAM Role {role} cannot be assumed by AWS Backup"
    assert deployed[1].reasons("store", "eu-west-1")["store/eu-west-1/primary"] == reason


def test_cross_account_backup_is_off(folder: Folder) -> None:
    def off(stack: Any) -> None:
        stack["module"]["organization_settings"]["global_settings"]["cross_account_backup"] = False

    edit(folder, f"{MANAGEMENT}/cdk.tf.json", off)
    allowed = f"{MANAGEMENT}:module.organization_settings.aws_backup_global_settings.this[0]"
    result = rehearse(folder, described(WRONG), update=True)
    assert result.states()[MANAGEMENT] == "refused"
    assert "isCrossAccountBackupEnabled would be turned off in the whole organization" in result.errors(MANAGEMENT)
    result = rehearse(folder, described(WRONG), update=True, allowed=(allowed,))
    assert set(result.states().values()) == {"done"}
    assert result.reasons("shop", "eu-west-1")["vaults/eu-west-1/central"] == (
        "Access Denied trying to call AWS Backup service (cross-account backup is not enabled in the organization's "
        "management account)"
    )


def test_a_key_policy_that_names_a_missing_role(folder: Folder) -> None:
    path = folder.output / "stacks" / VAULTS / "modules" / "managed" / "main.tf.json"
    text = path.read_text().replace(":root", ":role/nobody", 1)
    path.unlink()
    path.write_text(text)
    allowed = f"{VAULTS}:module.destination_vault_managed.aws_kms_key.this[0]"
    assert "would lose protection: KMS key" in rehearse(folder, described(WRONG), update=True).errors(VAULTS)
    result = rehearse(folder, described(WRONG), update=True, allowed=(allowed,))
    states = {VAULTS: "refused", SHOP: "not reached", STORE: "not reached", MANAGEMENT: "not reached"}
    assert result.states() == states
    assert "MalformedPolicyDocumentException" in result.errors(VAULTS)
    assert "Policy contains a statement with one or more invalid principals." in result.errors(VAULTS)
    # The provider would repeat it for two minutes.
    assert f"(refused {TRIES} times)" in result.errors(VAULTS)


def test_a_policy_that_is_too_large(folder: Folder) -> None:
    def large(stack: Any) -> None:
        policies = stack["module"]["organization_policy"]["policies"]
        policies["daily"]["content"] += " " * 10_000

    edit(folder, f"{MANAGEMENT}/cdk.tf.json", large)
    result = rehearse(folder, described(WRONG), update=True)
    assert result.states()[MANAGEMENT] == "refused"
    assert "Each content must be at most 10000 characters: minify it with jsonencode." in result.errors(MANAGEMENT)


def test_a_deployment_role_that_is_missing(folder: Folder) -> None:
    def other(stack: Any) -> None:
        stack["provider"]["aws"][0]["assume_role"][0]["role_arn"] = "arn:aws:iam::222222222222:role/Nobody"

    edit(folder, f"{VAULTS}/cdk.tf.json", other)
    errors = rehearse(folder, described(WRONG), update=True).errors(VAULTS)
    assert errors.startswith("Cannot assume IAM Role\n")
    assert "is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/Nobody" in errors


def test_a_vault_that_is_no_longer_described(folder: Folder) -> None:
    """Its prevent_destroy goes with it, so the runner refuses; if allowed, AWS refuses while it contains backups."""

    def without(stack: Any) -> None:
        del stack["module"]["destination_vault_central"], stack["output"]["destination_vault_central"]

    edit(folder, f"{VAULTS}/cdk.tf.json", without)
    vault, key = (f"module.destination_vault_central.{kind}.this[0]" for kind in ("aws_backup_vault", "aws_kms_key"))
    result = rehearse(folder, described(WRONG), update=True)
    assert result.states()[VAULTS] == "refused"
    errors = result.errors(VAULTS)
    assert (
        f"'{vault}' would be destroyed: AWS deletes a vault only once it holds no recovery point, and no copy would "
        "arrive any more\n"
        "  the description does not ask for it as it is any more, or its module does not make it, and so nothing\n"
        "  protects it either\n"
        "  help: put it back into the description, or go back to the module that made it, or, if it is to go, add\n"
        f"  --destroy '{VAULTS}:{vault}'" in errors
    )
    assert f"'{key}' would be destroyed: when its deletion window ends, every recovery point" in errors

    allowed = tuple(line.split("'")[1] for line in errors.splitlines() if line.startswith("  --destroy "))
    assert {f"{VAULTS}:{vault}", f"{VAULTS}:{key}"} < set(allowed)
    result = rehearse(folder, described(WRONG), update=True, allowed=allowed)
    assert result.states()[VAULTS] == "refused"
    assert "Backup vault cannot be deleted because it contains recovery points" in result.errors(VAULTS)


def test_a_source_vault_that_is_no_longer_described(folder: Folder) -> None:
    def without(stack: Any) -> None:
        del stack["module"]["source_account"]["vaults"]

    edit(folder, f"{SHOP}/cdk.tf.json", without)
    result = rehearse(folder, described(WRONG), update=True)
    assert (result.states()[SHOP], result.states()[MANAGEMENT]) == ("refused", "not reached")
    errors = result.errors(SHOP)
    assert errors.startswith("Instance cannot be destroyed")
    # OpenTofu 1.6 does not say why where a plan ends in an error.
    because = (
        "the description does not ask for it as it is any more",
        "Terraform would destroy or replace it and does",
    )
    assert any(f"in other words: {each}" in errors for each in because)


def test_an_environment_that_is_no_longer_described(folder: Folder) -> None:
    def without(manifest: Any) -> None:
        del manifest["stacks"][SHOP]
        manifest["stacks"][MANAGEMENT]["dependencies"].remove(SHOP)

    edit(folder, "../manifest.json", without)
    for name in ("cdk.tf.json", "metadata.json"):
        (folder.output / "stacks" / SHOP / name).unlink(missing_ok=True)
    result = rehearse(folder, described(WRONG), update=True)
    assert not result.rehearsal.applied
    assert [str(each) for each in result.rehearsal.orphans] == [
        f"environment '{SHOP}' is no longer described, but 7 resources of it stand, 7 of them hold or guard backups\n"
        "  nothing of it is destroyed: what it holds was to be kept, and prevent_destroy would refuse it\n"
        "  help: put its environment.yaml back; to give it up, destroy it with Terraform in its own folder, then "
        "remove the folder"
    ]
