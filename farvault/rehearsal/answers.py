"""Simulated jobs as tables, accounts with equal results together; and what a disaster would leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from farvault.errors import InputError
from farvault.facts import REGIONS
from farvault.organization import Organization
from farvault.rehearsal.proof import SimulatedJob
from farvault.running.view import table

ARRIVED = "arrived"


def grouped(jobs: Sequence[SimulatedJob], key: Callable[[SimulatedJob], tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Rows of `key`, with the types, accounts and Regions it applies to inserted, each a full product."""
    groups: dict[tuple[str, ...], list[SimulatedJob]] = {}
    for each in jobs:
        groups.setdefault(key(each), []).append(each)
    rows = []
    for group, members in groups.items():
        by_type: dict[frozenset[tuple[str, str]], list[str]] = {}
        for kind in dict.fromkeys(each.type for each in members):
            sites = frozenset((each.site.account, each.site.region) for each in members if each.type == kind)
            by_type.setdefault(sites, []).append(kind)
        for sites, kinds in by_type.items():
            for accounts, regions in _rectangles(sites):
                rows.append((*group[:2], _joined(kinds), f"{_joined(accounts)} in {_joined(regions)}", *group[2:]))
    return rows


def _rectangles(sites: frozenset[tuple[str, str]]) -> list[tuple[list[str], list[str]]]:
    """Accounts and Regions whose products are exactly the sites."""
    accounts, regions = sorted({site[0] for site in sites}), sorted({site[1] for site in sites})
    if set(product(accounts, regions)) == sites:
        return [(accounts, regions)]
    by_regions: dict[tuple[str, ...], list[str]] = {}
    for account in accounts:
        own = tuple(region for region in regions if (account, region) in sites)
        by_regions.setdefault(own, []).append(account)
    return [(names, list(own)) for own, names in by_regions.items()]


def _joined(names: Sequence[str]) -> str:
    text = ", ".join(names[:7])
    return text if len(names) <= 7 else f"{text} and {len(names) - 7} more"


def arrivals(jobs: Sequence[SimulatedJob], organization: Organization) -> str:
    """Every backup and copy, and whether it arrived."""

    def key(each: SimulatedJob) -> tuple[str, ...]:
        account = organization.account(each.site.account).id
        reason = each.reason.replace(account, "$account").replace(each.site.region, "$region") if each.reason else ""
        return each.plan, each.rule, _place(each), reason or ARRIVED

    return table(("plan", "rule", "resource types", "of", "to", "result"), grouped(jobs, key))


def _place(job: SimulatedJob) -> str:
    """Its target in a table, in which many accounts share a row."""
    return str(job.target) if job.is_copy else f"{job.target.vault} (its own)"


def lost_of(organization: Organization, name: str) -> Callable[[str, str], bool]:
    """Whether an account and Region are lost when `name`, an account or a Region, is lost; InputError for neither."""
    if name in organization.description.accounts:
        return lambda account, region: account == name
    used = {site.region for site in organization.sites()}
    if name in REGIONS and name in used:
        return lambda account, region: region == name
    available = ", ".join(f"'{each}'" for each in [*organization.description.accounts, *sorted(used)])
    raise InputError(f"'{name}' is neither an account nor a Region of the description", f"there is {available}")


def remains(jobs: Sequence[SimulatedJob], lost: Callable[[str, str], bool]) -> tuple[str, int]:
    """For each backup, the vaults that still have a recovery point of it; and how many have none."""
    places: dict[SimulatedJob, list[str]] = {}
    current: SimulatedJob | None = None
    for each in jobs:
        if not each.is_copy:
            current = each
            places[each] = []
        if current is not None and each.reason is None and not lost(each.target.account, each.target.region):
            places[current].append(_place(each))

    def key(each: SimulatedJob) -> tuple[str, ...]:
        return each.plan, each.rule, ", ".join(places[each]) or "nowhere"

    rows = grouped(list(places), key)
    text = table(("plan", "rule", "resource types", "of", "left in"), rows)
    return text, sum(not vaults for vaults in places.values())
