"""Evaluation of the IAM policies that copies of backups depend on, and of nothing else.

It supports the elements Effect, Principal, Action, NotAction, Resource, NotResource and Condition, with
the string, ARN, Bool and Null operators, their IfExists forms and both set operators. An operator it
does not support raises UnsupportedPolicy, which names it, instead of guessing. Evaluation follows the IAM User Guide,
"Policy evaluation logic" and "IAM JSON policy elements: Condition operators".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any

Context = Mapping[str, str | bool | Sequence[str]]


class UnsupportedPolicy(ValueError):  # noqa: N818 - the name says what is wrong with the policy
    """A policy uses an element or operator that this evaluator does not support: `what` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the embedded AWS cannot evaluate a policy: it does not know the {what}")


class Decision(Enum):
    """What one policy decides about one request."""

    ALLOWED = "allowed"
    DENIED = "denied"
    """Explicitly: no other policy can allow it."""
    SILENT = "silent"
    """No statement applies."""


@dataclass(frozen=True)
class Caller:
    """Who calls: a role (by its ARN, not its session's), or an AWS service."""

    arn: str
    """ARN of the role or user; a service principal's name for a service."""
    account: str
    """Its account id; empty for a service."""
    organization: str | None = None
    """Its organization's id; None: it is not in one."""
    organization_path: str | None = None
    """Its `aws:PrincipalOrgPaths` value."""
    extra: Context = field(default_factory=dict)
    """Further context keys of this request, by name."""

    def context(self) -> dict[str, str | bool | Sequence[str]]:
        """The condition context of this caller, keys in lower case (condition keys ignore case)."""
        context_keys: dict[str, str | bool | Sequence[str]] = {}
        if self.account:
            context_keys |= {"aws:PrincipalArn": self.arn, "aws:PrincipalAccount": self.account}
        if self.organization:
            context_keys["aws:PrincipalOrgID"] = self.organization
        if self.organization_path:
            context_keys["aws:PrincipalOrgPaths"] = [self.organization_path]
        return {name.lower(): value for name, value in {**context_keys, **self.extra}.items()}


def evaluate(policy: Mapping[str, Any], caller: Caller, action: str, resource: str, *, identity: bool) -> Decision:
    """What `policy` decides about `caller` doing `action` on `resource`.

    identity: the policy is attached to the caller, so its statements carry no Principal. Raises UnsupportedPolicy.
    """
    decision = Decision.SILENT
    context = caller.context()
    for statement in as_list(policy.get("Statement")):
        if not _names(statement, "Action", action, ignore_case=True):
            continue
        if not _names(statement, "Resource", resource) and not (not identity and "Resource" not in statement):
            continue
        if not identity and not _principal(statement, caller):
            continue
        if not conditions_hold(statement.get("Condition") or {}, context):
            continue
        if statement.get("Effect") == "Deny":
            return Decision.DENIED
        decision = Decision.ALLOWED
    return decision


def evaluate_all(policies: Sequence[Mapping[str, Any]], caller: Caller, action: str, resource: str) -> Decision:
    """What a caller's identity policies decide together: a denial wins, then a permission."""
    decisions = {evaluate(policy, caller, action, resource, identity=True) for policy in policies}
    return next((each for each in (Decision.DENIED, Decision.ALLOWED) if each in decisions), Decision.SILENT)


def as_list(value: Any) -> list[Any]:
    """A policy element as a list: AWS allows a single value in place of a list of one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def matches(pattern: str, value: str, *, ignore_case: bool = False) -> bool:
    """Whether a pattern with AWS's wildcards `*` and `?` covers the whole value."""
    return _compiled(pattern, ignore_case).fullmatch(value) is not None


@lru_cache(4096)
def _compiled(pattern: str, ignore_case: bool) -> re.Pattern[str]:
    text = "".join(".*" if char == "*" else "." if char == "?" else re.escape(char) for char in pattern)
    return re.compile(text, (re.IGNORECASE if ignore_case else 0) | re.DOTALL)


def _names(statement: Mapping[str, Any], element: str, value: str, *, ignore_case: bool = False) -> bool:
    if element in statement:
        return any(matches(each, value, ignore_case=ignore_case) for each in as_list(statement[element]))
    if f"Not{element}" in statement:
        return not any(matches(each, value, ignore_case=ignore_case) for each in as_list(statement[f"Not{element}"]))
    return False


def _principal(statement: Mapping[str, Any], caller: Caller) -> bool:
    if "NotPrincipal" in statement:
        raise UnsupportedPolicy("element 'NotPrincipal'")
    principal = statement.get("Principal")
    if principal == "*":
        return True
    if not isinstance(principal, dict):
        return False
    for each in as_list(principal.get("AWS")):
        if each in ("*", caller.arn) or (caller.account and each == caller.account):
            return True
        if caller.account and re.fullmatch(rf"arn:aws[\w-]*:iam::{caller.account}:root", each):
            return True
    return not caller.account and caller.arn in as_list(principal.get("Service"))


def conditions_hold(conditions: Mapping[str, Any], context: Context) -> bool:
    """Whether every condition block is met in a context with lower-case keys. Raises UnsupportedPolicy."""
    return all(
        _condition(operator, context.get(key.lower()), [str(each) for each in as_list(expected)])
        for operator, block in conditions.items()
        for key, expected in block.items()
    )


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "StringEquals": lambda expected, actual: expected == actual,
    "StringEqualsIgnoreCase": lambda expected, actual: expected.lower() == actual.lower(),
    "StringLike": lambda expected, actual: matches(expected, actual),
    "ArnEquals": lambda expected, actual: _arn_matches(expected, actual),
    "ArnLike": lambda expected, actual: _arn_matches(expected, actual),
    "Bool": lambda expected, actual: expected.lower() == actual.lower(),
}


def _condition(operator: str, actual: str | bool | Sequence[str] | None, expected: list[str]) -> bool:
    quantifier, _, name = operator.rpartition(":")
    if quantifier not in ("", "ForAnyValue", "ForAllValues"):
        raise UnsupportedPolicy(f"condition operator '{operator}'")
    if name == "Null":
        return any((each.lower() == "true") == (actual is None) for each in expected)
    optional = name.endswith("IfExists")
    name = name.removesuffix("IfExists")
    negative = "Not" in name
    test = _TESTS.get(name.replace("Not", ""))
    if test is None:
        raise UnsupportedPolicy(f"condition operator '{operator}'")
    if actual is None:
        return optional or negative or quantifier == "ForAllValues"
    values = (
        [str(actual).lower()] if isinstance(actual, bool) else [actual] if isinstance(actual, str) else list(actual)
    )
    results = [any(test(each, value) for each in expected) != negative for value in values]
    return any(results) if quantifier == "ForAnyValue" else all(results)


def _arn_matches(pattern: str, value: str) -> bool:
    """ARNs are compared part by part: a wildcard does not match a colon, except in the last part."""
    patterns, values = pattern.split(":", 5), value.split(":", 5)
    return len(patterns) == len(values) and all(map(matches, patterns, values))
