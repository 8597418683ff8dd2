"""One child of a rehearsal is killed alone, as by a machine out of memory: the run says so, and the next converges.

At the worst moment: AWS has done something for an environment that Terraform has not recorded. One worker, so that the
next environment follows it in the same slot.
"""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.rehearsal.folder import STATE, Folder
from farvault.running.environments import EnvironmentStack
from tests.conftest import ROOT
from tests.embedded_aws.conftest import ORGANIZATION, REGION
from tests.rehearsal.rehearsing import HERE, holds_exactly_what_the_states_do, leftovers, start, wrapped

SMALL = HERE / "small"
SHOP, VAULTS = "shop-eu-west-1", "vaults-eu-west-1"
#: On a busy machine the kill may come too late to interrupt anything: then everything is tried again.
ATTEMPTS = 10
#: Kills once, in the apply of IN, AFTER seconds after AWS has done DID for it.
KILLING = """import sys
sys.path.insert(0, ROOT)
import json, signal, subprocess, time
from base64 import b64decode
from pathlib import Path
from tests.rehearsal.rehearsing import running

if sys.argv[1] != "apply" or Path.cwd().name != IN or Path(ONCE).exists():
    again()
Path(ONCE).touch()
journal = Path(KEEP, "journal")
before = journal.stat().st_size
child = subprocess.Popen([REAL, *sys.argv[1:]])
signal.signal(signal.SIGINT, lambda number, frame: child.send_signal(number))
def did(entry):
    return DID.encode() in entry["url"].encode() + b" " + b64decode(entry["body"])
def made():
    lines = journal.read_bytes()[before:].split(b"\\n")[:-1]
    return any(did(json.loads(line)) for line in lines)
while child.poll() is None and not made():
    time.sleep(0.001)
time.sleep(AFTER)
if KIND == "terraform":
    child.kill()
    child.wait()
    os.kill(os.getpid(), signal.SIGKILL)
if KIND == "provider":
    os.kill(next(iter(json.loads(os.environ["TF_REATTACH_PROVIDERS"]).values()))["Pid"], signal.SIGKILL)
if KIND == "server":
    os.kill(*running(Path(KEEP))["server"], signal.SIGKILL)
sys.exit(child.wait())
"""
MESSAGES = {
    "terraform": ("terraform was killed by signal 9 (SIGKILL)", f"{SHOP}: failed", f"{VAULTS}: done, 2 created"),
    "provider": ("the AWS provider was killed by signal 9 (SIGKILL)", f"{SHOP}: failed", f"{VAULTS}: done, 2 created"),
    "server": (
        "farvault: error: the embedded AWS was killed by signal 9 (SIGKILL)\n"
        "  help: rehearse again: what was applied stays, and the rest begins anew",
    ),
}


def killed(description: Path, top: Path, *more: str, after: float = 0.0, **names: str) -> Iterator[Killed]:
    """Rehearsals in which one child was killed, each in its own folder."""
    for attempt in range(ATTEMPTS):
        folder = top / str(attempt)
        keep, once = folder / "rehearsal", folder / "once"
        own = {"ROOT": str(ROOT), "AFTER": after, "KEEP": str(keep), "ONCE": str(once)}
        program = str(wrapped(folder, KILLING, **own, **names))
        process = start(description, keep, *more, FARVAULT_TERRAFORM=program)
        out, err = process.communicate(timeout=900)
        assert once.exists(), err + out
        yield Killed(keep, program, process.returncode, err, out)
    pytest.fail(f"in {ATTEMPTS} attempts the {names['KIND']} was never killed in time")


@dataclass(frozen=True)
class Killed:
    """How it ended."""

    keep: Path
    program: str
    code: int
    err: str
    out: str


@pytest.mark.long
@pytest.mark.parametrize("kind", ["terraform", "provider", "server"])
def test_killed_alone_it_says_so_and_the_next_run_converges(kind: str, tmp_path: Path) -> None:
    runs = killed(SMALL, tmp_path, "--parallel", "1", KIND=kind, IN=SHOP, DID="Action=CreateRole&")
    first = next(each for each in runs if each.code)
    assert first.code == 3, first
    for text in MESSAGES[kind]:
        assert text in first.err
    assert "refused\n" not in first.err
    assert "Traceback" not in first.err
    assert leftovers(first.keep) == []
    again = start(SMALL, first.keep, "--parallel", "1", FARVAULT_TERRAFORM=first.program)
    out, err = again.communicate(timeout=900)
    assert again.returncode == 0, err + out
    assert f"{SHOP}: done, 3 created" in err
    before = "2 created" if kind == "server" else "applied before the interruption"
    assert f"{VAULTS}: done, {before}" in err
    assert leftovers(first.keep) == []
    holds_exactly_what_the_states_do(SMALL, first.keep)


@pytest.mark.long
def test_a_vault_that_was_half_made_when_the_server_was_killed_is_made_anew(tmp_path: Path) -> None:
    """Terraform calls it tainted, and its prevent_destroy would refuse the next run."""
    description = tmp_path / "description"
    shutil.copytree(SMALL, description, ignore=shutil.ignore_patterns("shop"))
    did = "/logically-air-gapped-backup-vaults/central "
    # By then the provider has the answer; after two seconds it checks whether the vault exists.
    runs = killed(description, tmp_path, after=0.5, KIND="server", IN=VAULTS, DID=did)
    first = next(each for each in runs if statuses(each.keep) == ["tainted"])
    assert first.code == 3, first
    assert MESSAGES["server"][0] in first.err
    again = start(description, first.keep, FARVAULT_TERRAFORM=first.program)
    out, err = again.communicate(timeout=900)
    assert again.returncode == 0, err + out
    holds_exactly_what_the_states_do(description, first.keep)


def statuses(keep: Path) -> list[str | None]:
    """The status of every managed resource in the vaults' state: None unless it is tainted."""
    state = json.loads((keep / "cdktf.out" / "stacks" / VAULTS / STATE).read_text())
    managed = [part["instances"] for part in state["resources"] if part["mode"] == "managed"]
    return [each.get("status") for instances in managed for each in instances]


def add_user_agent(client: Any, agent: str) -> None:
    """Make a client add to its user agent in each request, as providers do."""

    def add(request: Any, **_: Any) -> None:
        request.headers["User-Agent"] = request.headers["User-Agent"].decode() + f" {agent}"

    client.meta.events.register("before-send", add)


@pytest.mark.long
def test_only_what_the_killed_environments_provider_did_is_dropped(tmp_path: Path) -> None:
    """After its beginning; also where one provider's name begins with another's, and a last line was being written."""
    folder = Folder(tmp_path)
    before, dropped, ten = (
        EnvironmentStack(name, folder.output / "stacks" / name, ()) for name in ("before", "one", "ten")
    )
    assert not folder.begin("digest", update=False)
    with EmbeddedAws(ORGANIZATION, folder.journal) as aws:
        for environment, agent in (
            (before, "rehearsal/a.1.1"),
            (dropped, "rehearsal/a.1.1"),
            (ten, "rehearsal/a.1.10"),
        ):
            environment.folder.mkdir(parents=True)
            folder.note_begin(environment, agent, aws.checkpoint() or 0)
            client = aws.client("backup", None, REGION)
            add_user_agent(client, agent)
            client.create_backup_vault(BackupVaultName=environment.name)
            (environment.folder / STATE).write_text("{}")
            if environment is not dropped:
                folder.note_end(environment, applied=True)
    with folder.journal.open("ab") as file:
        file.write(b'{"n": 99, "headers": {"HTTP_USER')
    assert folder.begin("digest", update=False)
    assert folder.applied() == {"before", "ten"}
    assert [(each.folder / STATE).exists() for each in (before, dropped, ten)] == [True, False, True]
    with EmbeddedAws(ORGANIZATION, folder.journal) as aws:
        vaults = aws.client("backup", None, REGION).list_backup_vaults()["BackupVaultList"]
        assert sorted(each["BackupVaultName"] for each in vaults) == ["before", "ten"]


def test_what_the_last_test_rests_on(tmp_path: Path) -> None:
    """Its clients are identified by their user agent in the journal, as providers are."""
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        client = aws.client("backup", None, REGION)
        add_user_agent(client, "rehearsal/a.1.1")
        client.create_backup_vault(BackupVaultName="vault")
    entry = json.loads(journal.read_text().splitlines()[-1])
    assert entry["headers"]["HTTP_USER_AGENT"].split()[-1] == "rehearsal/a.1.1"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_server_that_ends_is_noticed_wherever_it_is_asked(number: signal.Signals) -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        assert aws.ended() == ""
        aws._process.send_signal(number)
        assert aws.ended(10) == f"the embedded AWS was killed by signal {number:d} ({number.name})"
