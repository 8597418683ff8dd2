"""`explain` and `check` agree on values: what one refuses in a description, the other refuses in the policy made of it.

The policy is read back as one that the organization has already, so that nothing but its text is known.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from farvault.effects.explanation import Explanation
from farvault.effects.levels import ExistingPolicy, Levels
from farvault.organization import Organization, load
from farvault.policies.fit import policy_documents
from tests.conftest import NOW
from tests.rules.describe import MAIN, base, judge, merge, write

#: The laws of `check` that are about values of a policy, and certain.
LAWS = {
    "archive-without-cold-storage",
    "cold-storage-gap",
    "continuous-cold-storage",
    "continuous-retention",
    "schedule-interval",
    "schedule-never-runs",
    "schedule-syntax",
}
days = st.sampled_from([1, 30, 34, 35, 36, 90, 119, 120, 36500])
lifecycles = {"cold_storage_after_days": days, "delete_after_days": days, "opt_in_to_archive": st.booleans()}
schedules = st.sampled_from(
    [
        "cron(0 5 ? * * *)",
        "cron(0 5 1 * ? *)",
        "cron(0 0/1 ? * * *)",
        "cron(0,30 5 ? * * *)",
        "cron(0/5 * ? * * *)",
        "cron(0 5 * * * *)",
        "cron(0 5 31 2 ? *)",
        "cron(0 5 1 1 ? 2020)",
        "cron(0 5 1 1 ? 2030)",
        "rate(1 day)",
        "",
    ]
)
rules = st.fixed_dictionaries(
    {"schedule": schedules},
    optional={
        **lifecycles,
        "continuous": st.booleans(),
        "start_window_minutes": st.sampled_from([60, 480]),
        "complete_window_minutes": st.sampled_from([600, 10080]),
        "copies": st.lists(
            st.fixed_dictionaries({"to": st.just("backup/eu-west-1/central")}, optional=lifecycles), max_size=1
        ),
    },
)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(drawn=st.dictionaries(st.sampled_from(["a", "b"]), rules, min_size=1))
def test_they_agree_on_values(drawn: dict[str, Any]) -> None:
    named = {name: {"vault": "primary", **rule} for name, rule in drawn.items()}
    files = merge({MAIN: {"plans": {"daily": {"rules": {"nightly": None, **named}}}}}, base())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {finding.slug for finding in judge(files, folder).findings if finding.severity == "error"}
        organization = load(folder).organization
    assert organization is not None
    assert bool(found & LAWS) == bool(read_back(organization)), (found, read_back(organization))


def read_back(organization: Organization) -> list[str]:
    """What is invalid in an account that has the description's policy from elsewhere, and no other."""
    with tempfile.TemporaryDirectory() as name:
        write(merge({MAIN: {"plans": None}, "management/eu-west-1": {"organization_policies": []}}, base()), Path(name))
        bare = load(Path(name)).organization
    assert bare is not None
    documents = policy_documents(organization, "daily")
    unit = organization.target_id("workloads")
    existing = [ExistingPolicy(name, json.loads(text(document)), (unit,)) for name, document in documents.items()]
    return [each.message for each in Explanation.of(Levels(bare, existing), "shop", NOW).invalid]


def text(document: Any) -> str:
    return document if isinstance(document, str) else json.dumps(document)
