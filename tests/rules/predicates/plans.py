"""Laws on a plan as a whole: its Regions, types and targets, and the quotas of policies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from tests.rules.predicates.world import Data, World, law, listed, regions_of, types_of


@law("attached-twice", "plan")
def attached_twice(world: World) -> Iterator[str]:
    """Organizations User Guide, policy inheritance: what is attached above is inherited below."""
    for name, plan in world.plans.items():
        targets = plan["attach_to"]
        above = [set(targets[:at] + targets[at + 1 :]) for at in range(len(targets))]
        for target, others in zip(targets, above, strict=True):
            if target == "root":
                around = {"root"}
            elif target in world.units:
                around = {"root", *_units_from(world, target)}
            else:
                around = {"root", target, *world.units_above(target)}
            if around & others:
                yield name


def _units_from(world: World, unit: str | None) -> Iterator[str]:
    while unit:
        yield unit
        unit = world.units[unit].get("parent")


@law("plan-reaches-nobody", "plan")
def plan_reaches_nobody(world: World) -> Iterator[str]:
    """A plan without an active account backs nothing up."""
    return (name for name, plan in world.plans.items() if not world.accounts_of(plan))


@law("empty-list", "plan")
def empty_list(world: World) -> Iterator[str]:
    """Organizations User Guide, invalid effective policies: ELEMENTS_TOO_FEW."""
    for name, plan in world.plans.items():
        if any(_is_empty(values) for values in _lists(plan)):
            yield name


@law("only-removed", "plan")
def only_removed(world: World) -> Iterator[str]:
    """Organizations User Guide, inheritance operators: @@remove takes from what is inherited, and gives nothing."""
    for name, plan in world.plans.items():
        if any(only_removes(each) for each in _lists(plan)):
            yield name


def only_removes(values: object) -> bool:
    """Whether a list only takes from an inherited one, of which nothing is known here."""
    return isinstance(values, dict) and bool(values.get("remove")) and not values.get("append")


def _lists(plan: Data) -> Iterator[object]:
    selections = plan["selections"]
    yield plan["regions"]
    for selection in selections.get("resources", {}).values():
        yield selection["resource_types"]
    for selection in selections.get("tags", {}).values():
        yield selection["tag_value"]


def _is_empty(values: object) -> bool:
    if isinstance(values, dict):
        return not values.get("append") and not values.get("remove")
    return not values


@law("policies-region", "plan")
def policies_region(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by Region, cross-account management."""
    for name, plan in world.plans.items():
        if not all(world.facts.in_region(region, "policies").value for region in regions_of(plan)):
            yield name


@law("type-not-in-region", "plan")
def type_not_in_region(world: World) -> Iterator[str]:
    """Developer Guide, supported services by AWS Region."""
    for name, plan in world.plans.items():
        kinds = types_of(plan)
        if not all(world.facts.in_region(where, "backup", kind).value for where in regions_of(plan) for kind in kinds):
            yield name


@law("vss-without-ec2", "plan")
def vss_without_ec2(world: World) -> Iterator[str]:
    """Organizations User Guide, advanced_backup_settings: windows_vss is for EC2."""
    for name, plan in world.plans.items():
        settings = plan.get("advanced_backup_settings", {}).get("ec2", {})
        kinds = types_of(plan)
        if settings.get("windows_vss") and kinds and "EC2" not in kinds:
            yield name


@law("policies-per-organization", "description")
def policies_per_organization(world: World) -> Iterator[str]:
    """Organizations User Guide, quotas: 1,000 backup policies."""
    if len(world.plans) > world.most("policies_per_organization"):
        yield ""


@law("policies-per-target", "description")
def policies_per_target(world: World) -> Iterator[str]:
    """Organizations User Guide, quotas: 10 backup policies attached to one root, unit or account."""
    attached = Counter(target for plan in world.plans.values() for target in set(plan["attach_to"]))
    if any(number > world.most("policies_per_target") for number in attached.values()):
        yield ""


@law("plans-per-region", "description")
def plans_per_region(world: World) -> Iterator[str]:
    """Developer Guide, quotas: 300 plans for an account in a Region."""
    there = Counter(site for plan in world.plans.values() for site in set(world.source_sites(plan)))
    if any(number > world.most("plans_per_region") for number in there.values()):
        yield ""


@law("policy-name", "plan")
def policy_name(world: World) -> Iterator[str]:
    """Organizations API, CreatePolicy: a copy to `$region` makes a plan <plan>-<Region> for each Region."""
    for name, plan in world.plans.items():
        by_region = any("/$region/" in copy["to"] for rule in plan["rules"].values() for copy in rule.get("copies", ()))
        if by_region and any(f"{name}-{region}" in world.plans for region in regions_of(plan)):
            yield name


@law("key-case", "plan")
def key_case(world: World) -> Iterator[str]:
    """Organizations User Guide, backup policy examples: an effective policy has these keys in lower case."""
    for name, plan in world.plans.items():
        selections = plan["selections"]
        for names in (plan["rules"], selections.get("tags", {}), selections.get("resources", {})):
            if len({each.lower() for each in names}) < len(names):
                yield name


@law("opted-out", "plan")
def opted_out(world: World) -> Iterator[str]:
    """Developer Guide, assigning resources: the management account's opt-in counts for backup policies.

    It counts for what is selected by tag, and for Aurora, DocumentDB and Neptune in any case.
    """
    for name, plan in world.plans.items():
        by_tag = bool(plan["selections"].get("tags"))
        for kind in types_of(plan):
            if not by_tag and kind not in ("Aurora", "DocumentDB", "Neptune"):
                continue
            if any(_is_opted_out(world, kind, region) for region in regions_of(plan)):
                yield name


def _is_opted_out(world: World, kind: str, region: str) -> bool:
    settings = world.environments.get((world.management, region), {}).get("region_settings")
    if settings is None:
        return False
    others = settings.get("others") if world.facts.in_region(region, "backup", kind).value else None
    return settings.get("opt_in", {}).get(RESOURCE_TYPES[kind].opt_in, others) is False


@law("protects-unselected", "plan")
def protects_unselected(world: World) -> Iterator[str]:
    """A plan that selects by type backs up the types whose ARN patterns its selections include.

    What is added to an inherited list, or taken from it, says nothing on the whole.
    """
    for name, plan in world.plans.items():
        selections = plan["selections"]
        if not selections.get("resources"):
            continue
        if any(isinstance(each["resource_types"], dict) for each in selections["resources"].values()):
            continue
        for kind in plan.get("protects", ()):
            arn = RESOURCE_TYPES[kind].arn
            if not any(_selects(selection, arn) for selection in selections["resources"].values()):
                yield name


def _selects(selection: Data, arn: str) -> bool:
    """Whether a selection includes an ARN pattern; of one that it names and leaves out, another law speaks."""
    chosen = listed(selection["resource_types"])
    if any(kind != "*" and RESOURCE_TYPES[kind].arn == arn for kind in chosen):
        return True
    return "*" in chosen and all(RESOURCE_TYPES[kind].arn != arn for kind in selection.get("not_resource_types", ()))
