"""The GitHub Action: the shell of each step, run as a runner does, with a stand-in for gh."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.release.checkout import ENVIRONMENT, VERSION, commit, git

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, Any] = {step["name"]: step for step in ACTION["runs"]["steps"]}

#: Says what it was called with, and lists the comments that a test has put there.
GH = """#!/bin/sh
printf '%s\\n' "$*" >>"$GH_CALLS"
for each; do case $each in body=@*) cat "${each#body=@}" >>"$GH_CALLS" ;; esac; done
case $* in *--paginate*) cat "$GH_COMMENTS" ;; esac
exit "${GH_FAILS:-0}"
"""


@dataclass
class Runner:
    """A job on a runner, in a repository with a description."""

    top: Path
    environment: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def work(self) -> Path:
        return self.top / "work"

    def run(self, name: str, code: int = 0, **variables: str) -> str:
        """Run a step; its standard output. Exactly the variables that the action gives it must be given."""
        step = STEPS[name]
        assert set(step.get("env", ())) == set(variables)
        assert step["shell"] == "bash"
        script = self.top / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        environment = self.environment | self.variables | variables
        process = subprocess.run(command, cwd=self.work, env=environment, capture_output=True, text=True)
        assert process.returncode == code, process.stdout + process.stderr
        return process.stdout

    def outputs(self) -> dict[str, str]:
        text = Path(self.environment["GITHUB_OUTPUT"]).read_text(encoding="utf-8")
        return dict(line.split("=", 1) for line in text.splitlines())

    def calls(self) -> str:
        file = Path(self.environment["GH_CALLS"])
        return file.read_text(encoding="utf-8") if file.exists() else ""


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    work, temporary, bin = tmp_path / "work", tmp_path / "temporary files", tmp_path / "bin"
    for folder in (work, temporary / "farvault" / "bin", bin):
        folder.mkdir(parents=True)
    program = temporary / "farvault" / "bin" / "farvault"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m farvault "$@"\n')
    (bin / "gh").write_text(GH)
    for file in (program, bin / "gh"):
        file.chmod(0o755)
    (tmp_path / "comments").touch()
    (tmp_path / "outputs").touch()
    shutil.copytree(ROOT / "tests" / "organization" / "base", work / "environments")
    git(work, "init", "--quiet")
    commit(work)
    environment = ENVIRONMENT | {
        "GH_CALLS": str(tmp_path / "calls"),
        "GH_COMMENTS": str(tmp_path / "comments"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_OUTPUT": str(tmp_path / "outputs"),
        "GITHUB_REPOSITORY": "somebody/backups",
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(temporary),
    }
    return Runner(tmp_path, environment)


def edit(runner: Runner, old: str, new: str) -> None:
    file = runner.work / "environments" / "organization.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def lose(runner: Runner) -> None:
    """A change that loses protection."""
    edit(runner, "delete_after_days: 35", "delete_after_days: 7")


def test_every_step_is_tested() -> None:
    scripts = {name for name, step in STEPS.items() if "run" in step}
    assert scripts == {"Install Farvault", "Check", "Compare", "Comment", "Verdict"}
    assert {step["uses"].split("@")[0] for step in STEPS.values() if "uses" in step} == {
        "github/codeql-action/upload-sarif"
    }


def test_the_guide_has_every_input_with_its_default_and_every_output() -> None:
    guide = (ROOT / "docs" / "guides" / "github-actions.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*?) \|", guide, re.MULTILINE))
    assert list(rows) == list(ACTION["inputs"])
    for name, given in ACTION["inputs"].items():
        default = given["default"]
        if default and "${{" not in default:
            assert rows[name] == f"`{default}`"
    (outputs,) = re.findall(r"Its outputs `(\w+)` and `(\w+)`", guide)
    assert list(outputs) == list(ACTION["outputs"])


def test_no_script_has_an_expression_in_it() -> None:
    """What a pull request says would be run."""
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize(("version", "code"), [("", 0), (VERSION, 0), (f"v{VERSION}", 0), ("9.9.9", 2)])
def test_install(runner: Runner, version: str, code: int) -> None:
    """Pins by hash, then the action's own Farvault without asking any index, in an environment of its own."""
    python = runner.top / "bin" / "python3"
    farvault = Path(runner.environment["RUNNER_TEMP"]) / "farvault"
    python.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$*" >>"$GH_CALLS"\ncase $1 in -c) exec "{sys.executable}" "$@" ;; esac\n'
        'for each; do :; done\ncp "$0" "$each/bin/python" 2>/dev/null || true\n'
    )
    python.chmod(0o755)
    said = runner.run("Install Farvault", code, VERSION=version)
    pip = "-m pip install --quiet --disable-pip-version-check"
    assert runner.calls().splitlines()[1:] == [
        f"-m venv {farvault}",
        f"{pip} --require-hashes --only-binary :all: -r {ROOT}/requirements/command.txt",
        f"{pip} --no-index --no-deps --no-build-isolation {ROOT}",
    ]
    assert ("::error title=Farvault::this is farvault" in said) == bool(code)


def test_install_on_an_old_python(runner: Runner) -> None:
    python = runner.top / "bin" / "python3"
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    assert "Python 3.11 or later is needed" in runner.run("Install Farvault", 2, VERSION="")


def test_check_of_a_sound_description(runner: Runner) -> None:
    assert runner.run("Check", FOLDER="environments", SARIF="true") == ""
    outputs = runner.outputs()
    assert outputs["status"] == "0"
    assert json.loads(Path(outputs["sarif"]).read_text())["version"] == "2.1.0"


def test_check_with_findings_goes_on(runner: Runner) -> None:
    edit(runner, "delete_after_days: 35", "delete_after_days: 0")
    assert re.match(
        r"::error file=environments/organization.yaml,line=\d+",
        runner.run("Check", FOLDER="environments", SARIF="true"),
    )
    outputs = runner.outputs()
    assert outputs["status"] == "1"
    assert json.loads(Path(outputs["sarif"]).read_text())["runs"][0]["results"]


@pytest.mark.parametrize("folder", ["missing", "--help", "a b"])
def test_check_of_what_cannot_be_read(runner: Runner, folder: str) -> None:
    runner.run("Check", FOLDER=folder, SARIF="true")
    assert runner.outputs() == {"status": "2"}


def test_check_without_code_scanning(runner: Runner) -> None:
    runner.run("Check", FOLDER="environments", SARIF="false")
    assert runner.outputs() == {"status": "0"}


def test_compare_with_a_loss(runner: Runner) -> None:
    lose(runner)
    runner.run("Compare", FOLDER="environments", AGAINST="HEAD", LOSSES="")
    outputs = runner.outputs()
    assert outputs["status"] == "1"
    text = Path(outputs["comment"]).read_text()
    assert text.startswith("<!-- farvault diff environments -->\n**Protection is lost in ")
    assert (runner.top / "summary").read_text() == text


def test_compare_with_a_loss_that_is_accepted(runner: Runner) -> None:
    lose(runner)
    runner.run("Compare", FOLDER="environments", AGAINST="HEAD", LOSSES="root: no longer needed\n\n")
    outputs = runner.outputs()
    assert outputs["status"] == "0"
    assert "no longer needed" in Path(outputs["comment"]).read_text()


def test_compare_with_an_acceptance_of_nothing(runner: Runner) -> None:
    runner.run("Compare", FOLDER="environments", AGAINST="HEAD", LOSSES="nobody")
    assert runner.outputs() == {"status": "2"}


def test_compare_fetches_the_base_of_a_shallow_checkout(runner: Runner) -> None:
    base = git(runner.work, "rev-parse", "HEAD").strip()
    lose(runner)
    commit(runner.work)
    origin = runner.work.rename(runner.top / "origin")
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(runner.top, "clone", "--quiet", "--depth=1", origin.as_uri(), "work")
    runner.run("Compare", FOLDER="environments", AGAINST=base, LOSSES="")
    assert runner.outputs()["status"] == "1"


def test_compare_with_what_is_not_there(runner: Runner) -> None:
    said = runner.run("Compare", 2, FOLDER="environments", AGAINST="0" * 40, LOSSES="")
    assert "check out with fetch-depth: 0" in said
    assert "not a revision" in runner.run("Compare", 2, FOLDER="environments", AGAINST="--upload-pack=touch", LOSSES="")


def test_compare_where_there_was_no_description(runner: Runner) -> None:
    (runner.work / "environments").rename(runner.work / "others")
    said = runner.run("Compare", FOLDER="others", AGAINST="HEAD", LOSSES="")
    assert "there was no description before" in said
    assert runner.outputs() == {}


COMMENTS = "repos/somebody/backups/issues/7/comments"
LISTED = f'api --paginate {COMMENTS} --jq .[] | [.id, (.body | split("\\n")[0])] | @tsv\n'


@pytest.fixture
def comment(runner: Runner) -> dict[str, str]:
    file = runner.top / "comment.md"
    file.write_text("<!-- farvault diff environments -->\n**$(touch pwned) `x`**\n")
    return {"COMMENT": str(file), "GH_TOKEN": "a-token", "NUMBER": "7"}


def test_comment_is_written(runner: Runner, comment: dict[str, str]) -> None:
    (runner.top / "comments").write_text("3\t<!-- farvault diff others -->\n4\tLooks good\n")
    assert runner.run("Comment", 0, **comment) == ""
    body = Path(comment["COMMENT"]).read_text()
    assert runner.calls() == f"{LISTED}api --silent --method POST {COMMENTS} --field body=@{comment['COMMENT']}\n{body}"
    assert not (runner.work / "pwned").exists()


def test_comment_is_kept_up_to_date(runner: Runner, comment: dict[str, str]) -> None:
    (runner.top / "comments").write_text("3\tHello\n5\t<!-- farvault diff environments -->\n")
    runner.run("Comment", 0, **comment)
    assert "--method PATCH repos/somebody/backups/issues/comments/5 " in runner.calls()
    assert "POST" not in runner.calls()


def test_comment_that_must_not_be_written(runner: Runner, comment: dict[str, str]) -> None:
    runner.variables["GH_FAILS"] = "1"
    said = runner.run("Comment", 0, **comment)
    assert said == "::warning title=Farvault::the comment was not written: it needs pull-requests: write\n"
    assert runner.calls() == LISTED
    assert "a-token" not in said


@pytest.mark.parametrize(
    ("check", "diff", "code"), [("0", "", 0), ("0", "0", 0), ("0", "1", 1), ("1", "", 1), ("2", "1", 2), ("1", "3", 3)]
)
def test_verdict(runner: Runner, check: str, diff: str, code: int) -> None:
    runner.run("Verdict", code, CHECK=check, DIFF=diff)
