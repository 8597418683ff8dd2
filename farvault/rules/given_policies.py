"""What the policies that others keep, of vaults and of keys, say of the copies that the description asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from farvault.access.evaluation import Caller, Decision, judge
from farvault.access.obstacle import reason
from farvault.access.requests import PERHAPS_ACTIONS, READ_ACTIONS, VIA, WRITE_ACTIONS, Request, into_vault, key_use
from farvault.facts.kinds import resource_type
from farvault.names import SERVICE_LINKED_ROLE, role_arn
from farvault.organization.model import Organization, Site
from farvault.organization.target import Target
from farvault.roles import backup_roles
from farvault.rules.documents import Document
from farvault.rules.items import CopyItem, PlanItem


@dataclass(frozen=True)
class Refusal:
    """What a given policy does not allow, or perhaps does not."""

    actions: tuple[str, ...]
    """What is not allowed, in the order of its need."""
    accounts: tuple[str, ...]
    """Names of the accounts that it stops, sorted."""
    why: str
    """What stands in the way in the first of them, as the rest of a sentence."""
    doubt: str = ""
    """Why it is not certain; empty where it is."""

    @property
    def of_grants(self) -> bool:
        """Whether grants on a key are all that is refused."""
        return self.actions == ("kms:CreateGrant",)

    @property
    def by_service(self) -> bool:
        """Whether it rests on the service that uses the key, and on nothing else."""
        return self.doubt == _BY_SERVICE


_BY_SERVICE = "unverified: inferred from which service encrypts each resource type"
_BY_RESOURCE = "AWS documents both the vault and its recovery points as what such a Resource is compared with"
_PERHAPS = "AWS asks for it without saying for which resource types"


def refusals(document: Document) -> list[Refusal]:
    """What a policy refuses of the copies that pass it, each reason once."""
    policy = document.content
    if policy is None:
        return []
    refused: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for account, request in _requests(document):
        verdict = judge(policy, request.caller, request.action, request.resource, identity=False)
        if verdict.decision is not Decision.ALLOWED:
            why = reason(policy, request, verdict).replace(request.caller.account, _ACCOUNT)
            doubt = _of_conditions(verdict.unknown) or _doubt(document, policy, account, request)
            refused[request.action, why, doubt].add(account)
    actions: dict[tuple[tuple[str, ...], str, str], list[str]] = defaultdict(list)
    for (action, why, doubt), accounts in refused.items():
        names = tuple(sorted(accounts))
        # What stops an account for certain is not said again of what it may need besides.
        if doubt != _PERHAPS or (names, why, "") not in actions:
            actions[names, why, doubt].append(action)
    id_of = document.items.survey.organization.account
    return [
        Refusal(tuple(all_refused), names, why.replace(_ACCOUNT, id_of(names[0]).id), doubt)
        for (names, why, doubt), all_refused in actions.items()
    ]


_ACCOUNT = "<account>"
"""Stands for the account in a reason, so that a reason which many have is said once."""


def _of_conditions(keys: frozenset[str]) -> str:
    return f"{' and '.join(sorted(keys))} cannot be known beforehand" if keys else ""


def _doubt(document: Document, policy: Mapping[str, Any], account: str, request: Request) -> str:
    """What is not certain about a request that a policy refuses; empty where it is."""
    if request.action in PERHAPS_ACTIONS:
        return _PERHAPS
    extra = {name: value for name, value in request.caller.extra.items() if name != VIA}
    by_anybody = replace(request.caller, extra=extra)
    if VIA in judge(policy, by_anybody, request.action, request.resource, identity=False).unknown:
        return _BY_SERVICE
    points = set() if document.is_key else _recovery_points(document, account)
    decisions = {judge(policy, request.caller, request.action, arn, identity=False).decision for arn in points}
    return _BY_RESOURCE if decisions == {Decision.ALLOWED} else ""


def _recovery_points(document: Document, account: str) -> set[str]:
    """The ARN of a recovery point of each kind that an account copies into a document's vault.

    The Service Authorization Reference has the vault as the resource of a copy into it, the Developer Guide's page on
    vault access policies has recovery points as a policy's resources.
    """
    organization = document.items.survey.organization
    id = organization.account(account).id
    return {
        resource_type(kind).recovery_point_arn(
            organization.partition, region, id, "1", managed=organization.facts.feature(kind, "full_management").value
        )
        for copy in _copies(document)
        if account in copy.from_accounts
        for kind in copy.plan.types
        for region in copy.copy.regions
    }


def _copies(document: Document) -> list[CopyItem]:
    """The copies from other accounts into a document's vault."""
    site = document.where.site
    assert site is not None
    target = Target(site.account, site.region, document.vault)
    return [copy for copy in document.items.copies if copy.from_accounts and copy.to == target]


def _requests(document: Document) -> Iterator[tuple[str, Request]]:
    """The name of each account that copies past a policy, with each request that the policy must allow."""
    site = document.where.site
    assert site is not None
    organization, copies = document.items.survey.organization, _copies(document)
    if not document.is_key:
        for account, role in sorted(_copiers(copies)):
            yield account, into_vault(_caller(organization, account, role), document.arn)
        return
    users: list[tuple[Mapping[tuple[str, str], set[str]], tuple[str, ...]]]
    if document.vault:
        users = [(_copiers(copies), WRITE_ACTIONS)]
    else:
        users = [(_backup_roles(document.items.plans, site), WRITE_ACTIONS)]
        users.append((_readers(document.items.copies, site), (*READ_ACTIONS, *PERHAPS_ACTIONS)))
    for callers, actions in users:
        for (account, role), services in sorted(callers.items()):
            for service in sorted(services) or [""]:
                via = f"{service}.{site.region}.amazonaws.com" if service else None
                for request in key_use(_caller(organization, account, role), document.arn, actions, via):
                    yield account, request


def _backup_roles(plans: Iterable[PlanItem], site: Site) -> Mapping[tuple[str, str], set[str]]:
    """A site's account and the roles that make its backups, with the services that use keys for them."""
    callers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for plan in plans:
        if site.account in plan.accounts and site.region in plan.regions:
            for role in backup_roles(plan.organization, plan.plan):
                callers[site.account, role] |= _services(plan)
    return callers


def _copiers(copies: Iterable[CopyItem]) -> Mapping[tuple[str, str], set[str]]:
    """The account and the role of who copies, with the services that use keys for what is copied."""
    callers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for copy in copies:
        for role in backup_roles(copy.survey.organization, copy.plan.plan):
            for account in copy.from_accounts:
                callers[account, role] |= _services(copy.plan)
    return callers


def _readers(copies: Iterable[CopyItem], site: Site) -> Mapping[tuple[str, str], set[str]]:
    """The service-linked roles of the accounts to which a site's backups are copied, likewise."""
    callers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for copy in copies:
        if site.account in copy.from_accounts and site.region in copy.plan.regions:
            callers[copy.to.account, SERVICE_LINKED_ROLE] |= _services(copy.plan)
    return callers


def _services(plan: PlanItem) -> set[str]:
    return {resource_type(kind).via for kind in plan.types}


def _caller(organization: Organization, account: str, role: str) -> Caller:
    """A role in a session of AWS Backup's: what is not known of its requests beforehand stays open."""
    id = organization.account(account).id
    return Caller(
        role_arn(organization.partition, id, role),
        id,
        organization.description.organization.id,
        organization.account_path(account),
        {"aws:SecureTransport": True, "aws:PrincipalIsAWSService": False},
        absent=frozenset(),
    )
