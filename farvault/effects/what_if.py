"""The organization as it would be if an account moved or a policy were attached elsewhere, without editing a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from farvault.closest import closest
from farvault.effects.levels import ExistingPolicy
from farvault.errors import InputError
from farvault.organization import Organization
from farvault.organization.model import ROOT

FORM = "'move NAME UNIT', 'attach POLICY TARGET' or 'detach POLICY TARGET'"


def what_if(
    organization: Organization, existing: Sequence[ExistingPolicy], assumptions: Sequence[str]
) -> tuple[Organization, tuple[ExistingPolicy, ...]]:
    """The organization and its existing policies under each assumption in turn, such as 'move shop security'.

    A policy is a plan of the description, or an existing one by its name. Raises InputError.
    """
    policies = tuple(existing)
    for text in assumptions:
        words = text.split()
        if len(words) != 3 or words[0] not in ("move", "attach", "detach"):
            raise InputError(f"--what-if: cannot read '{text}'", f"write {FORM}")
        verb, what, target = words
        if verb == "move":
            organization = _moved(organization, what, target)
        elif what in organization.description.plans:
            organization = _attached(organization, what, target, attach=verb == "attach")
        else:
            policies = _attached_existing(organization, policies, what, target, attach=verb == "attach")
    return organization, policies


def _moved(organization: Organization, name: str, unit: str) -> Organization:
    description = organization.description
    if unit != ROOT and unit not in description.units:
        raise InputError(f"--what-if: '{unit}' is not a unit", closest(unit, [ROOT, *description.units]))
    parent = None if unit == ROOT else unit
    if name in description.accounts:
        account = description.accounts[name].model_copy(update={"unit": parent})
        update: dict[str, object] = {"accounts": {**description.accounts, name: account}}
    elif name in description.units:
        above = parent
        while above is not None:
            if above == name:
                raise InputError(f"--what-if: unit '{name}' cannot move into itself")
            above = description.units[above].parent
        update = {"units": {**description.units, name: description.units[name].model_copy(update={"parent": parent})}}
    else:
        known = [*description.accounts, *description.units]
        raise InputError(f"--what-if: '{name}' is not an account or a unit", closest(name, known))
    return _with(organization, update)


def _attached(organization: Organization, plan: str, target: str, *, attach: bool) -> Organization:
    _must_be_a_target(organization, target)
    described = organization.description.plans[plan]
    targets = _changed(described.attach_to, target, f"plan '{plan}'", attach=attach)
    plans = {**organization.description.plans, plan: described.model_copy(update={"attach_to": targets})}
    return _with(organization, {"plans": plans})


def _attached_existing(
    organization: Organization, policies: tuple[ExistingPolicy, ...], name: str, target: str, *, attach: bool
) -> tuple[ExistingPolicy, ...]:
    names = [policy.name for policy in policies]
    if name not in names:
        known = [*organization.description.plans, *names]
        raise InputError(f"--what-if: '{name}' is not a plan or an existing policy", closest(name, known))
    _must_be_a_target(organization, target)
    id = organization.target_id(target)
    return tuple(
        replace(policy, targets=_changed(policy.targets, id, f"policy '{name}'", attach=attach))
        if policy.name == name
        else policy
        for policy in policies
    )


def _changed(targets: tuple[str, ...], target: str, what: str, *, attach: bool) -> tuple[str, ...]:
    if attach == (target in targets):
        raise InputError(f"--what-if: {what} is {'already' if attach else 'not'} attached to '{target}'")
    return (*targets, target) if attach else tuple(each for each in targets if each != target)


def _must_be_a_target(organization: Organization, target: str) -> None:
    description = organization.description
    known = [ROOT, *description.units, *description.accounts]
    if target not in known:
        raise InputError(f"--what-if: '{target}' is not a unit, an account or 'root'", closest(target, known))


def _with(organization: Organization, update: dict[str, object]) -> Organization:
    return Organization(
        organization.description.model_copy(update=update), organization.environments, organization.remembered
    )
