"""What a rule is: one law, the items it looks at, and the faults of those that break it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from farvault.facts.features import Fact
from farvault.organization.model import Organization, Site
from farvault.organization.yaml_file import Path_
from farvault.rules.items import CopyItem as CopyItem
from farvault.rules.items import EnvironmentItem as EnvironmentItem
from farvault.rules.items import Items as Items
from farvault.rules.items import LifecycleItem as LifecycleItem
from farvault.rules.items import PlanItem as PlanItem
from farvault.rules.items import RuleItem as RuleItem
from farvault.rules.items import VaultItem as VaultItem
from farvault.rules.items import Where as Where
from farvault.rules.survey import Survey as Survey


@dataclass(frozen=True)
class Change:
    """A change to the file that mends a fault."""

    path: Path_
    """Of the value whose text changes, or of the entry that is removed."""
    old: str = ""
    """The text to replace; empty where the entry is removed."""
    new: str = ""


@dataclass(frozen=True)
class Fault:
    """What a rule found: where, what was wrong, what to change."""

    where: Where
    message: str
    help: str = ""
    fact: Fact | None = None
    """The fact it rests on: a doubt about it makes the finding a warning that says so."""
    doubt: str = ""
    """A doubt that is not about a fact, in words."""
    fix: Change | None = None
    """What mends it, where nobody must decide anything."""


@dataclass(frozen=True)
class Rule:
    """One law of AWS, or of this description, or one opinion on resilience."""

    slug: str
    """Identifies the fault; also names the rule's file, its tests and its documentation."""
    law: str
    """What must hold, as a sentence."""
    why: str
    """What happens if it does not, as a sentence."""
    sources: tuple[str, ...]
    """Its sources: the titles of AWS's pages, or of Farvault's own reasons, each as in farvault.facts.SOURCES."""
    before: str
    """A part of a description that breaks the law, in YAML."""
    after: str
    """The same part as it should be."""
    items: Callable[[Items], Iterable[Any]]
    """The items that the rule looks at, one at a time."""
    check: Callable[[Any], Iterator[Fault]]
    """What is wrong with one item."""
    severity: Literal["error", "warning"] = "error"
    """Whether a finding refuses the description."""
    opinion: Literal["", "essential", "all"] = ""
    """The level of the description's `opinions` from which on it is checked; empty for a law, which always is."""
    acceptable: bool = True
    """Whether a finding can be accepted: not where Farvault itself cannot continue with it."""

    @property
    def kind(self) -> str:
        """What its findings are: error, warning, or an opinion with its level."""
        return f"opinion ({self.opinion})" if self.opinion else self.severity


def plans(items: Items) -> Iterable[PlanItem]:
    """Every plan."""
    return items.plans


def rules(items: Items) -> Iterable[RuleItem]:
    """Every rule of every plan."""
    return items.rules


def lifecycles(items: Items) -> Iterable[LifecycleItem]:
    """The lifecycle of every rule and of every copy."""
    return items.lifecycles


def copies(items: Items) -> Iterable[CopyItem]:
    """Every copy action of every rule."""
    return items.copies


def environments(items: Items) -> Iterable[EnvironmentItem]:
    """Every environment."""
    return items.environments


def destinations(items: Items) -> Iterable[VaultItem]:
    """Every destination vault."""
    return items.destinations


def whole(items: Items) -> Iterable[Organization]:
    """The organization as one item, for laws about all of it."""
    yield items.survey.organization


def everything(items: Items) -> Iterable[Items]:
    """All of them as one item, for laws about all of the description."""
    yield items


def while_reading(items: Items) -> Iterable[Items]:
    """Nothing: the law is checked while the description is read, in farvault.organization."""
    return ()


def nothing(item: Items) -> Iterator[Fault]:
    """Nothing, for laws that are checked while the description is read."""
    yield from ()


def listed(names: Iterable[str | Site], most: int = 3) -> str:
    """Names in a message, sorted, such as "'a', 'b', 'c' and 7 more"."""
    texts = sorted(str(name) for name in names)
    text = ", ".join(f"'{name}'" for name in texts[:most])
    return text + (f" and {len(texts) - most} more" if len(texts) > most else "")


def path_text(path: Path_) -> str:
    """A path as acceptances write it."""
    return ".".join(str(step) for step in path)
