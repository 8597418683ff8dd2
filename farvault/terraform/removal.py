"""What becomes of parts that are no longer described: forgotten, destroyed, renamed, or undecided.

Terraform's `removed` block takes neither an instance key nor a resource that the configuration still has. So what is
forgotten is first moved to an address of its own in the stack, by a `moved` block, and removed from there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from farvault.organization.deployment import RegistryModules
from farvault.organization.model import Organization, Site
from farvault.organization.remembered import Remembered, RememberedEnvironment
from farvault.terraform.calls import ModuleCalls
from farvault.terraform.parts import POLICIES, Addresses, essential

FORGET, DESTROY, GONE = "forget", "destroy", "gone"
NEVER_DESTROYED = "source/service_linked_role"
"""The role is AWS Backup's own: other backups of the account need it, whoever made it."""

Blocks = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Lost:
    """A part that was synthesized once and is no longer described."""

    site: Site
    path: str
    addresses: Addresses
    removed_as: str | None
    """The name under `removed` that decides what becomes of it; None where there is none."""


@dataclass
class Removal:
    """What becomes of everything that is no longer described."""

    lost: list[Lost] = field(default_factory=list)
    """Every such part, sorted."""
    blocks: dict[Site, Blocks] = field(default_factory=dict)
    """`moved` and `removed` blocks of the stacks that have any."""
    leftovers: set[Site] = field(default_factory=set)
    """Accounts and Regions without an environment whose stack still has something to forget or destroy."""
    remembered: Remembered = field(default_factory=Remembered)
    """What to record from now on."""
    parts: dict[Site, dict[str, Addresses]] = field(default_factory=dict)
    """What is described now, by environment."""
    used_names: set[str] = field(default_factory=set)
    """Names under `removed` that apply to something."""
    _before: dict[Site, set[str]] = field(default_factory=dict)
    """The recorded addresses."""

    def renamed(self, lost: Lost) -> str | None:
        """The part that a lost one has probably been renamed to: for a plan, the only new plan in the environment."""
        old_addresses = {address for site, parts in self._before.items() if site == lost.site for address in parts}
        new = [
            path
            for path, addresses in self.parts.get(lost.site, {}).items()
            if addresses[0] not in old_addresses and movable(lost.path, path)
        ]
        return new[0] if len(new) == 1 else None

    def unsaid(self) -> Iterator[Lost]:
        """The undecided lost parts; one for an environment that is gone, and none inside another."""
        waiting = [each for each in self.lost if each.removed_as is None]
        paths = {(each.site, each.path) for each in waiting}
        whole: set[Site] = set()
        for each in waiting:
            if each.site not in self.parts:
                if each.site not in whole:
                    whole.add(each.site)
                    yield Lost(each.site, "", each.addresses, None)
                continue
            steps = each.path.split("/")
            if not any((each.site, "/".join(steps[:count])) in paths for count in range(1, len(steps))):
                yield each

    @classmethod
    def of(cls, calls: ModuleCalls) -> Removal:
        """Compare what is recorded with what is described."""
        organization = calls.organization
        removal = cls(parts={site: calls.parts(site) for site in organization.sites()})
        description, before = organization.description, organization.remembered
        environments: dict[Site, RememberedEnvironment] = {}
        for site in sorted({*removal.parts, *before.environments}):
            earlier = before.environments.get(site, RememberedEnvironment())
            removal._before[site] = {address for addresses in earlier.parts.values() for address in addresses}
            account = description.accounts.get(site.account)
            if account and account.suspended:
                environments[site] = earlier  # nothing can be deployed there, and nothing is lost
                continue
            environments[site] = removal._environment(organization, site, earlier)
            if account and site not in removal.parts and (environments[site] or site in removal.blocks):
                removal.leftovers.add(site)
        recorded = {site: environment for site, environment in environments.items() if environment}
        removal.remembered = Remembered(description.organization.id, recorded, calls.policy_parts())
        return removal

    def _environment(
        self, organization: Organization, site: Site, earlier: RememberedEnvironment
    ) -> RememberedEnvironment:
        """Decide on one environment; returns what to record of it from now on."""
        parts = self.parts.get(site, {})
        described = {address for addresses in parts.values() for address in addresses}
        decided = _Decided(dict(parts))
        for path, moves in earlier.moved.items():
            if self._fate(organization, site, path)[1] != GONE and not described & moves.keys():
                decided.moved[path] = dict(moves)
        for before, otherwise in ((earlier.forgotten, FORGET), (earlier.destroyed, GONE)):
            for path, addresses in before.items():
                remaining = tuple(address for address in addresses if address not in described)
                if remaining:
                    decided.decide(path, remaining, self._fate(organization, site, path)[1] or otherwise)
        described_by_place = {_place(address): address for address in described}
        for path, addresses in earlier.parts.items():
            remaining = tuple(address for address in addresses if address not in described)
            if path.startswith(POLICIES):
                moves = {old: described_by_place[_place(old)] for old in remaining if _place(old) in described_by_place}
                if moves:  # policies that one call kept before each had a call of its own
                    decided.moved[path] = {**decided.moved.get(path, {}), **moves}
            if described.intersection(essential(path, addresses)):
                continue
            name, fate = self._fate(organization, site, path)
            if path == NEVER_DESTROYED:
                decided.decide(path, remaining, GONE if fate == GONE else FORGET)
                continue
            self.lost.append(Lost(site, path, remaining, name))
            if fate is None:
                decided.parts.setdefault(path, addresses)
            elif fate in (FORGET, DESTROY, GONE):
                decided.decide(path, remaining, fate)
            else:
                decided.moved[path] = _moves(remaining, parts.get(_now(site, path, name, fate) or "", ()))
        blocks = decided.blocks()
        if blocks:
            self.blocks[site] = blocks
        return RememberedEnvironment(decided.parts, decided.forgotten, decided.destroyed, decided.moved)

    def _fate(self, organization: Organization, site: Site, path: str) -> tuple[str | None, str | None]:
        """The name under `removed` that decides on a part, and what it says."""
        removed = organization.description.removed
        name = most_specific(site, path, removed)
        if name is None:
            return None, None
        self.used_names.add(name)
        return name, removed[name]


@dataclass
class _Decided:
    """One environment's parts, as decisions are made."""

    parts: dict[str, Addresses]
    forgotten: dict[str, Addresses] = field(default_factory=dict)
    destroyed: dict[str, Addresses] = field(default_factory=dict)
    moved: dict[str, dict[str, str]] = field(default_factory=dict)

    def decide(self, path: str, addresses: Addresses, fate: str) -> None:
        """Record what becomes of a part; what is gone is not recorded."""
        if fate == FORGET:
            self.forgotten[path] = addresses
        elif fate == DESTROY:
            self.destroyed[path] = addresses

    def blocks(self) -> Blocks:
        """The `moved` and `removed` blocks that follow."""
        renamed = {old: new for moves in self.moved.values() for old, new in moves.items()}
        away = {address: _own(address) for addresses in self.forgotten.values() for address in addresses}
        blocks_by_kind: Blocks = {
            "moved": [{"from": old, "to": new} for old, new in sorted((renamed | away).items())],
            "removed": [{"from": to, "lifecycle": {"destroy": False}} for _, to in sorted(away.items())],
        }
        return {name: blocks for name, blocks in blocks_by_kind.items() if blocks}


def most_specific(site: Site, path: str, removed: Mapping[str, str]) -> str | None:
    """The most specific name under `removed` that covers the part; None where there is none."""
    names = [name for name in removed if _covers(name, site, path)]
    return max(names, key=lambda name: (name.count("/"), -name.count("*")), default=None)


def _covers(name: str, site: Site, path: str) -> bool:
    account, region, *steps = name.split("/")
    parts = path.split("/")
    return account in ("*", site.account) and region in ("*", site.region) and parts[: len(steps)] == steps


def _now(site: Site, path: str, name: str | None, fate: str) -> str:
    """The path of a part after `name` has become `fate`; empty where that is in another environment."""
    if not fate.startswith(f"{site}/"):
        return ""
    further = path.split("/")[len((name or "").split("/")) - 2 :]
    return "/".join([fate.removeprefix(f"{site}/"), *further])


def _moves(old: Addresses, new: Addresses) -> dict[str, str]:
    """The new address for each old one: addresses of one type in order."""
    unused = list(new)
    moves = {}
    for address in old:
        counterpart = next((each for each in unused if kind(each) == kind(address)), None)
        if counterpart is not None:
            unused.remove(counterpart)
            moves[address] = counterpart
    return moves


def kind(address: str) -> str:
    """The resource type in the address of a resource in a module call."""
    return address.split(".")[2]


def _place(address: str) -> str:
    """The address inside its module call."""
    return address.split(".", 2)[2]


def _own(address: str) -> str:
    return f"{kind(address)}.forgotten_{hashlib.sha256(address.encode()).hexdigest()[:12]}"


def movable(old: str, new: str) -> bool:
    """Whether a part can become another one by a changed address alone: AWS Organizations renames a policy in place."""
    before, after = old.split("/"), new.split("/")
    if before[0] == after[0] == "organization_policies" and len(before) == len(after):
        return before[2:] == after[2:]
    return before[-1] == after[-1] and {before[0], after[0]} == {"source", "destination_vaults"} and "vaults" in old


def unmoved(organization: Organization, removal: Removal) -> Iterator[Lost]:
    """Parts that `removed` renames to a part that they cannot become."""
    for lost in removal.lost:
        fate = organization.description.removed.get(lost.removed_as or "")
        if fate is not None and fate not in (FORGET, DESTROY, GONE):
            to = _now(lost.site, lost.path, lost.removed_as, fate)
            if to not in removal.parts.get(lost.site, {}) or not movable(lost.path, to):
                yield lost


def out_of_reach(organization: Organization, removal: Removal) -> Iterator[Lost]:
    """Parts that Terraform cannot forget: those in a module that is still called and comes from a registry."""
    if not isinstance(organization.description.deployment.modules, RegistryModules):
        return
    for lost in removal.lost:
        fate = organization.description.removed.get(lost.removed_as or "")
        addresses_by_part = removal.parts.get(lost.site, {}).values()
        called = {_module(address) for addresses in addresses_by_part for address in addresses}
        if fate not in (None, DESTROY, GONE) and _module(lost.addresses[0]) in called:
            yield lost


def _module(address: str) -> str:
    return address.split(".")[1]
