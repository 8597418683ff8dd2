"""Laws on selections: what a plan chooses by tag or by type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from farvault.facts import RESOURCE_TYPES
from tests.rules.predicates.world import (
    Data,
    World,
    all_selections,
    law,
    listed,
    resource_selections,
    tag_selections,
)

KINDS = ("string_equals", "string_not_equals", "string_like", "string_not_like")


def conditions(selection: Data) -> list[tuple[str, str, str]]:
    """A selection's conditions: kind, tag, value."""
    given = selection.get("conditions", {})
    return [(kind, each["tag"], each["value"]) for kind in KINDS for each in given.get(kind, ())]


@law("selection-tags-and-resources", "plan")
def selection_tags_and_resources(world: World) -> Iterator[str]:
    """Organizations User Guide, selections: tags or resources in one effective plan."""
    return (name for name, plan in world.plans.items() if tag_selections(plan) and resource_selections(plan))


@law("selections-per-plan", "plan")
def selections_per_plan(world: World) -> Iterator[str]:
    """Developer Guide, quotas: 100 for a plan, and AWS needs one."""
    for name, plan in world.plans.items():
        if not 1 <= len(all_selections(plan)) <= world.most("selections_per_plan"):
            yield name


@law("tag-selections-per-plan", "plan")
def tag_selections_per_plan(world: World) -> Iterator[str]:
    """Developer Guide, quotas: 10 by tag for a plan."""
    most = world.most("tag_selections_per_plan")
    return (name for name, plan in world.plans.items() if len(tag_selections(plan)) > most)


@law("tags-per-selection", "plan")
def tags_per_selection(world: World) -> Iterator[str]:
    """Developer Guide, quotas: 30 tags for a selection."""
    for name, plan in world.plans.items():
        for selection in tag_selections(plan).values():
            if len(listed(selection["tag_value"])) > world.most("tags_per_selection"):
                yield name


@law("conditions-per-selection", "plan")
def conditions_per_selection(world: World) -> Iterator[str]:
    """Developer Guide, quotas: 30 conditions for a selection."""
    for name, plan in world.plans.items():
        for selection in all_selections(plan):
            if len(conditions(selection)) > world.most("conditions_per_selection"):
                yield name


@law("selection-excludes-itself", "plan")
def selection_excludes_itself(world: World) -> Iterator[str]:
    """Organizations User Guide, selections: types are ARN patterns, which several types share."""
    for name, plan in world.plans.items():
        for selection in resource_selections(plan).values():
            chosen = {RESOURCE_TYPES[kind].arn for kind in listed(selection["resource_types"]) if kind != "*"}
            left_out = {RESOURCE_TYPES[kind].arn for kind in selection.get("not_resource_types", ())}
            if chosen & left_out:
                yield name


@law("empty-tag-key", "plan")
def empty_tag_key(world: World) -> Iterator[str]:
    """Tagging AWS Resources: a key has a character at least."""
    for name, plan in world.plans.items():
        keys = [selection["tag_key"] for selection in tag_selections(plan).values()]
        keys += [tag for selection in all_selections(plan) for _, tag, _ in conditions(selection)]
        if "" in keys:
            yield name


@law("condition-key-prefix", "plan")
def condition_key_prefix(world: World) -> Iterator[str]:
    """Organizations User Guide, conditions: the policy writes aws:ResourceTag/ before the key."""
    for name, plan in world.plans.items():
        for selection in all_selections(plan):
            if any(tag.startswith("aws:ResourceTag/") for _, tag, _ in conditions(selection)):
                yield name


@law("exact-condition-wildcard", "plan")
def exact_condition_wildcard(world: World) -> Iterator[str]:
    """Organizations User Guide, conditions: only string_like and string_not_like have wildcards."""
    for name, plan in world.plans.items():
        for selection in all_selections(plan):
            if any("like" not in kind and "*" in value for kind, _, value in conditions(selection)):
                yield name


@law("condition-contradiction", "plan")
def condition_contradiction(world: World) -> Iterator[str]:
    """Organizations User Guide, conditions: all of them hold for whatever is selected."""
    for name, plan in world.plans.items():
        for selection in all_selections(plan):
            by_tag: dict[str, list[tuple[str, str]]] = {}
            for kind, tag, value in conditions(selection):
                by_tag.setdefault(tag, []).append((kind, value))
            own = by_tag.get(selection.get("tag_key", ""), []) if "tag_key" in selection else []
            values = selection.get("tag_value", ())
            chosen = [(*own, ("string_equals", value)) for value in values] if own and isinstance(values, list) else []
            if chosen and not any(map(is_possible, chosen)):
                yield name
            # What has no such tag fits conditions that all deny.
            wanted = [tuple(each) for each in by_tag.values() if not all("not" in kind for kind, _ in each)]
            if not all(map(is_possible, wanted)):
                yield name


@cache
def is_possible(each: Sequence[tuple[str, str]]) -> bool:
    """Whether there is a value that fits every condition: all of them are read at once, letter by letter.

    A state is, for each condition, where in its pattern the text so far may stand. A letter that is in no pattern
    stands for all others.
    """
    letters = {letter for _, value in each for letter in value} - {"*"} | {"\0"}
    letters |= {"*"} if any("*" in value and "like" not in kind for kind, value in each) else set()
    start = tuple(_closed(kind, value, frozenset({0})) for kind, value in each)
    waiting, known = [start], {start}
    while waiting:
        state = waiting.pop()
        fits = [len(value) in stands for (_, value), stands in zip(each, state, strict=True)]
        if all(fit != ("not" in kind) for (kind, _), fit in zip(each, fits, strict=True)):
            return True
        for letter in letters:
            after = tuple(_after(*condition, stands, letter) for condition, stands in zip(each, state, strict=True))
            if after not in known:
                known.add(after)
                waiting.append(after)
    return False


def _is_star(kind: str, value: str, at: int) -> bool:
    return "like" in kind and at < len(value) and value[at] == "*"


def _closed(kind: str, value: str, stands: frozenset[int]) -> frozenset[int]:
    closed = set(stands)
    for at in range(len(value)):
        if at in closed and _is_star(kind, value, at):
            closed.add(at + 1)
    return frozenset(closed)


def _after(kind: str, value: str, stands: frozenset[int], letter: str) -> frozenset[int]:
    stays = {at for at in stands if _is_star(kind, value, at)}
    moves = {at + 1 for at in stands - stays if at < len(value) and value[at] == letter}
    return _closed(kind, value, frozenset(stays | moves))


def shares_pattern(kind: str, kinds: Sequence[str] | Mapping[str, object]) -> bool:
    """Whether other types than these have the ARN pattern of `kind`."""
    arn = RESOURCE_TYPES[kind].arn
    return any(fact.arn == arn and name not in kinds for name, fact in RESOURCE_TYPES.items())
