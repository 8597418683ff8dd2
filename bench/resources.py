"""What Farvault's module calls expand to, as a specification for the comparators: the same stacks, the same resources.

Read from the stacks that Farvault has synthesized. Policies are rendered here, before any timing starts.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from farvault.policies.expression import document
from farvault.policies.key_policy import key_policy
from farvault.policies.principals import Users
from farvault.policies.role_policy import ALWAYS, FOR_TYPE, TRUST
from farvault.policies.vault_policy import vault_policy

NEVER_DESTROYED = {"prevent_destroy": True}
BACKUP = "backup.amazonaws.com"
SERVICE_LINKED = "arn:aws:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup"


class _Stack:
    """The resources of one stack as they are collected."""

    def __init__(self, account_id: str) -> None:
        self.account_id = account_id
        self.resources: list[dict[str, Any]] = []

    def add(self, kind: str, id: str, **arguments: Any) -> str:
        self.resources.append({"type": kind, "id": id, "arguments": arguments})
        return id

    def key(self, id: str, users: Users, call: dict[str, Any], alias: str, description: str) -> dict[str, Any]:
        """A key and its alias; the reference to the key's ARN."""
        key = self.add(
            "aws_kms_key",
            f"{id}_key",
            description=description,
            enable_key_rotation=True,
            rotation_period_in_days=call.get("rotation_period_in_days", 365),
            deletion_window_in_days=call.get("deletion_window_in_days", 30),
            multi_region=False,
            policy=str(document(key_policy("aws", self.account_id, users))),
            lifecycle=NEVER_DESTROYED,
        )
        self.add("aws_kms_alias", f"{id}_alias", name=f"alias/{alias}", target_key_id=_of(key, "key_id"))
        return _of(key, "arn")

    def vault(self, id: str, name: str, key_arn: dict[str, Any], lock: dict[str, Any] | None) -> dict[str, Any]:
        """A vault and its lock; the reference to the vault's name."""
        resource = self.add(
            "aws_backup_vault", id, name=name, kms_key_arn=key_arn, force_destroy=False, lifecycle=NEVER_DESTROYED
        )
        if lock:
            bounds = {key: value for key, value in lock.items() if key != "mode"}
            self.add(
                "aws_backup_vault_lock_configuration", f"{id}_lock", backup_vault_name=_of(resource, "name"), **bounds
            )
        return _of(resource, "name")


def specification(output: Path) -> dict[str, Any]:
    """The specification of every stack in `output`, a folder that Farvault has synthesized."""
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    stacks = []
    for name, described in manifest["stacks"].items():
        configuration = json.loads((output / described["synthesizedStackPath"]).read_text(encoding="utf-8"))
        stacks.append(_specified(name, configuration) | {"after": described["dependencies"]})
    return {"stacks": stacks}


def resources_in(specified: dict[str, Any]) -> int:
    """Number of resources in a specification."""
    return sum(len(stack["resources"]) for stack in specified["stacks"])


def _specified(name: str, configuration: dict[str, Any]) -> dict[str, Any]:
    provider = configuration["provider"]["aws"][0]
    stack = _Stack(provider["allowed_account_ids"][0])
    outputs = []
    for call_name, call in configuration["module"].items():
        module = Path(call["source"]).name
        main = {
            "destination-vault": _destination_vault,
            "source-account": _source_account,
            "organization-policy": _organization_policy,
            "organization-settings": _organization_settings,
        }[module](stack, call_name, call)
        outputs.append({"name": call_name, "value": main})
    return {
        "name": name,
        # cdktf 0.21 does not know use_lockfile.
        "backend": {
            key: value for key, value in configuration["terraform"]["backend"]["s3"].items() if key != "use_lockfile"
        },
        "provider": provider,
        "resources": stack.resources,
        "outputs": outputs,
    }


def _destination_vault(stack: _Stack, id: str, call: dict[str, Any]) -> dict[str, Any]:
    users = Users(
        call.get("account_ids", ()),
        call.get("organization_paths", ()),
        call.get("organization_id"),
        call.get("principal_arns", ()),
    )
    key_arn = stack.key(id, users, call, call.get("key_alias", call["name"]), f"Backups in the vault {call['name']}")
    vault = stack.vault(f"{id}_vault", call["name"], key_arn, call.get("lock"))
    stack.add(
        "aws_backup_vault_policy",
        f"{id}_policy",
        backup_vault_name=vault,
        policy=str(document(vault_policy("aws", users))),
    )
    return vault


def _source_account(stack: _Stack, id: str, call: dict[str, Any]) -> dict[str, Any]:
    main: dict[str, Any] = {}
    if call.get("vaults"):
        users = Users(call.get("destination_account_ids", ()), principal_arns=(SERVICE_LINKED,))
        key_arn = stack.key(
            id, users, call, call.get("key_alias", "backup-source"), "Backups of this account, copied to other accounts"
        )
        for name, vault in call["vaults"].items():
            main = stack.vault(f"{id}_{name}", name, key_arn, vault.get("lock"))
    if call["backup_role"]["create"]:
        role = stack.add(
            "aws_iam_role",
            f"{id}_role",
            name=call["backup_role"]["name"],
            path=call["backup_role"]["path"],
            description="Assumed by AWS Backup to back up, copy and restore",
            assume_role_policy=str(document(TRUST)),
        )
        for_types = [FOR_TYPE.get(kind, ()) for kind in call.get("protected_resource_types", ())]
        for number, policy in enumerate([*ALWAYS, *(each for some in for_types for each in some)]):
            stack.add(
                "aws_iam_role_policy_attachment",
                f"{id}_policy_{number}",
                role=_of(role, "name"),
                policy_arn=f"arn:aws:iam::aws:policy/{policy}",
            )
        main = _of(role, "arn")
    if call.get("service_linked_role"):
        linked = stack.add(
            "aws_iam_service_linked_role",
            f"{id}_service_linked_role",
            aws_service_name=BACKUP,
            lifecycle=NEVER_DESTROYED,
        )
        main = main or _of(linked, "arn")
    return main


def _organization_policy(stack: _Stack, id: str, call: dict[str, Any]) -> dict[str, Any]:
    main: dict[str, Any] = {}
    for name, policy in call["policies"].items():
        resource = stack.add(
            "aws_organizations_policy",
            f"{id}_{name}",
            name=name,
            description=policy["description"],
            type="BACKUP_POLICY",
            content=policy["content"],
        )
        main = _of(resource, "id")
        for target in policy["targets"]:
            stack.add("aws_organizations_policy_attachment", f"{id}_{name}_{target}", policy_id=main, target_id=target)
    return main


def _organization_settings(stack: _Stack, id: str, call: dict[str, Any]) -> dict[str, Any]:
    settings = call["global_settings"]
    resource = stack.add(
        "aws_backup_global_settings",
        f"{id}_global",
        global_settings={
            "isCrossAccountBackupEnabled": str(settings["cross_account_backup"]).lower(),
            "isDelegatedAdministratorEnabled": str(settings["delegated_administrator_sync"]).lower(),
            "isMpaEnabled": str(settings["multi_party_approval"]).lower(),
        },
    )
    return _of(resource, "id")


def _of(id: str, attribute: str) -> dict[str, Any]:
    """An attribute of an earlier resource of the stack."""
    return {"of": id, "attribute": attribute}
