"""Planned losses of protection, found in a plan and refused with an explanation.

Terraform's prevent_destroy protects a vault or a key only while the description still asks for it:
what is removed from the description loses its prevent_destroy too; locks, policies and roles have
none. So every plan is read before it is applied, and a loss of backups or their protection is refused
unless it was named: a destruction, a replacement, or an update in place that has the same effect.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from farvault.errors import InputError
from farvault.protection import PROTECTED
from farvault.running.plan import Action, PlannedChange, TerraformPlan
from farvault.running.reasons import why, why_prevented
from farvault.running.terraform import Diagnostic
from farvault.running.weakened import weakened

#: In Terraform's words, and in those of OpenTofu 1.12.
_PREVENTED = ("Instance cannot be destroyed", "Resource instance cannot be destroyed")
_WHICH = re.compile(r"Resource (?:instance )?(.+?) has (?:lifecycle\.)?prevent_destroy set", re.DOTALL)
_OPEN = (
    "the vault stands open from the deletion of the old lock until the new one is put: seconds to minutes, and\n"
    "where the second call fails, until it is deployed again; where the lock is in compliance mode and its\n"
    "cooling-off time is over, AWS refuses the deletion"
)


def refusals(stack: str, plan: TerraformPlan, allowed: Collection[str]) -> list[Diagnostic]:
    """An error for each planned loss, unless `allowed` names it as <stack>:<address>; and for each unused name."""
    diagnostics, guarded = [], set()
    for each in plan.changes:
        summary, advice = _loss(each, plan)
        if summary:
            name = f"{stack}:{each.address}"
            guarded.add(name)
            if name not in allowed:
                diagnostics.append(Diagnostic("error", f"'{each.address}' {summary}", f"{advice}\n--destroy '{name}'"))
    for name in sorted(allowed):
        if name.startswith(f"{stack}:") and name not in guarded:
            diagnostics.append(
                Diagnostic(
                    "error",
                    f"--destroy '{name}' names nothing that would be lost",
                    "help: take it away, or correct it to an address that is refused without it",
                )
            )
    return diagnostics


def _loss(change: PlannedChange, plan: TerraformPlan) -> tuple[str, str]:
    """What would be lost and a way out; both empty where nothing is lost."""
    kind = PROTECTED.get(change.type)
    if kind is None:
        return "", ""
    if change.action.destroys:
        verb = "destroyed" if change.action is Action.DELETE else "replaced"
        old = f" (its old object {change.deposed}, left by an unfinished replacement)" if change.deposed else ""
        opened = change.type == "aws_backup_vault_lock_configuration" and verb == "replaced"
        return f"would be {verb}{old}: {kind.loss}", f"{_OPEN}\n{why(change)}" if opened else why(change)
    losses = weakened(change, plan)
    if losses:
        text = "\n".join(losses)
        return f"would lose protection: {kind.kind}", f"{text}\nhelp: describe it as it was, or, if this is meant, add"
    return "", ""


def check_names(allowed: Collection[str], stacks: Collection[str]) -> None:
    """InputError for a name of `--destroy` that is in none of these stacks."""
    for name in sorted(allowed):
        stack, colon, address = name.partition(":")
        if not colon or not address:
            raise InputError(f"--destroy must be STACK:ADDRESS, got '{name}'")
        if stack not in stacks:
            available = ", ".join(f"'{each}'" for each in sorted(stacks))
            raise InputError(f"--destroy '{name}' names no environment of this run", f"there is {available}")


def prevented(errors: Sequence[Diagnostic]) -> bool:
    """Whether one of Terraform's errors is that prevent_destroy prevented a destroy."""
    return any(each.summary in _PREVENTED for each in errors)


def explained(errors: Sequence[Diagnostic], reasons: Mapping[str, str]) -> list[Diagnostic]:
    """Terraform's errors; one about prevent_destroy is followed by our explanation.

    reasons: why something would be destroyed or replaced, by address, as `terraform plan -json` says.
    """
    return [_in_other_words(each, reasons) if each.summary in _PREVENTED else each for each in errors]


def _in_other_words(error: Diagnostic, reasons: Mapping[str, str]) -> Diagnostic:
    match = _WHICH.match(error.detail)
    address = match.group(1) if match else ""
    return replace(error, detail=f"{error.detail}\n{why_prevented(address, reasons.get(address, ''))}")


def orphan(stack: str, types: Sequence[str]) -> Diagnostic:
    """An environment that is no longer described, though its state still holds resources."""
    protecting = sum(each in PROTECTED for each in types)
    return Diagnostic(
        "error",
        f"environment '{stack}' is no longer described, but {len(types)} resources of it stand, {protecting} of them "
        "hold or guard backups",
        "nothing of it is destroyed: what it holds was to be kept, and prevent_destroy would refuse it\n"
        "help: put its environment.yaml back; to give it up, destroy it with Terraform in its own folder, then "
        "remove the folder",
    )
