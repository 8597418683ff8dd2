"""The simulator compared with a second implementation of the rules, and properties that always hold."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.policies.effective import AttachedPolicy, Inherited, effective_policy, trace

Document = dict[str, Any]
CONTROL = "@@operators_allowed_for_child_policies"
NONE = {CONTROL: ["@@none"]}

# Policies of one consistent shape: a key's first letter says whether it is a map, a list or a single value.

WORDS = st.sampled_from(["a", "b", "c", "d"])
CONTROLS = st.one_of(
    st.just(["@@all"]),
    st.just(["@@none"]),
    st.lists(st.sampled_from(["@@assign", "@@append", "@@remove"]), min_size=1, unique=True),
)


@st.composite
def nodes(draw: st.DrawFn, depth: int, controls: bool, more: tuple[str, ...] = ()) -> Document:
    node: Document = {}
    for key in draw(st.lists(st.sampled_from(["m1", "m2", "l1", "l2", "s1", "s2", *more]), max_size=4, unique=True)):
        shape = draw(st.sampled_from("mls")) if key in more else key[0]
        if shape == "m" and depth:
            node[key] = draw(nodes(depth - 1, controls, more))
        elif shape == "s":
            node[key] = {"@@assign": draw(WORDS)}
        elif shape == "l":
            values = st.lists(WORDS, max_size=3, unique=True)
            operators = draw(st.lists(st.sampled_from(["@@assign", "@@append", "@@remove"]), max_size=2, unique=True))
            node[key] = {operator: draw(values) for operator in operators}
        if controls and key in node and draw(st.booleans()):
            node[key][CONTROL] = draw(CONTROLS)
    return node


def documents(controls: bool = True) -> st.SearchStrategy[Document]:
    return nodes(3, controls).map(lambda node: {"plans": node})


def levels(most: int = 2, controls: bool = True) -> st.SearchStrategy[list[list[Document]]]:
    return st.lists(st.lists(documents(controls), max_size=most), max_size=4)


def keys_of(value: object) -> set[str]:
    if not isinstance(value, dict):
        return set()
    return set(value).union(*(keys_of(below) for below in value.values()))


@given(levels())
def test_a_result_holds_no_operator(path: list[list[Document]]) -> None:
    assert not any(key.startswith("@@") for key in keys_of(effective_policy(path)))


def without_operators(node: Document) -> object:
    """Give the result of one policy alone, or None for nothing; an emptied `{}` stays."""
    if not node:
        return {}
    if "@@assign" in node or "@@append" in node:
        own = node.get("@@assign", [])
        return own if isinstance(own, str) else own + [each for each in node.get("@@append", []) if each not in own]
    below = {key: without_operators(each) for key, each in node.items() if not key.startswith("@@")}
    present = {key: each for key, each in below.items() if each is not None}
    return present or None


@given(documents())
def test_one_policy_is_itself_without_operators(document: Document) -> None:
    assert effective_policy([[document]]) == (without_operators(document) or {})


def locked(node: Document) -> Document:
    own = {key: locked(each) if isinstance(each, dict) else each for key, each in node.items()}
    return {**own, **NONE}


@given(documents(controls=False), levels())
def test_none_above_makes_everything_below_irrelevant(above: Document, below: list[list[Document]]) -> None:
    assert effective_policy([[locked(above)], *below]) == effective_policy([[locked(above)]])


def reversed_keys(value: object) -> Any:
    if isinstance(value, dict):
        return {key: reversed_keys(below) for key, below in reversed(value.items())}
    return (
        [reversed_keys(each) if isinstance(each, dict | list) else each for each in value]
        if isinstance(value, list)
        else value
    )


@given(levels())
def test_the_order_of_keys_never_matters(path: list[list[Document]]) -> None:
    forwards, backwards = trace(path), trace(reversed_keys(path))
    assert forwards.tree == backwards.tree
    assert (forwards.settings, forwards.ignored, forwards.doubts) == (
        backwards.settings,
        backwards.ignored,
        backwards.doubts,
    )


@given(levels())
def test_steps_are_the_whole_and_never_change_what_was(path: list[list[Document]]) -> None:
    inherited = Inherited.start()
    steps = [inherited]
    for number, level in enumerate(path):
        attached = [AttachedPolicy.read(f"level {number}, policy {place}", each) for place, each in enumerate(level)]
        inherited = inherited.extend(attached)
        inherited.extend(attached)
        steps.append(inherited)
    for depth, step in enumerate(steps):
        assert step.trace() == trace(path[:depth])
        assert step.extend([]).effective() == step.effective()
    ignored = [len(step.ignored) for step in steps]
    assert ignored == sorted(ignored)


def flat(value: object, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], object]:
    if not isinstance(value, dict):
        return {path: tuple(value) if isinstance(value, list) else value}
    values: dict[tuple[str, ...], object] = {}
    for key, below in value.items():
        values.update(flat(below, (*path, key)))
    return values


@given(levels())
def test_a_trace_covers_every_value_and_every_origin_is_real(path: list[list[Document]]) -> None:
    traced = trace(path)
    values = {at: value for at, value in flat(traced.effective()).items() if not isinstance(value, dict)}
    assert {setting.path: setting.value for setting in traced.settings} == values
    for setting in traced.settings:
        assert len(setting.origins) == (len(setting.value) if isinstance(setting.value, tuple) else 1)
        for each in setting.origins:
            assert path[each.level][each.position]
    for ignored in traced.ignored:
        node: Any = path[ignored.origin.level][ignored.origin.position]
        for key in ignored.path:
            node = node[key]
        assert ignored.operator is None or ignored.operator in node


def second_reading(path: list[list[Document]]) -> dict[tuple[str, ...], object]:
    """Work out the values for one policy per level, path by path: independent of the simulator."""
    values: dict[tuple[str, ...], Any] = {}
    permits: dict[tuple[str, ...], set[str]] = {}
    every = {"@@assign", "@@append", "@@remove"}

    def visit(node: Document, at: tuple[str, ...], narrowed: dict[tuple[str, ...], set[str]]) -> None:
        exists = at in permits
        allowed = permits.get(at, every)
        if CONTROL in node:
            words = set(node[CONTROL])
            narrowed[at] = every if "@@all" in words else words - {"@@none"}
        else:
            narrowed.setdefault(at, every)
        if at[-1:] and at[-1][0] in "ls":
            for operator in ("@@assign", "@@remove", "@@append"):
                if operator not in node or operator not in allowed:
                    continue
                operand = node[operator]
                if operator == "@@assign":
                    values[at] = operand
                elif operator == "@@append":
                    old = values.get(at) or []
                    values[at] = old + [each for each in operand if each not in old]
                elif values.get(at) and not (
                    "@@assign" in node and "@@assign" in allowed
                ):  # removes the inherited only
                    values[at] = [each for each in values[at] if each not in operand] or None
            return
        for key, child in node.items():
            if not key.startswith("@@") and ((*at, key) in permits or not exists or allowed & {"@@assign", "@@append"}):
                visit(child, (*at, key), narrowed)

    for level in path:
        for document in level:
            narrowed: dict[tuple[str, ...], set[str]] = {}
            visit(document, (), narrowed)
            for at, words in narrowed.items():
                permits[at] = permits.get(at, every) & words
    return {at: tuple(v) if isinstance(v, list) else v for at, v in values.items() if v is not None}


@settings(max_examples=200)
@given(levels(most=1))
def test_a_second_reading_of_the_rules_agrees(path: list[list[Document]]) -> None:
    got = {setting.path: setting.value for setting in trace(path).settings}
    assert got == second_reading(path)


@given(levels(most=3))
def test_the_printed_policy_can_be_read_as_json(path: list[list[Document]]) -> None:
    effective = effective_policy(path)
    assert json.loads(json.dumps(effective)) == effective


def comparable(tree: Any) -> Any:
    """A result without the order of its lists, which means nothing."""
    if isinstance(tree, tuple):
        return sorted(map(repr, tree))
    return {key: comparable(below) for key, below in tree.items()} if hasattr(tree, "items") else tree


def differing(one: Any, other: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths at which two results differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one.keys() | other.keys():
            if key in one and key in other:
                yield from differing(one[key], other[key], (*path, key))
            else:
                yield (*path, key)
    elif one != other:
        yield path


@given(st.lists(st.lists(nodes(2, True, ("x",)).map(lambda node: {"plans": node}), max_size=3), min_size=1, max_size=3))
@settings(max_examples=300)
def test_what_the_order_of_attachment_decides_is_in_doubt(path: list[list[Document]]) -> None:
    """AWS does not return that order, and Terraform cannot give it."""
    first = trace(path)
    doubts = [doubt.path for doubt in first.doubts]
    for order in itertools.product(*(itertools.permutations(level) for level in path)):
        other = trace([list(level) for level in order])
        for where in differing(comparable(first.tree), comparable(other.tree)):
            assert any(doubt[: len(where)] == where or where[: len(doubt)] == doubt for doubt in doubts), where
