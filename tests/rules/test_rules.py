"""Every rule: its examples pass and fail as declared, and registry, files, cases and documentation agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import farvault.rules.laws
from farvault.facts import SOURCES
from farvault.facts.features import FEATURES, REGION_FEATURES, RULE_RANGES, Facts, Override, fact_names
from farvault.rules import RULES, Rule
from farvault.rules.docs import render
from tests.rules.cases import CASES, findings_of, good_first, read
from tests.rules.describe import HERE, base, split

LAWS = Path(farvault.rules.laws.__file__).parent
BY_SLUG = {rule.slug: rule for rule in RULES}
ALL = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)


def of(rule: Rule, texts: list[str]) -> list[str]:
    return [text for text in texts if f"[{rule.slug}]" in text]


@ALL
def test_passes(rule: Rule) -> None:
    findings = [text for text in findings_of(rule, split(rule.after), base()) if not text.startswith("accepted: ")]
    assert findings == []


@ALL
def test_fails(rule: Rule) -> None:
    findings = findings_of(rule, split(rule.before), base())
    assert of(rule, findings)
    assert findings == read(rule.slug)["fails"]


@ALL
def test_good_then_bad(rule: Rule) -> None:
    findings = findings_of(rule, split(rule.before), good_first(rule))
    assert of(rule, findings)
    assert findings == read(rule.slug)["good_then_bad"]


@pytest.mark.parametrize(
    ("slug", "number"),
    [(rule.slug, number) for rule in RULES for number, _ in enumerate(read(rule.slug).get("more", ()))],
)
def test_more(slug: str, number: int) -> None:
    case = read(slug)["more"][number]
    assert findings_of(BY_SLUG[slug], split(yaml.safe_dump(case["merged"], sort_keys=False)), base()) == case["finds"]


def test_base_is_clean() -> None:
    assert findings_of(RULES[0], {}, base()) == []


def test_registry_files_and_cases_agree() -> None:
    slugs = [rule.slug for rule in RULES]
    assert slugs == sorted(slugs, key=lambda slug: slug.replace("-", "_"))
    assert len(slugs) >= 50
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)
    files = {path.stem for path in LAWS.glob("*.py")} - {"__init__"}
    assert files == {slug.replace("-", "_") for slug in slugs}, "a rule's slug is its file's name"
    cases = {path.stem for path in CASES.glob("*.yaml")}
    assert not set(slugs) - cases, "write the missing cases with: make accept"
    assert not cases - set(slugs), "remove the cases of rules that are no longer there"


def test_documentation_agrees() -> None:
    page = HERE.parents[1] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == render()


@ALL
def test_rule_is_short_and_says_everything(rule: Rule) -> None:
    path = LAWS / f"{rule.slug.replace('-', '_')}.py"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 110
    for text in (rule.law, rule.why):
        assert text[0].isupper() or not text[0].isalpha()
        assert text.endswith(".")
    assert rule.sources
    assert len({*rule.sources}) == len(rule.sources)
    assert rule.before != rule.after
    assert not rule.opinion or rule.severity == "warning"


def test_sources_are_those_that_the_rules_name() -> None:
    titles = {title for rule in RULES for title in rule.sources}
    assert not titles - {*SOURCES}, "give the page's address in farvault/facts/sources.toml"
    assert not {*SOURCES} - titles, "remove what no rule names any more from farvault/facts/sources.toml"


@pytest.mark.parametrize(("title", "page"), SOURCES.items())
def test_every_source_but_farvault_itself_has_an_address(title: str, page: str) -> None:
    assert ";" not in title, "two pages are two titles"
    assert bool(page) != title.startswith("Farvault: ")
    assert not page or re.fullmatch(r"https://[^\s()]+", page)


@ALL
def test_findings_are_in_house_style(rule: Rule) -> None:
    for text in of(rule, read(rule.slug)["fails"]):
        lines = text.splitlines()
        assert lines[-1].strip() == f"see: farvault check --explain {rule.slug}"
        assert not any(line.endswith(".") for line in lines)


def test_facts_name_their_source() -> None:
    for fact in (*FEATURES.values(), *REGION_FEATURES.values()):
        assert fact.source
        assert fact.checked.year >= 2026
        assert bool(fact.doubt) == (fact.certainty != "certain")


def test_features_agree_with_resource_types() -> None:
    from farvault.facts import RESOURCE_TYPES

    kinds = {name.split(".")[1] for name in FEATURES}
    assert kinds == {*RESOURCE_TYPES, "DynamoDB basic"}
    assert len(FEATURES) % len(kinds) == 0


def test_every_fact_can_be_overridden() -> None:
    facts = Facts(
        {"ranges.unit_depth.maximum": Override(7, "raised"), "features.EKS.cold_storage": Override(True, "x")}
    )
    assert facts.range("unit_depth").maximum == 7
    assert facts.feature("EKS", "cold_storage").value
    assert facts.feature("EKS", "cold_storage").source == "x"
    assert {f"ranges.{name}.minimum" for name in RULE_RANGES} <= set(fact_names())


@pytest.mark.parametrize(
    ("override", "expected"),
    [
        (
            {"fact": "features.EKZ.cold_storage", "value": True, "reason": "x"},
            "organization.yaml:48:3: error[unknown-fact]: unknown fact 'features.EKZ.cold_storage'\n"
            "  help: did you mean 'features.EKS.cold_storage'?",
        ),
        (
            {"fact": "features.EKS.cold_storage", "value": 1, "reason": "x"},
            "organization.yaml:48:3: error[wrong-fact-value]: 'features.EKS.cold_storage' must be true or false, got 1",
        ),
    ],
)
def test_unknown_and_wrong_facts_are_refused(override: dict[str, object], expected: str) -> None:
    assert findings_of(RULES[0], {"organization.yaml": {"facts": [override]}}, base()) == [expected]
