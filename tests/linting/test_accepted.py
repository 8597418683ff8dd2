"""Acceptances: each with its reason, and none that finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from farvault.errors import InputError
from farvault.findings import Finding, Place
from farvault.linting.accepted import applied, read_accepted

TOOLS = ("tflint", "checkov")
UNUSED = Finding(Place("top/a/main.tf", 7), "tflint:unused", "", "it is not used", address="a/main.tf")
ROTATION = Finding(Place("top/b/main.tf", 1), "checkov:CKV_AWS_7", "key", "rotate", address="b/main.tf")


def outcome(folder: Path, text: str, judged: tuple[str, ...] = TOOLS) -> tuple[list[str], list[str]]:
    """What remains and what is accepted."""
    file = folder / "accepted.toml"
    file.write_text(text, encoding="utf-8")
    remaining, accepted = applied(read_accepted(file, TOOLS), [UNUSED, ROTATION], judged)
    texts = [str(finding).replace(str(folder), "") for finding in remaining if finding not in (UNUSED, ROTATION)]
    return texts, [f"{finding.slug}: {reason}" for finding, reason in accepted]


def test_with_a_reason(tmp_path: Path) -> None:
    text = '[[accept]]\nrule = "tflint:unused"\nreason = " for later "\n'
    assert outcome(tmp_path, text) == ([], ["tflint:unused: for later"])
    assert outcome(tmp_path, text + 'at = "a/*"\n') == ([], ["tflint:unused: for later"])
    assert outcome(tmp_path, "") == ([], [])


@pytest.mark.parametrize("reason", ["", 'reason = ""', 'reason = "  "', "reason = true"])
def test_without_a_reason(reason: str, tmp_path: Path) -> None:
    text = f'# why\n[[accept]]\nrule = "tflint:unused"\n{reason}\n'
    assert outcome(tmp_path, text) == (
        [
            "/accepted.toml:2:1: error[no-reason]: 'tflint:unused' needs its reason in words\n"
            '  help: reason = "why it is right as it is"'
        ],
        [],
    )


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ('rule = "tflint:unused"\nat = "b/*"', "'tflint:unused' finds nothing at 'b/*'"),
        ('rule = "tflint:other"', "'tflint:other' finds nothing"),
        ('rule = "tflint:Unused"', "'tflint:Unused' finds nothing"),
    ],
)
def test_one_that_finds_nothing(entry: str, what: str, tmp_path: Path) -> None:
    text = f'[[accept]]\nrule = "checkov:CKV_AWS_7"\nreason = "x"\n\n[[accept]]\n{entry}\nreason = "x"\n'
    stale = (
        f"/accepted.toml:5:1: error[accepts-nothing]: {what}: it would hide the next fault\n  help: remove the entry"
    )
    assert outcome(tmp_path, text) == ([stale], ["checkov:CKV_AWS_7: x"])
    # Of a tool that was not run, or has not seen everything, nobody knows.
    assert outcome(tmp_path, text, judged=("checkov",)) == ([], ["checkov:CKV_AWS_7: x"])


def test_two_for_the_same(tmp_path: Path) -> None:
    one = '[[accept]]\nrule = "tflint:unused"\nreason = "first"\n'
    assert outcome(tmp_path, one + one.replace("first", "second")) == ([], ["tflint:unused: first"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("accept", "is not TOML: Expected '=' after a key"),
        ('CKV_AWS_7 = "x"', ": unknown key 'CKV_AWS_7'"),
        ("accept = 1", ": 'accept' must be a list"),
        ("accept = [1]", ":1:1: an entry of 'accept' must be a table"),
        ('\n[[accept]]\nid = "x"', ":2:1: unknown key 'id'"),
        ("[[accept]]", ":1:1: 'rule' must be a tool, a colon and its rule, got 'None'"),
        ('[[accept]]\nrule = "trivy:x"', ":1:1: 'rule' must be a tool, a colon and its rule, got 'trivy:x'"),
        ('[[accept]]\nrule = "tflint:"', ":1:1: 'rule' must be a tool, a colon and its rule, got 'tflint:'"),
        ('[[accept]]\nrule = "tflint:x"\nat = 1', ":1:1: 'at' must be a pattern for paths, got '1'"),
    ],
)
def test_what_is_refused(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        outcome(tmp_path, text)
    assert message in raised.value.message


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder, not a file"):
        read_accepted(tmp_path, TOOLS)
