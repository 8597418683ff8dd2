"""The grammar that backup, tag and other inherited policies share: settings, operators, controls.

A node is either a map of further nodes or a setting; both may carry a child control. A setting's
value is always under a value-setting operator.
AWS: https://docs.aws.amazon.com/organizations/latest/userguide/policy-operators.html
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from farvault.policies.effective.elements import (
    Array,
    Element,
    Member,
    Object,
    Plain,
    Scalar,
    TooDeepError,
    from_python,
)

ASSIGN = "@@assign"
APPEND = "@@append"
REMOVE = "@@remove"
CHILD_CONTROL = "@@operators_allowed_for_child_policies"
ALL = "@@all"
NONE = "@@none"

VALUE_OPERATORS = (ASSIGN, REMOVE, APPEND)
"""In the order in which one policy's operators on one setting take effect."""

EVERY_OPERATOR = frozenset(VALUE_OPERATORS)

Path = tuple[str, ...]
"""Keys from the top of the policy down, operators left out."""

Value = Scalar | tuple[Scalar, ...]
"""What an operator sets: one value, or a list of values."""


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """One thing that is wrong in a policy: where, what, and what to do."""

    path: Path
    offset: int
    message: str
    help: str | None = None


class PolicyError(ValueError):
    """A mapping given as a policy breaks the grammar; `faults` holds every fault."""

    def __init__(self, name: str, faults: Sequence[PolicyFault]) -> None:
        lines = [f"{name}: {'.'.join(fault.path) or 'the policy'}: {fault.message}" for fault in faults]
        super().__init__("\n".join(lines))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a policy, read."""

    operations: tuple[tuple[str, Value], ...]
    """The value-setting operators with what they set, in the order in which they take effect."""

    allowed: frozenset[str] | None
    """The value-setting operators left to child policies; None if the node says nothing."""

    children: Mapping[str, Node]

    is_empty_map: bool
    """Written as `{}`: a map without keys, which the effective policy shows as such."""


def read_mapping(name: str, document: object) -> Node:
    """Read a policy given as a mapping; raises `PolicyError` with all faults, `name` saying whose."""
    try:
        element = from_python(document)
    except TooDeepError as error:
        raise PolicyError(name, [PolicyFault((), error.offset, str(error))]) from None
    except TypeError as error:
        raise PolicyError(name, [PolicyFault((), -1, str(error))]) from None
    node, faults = read_policy(element)
    if faults:
        raise PolicyError(name, faults)
    return node


def read_policy(element: Element) -> tuple[Node, list[PolicyFault]]:
    """Read a whole policy; with faults, the node holds what could be read."""
    faults: list[PolicyFault] = []
    if not isinstance(element, Object):
        faults.append(PolicyFault((), element.offset, f"a policy is an object, got {_kind(element)}"))
        return Node((), None, {}, False), faults
    return _read_node(element, (), faults), faults


def _read_node(element: Object, path: Path, faults: list[PolicyFault]) -> Node:
    operations: dict[str, Value] = {}
    allowed: frozenset[str] | None = None
    children: dict[str, Node] = {}
    members = _distinct(element.members, path, faults)
    holds_value = path != () and any(member.key in EVERY_OPERATOR for member in members)
    for member in members:
        if member.key == CHILD_CONTROL:
            allowed = _read_control(member, path, faults)
        elif member.key in EVERY_OPERATOR:
            if not path:
                faults.append(PolicyFault(path, member.offset, f"'{member.key}' at the top sets nothing", _NEEDS_KEY))
            value = _read_value(member, path, faults)
            if value is not None:
                operations[member.key] = value
        elif member.key.startswith("@@"):
            faults.append(PolicyFault(path, member.offset, f"unknown operator '{member.key}'", _nearest(member.key)))
        elif holds_value:
            message = f"key '{member.key}' stands beside a value-setting operator"
            faults.append(
                PolicyFault((*path, member.key), member.offset, message, "a node holds a value or keys, not both")
            )
        elif isinstance(member.element, Object):
            children[member.key] = _read_node(member.element, (*path, member.key), faults)
        else:
            message = f"key '{member.key}' holds {_kind(member.element)} without an operator"
            help = f'write "{member.key}": {{"{ASSIGN}": ...}}'
            faults.append(PolicyFault((*path, member.key), member.element.offset, message, help))
    ordered = tuple((operator, operations[operator]) for operator in VALUE_OPERATORS if operator in operations)
    return Node(ordered, allowed, children, is_empty_map=not element.members)


_NEEDS_KEY = "put it under a key, such as 'plans' or 'tags'"


def _distinct(members: Iterable[Member], path: Path, faults: list[PolicyFault]) -> list[Member]:
    """Keep the first of each key: AWS refuses duplicate keys outright."""
    first_members: dict[str, Member] = {}
    for member in members:
        if member.key in first_members:
            where = path if member.key.startswith("@@") else (*path, member.key)
            faults.append(
                PolicyFault(where, member.offset, f"duplicate key '{member.key}'", "AWS refuses duplicate keys")
            )
        else:
            first_members[member.key] = member
    return list(first_members.values())


def _read_value(member: Member, path: Path, faults: list[PolicyFault]) -> Value | None:
    element = member.element
    if isinstance(element, Array):
        values: list[Scalar] = []
        for each in element.elements:
            if isinstance(each, Plain) and each.value is not None:
                values.append(each.value)
            else:
                message = f"'{member.key}' lists strings, numbers or booleans, got {_kind(each)}"
                faults.append(PolicyFault(path, each.offset, message))
        return tuple(values)
    if member.key != ASSIGN:
        faults.append(PolicyFault(path, element.offset, f"'{member.key}' takes a list, got {_kind(element)}"))
    elif isinstance(element, Plain) and element.value is not None:
        return element.value
    else:
        message = f"'{member.key}' takes a string, number, boolean or a list of them, got {_kind(element)}"
        faults.append(PolicyFault(path, element.offset, message))
    return None


def _read_control(member: Member, path: Path, faults: list[PolicyFault]) -> frozenset[str] | None:
    element = member.element
    if not isinstance(element, Array):
        faults.append(
            PolicyFault(path, element.offset, f"'{CHILD_CONTROL}' takes a list, got {_kind(element)}", _CONTROL)
        )
        return None
    words: list[str] = []
    for each in element.elements:
        word = each.value if isinstance(each, Plain) else None
        if isinstance(word, str) and word in {ALL, NONE, *VALUE_OPERATORS}:
            words.append(word)
        else:
            content = f"'{word}'" if isinstance(word, str) else _kind(each)
            faults.append(PolicyFault(path, each.offset, f"'{CHILD_CONTROL}' cannot list {content}", _CONTROL))
            return None
    if not words or (len(words) > 1 and (ALL in words or NONE in words)):
        message = f"'{CHILD_CONTROL}' lists {words or 'nothing'}"
        faults.append(PolicyFault(path, element.offset, message, _CONTROL))
        return None
    if words[0] == ALL:
        return EVERY_OPERATOR
    return frozenset() if words[0] == NONE else frozenset(words)


_CONTROL = f"list either {ALL}, or {NONE}, or some of {', '.join(sorted(VALUE_OPERATORS))}"


def _nearest(word: str) -> str:
    near = difflib.get_close_matches(word[:80], [*VALUE_OPERATORS, CHILD_CONTROL], n=1)
    return f"did you mean '{near[0]}'" if near else f"the operators are {', '.join([*VALUE_OPERATORS, CHILD_CONTROL])}"


def _kind(element: Element) -> str:
    if isinstance(element, Object):
        return "an object"
    if isinstance(element, Array):
        return "a list"
    if element.value is None:
        return "null"
    if isinstance(element.value, bool):
        return "a boolean"
    return "a string" if isinstance(element.value, str) else "a number"
