"""Where the conditions of a selection leave no value that a tag could have.

AWS Organizations User Guide, backup policy syntax, conditions: all must hold, a value is compared with its case, and
'*' stands for any text in the `like` kinds.
"""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.patterns import fits
from farvault.organization.plan import Conditions, ResourceSelection, TagSelection

Contradiction = tuple[str, int, str]
"""The kind of the condition that contradicts what is before it, its index, and why, as a sentence."""


def contradictions(selection: TagSelection | ResourceSelection) -> Iterator[Contradiction]:
    """Each condition of a selection with which nothing can be selected, in the order of kinds and positions."""
    conditions = selection.conditions or Conditions()
    for tag in dict.fromkeys(condition.tag for _, each in conditions for condition in each):
        first: dict[str, list[tuple[int, str]]] = {
            kind: [(index, condition.value) for index, condition in enumerate(each) if condition.tag == tag]
            for kind, each in conditions
        }
        exact = [value for _, value in first["string_equals"]]
        for index, value in first["string_equals"][1:]:
            if value != exact[0]:
                yield "string_equals", index, f"the tag '{tag}' cannot be '{exact[0]}' and '{value}'"
        own = _own_values(selection, tag)
        if exact and own and exact[0] not in own:
            index = first["string_equals"][0][0]
            yield "string_equals", index, f"the tag '{tag}' is {_either(own)} by the selection, so is not '{exact[0]}'"
        elif exact or own:
            yield from _excluded(tag, (exact[0],) if exact else own, first)
        else:
            yield from _patterns(tag, first["string_like"], first["string_not_like"])


def _own_values(selection: TagSelection | ResourceSelection, tag: str) -> tuple[str, ...]:
    """The values of a tag that a selection by this tag takes; none where a policy from elsewhere may add some."""
    if isinstance(selection, TagSelection) and selection.tag_key == tag and isinstance(selection.tag_value, tuple):
        return selection.tag_value
    return ()


def _excluded(
    tag: str, values: tuple[str, ...], conditions: dict[str, list[tuple[int, str]]]
) -> Iterator[Contradiction]:
    """The condition that takes away the last of the values that a tag may have."""
    for kind, word in (("string_not_equals", "not be"), ("string_like", "fit"), ("string_not_like", "not fit")):
        for index, wanted in conditions[kind]:
            left = tuple(value for value in values if _holds(kind, wanted, value))
            if not left:
                yield kind, index, f"the tag '{tag}' is {_either(values)}, and must {word} '{wanted}'"
                return
            values = left


def _patterns(tag: str, like: list[tuple[int, str]], unlike: list[tuple[int, str]]) -> Iterator[Contradiction]:
    for position, (index, pattern) in enumerate(like):
        other = next((each for _, each in like[:position] if _are_disjoint(each, pattern)), None)
        if other is not None:
            yield "string_like", index, f"the tag '{tag}' cannot fit '{other}' and '{pattern}'"
    for index, pattern in unlike:
        # A pattern covers another one where it fits its text: a '*' of it then takes in the other's.
        covered = next((each for _, each in like if fits(pattern, each)), None)
        if covered is not None:
            yield "string_not_like", index, f"the tag '{tag}' must fit '{covered}', and must not fit '{pattern}'"


def _holds(kind: str, wanted: str, value: str) -> bool:
    if kind == "string_not_equals":
        return value != wanted
    return fits(wanted, value) is (kind == "string_like")


def _are_disjoint(one: str, other: str) -> bool:
    """Whether two patterns begin or end differently, so that no text fits both."""
    if "*" not in one or "*" not in other:
        pattern, text = (one, other) if "*" in one else (other, one)
        return not fits(pattern, text)
    heads, tails = [each.split("*")[0] for each in (one, other)], [each.split("*")[-1] for each in (one, other)]
    same_head = heads[0].startswith(heads[1]) or heads[1].startswith(heads[0])
    same_tail = tails[0].endswith(tails[1]) or tails[1].endswith(tails[0])
    return not (same_head and same_tail)


def _either(values: tuple[str, ...]) -> str:
    return " or ".join(f"'{value}'" for value in values)
