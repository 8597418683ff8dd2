"""Environments: what one account holds in one Region."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, model_validator

from farvault.facts import KEY_DELETION_WINDOW_DAYS, KEY_ROTATION_PERIOD_DAYS, PATTERNS
from farvault.organization.fields import (
    AccountRef,
    Acknowledged,
    KeyArn,
    Law,
    ManagedName,
    Model,
    OptInName,
    PlanRef,
    UnitRef,
    VaultName,
    fault,
    matching,
    within,
)


class _NotDefault(Law):
    # In a schema, regular expressions are those of ECMAScript, which cannot ignore case.
    schema: dict[str, Any] = {"pattern": f"^(?![Dd][Ee][Ff][Aa][Uu][Ll][Tt]$)({PATTERNS['vault_name'].regex})$"}

    def check(self, value: Any) -> Any:
        if value.lower() == "default":
            raise fault(
                "default-vault",
                f"a vault cannot be named '{value}': AWS's own default vault cannot receive copies from other accounts",
                "choose another name",
            )
        return value


OwnVaultName = Annotated[VaultName, _NotDefault()]


_NOBODY: dict[str, Any] = {
    "allOf": [{"not": {"required": [name], "properties": {name: {"minItems": 1}}}} for name in ("units", "accounts")]
}
"""In a schema: no unit and no account is named."""


class AcceptFrom(Model):
    """Who may copy into a vault and use its key: the whole organization, or units and accounts."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"properties": {"organization": {"const": True}}, "required": ["organization"], **_NOBODY},
                {"properties": {"organization": {"const": False}}, "not": _NOBODY},
            ]
        }
    )

    organization: bool = False
    """Every account of the organization."""
    units: tuple[UnitRef, ...] = ()
    """Every account in these units and in the units below them."""
    accounts: tuple[AccountRef, ...] = ()
    """These accounts."""

    @model_validator(mode="after")
    def _somebody(self) -> AcceptFrom:
        if self.organization and (self.units or self.accounts):
            raise fault(
                "accept-from", "'organization: true' already accepts every unit and account", "name one or the others"
            )
        if not (self.organization or self.units or self.accounts):
            raise fault("accept-from", "accepts copies from nobody", "give organization, units or accounts")
        return self


class VaultKey(Model):
    """The customer managed KMS key of a vault: one of its own, or a given one."""

    arn: KeyArn | None = None
    """ARN of an existing key, whose policy its owner keeps. Without it, a key is created."""
    alias: Annotated[str, matching("alias_name")] | None = None
    """Alias of the key, without 'alias/' in front. Without it, the vault's name; for source vaults backup-source."""
    deletion_window_days: Annotated[int, within("key_deletion_window_days")] = KEY_DELETION_WINDOW_DAYS
    """Days between scheduling the key's deletion and its end, in which a mistake can be undone."""
    acknowledge_short_deletion_window: Acknowledged | None = None
    """Must be true for a window of fewer than 30 days: after it, everything under the key is lost. Without it, such a
    window is refused."""
    rotation_period_days: Annotated[int, within("key_rotation_period_days")] = KEY_ROTATION_PERIOD_DAYS
    """Days between automatic rotations of the key."""
    multi_region: bool = False
    """Whether the key is a multi-Region primary key, of which replicas can be made elsewhere."""
    replica_of: KeyArn | None = None
    """ARN of a multi-Region primary key in another Region of which this key is a replica. Without it, it is none."""

    policy_file: str | None = None
    """JSON file with a given key's policy, relative to this file and within the description's folder: checked, never
    deployed. Without it, nothing is known."""

    @model_validator(mode="before")
    @classmethod
    def _given_key_has_no_settings(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("arn") is not None and data.keys() - {"arn", "policy_file"}:
            others = ", ".join(f"'{key}'" for key in sorted(data) if key not in ("arn", "policy_file"))
            raise fault("given-key", f"a given key is not Farvault's to set up, got {others}", "keep 'arn' alone")
        return data

    @model_validator(mode="after")
    def _choices(self) -> VaultKey:
        if self.deletion_window_days < KEY_DELETION_WINDOW_DAYS and not self.acknowledge_short_deletion_window:
            raise fault(
                "irreversible",
                f"deletion_window_days is {self.deletion_window_days}: a key that is gone takes every backup with it",
                f"use {KEY_DELETION_WINDOW_DAYS}, or add 'acknowledge_short_deletion_window: true'",
            )
        if self.multi_region and self.replica_of:
            raise fault("replica-key", "a replica key cannot be a primary key too", "drop 'multi_region'")
        if self.policy_file is not None and not self.arn:
            raise fault(
                "given-key", "'policy_file' is for a given key: Farvault writes its own", "drop it or add 'arn'"
            )
        return self


class SourceKey(VaultKey):
    """The key of an environment's source vaults: the plans say which accounts use it."""


class DestinationKey(VaultKey):
    """The key of a destination vault."""

    used_by: AcceptFrom | None = None
    """Who may use a destination vault's key. Without it, those who may copy into the vault."""


class Lock(Model):
    """AWS Backup Vault Lock: the retention that the vault enforces."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": [name], "properties": {name: {"type": "integer"}}}
                for name in ("min_retention_days", "max_retention_days")
            ]
        }
    )

    mode: Literal["governance", "compliance"]
    """`governance` can be removed with permissions; `compliance` by nobody once it holds, not even AWS."""
    min_retention_days: Annotated[int, within("lock_retention_days")] | None = None
    """Shortest retention in days that a job may ask for. Without it, no lower bound."""
    max_retention_days: Annotated[int, within("lock_retention_days")] | None = None
    """Longest retention in days that a job may ask for. Without it, no upper bound."""
    changeable_for_days: Annotated[int, within("lock_changeable_for_days")] | None = None
    """Days until a compliance lock can no longer be changed; only for compliance. Without it, such a lock is
    refused."""
    acknowledge_irreversible: Acknowledged | None = None
    """Must be true for a compliance lock. Without it, such a lock is refused."""

    @model_validator(mode="after")
    def _choices(self) -> Lock:
        if self.mode == "compliance":
            if self.changeable_for_days is None:
                raise fault("irreversible", "a compliance lock needs 'changeable_for_days'", "3 or more")
            if not self.acknowledge_irreversible:
                raise fault(
                    "irreversible",
                    f"a compliance lock can never be removed once {self.changeable_for_days} days have passed",
                    "use mode: governance, or add 'acknowledge_irreversible: true'",
                )
        elif self.changeable_for_days is not None:
            raise fault(
                "lock-mode",
                "'changeable_for_days' turns a governance lock into a compliance lock",
                "drop it, or say mode: compliance",
            )
        if self.min_retention_days is None and self.max_retention_days is None:
            raise fault("lock-bounds", "a lock needs 'min_retention_days' or 'max_retention_days'")
        if self.min_retention_days and self.max_retention_days and self.min_retention_days > self.max_retention_days:
            raise fault(
                "lock-bounds",
                f"min_retention_days ({self.min_retention_days}) is more than max_retention_days "
                f"({self.max_retention_days})",
            )
        return self


class AirGapped(Model):
    """A logically air-gapped vault: in compliance mode from its first day, and encrypted with a key that AWS owns or
    with a given one."""

    min_retention_days: Annotated[int, within("air_gapped_retention_days")]
    """Shortest retention in days; cannot be changed later."""
    max_retention_days: Annotated[int, within("air_gapped_retention_days")]
    """Longest retention in days; cannot be changed later."""
    acknowledge_irreversible: Acknowledged
    """Must be true: neither the vault nor what it holds can be deleted before its time."""

    @model_validator(mode="after")
    def _bounds(self) -> AirGapped:
        if self.min_retention_days > self.max_retention_days:
            raise fault(
                "lock-bounds",
                f"min_retention_days ({self.min_retention_days}) is more than max_retention_days "
                f"({self.max_retention_days})",
            )
        return self


class DestinationVault(Model):
    """A vault that receives copies."""

    accept_from: AcceptFrom
    """Who may copy into it."""
    key: DestinationKey = DestinationKey()
    """Its customer managed key. Without it, one of its own; an air-gapped vault's is AWS's then."""
    lock: Lock | None = None
    """Its lock. Without it, whoever may delete recovery points can."""
    air_gapped: AirGapped | None = None
    """Makes it logically air-gapped. Without it, a standard vault."""
    policy_file: str | None = None
    """JSON file with an access policy that others put on the vault, relative to this file and within the description's
    folder: checked, never deployed. Without it, the vault has the policy that follows from `accept_from`."""

    @model_validator(mode="after")
    def _air_gapped_has_its_own(self) -> DestinationVault:
        if self.air_gapped and self.lock:
            raise fault("air-gapped-lock", "an air-gapped vault is locked by itself", "drop 'lock'")
        if self.air_gapped and self.key.arn is None and self.key != DestinationKey():
            raise fault(
                "air-gapped-key",
                "an air-gapped vault is encrypted with a key that AWS owns, or with one that exists: Farvault makes "
                "none for it",
                "give the key's 'arn', or drop 'key'",
            )
        return self

    @property
    def air_gapped_key(self) -> str | None:
        """ARN of the customer managed key of an air-gapped vault; None where AWS owns it, and for a standard vault."""
        return self.key.arn if self.air_gapped else None


class SourceVault(Model):
    """A vault that holds backups of the account's own resources."""

    lock: Lock | None = None
    """Its lock. Without it, whoever may delete recovery points can."""


class Source(Model):
    """What an account needs for its own resources to be backed up and copied."""

    vaults: dict[OwnVaultName, SourceVault] = {}
    """Backup vaults in this Region, all on one customer managed key."""
    key: SourceKey = SourceKey()
    """The key of these vaults. Without it, one of their own, shared with the accounts that receive copies."""
    backup_role: bool = False
    """Whether the description's `backup_role` is created here: in one Region of each account, as IAM is global."""
    scanner_role: bool = False
    """Whether the scanner roles of the plans that reach the account are created here, likewise. Without it, they must
    exist."""
    service_linked_role: bool = False
    """Whether AWSServiceRoleForBackup is created here. Without it, it must exist, as it does once copies were used."""

    @model_validator(mode="before")
    @classmethod
    def _key_of_source(cls, data: Any) -> Any:
        key = data.get("key") if isinstance(data, dict) else None
        if isinstance(key, dict) and "used_by" in key:
            raise fault(
                "given-key",
                "the key of source vaults is used by the accounts that receive copies, which the plans say",
                "drop 'used_by'",
            )
        return data


class Statement(Model):
    """A statement of a policy document, with IAM's own names."""

    Sid: str | None = None
    """Its id. Without it, none."""
    Effect: Literal["Allow", "Deny"]
    """Whether it allows or denies."""
    Principal: str | dict[str, str | tuple[str, ...]]
    """Who."""
    Action: str | tuple[str, ...]
    """What."""
    Resource: str | tuple[str, ...]
    """On what."""
    Condition: dict[str, dict[str, str | bool | int | tuple[str, ...]]] | None = None
    """When. Without it, always."""

    @model_validator(mode="after")
    def _not_for_anyone(self) -> Statement:
        principals = self.Principal.values() if isinstance(self.Principal, dict) else [self.Principal]
        anyone = any("*" in ([each] if isinstance(each, str) else each) for each in principals)
        keys = {key.lower() for operator in (self.Condition or {}).values() for key in operator}
        if self.Effect == "Allow" and anyone and not keys & {"aws:principalorgid", "aws:principalorgpaths"}:
            raise fault(
                "policy-open-to-anyone",
                "the statement allows anyone at all, also outside the organization",
                "name accounts, or add a condition on aws:PrincipalOrgID",
            )
        return self


class DelegatedAdministrator(Model):
    """A member account that manages backup policies for the organization."""

    account: AccountRef
    """The account; never the management account."""
    manage_policies: bool = True
    """Whether it may write and attach backup policies, by the organization's resource policy. Without, it can only
    monitor."""
    adopt: Annotated[str, matching("resource_policy_id")] | None = None
    """Id of the resource policy that the organization has already, such as rp-a1b2c3d4 (`aws organizations
    describe-resource-policy`): it is imported. Without it, a new one is made, which AWS refuses where there is one."""
    other_statements: tuple[Statement, ...] = ()
    """What else the resource policy must hold, as an organization has only one: the statements of others in it."""

    @model_validator(mode="after")
    def _policy_to_adopt(self) -> DelegatedAdministrator:
        for name in ("adopt", "other_statements"):
            if getattr(self, name) and not self.manage_policies:
                raise fault(
                    "delegation-unmanaged",
                    f"'{name}' is about the resource policy, which 'manage_policies: false' leaves alone",
                    f"drop '{name}', or set 'manage_policies' to true",
                )
        if self.adopt and "other_statements" not in self.model_fields_set:
            raise fault(
                "delegation-overwrites",
                f"'{self.adopt}' would lose what it allows today beside backup policies",
                "give the statements to keep in 'other_statements', [] for none",
            )
        return self


GLOBAL_SETTINGS = ("cross_account_backup", "multi_party_approval", "delegated_administrator_sync")
"""AWS Backup's settings of an organization, which are written together."""


class OrganizationSettings(Model):
    """Settings of the whole organization; only in an environment of the management account.

    The first three are AWS Backup's global settings. They are written together, so all of them are given (`aws backup
    describe-global-settings` shows what they are) or none: then they are left as they are.
    """

    model_config = ConfigDict(
        json_schema_extra={"dependentRequired": {name: list(GLOBAL_SETTINGS) for name in GLOBAL_SETTINGS}}
    )

    cross_account_backup: bool | None = None
    """Whether backups may be copied between accounts. Without it, that is left as it is."""
    multi_party_approval: bool | None = None
    """Whether approval teams may be used for air-gapped vaults. Without it, that is left as it is."""
    delegated_administrator_sync: bool | None = None
    """Whether AWS Backup keeps the permissions of delegated administrators in step with AWS Organizations. Without it,
    that is left as it is."""
    delegated_administrator: DelegatedAdministrator | None = None
    """A member account that manages backup policies. Without it, who is delegated is left as it is."""

    @model_validator(mode="before")
    @classmethod
    def _not_owned(cls, data: Any) -> Any:
        if isinstance(data, dict) and "manage_trusted_access" in data:
            raise fault(
                "trusted-access-managed",
                "'manage_trusted_access' is gone: Terraform would own the organization, and delete it one day",
                "drop it; 'farvault check --beforehand' has the two commands that turn both on, once",
            )
        return data

    @model_validator(mode="after")
    def _all_or_none(self) -> OrganizationSettings:
        missing = [f"'{name}'" for name in GLOBAL_SETTINGS if getattr(self, name) is None]
        if 0 < len(missing) < len(GLOBAL_SETTINGS):
            raise fault(
                "global-settings-incomplete",
                f"AWS Backup's settings of the organization are written together, and {' and '.join(missing)} "
                f"{'is' if len(missing) == 1 else 'are'} missing",
                "say true or false, as 'aws backup describe-global-settings' shows it, or leave out all three",
            )
        return self

    @property
    def global_settings_given(self) -> bool:
        """Whether the three global settings are written."""
        return self.cross_account_backup is not None


class RegionSettings(Model):
    """AWS Backup's settings for one account and Region, by resource type: every type of the Region is decided, so that
    none is turned on or off without being described."""

    opt_in: dict[OptInName, bool] = {}
    """Whether AWS Backup protects the type here, under the names of its own settings, such as `DSQL`."""
    others: bool | None = None
    """Whether it protects the types of the Region that `opt_in` does not name. Without it, `opt_in` must name them
    all."""
    management: dict[ManagedName, bool] = {}
    """Whether AWS Backup fully manages the type's backups: DynamoDB, which needs it and its opt-in for copies, and EFS,
    which it always manages unless said otherwise. Without it, that is left as it is."""


class Environment(Model):
    """What one account holds in one Region: environments/<account>/<region>/environment.yaml."""

    destination_vaults: dict[OwnVaultName, DestinationVault] = {}
    """Vaults that receive copies, by name."""
    source: Source | None = None
    """What the account's own backups need. Without it, nothing is created for them."""
    organization_policies: tuple[PlanRef, ...] | Literal["all"] = ()
    """Plans whose policies are kept here: the management account or its delegated administrator. `all` for each."""
    organization_settings: OrganizationSettings | None = None
    """Settings of the organization. Without it, they are left as they are."""
    region_settings: RegionSettings | None = None
    """Settings of this account and Region. Without it, they are left as they are."""
    tags: dict[str, str] = {}
    """Tags of everything here, beside those of the deployment."""
