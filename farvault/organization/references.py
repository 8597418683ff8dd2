"""Look up every name that one part of a description uses of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from farvault.closest import closest, suggested
from farvault.facts import REGIONS
from farvault.findings import Finding, Fix, Place
from farvault.organization.faults import at
from farvault.organization.fields import Reference, References
from farvault.organization.model import ROOT
from farvault.organization.site import Site
from farvault.organization.target import Target

DEFAULT_VAULT = "Default"
"""AWS's own vault, which is not described."""


@dataclass(frozen=True)
class Names:
    """Every name that exists, taken from the raw files, so that one fault does not hide another."""

    complete: bool
    """Whether every environment could be read; if not, some vaults are unknown."""
    accounts: Set[str]
    units: Set[str]
    plans: Set[str]
    suspended: Set[str]
    account_ids: Mapping[str, str]
    """Names of accounts by their ids."""
    vaults: Mapping[Site, Set[str]]
    """Names of each environment's destination and source vaults."""
    destinations: Mapping[Site, Set[str]]
    """Names of each environment's destination vaults."""
    uses: Mapping[str, int]
    """How often each text, or part of a target, is used as a name, right or wrong. Environments use their account's."""

    @cached_property
    def targets(self) -> Set[str]:
        """What a plan can be attached to."""
        return self.accounts | self.units | {ROOT}

    @cached_property
    def vaults_anywhere(self) -> Set[str]:
        """Names of all vaults that are described."""
        return frozenset(name for vault_names in self.vaults.values() for name in vault_names)

    @classmethod
    def of(cls, main: Any, environments: Mapping[Site, Any], references: Iterable[References]) -> Names:
        """The names in the data of organization.yaml and of the environments, used in these references."""
        accounts = keys(main, "accounts")
        destinations = {site: keys(data, "destination_vaults") for site, data in environments.items()}
        return cls(
            all(isinstance(data, dict) for data in environments.values()),
            accounts,
            keys(main, "units"),
            keys(main, "plans"),
            {name for name in accounts if at(main, ("accounts", name, "suspended")) is True},
            {str(at(main, ("accounts", name, "id"))): name for name in sorted(accounts)},
            {
                site: destinations[site] | keys(data.get("source") if isinstance(data, dict) else None, "vaults")
                for site, data in environments.items()
            },
            destinations,
            Counter(
                [part for each in references for one in each.references for part in str(one.text).split("/")]
                + [site.account for site in environments]
            ),
        )


def broken_references(file: str, references: References, names: Names) -> Iterator[Finding]:
    """A finding for each reference in `file` to something that does not exist."""
    for reference in references.references:
        if reference.kind in ("vault", "source-vault") and not names.complete:
            continue
        fault = _fault_of(reference, names)
        if fault:
            line, column = reference.text.line, reference.text.column
            meant = fault.meant(names)
            fix = Fix(line, column, fault.misspelt, meant) if meant else None
            yield Finding(Place(file, line, column), fault.slug, "", fault.message, fault.help, fix=fix)


class _Fault(NamedTuple):
    """What is wrong with a reference."""

    slug: str
    message: str
    help: str
    misspelt: str = ""
    """The part of its text that is not the name of anything."""

    def meant(self, names: Names) -> str | None:
        """The name that is certainly meant.

        Where nothing else uses it, what is misspelt may be the name itself, of which AWS would be given another.
        """
        name = suggested(self.help)
        is_label = self.slug in ("unknown-account", "unknown-unit", "unknown-target")
        is_certain = self.slug == "unknown-region" or names.uses.get(name or "", 0) > 0
        return name if self.misspelt and (is_certain or (is_label and names.uses[self.misspelt] == 1)) else None


def _unknown(slug: str, message: str, misspelt: str, known: Iterable[str]) -> _Fault:
    return _Fault(slug, message, closest(misspelt, known), misspelt)


def _fault_of(reference: Reference, names: Names) -> _Fault | None:
    kind, text = reference.kind, str(reference.text)
    if kind == "vault":
        return _target_fault(text, reference.target, names)
    if kind == "source-vault":
        if text in names.vaults_anywhere or text == DEFAULT_VAULT:
            return None
        known = names.vaults_anywhere | {DEFAULT_VAULT}
        return _unknown("unknown-vault", f"no environment holds a vault '{text}'", text, known)
    by_kind: dict[str, Set[str]] = {
        "account": names.accounts,
        "unit": names.units,
        "plan": names.plans,
        "target": names.targets,
    }
    allowed = by_kind[kind]
    if text in allowed:
        return None
    if kind == "target":
        return _unknown("unknown-target", f"'{text}' is not a unit, an account or 'root'", text, allowed)
    return _unknown(f"unknown-{kind}", f"unknown {kind} '{text}'", text, allowed)


def _target_fault(text: str, target: Target | None, names: Names) -> _Fault | None:
    outsider = _outsider(text, names)
    if outsider:
        return outsider
    if target is None:
        return _Fault("unknown-vault", f"must be account/Region/vault, got '{text}'", "such as backup/eu-west-1/vault")
    return _fault_in_each_region(target, names) if target.in_each_region else _vault_fault(target, names)


def _vault_fault(target: Target, names: Names) -> _Fault | None:
    account, region, vault = target.account, target.region, target.vault
    if region not in REGIONS:
        return _unknown("unknown-region", f"unknown Region '{region}'", region, REGIONS)
    if target.in_each_account:
        vaults = {name for site, vault_names in names.vaults.items() if site.region == region for name in vault_names}
        if vault in vaults:
            return None
        return _unknown("unknown-vault", f"no environment in {region} holds a vault '{vault}'", vault, vaults)
    if account not in names.accounts:
        return _unknown("unknown-account", f"unknown account '{account}'", account, names.accounts)
    if vault.lower() == DEFAULT_VAULT.lower():
        message = f"'{target}' is AWS's own default vault, which cannot receive copies from other accounts"
        return _Fault("default-vault", message, f"copy to a vault of environment {account}/{region}")
    if account in names.suspended:
        return _Fault("suspended-account", f"account '{account}' is suspended", "copy to another account")
    site = target.site
    if site not in names.destinations:
        return _Fault("unknown-vault", f"there is no environment {site}", f"make environments/{site}/environment.yaml")
    if vault not in names.destinations[site]:
        message = f"environment {site} holds no destination vault '{vault}'"
        return _unknown("unknown-vault", message, vault, names.destinations[site])
    return None


_ACCOUNT_ID = re.compile(r"(?:arn:[a-z-]+:backup:[a-z0-9-]+:)?([0-9]{12})[:/].*")


def _outsider(text: str, names: Names) -> _Fault | None:
    """What is wrong with a copy's target that names an account by its id."""
    match = _ACCOUNT_ID.fullmatch(text)
    if not match:
        return None
    inside = names.account_ids.get(match[1])
    if inside:
        return _Fault(
            "unknown-vault", f"must be account/Region/vault, got '{text}'", f"'{match[1]}' is account '{inside}'"
        )
    message = f"'{match[1]}' is not an account of this organization, and AWS copies only within one organization"
    return _Fault(
        "destination-outside-organization", message, "add it to 'accounts' if it is a member, or copy elsewhere"
    )


def _fault_in_each_region(target: Target, names: Names) -> _Fault | None:
    """As `_vault_fault`, for any Region; the rule unknown-vault-in-region looks at each of the plan's."""
    account, vault = target.account, target.vault
    if target.in_each_account:
        vaults = names.vaults_anywhere
    elif account not in names.accounts:
        return _unknown("unknown-account", f"unknown account '{account}'", account, names.accounts)
    elif account in names.suspended:
        return _Fault("suspended-account", f"account '{account}' is suspended", "copy to another account")
    else:
        vaults = {
            name for site, vault_names in names.destinations.items() if site.account == account for name in vault_names
        }
    if vault in vaults:
        return None
    holder = "no environment" if target.in_each_account else f"no environment of account '{account}'"
    return _unknown("unknown-vault", f"{holder} holds a vault '{vault}'", vault, vaults)


def keys(data: Any, key: str) -> Set[str]:
    """The keys of the mapping at `key` in the data; none where there is no such mapping."""
    inner = data.get(key) if isinstance(data, dict) else None
    return frozenset(inner) if isinstance(inner, dict) else frozenset()
