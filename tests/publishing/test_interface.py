"""What a new version of a module must not take away without a major step."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from farvault.publishing.interface import broken, interface, is_major, version_of

LOCK = "object({mode = string, days = optional(number, 7), note = optional(string)})"
MODULE: dict[str, Any] = {
    "variable": {
        "name": {"type": "string", "nullable": False, "validation": [{"condition": "${length(var.name) <= 50}"}]},
        "lock": {"type": LOCK, "nullable": True, "default": None},
        "ids": {"type": "list(string)", "nullable": False, "default": []},
        "days": {
            "type": "number",
            "nullable": False,
            "default": 30,
            "validation": [{"condition": "${var.days == null ? true : var.days >= 7 && var.days <= 30}"}],
        },
    },
    "output": {"arn": {"value": "${aws_x.this.arn}"}},
    "resource": {"aws_x": {"this": {}}, "aws_y": {"this": {}}},
}
VERSIONS = {"required_version": ">= 1.6", "required_providers": {"aws": {"version": ">= 5.100, < 7"}}}

Change = Callable[[dict[str, Any], dict[str, Any]], object]
#: What breaks users, and the beginning of what is said of it.
BREAKING: dict[str, tuple[Change, str]] = {
    "input removed": (lambda m, v: m["variable"].pop("ids"), "the input 'ids' is gone"),
    "input required": (lambda m, v: m["variable"]["ids"].pop("default"), "the input 'ids' has no default any more"),
    "required input added": (
        lambda m, v: m["variable"].update(new={"type": "string", "nullable": False}),
        "the new input 'new' has no default",
    ),
    "default changed": (
        lambda m, v: m["variable"]["days"].update(default=14),
        "the default of the input 'days' was 30, and is 14",
    ),
    "null refused": (
        lambda m, v: m["variable"]["lock"].update(nullable=False),
        "the input 'lock' may not be null any more",
    ),
    "type changed": (
        lambda m, v: m["variable"]["ids"].update(type="string"),
        "the type of the input 'ids' was 'list(string)', and is 'string'",
    ),
    "attribute removed": (
        lambda m, v: m["variable"]["lock"].update(type=LOCK.replace(", note = optional(string)", "")),
        "the type of the input 'lock'",
    ),
    "attribute required": (
        lambda m, v: m["variable"]["lock"].update(type=LOCK.replace("optional(string)", "string")),
        "the type of the input 'lock'",
    ),
    "required attribute added": (
        lambda m, v: m["variable"]["lock"].update(type=LOCK.replace("})", ", more = string})")),
        "the type of the input 'lock'",
    ),
    "default of an attribute": (
        lambda m, v: m["variable"]["lock"].update(type=LOCK.replace("7", "8")),
        "the type of the input 'lock'",
    ),
    "default of an attribute gone": (
        lambda m, v: m["variable"]["lock"].update(type=LOCK.replace("(number, 7)", "(number)")),
        "the type of the input 'lock'",
    ),
    "condition added": (
        lambda m, v: m["variable"]["ids"].update(validation=[{"condition": "${length(var.ids) > 0}"}]),
        "the input 'ids' has a condition that may not hold",
    ),
    "bound lowered": (
        lambda m, v: m["variable"]["name"].update(validation=[{"condition": "${length(var.name) <= 49}"}]),
        "the input 'name' has a condition that may not hold",
    ),
    "floor raised": (
        lambda m, v: m["variable"]["days"].update(
            validation=[{"condition": "${var.days == null ? true : var.days >= 8 && var.days <= 30}"}]
        ),
        "the input 'days' has a condition that may not hold",
    ),
    "output removed": (lambda m, v: m["output"].pop("arn"), "the output 'arn' is gone"),
    "address changed": (
        lambda m, v: m["resource"].update(aws_x={"that": {}}),
        "the address 'aws_x.this' is gone",
    ),
    "terraform": (lambda m, v: v.update(required_version=">= 1.7"), "Terraform was '>= 1.6', and is '>= 1.7'"),
    "terraform bounded": (lambda m, v: v.update(required_version=">= 1.6, < 2"), "Terraform was '>= 1.6'"),
    "provider": (
        lambda m, v: v["required_providers"]["aws"].update(version=">= 6.0, < 7"),
        "the provider aws was '>= 5.100, < 7', and is '>= 6.0, < 7'",
    ),
    "provider bounded": (
        lambda m, v: v["required_providers"]["aws"].update(version=">= 5.100, < 6"),
        "the provider aws was '>= 5.100, < 7'",
    ),
    "another kind of constraint": (
        lambda m, v: v["required_providers"]["aws"].update(version="~> 5.100"),
        "the provider aws was '>= 5.100, < 7'",
    ),
    "provider added": (
        lambda m, v: v["required_providers"].update(time={"version": ">= 0.9"}),
        "the provider time was 'None'",
    ),
}
#: What users do not notice.
KEPT: dict[str, Change] = {
    "nothing": lambda m, v: None,
    "input added": lambda m, v: m["variable"].update(new={"type": "string", "nullable": True, "default": None}),
    "input optional": lambda m, v: m["variable"]["name"].update(default="central"),
    "null allowed": lambda m, v: m["variable"]["ids"].update(nullable=True),
    "any type": lambda m, v: m["variable"]["ids"].update(type="any"),
    "attribute added": lambda m, v: m["variable"]["lock"].update(type=LOCK.replace("})", ", more = optional(bool)})")),
    "attribute optional": lambda m, v: m["variable"]["lock"].update(
        type=LOCK.replace("= string", "= optional(string)")
    ),
    "order of attributes": lambda m, v: m["variable"]["lock"].update(
        type="object({days = optional(number, 7), note = optional(string), mode = string})"
    ),
    "condition removed": lambda m, v: m["variable"]["name"].pop("validation"),
    "bounds widened": lambda m, v: m["variable"]["days"].update(
        validation=[{"condition": "${var.days == null ? true : var.days >= 1 && var.days <= 90}"}]
    ),
    "output added": lambda m, v: m["output"].update(id={"value": "${aws_x.this.id}"}),
    "resource added": lambda m, v: m["resource"].update(aws_z={"this": {}}),
    "older terraform": lambda m, v: v.update(required_version=">= 1.5"),
    "newer provider": lambda m, v: v["required_providers"]["aws"].update(version=">= 5.100, < 8"),
    "any newer provider": lambda m, v: v["required_providers"]["aws"].update(version=">= 5.100"),
}


def changed(change: Change) -> list[str]:
    module, versions = copy.deepcopy(MODULE), copy.deepcopy(VERSIONS)
    change(module, versions)
    return list(broken(interface(MODULE, VERSIONS), interface(module, versions)))


@pytest.mark.parametrize("case", BREAKING)
def test_what_breaks_users_is_named(case: str) -> None:
    change, beginning = BREAKING[case]
    (reason,) = changed(change)
    assert reason.startswith(beginning)


@pytest.mark.parametrize("case", KEPT)
def test_what_users_do_not_notice_is_kept(case: str) -> None:
    assert changed(KEPT[case]) == []


@pytest.mark.parametrize(
    ("old", "new", "major"),
    [
        ("0.1.0", "0.2.0", True),
        ("0.1.0", "0.1.9", False),
        ("0.9.0", "1.0.0", True),
        ("1.0.0", "1.9.0", False),
        ("1.9.9", "2.0.0", True),
    ],
)
def test_a_major_step(old: str, new: str, major: bool) -> None:
    before, after = version_of(old), version_of(new)
    assert before
    assert after
    assert is_major(before, after) is major


@pytest.mark.parametrize("text", ["1.0", "01.0.0", "1.0.0-rc1", "v1.0.0", "", "1.0.0\n", "\uff11.0.0"])
def test_no_version(text: str) -> None:
    assert version_of(text) is None
