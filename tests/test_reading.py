"""Files that others have written are read by one reader, which neither blocks nor reads more than expected."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from farvault import reading
from farvault.deployment.approval import Approval
from farvault.deployment.keeping import KeptPlans, UnusableError
from farvault.errors import InputError
from farvault.reading import DESCRIPTION_BYTES, POLICY_BYTES, WRITTEN_BYTES, UnreadableError
from farvault.rehearsal.folder import resources
from farvault.running.plan import TerraformPlan
from tests.conftest import ROOT
from tests.odd_files import ODD, make

EVERY = pytest.mark.parametrize("odd", ODD)


@EVERY
@pytest.mark.parametrize("most", [DESCRIPTION_BYTES, POLICY_BYTES, WRITTEN_BYTES])
def test_odd_files_are_refused(odd: str, most: int, tmp_path: Path) -> None:
    says = make(odd, tmp_path / "file")
    with pytest.raises(UnreadableError) as raised:
        reading.read_text(tmp_path / "file", most)
    assert raised.value.message.startswith(says)


def test_what_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "file").touch()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableError) as raised:
        reading.read_bytes(tmp_path / "file", 10)
    assert raised.value.message == "cannot be read: Permission denied"


def test_a_name_that_no_file_can_have() -> None:
    for name in ("a\0b", "a" * 300):
        with pytest.raises(UnreadableError, match="cannot be read: "):
            reading.read_bytes(Path(name), 10)


def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.touch()
    os.mkfifo(pipe)
    real = os.open
    monkeypatch.setattr(os, "open", lambda _, flags: real(pipe, flags))
    with pytest.raises(UnreadableError, match="is a named pipe"):
        reading.read_bytes(file, 10)


def test_the_most_is_read_and_no_byte_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 10)
    assert reading.read_bytes(file, 10) == b"x" * 10
    with pytest.raises(UnreadableError) as raised:
        reading.read_bytes(file, 9)
    assert raised.value.message == "has 10 bytes, at most 9 are read of such a file"
    # As in /proc, where a file says that it is empty.
    monkeypatch.setattr(reading, "_must_be_regular", lambda about, most: None)
    with pytest.raises(UnreadableError) as raised:
        reading.read_bytes(file, 9)
    assert raised.value.message == "is larger than 9 bytes, which is the most that is read of such a file"


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("[" * 200_000, "is nested too deeply", 1),
        ("{\n'a'}", "is not JSON: Expecting property name enclosed in double quotes, in line 2", 2),
        ("", "is not JSON: Expecting value, in line 1", 1),
        ("\n\n\xff", "is not UTF-8 text", 3),
        ("1" * 5000, "is not JSON that can be read: Exceeds the limit", 1),
    ],
    ids=["deep", "quotes", "empty", "not-text", "number"],
)
def test_json_that_is_none(text: str, message: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(text.encode("latin-1"))
    with pytest.raises(UnreadableError) as raised:
        reading.read_json(tmp_path / "file", WRITTEN_BYTES)
    assert raised.value.message.startswith(message)
    assert raised.value.line == line


@EVERY
def test_states_and_kept_plans(odd: str, tmp_path: Path) -> None:
    plans = KeptPlans(tmp_path)
    (tmp_path / "plan").touch()
    plans.keep("shop", tmp_path / "plan", {}, TerraformPlan())
    record = plans.record("shop")
    (tmp_path / "shop.tfplan").unlink()
    says = make(odd, tmp_path / "shop.tfplan")
    with pytest.raises(UnusableError) as raised:
        plans.plan("shop", record)
    # A plan is not text, so one that is not UTF-8 is just a different plan.
    assert str(raised.value).startswith("its plan is not the one" if odd == "not-text" else f"its plan {says}")
    (tmp_path / "shop.kept.json").unlink()
    says = make(odd, tmp_path / "shop.kept.json")
    with pytest.raises(UnusableError) as raised:
        plans.record("shop")
    assert str(raised.value).startswith(f"the record of its plan {says}")
    make(odd, tmp_path / "shop.applied.json")
    assert not plans.applied("shop", record.digest)
    make(odd, tmp_path / "approval.json")
    with pytest.raises(InputError, match=r"approval[.]json' "):
        Approval.read(tmp_path)
    make(odd, tmp_path / "terraform.tfstate")
    assert resources(tmp_path / "terraform.tfstate") == []


#: Where a file is opened in another way, and whose files these are.
OTHERWISE = {
    "farvault/facts/__init__.py": "the facts, which come with Farvault",
    "farvault/organization/schema.py": "generates a file of this repository",
    "farvault/pages.py": "generates pages of this repository",
    "farvault/publishing/folders.py": "the modules and pages, which come with Farvault",
    "farvault/reading.py": "the reader",
    "farvault/embedded_aws": "the embedded AWS, which reads and writes its own journal",
    "farvault/rehearsal/folder.py": "what a rehearsal has kept in its own folder",
    "farvault/deployment/keeping.py": "what Terraform has just planned and Farvault has synthesized",
    "farvault/hcp/client.py": "what HCP Terraform answers, which is no file",
    "farvault/running/versions.py": "Farvault's own files",
    "farvault/terraform/writing.py": "the modules, which come with Farvault",
    "farvault/cli/main.py": "the null device, for output that nobody reads",
    "farvault/cli/revision.py": "an archive in memory, from git",
}
_OPENING = {"open", "read_text", "read_bytes"}


def opens(file: Path) -> bool:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            ours = isinstance(called, ast.Name) and called.id in {"read_text", "read_bytes"}
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in _OPENING and not ours:
                return True
    return False


def test_every_other_file_is_read_by_the_reader() -> None:
    readers = {str(file.relative_to(ROOT)) for file in (ROOT / "farvault").rglob("*.py") if opens(file)}
    assert readers
    assert {name for name in readers if not name.startswith(tuple(OTHERWISE))} == set()
    assert all(any(name.startswith(each) for name in readers) for each in OTHERWISE)
