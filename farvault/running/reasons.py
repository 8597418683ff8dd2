"""Why Terraform would destroy or replace something, in words, and the ways out, by Terraform's own reason.

The reasons are those of `terraform show -json` (Terraform documentation, "JSON Output Format", action_reason),
and of OpenTofu. `terraform plan -json` names some of them differently. A resource with prevent_destroy makes
the plan an error, so naming it in --destroy does not help.
"""

from __future__ import annotations

from typing import NamedTuple

from farvault.running.plan import Action, PlannedChange

TAINTED = "replace_because_tainted"
_CANNOT_UPDATE = "replace_because_cannot_update"
_OLD_OBJECT = "deposed"
_NO_REASON = {Action.DELETE: "delete", Action.REPLACE: "replace", Action.REPLACE_CREATED_FIRST: "replace"}
#: Names of reasons in `terraform plan -json` that differ (internal/command/views/json/change.go).
_STREAMED = {
    "tainted": TAINTED,
    "cannot_update": _CANNOT_UPDATE,
    "requested": "replace_by_request",
    "replace_triggered_by": "replace_by_triggers",
}

_UNDESCRIBED = "the description does not ask for it as it is any more"
_ADD = {"delete": "if it is to go, add", "replace": "if it is to be replaced, add"}
_UNTAINT = (
    "help: look at it in AWS; if it is whole, say so in the stack's folder, and plan again:\n"
    "terraform untaint '{address}'"
)
_MOVE = "help: if it is the same thing under another address, keep it: terraform state mv '{address}' ADDRESS"
_GIVE_UP = "to give it up, empty it in AWS and take it out of the state\nwith 'terraform state rm'"
_DESCRIBE = "help: describe it as it was"
_PUT_BACK = "help: put it back into the description"
_PREVENTED = "but it is kept from being\ndestroyed because backups are in it or encrypted with it"


class _Reason(NamedTuple):
    """What a reason means."""

    why: str
    """The reason as a clause, in which {forced} stands for the attributes that force a replacement."""
    out: str
    """The way out, before what --destroy allows."""
    prevented: str = ""
    """Ways out where prevent_destroy protects it; empty: that never happens for this reason."""
    short: str = ""
    """`why` before a further clause, where the text has to differ."""


_REASONS = {
    TAINTED: _Reason(
        "its creation was not finished, or it was marked with 'terraform taint': it stands in AWS, perhaps without\n"
        "what is set after its creation, such as its policy, rotation or tags",
        f"{_UNTAINT}\nif it is to be made anew, add",
        f"{_UNTAINT}\nif it is not, and nothing is in it or encrypted with it, delete it in AWS and forget it:\n"
        "terraform state rm '{address}'",
        "its creation was not finished, or it was marked with 'terraform taint', so that Terraform\nwould make it anew",
    ),
    _CANNOT_UPDATE: _Reason(
        "{forced} cannot be changed in place",
        f"{_DESCRIBE}, or, {_ADD['replace']}",
        f"{_DESCRIBE}; {_GIVE_UP}",
        "something of it would change that cannot be changed in place",
    ),
    "replace_by_request": _Reason(
        "its replacement was asked for with -replace, perhaps in TF_CLI_ARGS or TF_CLI_ARGS_plan",
        f"help: take -replace away, or, {_ADD['replace']}",
        "help: take -replace away (TF_CLI_ARGS, TF_CLI_ARGS_plan)",
        "its replacement was asked for with -replace",
    ),
    "replace_by_triggers": _Reason(
        "something changes that its lifecycle names in replace_triggered_by",
        f"help: describe that as it was, or, {_ADD['replace']}",
        f"help: describe that as it was; {_GIVE_UP}",
    ),
    "replace": _Reason("terraform gives no reason", f"{_DESCRIBE}, or, {_ADD['replace']}"),
    # Also where the whole module call was removed; "no module" is for one of a module's several instances.
    "delete_because_no_resource_config": _Reason(
        f"{_UNDESCRIBED}, or its module does not make it, and so nothing\nprotects it either",
        f"{_PUT_BACK}, or go back to the module that made it, or, {_ADD['delete']}",
    ),
    "delete_because_no_module": _Reason(
        f"{_UNDESCRIBED}, and so does not protect it either", f"{_PUT_BACK}, or, {_ADD['delete']}"
    ),
    "delete_because_count_index": _Reason(
        f"{_UNDESCRIBED}: its number is beyond those that it asks for",
        f"{_PUT_BACK}, or, {_ADD['delete']}",
        f"{_PUT_BACK}; {_GIVE_UP}",
        _UNDESCRIBED,
    ),
    "delete_because_each_key": _Reason(
        f"{_UNDESCRIBED}: its key is not among those that it asks for",
        f"{_MOVE}\nelse put it back into the description, or, {_ADD['delete']}",
        f"{_PUT_BACK}; {_GIVE_UP}",
        _UNDESCRIBED,
    ),
    "delete_because_wrong_repetition": _Reason(
        "its module makes one of it where it made several, or several where it made one",
        f"{_MOVE}\n{_ADD['delete']}",
        _MOVE,
    ),
    "delete_because_no_move_target": _Reason(
        "a 'moved' block leads to it, and nothing makes it there",
        f"help: correct the 'moved' block, or, {_ADD['delete']}",
    ),
    "delete_because_enabled_false": _Reason(
        "its lifecycle says that it is not enabled", f"{_PUT_BACK}, or, {_ADD['delete']}"
    ),
    "delete": _Reason(
        "terraform gives no reason, as where all is to be destroyed with -destroy",
        f"help: take -destroy away (TF_CLI_ARGS, TF_CLI_ARGS_plan), or, {_ADD['delete']}",
    ),
    _OLD_OBJECT: _Reason(
        "it was replaced, and its old object was not destroyed then",
        "help: if nothing needs the old object any more, add",
    ),
}


def why(change: PlannedChange) -> str:
    """Why something would be destroyed or replaced, and what to do, up to naming it in --destroy."""
    kind = _NO_REASON[change.action]
    name = _OLD_OBJECT if change.deposed else change.reason or (_CANNOT_UPDATE if change.forced_by else kind)
    help = _PUT_BACK if kind == "delete" else _DESCRIBE
    reason = _REASONS.get(name) or _Reason(f"terraform's reason: '{name}'", f"{help}, or, {_ADD[kind]}")
    forced = ", ".join(f"'{each}'" for each in change.forced_by) or "something of it that would change"
    return _filled(f"{reason.why}\n{reason.out}", change.address, forced)


def why_prevented(address: str, streamed: str) -> str:
    """What Terraform's refusal to destroy something means, by the reason in `terraform plan -json`; empty: unknown."""
    reason = _REASONS.get(_STREAMED.get(streamed, streamed))
    if reason is None or not reason.prevented:
        unknown = "Terraform would destroy or replace it and does not say why"
        return f"in other words: {unknown}, {_PREVENTED}\n{_DESCRIBE}; {_GIVE_UP}"
    return _filled(f"in other words: {reason.short or reason.why}, {_PREVENTED}\n{reason.prevented}", address)


def _filled(text: str, address: str, forced: str = "") -> str:
    return text.replace("{address}", address).replace("{forced}", forced)
