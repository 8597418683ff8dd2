"""Policies that are too long are divided into several with the same effect, in whatever order they are attached."""

from __future__ import annotations

import itertools
import random
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.facts import RANGES
from farvault.facts.features import Facts, Override
from farvault.organization import Organization, load
from farvault.policies.backup_policy import CHILD_CONTROL, backup_policy
from farvault.policies.effective import Trace, effective_policy, trace, validate_backup_policy
from farvault.policies.expression import minified
from farvault.policies.fit import TooLargeError, divided, policy_documents
from farvault.policies.limits import backup_policy_limits
from farvault.terraform.stack import Stacks
from tests.organization.broken import BASE

NONE = {CHILD_CONTROL: ["@@none"]}


def described(tmp_path: Path, *edits: tuple[str, str]) -> Organization:
    folder = Path(shutil.copytree(BASE, tmp_path / "environments"))
    main = folder / "organization.yaml"
    text = main.read_text()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    main.write_text(text)
    loaded = load(folder)
    assert loaded.findings == ()
    assert loaded.organization is not None
    return loaded.organization


def selections(count: int) -> tuple[str, str]:
    """Selections by tag, each of a thousand characters or so."""
    old = "        daily: {tag_key: backup, tag_value: [daily]}"
    lines = [f"        s{n}: {{tag_key: backup, tag_value: [{n}-{'v' * 900}]}}" for n in range(count)]
    return old, "\n".join(lines)


def test_what_fits_is_one_policy(shipped: Organization) -> None:
    assert policy_documents(shipped, "daily") == {"daily": backup_policy(shipped, "daily")}


@pytest.mark.parametrize("control", ["", "['@@none']", "['@@append']"])
def test_what_does_not_fit_is_several_with_the_same_effect(tmp_path: Path, control: str) -> None:
    edit = ("    rules:\n", f"    child_policies: {control}\n    rules:\n") if control else ("plans:", "plans:")
    organization = described(tmp_path, selections(25), edit)
    whole = backup_policy(organization, "daily")
    documents = policy_documents(organization, "daily")
    assert list(documents)[:3] == ["daily", "daily-2", "daily-3"]
    assert len(documents) <= 4
    assert all(len(minified(document)) <= 10_000 for document in documents.values())
    assert all(
        document["plans"]["daily"].get(CHILD_CONTROL) == whole["plans"]["daily"].get(CHILD_CONTROL)
        for document in documents.values()
    )
    below = {"plans": {"daily": {"rules": {"nightly": {"schedule_expression": {"@@assign": "cron(0 1 ? * * *)"}}}}}}
    for order in itertools.permutations(documents.values()):
        assert effective_policy([list(order)]) == effective_policy([[whole]])
        assert effective_policy([list(order), [below]]) == effective_policy([[whole], [below]])
        assert not trace([list(order)]).doubts
        assert not trace([list(order)]).ignored


def test_terraform_has_one_entry_for_each_policy(tmp_path: Path) -> None:
    organization = described(tmp_path, selections(25))
    site = next(site for site in organization.sites() if site.account == "management")
    calls = Stacks(organization).stack(site)["module"]
    names = ["organization_policy", "organization_policy_2", "organization_policy_3"]
    policies = {name: policy for call in names for name, policy in calls[call]["policies"].items()}
    assert list(policies) == ["daily", "daily-2", "daily-3"]
    assert {policy["description"] for policy in policies.values()} == {"Backup plan daily, kept by Farvault"}
    assert [policy["targets"] for policy in policies.values()] == [["ou-ab12-22222222"]] * 3
    # Each comes after all those with a higher number.
    for call in names:
        after = {name for name in names if f"module.{name}" in calls[call].get("depends_on", ())}
        assert after == {name for name in names if name > call}


def test_a_single_part_that_is_too_large_is_refused() -> None:
    conditions = {f"c{n}": {"condition_value": {"@@assign": "v" * 1000}} for n in range(11)}
    selection = {"tag_key": {"@@assign": "k"}, "conditions": {"string_equals": conditions}}
    document = {"plans": {"daily": {"selections": {"tags": {"small": {}, "large": selection}}}}}
    with pytest.raises(TooLargeError) as error:
        divided(document)
    assert error.value.part.path == ("plans", "daily", "selections", "tags", "large")
    assert error.value.part.largest()[0][0] == "conditions"
    assert error.value.characters == len(minified({"plans": {"daily": {"selections": {"tags": {"large": selection}}}}}))


def test_none_locks_every_node(tmp_path: Path) -> None:
    organization = described(tmp_path, ("    rules:\n", "    child_policies: ['@@none']\n    rules:\n"))
    document = backup_policy(organization, "daily")

    def nodes(node: dict[str, Any]) -> list[dict[str, Any]]:
        children = [inner for inner in node.values() if isinstance(inner, dict)]
        return [node, *(deeper for inner in children for deeper in nodes(inner))]

    assert all(node[CHILD_CONTROL] == ["@@none"] for node in nodes(document["plans"]["daily"]))
    assert CHILD_CONTROL not in document["plans"]
    copy = "arn:aws:backup:eu-central-1:222222222222:backup-vault:central"
    for path in (["regions"], ["rules", "nightly", "lifecycle", "delete_after_days"], ["rules", "other", "x"]):
        child: dict[str, Any] = {"@@assign": ["eu-north-1"] if path == ["regions"] else "1"}
        for step in reversed(["plans", "daily", *path]):
            child = {step: child}
        traced = trace([[document], [child]])
        assert traced.effective() == effective_policy([[document]])
        assert not traced.doubts
        assert len(traced.ignored) == 1
    assert validate_backup_policy(effective_policy([[document]]), backup_policy_limits(Facts({}))) == ()
    assert copy in effective_policy([[document]])["plans"]["daily"]["rules"]["nightly"]["copy_actions"]  # type: ignore[index]


def test_limits_are_those_of_the_facts_as_they_are_overridden() -> None:
    """A plan is as large as its description allows."""
    overrides = {"ranges.selections_per_plan.maximum": Override(7, "lowered")}
    assert asdict(backup_policy_limits(Facts(overrides))) == {
        "rules_per_plan": RANGES["rules_per_plan"].maximum,
        "copy_actions_per_rule": RANGES["copies_per_rule"].maximum,
        "recovery_point_tags_per_rule": RANGES["recovery_point_tags"].maximum,
        "selections_per_plan": 7,
        "tag_selections_per_plan": RANGES["tag_selections_per_plan"].maximum,
        "conditions_per_selection": RANGES["conditions_per_selection"].maximum,
    }


TEXTS = st.text("abcäß🗄", min_size=1, max_size=40)
VALUES = st.builds(lambda value: {"@@assign": value}, TEXTS)
LISTS = st.sampled_from(["@@assign", "@@append", "@@remove"]).flatmap(
    lambda operator: st.builds(lambda values: {operator: values}, st.lists(TEXTS, max_size=4, unique=True))
)
RULES = st.dictionaries(TEXTS, st.fixed_dictionaries({"a": VALUES, "lifecycle": st.dictionaries(TEXTS, VALUES)}))
SELECTIONS = st.dictionaries(
    st.sampled_from(["tags", "resources"]),
    st.dictionaries(TEXTS, st.fixed_dictionaries({"k": VALUES, "v": LISTS}), max_size=6),
)
PLANS = st.fixed_dictionaries(
    {"regions": LISTS, "rules": RULES, "selections": SELECTIONS},
    optional={
        "backup_plan_tags": st.dictionaries(TEXTS, st.fixed_dictionaries({"tag_key": VALUES}), max_size=8),
        "advanced_backup_settings": st.just({"ec2": {"windows_vss": {"@@assign": "enabled"}}}),
        CHILD_CONTROL: st.sampled_from([["@@all"], ["@@none"], ["@@append"], ["@@assign", "@@remove"]]),
    },
)
DOCUMENTS = st.dictionaries(st.sampled_from(["daily", "daily-eu-west-1", "x"]), PLANS, min_size=1).map(
    lambda plans: {"plans": plans}
)


def documents(document: dict[str, Any], most: int) -> list[dict[str, Any]]:
    return [policy.document for policy in divided(document, most_characters=most)]


def ignored(traced: Trace) -> list[tuple[Any, ...]]:
    """Without the policies' names and their order, which dividing changes."""
    return sorted((each.path, each.operator or "", each.reason, each.origin.level) for each in traced.ignored)


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS, st.integers(400, 3000), st.randoms())
@settings(max_examples=100)
def test_dividing_never_changes_the_effect(
    above: dict[str, Any], document: dict[str, Any], below: dict[str, Any], most: int, shuffled: random.Random
) -> None:
    try:
        parts = documents(document, most)
    except TooLargeError:
        return
    assert all(len(minified(part)) <= most for part in parts)
    turned = {"plans": {name: dict(reversed(plan.items())) for name, plan in reversed(document["plans"].items())}}
    assert [minified(part) for part in documents(turned, most)] == [minified(part) for part in parts]
    shuffled.shuffle(parts)
    for over, under in (([], []), ([[above]], []), ([[above]], [[below]])):
        whole, several = trace([*over, [document], *under]), trace([*over, parts, *under])
        assert several.effective() == whole.effective()
        # A map that is refused whole is refused once for each document that holds a part of it.
        assert set(ignored(several)) == set(ignored(whole))
