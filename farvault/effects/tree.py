"""The tree of units and accounts as AWS Organizations has it, and where a description differs from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from farvault.organization.description import Unit
from farvault.organization.model import Organization


@dataclass(frozen=True)
class OrganizationMember:
    """A unit or an account in AWS Organizations."""

    name: str
    parent: str
    """Id of the root or the unit that it is in."""
    active: bool = True
    """Whether an account is neither suspended nor closed."""


@dataclass(frozen=True)
class OrganizationTree:
    """All units and accounts, by their ids."""

    root: str
    units: Mapping[str, OrganizationMember]
    accounts: Mapping[str, OrganizationMember]


def read_tree(client: Any) -> OrganizationTree:
    """Read it with a boto3 client of AWS Organizations, from the root down."""
    root = client.list_roots()["Roots"][0]["Id"]
    units: dict[str, OrganizationMember] = {}
    accounts: dict[str, OrganizationMember] = {}
    waiting = [root]
    while waiting:
        parent = waiting.pop()
        for page in client.get_paginator("list_organizational_units_for_parent").paginate(ParentId=parent):
            for unit in page["OrganizationalUnits"]:
                units[unit["Id"]] = OrganizationMember(unit["Name"], parent)
                waiting.append(unit["Id"])
        for page in client.get_paginator("list_accounts_for_parent").paginate(ParentId=parent):
            for account in page["Accounts"]:
                # Status is to be replaced by State in 2026.
                state = account.get("State") or account.get("Status")
                accounts[account["Id"]] = OrganizationMember(account["Name"], parent, state == "ACTIVE")
    return OrganizationTree(root, units, accounts)


def followed(organization: Organization, tree: OrganizationTree) -> tuple[Organization, list[str]]:
    """The organization as it is in AWS, with the description's names, and each difference in words.

    What is described but not there keeps its described place. Accounts that are not described are only listed.
    """
    description = organization.description
    names = {unit.id: name for name, unit in description.units.items()}
    for id, unit in tree.units.items():
        if id not in names:
            names[id] = f"{unit.name} ({id})" if unit.name in description.units else unit.name
    units = dict(description.units)
    for id, unit in tree.units.items():
        parent = names.get(unit.parent)
        described = units.get(names[id])
        if described is None:
            units[names[id]] = Unit.model_construct(id=id, parent=parent)
        elif described.parent != parent:
            units[names[id]] = described.model_copy(update={"parent": parent})
    accounts = dict(description.accounts)
    for name, account in description.accounts.items():
        there = tree.accounts.get(account.id)
        if there is not None:
            update = {"unit": names.get(there.parent), "suspended": not there.active}
            accounts[name] = account.model_copy(update=update)
    update_all: dict[str, Any] = {"units": units, "accounts": accounts}
    followed_description = description.model_copy(update=update_all)
    changed = Organization(followed_description, organization.environments, organization.remembered)
    return changed, list(_differences(organization, changed, tree))


def _differences(described: Organization, there: Organization, tree: OrganizationTree) -> Iterator[str]:
    for name, unit in there.description.units.items():
        before = described.description.units.get(name)
        if before is None:
            yield f"unit '{name}' ({unit.id}) is not described"
        elif unit.id not in tree.units:
            yield f"unit '{name}' ({unit.id}) is not there"
        elif before.parent != unit.parent:
            yield f"unit '{name}' is in {_place(unit.parent)}, and described in {_place(before.parent)}"
    for name, account in there.description.accounts.items():
        was = described.description.accounts[name]
        if account.id not in tree.accounts:
            yield f"account '{name}' ({account.id}) is not there"
            continue
        if was.unit != account.unit:
            yield f"account '{name}' is in {_place(account.unit)}, and described in {_place(was.unit)}"
        if was.suspended != account.suspended:
            states = ("suspended", "active") if account.suspended else ("active", "suspended")
            yield f"account '{name}' is {states[0]}, and described as {states[1]}"
    ids = {account.id for account in described.description.accounts.values()}
    for id, member in sorted(tree.accounts.items()):
        if id not in ids:
            yield f"account {member.name} ({id}) is not described"


def _place(unit: str | None) -> str:
    return f"unit '{unit}'" if unit else "the root"
