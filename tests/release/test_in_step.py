"""One version and one tag everywhere, one commit for each action, and files that exist."""

from __future__ import annotations

import fnmatch
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.release.checkout import VERSION
from tools.release.source import tag_of
from tools.workflows import lint

GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))


def text(path: Path | str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def workflow(name: str) -> Any:
    # YAML 1.1 reads `on` as true.
    return yaml.safe_load(text(f".github/workflows/{name}.yml"))


def matches(pattern: str, tag: str) -> bool:
    """Whether a tag is one of a filter of GitHub: there, + repeats what is before it, and a dot is a dot."""
    return bool(re.fullmatch(pattern.replace(".", r"\."), tag))


def test_guides_name_this_version() -> None:
    named = {
        (guide.name, version)
        for guide in GUIDES
        for version in re.findall(
            r"(?:farvault-|farvault@v|rev: v|tags/v|--branch v|Farvault |`v|annotate v|origin v|## )(\d+\.\d+\.\d+)",
            guide.read_text(),
        )
    }
    assert {name for name, _ in named} == {"github-actions.md", "install.md", "pre-commit.md", "release.md"}
    assert {version for _, version in named} == {VERSION}


def test_pre_commit_and_the_action_name_the_tag_of_a_release() -> None:
    assert re.findall(r"rev: (\S+)", text("docs/guides/pre-commit.md")) == [tag_of(VERSION)]
    assert re.findall(r"OWNER/farvault@(\S+)", text("docs/guides/github-actions.md")) == [tag_of(VERSION)]


@pytest.mark.parametrize(
    ("tag", "released"),
    [(tag_of(VERSION), True), ("v10.20.30", True), ("0.1.0", False), ("v0.1", False), ("v0.1.0-rc.1", False)],
)
def test_both_pipelines_release_the_tags_that_fit(tag: str, released: bool) -> None:
    (pattern,) = workflow("release")[True]["push"]["tags"]
    assert matches(pattern, tag) == released
    rules = [rule["if"] for rule in GITLAB["workflow"]["rules"]]
    (gitlab,) = [match[1] for rule in rules if (match := re.search(r"CI_COMMIT_TAG =~ /(.+)/", rule))]
    assert bool(re.search(gitlab, tag)) == released


def test_every_action_is_pinned_by_one_commit() -> None:
    pins: dict[str, set[str]] = {}
    for file in [*WORKFLOWS, ROOT / "action.yml", *GUIDES]:
        for name, rest in re.findall(r"uses: ([\w./-]+)@(.*)", file.read_text(encoding="utf-8")):
            if name != "OWNER/farvault":
                assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", rest), f"{file.name}: {name}"
                pins.setdefault(name, set()).add(rest)
    assert {name for name, found in pins.items() if len(found) > 1} == set()
    assert len(pins) == 9


def test_permissions_are_those_that_are_needed() -> None:
    given = {}
    for file in WORKFLOWS:
        loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert loaded["permissions"] == {}
        for name, job in loaded["jobs"].items():
            given[f"{file.stem}/{name}"] = job["permissions"]
            assert "uses" in job or 0 < job["timeout-minutes"] <= 180
            for step in job.get("steps", ()):
                if step.get("uses", "").startswith("actions/checkout@"):
                    assert step["with"]["persist-credentials"] is False
    more = {name: permissions for name, permissions in given.items() if permissions != {"contents": "read"}}
    assert more == {
        "release/sign": {"id-token": "write", "attestations": "write"},
        "release/release": {"contents": "write"},
        "release/publish": {"id-token": "write"},
    }


def test_what_has_an_identity_runs_nothing_of_the_repository() -> None:
    for name in ("sign", "release", "publish"):
        steps = workflow("release")["jobs"][name]["steps"]
        assert not [step for step in steps if step.get("uses", "").startswith(("actions/checkout@", "./"))]


def test_publishing_to_an_index_is_off() -> None:
    assert workflow("release")["jobs"]["publish"]["if"] == "vars.PUBLISH_TO_INDEX == 'true'"


def test_the_same_image_everywhere() -> None:
    bases = re.findall(r"^FROM (\S+)", text("Dockerfile"), re.M)
    assert len(bases) == 2
    assert {*bases, GITLAB["default"]["image"]} == {bases[0]}
    assert re.fullmatch(r"python:3\.\d+\.\d+-slim-\w+@sha256:[0-9a-f]{64}", bases[0])


def test_dependabot_looks_at_every_pin() -> None:
    updates = yaml.safe_load(text(".github/dependabot.yml"))["updates"]
    folders = {
        (update["package-ecosystem"], folder)
        for update in updates
        for folder in (update.get("directories") or [update["directory"]])
    }
    pips = {f"/{file.parent.relative_to(ROOT)}" for file in (ROOT / "tools").glob("*/requirements.in")}
    npms = {f"/{file.parent.relative_to(ROOT)}" for file in (ROOT / "tools").glob("*/package.json")}
    assert folders == {
        ("github-actions", "/"),
        ("docker", "/"),
        *(("pip", folder) for folder in {"/", *pips}),
        *(("npm", folder) for folder in npms - {"/tools/opentofu"}),
    }


def test_the_image_has_what_a_wheel_needs(tmp_path: Path) -> None:
    """The wheel is built from what the Dockerfile copies, and .dockerignore lets through."""
    patterns = text(".dockerignore").splitlines()
    assert patterns[0] == "*", "nothing but what is named"
    let = [pattern.removeprefix("!") for pattern in patterns if pattern.startswith("!")]
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text("Dockerfile"), re.M)
    names = [name for line in copied for name in line.split()]
    assert sorted(names) == sorted(let)
    for name in names:
        target = tmp_path / "build" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, target)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    command += ["--wheel-dir", str(tmp_path), str(tmp_path / "build")]
    process = subprocess.run(command, capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    assert (tmp_path / f"farvault-{VERSION}-py3-none-any.whl").is_file()


def test_the_linters_see_every_file() -> None:
    found = {path for paths in lint.files(ROOT).values() for path in paths}
    here = {*(ROOT / ".github").rglob("*.yml"), *ROOT.glob("*.yml"), *ROOT.glob(".*.y*ml"), *ROOT.glob("Dockerfile*")}
    assert found == {str(file.relative_to(ROOT)) for file in here} - {"mkdocs.yml"}  # which `make site` judges
    arguments = {each for command in lint.commands(lint.files(ROOT), "actionlint", "bin") for each in command}
    assert found <= arguments


@pytest.mark.parametrize("pattern", lint.PATTERNS.values())
def test_a_file_that_is_missing_is_no_success(tmp_path: Path, pattern: str) -> None:
    for paths in lint.files(ROOT).values():
        for path in paths:
            if not fnmatch.fnmatch(path, pattern):
                (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / path).touch()
    with pytest.raises(SystemExit, match=re.escape(f"nothing to lint at {pattern}")):
        lint.files(tmp_path)


@pytest.mark.parametrize(
    "file", ["docs/guides/release.md", "docs/guides/container.md", "docs/guides/github-actions.md"]
)
def test_what_has_never_run_is_said_first(file: str) -> None:
    """When it has run, say so in the guide and take it out of here."""
    assert re.match(r"# .+\n\n(?:[^>#]+\n\n)?> \*\*Never ", text(file))
