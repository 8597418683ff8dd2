"""The simulator compared with AWS's worked examples, and case by case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.facts.features import Facts
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
from farvault.policies.limits import backup_policy_limits

Document = dict[str, Any]
LIMITS = backup_policy_limits(Facts({}))
CASES = json.loads((Path(__file__).parent / "effective-policies.json").read_text())
CONTROL = "@@operators_allowed_for_child_policies"
NONE = {CONTROL: ["@@none"]}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_an_example_of_aws(case: Document) -> None:
    assert effective_policy(case["levels"]) == case["expected"]
    for level in case["levels"]:
        for document in level:
            assert parse_policy(json.dumps(document), "example").faults == ()
    invalid = [[each.code, "/".join(each.path)] for each in validate_backup_policy(case["expected"], LIMITS)]
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
    every = {CONTROL: ["@@all"]}
    for settled in ({"vault": {"@@assign": "x", **every}}, {"vault": {"@@assign": "x"}, **every}):
        assert trace([[{"plans": {**NONE, "daily": settled}}], [second]]).doubts == ()
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


def test_large_documents() -> None:
    """What took more than linear time would not end."""
    values = [f"value-{number}" for number in range(100_000)]
    wide = {"plans": {f"plan-{number}": {"vault": {"@@assign": "x"}} for number in range(50_000)}}
    path = [
        [wide, plan(regions={"@@assign": values})],
        [wide, plan(regions={"@@remove": values[::2], "@@append": values})],
        [plan(regions={"@@append": values})],
    ]
    traced = trace(path)
    assert len(traced.settings) == 50_001
    assert len(traced.settings[0].origins) == 100_000


def test_a_fresh_dict_each_time() -> None:
    inherited = Inherited.start().extend([AttachedPolicy.read("one", plan(regions={"@@assign": ["a"]}))])
    inherited.effective()["plans"] = None
    effective: Any = inherited.effective()
    effective["plans"]["daily"]["regions"].append("b")
    assert inherited.effective() == plan(regions=["a"])
