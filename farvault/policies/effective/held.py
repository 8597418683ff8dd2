"""What a node of the organization holds for one key of a policy: value, keys below, child controls."""

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
class Held:
    """One key's state; never changed, so that nodes of the organization share it."""

    path: Path
    items: tuple[Item, ...] | None = None
    """The value: one item of a single value, any number of a list; None for a map."""

    is_single: bool = False
    is_emptied: bool = False
    """A list from which `@@remove` took the last value: it no longer shows."""

    children: Mapping[str, Held] = field(default_factory=dict)
    is_empty_map: bool = False
    """Some policy wrote `{}` here: shows as such while there are no keys."""

    controls: tuple[Control, ...] = ()
    """Only those that forbid something."""

    allowed: frozenset[str] = EVERY_OPERATOR
    """What every control leaves."""

    settings: tuple[Setting, ...] = ()
    """Every value at or below this key."""

    @property
    def is_closed(self) -> bool:
        """Whether child policies may not add keys to this map."""
        return not self.allowed & {APPEND, ASSIGN}

    def against(self, operator: str) -> tuple[Origin, ...]:
        """Name the policies whose controls forbid an operator here."""
        return tuple(control.origin for control in self.controls if operator not in control.allowed)

    def closing(self) -> tuple[Origin, ...]:
        """Name the policies whose controls together keep child policies from adding keys."""
        return tuple(control.origin for control in self.controls if not control.allowed >= {APPEND, ASSIGN})

    def value(self) -> Value | None:
        """Give the value if this is a setting that shows."""
        if self.items is None or self.is_emptied:
            return None
        return self.items[0][0] if self.is_single else tuple(item[0] for item in self.items)

    def tree(self) -> Tree | None:
        """Give what the effective policy shows here; None for nothing."""
        value = self.value()
        if value is not None:
            return value
        below: dict[str, Tree] = {}
        for key, child in self.children.items():
            shown = child.tree()
            if shown is not None:
                below[key] = shown
        return below if below or self.is_empty_map else None


NOTHING = Held(())
"""What is held above the root."""


def own_settings(
    path: Path, items: tuple[Item, ...] | None, is_single: bool, is_emptied: bool, children: Mapping[str, Held]
) -> tuple[Setting, ...]:
    """List the settings of a key from its value, or from the keys below it, by path."""
    if items is not None:
        if is_emptied:
            return ()
        value: Value = items[0][0] if is_single else tuple(item[0] for item in items)
        return (Setting(path, value, tuple(item[1] for item in items)),)
    settings: list[Setting] = []
    for key in sorted(children):
        settings.extend(children[key].settings)
    return tuple(settings)
