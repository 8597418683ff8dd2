"""The description's main file: accounts, units, plans and how they are deployed."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from farvault.organization.deployment import DeploymentSettings
from farvault.organization.fields import (
    AccountRef,
    Law,
    Model,
    Name,
    ResourceTypeName,
    RuleName,
    UnitRef,
    fault,
    matching,
)
from farvault.organization.judgement import Acceptance, FactOverride
from farvault.organization.plan import Plan

_PART = r"[a-z0-9*-]+/[a-z0-9*-]+(/[^/*]+)*"


class Identity(Model):
    """The AWS Organization."""

    id: Annotated[str, matching("organization_id")]
    """Its id."""
    root: Annotated[str, matching("root_id")]
    """Id of its root."""
    management_account: AccountRef
    """Its management account."""


class Unit(Model):
    """An organizational unit."""

    id: Annotated[str, matching("unit_id")]
    """Its id."""
    parent: UnitRef | None = None
    """The unit it is in. Without it, it is under the root."""


class Account(Model):
    """A member of the organization."""

    id: Annotated[str, matching("account_id")]
    """Its id, in quotes: 12 digits."""
    unit: UnitRef | None = None
    """The unit it is in. Without it, it is under the root."""
    suspended: bool = False
    """Whether it is suspended or closed: nothing is deployed to it, and it takes no part in plans."""
    assume_role: bool = True
    """Whether Terraform assumes the deployment's role in it. Without, it runs with the caller's own credentials."""
    source_keys: dict[ResourceTypeName, Literal["customer", "aws-managed", "none"]] = {}
    """How its resources are encrypted, by type: a customer managed key, an AWS managed key such as aws/ebs, or none.
    Without it, nothing is known, and nothing is checked that depends on it."""


class BackupRole(Model):
    """The role that AWS Backup assumes in each account, and that plans name."""

    name: Annotated[str, matching("role_name")] = "FarvaultBackup"
    """Its name."""
    path: Annotated[str, matching("role_path")] = "/farvault/"
    """Its path, which is part of its ARN."""
    permissions_boundary: Annotated[str, matching("permissions_boundary")] | None = None
    """Permissions boundary of each role that Farvault makes, scanner roles too: path and name of a policy that every
    such account has, such as boundaries/Backup, or the ARN of an AWS managed policy. Without it, they have none."""


class _Fate(Law):
    schema: dict[str, Any] = {"pattern": f"^(forget|destroy|gone|{_PART})$"}

    def check(self, value: Any) -> Any:
        if re.fullmatch(self.schema["pattern"], value) is None:
            raise fault(
                "fate",
                f"must be forget, destroy, gone, or the name of the part that it has become, got '{value}'",
                "forget leaves it in AWS",
            )
        return value


Fate = Annotated[str, _Fate()]


class _PartName(Law):
    schema: dict[str, Any] = {"pattern": f"^{_PART}$"}

    def check(self, value: Any) -> Any:
        if re.fullmatch(self.schema["pattern"], value) is None:
            raise fault(
                "part-name",
                f"must be account/Region, and a part of that environment after it, got '{value}'",
                "such as backup/eu-west-1/destination_vaults/old",
            )
        return value


PartName = Annotated[str, _PartName()]


class Description(Model):
    """environments/organization.yaml."""

    organization: Identity
    """The AWS Organization."""
    units: dict[Name, Unit] = {}
    """Its organizational units, by a name of your own."""
    accounts: dict[Name, Account]
    """Its accounts, by a name of your own: also the name of the account's folder beside this file."""
    deployment: DeploymentSettings
    """How Terraform runs."""
    backup_role: BackupRole = BackupRole()
    """The role that AWS Backup assumes. Without it, /farvault/FarvaultBackup."""
    plans: dict[RuleName, Plan] = {}
    """Backup plans by name."""
    facts: tuple[FactOverride, ...] = ()
    """Facts about AWS Backup that have changed since this Farvault was made. Without it, Farvault's own hold."""
    accept: tuple[Acceptance, ...] = ()
    """Findings that are accepted. Without it, none is."""
    removed: dict[PartName, Fate] = {}
    """What becomes of what was synthesized once, holds or guards backups, and is no longer described, by its name in
    farvault.lock.json: an environment, or a part of one with '/' between the steps, such as
    backup/eu-west-1/destination_vaults/old; '*' stands for any account or Region. `forget` leaves it in AWS and takes
    it from Terraform, `destroy` destroys it, `gone` says that it is there no longer, and the name of another part is
    what it is called now. Without it, nothing may go."""
    opinions: Literal["off", "essential", "all"] = "essential"
    """Which opinions on resilience are given, beside AWS's laws: none, those on losing everything, or all of them."""
