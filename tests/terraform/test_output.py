"""Output is all or nothing, and keeps the files that Terraform has written into it."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from farvault.errors import ToolError
from farvault.organization.remembered import LOCK_FILE
from farvault.terraform.output import replaced
from tests.conftest import ROOT, run_app
from tests.organization.broken import BASE

#: How often each of the two writers is killed: the app starts Node.js, which takes most of its time.
KILLS = {"app": 5, "synth": 20}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` and what is in it."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def write_stack(folder: Path, text: str) -> None:
    stack = folder / "stacks" / "shop-eu-west-1"
    stack.mkdir(parents=True)
    (stack / "cdk.tf.json").write_text(text)


def test_fault_leaves_the_old_output(tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    with replaced(output) as folder:
        write_stack(folder, "old")
    before = tree(tmp_path)

    def fail() -> None:
        with replaced(output) as folder:
            write_stack(folder, "new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert tree(tmp_path) == before


def test_state_and_working_files_are_kept(tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    with replaced(output) as folder:
        write_stack(folder, "old")
    stack = output / "stacks" / "shop-eu-west-1"
    (stack / "terraform.tfstate").write_text("state")
    (stack / ".terraform" / "providers").mkdir(parents=True)
    (stack / ".terraform" / "providers" / "aws").symlink_to("/elsewhere")
    (stack / ".terraform.lock.hcl").write_text("lock")
    with replaced(output) as folder:
        write_stack(folder, "new")
    assert (stack / "cdk.tf.json").read_text() == "new"
    assert (stack / "terraform.tfstate").read_text() == "state"
    assert (stack / ".terraform.lock.hcl").read_text() == "lock"
    assert (stack / ".terraform" / "providers" / "aws").readlink() == Path("/elsewhere")
    # An environment that is no longer described loses its configuration, never its state.
    with replaced(output) as folder:
        (folder / "stacks").mkdir()
    assert not (stack / "cdk.tf.json").exists()
    assert (stack / "terraform.tfstate").read_text() == "state"


def test_what_killed_runs_left_is_removed(tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    with replaced(output) as folder:
        write_stack(folder, "old")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (tmp_path / f".cdktf.out.{ended.pid}").mkdir()
    mine = tmp_path / f".cdktf.out.{os.getppid()}"
    mine.mkdir()
    with replaced(output) as folder:
        write_stack(folder, "new")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([mine.name, "cdktf.out"])


def test_interrupted_two_step_exchange_is_completed(tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    write_stack(tmp_path / ".cdktf.out.previous", "old")
    with pytest.raises(RuntimeError), replaced(output):
        raise RuntimeError
    assert (output / "stacks" / "shop-eu-west-1" / "cdk.tf.json").read_text() == "old"


def test_folder_that_cannot_be_written() -> None:
    with pytest.raises(ToolError, match="cannot be written"), replaced(Path("/proc/nowhere/cdktf.out")):
        pass


@pytest.mark.parametrize("writer", KILLS)
def test_kill_at_any_moment(writer: str, tmp_path: Path) -> None:
    description = Path(shutil.copytree(BASE, tmp_path / "environments"))
    output, other = tmp_path / "cdktf.out", tmp_path / "other"

    def start(out: Path) -> subprocess.Popen[bytes]:
        app = [sys.executable, str(ROOT / "main.py")]
        synth = [sys.executable, "-m", "farvault", "synth", str(description), "--output", str(out)]
        own = {"FARVAULT_ENVIRONMENTS": str(description), "CDKTF_OUTDIR": str(out)}
        return subprocess.Popen(
            app if writer == "app" else synth,
            env=os.environ | own,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    assert start(output).wait() == 0
    old = tree(output)
    main = description / "organization.yaml"
    main.write_text(main.read_text().replace("delete_after_days: 90", "delete_after_days: 91"))
    began = time.monotonic()
    assert start(other).wait() == 0
    length = time.monotonic() - began
    new = tree(other)
    assert old != new
    moments = random.Random(7)
    for _ in range(KILLS[writer]):
        process = start(output)
        time.sleep(moments.uniform(0, length * 1.1))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert tree(output) in (old, new)
    assert start(output).wait() == 0
    assert tree(output) == new
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []


def test_same_bytes_whatever_the_hash_seed_and_the_order_of_keys(tmp_path: Path) -> None:
    import yaml

    def reversed_keys(value: object) -> object:
        if isinstance(value, dict):
            return {key: reversed_keys(value[key]) for key in reversed(value)}
        return [reversed_keys(item) for item in value] if isinstance(value, list) else value

    shipped = Path(shutil.copytree(ROOT / "environments", tmp_path / "shipped"))
    (shipped / LOCK_FILE).unlink()
    # An environment that holds something of everything.
    for old in (shipped / "management").rglob("*.yaml"):
        old.write_text(
            "organization_policies: all\n"
            "organization_settings: {delegated_administrator: {account: backup}}\n"
            "region_settings: {opt_in: {S3: true, EBS: true}, others: true, management: {DynamoDB: true}}\n"
            "destination_vaults:\n"
            "  one: {accept_from: {accounts: [shop, analytics]}}\n"
            "  two: {accept_from: {units: [workloads, production]}}\n"
            "source: {vaults: {three: {}, four: {}}}\n"
        )
    turned = tmp_path / "environments"
    for file in shipped.rglob("*.yaml"):
        target = turned / file.relative_to(shipped)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(reversed_keys(yaml.safe_load(file.read_text())), sort_keys=False))
    outputs = []
    for number, (folder, seed) in enumerate([(shipped, "0"), (shipped, "1"), (turned, "2")]):
        output = tmp_path / str(number)
        assert run_app(folder, output, PYTHONHASHSEED=seed).returncode == 0
        outputs.append(tree(output))
    assert outputs[0] == outputs[1] == outputs[2]


def test_broken_description_writes_nothing(tmp_path: Path) -> None:
    description = Path(shutil.copytree(BASE, tmp_path / "environments"))
    (description / "shop" / "eu-west-1" / "environment.yaml").write_text("source: {vaults: {primary: {}}, oops: 1}\n")
    process = run_app(description, tmp_path / "cdktf.out")
    assert process.returncode == 2
    assert process.stderr.splitlines()[-1] == "1 finding; nothing was synthesized"
    assert "Traceback" not in process.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["environments"]


def test_manifest_names_every_stack_after_those_it_depends_on(synthesized: Path) -> None:
    stacks = json.loads((synthesized / "manifest.json").read_text())["stacks"]
    assert stacks["management-ap-southeast-2"]["dependencies"] == sorted(set(stacks) - {"management-ap-southeast-2"})
    assert stacks["shop-ap-southeast-4"]["dependencies"] == ["backup-ap-southeast-2", "backup-ap-southeast-4"]
    assert stacks["backup-ap-southeast-4"]["dependencies"] == []


def test_modules_of_an_earlier_run_are_taken_over_unless_changed(tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    assert run_app(BASE, output).returncode == 0
    first = tree(output)
    assert run_app(BASE, output).returncode == 0
    assert tree(output) == first
    text = output / "modules" / "backup-key" / "main.tf.json"
    text.write_text("{}")
    (output / "modules" / "more.txt").touch()
    assert run_app(BASE, output).returncode == 0
    assert tree(output) == first
