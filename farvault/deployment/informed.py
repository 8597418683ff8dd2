"""Everything that a deployment would do, as text: by environment, equal environments together."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from farvault.deployment.differences import lines, visible
from farvault.protection import PROTECTED
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json
from farvault.running.environments import EnvironmentStack
from farvault.running.plan import Action, PlannedChange, TerraformPlan
from farvault.running.view import table

_SIGNS = {
    Action.READ: "<=",
    Action.CREATE: "+",
    Action.UPDATE: "~",
    Action.REPLACE: "-/+",
    Action.REPLACE_CREATED_FIRST: "+/-",
    Action.DELETE: "-",
    Action.FORGET: ".",
    Action.RENEW: "./+",
}
_FORGOTTEN = ": it stays in AWS, and Terraform no longer knows it"
_ACCOUNT, _REGION = "<account>", "<region>"
_COLUMNS = {
    "created": (Action.CREATE, Action.RENEW),
    "changed": (Action.UPDATE,),
    "replaced": (Action.REPLACE, Action.REPLACE_CREATED_FIRST),
    "destroyed": (Action.DELETE,),
    "forgotten": (Action.FORGET,),
}


def details(environments: Sequence[EnvironmentStack], planned: Mapping[str, TerraformPlan]) -> str:
    """How every resource and attribute would change; environments with the same changes are described once."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for each in environments:
        if each.name in planned and (text := plan_text(planned[each.name])):
            groups.setdefault(_general(text, each), []).append((each.name, text))
    parts = []
    for general, members in groups.items():
        first, *others = (visible(name) for name, _ in members)
        if others:
            parts.append(f"{first}, and the same in {len(others)} more: {', '.join(others)}\n{general}")
        else:
            parts.append(f"{first}\n{members[0][1]}")
    return "\n\n".join(parts)


def summary(
    environments: Sequence[EnvironmentStack],
    planned: Mapping[str, TerraformPlan],
    of: int,
    checks: Mapping[str, Sequence[object]] | None = None,
) -> str:
    """How much would change in each environment, and every address that would be destroyed.

    of: how many environments there are; where these are fewer, their sum says so. checks: what policies said of each
    environment's run.
    """
    rows = []
    for each in environments:
        plan = planned.get(each.name)
        if plan is None:
            rows.append((each.name, *("?" for _ in _COLUMNS)))
        else:
            actions = [change.action for change in plan.changes]
            rows.append((each.name, *(str(sum(map(actions.count, kinds))) for kinds in _COLUMNS.values())))
    counted = [[row[column] for row in rows] for column in range(1, len(_COLUMNS) + 1)]
    total = ["?" if "?" in column else str(sum(map(int, column))) for column in counted]
    name = "all" if len(environments) == of else f"{len(environments)} of {of}"
    text = table(("environment", *_COLUMNS), [*rows, (name, *total)])
    said = [f"  {name}: {check}" for name, every in sorted((checks or {}).items()) for check in every]
    text += "".join(f"\n{line}" for line in (["policy checks:", *said] if said else []))
    destroyed = [f"  {name}: {each.address}" for name, plan in planned.items() for each in plan.destroyed]
    if destroyed:
        return text + "\nwould be destroyed:\n" + "\n".join(sorted(destroyed))
    if len(planned) < len(environments):
        return text + "\nwhat would be destroyed is not known"
    return text + "\nnothing would be destroyed"


def plan_text(plan: TerraformPlan) -> str:
    """What one environment's plan would do; empty where it would do nothing."""
    texts = []
    for each in (*plan.changes, *plan.reads):
        if each.anything:
            texts += [f"  {_head(each)}", *(f"      {line}" for line in lines(each))]
    for each in plan.outputs:
        if each.anything:
            texts.append(f"  {visible(each.address)} would be {each.action.value}")
    for each in plan.drift:
        texts.append(f"  {visible(each.address)} was {each.action.value} outside Terraform")
    return "\n".join(texts)


def _head(change: PlannedChange) -> str:
    address = visible(change.address)
    actions = []
    if change.moved_from:
        actions.append(f"would be moved from {visible(change.moved_from)}")
    if change.import_id:
        actions.append(f"would be imported as {json.dumps(visible(change.import_id), ensure_ascii=False)}")
    if change.action is not Action.NONE:
        actions.append(f"would be {change.action.value}")
    text = f"{_SIGNS.get(change.action, '=')} {address} {', '.join(actions)}"
    if change.deposed:
        text += f" (its old object {visible(change.deposed)})"
    if change.action.destroys and change.type in PROTECTED:
        text += f": {PROTECTED[change.type].loss}"
    if change.reason == "replace_because_tainted":
        text += " (its creation was not finished)"
    return text + (_FORGOTTEN if change.action is Action.FORGET else "")


def _general(text: str, environment: EnvironmentStack) -> str:
    """The text with the environment's own account and Region as placeholders, to find those that are equal."""
    try:
        provider = read_json(environment.folder / "cdk.tf.json", WRITTEN_BYTES)["provider"]["aws"][0]
        account, region = provider["allowed_account_ids"][0], provider["region"]
    except (UnreadableError, KeyError, IndexError, TypeError):
        return text
    return text.replace(str(account), _ACCOUNT).replace(str(region), _REGION)
