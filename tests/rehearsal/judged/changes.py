"""Changes to what is deployed in the embedded AWS, each undone at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from farvault.embedded_aws import EmbeddedAws

MANAGEMENT, VAULTS, SHOP = "111111111111", "222222222222", "333333333333"
UNIT = "ou-ab12-22222222"
REGION = "eu-west-1"
ROLE = "FarvaultBackup"


@dataclass(frozen=True)
class Deployed:
    """The embedded AWS after the deployment."""

    aws: EmbeddedAws

    def client(self, service: str, account: str, region: str = REGION) -> Any:
        return self.aws.client(service, account, region)

    def policy(self, name: str) -> tuple[str, str]:
        """Id and content of a backup policy."""
        client = self.client("organizations", MANAGEMENT)
        (summary,) = [each for each in client.list_policies(Filter="BACKUP_POLICY")["Policies"] if each["Name"] == name]
        return summary["Id"], client.describe_policy(PolicyId=summary["Id"])["Policy"]["Content"]

    def key(self, account: str, vault: str) -> str:
        """Id of the key of a vault."""
        described = self.client("backup", account).describe_backup_vault(BackupVaultName=vault)
        return str(described["EncryptionKeyArn"]).rpartition("/")[2]


Change = Callable[[Deployed], Any]
"""A change as a context manager."""


def rule(edit: Callable[[dict[str, Any]], Any], plan: str = "daily") -> Change:
    """The attached policy with its one rule edited."""
    return document(lambda content: edit(content["rules"]["nightly"]), plan)


def document(edit: Callable[[dict[str, Any]], Any], plan: str = "daily") -> Change:
    """The attached policy with its plan edited."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client = deployed.client("organizations", MANAGEMENT)
        id, before = deployed.policy(plan)
        content = json.loads(before)
        edit(content["plans"][plan])
        client.update_policy(PolicyId=id, Content=json.dumps(content))
        try:
            yield
        finally:
            client.update_policy(PolicyId=id, Content=before)

    return changed


def detached(plan: str) -> Change:
    """Without the attachment of a policy."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client, (id, _) = deployed.client("organizations", MANAGEMENT), deployed.policy(plan)
        client.detach_policy(PolicyId=id, TargetId=UNIT)
        try:
            yield
        finally:
            client.attach_policy(PolicyId=id, TargetId=UNIT)

    return changed


def attached(content: dict[str, Any]) -> Change:
    """With a further policy on the account."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client = deployed.client("organizations", MANAGEMENT)
        response = client.create_policy(
            Name="further", Description="", Type="BACKUP_POLICY", Content=json.dumps({"plans": content})
        )
        id = response["Policy"]["PolicySummary"]["Id"]
        client.attach_policy(PolicyId=id, TargetId=SHOP)
        try:
            yield
        finally:
            client.detach_policy(PolicyId=id, TargetId=SHOP)
            client.delete_policy(PolicyId=id)

    return changed


def opted(account: str, **types: bool) -> Change:
    """With an account's opt-ins changed."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client = deployed.client("backup", account)
        client.update_region_settings(ResourceTypeOptInPreference=types)
        try:
            yield
        finally:
            client.update_region_settings(ResourceTypeOptInPreference=dict.fromkeys(types, True))

    return changed


def key(account: str, vault: str, change: str, undo: str) -> Change:
    """With a call on a vault's key, and the calls that undo it."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client, id = deployed.client("kms", account), deployed.key(account, vault)
        getattr(client, change)(KeyId=id)
        try:
            yield
        finally:
            for call in undo.split():
                getattr(client, call)(KeyId=id)

    return changed


def key_policy(account: str, vault: str, keep: Callable[[dict[str, Any]], bool]) -> Change:
    """With only those statements of a vault's key policy for which `keep` is true."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client, id = deployed.client("kms", account), deployed.key(account, vault)
        before = client.get_key_policy(KeyId=id, PolicyName="default")["Policy"]
        policy = json.loads(before)
        policy["Statement"] = [each for each in policy["Statement"] if keep(each)]
        client.put_key_policy(KeyId=id, PolicyName="default", Policy=json.dumps(policy))
        try:
            yield
        finally:
            client.put_key_policy(KeyId=id, PolicyName="default", Policy=before)

    return changed


def vault_policy(condition: dict[str, Any] | None) -> Change:
    """With an access policy on the destination vault for everyone under a condition; None: without a policy."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client = deployed.client("backup", VAULTS)
        before = client.get_backup_vault_access_policy(BackupVaultName="central")["Policy"]
        client.delete_backup_vault_access_policy(BackupVaultName="central")
        if condition is not None:
            allow = {"Effect": "Allow", "Principal": "*", "Action": "backup:CopyIntoBackupVault", "Resource": "*"}
            policy = {"Version": "2012-10-17", "Statement": [allow | {"Condition": condition}]}
            client.put_backup_vault_access_policy(BackupVaultName="central", Policy=json.dumps(policy))
        try:
            yield
        finally:
            client.put_backup_vault_access_policy(BackupVaultName="central", Policy=before)

    return changed


def trust(service: str) -> Change:
    """With the backup role trusting a service."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client = deployed.client("iam", SHOP)
        before = client.get_role(RoleName=ROLE)["Role"]["AssumeRolePolicyDocument"]
        allow = {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}
        policy = {"Version": "2012-10-17", "Statement": [allow]}
        client.update_assume_role_policy(RoleName=ROLE, PolicyDocument=json.dumps(policy))
        try:
            yield
        finally:
            client.update_assume_role_policy(RoleName=ROLE, PolicyDocument=json.dumps(before))

    return changed


def without_policy(name: str) -> Change:
    """Without a policy on the backup role."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client, arn = deployed.client("iam", SHOP), f"arn:aws:iam::aws:policy/service-role/{name}"
        client.detach_role_policy(RoleName=ROLE, PolicyArn=arn)
        try:
            yield
        finally:
            client.attach_role_policy(RoleName=ROLE, PolicyArn=arn)

    return changed


def cross_account(value: str) -> Change:
    """With cross-account backup set to `value` in the organization."""

    @contextmanager
    def changed(deployed: Deployed) -> Iterator[None]:
        client = deployed.client("backup", MANAGEMENT)
        client.update_global_settings(GlobalSettings={"isCrossAccountBackupEnabled": value})
        try:
            yield
        finally:
            client.update_global_settings(GlobalSettings={"isCrossAccountBackupEnabled": "true"})

    return changed


@contextmanager
def nothing(deployed: Deployed) -> Iterator[None]:
    """As it was deployed."""
    yield
