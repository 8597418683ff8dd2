"""What must be true of keys that Farvault does not make: those of resources, given ones, and replicas' primaries."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.beforehand.items import NOWHERE, Item
from farvault.copies import copies, destination_accounts, resource_types
from farvault.organization import Organization
from farvault.organization.environment import AcceptFrom, VaultKey
from farvault.organization.model import Site
from farvault.organization.references import IN_EACH_ACCOUNT

#: What `source_keys` says of a type whose key needs nothing: unencrypted, or a finding already.
_ANSWERED = ("aws-managed", "none")


def source_keys(organization: Organization) -> Iterator[Item]:
    """The keys of resources that are copied into other accounts, of types that AWS Backup does not fully manage."""
    shared: dict[tuple[str, str], set[str]] = {}
    for copy in copies(organization):
        plan = organization.description.plans[copy.plan]
        types = [kind for kind in resource_types(plan) if _needs_own_key(organization, kind)]
        for account in copy.accounts if copy.to_account != IN_EACH_ACCOUNT else ():
            if account == copy.to_account:
                continue
            said = organization.account(account).source_keys
            for kind in types:
                if said.get(kind) not in _ANSWERED:
                    shared.setdefault((account, kind), set()).add(copy.to_account)
    alike: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for (account, kind), to in shared.items():
        alike.setdefault(account, {}).setdefault(tuple(sorted(to)), []).append(kind)
    grouped: dict[tuple[str, str], list[Site]] = {}
    for account, by_target in alike.items():
        for targets, kinds in by_target.items():
            grouped.setdefault((", ".join(sorted(kinds)), " and ".join(targets)), []).append(Site(account, NOWHERE))
    for (types_text, to_text), places in sorted(grouped.items()):
        yield Item("source-key", tuple(sorted(places)), {"types": types_text, "to": to_text})


def _needs_own_key(organization: Organization, kind: str) -> bool:
    facts = organization.facts
    copied = facts.feature(kind, "cross_account").value
    return copied and not facts.feature(kind, "full_management").value


def given_keys(organization: Organization) -> Iterator[Item]:
    """Given keys whose policy is not known, and the primary keys of replicas."""
    given = any(each.source and each.source.key.arn for each in organization.environments.values())
    into = destination_accounts(organization) if given else {}
    wanted: dict[tuple[str, str], set[str]] = {}
    primaries: dict[Site, set[str]] = {}
    for site, environment in organization.environments.items():
        if environment.source:
            _key(environment.source.key, site, _names(into.get(site, frozenset())), wanted, primaries)
        for vault in environment.destination_vaults.values():
            _key(vault.key, site, _users(vault.accept_from), wanted, primaries)
    held = {account.id: name for name, account in organization.description.accounts.items()}
    users: dict[tuple[str, str], set[str]] = {}
    for (arn, where), who in wanted.items():
        _, _, _, region, owner, _ = arn.split(":", 5)
        place = f"{held.get(owner, where)}/{region}"
        users.setdefault((arn, place), set()).update(who)
    for (arn, place), who in users.items():
        account, _, region = place.partition("/")
        admitted = " and ".join(sorted(who)) or "AWS Backup in its own account"
        yield Item("given-key", (Site(account, region),), {"name": arn, "users": admitted})
    for site, arns in primaries.items():
        for arn in sorted(arns):
            values = {"name": arn, "primary_region": arn.split(":")[3]}
            yield Item("replica-primary", (Site(site.account, NOWHERE),), values)


def _key(
    key: VaultKey,
    site: Site,
    users: set[str],
    wanted: dict[tuple[str, str], set[str]],
    primaries: dict[Site, set[str]],
) -> None:
    if key.arn and not key.policy_file:
        wanted.setdefault((key.arn, site.account), set()).update(users)
    if key.replica_of:
        primaries.setdefault(Site(site.account, NOWHERE), set()).add(key.replica_of)


def _names(accounts: frozenset[str]) -> set[str]:
    return {f"account {name}" for name in accounts}


def _users(users: AcceptFrom) -> set[str]:
    everybody = {"the whole organization"} if users.organization else set()
    return everybody | {f"unit {name}" for name in users.units} | {f"account {name}" for name in users.accounts}
