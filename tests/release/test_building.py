"""`make release`: what it builds, that it is the same elsewhere, and what it refuses."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from farvault.publishing.folders import module_names
from tests.conftest import NOW, ROOT
from tests.release.checkout import VERSION, commit, copy_of_checkout, git, release
from tools.release import source
from tools.release.__main__ import main
from tools.release.distributions import build

Refused = Callable[..., str]

MODULES = [f"terraform-aws-{name}-{VERSION}.zip" for name in sorted([*module_names(), "farvault"])]
NAMES = [
    "SHA256SUMS",
    f"farvault-{VERSION}-py3-none-any.whl",
    f"farvault-{VERSION}.cdx.json",
    f"farvault-{VERSION}.provenance.json",
    f"farvault-{VERSION}.tar.gz",
    *MODULES,
]
WHEEL, BILL, PROVENANCE, SDIST = NAMES[1:5]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in which a release was made."""
    folder = tmp_path_factory.mktemp("released")
    copy_of_checkout(folder)
    git(folder, "tag", f"v{VERSION}")
    process = release(folder, "--tag", f"v{VERSION}")
    assert process.returncode == 0, process.stderr
    assert process.stdout == (folder / "dist" / "SHA256SUMS").read_text()
    return folder


@pytest.fixture
def checkout(released: Path, tmp_path: Path) -> Path:
    """A clone of it, to change."""
    folder = tmp_path / "checkout"
    git(tmp_path, "clone", "--quiet", "--no-tags", str(released), str(folder))
    return folder


def test_it_is_whole(released: Path) -> None:
    assert sorted(contents(released / "dist")) == NAMES
    assert git(released, "status", "--porcelain") == ""
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=released / "dist", check=True)
    assert (released / "dist" / "SHA256SUMS").read_text().count("\n") == len(NAMES) - 1


def test_elsewhere_it_has_the_same_bytes(released: Path, checkout: Path, tmp_path: Path) -> None:
    """In another folder, umask, time zone, locale and home, whose configuration would change it."""
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text("[core]\n\tautocrlf = true\n[tar]\n\tumask = 0077\n")
    (home / ".pydistutils.cfg").write_text("[bdist_wheel]\nbuild-number = 7\n")
    elsewhere = {"HOME": str(home), "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    process = release(checkout, umask=0o077, **elsewhere, SOURCE_DATE_EPOCH="1")
    assert process.returncode == 0, process.stderr
    assert contents(checkout / "dist") == contents(released / "dist")


def test_the_wheel_is_that_of_the_checkout(released: Path, tmp_path: Path) -> None:
    """The release's is built from the sdist."""
    files = tmp_path / "files"
    files.mkdir()
    found = source.read(released, files)
    build("wheel", files, tmp_path / "built", found.seconds)
    assert contents(tmp_path / "built") == {WHEEL: (released / "dist" / WHEEL).read_bytes()}


def test_the_sdist_holds_what_a_wheel_needs_and_nothing_local(released: Path) -> None:
    with tarfile.open(released / "dist" / SDIST) as tar:
        members = tar.getmembers()
    names = {member.name.removeprefix(f"farvault-{VERSION}/") for member in members if member.isfile()}
    made = {name for name in names if name.startswith("farvault.egg-info/")} | {"PKG-INFO", "setup.cfg"}
    assert names - made <= set(git(released, "ls-files").splitlines())
    tops = {name.partition("/")[0] for name in names - made}
    assert tops == {
        "CHANGELOG.md",
        "LICENSE",
        "MANIFEST.in",
        "README.md",
        "pyproject.toml",
        "setup.py",
        "farvault",
        "modules",
    }
    assert {(member.mtime, member.uid, member.gid, member.uname, member.gname) for member in members} == {
        (int(NOW.timestamp()), 0, 0, "", "")
    }
    assert {member.mode for member in members} == {0o644, 0o755}
    assert [member.name for member in members] == sorted(member.name for member in members)


def test_nothing_tells_where_it_was_built(released: Path) -> None:
    with tarfile.open(released / "dist" / SDIST) as tar:
        files = [member for member in tar.getmembers() if member.isfile()]
        texts = {member.name: file.read() for member in files if (file := tar.extractfile(member))}
    with zipfile.ZipFile(released / "dist" / WHEEL) as wheel:
        texts |= {name: wheel.read(name) for name in wheel.namelist()}
    texts |= {name: (released / "dist" / name).read_bytes() for name in (BILL, PROVENANCE)}
    here = [str(released).encode(), str(ROOT).encode()]
    assert [name for name, text in texts.items() if any(path in text for path in here)] == []


def test_the_sdist_can_be_installed(released: Path, tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    command = [*pip, "--target", str(tmp_path / "installed"), str(released / "dist" / SDIST)]
    process = subprocess.run(command, capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    load = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from farvault.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    run = [sys.executable, "-P", "-c", load, str(tmp_path / "installed")]
    synth = [*run, "synth", str(ROOT / "environments"), "--output", str(tmp_path / "output"), "--locked"]
    for command in ([*run, "--version"], [*run, "check", str(ROOT / "environments")], synth):
        process = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert process.returncode == 0, process.stderr
    assert (tmp_path / "output" / "manifest.json").is_file()


def test_the_bill_is_valid(released: Path) -> None:
    text = (released / "dist" / BILL).read_text()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text.replace('"library"', '"book"')) is not None
    bill = json.loads(text)
    assert bill["metadata"]["timestamp"] == "2026-11-23T12:00:00+00:00"
    assert bill["metadata"]["component"]["version"] == VERSION
    wheel = hashlib.sha256((released / "dist" / WHEEL).read_bytes()).hexdigest()
    assert bill["metadata"]["component"]["hashes"] == [{"alg": "SHA-256", "content": wheel}]


def test_the_provenance_names_what_was_built_from_what(released: Path) -> None:
    statement = json.loads((released / "dist" / PROVENANCE).read_text())
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://slsa.dev/provenance/v1"
    digests = {
        name: hashlib.sha256((released / "dist" / name).read_bytes()).hexdigest()
        for name in (WHEEL, BILL, SDIST, *MODULES)
    }
    assert {each["name"]: each["digest"]["sha256"] for each in statement["subject"]} == digests
    commit = {"name": "farvault", "digest": {"gitCommit": git(released, "rev-parse", "HEAD").strip()}}
    assert commit in statement["predicate"]["buildDefinition"]["resolvedDependencies"]
    assert statement["predicate"]["runDetails"]["builder"]["id"] == "urn:farvault:unsigned"


def test_the_notes_are_those_of_the_version(released: Path) -> None:
    process = release(released, "--notes")
    assert (process.returncode, process.stdout) == (0, "- What is new.\n")


def edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def refused(checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Refused:
    """What is said where a release is refused; dist/ is as it was."""

    def run(*arguments: str) -> str:
        monkeypatch.chdir(checkout)
        (checkout / "dist").mkdir()
        (checkout / "dist" / "kept").touch()
        assert main(arguments) == 2
        output, said = capsys.readouterr()
        assert output == ""
        assert [file.name for file in (checkout / "dist").iterdir()] == ["kept"]
        first, *_, last = said.splitlines()
        assert last == "nothing was released"
        return first.removeprefix("release: error: ")

    return run


@pytest.mark.parametrize(("name", "text"), [("README.md", "changed"), ("farvault/new.py", "x = 1\n"), ("a b", "")])
def test_a_tree_that_is_not_clean_is_refused(checkout: Path, refused: Refused, name: str, text: str) -> None:
    (checkout / name).write_text(text)
    assert refused().startswith("1 files are not as committed, such as '")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f"## {VERSION} (2026-11-23)", "## 0.0.9 (2026-11-23)", f"CHANGELOG.md has no version {VERSION}"),
        (f"## {VERSION} (2026-11-23)", f"## {VERSION}", f"CHANGELOG.md: version {VERSION} has no day"),
        (f"## {VERSION} (2026-11-23)", f"## {VERSION} (soon)", f"CHANGELOG.md: version {VERSION} has no day"),
        ("- What is new.\n", "", f"CHANGELOG.md says nothing of version {VERSION}"),
        ("## Unreleased", "## 99.0.0 (2026-11-24)", f"the newest version in CHANGELOG.md is 99.0.0, not {VERSION}"),
    ],
)
def test_a_version_that_the_changelog_does_not_have_is_refused(
    checkout: Path, refused: Refused, old: str, new: str, said: str
) -> None:
    edit(checkout, "CHANGELOG.md", old, new)
    commit(checkout)
    assert refused() == said


@pytest.mark.parametrize("version", ["0.1", "0.1.0rc1", "0.1.0.dev1", "01.0.0", "0.1.0+local"])
def test_what_is_no_semantic_version_is_refused(checkout: Path, refused: Refused, version: str) -> None:
    edit(checkout, "pyproject.toml", f'version = "{VERSION}"', f'version = "{version}"')
    commit(checkout)
    assert refused() == f"pyproject.toml: version '{version}' is not three numbers"


@pytest.mark.parametrize("tag", ["v99.0.0", VERSION, f"v{VERSION}-rc.1", "", f"v{VERSION}; true"])
def test_a_tag_that_does_not_fit_is_refused(checkout: Path, refused: Refused, tag: str) -> None:
    assert refused(f"--tag={tag}") == f"the tag '{tag}' does not fit version {VERSION}, whose tag is 'v{VERSION}'"


def test_a_tag_of_the_commit_that_does_not_fit_is_refused(checkout: Path, refused: Refused) -> None:
    git(checkout, "tag", "v99.0.0")
    git(checkout, "tag", "reviewed")
    assert "the tag 'v99.0.0' does not fit" in refused()


def test_a_version_is_released_once(checkout: Path, refused: Refused) -> None:
    git(checkout, "tag", f"v{VERSION}")
    edit(checkout, "README.md", "# Farvault", "# FARVAULT")
    commit(checkout)
    assert re.fullmatch(rf"version {VERSION} is another commit: the tag 'v{VERSION}' is at [0-9a-f]{{7,}}", refused())


def test_a_link_is_refused(checkout: Path, refused: Refused) -> None:
    (checkout / "farvault" / "link.py").symlink_to("/etc/hostname")
    commit(checkout)
    assert refused() == "'farvault/link.py' is neither a file nor a folder: a release has no links"


def test_what_does_not_build_is_said_in_its_own_words(checkout: Path) -> None:
    edit(checkout, "setup.py", "setup(", 'raise SystemExit("a fault")\nsetup(')
    commit(checkout)
    process = release(checkout)
    assert process.returncode == 3
    assert "the sdist was not built" in process.stderr
    assert "a fault" in process.stderr
    assert not (checkout / "dist").exists()


@pytest.mark.parametrize("kind", ["link", "file"])
def test_dist_must_be_a_folder(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    if kind == "link":
        (checkout / "dist").symlink_to(checkout.parent)
    else:
        (checkout / "dist").touch()
    monkeypatch.chdir(checkout)
    assert main([]) == 2
    assert "'dist' is not a folder" in capsys.readouterr().err


def test_outside_a_repository(tmp_path: Path) -> None:
    for name in ("tools", "farvault"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    process = release(tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert process.returncode == 3
    assert process.stderr.startswith("release: error: git rev-parse: fatal: not a git repository")
