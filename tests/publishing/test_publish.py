"""`farvault publish`: the tree it writes, that it is the same again, and what it refuses."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from farvault.cli.main import main
from farvault.publishing import folders, placing
from farvault.publishing.folders import module_names
from farvault.publishing.sources import Source
from farvault.terraform.writing import PUBLISHED
from tests.conftest import ROOT, Terraform
from tests.publishing.conftest import tree

SNAPSHOT = Path(__file__).parent / "snapshot"
#: Of the files, those that are written here and not only copied; the tree lists the others.
READ = ("main.tf", "outputs.tf", "variables.tf", "versions.tf")


def snapshots(published: Path) -> dict[str, str]:
    """What the snapshot holds: the list of every file, and the module of each in HCL."""
    paths = sorted(str(file.relative_to(published)) for file in published.rglob("*") if file.is_file())
    texts = {"tree.txt": "\n".join(paths) + "\n"}
    for name in module_names():
        for file in READ:
            texts[f"{name}/{file}"] = (published / f"terraform-aws-{name}" / file).read_text()
    return texts


def accept(published: Path) -> None:
    """Accept what `published` holds."""
    shutil.rmtree(SNAPSHOT, ignore_errors=True)
    for name, text in snapshots(published).items():
        (SNAPSHOT / name).parent.mkdir(parents=True, exist_ok=True)
        (SNAPSHOT / name).write_text(text)


def test_the_tree_is_as_accepted(published: Path) -> None:
    accepted = {str(file.relative_to(SNAPSHOT)): file.read_text() for file in SNAPSHOT.rglob("*") if file.is_file()}
    assert snapshots(published) == accepted, "the published tree changed: read the difference, then 'make accept'"


def test_it_is_formatted(newest: Terraform, published: Path) -> None:
    newest(published, "fmt", "-check", "-diff", "-recursive")


def test_every_block_has_its_comment_and_no_comment_is_left_over() -> None:
    used = set()
    for name in module_names():
        content = json.loads((PUBLISHED / name / "main.tf.json").read_text())
        addresses = {f"local.{local}" for local in content.get("locals", {})}
        for kind, prefix in (("data", "data."), ("resource", "")):
            addresses |= {f"{prefix}{type_}.{each}" for type_, names in content.get(kind, {}).items() for each in names}
        assert addresses <= set(folders._comments(name)), name
        used |= {(name, address) for address in addresses}
        main = folders._module(name, "")["main.tf"]
        assert main.count("\n# ") + main.startswith("# ") + main.count("\n  # ") >= len(addresses)
    for name, comments in tomllib.loads(folders._COMMENTS.read_text()).items():
        for address in comments:
            assert any(address == known and name in (module, "every-module") for module, known in used), address


def test_the_whole_module_has_the_common_case_at_its_root_and_the_others_below(published: Path) -> None:
    whole, single = tree(published / "terraform-aws-farvault"), tree(published / "terraform-aws-destination-vault")
    for file in (*READ, "examples/basic/main.tf", "tests/destination_vault.tftest.hcl"):
        assert whole[file] == single[file]
    for name in module_names():
        if name != "destination-vault":
            for file in READ:
                assert whole[f"modules/{name}/{file}"] == tree(published / f"terraform-aws-{name}")[file]
            assert f"(modules/{name}/README.md)".encode() in whole["README.md"]


def test_every_readme_says_how_the_examples_and_tests_are_run(published: Path) -> None:
    readmes = list(published.rglob("README.md"))
    assert len(readmes) == 2 * len(module_names())
    for readme in readmes:
        text = readme.read_text()
        assert "`terraform test` runs the tests" in text
        assert (readme.parent / "tests").is_dir()
        assert (readme.parent / "examples" / "complete" / "main.tf").is_file()


def test_links_lead_somewhere(published: Path) -> None:
    pages = list(published.rglob("*.md"))
    assert len(pages) > 15
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            assert (page.parent / target).is_file(), f"{page}: {target}"


def test_it_is_the_same_again_and_in_another_place(published: Path, tmp_path: Path) -> None:
    before = tree(published)
    assert main(["publish", str(published)]) == 0
    assert tree(published) == before
    command = [sys.executable, "-m", "farvault", "publish", str(tmp_path / "again")]
    elsewhere = os.environ | {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    elsewhere.pop("SOURCE_DATE_EPOCH", None)
    subprocess.run(command, env=elsewhere, umask=0o077, check=True, capture_output=True, cwd=ROOT)
    assert tree(tmp_path / "again") == before


def test_archives_hold_the_folders_and_checksums_are_theirs(published: Path) -> None:
    lines = (published / "archives" / "SHA256SUMS").read_text().splitlines()
    assert [line.split("  ")[1] for line in lines] == [
        f"terraform-aws-{name}-0.1.0.zip" for name in sorted([*module_names(), "farvault"])
    ]
    for line in lines:
        digest, name = line.split("  ")
        archive = published / "archives" / name
        assert hashlib.sha256(archive.read_bytes()).hexdigest() == digest
        with zipfile.ZipFile(archive) as opened:
            content = {each: opened.read(each) for each in opened.namelist()}
        assert content == tree(published / name.removesuffix("-0.1.0.zip"))


def publish(folder: Path, monkeypatch: pytest.MonkeyPatch, version: str, change: Any = None) -> int:
    """Publish a version, of modules that are changed."""
    original = folders._as_json.__wrapped__

    def as_json(name: str) -> Any:
        main_, versions = original(name)
        if change:
            change(name, main_, versions)
        return main_, versions

    monkeypatch.setattr(folders, "version", lambda name: version)
    monkeypatch.setattr(folders, "_as_json", as_json)
    code = main(["publish", str(folder)])
    monkeypatch.undo()
    return code


def without_tags(name: str, module: Any, versions: Any) -> None:
    if name == "backup-key":
        del module["variable"]["tags"]


def test_what_breaks_users_needs_a_major_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(tmp_path, monkeypatch, "1.4.0") == 0
    before = tree(tmp_path)
    capsys.readouterr()
    assert publish(tmp_path, monkeypatch, "1.5.0", without_tags) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        f"farvault: error: {tmp_path}/terraform-aws-backup-key: from 1.4.0 to 1.5.0, the input 'tags' is gone",
        f"farvault: error: {tmp_path}/terraform-aws-farvault: from 1.4.0 to 1.5.0, in backup-key, the input 'tags' is "
        "gone",
        "  help: what breaks users needs a major step of the version; below 1.0.0, of its second number",
        "nothing was published",
    ]
    assert tree(tmp_path) == before
    assert publish(tmp_path, monkeypatch, "2.0.0", without_tags) == 0
    assert b"tags" not in (tmp_path / "terraform-aws-backup-key" / "variables.tf").read_bytes()
    sums = (tmp_path / "archives" / "SHA256SUMS").read_text()
    assert sums.count("1.4.0") == sums.count("2.0.0") == 6


def test_a_version_never_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(tmp_path, monkeypatch, "1.4.0") == 0
    before = tree(tmp_path)
    capsys.readouterr()
    assert publish(tmp_path, monkeypatch, "1.4.0", without_tags) == 1
    errors = capsys.readouterr().err
    for name in ("backup-key", "farvault"):
        assert (
            f"{tmp_path}/terraform-aws-{name}: 1.4.0 is published there already, and a version never changes: "
            "module.json and 1 more would\n"
        ) in errors
        assert f"{tmp_path}/archives/terraform-aws-{name}-1.4.0.zip: is there already, with other content" in errors
    assert errors.count("error: ") == 4
    assert tree(tmp_path) == before


def test_an_older_version_does_not_replace_a_newer_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(tmp_path, monkeypatch, "1.4.0") == 0
    assert publish(tmp_path, monkeypatch, "1.3.9") == 1
    assert "1.4.0 is published there already, 1.3.9 is older" in capsys.readouterr().err


def test_what_others_have_in_a_folder_stays_and_what_was_ours_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert publish(tmp_path, monkeypatch, "1.4.0") == 0
    folder = tmp_path / "terraform-aws-source-account"
    (folder / ".git").mkdir()
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (folder / "NOTES.md").write_text("ours\n")
    described = json.loads((folder / "module.json").read_text())
    (folder / "examples" / "old").mkdir()
    (folder / "examples" / "old" / "main.tf").write_text("# of an earlier version\n")
    (tmp_path / "outside").write_text("not ours\n")
    described["files"] += ["examples/old/main.tf", "../outside"]
    (folder / "module.json").write_text(json.dumps(described))
    assert publish(tmp_path, monkeypatch, "1.4.1") == 0
    assert (folder / ".git" / "HEAD").is_file()
    assert (folder / "NOTES.md").read_text() == "ours\n"
    assert not (folder / "examples" / "old").exists()
    assert (tmp_path / "outside").is_file()


def test_an_interrupted_run_is_completed_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At each file that is written: the next run leaves what an uninterrupted one does."""
    assert publish(tmp_path / "whole", monkeypatch, "1.4.0") == publish(tmp_path / "whole", monkeypatch, "1.5.0") == 0
    write, writes = placing._write, 0

    class Killed(BaseException):
        pass

    for last in range(0, 400, 7):
        writes = 0
        top = tmp_path / str(last)

        def dying(file: Path, content: bytes, last: int = last) -> None:
            nonlocal writes
            if writes == last:
                raise Killed
            writes += 1
            write(file, content)

        finished = False
        for version in ("1.4.0", "1.5.0"):
            monkeypatch.setattr(placing, "_write", dying)
            try:
                publish(top, monkeypatch, version)
                finished = version == "1.5.0"
            except Killed:
                monkeypatch.undo()
                assert publish(top, monkeypatch, version) == 0
            monkeypatch.undo()
        assert tree(top) == tree(tmp_path / "whole")
        if finished:
            return
    pytest.fail("it was interrupted to the end")


@pytest.mark.parametrize("there", ["a file", "another module", "a broken description", "a dangling link"])
def test_what_is_not_ours_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str], there: str) -> None:
    place = tmp_path / "terraform-aws-backup-key"
    if there == "a file":
        place.write_text("mine\n")
    elif there == "a dangling link":
        place.symlink_to(tmp_path / "nowhere")
    else:
        place.mkdir()
        (place / "main.tf").write_text("# mine\n")
        if there == "a broken description":
            (place / "module.json").write_text('{"interface": []}')
    before = tree(tmp_path)
    assert main(["publish", str(tmp_path)]) == 2
    assert f"{place} is there, and is no module that Farvault has published" in capsys.readouterr().err
    assert tree(tmp_path) == before


def test_an_empty_repository_is_filled(tmp_path: Path) -> None:
    (tmp_path / "terraform-aws-backup-key" / ".git").mkdir(parents=True)
    assert main(["publish", str(tmp_path)]) == 0
    assert (tmp_path / "terraform-aws-backup-key" / "main.tf").is_file()


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["publish", str(tmp_path / "file" / "modules")]) == 2
    assert "cannot be written: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (None, '  source = "./terraform-aws-farvault/modules/backup-key"\n'),
        (
            "app.terraform.io/acme",
            '  source  = "app.terraform.io/acme/farvault/aws//modules/backup-key"\n  version = "1.4.0"\n',
        ),
        (
            "git::https://git.example.com/acme/",
            '  source = "git::https://git.example.com/acme/terraform-aws-farvault.git//modules/backup-key?ref=v1.4.0"\n',
        ),
        (
            "https://files.example.com/modules",
            '  source = "https://files.example.com/modules/terraform-aws-farvault-1.4.0.zip//modules/backup-key"\n',
        ),
    ],
)
def test_sources(place: str | None, lines: str) -> None:
    assert Source(place).of("farvault", "1.4.0", "backup-key") == lines


@pytest.mark.parametrize(
    "place", ["", "two words", "git::", "ftp://x", "app.terraform.io/acme/more", 'a"b', "git::https://a b"]
)
def test_a_source_that_terraform_does_not_know(tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str) -> None:
    assert main(["publish", str(tmp_path / "modules"), "--source", place]) == 2
    assert f"farvault: error: the source '{place}' is none that Terraform knows" in capsys.readouterr().err
    assert not (tmp_path / "modules").exists()


def test_the_changelog_knows_the_version() -> None:
    assert f"\n## {metadata.version('farvault')}\n" in (folders.PAGES / "CHANGELOG.md").read_text()
