"""One child of a rehearsal is killed alone, as by a machine out of memory: the run says so, and the next converges.

At the worst moment: AWS has done something for an environment that Terraform has not noted. One worker, so that the
next environment comes after it on the same slot.
"""

from __future__ import annotations

import json
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

from farvault.rehearsal.aws import EmbeddedAws
from farvault.rehearsal.environments import Environment
from farvault.rehearsal.folder import STATE, Folder
from tests.conftest import ROOT

from .conftest import ORGANIZATION, REGION
from .rehearsing import HERE, holds_exactly_what_the_states_do, left_over, start, wrapped

QUICK = HERE / "quick"
SHOP, STORE = "shop-eu-west-1", "store-eu-west-1"
#: Kills once, in the apply of IN, as soon as AWS has done DID for it.
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
def did(entry):
    target = entry["headers"].get("HTTP_X_AMZ_TARGET", "").encode()
    return DID.encode() in target + b64decode(entry["body"])
def made():
    lines = journal.read_bytes()[before:].splitlines()[:-1]
    return any(did(json.loads(line)) for line in lines)
while child.poll() is None and not made():
    time.sleep(0.01)
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
SAID = {
    "terraform": ("terraform was killed by signal 9 (SIGKILL)", f"{SHOP}: failed", f"{STORE}: done, 3 created"),
    "provider": ("the AWS provider was killed by signal 9 (SIGKILL)", f"{SHOP}: failed", f"{STORE}: done, 3 created"),
    "server": (
        "farvault: error: the embedded AWS was killed by signal 9 (SIGKILL)\n"
        "  help: rehearse again: what was applied stays, and the rest begins anew",
    ),
}


@pytest.mark.parametrize("kind", ["terraform", "provider", "server"])
def test_killed_alone_it_says_so_and_the_next_run_converges(kind: str, tmp_path: Path) -> None:
    keep = tmp_path / "rehearsal"
    program = wrapped(
        tmp_path,
        KILLING,
        ROOT=str(ROOT),
        KIND=kind,
        IN=SHOP,
        DID="Action=CreateRole&",
        KEEP=str(keep),
        ONCE=str(tmp_path / "once"),
    )
    first = start(QUICK, keep, "--parallel", "1", FARVAULT_TERRAFORM=str(program))
    out, err = first.communicate(timeout=300)
    assert first.returncode == 3, err + out
    for said in SAID[kind]:
        assert said in err
    assert "refused\n" not in err
    assert "Traceback" not in err
    assert left_over(keep) == []
    again = start(QUICK, keep, "--parallel", "1", FARVAULT_TERRAFORM=str(program))
    out, err = again.communicate(timeout=300)
    assert again.returncode == 0, err + out
    assert "vaults-eu-west-1: done, applied before the interruption" in err
    assert f"{SHOP}: done, 3 created" in err
    assert left_over(keep) == []
    holds_exactly_what_the_states_do(QUICK, keep)


def test_a_key_that_was_half_made_when_the_server_was_killed_is_made_anew(tmp_path: Path) -> None:
    """Terraform calls it tainted, and its prevent_destroy would refuse the next run."""
    description, keep = tmp_path / "description", tmp_path / "rehearsal"
    shutil.copytree(QUICK, description)
    vaults = description / "vaults" / "eu-west-1" / "environment.yaml"
    vaults.write_text("destination_vaults: {central: {accept_from: {organization: true}}}\n")
    once, did, place = str(tmp_path / "once"), "TrentService.CreateKey", "vaults-eu-west-1"
    program = wrapped(tmp_path, KILLING, ROOT=str(ROOT), KIND="server", IN=place, DID=did, KEEP=str(keep), ONCE=once)
    first = start(description, keep, FARVAULT_TERRAFORM=str(program))
    out, err = first.communicate(timeout=300)
    assert first.returncode == 3, err + out
    assert SAID["server"][0] in err
    again = start(description, keep, FARVAULT_TERRAFORM=str(program))
    out, err = again.communicate(timeout=300)
    assert again.returncode == 0, err + out
    holds_exactly_what_the_states_do(description, keep)


def named(client: Any, agent: str) -> None:
    """Let a client add to its name in each request, as providers do."""

    def add(request: Any, **_: Any) -> None:
        request.headers["User-Agent"] = request.headers["User-Agent"].decode() + f" {agent}"

    client.meta.events.register("before-send", add)


def test_only_what_the_killed_environments_provider_did_is_dropped(tmp_path: Path) -> None:
    """Also where one provider's name begins with another's, and where the last line was being written."""
    folder = Folder(tmp_path)
    one, ten = (Environment(name, folder.output / "stacks" / name, ()) for name in ("one", "ten"))
    assert not folder.begin("digest", update=False)
    for each in (one, ten):
        each.folder.mkdir(parents=True)
    with EmbeddedAws(ORGANIZATION, folder.journal) as aws:
        for environment, agent in ((one, "rehearsal/a.1.1"), (ten, "rehearsal/a.1.10")):
            folder.begun(environment, agent, aws.checkpoint() or 0)
            client = aws.client("backup", None, REGION)
            named(client, agent)
            client.create_backup_vault(BackupVaultName=environment.name)
            (environment.folder / STATE).write_text("{}")
        folder.ended(ten, applied=True)
    with folder.journal.open("ab") as torn:
        torn.write(b'{"n": 99, "headers": {"HTTP_USER')
    assert folder.begin("digest", update=False)
    assert folder.done() == {"ten"}
    assert [(each.folder / STATE).exists() for each in (one, ten)] == [False, True]
    with EmbeddedAws(ORGANIZATION, folder.journal) as aws:
        vaults = aws.client("backup", None, REGION).list_backup_vaults()["BackupVaultList"]
        assert [each["BackupVaultName"] for each in vaults] == ["ten"]


def test_what_the_last_test_rests_on(tmp_path: Path) -> None:
    """Its clients are known by their name in the journal, as providers are."""
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        client = aws.client("backup", None, REGION)
        named(client, "rehearsal/a.1.1")
        client.create_backup_vault(BackupVaultName="vault")
    made = json.loads(journal.read_text().splitlines()[-1])
    assert made["headers"]["HTTP_USER_AGENT"].split()[-1] == "rehearsal/a.1.1"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_server_that_ends_is_noticed_wherever_it_is_asked(number: int) -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        assert aws.ended() == ""
        aws._process.send_signal(number)
        assert aws.ended(10) == f"the embedded AWS was killed by signal {number:d} ({number.name})"
