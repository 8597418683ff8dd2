"""A folder that --keep cannot use, a disk that fills up: a clear message, nothing changed, and the next run resumes."""

from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from farvault.errors import InputError, ToolError
from farvault.rehearsal.folder import STATE, Folder
from farvault.running.environments import EnvironmentStack
from tests.conftest import ROOT
from tests.rehearsal.rehearsing import HERE, holds_exactly_what_the_states_do, leftovers, start, wrapped


@pytest.mark.parametrize(
    ("keep", "why"),
    [("file", "File exists"), ("file/below", "Not a directory"), ("/proc/rehearsal", "No such file or directory")],
)
def test_a_folder_that_cannot_be_one(keep: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    process = start(HERE / "small", tmp_path / keep)
    out, err = process.communicate(timeout=900)
    assert (process.returncode, out) == (2, "")
    assert err == (
        f"farvault: error: '{tmp_path / keep}' cannot keep a rehearsal: {why}\n"
        "  help: name another folder with --keep\n"
    )
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("file", "mine")]


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT, errno.ENOLCK])
@pytest.mark.parametrize("call", ["mkdir", "open", "flock"])
def test_whatever_the_operating_system_says(
    number: int, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a file system that is read-only or full, which a test cannot create."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise OSError(number, os.strerror(number))

    (tmp_path / "records").write_text("{}")
    where = {"mkdir": "pathlib.Path.mkdir", "open": "pathlib.Path.open", "flock": "fcntl.flock"}
    with monkeypatch.context() as patched:
        patched.setattr(where[call], refuse)
        with pytest.raises(InputError) as refused:
            Folder(tmp_path).lock()
    assert refused.value.message == f"'{tmp_path}' cannot keep a rehearsal: {os.strerror(number)}"
    assert (tmp_path / "records").read_text() == "{}"
    assert not (tmp_path / ".gitignore").exists()


def test_what_fails_later_is_a_failure_of_a_tool(tmp_path: Path) -> None:
    for fault, message in (
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (OSError(errno.ENOSPC, "No space left on device", "/a/b"), "No space left on device: '/a/b'"),
        (OSError("odd"), "odd"),
    ):
        with pytest.raises(ToolError) as failed, Folder(tmp_path).failing():
            raise fault
        assert failed.value.message == f"the rehearsal in '{tmp_path}' failed: {message}"
    with pytest.raises(BrokenPipeError), Folder(tmp_path).failing():
        raise BrokenPipeError


@pytest.mark.parametrize("fragment", [b'\n{"environment": "two", "wh', b"\n"])
def test_a_record_that_was_torn_does_not_spoil_the_next(fragment: bytes, tmp_path: Path) -> None:
    """A full disk may have room again for the next record of the same run."""
    folder = Folder(tmp_path)
    environments = [EnvironmentStack(name, folder.output / "stacks" / name, ()) for name in ("one", "two", "three")]
    assert not folder.begin("digest", update=False)
    for number, each in enumerate(environments):
        each.folder.mkdir(parents=True)
        folder.note_begin(each, f"agent/{number}", 0)
        (each.folder / STATE).write_text("{}")
    folder.note_end(environments[0], applied=True)
    with (tmp_path / "records").open("ab") as records:
        records.write(fragment)
    folder.note_end(environments[2], applied=True)
    assert folder.begin("digest", update=False)
    assert folder.applied() == {"one", "three"}
    assert [(each.folder / STATE).exists() for each in environments] == [True, False, True]
    assert folder.begin("digest", update=False)
    assert folder.applied() == {"one", "three"}


#: From the apply on, no file of one program can grow beyond BYTES, as on a full disk.
FULL = """import resource
from pathlib import Path
sys.path.insert(0, ROOT)
from tests.rehearsal.rehearsing import running

if sys.argv[1] == "apply" and not Path(ONCE).exists():
    Path(ONCE).touch()
    process = {"farvault": os.getppid, "terraform": os.getpid, "server": lambda: running(Path(KEEP))["server"][0]}
    resource.prlimit(process[KIND](), resource.RLIMIT_FSIZE, (BYTES, BYTES))
again()
"""
ENDED = "the embedded AWS ended with code 1\n"


@pytest.mark.long
@pytest.mark.parametrize(
    ("kind", "limit", "message"),
    [
        (
            "farvault",
            100,
            "farvault: error: the rehearsal in '{keep}' failed: File too large\n"
            "  help: mend that, and rehearse again: what was applied stays\n",
        ),
        ("terraform", 700, "shop-eu-west-1: failed\n"),
        ("server", 700, f"{ENDED}the journal '{{keep}}/journal' cannot be written: File too large\n"),
        ("server", 10, ENDED),
    ],
    ids=["farvault", "terraform", "server", "server and its log"],
)
def test_a_full_disk_is_said_and_the_next_run_goes_on(kind: str, limit: int, message: str, tmp_path: Path) -> None:
    description, keep = tmp_path / "description", tmp_path / "rehearsal"
    shutil.copytree(HERE / "small", description, ignore=shutil.ignore_patterns("vaults"))
    names = {"ROOT": str(ROOT), "KIND": kind, "KEEP": str(keep), "ONCE": str(tmp_path / "once")}
    program = wrapped(tmp_path, FULL, BYTES=limit, **names)
    first = start(description, keep, FARVAULT_TERRAFORM=str(program))
    out, err = first.communicate(timeout=900)
    assert first.returncode == 3, err + out
    assert message.format(keep=keep) in err
    assert "refused" not in err + out
    assert "bug" not in err
    assert "Traceback" not in err
    assert leftovers(keep) == []
    again = start(description, keep, FARVAULT_TERRAFORM=str(program))
    out, err = again.communicate(timeout=900)
    assert again.returncode == 0, err + out
    holds_exactly_what_the_states_do(description, keep)
    assert json.loads((keep / "cdktf.out" / "stacks" / "shop-eu-west-1" / STATE).read_text())["resources"]
