"""Why a policy does not allow a request, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from farvault.access.evaluation import Decision, StatementPart, Verdict, as_list, parts
from farvault.access.grammar import title
from farvault.access.requests import Request


def reason(policy: Mapping[str, Any], request: Request, verdict: Verdict) -> str:
    """What stands in the way of a request that `verdict` does not allow, as the rest of a sentence about the policy."""
    if verdict.statement is not None:
        name = title(verdict.statement, _number(policy, verdict.statement))
        if verdict.decision is Decision.DENIED:
            return f"{name} denies it"
        return f"{name} {'denies' if verdict.statement.get('Effect') == 'Deny' else 'allows'} it under a condition"
    nearest = min(_attempts(policy, request), key=lambda attempt: attempt[0], default=None)
    if nearest is None:
        return "no statement allows it"
    _, name, part = nearest
    return f"{name} {_words(part, request)}"


def _attempts(policy: Mapping[str, Any], request: Request) -> Iterator[tuple[tuple[int, bool], str, StatementPart]]:
    """Each statement that allows the action: how far it is from applying, its name, and the first part that fails.

    A statement for somebody else is farther than one with another condition or resource.
    """
    for number, statement in enumerate(as_list(policy.get("Statement")), 1):
        if not isinstance(statement, Mapping) or statement.get("Effect") != "Allow":
            continue
        each = parts(statement, request.caller, request.action, request.resource, identity=False)
        failing = [part for part in each if part.holds is False]
        if failing and failing[0].element != "Action":
            is_for_others = any(part.element == "Principal" for part in failing)
            yield (len(failing), is_for_others), title(statement, number), failing[0]


def _words(part: StatementPart, request: Request) -> str:
    if part.element == "Principal":
        return f"is not for {request.caller.arn}"
    if part.element == "Resource":
        return f"is not on {request.resource}"
    if not part.key:
        return "has a Condition that cannot be read"
    actual = request.caller.context().get(part.key.lower())
    expected = " or ".join(f"'{each}'" for each in part.expected)
    if actual is None:
        return f"asks for {part.key} {expected}, and the request has none"
    is_list = not isinstance(actual, str | bool)
    value = str(actual).lower() if isinstance(actual, bool) else "', '".join(actual) if is_list else actual
    return f"asks by {part.operator} for {part.key} {expected}, and it is '{value}'"


def _number(policy: Mapping[str, Any], statement: Mapping[str, Any]) -> int:
    numbers = (number for number, each in enumerate(as_list(policy.get("Statement")), 1) if each is statement)
    return next(numbers, 0)
