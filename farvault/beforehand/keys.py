"""What must be true of keys that Farvault does not create: keys of resources, existing keys, replicas' primaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from farvault.beforehand.items import NOWHERE, Item
from farvault.copies import copies, destination_accounts, resource_types
from farvault.organization import Organization
from farvault.organization.environment import AcceptFrom, VaultKey
from farvault.organization.model import Site
from farvault.policies.expression import document
from farvault.policies.key_policy import key_policy
from farvault.policies.principals import Users

#: Values of `source_keys` for a type whose key needs nothing: it is unencrypted, or a finding already.
_ANSWERED = ("aws-managed", "none")


def source_keys(organization: Organization) -> Iterator[Item]:
    """The keys of resources that are copied into other accounts, of types that AWS Backup does not fully manage."""
    shared: dict[tuple[str, str], set[str]] = {}
    for copy in copies(organization):
        plan = organization.description.plans[copy.plan]
        types = [kind for kind in resource_types(plan) if _needs_own_key(organization, kind)]
        for account in copy.from_accounts:
            keys = organization.account(account).source_keys
            for kind in types:
                if keys.get(kind) not in _ANSWERED:
                    shared.setdefault((account, kind), set()).add(copy.to.account)
    kinds_by_account: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for (account, kind), to in shared.items():
        kinds_by_account.setdefault(account, {}).setdefault(tuple(sorted(to)), []).append(kind)
    grouped: dict[tuple[str, str], list[Site]] = {}
    for account, by_target in kinds_by_account.items():
        for targets, kinds in by_target.items():
            grouped.setdefault((", ".join(sorted(kinds)), " and ".join(targets)), []).append(Site(account, NOWHERE))
    for (types_text, to_text), places in sorted(grouped.items()):
        yield Item("source-key", tuple(sorted(places)), {"types": types_text, "to": to_text})


def _needs_own_key(organization: Organization, kind: str) -> bool:
    facts = organization.facts
    copied = facts.feature(kind, "cross_account").value
    return copied and not facts.feature(kind, "full_management").value


def given_keys(organization: Organization) -> Iterator[Item]:
    """Existing keys whose policy is unknown, and the primary keys of replicas."""
    is_any = any(each.source and each.source.key.arn for each in organization.environments.values())
    into = destination_accounts(organization) if is_any else {}
    owners = {account.id: name for name, account in organization.description.accounts.items()}
    admitted: dict[tuple[str, Site], list[AcceptFrom]] = {}
    primaries: dict[tuple[str, Site], None] = {}
    for site, key, users in _keys(organization, into):
        for arn in [key.replica_of] if key.replica_of else [key.arn] if key.arn and not key.policy_file else []:
            region, owner = arn.split(":")[3:5]
            place = Site(owners.get(owner, site.account), region)
            if key.replica_of:
                primaries[arn, place] = None
                continue
            admitted.setdefault((arn, place), []).extend(users)
            if owner != organization.account(site.account).id:  # else its own policies let the account use it
                admitted[arn, place].append(AcceptFrom(accounts=(site.account,)))
    for (arn, place), users in admitted.items():
        policy = key_policy(organization.partition, arn.split(":")[4], _policy_users(organization, users))
        who = " and ".join(sorted({text for each in users for text in _texts(each)})) or "AWS Backup in its own account"
        yield Item("given-key", (place,), {"name": arn, "users": who, "policy": str(document(policy))})
    for arn, place in primaries:
        policy = key_policy(organization.partition, arn.split(":")[4], Users())
        yield Item("replica-primary", (place,), {"name": arn, "policy": str(document(policy))})


def _keys(
    organization: Organization, into: Mapping[Site, frozenset[str]]
) -> Iterator[tuple[Site, VaultKey, list[AcceptFrom]]]:
    """The key of each environment's source vaults and destination vaults, and whom it must allow."""
    for site, environment in organization.environments.items():
        if environment.source:
            accounts = tuple(sorted(into.get(site, ())))
            yield site, environment.source.key, [AcceptFrom(accounts=accounts)] if accounts else []
        for vault in environment.destination_vaults.values():
            yield site, vault.key, [vault.accept_from]


def _texts(users: AcceptFrom) -> Iterator[str]:
    if users.organization:
        yield "the whole organization"
    yield from (f"unit {name}" for name in users.units)
    yield from (f"account {name}" for name in users.accounts)


def _policy_users(organization: Organization, users: list[AcceptFrom]) -> Users:
    units = {name for each in users for name in each.units}
    accounts = {name for each in users for name in each.accounts}
    everybody = any(each.organization for each in users)
    return Users(
        account_ids=sorted(organization.account(name).id for name in accounts),
        organization_paths=sorted(f"{organization.unit_path(name)}*" for name in units),
        organization_id=organization.description.organization.id if everybody else None,
    )
