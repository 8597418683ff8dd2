"""What a plan would do, read from the plan itself: `terraform show -json FILE`.

The one reader of plans (Terraform documentation, "JSON Output Format"). A plan that cannot be read, or
that contains something unknown to us, is an error and never an empty plan.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from farvault.errors import ToolError

_MAJOR = "1"


class Action(Enum):
    """What would be done to one resource; the value is the word for it."""

    NONE = "unchanged"
    READ = "read"
    CREATE = "created"
    UPDATE = "changed"
    REPLACE = "replaced"
    """Destroyed, then created."""
    REPLACE_CREATED_FIRST = "replaced, the new one created first"
    DELETE = "destroyed"
    FORGET = "forgotten"
    """Terraform no longer manages it; it stays in AWS."""
    RENEW = "created anew, the old one forgotten"

    @property
    def destroys(self) -> bool:
        """Whether something that exists is destroyed."""
        return self in (Action.DELETE, Action.REPLACE, Action.REPLACE_CREATED_FIRST)


_ACTIONS = {
    ("no-op",): Action.NONE,
    ("read",): Action.READ,
    ("create",): Action.CREATE,
    ("update",): Action.UPDATE,
    ("delete",): Action.DELETE,
    ("delete", "create"): Action.REPLACE,
    ("create", "delete"): Action.REPLACE_CREATED_FIRST,
    ("forget",): Action.FORGET,
    ("create", "forget"): Action.RENEW,
    ("forget", "create"): Action.RENEW,
}


class UnreadablePlanError(ToolError):
    """A plan of which it is not certain what it would do."""


@dataclass(frozen=True)
class PlannedChange:
    """The planned change of one resource, or of one output."""

    address: str
    type: str
    action: Action
    before: Any = None
    after: Any = None
    unknown: Any = False
    """True, or at the places in `after` that are known only after the apply."""
    sensitive_before: Any = False
    sensitive_after: Any = False
    forced_by: tuple[str, ...] = ()
    """Attributes that cannot be changed in place."""
    reason: str = ""
    """Terraform's own reason for the action, such as `replace_because_tainted`."""
    moved_from: str = ""
    import_id: str = ""
    deposed: str = ""
    """Key of the old object of an unfinished replacement: it is destroyed, not the current object."""

    @property
    def anything(self) -> bool:
        """Whether it is more than unchanged."""
        return bool(self.action is not Action.NONE or self.moved_from or self.import_id)


@dataclass(frozen=True)
class TerraformPlan:
    """What one environment's plan would do."""

    changes: tuple[PlannedChange, ...] = ()
    """Of managed resources, unchanged ones too."""
    reads: tuple[PlannedChange, ...] = ()
    """Data sources that are read only during the apply."""
    outputs: tuple[PlannedChange, ...] = ()
    drift: tuple[PlannedChange, ...] = ()
    """What was changed outside Terraform."""

    @property
    def anything(self) -> bool:
        """Whether an apply would do more than nothing."""
        return any(each.anything for each in (*self.changes, *self.reads, *self.outputs))

    @property
    def destroyed(self) -> list[PlannedChange]:
        """The changes that destroy something that exists."""
        return [each for each in self.changes if each.action.destroys]


def parsed(text: str, *, changed: bool | None = None) -> TerraformPlan:
    """The plan from the output of `terraform show -json`; UnreadablePlanError where any of it is uncertain.

    changed: the result of `plan -detailed-exitcode` (2: True, 0: False); the plan must agree.
    """
    try:
        document = json.loads(text)
    except ValueError as fault:
        raise _unreadable(f"'terraform show -json' did not write JSON: {fault}") from fault
    if not isinstance(document, dict):
        raise _unreadable("'terraform show -json' did not write an object")
    version = document.get("format_version")
    if not isinstance(version, str) or version.split(".")[0] != _MAJOR:
        raise _unreadable(f"its format_version must be {_MAJOR}.x, got {version!r}")
    if document.get("errored"):
        raise _unreadable("it ends in an error: what is missing from it is not known")
    if document.get("complete") is False or document.get("deferred_changes"):
        raise _unreadable("it is not complete: changes are deferred to a later plan")
    if document.get("action_invocations") or document.get("deferred_action_invocations"):
        raise _unreadable("it invokes actions, and Farvault describes none")
    if "planned_values" not in document and "resource_changes" not in document:
        raise _unreadable("it is not a plan: planned_values and resource_changes are missing")
    try:
        plan = _plan(document)
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise _unreadable(f"a change in it is not as documented: {type(fault).__name__}: {fault}") from fault
    _agree(plan, changed)
    return plan


def as_data(plan: TerraformPlan) -> dict[str, Any]:
    """All of a plan as JSON's own types, which `from_data` reads again."""
    return {
        part.name: [vars(each) | {"action": each.action.name} for each in getattr(plan, part.name)]
        for part in fields(plan)
    }


def from_data(data: Any) -> TerraformPlan:
    """The plan from what `as_data` gave; UnreadablePlanError where it is anything else."""

    def change(data: Mapping[str, Any]) -> PlannedChange:
        exact = {"action": Action[data["action"]], "forced_by": tuple(data["forced_by"])}
        return PlannedChange(**{**data, **exact})

    try:
        names = [part.name for part in fields(TerraformPlan)]
        if sorted(data) != sorted(names):
            raise KeyError(*data)
        return TerraformPlan(**{name: tuple(map(change, data[name])) for name in names})
    except (KeyError, TypeError, AttributeError) as fault:
        raise _unreadable(f"{type(fault).__name__}: {fault}") from fault


def tainted(text: str) -> list[str]:
    """Addresses of tainted resources in a state that `terraform show -json` wrote; none where it cannot be read."""

    def within(module: Mapping[str, Any]) -> Iterator[str]:
        yield from (each["address"] for each in module.get("resources", ()) if each.get("tainted"))
        for child in module.get("child_modules", ()):
            yield from within(child)

    try:
        return list(within(json.loads(text).get("values", {}).get("root_module", {})))
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def _plan(document: Mapping[str, Any]) -> TerraformPlan:
    changes: list[PlannedChange] = []
    reads: list[PlannedChange] = []
    for each in _list(document, "resource_changes"):
        planned = _resource(each)
        if each["mode"] not in ("managed", "data"):
            raise ValueError(f"mode {each['mode']!r} of '{planned.address}'")
        (changes if each["mode"] == "managed" else reads).append(planned)
    outputs = (document["output_changes"] if document.get("output_changes") is not None else {}).items()
    return TerraformPlan(
        tuple(changes),
        tuple(reads),
        tuple(_change(f"output.{name}", "output", change) for name, change in outputs),
        tuple(_resource(each) for each in _list(document, "resource_drift")),
    )


def _list(document: Mapping[str, Any], key: str) -> list[Any]:
    value = document.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError(f"{key} is not a list")
    return value


def _resource(entry: Mapping[str, Any]) -> PlannedChange:
    more = {
        "reason": entry.get("action_reason") or "",
        "moved_from": entry.get("previous_address") or "",
        "deposed": entry.get("deposed") or "",
    }
    return _change(entry["address"], entry["type"], entry["change"], **more)


def _change(address: str, kind: str, change: Mapping[str, Any], **more: str) -> PlannedChange:
    if not isinstance(address, str) or not isinstance(kind, str):
        raise TypeError(f"address {address!r} of type {kind!r}")
    actions = tuple(change["actions"])
    if actions not in _ACTIONS:
        raise ValueError(f"actions {list(actions)!r} of '{address}' are unknown")
    importing = change.get("importing")
    paths = [path for path in change.get("replace_paths") or [] if path]
    return PlannedChange(
        address,
        kind,
        _ACTIONS[actions],
        change.get("before"),
        change.get("after"),
        change.get("after_unknown", False),
        change.get("before_sensitive", False),
        change.get("after_sensitive", False),
        forced_by=tuple(dict.fromkeys(".".join(map(str, path)) for path in paths)),
        import_id=str(importing.get("id") or "(known only after the apply)") if importing is not None else "",
        **more,
    )


def _agree(plan: TerraformPlan, changed: bool | None) -> None:
    if changed and not plan.anything:
        raise _unreadable("terraform says that it changes something, but no change is in it")
    acts = [each.address for each in plan.changes if each.action not in (Action.NONE, Action.READ)]
    if changed is False and acts:
        raise _unreadable(f"terraform says that it changes nothing, but '{acts[0]}' would be changed by it")


def _unreadable(why: str) -> UnreadablePlanError:
    return UnreadablePlanError(f"the plan cannot be read, so nothing is known about what it would do: {why}")
