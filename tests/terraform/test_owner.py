"""One organization's output, and the state in it, is never replaced by another's unless the user says so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from farvault.cli import main
from farvault.errors import InputError
from farvault.organization import Organization, load
from farvault.rehearsal.synthesis import begin_anew
from farvault.terraform.owner import other_owner, place_aside
from tests.conftest import ROOT, run_app
from tests.organization.broken import BASE
from tests.terraform.test_output import tree

OURS, THEIRS = "o-a1b2c3d4e5", "o-zzzzzzzzzz"
STATE = "stacks/management-eu-west-1/terraform.tfstate"
REFUSAL = (
    f"farvault: error: 'cdktf.out' is the output of organization '{THEIRS}', the description is of '{OURS}'\n"
    "  help: name another folder with --output (CDKTF_OUTDIR), or put it aside, as "
    f"'cdktf.out.{THEIRS}', with --replace (FARVAULT_REPLACE=1)\n"
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FARVAULT_REPLACE", raising=False)
    shutil.copytree(BASE, "environments")
    description("theirs", THEIRS, "9")


def description(folder: str, id: str, digit: str) -> None:
    """The base description, of another organization with other accounts."""
    shutil.copytree(BASE, folder)
    file = Path(folder, "organization.yaml")
    text = file.read_text().replace(OURS, id)
    for number, old in enumerate(("111111111111", "222222222222", "333333333333"), start=1):
        text = text.replace(old, f"{digit}{number}" * 6)
    file.write_text(text)


def theirs() -> dict[str, bytes]:
    """Synthesize the other organization's output, with a Terraform state in it."""
    assert run_app(Path("theirs"), Path("cdktf.out")).returncode == 0
    Path("cdktf.out", STATE).write_text("{}")
    return tree(Path("cdktf.out"))


def by_farvault(*options: str) -> subprocess.CompletedProcess[str]:
    command = [str(ROOT / ".venv/bin/farvault"), "synth", *options]
    return subprocess.run(command, capture_output=True, text=True, env=dict(os.environ))


def by_main(*options: str) -> subprocess.CompletedProcess[str]:
    return run_app(Path("environments"), Path("cdktf.out"), **({"FARVAULT_REPLACE": "1"} if options else {}))


BOTH = pytest.mark.parametrize("synth", [by_farvault, by_main])
Synth = Callable[..., "subprocess.CompletedProcess[str]"]


@BOTH
def test_another_organization_is_refused_and_nothing_changes(synth: Synth) -> None:
    before = theirs()
    everything = sorted(Path().iterdir())
    process = synth()
    assert (process.returncode, process.stdout, process.stderr) == (2, "", REFUSAL)
    assert tree(Path("cdktf.out")) == before
    assert sorted(Path().iterdir()) == everything


@BOTH
def test_it_is_put_aside_whole_where_the_user_says_so(synth: Synth) -> None:
    before = theirs()
    process = synth("--replace")
    assert process.returncode == 0
    assert f"cdktf.out.{THEIRS}'" in process.stderr
    assert tree(Path(f"cdktf.out.{THEIRS}")) == before
    output = tree(Path("cdktf.out"))
    assert STATE not in output
    assert run_app(Path("environments"), Path("fresh")).returncode == 0
    assert output == tree(Path("fresh"))
    # Once more, with theirs moved aside already: that is not overwritten either.
    shutil.rmtree("cdktf.out")
    again = theirs()
    process = synth("--replace")
    assert process.returncode == 2
    assert f"'cdktf.out.{THEIRS}' is there already" in process.stderr
    assert tree(Path("cdktf.out")) == again
    assert tree(Path(f"cdktf.out.{THEIRS}")) == before


@BOTH
def test_the_same_organization_is_no_other(synth: Synth) -> None:
    assert synth().returncode == 0
    Path("cdktf.out", STATE).write_text("{}")
    before = tree(Path("cdktf.out"))
    for options in ([], ["--replace"]):
        assert synth(*options).returncode == 0
        assert tree(Path("cdktf.out")) == before
    # Whatever part of it changes.
    main_file = Path("environments/organization.yaml")
    main_file.write_text(main_file.read_text().replace("333333333333", "444444444444"))
    assert synth().returncode == 0
    assert Path("cdktf.out", STATE).read_text() == "{}"


def test_the_readme_from_make_synth_to_make_synth(capfd: pytest.CaptureFixture[str]) -> None:
    """The example, a description of one's own as in the README, and the example again in the same cdktf.out."""
    lines = [line.split() for line in (ROOT / "README.md").read_text().splitlines() if "bin/farvault" in line]
    init, check, synth = (words[words.index(".venv/bin/farvault") + 1 :] for words in lines if words[0] == "$")
    assert run_app(ROOT / "environments", Path("cdktf.out")).returncode == 0
    example = tree(Path("cdktf.out"))
    assert [main(each) for each in (init, check, synth)] == [0, 0, 0]
    mine = tree(Path("cdktf.out"))
    assert mine.keys() != example.keys()
    assert tree(Path("cdktf.out.o-a1b2c3d4e5")) == example
    capfd.readouterr()
    assert main(["synth", str(ROOT / "environments")]) == 2
    assert "'cdktf.out' is the output of organization 'o-m1n2e3o4r5'" in capfd.readouterr().err
    assert tree(Path("cdktf.out")) == mine


def test_an_output_in_another_folder_is_fine() -> None:
    before = theirs()
    assert by_farvault("--output", "ours").returncode == 0
    assert tree(Path("cdktf.out")) == before


def test_a_fault_of_the_app_puts_nothing_aside() -> None:
    before = theirs()
    process = run_app(Path("environments"), Path("cdktf.out"), FARVAULT_REPLACE="1", JSII_NODE="/nowhere/node")
    assert process.returncode == 3
    assert tree(Path("cdktf.out")) == before
    assert not Path(f"cdktf.out.{THEIRS}").exists()


def organization(folder: str = "environments") -> Organization:
    loaded = load(Path(folder)).organization
    assert loaded is not None
    return loaded


def unmarked() -> Path:
    """An output as earlier versions wrote it, which does not say whose it is."""
    output = Path("cdktf.out")
    manifest = json.loads((output / "manifest.json").read_text())
    del manifest["organization"]
    (output / "manifest.json").write_text(json.dumps(manifest))
    return output


def test_an_unmarked_output_is_known_by_its_accounts() -> None:
    theirs()
    output = unmarked()
    assert other_owner(output, organization("theirs")) is None
    assert other_owner(output, organization()) == "before"
    with pytest.raises(InputError, match="is the output of another organization"):
        place_aside(output, organization(), replace=False)
    assert place_aside(output, organization(), replace=True) == Path("cdktf.out.before").absolute()


def test_an_unmarked_output_is_ours_although_accounts_have_come_and_gone() -> None:
    theirs()
    main_file = Path("theirs/organization.yaml")
    main_file.write_text(main_file.read_text().replace("93" * 6, "94" * 6))
    assert other_owner(unmarked(), organization("theirs")) is None


@pytest.mark.parametrize("owner", ["", "../../x", 1, None, ["o-a1b2c3d4e5"], "o-A"])
def test_a_mark_that_is_none(owner: object) -> None:
    theirs()
    manifest = json.loads(Path("cdktf.out/manifest.json").read_text())
    Path("cdktf.out/manifest.json").write_text(json.dumps(manifest | {"organization": owner}))
    assert place_aside(Path("cdktf.out"), organization(), replace=True) == Path("cdktf.out.before").absolute()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("thesis.tex", "mine"),
        (".bashrc", "mine"),
        ("manifest.json", "{}"),
        ("manifest.json", '{"stacks": []}'),
        ("manifest.json", '{"name": "a web application", "icons": []}'),
        ("manifest.json", '{"stacks": {"a": 1}}'),
        ("manifest.json", "no JSON"),
    ],
)
@pytest.mark.parametrize("replace", [False, True])
def test_what_is_no_output_is_never_replaced(file: str, text: str, replace: bool) -> None:
    Path("cdktf.out").mkdir()
    Path("cdktf.out", file).write_text(text)
    with pytest.raises(InputError) as raised:
        place_aside(Path("cdktf.out"), organization(), replace=replace)
    assert raised.value.message == f"'cdktf.out' is not a synthesized output: it holds '{file}'"


@pytest.mark.parametrize("options", [[], ["--replace"]])
def test_a_folder_of_the_users_own_is_left_as_it_is(options: list[str]) -> None:
    before = tree(Path())
    process = by_farvault("--output", ".", *options)
    assert (process.returncode, process.stdout, process.stderr) == (
        2,
        "",
        "farvault: error: '.' is not a synthesized output: it holds 'environments'\n"
        "  help: name another folder with --output (CDKTF_OUTDIR)\n",
    )
    assert tree(Path()) == before


@pytest.mark.parametrize("make", [Path.touch, lambda path: os.mkfifo(path), lambda path: path.symlink_to("cdktf.out")])
def test_what_is_no_folder_is_never_replaced(make: Callable[[Path], object]) -> None:
    make(Path("cdktf.out"))
    with pytest.raises(InputError, match="cannot be used: "):
        place_aside(Path("cdktf.out"), organization(), replace=True)


def test_an_empty_folder_is_nobodys() -> None:
    Path("cdktf.out").mkdir()
    assert other_owner(Path("cdktf.out"), organization()) is None


def test_rehearsals_begin_anew() -> None:
    """Their output is their own: nothing in it is worth keeping, and no question is asked."""
    theirs()
    with pytest.raises(InputError, match="of another organization"):
        begin_anew(Path("cdktf.out"), organization(), update=True)
    assert Path("cdktf.out", STATE).exists()
    begin_anew(Path("cdktf.out"), organization("theirs"), update=False)
    assert Path("cdktf.out", STATE).exists()
    begin_anew(Path("cdktf.out"), organization(), update=False)
    assert sorted(str(each) for each in Path().iterdir()) == ["environments", "theirs"]


def test_the_manifest_says_whose_it_is(synthesized: Path) -> None:
    assert json.loads((synthesized / "manifest.json").read_text())["organization"] == OURS
