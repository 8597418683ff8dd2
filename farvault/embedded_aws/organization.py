"""The frozen description of the Organization to embed: ids, units, accounts, and the roles to assume.

Id patterns are farvault.facts'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from farvault.errors import InputError
from farvault.facts import PATTERNS


def access_key(account: str) -> str:
    """The access key id of an account's own dummy credentials (20 characters, as AWS's are)."""
    return f"AKIA{account}ROOT"


@dataclass(frozen=True)
class OrganizationalUnit:
    """An organizational unit."""

    id: str
    """Its id, like `ou-ab12-11111111`."""
    name: str
    """Its name."""
    parent: str | None = None
    """Id of the unit it is in; None: the root."""


@dataclass(frozen=True)
class MemberAccount:
    """A member account, or the management account."""

    id: str
    """Twelve digits."""
    name: str
    """Its name."""
    unit: str | None = None
    """Id of the unit it is in; None: the root."""


@dataclass(frozen=True)
class ExistingOrganization:
    """Everything that exists before the first deployment.

    Raises InputError where an id does not have AWS's form, occurs twice, or refers to nothing.
    """

    id: str
    """The organization's id, like `o-a1b2c3d4e5`."""
    root: str
    """The root's id, like `r-ab12`."""
    management_account: str
    """Id of one of `accounts`."""
    accounts: tuple[MemberAccount, ...]
    """All accounts, the management account among them."""
    units: tuple[OrganizationalUnit, ...] = ()
    """All organizational units, in any order."""
    roles: tuple[str, ...] = ("OrganizationAccountAccessRole",)
    """Names (preceded by their path, where they have one) of the roles in every account that the management account may
    assume: what Terraform's provider blocks name."""
    outside_accounts: tuple[str, ...] = ()
    """Ids of accounts that exist in AWS but not in this organization, so that policies may name them."""
    partition: str = "aws"
    """A partition that has Regions in farvault.facts."""
    facts: Mapping[str, bool | int] = field(default_factory=dict)
    """Overrides of Farvault's own facts about AWS, by the facts' names."""

    def __post_init__(self) -> None:
        _check("organization", self.id)
        _check("root", self.root)
        units = [_check("unit", unit.id) for unit in self.units]
        accounts = [_check("account", account.id) for account in self.accounts]
        for ids in (units, accounts):
            twice = sorted({id for id in ids if ids.count(id) > 1})
            if twice:
                raise InputError(f"{', '.join(twice)} occurs twice in the organization to embed")
        references = [unit.parent for unit in self.units] + [account.unit for account in self.accounts]
        unknown = sorted({unit for unit in references if unit is not None and unit not in units})
        if unknown:
            raise InputError(f"no such unit in the organization to embed: {', '.join(unknown)}")
        if self.management_account not in accounts:
            raise InputError(f"management account '{self.management_account}' is not an account of the organization")
        for unit in self.units:
            self._ancestors(unit.id)

    def path(self, account: str) -> str:
        """The account's `aws:PrincipalOrgPaths` value, like `o-x/r-y/ou-z/`; KeyError for an unknown account.

        Source: IAM User Guide, global condition keys.
        """
        unit = {each.id: each.unit for each in self.accounts}[account]
        above = self._ancestors(unit) if unit else []
        return "/".join([self.id, self.root, *reversed(above)]) + "/"

    def _ancestors(self, unit: str) -> list[str]:
        """The unit and the units above it, lowest first."""
        parents = {each.id: each.parent for each in self.units}
        path = [unit]
        while parent := parents[path[-1]]:
            if parent in path:
                raise InputError(f"unit '{unit}' is inside itself")
            path.append(parent)
        return path

    def as_json(self) -> dict[str, Any]:
        """As plain JSON data; `from_json` is its inverse."""
        return asdict(self)

    @staticmethod
    def from_json(data: dict[str, Any]) -> ExistingOrganization:
        """From the data that `as_json` returned."""
        return ExistingOrganization(
            id=data["id"],
            root=data["root"],
            management_account=data["management_account"],
            accounts=tuple(MemberAccount(**each) for each in data["accounts"]),
            units=tuple(OrganizationalUnit(**each) for each in data["units"]),
            roles=tuple(data["roles"]),
            outside_accounts=tuple(data["outside_accounts"]),
            partition=data["partition"],
            facts=data["facts"],
        )


def _check(kind: str, value: str) -> str:
    form = PATTERNS[f"{kind}_id"]
    if not form.matches(value):
        raise InputError(f"'{value}' has not the form of an {kind} id: {form.regex}")
    return value
