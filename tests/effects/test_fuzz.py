"""Whatever policies the organization has: the answer is an explanation or a located fault, never a bug of ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from farvault.cli import main
from tests.effects.described import write

KEYS = st.sampled_from(
    [
        "plans", "daily", "rules", "nightly", "schedule_expression", "lifecycle", "delete_after_days", "copy_actions",
        "target_backup_vault_arn", "selections", "tags", "resources", "tag_value", "resource_types", "conditions",
        "string_equals", "regions", "scan_actions", "a.b c", "@@assign", "@@append", "@@remove",
        "@@operators_allowed_for_child_policies",
    ]
)  # fmt: skip
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=5)
)
WORDS = st.sampled_from(
    ["cron(0 5 ? * * *)", "cron(0 5 31 2 ? *)", "*", "-1", "arn:aws:backup:x:y:backup-vault:z", "@@none"]
)
VALUES = st.recursive(
    SCALARS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
PATHS = st.lists(KEYS.filter(lambda key: not key.startswith("@@")), min_size=1, max_size=7)
ASSIGNED = st.builds(lambda value: {"@@assign": value}, WORDS | st.lists(WORDS, max_size=3) | st.integers())


def nested(path: list[str], value: Any) -> Any:
    for step in reversed(["plans", "daily", *path]):
        value = {step: value}
    return value


@given(document=VALUES | st.builds(nested, PATHS, ASSIGNED), form=st.sampled_from(["table", "json"]))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_never_a_bug(
    document: Any, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    if not Path("environments").exists():
        write(Path("environments"))
        Path("existing").mkdir()
        Path("existing/attachments.yaml").write_text("legacy: [production]\n")
    Path("existing/legacy.json").write_text(json.dumps(document))
    code = main(["explain", "shop", "--policies=existing", f"--format={form}"])
    captured = capsys.readouterr()
    assert code in (0, 1, 2), captured.err
    if code == 2:
        assert captured.err.startswith("existing/legacy.json:1:")
    elif form == "json":
        assert json.loads(captured.out)["valid"] == (code == 0)
    assert main(["policies", "--policies=existing"]) == (2 if code == 2 else 0)
    capsys.readouterr()
