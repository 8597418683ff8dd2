"""The policies attached to the root, the units and the accounts, and what each account gets of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from farvault.errors import InputError
from farvault.organization.model import ROOT, Organization
from farvault.policies.effective import AttachedPolicy, Inherited, Origin, PolicyError, Trace
from farvault.policies.fit import TooLargeError, policy_documents


@dataclass(frozen=True)
class ExistingPolicy:
    """A backup policy that the organization has already."""

    name: str
    document: Mapping[str, object]
    targets: tuple[str, ...]
    """Ids of the root, units and accounts that it is attached to."""
    unreadable: str = ""
    """Why its text is outside the documented grammar, so that it takes no part; empty where it is read."""


class Levels:
    """Every policy where it is attached; what a unit passes on is computed once.

    Existing policies count as attached before ours. One with the name of one of ours is ours,
    deployed earlier: the description's version replaces it.
    """

    def __init__(self, organization: Organization, existing: Iterable[ExistingPolicy] = ()) -> None:
        self.organization = organization
        self.existing = tuple(existing)
        """The existing policies, as they were given."""
        self.accounts = {account.id: name for name, account in organization.description.accounts.items()}
        """Names of the accounts by their id."""
        self._attached: dict[str, list[AttachedPolicy]] = {}
        self._inherited: dict[tuple[str, ...], Inherited] = {}
        ours: list[tuple[AttachedPolicy, list[str]]] = []
        for plan, described in organization.description.plans.items():
            ids = sorted({organization.target_id(target) for target in described.attach_to})
            try:
                for name, document in policy_documents(organization, plan).items():
                    ours.append((AttachedPolicy.read(name, document), ids))
            except (PolicyError, TooLargeError) as error:
                raise InputError(f"plan '{plan}' makes no policy that AWS takes: {error}") from None
        our_names = {policy.name for policy, _ in ours}
        self._unreadable: list[ExistingPolicy] = []
        for each in self.existing:
            if each.name in our_names:
                continue
            if each.unreadable:
                self._unreadable.append(each)
            else:
                self._attach(AttachedPolicy.read(each.name, each.document), each.targets)
        for policy, ids in sorted(ours, key=lambda pair: pair[0].name):
            self._attach(policy, ids)

    def nodes(self, account: str) -> tuple[str, ...]:
        """Names of the nodes from the root down to the account."""
        return (ROOT, *self.organization.units_above(account), account)

    def attached(self, node: str) -> tuple[AttachedPolicy, ...]:
        """The policies attached to the root, a unit or an account itself, in order."""
        return tuple(self._attached.get(self.organization.target_id(node), ()))

    def unreadable(self, account: str) -> tuple[ExistingPolicy, ...]:
        """The existing policies on the way to an account that take no part, as they cannot be read."""
        ids = {self.organization.target_id(node) for node in self.nodes(account)}
        return tuple(each for each in self._unreadable if ids & set(each.targets))

    def trace(self, account: str) -> Trace:
        """The account's effective policy and how it came about; suspended accounts get nothing."""
        if self.organization.account(account).suspended:
            return Inherited.start().trace()
        return self._at(self.nodes(account)).trace()

    def describe(self, origin: Origin, account: str) -> str:
        """The policy of an origin and where it is attached on the way to `account`, such as "daily at workloads"."""
        return f"{origin.policy} at {self.nodes(account)[origin.level]}"

    def _attach(self, policy: AttachedPolicy, ids: Iterable[str]) -> None:
        for target in ids:
            self._attached.setdefault(target, []).append(policy)

    def _at(self, nodes: tuple[str, ...]) -> Inherited:
        if not nodes:
            return Inherited.start()
        if nodes not in self._inherited:
            self._inherited[nodes] = self._at(nodes[:-1]).extend(self.attached(nodes[-1]))
        return self._inherited[nodes]
