"""Rules together: no combination of examples makes one fail, and the order of keys changes nothing."""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.rules import RULES, Result
from tests.rules.describe import MAIN, base, judge, merge, split

EXAMPLES = [split(example) for rule in RULES for example in (rule.before, rule.after)]


def judged(files: dict[str, Any]) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        return judge(files, Path(folder))


@settings(max_examples=150)
@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=6))
def test_no_mixture_of_examples_makes_a_rule_fail(examples: list[dict[str, Any]]) -> None:
    files = base()
    for example in examples:
        files = merge(example, files)
    assert [str(finding) for finding in judged(files).findings if finding.severity == "bug"] == []


def shuffled(data: Any, order: random.Random) -> Any:
    """Mappings in another order; lists as they are, as their order has a meaning."""
    if isinstance(data, list):
        return [shuffled(inner, order) for inner in data]
    if isinstance(data, dict):
        keys = list(data)
        order.shuffle(keys)
        return {key: shuffled(data[key], order) for key in keys}
    return data


@settings(max_examples=100)
@given(st.sampled_from(EXAMPLES), st.randoms(use_true_random=False))
def test_order_of_keys_does_not_matter(example: dict[str, Any], order: random.Random) -> None:
    files = merge({MAIN: {"opinions": "all"}}, merge(example, base()))
    slugs, shuffled_slugs = (
        sorted(finding.slug for finding in judged(each).findings) for each in (files, shuffled(files, order))
    )
    assert slugs == shuffled_slugs


_WORDS = st.sampled_from(
    ["*", "Allow", "Deny", "kms:Decrypt", "kms:*", "backup:*", "222222222222", "arn:aws:iam::222222222222:root", ""]
)
_KEYS = st.sampled_from(["AWS", "Service", "StringLike", "kms:ViaService", "aws:PrincipalOrgID"])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)
_STATEMENT = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("Sid", "Effect", "Principal", "Action", "Resource", "Condition"), _JSON)
)


@settings(max_examples=100)
@given(st.lists(_STATEMENT | _JSON, max_size=3) | _JSON)
def test_no_policy_file_makes_a_rule_fail(statements: Any) -> None:
    key = {"arn": "arn:aws:kms:eu-west-1:333333333333:key/1a2b", "policy_file": "../../odd.json"}
    over = {
        "shop/eu-west-1": {"source": {"key": key}},
        "backup/eu-west-1": {"destination_vaults": {"central": {"policy_file": "../../odd.json"}}},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "odd.json"
        path.write_text(json.dumps({"Statement": statements}), encoding="utf-8")
        findings = judge(merge(over, base()), Path(folder)).findings
    assert [str(finding) for finding in findings if finding.severity == "bug"] == []
