"""What differs between two descriptions beside plans: vaults, locks, keys, roles, and settings of AWS Backup.

Environments are the same by their account's id and their Region, vaults by their name there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from farvault.copies import copies
from farvault.effects.protection_change import ProtectionChange
from farvault.effects.rule_changes import Guards
from farvault.effects.vault_changes import Difference, described_vaults, vault_changes
from farvault.facts import RESOURCE_TYPES
from farvault.names import path_and_name
from farvault.organization.environment import (
    GLOBAL_SETTINGS,
    AcceptFrom,
    DelegatedAdministrator,
    DestinationVault,
    Environment,
    OrganizationSettings,
)
from farvault.organization.model import ROOT, Organization, Site
from farvault.organization.plan import Plan
from farvault.region_settings import management, opt_in

#: An account's id and a Region: the same in both descriptions, whatever the account's name.
_Where = tuple[str, str]


@dataclass(frozen=True)
class _Side:
    """One of the two descriptions."""

    organization: Organization

    @cached_property
    def environments(self) -> Mapping[_Where, tuple[Site, Environment]]:
        return {
            (self.organization.account(site.account).id, site.region): (site, environment)
            for site, environment in self.organization.environments.items()
        }

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The accounts' names by their id."""
        return {account.id: name for name, account in self.organization.description.accounts.items()}

    @cached_property
    def copying(self) -> Mapping[tuple[Site, str], frozenset[str]]:
        """For each vault, the names of the other accounts that copy into it."""
        accounts: dict[tuple[Site, str], set[str]] = {}
        for copy in copies(self.organization):
            if copy.from_accounts:
                accounts.setdefault((copy.to.site, copy.to.vault), set()).update(copy.from_accounts)
        return {vault: frozenset(names) for vault, names in accounts.items()}

    @cached_property
    def keeping(self) -> frozenset[str]:
        """The plans whose policies some environment keeps."""
        kept = (self.organization.policies_kept_in(each) for each in self.organization.environments.values())
        return frozenset(name for names in kept for name in names)

    def ids(self, accepted: AcceptFrom) -> frozenset[str]:
        """Ids of the active accounts that are meant."""
        targets = (ROOT,) if accepted.organization else accepted.units
        members = {name for target in targets for name in self.organization.members(target)}
        # A unit may have the name of an account.
        members.update(name for name in accepted.accounts if not self.organization.account(name).suspended)
        return frozenset(self.organization.account(name).id for name in members)


def guards_of(organization: Organization) -> Mapping[str, Guards]:
    """What the environments of each account make that backups depend on, by the account's name."""
    own = path_and_name(organization.description.backup_role)
    roles: dict[str, set[str]] = {}
    locked: dict[str, set[tuple[str, str]]] = {}
    for site, environment in organization.environments.items():
        if environment.source and environment.source.backup_role:
            roles.setdefault(site.account, set()).add(own)
        for name, vault in described_vaults(environment).items():
            if vault.lock or (isinstance(vault, DestinationVault) and vault.air_gapped):
                locked.setdefault(site.account, set()).add((site.region, name))
    out = frozenset(opted_out(organization))
    return {
        name: Guards(frozenset(roles.get(name, ())), frozenset(locked.get(name, ())), out)
        for name in organization.description.accounts
    }


def opted_out(organization: Organization) -> Iterator[tuple[str, str]]:
    """Region and type: for plans of the organization, the management account's settings count."""
    for site in organization.environments:
        if site.account == organization.management_account:
            out = {name for name, is_in in opt_in(organization, site).items() if not is_in}
            yield from ((site.region, kind) for kind, about in RESOURCE_TYPES.items() if about.opt_in in out)


def guard_changes(old: Organization, new: Organization) -> Mapping[str, list[ProtectionChange]]:
    """The differences by the account's id."""
    before, after = _Side(old), _Side(new)
    regions: dict[tuple[str, str, int, str], list[str]] = {}
    for account, part, region, effect, message in _all(before, after):
        regions.setdefault((account, part, effect, message), []).append(region)
    changes: dict[str, list[ProtectionChange]] = {}
    for (account, part, effect, message), where in regions.items():
        named = tuple(sorted({region for region in where if region}))
        changes.setdefault(account, []).append(ProtectionChange(effect, "", "", part, named, (), message))
    for account, plan, effect, message in _plans(before, after):
        changes.setdefault(account, []).append(ProtectionChange(effect, plan, "", "", (), (), message))
    return changes


_All = Iterator[tuple[str, str, str, int, str]]
"""Id of the account, the part, the Region or nothing, the effect, and the message."""


def _all(before: _Side, after: _Side) -> _All:
    nothing, known = Environment(), _known(before, after)
    for where in dict.fromkeys([*before.environments, *after.environments]):
        was_site, was = before.environments.get(where, (None, nothing))
        now_site, now = after.environments.get(where, (None, nothing))
        account, region = where
        for part, effect, message in vault_changes(was, now):
            yield account, part, region, effect, message
        if was_site and now_site:
            yield from _access(before, after, where, known)
        for effect, message in _region_settings(before.organization, was_site, after.organization, now_site):
            yield account, "settings of AWS Backup", region, effect, message
        for effect, message in _organization_settings(
            was.organization_settings, now.organization_settings, before.names, after.names
        ):
            yield account, "settings of the organization", "", effect, message
    yield from _roles(before, after)


def _access(before: _Side, after: _Side, where: _Where, known: frozenset[str]) -> _All:
    """Who may copy into the vaults there, and use their keys."""
    (_, was), (now_site, now) = before.environments[where], after.environments[where]
    account, region = where
    for name, new in now.destination_vaults.items():
        old = was.destination_vaults.get(name)
        if old is None:
            continue
        accepted_before, accepted_after = before.ids(old.accept_from), after.ids(new.accept_from)
        refused = accepted_before - accepted_after
        copying = after.copying.get((now_site, name), frozenset())
        lost = frozenset(each for each in refused if after.names.get(each) in copying)
        for each in sorted(lost):
            yield each, f"copies into {now_site}/{name}", "", -1, "the vault no longer accepts them"
        part = f"vault '{name}'"
        for text, some in (("no longer", refused - lost), ("from now on also", accepted_after - accepted_before)):
            names = _names(some, after, known)
            if names:
                yield account, part, region, 0, f"{text} accepts copies from {names}"
        if new.accept_from.organization and not old.accept_from.organization:
            yield account, part, region, 0, "accepts copies from every account that joins the organization"
        if new.key.arn or new.air_gapped or (old.key.used_by, new.key.used_by) == (None, None):
            continue
        using_before = before.ids(old.key.used_by or old.accept_from)
        using_after = after.ids(new.key.used_by or new.accept_from)
        for each in sorted(using_before - using_after - lost):
            if each in known:
                message = "the account may no longer use it: it can neither copy under it nor restore"
                yield each, f"key of {now_site}/{name}", "", -1, message
        names = _names(using_after - using_before, after, known)
        if names:
            yield account, part, region, 0, f"its key may be used by {names} from now on"


def _known(before: _Side, after: _Side) -> frozenset[str]:
    """Ids of the accounts that are active members before and after."""
    return frozenset(
        each
        for each, name in after.names.items()
        if each in before.names
        and not after.organization.account(name).suspended
        and not before.organization.account(before.names[each]).suspended
    )


def _names(ids: Iterable[str], side: _Side, known: frozenset[str]) -> str:
    return ", ".join(sorted(side.names[each] for each in ids if each in known))


def _region_settings(old: Organization, was: Site | None, new: Organization, now: Site | None) -> Iterator[Difference]:
    before, after = opt_in(old, was) if was else {}, opt_in(new, now) if now else {}
    for kind in sorted({*before, *after}):
        if before.get(kind) != after.get(kind):
            # What it means for the plans of the organization is said with what they back up.
            yield 0, f"{kind}: opt-in {_switch(after.get(kind))}, before {_switch(before.get(kind))}"
    before, after = management(old, was) if was else {}, management(new, now) if now else {}
    for kind in sorted({*before, *after}):
        if before.get(kind) != after.get(kind):
            effect = bool(after.get(kind)) - bool(before.get(kind))
            settings = f"{_switch(after.get(kind))}, before {_switch(before.get(kind))}"
            yield effect, f"{kind}: full management by AWS Backup {settings}"


def _switch(is_on: bool | None) -> str:
    return "left as it is" if is_on is None else "on" if is_on else "off"


def _organization_settings(
    was: OrganizationSettings | None,
    now: OrganizationSettings | None,
    old_names: Mapping[str, str],
    new_names: Mapping[str, str],
) -> Iterator[Difference]:
    before, after = was or OrganizationSettings(), now or OrganizationSettings()
    for name in GLOBAL_SETTINGS:
        had, has = getattr(before, name), getattr(after, name)
        if had is True and has is not True:
            yield -1, f"{name} is {'turned off' if has is False else 'no longer kept'}"
        elif has is True and had is not True:
            yield 1, f"{name} is on from now on"
    old, new = before.delegated_administrator, after.delegated_administrator
    yield from _delegated(old, new)


def _delegated(old: DelegatedAdministrator | None, new: DelegatedAdministrator | None) -> Iterator[Difference]:
    if old is None or new is None:
        if old:
            yield -1, f"'{old.account}' is no longer the delegated administrator"
        elif new:
            yield 1, f"'{new.account}' is the delegated administrator from now on"
        return
    if old.account != new.account:
        yield 0, f"'{new.account}' is the delegated administrator, before '{old.account}'"
    if old.manage_policies != new.manage_policies:
        verb = "may manage" if new.manage_policies else "may no longer manage"
        yield 1 if new.manage_policies else -1, f"'{new.account}' {verb} backup policies"
    elif any(each not in new.other_statements for each in old.other_statements):
        yield -1, "a statement of others is no longer in the organization's resource policy"
    elif old.other_statements != new.other_statements:
        yield 0, "the organization's resource policy holds other statements"


def _roles(before: _Side, after: _Side) -> _All:
    """Roles that are made in an account, in whichever Region."""
    for noun, is_made in (
        ("backup role", lambda source: source.backup_role),
        ("scanner role", lambda source: source.scanner_role),
        ("service-linked role", lambda source: source.service_linked_role),
    ):
        was, now = _making(before, is_made), _making(after, is_made)
        for account in sorted(was ^ now):
            lost = account in was
            yield account, noun, "", -1 if lost else 1, "no longer made" if lost else "made from now on"
    boundary, boundary_before = (
        side.organization.description.backup_role.permissions_boundary for side in (after, before)
    )
    if boundary != boundary_before:
        for account in sorted(_making(after, lambda source: source.backup_role or source.scanner_role)):
            names = (f"'{each}'" if each else "none" for each in (boundary, boundary_before))
            yield account, "backup role", "", 0, "its permissions boundary is {}, before {}".format(*names)


def _making(side: _Side, is_made: Callable[..., bool]) -> set[str]:
    return {account for (account, _), (_, each) in side.environments.items() if each.source and is_made(each.source)}


def _plans(before: _Side, after: _Side) -> Iterator[tuple[str, str, int, str]]:
    """For each account and plan, whether its policy is kept, and what policies further down may change in it."""
    old, new = (side.organization.description.plans for side in (before, after))
    for name in new:
        if name not in old:
            continue
        differences = list(_controls(old[name], new[name]))
        if name in before.keeping - after.keeping:
            differences.append((-1, "no environment keeps its policy any more"))
        for account in after.organization.accounts_of(new[name]) if differences else ():
            for effect, message in differences:
                yield after.organization.account(account).id, name, effect, message


_EVERY_CONTROL = frozenset({"@@assign", "@@append", "@@remove"})


def _controls(was: Plan, now: Plan) -> Iterator[Difference]:
    before, after = (_allowed(plan) for plan in (was, now))
    if before != after:
        effect = -1 if after - before else 1
        texts = (", ".join(sorted(each)) or "nothing" for each in (after, before))
        yield effect, "policies attached further down may change it by {}, before by {}".format(*texts)


def _allowed(plan: Plan) -> frozenset[str]:
    controls = plan.child_policies
    if controls is None or "@@all" in controls:
        return _EVERY_CONTROL
    return frozenset(controls) & _EVERY_CONTROL
