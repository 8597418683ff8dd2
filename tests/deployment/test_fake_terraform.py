"""`farvault deploy` with a terraform that misbehaves: it fails, and never reports 'nothing'."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PLAN = {"format_version": "1.2", "planned_values": {}}


def deploy(top: Path, script: str, *arguments: str, **more: str) -> tuple[int, str, str]:
    """Deploy one environment with `script` as the program; its arguments are recorded in the file `said`."""
    stack = top / "cdktf.out" / "stacks" / "one"
    stack.mkdir(parents=True, exist_ok=True)
    (stack / "cdk.tf.json").write_text("{}")
    manifest = {"stacks": {"one": {"workingDirectory": "stacks/one", "dependencies": []}}}
    (top / "cdktf.out" / "manifest.json").write_text(json.dumps(manifest))
    program = top / "terraform"
    program.write_text(f'#!/bin/sh\necho "$*" >> "{top}/said"\nenv > "{top}/environment"\n{script}\n')
    program.chmod(0o755)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "FARVAULT_TERRAFORM": str(program)} | more
    process = subprocess.run(
        [sys.executable, "-m", "farvault", "deploy", *arguments],
        cwd=top,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return process.returncode, process.stdout, process.stderr


def shows(plan: object, code: int = 2) -> str:
    """A program that plans with this code and shows this plan."""
    text = plan if isinstance(plan, str) else json.dumps(plan)
    return f"case $1 in plan) touch farvault.tfplan; exit {code};; show) cat <<'END'\n{text}\nEND\n;; esac"


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("case $1 in plan) echo 'Plan: 0 to add, 0 to change, 3 to destroy.';; esac", "terraform wrote no plan"),
        ("exit 0", "terraform wrote no plan"),
        ("case $1 in plan) echo 'Plan: 3 to destroy.'; exit 2;; esac", "terraform wrote no plan"),
        (shows("garbage"), "did not write JSON"),
        (shows(""), "did not write JSON"),
        (shows(PLAN), "no change is in it"),
        (shows(PLAN | {"errored": True}), "it ends in an error"),
        ("case $1 in plan) touch farvault.tfplan; exit 2;; show) echo denied >&2; exit 1;; esac", "denied"),
        ("case $1 in plan) touch farvault.tfplan; exit 2;; show) kill -9 $$;; esac", "killed by signal 9"),
        ("case $1 in plan) kill -9 $$;; esac", "was killed by signal 9 (SIGKILL)"),
    ],
)
def test_a_plan_that_cannot_be_read_is_an_error(tmp_path: Path, script: str, why: str) -> None:
    code, out, err = deploy(tmp_path, script, "--yes")
    assert code == 3, err
    assert why in err
    assert err.splitlines()[-1] == "nothing was deployed"
    assert "nothing would be destroyed" not in out
    assert "what would be destroyed is not known" in out
    assert "apply" not in (tmp_path / "said").read_text()


def test_a_plan_of_an_older_run_is_not_read(tmp_path: Path) -> None:
    stack = tmp_path / "cdktf.out" / "stacks" / "one"
    stack.mkdir(parents=True)
    (stack / "farvault.tfplan").write_text("old")
    script = f"case $1 in show) echo '{json.dumps(PLAN)}';; esac"
    code, _, err = deploy(tmp_path, script, "--yes")
    assert (code, "terraform wrote no plan" in err) == (3, True)


def test_lines_of_changes_are_not_needed(tmp_path: Path) -> None:
    """With remote execution there are none; the plan is enough."""
    change = {"address": "aws_kms_key.a", "mode": "managed", "type": "aws_kms_key", "change": {"actions": ["delete"]}}
    code, out, err = deploy(tmp_path, shows(PLAN | {"resource_changes": [change]}), "--yes")
    assert code == 1
    assert "'aws_kms_key.a' would be destroyed" in err
    assert "one: aws_kms_key.a" in out


def test_what_stands_on_standard_error_does_not_spoil_the_plan(tmp_path: Path) -> None:
    script = shows(PLAN, 0).replace("show)", "show) echo 'Warning: a configuration file' >&2;")
    code, out, err = deploy(tmp_path, script, "--yes")
    assert (code, "nothing would be destroyed" in out) == (0, True), err


def test_the_users_terraform_configuration_is_left_as_it_is(tmp_path: Path) -> None:
    configuration = tmp_path / "user.tfrc"
    text = (
        'credentials "app.terraform.io" {\n  token = "t"\n}\nplugin_cache_dir = "/cache"\n'
        'provider_installation {\n  network_mirror {\n    url = "https://mirror.example/"\n  }\n}\n'
    )
    configuration.write_text(text)
    own = {
        "TF_PLUGIN_CACHE_DIR": "/cache",
        "TF_TOKEN_app_terraform_io": "t",
        "TF_INPUT": "1",
        "FARVAULT_PROVIDER_MIRROR": str(tmp_path),
        "HOME": str(tmp_path),
    }
    for config_file in (str(configuration), str(tmp_path / "missing.tfrc"), ""):
        code, _, err = deploy(tmp_path, shows(PLAN, 0), "--yes", TF_CLI_CONFIG_FILE=config_file, **own)
        assert code == 0, err
        variables = dict(line.partition("=")[::2] for line in (tmp_path / "environment").read_text().splitlines())
        ours = {"CHECKPOINT_DISABLE", "TF_IN_AUTOMATION", "TF_INPUT"}
        for name in {name for name in variables if name.startswith("TF_")} - ours | set(own):
            assert variables[name] == (os.environ | own | {"TF_CLI_CONFIG_FILE": config_file})[name]
        assert "CDKTF_SKIP_PROVIDER_LOCK" not in variables
        assert configuration.read_text() == text
        assert not (tmp_path / ".farvault").exists()
