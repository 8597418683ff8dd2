"""Each rule's cases: its own examples, good then bad, and cases of its own; with the complete expected findings.

cases/<slug>.yaml holds `fails` (what the rule's `before` gives), `good_then_bad` (the same after good parts of each
kind) and `more` (descriptions of its own, each merged over the base, and what they give). `python -m tests.rules.cases`
rewrites the findings: read the difference.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from farvault.rules import RULES, Rule
from tests.rules.describe import HERE, MAIN, base, judge, merge, plain, split

CASES = HERE / "cases"

_GOOD_PLAN = """
attach_to: [front]
regions: [eu-west-1]
protects: [EFS]
rules:
  good:
    schedule: cron(0 1 ? * * *)
    vault: primary
    delete_after_days: 35
    copies:
      - {to: backup/eu-west-1/central, delete_after_days: 90}
      - {to: backup/eu-central-1/central, delete_after_days: 90}
selections:
  resources:
    first: {resource_types: [EFS]}
"""
_GOOD_ENVIRONMENT = """
source: {vaults: {primary: {}}, backup_role: true, service_linked_role: true}
"""


#: Rules that one good rule of a plan satisfies, so that only a good plan can come first.
_SATISFIED = ("no-copy-leaves-account", "no-copy-leaves-region")


def good_first(rule: Rule) -> dict[str, Any]:
    """The base after a good unit, account, environment, plan, rule and copy."""
    files = base()
    main = files[MAIN]
    main["units"] = {"front": {"id": "ou-ab12-99999999"}, **main["units"]}
    main["accounts"] = {"alpha": {"id": "666666666666", "unit": "front"}, **main["accounts"]}
    main["plans"] = {"alpha": yaml.safe_load(_GOOD_PLAN), **main["plans"]}
    daily = main["plans"]["daily"]
    if rule.slug not in _SATISFIED:
        daily["rules"] = {"good": {**yaml.safe_load(_GOOD_PLAN)["rules"]["good"]}, **daily["rules"]}
    files["alpha/eu-west-1"] = yaml.safe_load(_GOOD_ENVIRONMENT)
    return files


def findings_of(rule: Rule, over: Mapping[str, Any], under: Mapping[str, Any]) -> list[str]:
    """The complete findings of every law, every essential opinion and `rule`."""
    rules = [each for each in RULES if each.opinion != "all" or each is rule]
    with tempfile.TemporaryDirectory() as folder:
        return plain(judge(merge(over, under), Path(folder), rules))


def read(slug: str) -> dict[str, Any]:
    """The cases of a rule."""
    path = CASES / f"{slug}.yaml"
    assert path.exists(), f"{path} is missing: write it with 'make accept', and read what it says"
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


class _Dumper(yaml.SafeDumper):
    """Texts of several lines as blocks."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def rewrite() -> None:
    """Write what every case gives into its file."""
    CASES.mkdir(exist_ok=True)
    for rule in RULES:
        path = CASES / f"{rule.slug}.yaml"
        earlier = read(rule.slug) if path.exists() else {}
        over = split(rule.before)
        case: dict[str, Any] = {
            "fails": findings_of(rule, over, base()),
            "good_then_bad": findings_of(rule, over, good_first(rule)),
        }
        if earlier.get("more"):
            case["more"] = [
                {
                    "merged": more["merged"],
                    "finds": findings_of(rule, split(yaml.safe_dump(more["merged"], sort_keys=False)), base()),
                }
                for more in earlier["more"]
            ]
        path.write_text(
            yaml.dump(case, Dumper=_Dumper, sort_keys=False, width=110, default_flow_style=False), encoding="utf-8"
        )


if __name__ == "__main__":
    rewrite()
