"""Merges policies down the path from the root to an account, as AWS Organizations does.

`Inherited` is what one node of the organization passes on. It is immutable, so all children of a
unit extend the unit's own, and share what they do not change.

AWS: https://docs.aws.amazon.com/organizations/latest/userguide/inheritance-examples.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from farvault.policies.effective.grammar import Node, PolicyError, read_mapping
from farvault.policies.effective.merge import Merge
from farvault.policies.effective.merged_node import NOTHING, MergedNode
from farvault.policies.effective.tracing import Doubt, Ignored, Origin, Trace

__all__ = ["AttachedPolicy", "Inherited", "PolicyError", "effective_policy", "trace"]


@dataclass(frozen=True, slots=True)
class AttachedPolicy:
    """A policy, read once, to attach to any number of nodes."""

    name: str
    node: Node

    @classmethod
    def read(cls, name: str, document: Mapping[str, object]) -> AttachedPolicy:
        """Read a policy document with its operators; raises `PolicyError` with every fault."""
        return cls(name, read_mapping(name, document))


@dataclass(frozen=True, slots=True)
class Inherited:
    """The merged result of the nodes from the root down to one of them."""

    depth: int
    """How many nodes: 0 above the root, 1 at the root."""

    root: MergedNode
    ignored: tuple[Ignored, ...]
    doubts: tuple[Doubt, ...]

    @classmethod
    def start(cls) -> Inherited:
        """Give what the root inherits: nothing."""
        return cls(0, NOTHING, (), ())

    def extend(self, level: Sequence[AttachedPolicy]) -> Inherited:
        """Add one node with its policies in the order of attachment; an empty level changes only the depth.

        Takes time in the size of the level's documents and of the maps and lists that they touch.
        """
        if not level:
            return Inherited(self.depth + 1, self.root, self.ignored, self.doubts)
        merge = Merge()
        contributions = [
            (policy.node, Origin(self.depth, position, policy.name)) for position, policy in enumerate(level)
        ]
        root = merge.node(self.root, (), contributions, ())
        ignored = sorted(merge.ignored, key=lambda each: (each.origin, each.path, each.operator or ""))
        doubts = sorted({*self.doubts, *merge.doubts}, key=lambda each: (each.path, each.question, each.between))
        return Inherited(self.depth + 1, root, (*self.ignored, *ignored), tuple(doubts))

    def trace(self) -> Trace:
        """Give the effective policy of an account at this node, with where everything comes from."""
        return Trace(self.root.tree or {}, self.root.settings, self.ignored, self.doubts)

    def effective(self) -> dict[str, object]:
        """Give the effective policy of an account at this node, as a fresh dict."""
        return self.trace().effective()


def effective_policy(levels: Sequence[Sequence[Mapping[str, object]]]) -> dict[str, object]:
    """Compute an account's effective policy.

    `levels` runs from the root to the account; each level lists the policy documents attached there,
    in the order of attachment (an empty list for a node without policies). The result holds no
    operators: single values as written, lists as lists. `$account` and `$region` stay as written,
    and so does the case of every key. `{}` if nothing is set. Raises `PolicyError` for a document
    that breaks the grammar.
    """
    return trace(levels).effective()


def trace(levels: Sequence[Sequence[Mapping[str, object]]], names: Sequence[Sequence[str]] | None = None) -> Trace:
    """Compute an account's effective policy, and say where every value comes from.

    `levels` as for `effective_policy`; `names` names the policies, in the same shape. Without names a
    policy is named by its position, such as `level 0, policy 1`. Raises `PolicyError` for a document
    that breaks the grammar, ValueError if the shapes differ.
    """
    inherited = Inherited.start()
    policy_names = names if names is not None else _places(levels)
    for level, level_names in zip(levels, policy_names, strict=True):
        pairs = zip(level_names, level, strict=True)
        inherited = inherited.extend([AttachedPolicy.read(name, document) for name, document in pairs])
    return inherited.trace()


def _places(levels: Sequence[Sequence[object]]) -> list[list[str]]:
    return [
        [f"level {number}, policy {position}" for position in range(len(level))] for number, level in enumerate(levels)
    ]
