"""Plans that are divided and then change: nothing moves without need, and no interrupted deployment leaves a gap.

AWS Organizations is changed policy by policy. So what an account gets meanwhile is merged of old and new policies, and
a rule or selection that was there and stays must be in each such mixture.
"""

from __future__ import annotations

import copy
import itertools
import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from farvault.organization import Organization
from farvault.organization.judgement import FactOverride
from farvault.organization.remembered import Remembered
from farvault.policies.effective import effective_policy
from farvault.policies.expression import minified
from farvault.policies.fit import PartialPolicy, TooLargeError, divided, plan_policies, policy_number
from farvault.rules.items import Items
from farvault.rules.laws import policies_per_target
from farvault.rules.survey import Survey
from tests.conftest import NOW

Document = dict[str, Any]
Policies = Mapping[int, PartialPolicy]
PLANS, EDITS = 300, 3


@pytest.mark.parametrize("seed", range(PLANS))
def test_no_mixture_of_old_and_new_policies_lacks_what_stays(seed: int) -> None:
    draw = random.Random(seed)
    document = _document(draw)
    most = draw.randint(600, 1500)
    old = _divided(document, {}, most)
    for _ in range(EDITS):
        changed = _edited(draw, document)
        try:
            new = _divided(changed, old, most)
        except TooLargeError:
            continue
        for mixture in _mixtures(old, new):
            draw.shuffle(mixture)
            effective: Any = effective_policy([mixture])
            for path in _items(document) & _items(changed):
                _assert_kept(effective, path, document, changed)
        document, old = changed, new


@pytest.mark.parametrize("seed", range(0, PLANS, 3))
def test_what_moves_had_no_room_left(seed: int) -> None:
    draw = random.Random(seed)
    document = _document(draw)
    most = draw.randint(600, 1500)
    old = _divided(document, {}, most)
    added = copy.deepcopy(document)
    plan = added["plans"][draw.choice(sorted(added["plans"]))]
    plan["rules"]["a"] = _rule(draw)
    grown = _divided(added, old, most)
    assert {name: number for name, number in _numbers(grown).items() if not name.endswith("/a")} == _numbers(old)
    changed = _edited(draw, added)
    try:
        new = _divided(changed, grown, most)
    except TooLargeError:
        return
    before, after = _numbers(grown), _numbers(new)
    for name in before.keys() & after.keys():
        if before[name] != after[name]:
            stayed = {other for other in before.keys() & after.keys() if before[other] == before[name]}
            assert len(minified(_only(changed, stayed))) > most
            assert after[name] > before[name]


def test_the_lock_file_remembers_which_policy_has_what(shipped: Organization) -> None:
    (policy,) = plan_policies(shipped, "daily").values()
    rest = [part for part in policy.parts if part != "daily/rules/nightly"]
    elsewhere = {
        "daily": tuple(rest),
        "daily-3": ("daily/rules/nightly", "daily/rules/gone"),
        "other": ("daily/regions",),
    }
    organization = Organization(shipped.description, shipped.environments, Remembered(policies={"daily": elsewhere}))
    policies = plan_policies(organization, "daily")
    assert list(policies) == ["daily", "daily-3"]
    assert policies["daily-3"].parts == ("daily/rules/nightly",)
    assert effective_policy([[each.document for each in policies.values()]]) == effective_policy([[policy.document]])


def test_a_target_with_too_many_is_told_of_dividing_anew(shipped: Organization) -> None:
    (policy,) = plan_policies(shipped, "daily").values()
    each_alone = {f"daily-{number}": (part,) for number, part in enumerate(policy.parts, 2)}
    facts = [FactOverride(fact="ranges.policies_per_target.maximum", value=4, reason="for this test")]
    description = shipped.description.model_copy(update={"facts": tuple(facts)})
    organization = Organization(description, shipped.environments, Remembered(policies={"daily": each_alone}))
    (fault,) = policies_per_target.RULE.check(Items(Survey(organization, lambda *_: {}, NOW)))
    assert "daily (5)" in fault.message
    assert "or divide 'daily' anew, by removing it from 'policies' in farvault.lock.json" in fault.help


@pytest.mark.parametrize(
    ("policy", "number"),
    [
        ("p", 1),
        ("p-2", 2),
        ("p-10", 10),
        ("p-1", 0),
        ("p-0", 0),
        ("p-02", 0),
        ("p2", 0),
        ("q-2", 0),
        ("p-2-2", 0),
        (f"p-{'9' * 5000}", 0),
    ],
)
def test_numbers_of_policies(policy: str, number: int) -> None:
    assert policy_number("p", policy) == number


def _divided(document: Document, earlier: Policies, most: int) -> Policies:
    numbered = {number: policy.parts for number, policy in earlier.items()}
    return {policy.number: policy for policy in divided(document, numbered, most)}


def _numbers(policies: Policies) -> dict[str, int]:
    return {part: number for number, policy in policies.items() for part in policy.parts}


def _mixtures(old: Policies, new: Policies) -> Iterator[list[Document]]:
    """The policies that can be attached while Terraform goes from `old` to `new`: the higher numbers are changed first.

    Policies that are no longer needed are destroyed at any time, and one is attached or not.
    """
    gone = sorted(old.keys() - new.keys())
    for count in range(len(new) + 1):
        done = sorted(new, reverse=True)[:count]
        waiting = [number for number in new if number not in done and number in old]
        for there in itertools.product((True, False), repeat=len(gone)):
            remaining = [number for number, is_there in zip(gone, there, strict=True) if is_there]
            mixture = [new[number] for number in done] + [old[number] for number in (*waiting, *remaining)]
            yield [policy.document for policy in mixture]


def _items(document: Document) -> set[tuple[str, ...]]:
    """Rules and selections, by their path."""
    return {
        (name, *path)
        for name, plan in document["plans"].items()
        for path in (
            *(("rules", rule) for rule in plan["rules"]),
            *(("selections", kind, each) for kind, selections in plan["selections"].items() for each in selections),
        )
    }


def _assert_kept(effective: Any, path: tuple[str, ...], *documents: Document) -> None:
    kept = [_at(document["plans"], path) for document in documents]
    item = _at(effective["plans"], path)
    for key in kept[0].keys() & kept[1].keys():
        values = [each[key].get("@@assign", each[key]) for each in kept]
        assert item[key] in values, (path, key)


def _at(node: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        node = node[step]
    return node


def _only(document: Document, names: set[str]) -> Document:
    """The parts with these names."""
    plans: Document = {}
    for name in names:
        plan, *path = name.split("/")
        node = plans.setdefault(plan, {})
        for step in path[:-1]:
            node = node.setdefault(step, {})
        node[path[-1]] = _at(document["plans"][plan], tuple(path))
    return {"plans": plans}


def _document(draw: random.Random) -> Document:
    return {
        "plans": {
            name: {
                "regions": {"@@assign": ["eu-west-1"]},
                "rules": {f"r{number}": _rule(draw) for number in range(draw.randint(2, 8))},
                "selections": {
                    "tags": {f"t{number}": _selection(draw) for number in range(draw.randint(1, 6))},
                    "resources": {f"s{number}": _selection(draw) for number in range(draw.randint(0, 3))},
                },
            }
            for name in draw.sample(["daily", "daily-eu-west-1", "weekly"], draw.randint(1, 2))
        }
    }


def _edited(draw: random.Random, document: Document) -> Document:
    """Rules and selections added, removed and changed, two of five of them."""
    changed = copy.deepcopy(document)
    for plan in changed["plans"].values():
        groups = [(plan["rules"], "r", _rule), *((plan["selections"][kind], kind[0], _selection) for kind in ("tags",))]
        for group, letter, make in groups:
            for name in sorted(group):
                if draw.random() < 0.2:
                    group[name] = make(draw)
                elif draw.random() < 0.2 and len(group) > 1:
                    del group[name]
            for _ in range(draw.choice([0, 0, 1, 2, 4])):
                group[f"{letter}{draw.randint(0, 20)}"] = make(draw)
    return changed


def _rule(draw: random.Random) -> Document:
    return {
        "schedule_expression": {"@@assign": f"cron({draw.randint(0, 59)} 5 ? * * *)"},
        "target_backup_vault_name": {"@@assign": "v" * draw.randint(2, 120)},
    }


def _selection(draw: random.Random) -> Document:
    return {
        "iam_role_arn": {"@@assign": "arn:aws:iam::$account:role/backup"},
        "tag_key": {"@@assign": "backup"},
        "tag_value": {"@@assign": ["v" * draw.randint(1, 120)]},
    }
