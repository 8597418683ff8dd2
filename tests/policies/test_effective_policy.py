"""The simulator against AWS's worked examples, a second reading of the rules, and laws that always hold."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.policies.effective import (
    AttachedPolicy,
    Doubt,
    Ignored,
    Inherited,
    Origin,
    PolicyError,
    Question,
    Reason,
    Setting,
    effective_policy,
    json_path,
    parse_policy,
    trace,
    validate_backup_policy,
)

Document = dict[str, Any]
CASES = json.loads((Path(__file__).parent / "effective-policies.json").read_text())
CONTROL = "@@operators_allowed_for_child_policies"
NONE = {CONTROL: ["@@none"]}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_an_example_of_aws(case: Document) -> None:
    assert effective_policy(case["levels"]) == case["expected"]
    for level in case["levels"]:
        for document in level:
            assert parse_policy(json.dumps(document), "example").faults == ()
    invalid = [[each.code, "/".join(each.path)] for each in validate_backup_policy(case["expected"])]
    if "plans" in case["expected"]:
        assert invalid == case.get("invalid", [])


def plan(**settings: object) -> Document:
    return {"plans": {"daily": settings}}


def origin(level: int, position: int = 0) -> Origin:
    return Origin(level, position, f"level {level}, policy {position}")


def test_nothing_attached_is_nothing() -> None:
    assert effective_policy([]) == {}
    assert effective_policy([[], [], []]) == {}
    assert effective_policy([[{}]]) == {}


def test_an_empty_map_shows_as_written() -> None:
    assert effective_policy([[plan(lifecycle={})]]) == plan(lifecycle={})


def test_controls_alone_show_nothing() -> None:
    assert effective_policy([[{"plans": {"daily": {"regions": NONE, **NONE}}}]]) == {}


def test_a_control_binds_children_and_not_neighbours() -> None:
    locked = plan(regions={"@@assign": ["a"], **NONE})
    adds = plan(regions={"@@append": ["b"]})
    assert effective_policy([[locked, adds]]) == plan(regions=["a", "b"])
    assert effective_policy([[locked], [adds]]) == plan(regions=["a"])
    assert effective_policy([[adds], [locked], [adds]]) == plan(regions=["a"])


def test_a_control_cannot_be_relaxed() -> None:
    strict = plan(regions={"@@assign": ["a"], CONTROL: ["@@append"]})
    lax = plan(regions={CONTROL: ["@@all"]})
    assert effective_policy([[strict, lax], [lax], [plan(regions={"@@assign": ["b"]})]]) == plan(regions=["a"])
    narrower = plan(regions={CONTROL: ["@@remove"]})
    assert effective_policy([[strict], [narrower], [plan(regions={"@@append": ["b"]})]]) == plan(regions=["a"])


def test_an_ignored_key_takes_its_controls_along() -> None:
    closed = {"plans": {**NONE, "daily": {"vault": {"@@assign": "a"}}}}
    intruder = {"plans": {"weekly": {**NONE, "vault": {"@@assign": "b", **NONE}}}}
    traced = trace([[closed], [intruder]])
    assert traced.effective() == plan(vault="a")
    path = ("plans", "weekly")
    assert traced.ignored == (Ignored(path, None, None, origin(1), Reason.NEW_KEY_NOT_ALLOWED, (origin(0),)),)


def test_values_of_another_type_differ() -> None:
    levels = [[plan(days={"@@assign": [1, "1", True]})], [plan(days={"@@remove": [1], "@@append": ["1", 1.5]})]]
    assert repr(effective_policy(levels)) == repr(plan(days=["1", True, 1.5]))


def test_a_trace_names_who_set_each_value() -> None:
    levels = [
        [plan(regions={"@@assign": ["a"]}, vault={"@@assign": "x", **NONE})],
        [],
        [plan(regions={"@@append": ["b"]}), plan(regions={"@@append": ["a", "c"]}, vault={"@@assign": "y"})],
    ]
    traced = trace(levels, names=[["base"], [], ["more", "most"]])
    base, more, most = Origin(0, 0, "base"), Origin(2, 0, "more"), Origin(2, 1, "most")
    regions, vault = ("plans", "daily", "regions"), ("plans", "daily", "vault")
    assert traced.settings == (Setting(regions, ("a", "b", "c"), (base, more, most)), Setting(vault, "x", (base,)))
    assert traced.ignored == (Ignored(vault, "@@assign", "y", most, Reason.OPERATOR_NOT_ALLOWED, (base,)),)
    assert traced.doubts == ()
    assert traced.contributors(("plans",)) == (base, more, most)
    assert traced.contributors(vault) == (base,)


def test_what_aws_leaves_open_is_said() -> None:
    path = ("plans", "daily", "vault")
    first, second = (plan(vault={"@@assign": each}) for each in "xy")
    assert trace([[first, second]]).doubts == (Doubt(path, Question.SAME_LEVEL_ASSIGN, (origin(0, 0), origin(0, 1))),)
    assert trace([[first, first]]).doubts == ()
    closed = {"plans": {**NONE, "daily": {"vault": {"@@assign": "x"}}}}
    traced = trace([[closed], [second]])
    assert traced.effective() == plan(vault="y")
    assert traced.doubts == (Doubt(path, Question.UNDER_LOCKED_MAP, (origin(0), origin(1))),)
    lists = [plan(vault={"@@append": ["x"]}), plan(vault={"@@assign": ["y"]})]
    traced = trace([[plan(vault={"@@assign": ["z"]})], lists])
    assert traced.effective() == plan(vault=["x", "y"])
    assert [doubt.question for doubt in traced.doubts] == [Question.SAME_LEVEL_LIST]
    traced = trace([[{"plans": {CONTROL: ["@@assign"]}}], [second]])
    assert traced.effective() == plan(vault="y")
    assert [doubt.question for doubt in traced.doubts] == [Question.ADDED_BY_ASSIGN]


def test_keys_that_differ_in_case_are_two_and_in_doubt() -> None:
    upper, lower = ({"plans": {name: {"vault": {"@@assign": "x"}}}} for name in ("Daily", "daily"))
    doubt = Doubt(("plans", "daily"), Question.KEYS_DIFFER_IN_CASE, (origin(0), origin(1)))
    assert effective_policy([[upper], [lower]]) == {"plans": {"Daily": {"vault": "x"}, "daily": {"vault": "x"}}}
    assert trace([[upper], [lower]]).doubts == (doubt,)
    assert [each.question for each in trace([[upper, lower]]).doubts] == [Question.KEYS_DIFFER_IN_CASE]


def test_an_operator_for_another_shape_is_ignored() -> None:
    levels = [[plan(vault={"@@assign": "x"})], [plan(vault={"@@append": ["y"]})], [plan(vault={"deep": {}})]]
    traced = trace(levels)
    assert traced.effective() == plan(vault="x")
    assert [each.reason for each in traced.ignored] == [Reason.SHAPE_DIFFERS] * 2
    traced = trace([[plan(vault={"@@assign": "x"})], [{"plans": {"daily": {"@@assign": "y"}}}]])
    assert traced.effective() == plan(vault="x")
    assert [each.reason for each in traced.ignored] == [Reason.SHAPE_DIFFERS]


def test_a_document_that_breaks_the_grammar_is_refused_with_every_fault() -> None:
    deep: Document = {}
    for _ in range(5_000):
        deep = {"a": deep}
    with pytest.raises(PolicyError, match="nested more than 64 deep"):
        effective_policy([[deep]])
    with pytest.raises(PolicyError) as error:
        effective_policy([[{"plans": {"a": "b", "c": {"@@assing": 1}}}]])
    assert len(error.value.faults) == 2
    with pytest.raises(PolicyError, match="got set"):
        effective_policy([[{"plans": {"a": {"@@assign": {1}}}}]])


def test_paths_are_written_as_json_path() -> None:
    assert json_path(()) == "$"
    assert json_path(("plans", "my plan", 'a"b\\')) == '$.plans["my plan"]["a\\"b\\\\"]'


# Policies of one consistent shape: a key's first letter says whether it is a map, a list or a single value.

WORDS = st.sampled_from(["a", "b", "c", "d"])
CONTROLS = st.one_of(
    st.just(["@@all"]),
    st.just(["@@none"]),
    st.lists(st.sampled_from(["@@assign", "@@append", "@@remove"]), min_size=1, unique=True),
)


@st.composite
def nodes(draw: st.DrawFn, depth: int, controls: bool) -> Document:
    node: Document = {}
    for key in draw(st.lists(st.sampled_from(["m1", "m2", "l1", "l2", "s1", "s2"]), max_size=4, unique=True)):
        if key[0] == "m" and depth:
            node[key] = draw(nodes(depth - 1, controls))
        elif key[0] == "s":
            node[key] = {"@@assign": draw(WORDS)}
        elif key[0] == "l":
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
    """Give what one policy alone makes, or None for nothing; an emptied `{}` stays."""
    if not node:
        return {}
    if "@@assign" in node or "@@append" in node:
        own = node.get("@@assign", [])
        return own if isinstance(own, str) else own + [each for each in node.get("@@append", []) if each not in own]
    below = {key: without_operators(each) for key, each in node.items() if not key.startswith("@@")}
    shown = {key: each for key, each in below.items() if each is not None}
    return shown or None


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
    one, other = trace(path), trace(reversed_keys(path))
    assert one.tree == other.tree
    assert (one.settings, one.ignored, one.doubts) == (other.settings, other.ignored, other.doubts)


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
    found: dict[tuple[str, ...], object] = {}
    for key, below in value.items():
        found.update(flat(below, (*path, key)))
    return found


@given(levels())
def test_a_trace_covers_every_value_and_every_origin_is_real(path: list[list[Document]]) -> None:
    traced = trace(path)
    shown = {at: value for at, value in flat(traced.effective()).items() if not isinstance(value, dict)}
    assert {setting.path: setting.value for setting in traced.settings} == shown
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
    """Work out the values for one policy per level, path by path: written apart from the simulator."""
    values: dict[tuple[str, ...], Any] = {}
    permits: dict[tuple[str, ...], set[str]] = {}
    every = {"@@assign", "@@append", "@@remove"}

    def visit(node: Document, at: tuple[str, ...], narrowed: dict[tuple[str, ...], set[str]]) -> None:
        known = at in permits
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
                given = node[operator]
                if operator == "@@assign":
                    values[at] = given
                elif operator == "@@append":
                    old = values.get(at) or []
                    values[at] = old + [each for each in given if each not in old]
                elif values.get(at) and not (
                    "@@assign" in node and "@@assign" in allowed
                ):  # removes the inherited only
                    values[at] = [each for each in values[at] if each not in given] or None
            return
        for key, child in node.items():
            if not key.startswith("@@") and ((*at, key) in permits or not known or allowed & {"@@assign", "@@append"}):
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


def test_large_documents_take_time_in_their_size() -> None:
    values = [f"value-{number}" for number in range(100_000)]
    wide = {"plans": {f"plan-{number}": {"vault": {"@@assign": "x"}} for number in range(50_000)}}
    path = [
        [wide, plan(regions={"@@assign": values})],
        [wide, plan(regions={"@@remove": values[::2], "@@append": values})],
        [plan(regions={"@@append": values})],
    ]
    start = time.process_time()
    traced = trace(path)
    assert time.process_time() - start < 30
    assert len(traced.settings) == 50_001
    assert len(traced.settings[0].origins) == 100_000


def test_a_fresh_dict_each_time() -> None:
    inherited = Inherited.start().extend([AttachedPolicy.read("one", plan(regions={"@@assign": ["a"]}))])
    inherited.effective()["plans"] = None
    effective: Any = inherited.effective()
    effective["plans"]["daily"]["regions"].append("b")
    assert inherited.effective() == plan(regions=["a"])
