"""destination-vault: a backup vault that receives copies from other accounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cdktn import TerraformLocal, TerraformResourceLifecycle
from constructs import Construct

from farvault.policies.expression import Expression, Text, document, hcl
from farvault.policies.principals import Users
from farvault.policies.vault_policy import vault_policy

from ..backup_key import BackupKey, KeySettings, key_settings, of_own_key
from ..imports.aws.backup_logically_air_gapped_vault import BackupLogicallyAirGappedVault
from ..imports.aws.backup_vault import BackupVault
from ..imports.aws.backup_vault_lock_configuration import BackupVaultLockConfiguration
from ..imports.aws.backup_vault_policy import BackupVaultPolicy
from ..inputs import KEY_VARIABLES, LOCK_TYPE, TAGS, USER_VARIABLES, USERS, lock_validations
from ..module import Module, name_element, precondition, token
from ..place import Place
from ..settings import AirGapped, VaultLock
from ..variable import Output, Validation, Variable, matches, within


@dataclass(frozen=True)
class VaultSettings:
    """How a destination vault is created. Each value is a literal or a Terraform expression."""

    name: Text
    """Its name; never Default."""
    key_arn: Text | None = None
    """ARN of an existing key; None for a key of its own."""
    lock: VaultLock | Expression | None = None
    """Its lock; None for none."""
    air_gapped: AirGapped | Expression | None = None
    """The bounds of a logically air-gapped vault; None for a standard one."""
    tags: Mapping[str, str] | Expression | None = None
    """Tags; None for none."""


_NEVER_DESTROYED = TerraformResourceLifecycle(prevent_destroy=True)


class DestinationVault(Construct):
    """A vault encrypted with a customer managed key, its access policy and its lock; or a logically air-gapped vault.

    `users` may copy into it; `key_users` may use its own key for that.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        place: Place,
        users: Users,
        key_users: Users,
        settings: VaultSettings,
        key: KeySettings,
    ) -> None:
        super().__init__(scope, id)
        air_gapped = f"{hcl(settings.air_gapped)} != null"
        vaults: list[BackupVault | BackupLogicallyAirGappedVault] = []
        if not isinstance(settings.air_gapped, AirGapped):
            vaults.append(self._standard(place, key_users, settings, key, air_gapped))
        if settings.air_gapped is not None:
            vaults.append(self._isolated(settings, air_gapped))
        for element in vaults:
            name_element(element, "this")
            element.add_override("tags", token(settings.tags))
        names = ", ".join(f"{each.terraform_resource_type}.{each.friendly_unique_id}[*].name" for each in vaults)
        name = f"${{one(concat({names}))}}"
        self._policy(place, users, name)
        if settings.lock is not None:
            self._lock(settings, name)

    def _standard(
        self, place: Place, key_users: Users, settings: VaultSettings, key: KeySettings, air_gapped: str
    ) -> BackupVault:
        has_key_arn = f"{hcl(settings.key_arn)} != null"
        arn = token(settings.key_arn)
        if not isinstance(settings.key_arn, str):
            own = BackupKey(
                self,
                "key",
                place=place,
                users=key_users,
                settings=key,
                create=f"{hcl(settings.key_arn)} == null && {hcl(settings.air_gapped)} == null",
            )
            arn = f"${{{has_key_arn} ? {hcl(settings.key_arn)} : {own.arn}}}"
        vault = BackupVault(
            self, "vault", name=token(settings.name), kms_key_arn=arn, force_destroy=False, lifecycle=_NEVER_DESTROYED
        )
        vault.add_override("count", f"${{{air_gapped} ? 0 : 1}}")
        return vault

    def _isolated(self, settings: VaultSettings, air_gapped: str) -> BackupLogicallyAirGappedVault:
        vault = BackupLogicallyAirGappedVault(
            self,
            "air_gapped",
            name=token(settings.name),
            min_retention_days=0,
            max_retention_days=0,
            lifecycle=_NEVER_DESTROYED,
        )
        vault.add_override("count", f"${{{air_gapped} ? 1 : 0}}")
        for bound in ("min_retention_days", "max_retention_days"):
            vault.add_override(bound, f"${{{hcl(settings.air_gapped)}.{bound}}}")
        return vault

    def _policy(self, place: Place, users: Users, vault: str) -> None:
        document_ = TerraformLocal(self, "document", token(document(vault_policy(place.partition, users))))
        name_element(document_, "vault_policy")
        policy = BackupVaultPolicy(self, "policy", backup_vault_name=vault, policy=document_.as_string)
        precondition(
            policy,
            f"length({hcl(users.account_ids)}) > 0 || length({hcl(users.organization_paths)}) > 0 "
            f"|| {hcl(users.organization_id)} != null",
            "The vault must accept copies from somebody: give account_ids, organization_paths or organization_id.",
            holds=bool(users.account_ids or users.organization_paths or users.organization_id),
            inputs=(users.account_ids, users.organization_paths, users.organization_id),
        )
        name_element(policy, "this")

    def _lock(self, settings: VaultSettings, vault: str) -> None:
        lock = vault_lock(self, "lock", vault, hcl(settings.lock))
        lock.add_override("count", f"${{{hcl(settings.lock)} != null ? 1 : 0}}")
        precondition(
            lock,
            f"{hcl(settings.air_gapped)} == null",
            "A logically air-gapped vault is locked by itself: leave lock or air_gapped out.",
            holds=settings.air_gapped is None,
            inputs=(settings.air_gapped,),
        )


def vault_lock(scope: Construct, id: str, vault: str, lock: str) -> BackupVaultLockConfiguration:
    """A vault's lock; `lock` is the Terraform expression of its settings, `vault` the vault's name as CDKTN takes it.

    Only a compliance lock gets changeable_for_days: that argument is what makes a lock irreversible.
    """
    configuration = BackupVaultLockConfiguration(scope, id, backup_vault_name=vault)
    for bound in ("min_retention_days", "max_retention_days"):
        configuration.add_override(bound, f"${{{lock}.{bound}}}")
    compliance = f'{lock}.mode == "compliance"'
    configuration.add_override("changeable_for_days", f"${{{compliance} ? {lock}.changeable_for_days : null}}")
    name_element(configuration, "this")
    return configuration


def _build(scope: Construct, id: str) -> DestinationVault:
    key_users = Users(
        Expression("(var.key_users == null ? var.account_ids : var.key_users.account_ids)"),
        Expression("(var.key_users == null ? var.organization_paths : var.key_users.organization_paths)"),
        Expression("(var.key_users == null ? var.organization_id : var.key_users.organization_id)"),
        Expression("var.principal_arns"),
    )
    return DestinationVault(
        scope,
        id,
        place=Place.current(scope),
        users=USERS,
        key_users=key_users,
        settings=VaultSettings(
            Expression("var.name"),
            Expression("var.key_arn"),
            Expression("var.lock"),
            Expression("var.air_gapped"),
            Expression("var.tags"),
        ),
        key=key_settings(
            Expression('"Backups in the vault ${var.name}"'),
            Expression("coalesce(var.key_alias, var.name)"),
        ),
    )


_VAULT = "one(concat(aws_backup_vault.this[*].{0}, aws_backup_logically_air_gapped_vault.this[*].{0}))"

DESTINATION_VAULT = Module(
    "destination-vault",
    Path(__file__).parent,
    "A backup vault that receives copies from other accounts, on a customer managed key.",
    (
        Variable(
            "name",
            "string",
            "Name of the vault.",
            validations=(
                matches("name", "var.name", "vault_name"),
                Validation(
                    'lower(var.name) != "default"',
                    "The vault must not be named Default: AWS's own default vault cannot receive copies from "
                    "other accounts.",
                ),
            ),
        ),
        *USER_VARIABLES,
        Variable(
            "key_users",
            "object({account_ids = optional(list(string), []), organization_paths = optional(list(string), []), "
            "organization_id = optional(string)})",
            "Who may use the vault's own key. Null admits those who may copy into the vault.",
            None,
            (
                Validation(
                    "var.key_users == null ? true : length(var.key_users.account_ids) > 0 || "
                    "length(var.key_users.organization_paths) > 0 || var.key_users.organization_id != null",
                    "The key users must be somebody: give account_ids, organization_paths or organization_id.",
                ),
            ),
        ),
        Variable(
            "key_arn",
            "string",
            "ARN of an existing customer managed key. Null makes a key. Of a key in the same configuration, give "
            "coalesce(aws_kms_key.example.arn): so it is known before apply that there is one.",
            None,
            (matches("key", "var.key_arn", "key_arn", nullable=True),),
        ),
        Variable(
            "key_alias",
            "string",
            "Alias of the vault's own key, without 'alias/' in front. Null takes the vault's name.",
            None,
            (matches("alias", "var.key_alias", "alias_name", nullable=True),),
        ),
        *KEY_VARIABLES,
        Variable(
            "lock",
            LOCK_TYPE,
            "The vault's lock: mode governance or compliance and the retention in days that it enforces. A compliance "
            "lock can never be removed once changeable_for_days have passed. Null locks nothing.",
            None,
            lock_validations("var.lock"),
        ),
        Variable(
            "air_gapped",
            "object({min_retention_days = number, max_retention_days = number})",
            "Makes the vault logically air-gapped, encrypted with a key that AWS owns: this cannot be undone. Null "
            "makes a standard vault.",
            None,
            (
                Validation(
                    "var.air_gapped == null ? true : var.air_gapped.min_retention_days <= "
                    "var.air_gapped.max_retention_days",
                    "The minimum retention must not be more than the maximum retention.",
                ),
                within("minimum retention", "try(var.air_gapped.min_retention_days, 7)", "air_gapped_retention_days"),
                within("maximum retention", "try(var.air_gapped.max_retention_days, 7)", "air_gapped_retention_days"),
            ),
        ),
        TAGS,
    ),
    _build,
    (
        Output("vault_name", "Name of the vault.", _VAULT.format("name")),
        Output("vault_arn", "ARN of the vault.", _VAULT.format("arn")),
        Output("key_id", "Id of the vault's own key; null where a key was given.", of_own_key("key_id")),
        Output("key_arn", "ARN of the vault's own key; null where a key was given.", of_own_key("arn")),
    ),
)
