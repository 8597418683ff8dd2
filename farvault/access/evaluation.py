"""Evaluation of the IAM policies that copies of backups meet.

It knows the elements Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource and Condition,
policy variables, and every condition operator with a value that it is given to compare. Nothing is
guessed: what rests on a condition key that cannot be known beforehand is UNDECIDED, and names it; an
operator without a comparison here raises UnsupportedPolicy. Evaluation follows the IAM User Guide, "Policy
evaluation logic", "IAM JSON policy elements: Condition operators", "Single-valued vs. multivalued context keys"
and "IAM policy elements: Variables and tags".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any

Context = Mapping[str, str | bool | Sequence[str]]


class UnsupportedPolicy(ValueError):  # noqa: N818 - the name says what is wrong with the policy
    """A policy uses an element or operator that this evaluator does not know: `what` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the embedded AWS cannot evaluate a policy: it does not know the {what}")


class Decision(Enum):
    """What one policy says of one request."""

    ALLOWED = "allowed"
    DENIED = "denied"
    """Explicitly: no other policy can allow it."""
    SILENT = "silent"
    """No statement applies."""
    UNDECIDED = "undecided"
    """It rests on condition keys that cannot be known."""


@dataclass(frozen=True)
class Verdict:
    """What one policy says of one request, and why."""

    decision: Decision
    statement: Mapping[str, Any] | None = None
    """The statement that decides it; None where none applies."""
    unknown: frozenset[str] = frozenset()
    """The condition keys on which an UNDECIDED one rests, as the policy spells them."""


@dataclass(frozen=True)
class StatementPart:
    """A part of a statement, and whether it holds for a request."""

    element: str
    """Action, Resource, Principal or Condition."""
    holds: bool | None
    """None: it rests on `key`, which is not known."""
    operator: str = ""
    key: str = ""
    """A condition's key, as the policy spells it."""
    expected: tuple[str, ...] = ()
    """The condition's values."""


@dataclass(frozen=True)
class Caller:
    """Who calls: a role (by its ARN, not its session's), or an AWS service."""

    arn: str
    """ARN of the role or user; a service principal's name for a service."""
    account: str
    """Its account id; empty for a service."""
    organization: str | None = None
    """Its organization's id; None: it is in none."""
    organization_path: str | None = None
    """Its `aws:PrincipalOrgPaths` value."""
    extra: Context = field(default_factory=dict)
    """Further context keys of this request, by name."""
    absent: frozenset[str] | None = None
    """Condition keys that the request has not, in lower case; every other one that is not in the context is unknown.
    None: the context is complete."""

    def context(self) -> dict[str, str | bool | Sequence[str]]:
        """The condition context of this caller, keys in lower case (condition keys ignore case)."""
        keys: dict[str, str | bool | Sequence[str]] = {}
        if self.account:
            keys |= {"aws:PrincipalArn": self.arn, "aws:PrincipalAccount": self.account}
        if self.organization:
            keys["aws:PrincipalOrgID"] = self.organization
        if self.organization_path:
            keys["aws:PrincipalOrgPaths"] = [self.organization_path]
        return {name.lower(): value for name, value in {**keys, **self.extra}.items()}


def evaluate(policy: Mapping[str, Any], caller: Caller, action: str, resource: str, *, identity: bool) -> Decision:
    """What `policy` says of `caller` doing `action` on `resource`.

    identity: the policy is attached to the caller, so its statements carry no Principal. Raises UnsupportedPolicy.
    """
    return judge(policy, caller, action, resource, identity=identity).decision


def judge(policy: Mapping[str, Any], caller: Caller, action: str, resource: str, *, identity: bool) -> Verdict:
    """What `policy` says, and the statement that decides it: a denial wins, then a doubt about one, then a permission.

    A statement that is malformed (farvault.access.grammar says how) applies to nothing. Raises UnsupportedPolicy.
    """
    allowed: Verdict | None = None
    doubtful: Verdict | None = None
    for statement in as_list(policy.get("Statement")):
        if not isinstance(statement, Mapping):
            continue
        unknown = _applies(statement, caller, action, resource, identity=identity)
        if unknown is None:
            continue
        effect = statement.get("Effect")
        if effect == "Deny":
            if not unknown:
                return Verdict(Decision.DENIED, statement)
            doubtful = Verdict(Decision.UNDECIDED, statement, unknown)
        elif effect == "Allow" and not unknown:
            allowed = allowed or Verdict(Decision.ALLOWED, statement)
        elif effect == "Allow" and doubtful is None:
            doubtful = Verdict(Decision.UNDECIDED, statement, unknown)
    if doubtful and (allowed is None or (doubtful.statement or {}).get("Effect") == "Deny"):
        return doubtful
    return allowed or Verdict(Decision.SILENT)


def evaluate_all(policies: Sequence[Mapping[str, Any]], caller: Caller, action: str, resource: str) -> Decision:
    """What a caller's identity policies say together: a denial wins, then a permission."""
    decisions = {evaluate(policy, caller, action, resource, identity=True) for policy in policies}
    order = (Decision.DENIED, Decision.ALLOWED, Decision.UNDECIDED)
    return next((each for each in order if each in decisions), Decision.SILENT)


def as_list(value: Any) -> list[Any]:
    """A policy element as a list: AWS allows one value to stand for a list of one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def matches(pattern: str, value: str, *, ignore_case: bool = False) -> bool:
    """Whether a pattern with AWS's wildcards `*` and `?` covers the whole value."""
    return _compiled(pattern, ignore_case).fullmatch(value) is not None


@lru_cache(4096)
def _compiled(pattern: str, ignore_case: bool) -> re.Pattern[str]:
    text = "".join(".*" if char == "*" else "." if char == "?" else re.escape(char) for char in pattern)
    return re.compile(text, (re.IGNORECASE if ignore_case else 0) | re.DOTALL)


def _applies(
    statement: Mapping[str, Any], caller: Caller, action: str, resource: str, *, identity: bool
) -> frozenset[str] | None:
    """None where a statement does not apply; else the condition keys on which it rests that are unknown."""
    unknown = set()
    for part in parts(statement, caller, action, resource, identity=identity):
        if part.holds is False:
            return None
        if part.holds is None:
            unknown.add(part.key)
    return frozenset(unknown)


def parts(
    statement: Mapping[str, Any], caller: Caller, action: str, resource: str, *, identity: bool
) -> Iterator[StatementPart]:
    """Each part of a statement that must hold for it to apply: action, resource, principal, then each condition."""
    yield StatementPart("Action", _names(statement, "Action", action, ignore_case=True))
    yield StatementPart("Resource", _names(statement, "Resource", resource))
    if not identity:
        yield StatementPart("Principal", _principal(statement, caller))
    conditions = statement.get("Condition") or {}
    if not isinstance(conditions, Mapping):
        yield StatementPart("Condition", False)
        return
    for operator, key, expected in _conditions(conditions):
        yield StatementPart("Condition", _condition(operator, key, expected, caller), operator, key, tuple(expected))


def _names(statement: Mapping[str, Any], element: str, value: str, *, ignore_case: bool = False) -> bool:
    def any_matches(patterns: Any) -> bool:
        return any(matches(str(each), value, ignore_case=ignore_case) for each in as_list(patterns))

    if element in statement:
        return any_matches(statement[element])
    return f"Not{element}" in statement and not any_matches(statement[f"Not{element}"])


def _principal(statement: Mapping[str, Any], caller: Caller) -> bool:
    if "NotPrincipal" in statement:
        return not _is_named(statement["NotPrincipal"], caller)
    return _is_named(statement.get("Principal"), caller)


def _is_named(principal: Any, caller: Caller) -> bool:
    if principal == "*":
        return True
    if not isinstance(principal, Mapping):
        return False
    for each in map(str, as_list(principal.get("AWS"))):
        if each in ("*", caller.arn) or (caller.account and each == caller.account):
            return True
        if caller.account and re.fullmatch(rf"arn:aws[\w-]*:iam::{caller.account}:root", each):
            return True
    return not caller.account and caller.arn in as_list(principal.get("Service"))


def _conditions(conditions: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Each operator, condition key and its values."""
    for operator, block in conditions.items():
        for key, expected in block.items() if isinstance(block, Mapping) else ():
            yield (
                operator,
                key,
                [str(each).lower() if isinstance(each, bool) else str(each) for each in as_list(expected)],
            )


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "stringequals": lambda expected, actual: expected == actual,
    "stringequalsignorecase": lambda expected, actual: expected.lower() == actual.lower(),
    "stringlike": lambda expected, actual: matches(expected, actual),
    "arnequals": lambda expected, actual: _arn_matches(expected, actual),
    "arnlike": lambda expected, actual: _arn_matches(expected, actual),
    "bool": lambda expected, actual: expected.lower() == actual.lower(),
}

_QUANTIFIERS = ("", "foranyvalue", "forallvalues")


def _condition(operator: str, key: str, expected: list[str], caller: Caller) -> bool | None:
    """Whether a condition holds; None where its key, or a variable in its values, is unknown.

    The case of operators and keys is not looked at, as no page of AWS's says that it counts.
    """
    quantifier, _, name = operator.lower().rpartition(":")
    test = _TESTS.get(name.removesuffix("ifexists").replace("not", ""))
    if quantifier not in _QUANTIFIERS or (test is None and name != "null"):
        if caller.absent is not None:
            return None
        raise UnsupportedPolicy(f"condition operator '{operator}'")
    context = caller.context()
    actual = context.get(key.lower())
    if actual is None and caller.absent is not None and key.lower() not in caller.absent:
        return None
    if test is None:
        return any((each.lower() == "true") == (actual is None) for each in expected)
    optional = name.endswith("ifexists")
    name = name.removesuffix("ifexists")
    negative = "not" in name
    if actual is None:
        return optional or quantifier == "forallvalues" or (negative and not quantifier)
    if not isinstance(actual, str | bool) and not quantifier:
        return False  # a key with several values needs a set operator, and fits nothing without
    values = (
        [str(actual).lower()] if isinstance(actual, bool) else [actual] if isinstance(actual, str) else list(actual)
    )
    patterns = [_filled(each, context, caller) for each in expected]
    fits = [_fits(test, patterns, value) for value in values]
    if None in fits:
        return None
    results = [each is not negative for each in fits]
    return any(results) if quantifier == "foranyvalue" else all(results)


def _fits(test: Callable[[str, str], bool], patterns: list[str | None], value: str) -> bool | None:
    """Whether some pattern fits a value; None where that rests on one which is unknown."""
    if any(test(pattern, value) for pattern in patterns if pattern is not None):
        return True
    return None if None in patterns else False


_VARIABLE = re.compile(r"\$\{([^}]*)\}")


def _filled(text: str, context: Context, caller: Caller) -> str | None:
    """A value with its policy variables filled in; None where one of them is unknown, as `${*}` is here."""
    for name in _VARIABLE.findall(text):
        value = context.get(name.lower())
        if not isinstance(value, str):
            if caller.absent is None:
                raise UnsupportedPolicy(f"policy variable '{name}'")
            return None
        text = text.replace(f"${{{name}}}", value)
    return text


def _arn_matches(pattern: str, value: str) -> bool:
    """ARNs are compared part by part: a wildcard does not reach over a colon, except in the last part."""
    patterns, values = pattern.split(":", 5), value.split(":", 5)
    return len(patterns) == len(values) and all(map(matches, patterns, values))
