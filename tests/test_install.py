"""Nothing says to install Farvault from a package index, where it is not; and what the guide says works."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUIDE = ROOT / "docs" / "guides" / "install.md"

#: A program that installs, or runs, a package by its name, with all its arguments.
COMMAND = re.compile(
    r"(?:\b(?:pip[0-9.]*|pipx|conda|mamba|poetry|pdm|uv)\s+(?:\S+\s+)*?(?:install|add|run|wheel|download|inject)|\buvx)\b"
    r"(?P<given>[^\n]*)"
)
#: `farvault` as a package: not a file, an address or a part of a longer word.
PACKAGE = re.compile(r"(?<![\w./@-])farvault(?![\w/.-])", re.IGNORECASE)
#: Lists of packages in files of other tools.
LISTED = re.compile(
    r"^\s*(?:-\s*|[\w.-]*(?:dependencies|requires|packages)\w*\s*[:=]\s*\[?.*)[\"']?farvault(?:\[[\w,]+\])?\s*[=<>~!]",
    re.I,
)


def by_name(line: str) -> bool:
    """Whether a line installs Farvault by its name."""
    match = COMMAND.search(line)
    return bool(match and PACKAGE.search(match["given"])) or bool(LISTED.search(line))


@pytest.mark.parametrize(
    "line",
    [
        "pip install farvault",
        "$ pip install 'farvault[aws]'",
        "  help: install it with: pip install 'farvault[aws]'",
        "run 'make rehearse', or: pip install 'farvault[rehearsal]'",
        "Needs boto3 (`pip install farvault`)",
        "python3 -m pip install --upgrade farvault==0.1.0",
        "pip3 install -U Farvault",
        "pip install boto3 farvault",
        "pipx install farvault",
        "pipx run farvault check",
        "uvx farvault check",
        "uv tool install farvault",
        "uv pip install farvault",
        "uv add farvault",
        "poetry add farvault",
        "conda install -c conda-forge farvault",
        'additional_dependencies: ["farvault==0.1.0"]',
        "- farvault==0.1.0",
    ],
)
def test_by_name(line: str) -> None:
    assert by_name(line)


@pytest.mark.parametrize(
    "line",
    [
        "pip install .",
        "pip install -e '.[aws]'",
        "pip install ./farvault-0.1.0-py3-none-any.whl",
        "pip install './farvault-0.1.0-py3-none-any.whl[aws]'",
        "- repo: https://github.com/OWNER/farvault",
        "- id: farvault-check",
        "entry: farvault check",
        "      - run: farvault check --format github",
        "make: .venv/bin/farvault synth",
    ],
)
def test_not_by_name(line: str) -> None:
    assert not by_name(line)


def ours() -> list[Path]:
    """Every file of the project, without what is built or installed in its folder."""
    entries = [*ROOT.glob("[!.]*"), ROOT / ".ci", ROOT / ".github", *ROOT.glob(".*.yaml"), *ROOT.glob(".*.yml")]
    tops = [
        top for top in entries if not top.name.startswith(("cdktf.out", "build", "dist")) and top.suffix != ".egg-info"
    ]
    files = [file for top in tops for file in ([top] if top.is_file() else top.rglob("*"))]
    return [
        file
        for file in files
        if file.is_file() and not {"__pycache__", "node_modules", ".terraform", "imports"} & {*file.parts}
    ]


def test_nothing_installs_it_by_name() -> None:
    lines = []
    files = [file for file in ours() if file != Path(__file__)]
    for file in files:
        text = file.read_text(encoding="utf-8", errors="replace")
        # A command may continue on the next line, and a message may consist of several texts.
        for number, line in enumerate(re.sub(r"\\\n|\"\s*\n\s*f?\"", " ", text).splitlines(), start=1):
            if by_name(line):
                lines.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()}")
    assert lines == []
    assert {ROOT / "README.md", GUIDE, ROOT / "farvault" / "cli" / "extras.py"} <= set(files)


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        "docs/guides/github-actions.md",
        "docs/guides/many-environments.md",
        "docs/guides/policies.md",
        "docs/guides/pre-commit.md",
    ],
)
def test_what_installs_it_refers_to_the_guide(file: str) -> None:
    path = ROOT / file
    targets = re.findall(r"\[Install\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    assert {(path.parent / target).resolve() for target in targets} == {GUIDE}


def test_the_guide_names_this_version_and_its_extras() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = GUIDE.read_text(encoding="utf-8")
    assert set(re.findall(r"farvault-([0-9.]+)-py3", text)) == {project["version"]}
    extras_named = {
        extra for extras in re.findall(r"(?:whl|')\[([\w,]+)\]|'\.\[([\w,]+)\]", text) for extra in extras if extra
    }
    assert extras_named == {"aws", "rehearsal", "cdktn"}
    assert extras_named <= set(project["optional-dependencies"])


def test_the_wheel_holds_all_that_the_guide_says(tmp_path: Path) -> None:
    source = tmp_path / "checkout"
    source.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    for name in ("farvault", "modules"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    process = subprocess.run([*build, "--wheel-dir", str(tmp_path), str(source)], capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name in GUIDE.read_text(encoding="utf-8")
    names = zipfile.ZipFile(wheel).namelist()
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    # As if CDKTN and Node.js were not installed.
    without_node = "sys.modules.update(cdktn=None, jsii=None, constructs=None)"
    load = "sys.path.insert(0, sys.argv.pop(1)); from farvault.cli import main"
    run = f"import sys; {without_node}; {load}; sys.exit(main(sys.argv[1:]))"

    def farvault(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", run, str(tmp_path / "installed"), *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    init = farvault("init", "o-a1b2c3d4e5", "r-ab12", "one=111111111111", "two=222222222222", "three=333333333333")
    assert init.returncode == 0, init.stderr
    for arguments in (["check"], ["explain", "three"], ["policies"], ["diff", "environments", "environments"]):
        assert farvault(*arguments).returncode == 0
    assert farvault("deploy", "--plan").stderr.startswith("farvault: error: 'cdktf.out/manifest.json' cannot be read")
    synth = farvault("synth")
    assert synth.returncode == 0, synth.stderr
    assert (tmp_path / "cdktf.out" / "manifest.json").is_file()
    assert {name.partition("/")[0] for name in names} == {"farvault", "farvault-0.1.0.dist-info"}
    packed = {name.removeprefix("farvault/constructs/") for name in names if name.startswith("farvault/constructs/")}
    folder = ROOT / "modules"
    sources = {str(file.relative_to(folder)) for kind in ("*.py", "*.tgz") for file in folder.rglob(kind)}
    only_here = {f"{name}.py" for name in ("app", "catalog", "published", "readme", "imports/generate")}
    assert packed - {"imports/aws/py.typed"} == sources - only_here
    assert "farvault/py.typed" in names, "for mypy and editors"
    linting = {f"farvault/linting/{name}" for name in ("every_rule.hcl", "names_all.hcl", "seen/everything.yaml")}
    assert linting <= set(names)
