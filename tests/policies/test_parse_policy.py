"""Policy texts: every fault with its place, in bounded time."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from farvault.policies.effective import parse_policy

CONTROL = "@@operators_allowed_for_child_policies"


def faults(text: str) -> list[str]:
    parsed = parse_policy(text, "p.json")
    assert (parsed.document is None) == bool(parsed.faults)
    return [str(fault).replace("p.json:", "", 1) for fault in parsed.faults]


def test_a_good_policy_is_its_document() -> None:
    text = '{"plans": {"p": {"regions": {"@@append": ["a"], "' + CONTROL + '": ["@@none"]}, "lifecycle": {}}}}'
    parsed = parse_policy(text, "p.json")
    assert parsed.document == json.loads(text)
    assert parsed.faults == ()


def test_all_faults_are_collected_in_the_order_of_the_text() -> None:
    text = """{
  "plans": {
    "p": {
      "regions": {"@@assing": ["a"]},
      "regions": {"@@assign": ["a"]},
      "vault": "Default",
      "tag_value": {"@@remove": ["x"], "enforced_for": {"@@remove": ["y"]}},
      "days": {"@@append": "1"},
      "more": {"@@assign": {"a": 1}},
      "list": {"@@assign": ["a", null, ["b"]]},
      "none": {"@@assign": null},
      "open": {"@@operators_allowed_for_child_policies": ["@@all", "@@assign"]},
      "shut": {"@@operators_allowed_for_child_policies": "@@none"},
      "some": {"@@operators_allowed_for_child_policies": ["@@enforced_for"]},
      "void": {"@@operators_allowed_for_child_policies": []}
    }
  },
  "@@assign": "x"
}"""
    control = "list either @@all, or @@none, or some of @@append, @@assign, @@remove"
    no_value = "key 'vault' holds a string without an operator"
    assert faults(text) == [
        "4:19: unknown operator '@@assing'\n  help: did you mean '@@assign'",
        "5:7: duplicate key 'regions'\n  help: AWS refuses duplicate keys",
        f'6:16: {no_value}\n  help: write "vault": {{"@@assign": ...}}',
        "7:40: key 'enforced_for' stands beside a value-setting operator\n"
        "  help: a node holds a value or keys, not both",
        "8:28: '@@append' takes a list, got a string",
        "9:28: '@@assign' takes a string, number, boolean or a list of them, got an object",
        "10:34: '@@assign' lists strings, numbers or booleans, got null",
        "10:40: '@@assign' lists strings, numbers or booleans, got a list",
        "11:28: '@@assign' takes a string, number, boolean or a list of them, got null",
        f"12:58: '{CONTROL}' lists ['@@all', '@@assign']\n  help: {control}",
        f"13:58: '{CONTROL}' takes a list, got a string\n  help: {control}",
        f"14:59: '{CONTROL}' cannot list '@@enforced_for'\n  help: {control}",
        f"15:58: '{CONTROL}' lists nothing\n  help: {control}",
        "18:3: '@@assign' at the top sets nothing\n  help: put it under a key, such as 'plans' or 'tags'",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "1:1: expected a value, got the end of the text"),
        ("\n\n  ", "3:3: expected a value, got the end of the text"),
        ("[]", "1:1: a policy is an object, got a list"),
        ("1", "1:1: a policy is an object, got a number"),
        ("{} {}", "1:4: '{}' after the end of the policy"),
        ('{"a" 1}', "1:6: expected ':' after the key, got '1}'"),
        ("{a: 1}", "1:2: expected a key in double quotes, got 'a: 1}'"),
        ('{"a": {},\r\n "b": {},}', "2:9: a comma before '}'\n  help: drop the comma"),
        ('{"a": [1 2]}', "1:10: expected ',' or ']', got '2]}'"),
        ('{"a": NaN}', "1:7: expected a value, got 'NaN}'"),
        ('{"a": 01}', "1:8: expected ',' or '}', got '1}'"),
        ('{"a": 1e999}', "1:7: the number 1e999 is too large"),
        ('{"a": ' + "1" * 5000 + "}", "1:7: a number of 5000 characters\n  help: use at most 32"),
        ('{"a": "\\ud800"}', "1:7: a string with half of a surrogate pair, which is not a character"),
        ("\ufeff{}", "1:1: expected a value, got '\\ufeff{}'"),
        ("// no\n{}", "1:1: expected a value, got '// no'"),
    ],
)
def test_text_that_is_no_policy_has_one_fault_with_its_place(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize("text", ['{"a": "\n"}', '{"a": "\\x"}', '{"a": "b', '{"', '"'])
def test_a_broken_string(text: str) -> None:
    assert "a string that does not end or holds a bad character" in faults(text)[0]


@pytest.mark.parametrize("text", ["[", '{"a":', '{"a":['])
def test_ten_megabytes_of_nesting_are_one_fault_where_it_is_too_deep(text: str) -> None:
    """Nothing after that place is read: ten megabytes say the same as a hundred levels."""
    (fault,) = faults(text * (10_000_000 // len(text)))
    assert "nested more than 64 deep" in fault
    assert faults(text * 100) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        '"' + "\\" * 10_000_000,
        '{"a": "' + "\\u0041" * 1_500_000,
        " " * 10_000_000,
        "-" * 10_000_000,
        "1" * 10_000_000,
        '{"a": 1,' * 60 + '"b": "' + "x" * 10_000_000,
    ],
    ids=lambda text: text[:6],
)
def test_ten_megabytes_of_anything_else_are_refused(text: str) -> None:
    """What took more than linear time would not end."""
    assert len(faults(text)) == 1


def test_many_faults_are_listed_up_to_a_hundred() -> None:
    text = '{"plans": {' + ",".join(f'"k{number}": 1' for number in range(50_000)) + "}}"
    texts = faults(text)
    assert len(texts) == 101
    assert texts[-1].endswith("49900 more faults from here on")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text() | st.sampled_from(["@@assign", CONTROL]), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_json_holds_is_read_or_refused_with_a_place(value: Any) -> None:
    text = json.dumps(value, indent=1)
    parsed = parse_policy(text, "p")
    if parsed.document is not None:
        assert parsed.document == value
    lines = text.split("\n")
    for fault in parsed.faults:
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@given(st.text(alphabet='{}[]":,@asign \n\\01.-e\ud800'))
def test_any_text_is_read_or_refused(text: str) -> None:
    parsed = parse_policy(text, "p")
    try:
        loaded: object = json.loads(text)
    except ValueError:
        loaded = None
    if parsed.document is not None:
        assert parsed.document == loaded
    else:
        assert parsed.faults
