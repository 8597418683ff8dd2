"""What the policies that others keep, of vaults and of keys, say of the copies that the description asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from farvault.access.evaluation import Caller, Decision, judge
from farvault.access.obstacle import reason
from farvault.access.requests import READ_ACTIONS, VIA, WRITE_ACTIONS, Request, into_vault, key_use
from farvault.facts.kinds import resource_type
from farvault.names import SERVICE_LINKED_ROLE, role_arn
from farvault.organization.model import Organization, Site
from farvault.organization.target import Target
from farvault.roles import backup_roles
from farvault.rules.documents import Document
from farvault.rules.items import CopyItem


@dataclass(frozen=True)
class Refusal:
    """What a given policy does not allow, or what cannot be known beforehand."""

    actions: tuple[str, ...]
    """What is not allowed, in the order of its need."""
    accounts: tuple[str, ...]
    """Names of the accounts that it stops, sorted."""
    why: str
    """What stands in the way in the first of them, as the rest of a sentence."""
    unknown: tuple[str, ...] = ()
    """The condition keys on which it rests, sorted; none where it is refused for certain."""

    @property
    def doubt(self) -> str:
        """Why it is not certain; empty where it is."""
        return f"{' and '.join(self.unknown)} cannot be known beforehand" if self.unknown else ""

    @property
    def of_grants(self) -> bool:
        """Whether grants on a key are all that is refused."""
        return self.actions == ("kms:CreateGrant",)

    @property
    def by_service(self) -> bool:
        """Whether it rests on the service that uses the key, and on nothing else."""
        return self.unknown == (VIA,)


def refusals(document: Document) -> list[Refusal]:
    """What a policy refuses of the copies that pass it, each reason once."""
    policy = document.content
    if policy is None:
        return []
    found: dict[tuple[str, str, tuple[str, ...]], set[str]] = defaultdict(set)
    for account, request in _requests(document):
        verdict = judge(policy, request.caller, request.action, request.resource, identity=False)
        if verdict.decision is not Decision.ALLOWED:
            why = reason(policy, request, verdict).replace(request.caller.account, _ACCOUNT)
            doubts = verdict.unknown or _by_service(policy, request) or _by_resource(document, account, request)
            found[request.action, why, tuple(sorted(doubts))].add(account)
    actions: dict[tuple[tuple[str, ...], str, tuple[str, ...]], list[str]] = defaultdict(list)
    for (action, text, keys), accounts in found.items():
        actions[tuple(sorted(accounts)), text, keys].append(action)
    id_of = document.items.survey.organization.account
    return [
        Refusal(tuple(refused), names, why.replace(_ACCOUNT, id_of(names[0]).id), unknown)
        for (names, why, unknown), refused in actions.items()
    ]


_ACCOUNT = "<account>"
"""Stands for the account in a reason, so that a reason which many have is said once."""


def _by_service(policy: Mapping[str, Any], request: Request) -> frozenset[str]:
    """kms:ViaService, where a request is refused for it alone: which service calls is inferred from the type."""
    extra = {name: value for name, value in request.caller.extra.items() if name != VIA}
    unsaid = replace(request.caller, extra=extra)
    return judge(policy, unsaid, request.action, request.resource, identity=False).unknown & {VIA}


def _by_resource(document: Document, account: str, request: Request) -> frozenset[str]:
    """A doubt, where every recovery point that an account copies into a vault would be allowed, and not the vault.

    The Service Authorization Reference has the vault as the resource of a copy into it, the Developer Guide's page on
    vault access policies recovery points as a policy's resources.
    """
    policy = document.content
    if document.is_key or policy is None:
        return frozenset()
    organization = document.items.survey.organization
    id = organization.account(account).id
    points = {
        resource_type(kind).recovery_point_arn(
            organization.partition, region, id, "1", managed=organization.facts.feature(kind, "full_management").value
        )
        for copy in _copies(document)
        if account in copy.from_accounts
        for kind in copy.plan.types
        for region in copy.copy.regions
    }
    decisions = {judge(policy, request.caller, request.action, arn, identity=False).decision for arn in points}
    return frozenset(
        {"what AWS Backup compares a Resource other than '*' with"} if decisions == {Decision.ALLOWED} else ()
    )


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
    callers = _copiers(_copies(document)) if document.vault else _readers(document.items.copies, site)
    for (account, role), services in sorted(callers.items()):
        caller = _caller(document.items.survey.organization, account, role)
        if not document.is_key:
            yield account, into_vault(caller, document.arn)
            continue
        for service in sorted(services) or [""]:
            via = f"{service}.{site.region}.amazonaws.com" if service else None
            for request in key_use(caller, document.arn, WRITE_ACTIONS if document.vault else READ_ACTIONS, via):
                yield account, request


def _copiers(copies: Iterable[CopyItem]) -> Mapping[tuple[str, str], set[str]]:
    """The account and the role of who copies, with the services that use keys for what is copied."""
    callers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for copy in copies:
        for role in backup_roles(copy.survey.organization, copy.plan.plan):
            for account in copy.from_accounts:
                callers[account, role] |= _services(copy)
    return callers


def _readers(copies: Iterable[CopyItem], site: Site) -> Mapping[tuple[str, str], set[str]]:
    """The service-linked roles of the accounts to which a site's backups are copied, likewise."""
    callers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for copy in copies:
        if site.account in copy.from_accounts and site.region in copy.plan.regions:
            callers[copy.to.account, SERVICE_LINKED_ROLE] |= _services(copy)
    return callers


def _services(copy: CopyItem) -> set[str]:
    return {resource_type(kind).via for kind in copy.plan.types}


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
