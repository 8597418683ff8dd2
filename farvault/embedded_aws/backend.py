"""The state of the embedded organization: AWS Backup per account and Region, in moto's own backend store.

`organization()` is the seeded description; `place()` all of AWS Backup in one account and Region.
"""

from __future__ import annotations

from types import ModuleType

from moto.backup import models, urls
from moto.backup.models import BackupBackend

from farvault.embedded_aws.organization import ExistingOrganization
from farvault.embedded_aws.records import AIR_GAPPED, Records, Vault
from farvault.facts.features import Facts, Override

_SEEDED: list[ExistingOrganization] = []
_FACTS: list[Facts] = []
_ACCOUNTS: set[str] = set()
_GLOBAL_SETTINGS: dict[str, str] = {}
_DECLARED: dict[str, object] = {}


class EmbeddedBackupBackend(BackupBackend):
    """moto's backend of one account and Region, holding Records instead of moto's own few records."""

    def __init__(self, region_name: str, account_id: str) -> None:
        super().__init__(region_name, account_id)
        self.place = Records()

    @property
    def _url_module(self) -> ModuleType:
        return urls


def install() -> None:
    """Make moto's backend store create the embedded backend."""
    models.backup_backends.backend = EmbeddedBackupBackend


def use(organization: ExistingOrganization) -> None:
    """Make this the organization in which everything is evaluated."""
    _SEEDED[:] = [organization]
    _FACTS[:] = [Facts({name: Override(value, "the description's") for name, value in organization.facts.items()})]
    _ACCOUNTS.clear()
    _ACCOUNTS.update(account.id for account in organization.accounts)


def organization() -> ExistingOrganization:
    """The seeded organization; IndexError before it is seeded."""
    return _SEEDED[-1]


def facts() -> Facts:
    """What AWS can do in the seeded organization, as its description overrides it; IndexError before it is seeded."""
    return _FACTS[-1]


def global_settings() -> dict[str, str]:
    """AWS Backup's global settings of the organization, as last updated (mutable)."""
    return _GLOBAL_SETTINGS


def declared() -> dict[str, object]:
    """The resources a rehearsal declared, by ARN (mutable; `ledger.Resource` each)."""
    return _DECLARED


class UnknownRegionError(LookupError):
    """A Region that is not embedded."""


def check_region(region: str) -> None:
    """Raise UnknownRegionError for a Region that is not embedded: those in botocore's data are."""
    regions = models.backup_backends[organization().management_account].regions
    if region not in regions:
        raise UnknownRegionError(f"the embedded AWS does not know the Region '{region}'")


def place(account: str, region: str) -> Records:
    """All of AWS Backup in one account and Region; UnknownRegionError for a Region that is not embedded."""
    check_region(region)
    backend = models.backup_backends[account][region]
    assert isinstance(backend, EmbeddedBackupBackend)
    return backend.place


def places(account: str) -> dict[str, Records]:
    """The account's places that have been used, by Region."""
    return {region: place(account, region) for region in list(models.backup_backends[account].keys())}


def vault(arn: str) -> Vault | None:
    """The vault with this ARN, in any account and Region, else None."""
    parts = arn.split(":")
    if len(parts) != 7 or parts[2] != "backup" or parts[5] != "backup-vault" or not knows(parts[4]):
        return None
    try:
        return place(parts[4], parts[3]).vaults.get(parts[6])
    except UnknownRegionError:
        return None


def knows(account: str) -> bool:
    """Whether the account is one of the seeded organization's."""
    return account in _ACCOUNTS


def air_gapped(arn: str) -> bool:
    """Whether this is the ARN of a logically air-gapped vault."""
    record = vault(arn)
    return record is not None and record.kind == AIR_GAPPED
