"""Every loss is found, whatever the change, and nothing else is reported as one."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.effects.changes import account_changes
from farvault.effects.levels import Levels
from farvault.organization import Organization, load
from farvault.organization.plan import Plan
from farvault.schedule import Schedule
from tests.conftest import NOW
from tests.organization.broken import BASE

LOADED = load(BASE).organization
assert LOADED is not None
VAULTS = ["vaults/eu-central-1/central", "vaults/eu-west-1/central"]
SCHEDULES = ["cron(0 3 ? * * *)", "cron(0 3 ? * 2 *)", "cron(0 * ? * * *)"]

RULES = st.fixed_dictionaries(
    {
        "schedule": st.sampled_from(SCHEDULES),
        "vault": st.just("primary"),
        "delete_after_days": st.sampled_from([None, 7, 35]),
        "copies": st.dictionaries(st.sampled_from(VAULTS), st.sampled_from([None, 10, 90])),
    }
)
TAGS = st.sets(st.sampled_from(["gold", "silver", "lead"]), min_size=1)


def organization(rule: dict[str, Any], tags: set[str]) -> Organization:
    copies = [{"to": to, "delete_after_days": days} for to, days in rule["copies"].items()]
    plan = {
        "attach_to": ("workloads",),
        "regions": ("eu-west-1",),
        "rules": {"nightly": {**rule, "copies": tuple(copies)}},
        "selections": {"tags": {"some": {"tag_key": "tier", "tag_value": tuple(sorted(tags))}}},
    }
    assert LOADED is not None
    description = LOADED.description.model_copy(update={"plans": {"daily": Plan.model_validate(plan)}})
    return Organization(description, LOADED.environments)


def days(retention: int | None) -> float:
    return float("inf") if retention is None else retention


def loses(old: dict[str, Any], new: dict[str, Any]) -> bool:
    before, after = (Schedule.parse(each["schedule"]).longest_interval() for each in (old, new))
    assert before is not None
    assert after is not None
    if after > before:
        return True
    retentions = [days(rule["delete_after_days"]) for rule in (old, new)]
    for to, before in old["copies"].items():
        if to not in new["copies"]:
            return True
        after = new["copies"][to]
        if days(after or new["delete_after_days"]) < days(before or old["delete_after_days"]):
            return True
    return retentions[1] < retentions[0]


@given(RULES, RULES, TAGS, TAGS)
@settings(max_examples=150)
def test_a_loss_is_found_exactly_where_there_is_one(
    old: dict[str, Any], new: dict[str, Any], old_tags: set[str], new_tags: set[str]
) -> None:
    changes = account_changes(Levels(organization(old, old_tags)), Levels(organization(new, new_tags)), {}, NOW)
    is_lost = any(change.effect < 0 for each in changes for change in each.changes)
    assert is_lost == (bool(old_tags - new_tags) or (bool(old_tags & new_tags) and loses(old, new)))


@given(RULES, TAGS)
@settings(max_examples=50)
def test_nothing_differs_from_itself(rule: dict[str, Any], tags: set[str]) -> None:
    assert account_changes(Levels(organization(rule, tags)), Levels(organization(rule, tags)), {}, NOW) == []
