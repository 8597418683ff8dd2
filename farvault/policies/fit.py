"""Make a backup policy fit: several documents with the same effect where one would be too long.

Policies on the same target merge by AWS's inheritance rules, key by key, so the parts of one plan may
be in several documents. Every setting is in exactly one of them and each document carries the child
controls of the nodes it shares with others; so nothing conflicts, and the order of attachment,
which Terraform cannot give, does not matter.

A part stays in the policy in which the last synthesis had it. What no longer fits there moves to a policy with a higher
number, and Terraform deploys those first: docs/decisions/dividing.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from farvault.facts import RANGES
from farvault.organization.model import Organization
from farvault.policies.backup_policy import CHILD_CONTROL, backup_policy
from farvault.policies.expression import minified

Path = tuple[str, ...]

MOST_CHARACTERS = RANGES["policy_characters"].maximum or 0
_MOST_SHOWN = 3

_DIVIDED: Mapping[str, int] = {"rules": 1, "selections": 2, "backup_plan_tags": 1}
"""The elements of a plan that may be divided, and how many keys deep their members are."""


@dataclass(frozen=True)
class Part:
    """A piece of a policy that is not divided further: a rule, a selection, a plan's Regions and so on."""

    path: Path
    """The keys that lead to it."""
    content: Any
    controls: tuple[tuple[Path, Any], ...]
    """The child controls of the nodes above it."""

    @property
    def name(self) -> str:
        """What the lock file calls it, such as daily/rules/nightly."""
        return "/".join(self.path[1:])

    def largest(self) -> tuple[tuple[str, int], ...]:
        """What in it takes the most characters, and how many, the largest first."""
        children = self.content if isinstance(self.content, dict) else {}
        sizes = [(key, len(minified({key: inner})) - 2) for key, inner in children.items()]
        return tuple(sorted(sizes, key=lambda each: (-each[1], each[0]))[:_MOST_SHOWN])


class TooLargeError(ValueError):
    """A part of a policy that is too long for any document; `characters` is the length of the shortest one with it."""

    def __init__(self, part: Part, characters: int) -> None:
        super().__init__(f"{'.'.join(part.path)} takes {characters} characters")
        self.part = part
        self.characters = characters


@dataclass(frozen=True)
class PartialPolicy:
    """One policy of a plan."""

    number: int
    """1 for the policy with the plan's own name; those with higher numbers are deployed first."""
    document: dict[str, Any]
    parts: tuple[str, ...]
    """Names of the parts in it."""


def policy_documents(organization: Organization, name: str) -> dict[str, dict[str, Any]]:
    """The policies of the plan called `name`, by their names: `<plan>`, then `<plan>-2` and so on.

    Raises `TooLargeError` where a single part is too long.
    """
    return {policy: each.document for policy, each in plan_policies(organization, name).items()}


def plan_policies(organization: Organization, name: str) -> dict[str, PartialPolicy]:
    """The policies of the plan called `name`, by their names; parts stay where the lock file remembers them.

    Raises `TooLargeError`.
    """
    earlier = organization.remembered.policies.get(name, {})
    numbers = {number: parts for policy, parts in earlier.items() if (number := policy_number(name, policy))}
    policies = divided(backup_policy(organization, name), numbers)
    return {name if each.number == 1 else f"{name}-{each.number}": each for each in policies}


def policy_number(plan: str, policy: str) -> int:
    """The number of a plan's policy, by their names; 0 where it is not one."""
    numbered = re.fullmatch(r"-([2-9]|[1-9][0-9]{1,2})", policy.removeprefix(plan))
    return 1 if policy == plan else int(numbered[1]) if numbered and policy.startswith(plan) else 0


def divided(
    document: Mapping[str, Any],
    earlier: Mapping[int, Collection[str]] = {},
    most_characters: int = MOST_CHARACTERS,
) -> list[PartialPolicy]:
    """The document in as few policies as a first fit of its parts needs, where each part stays where it was.

    `earlier` gives the names of the parts that were in each policy, by its number. A part that no longer fits moves to
    a policy with a higher number. Together the policies have the effect of `document`, in any order.
    Raises `TooLargeError`.
    """
    parts = sorted(_parts(document), key=lambda part: part.path)
    if len(earlier) <= 1 and len(minified(document)) <= most_characters:
        return [PartialPolicy(next(iter(earlier), 1), dict(document), tuple(part.name for part in parts))]
    numbers = {name: number for number, names in earlier.items() for name in names}
    policies: dict[int, _Growing] = {}
    for part in parts:
        if part.name in numbers:
            policies.setdefault(numbers[part.name], _Growing()).add(part)
    for number in sorted(policies, reverse=True):
        while policies[number].characters > most_characters:
            _place(policies[number].evict(most_characters), policies, number + 1, most_characters)
    for part in parts:
        if part.name not in numbers:
            _place(part, policies, 1, most_characters)
    if len(policies) == 1:
        return [PartialPolicy(number, dict(document), tuple(part.name for part in parts)) for number in policies]
    return [
        PartialPolicy(number, policy.document, tuple(sorted(part.name for part in policy.parts)))
        for number, policy in sorted(policies.items())
    ]


@dataclass
class _Growing:
    """A policy while parts are added."""

    parts: list[Part] = field(default_factory=list)
    document: dict[str, Any] = field(default_factory=dict)
    characters: int = 0

    def add(self, part: Part) -> None:
        self.parts.append(part)
        self.document = _with(self.document, part)
        self.characters = len(minified(self.document))

    def fits(self, part: Part, most_characters: int) -> bool:
        # A document grows by at least the part's own text, so most are skipped without rendering.
        return (
            self.characters + _characters(part) <= most_characters
            and len(minified(_with(self.document, part))) <= most_characters
        )

    def evict(self, most_characters: int) -> Part:
        """Take out the smallest part without which the policy fits, else the largest."""
        by_size = sorted(self.parts, key=lambda part: (_characters(part), part.path))
        part = next((each for each in by_size if self._without(each).characters <= most_characters), by_size[-1])
        rest = self._without(part)
        self.parts, self.document, self.characters = rest.parts, rest.document, rest.characters
        return part

    def _without(self, part: Part) -> _Growing:
        rest = _Growing()
        for each in self.parts:
            if each is not part:
                rest.add(each)
        return rest


def _characters(part: Part) -> int:
    return len(minified({part.path[-1]: part.content})) - 2


def _place(part: Part, policies: dict[int, _Growing], lowest: int, most_characters: int) -> None:
    """Add a part to the first policy from the number `lowest` on in which it fits, else to a new one."""
    for number, policy in sorted(policies.items()):
        if number >= lowest and policy.fits(part, most_characters):
            policy.add(part)
            return
    alone = _Growing()
    alone.add(part)
    if alone.characters > most_characters:
        raise TooLargeError(part, alone.characters)
    number = lowest
    while number in policies:
        number += 1
    policies[number] = alone


def _parts(document: Mapping[str, Any]) -> Iterator[Part]:
    for name, plan in document["plans"].items():
        controls = _control(("plans", name), plan)
        for key, element in plan.items():
            if key != CHILD_CONTROL:
                yield from _members(("plans", name, key), element, _DIVIDED.get(key, 0), controls)


def _members(path: Path, element: Any, levels: int, controls: tuple[tuple[Path, Any], ...]) -> Iterator[Part]:
    keys = [key for key in element if key != CHILD_CONTROL] if levels else []
    if not keys:
        yield Part(path, element, controls)
        return
    here = (*controls, *_control(path, element))
    for key in keys:
        yield from _members((*path, key), element[key], levels - 1, here)


def _control(path: Path, node: Mapping[str, Any]) -> tuple[tuple[Path, Any], ...]:
    return ((path, node[CHILD_CONTROL]),) if CHILD_CONTROL in node else ()


def _with(document: Mapping[str, Any], part: Part) -> dict[str, Any]:
    """A new document with the part added; everything else is shared with the old one."""
    result = _set(document, part.path, part.content)
    for path, control in part.controls:
        result = _set(result, (*path, CHILD_CONTROL), control)
    return result


def _set(node: Mapping[str, Any], path: Sequence[str], value: Any) -> dict[str, Any]:
    step, *rest = path
    return {**node, step: _set(node.get(step, {}), rest, value) if rest else value}
