"""What a traced effective policy records: who set each value, what was ignored, what AWS leaves open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from farvault.policies.effective.elements import Scalar
from farvault.policies.effective.grammar import Path, Value

_SIMPLE_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The policy that did something, and the node of the organization it is attached to."""

    level: int
    """The node on the path: 0 is the root, the last is the account."""

    position: int
    """The policy's place in the order of attachment at that node, from 0."""

    policy: str
    """The policy's name, as the caller gave it."""


class Reason(StrEnum):
    """Why a policy's setting has no effect."""

    OPERATOR_NOT_ALLOWED = "operator-not-allowed"
    """A policy higher up allows child policies other operators, or none, on this setting."""

    NEW_KEY_NOT_ALLOWED = "new-key-not-allowed"
    """A policy higher up does not let child policies add keys to this map."""

    FIRST_ATTACHED_WINS = "first-attached-wins"
    """A policy attached earlier to the same node assigns this setting."""

    SHAPE_DIFFERS = "shape-differs"
    """The inherited value is a single one, a list or a map, and the operator is for a different shape."""

    NOT_INHERITED = "not-inherited"
    """`@@remove` names values that are not inherited, so there is nothing to remove."""


class Question(StrEnum):
    """A point on which AWS's documentation is silent or contradicts itself; see `Doubt`."""

    SAME_LEVEL_ASSIGN = "same-level-assign"
    """Two policies on one node assign one setting. The tag policy examples say that the first attached
    wins; the backup policy syntax page says that `@@assign` at the same level can overwrite. Here the first wins."""

    SAME_LEVEL_LIST = "same-level-list"
    """Policies on one node change one list in ways that depend on their order; AWS shows no example. Here
    `@@assign` and `@@remove` touch inherited values only, and what the other policy appends stays."""

    SAME_LEVEL_SHAPE = "same-level-shape"
    """Of the policies on one node that add a key, one makes it a map and another a setting. Here the first decides."""

    UNDER_LOCKED_MAP = "under-locked-map"
    """A setting without its own child control changed below a map that is closed to child policies. The AI
    opt-out syntax page says that a map's control is about that map's keys; backup example 3 leaves a setting
    under a closed map uncontrolled and calls it unchangeable. Here the change counts."""

    KEYS_DIFFER_IN_CASE = "keys-differ-in-case"
    """A key is added beside one that differs in case only. AWS prints the keys of rules and selections in lower
    case, and calls a tag policy's keys case-insensitive, so it may treat both as one. Here they are two."""

    ADDED_BY_ASSIGN = "added-by-assign"
    """A key added to a map whose control lists `@@assign` but not `@@append`. Here it is added."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of the effective policy and where it comes from."""

    path: Path
    """The keys that lead to it."""

    value: Value
    """A single value, or the list's values in order as a tuple."""

    origins: tuple[Origin, ...]
    """Of a list: who set each value, in the same order. Of a single value: who set it, alone."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A setting in a policy that has no effect."""

    path: Path
    operator: str | None
    """The operator that was ignored; None for a key ignored with all below it."""

    value: Value | None
    """What the operator would have set; None for an ignored key."""

    origin: Origin
    """Whose setting it was."""

    reason: Reason
    by: tuple[Origin, ...]
    """The policies that prevent it, in the order from the root down."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A point where the effective policy depends on an interpretation of AWS's documentation."""

    path: Path
    question: Question
    between: tuple[Origin, ...]
    """The policies whose combination raises the question, in the order from the root down."""


Tree = Mapping[str, "Tree"] | Value
"""An effective policy with lists as tuples."""


@dataclass(frozen=True, slots=True)
class Trace:
    """An effective policy and how it came about."""

    tree: Tree
    settings: tuple[Setting, ...]
    """Every value, by path."""

    ignored: tuple[Ignored, ...]
    """Every setting without effect, by level, policy and path."""

    doubts: tuple[Doubt, ...]
    """By path."""

    def effective(self) -> dict[str, object]:
        """Give the effective policy as a fresh dict of dicts, lists and scalars; `{}` if nothing is set."""
        document = _to_plain(self.tree)
        assert isinstance(document, dict)
        return document

    def contributors(self, path: Path) -> tuple[Origin, ...]:
        """Name the policies that set any value at or below a path, in the order from the root down."""
        below = (setting for setting in self.settings if setting.path[: len(path)] == path)
        return tuple(sorted({origin for setting in below for origin in setting.origins}))


def json_path(path: Path) -> str:
    """Write a path as JSONPath, such as `$.plans.daily.rules["every hour"]`."""
    return "$" + "".join(f".{key}" if _SIMPLE_KEY.match(key) else f"[{_quoted(key)}]" for key in path)


def _quoted(key: str) -> str:
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _to_plain(tree: Tree) -> dict[str, object] | list[Scalar] | Scalar:
    if isinstance(
        tree, str | int | float
    ):  # the most frequent case first: most of the time for many accounts is spent here
        return tree
    if isinstance(tree, tuple):
        return list(tree)
    return {key: _to_plain(below) for key, below in tree.items()}
