"""Make a backup policy fit: several documents with the same effect where one would be too long.

Policies on the same target merge by AWS's inheritance rules, key by key, so the parts of one plan may
be in several documents. Every setting is in exactly one of them and each document carries the child
controls of the nodes it shares with others; so nothing conflicts, and the order of attachment,
which Terraform cannot give, does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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


def policy_documents(organization: Organization, name: str) -> dict[str, dict[str, Any]]:
    """The policies of the plan called `name`, by their names: `<plan>`, then `<plan>-2` and so on.

    Raises `TooLargeError` where a single part is too long.
    """
    documents = divided(backup_policy(organization, name))
    return dict(zip(policy_names(name, len(documents)), documents, strict=True))


def policy_names(plan: str, count: int) -> list[str]:
    """Names of a plan's policies."""
    return [plan, *(f"{plan}-{number}" for number in range(2, count + 1))]


def divided(document: Mapping[str, Any], most_characters: int = MOST_CHARACTERS) -> list[dict[str, Any]]:
    """The document itself where it fits, else the fewest that a first fit of its parts, in sorted order, needs.

    Together they have the effect of `document`, in any order. Raises `TooLargeError`.
    """
    if len(minified(document)) <= most_characters:
        return [dict(document)]
    documents: list[tuple[dict[str, Any], int]] = []
    for part in sorted(_parts(document), key=lambda part: part.path):
        for index, (existing, length) in enumerate(documents):
            # A document grows by at least the part's own text, so most are skipped without rendering.
            if length + len(minified({part.path[-1]: part.content})) - 2 > most_characters:
                continue
            together = _with(existing, part)
            characters = len(minified(together))
            if characters <= most_characters:
                documents[index] = (together, characters)
                break
        else:
            alone = _with({}, part)
            characters = len(minified(alone))
            if characters > most_characters:
                raise TooLargeError(part, characters)
            documents.append((alone, characters))
    return [existing for existing, _ in documents]


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
