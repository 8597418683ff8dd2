"""The merged state of one key of a policy at a node of the organization: value, keys below, child controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from farvault.policies.effective.elements import Scalar
from farvault.policies.effective.grammar import APPEND, ASSIGN, EVERY_OPERATOR, Path, Value
from farvault.policies.effective.tracing import Origin, Setting, Tree

Item = tuple[Scalar, Origin]
"""A single value, or one value of a list, and who set it."""


@dataclass(frozen=True, slots=True)
class Control:
    """A child control: which value-setting operators one policy leaves to child policies."""

    origin: Origin
    allowed: frozenset[str]


@dataclass(frozen=True, slots=True)
class MergedNode:
    """One key's state; immutable, so that nodes of the organization share it."""

    path: Path
    items: tuple[Item, ...] | None = None
    """The value: one item of a single value, any number of a list; None for a map."""

    is_single: bool = False
    is_emptied: bool = False
    """A list from which `@@remove` took the last value: it no longer shows."""

    children: Mapping[str, MergedNode] = field(default_factory=dict)
    is_empty_map: bool = False
    """Some policy wrote `{}` here: shown as such while there are no keys."""

    controls: tuple[Control, ...] = ()
    """In the order from the root down; empty where no policy says what child policies may do."""

    allowed: frozenset[str] = EVERY_OPERATOR
    """The operators that every control allows."""

    settings: tuple[Setting, ...] = ()
    """Every value at or below this key."""

    tree: Tree | None = None
    """What the effective policy shows here; None for nothing. Stored, so that it is shared too."""

    @property
    def is_closed(self) -> bool:
        """Whether child policies must not add keys to this map."""
        return not self.allowed & {APPEND, ASSIGN}

    def against(self, operator: str) -> tuple[Origin, ...]:
        """Name the policies whose controls forbid an operator here."""
        return tuple(control.origin for control in self.controls if operator not in control.allowed)

    def closing(self) -> tuple[Origin, ...]:
        """Name the policies whose controls together keep child policies from adding keys."""
        return tuple(control.origin for control in self.controls if not control.allowed >= {APPEND, ASSIGN})


NOTHING = MergedNode(())
"""The state above the root."""


def show_map(children: Mapping[str, MergedNode], is_empty_map: bool) -> tuple[tuple[Setting, ...], Tree | None]:
    """Give a map's settings by path, and what the effective policy shows of it."""
    settings: list[Setting] = []
    below: dict[str, Tree] = {}
    for key in sorted(children):
        child = children[key]
        settings.extend(child.settings)
        if child.tree is not None:
            below[key] = child.tree
    return tuple(settings), below if below or is_empty_map else None


def show_setting(path: Path, items: tuple[Item, ...], is_single: bool) -> tuple[tuple[Setting, ...], Tree]:
    """Give a setting's value with its origins, and what the effective policy shows of it."""
    value: Value = items[0][0] if is_single else tuple(item[0] for item in items)
    return (Setting(path, value, tuple(item[1] for item in items)),), value
