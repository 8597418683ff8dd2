"""`farvault lint` as a whole, with programs that repeat what the real tools have said of the sample."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from farvault.cli import main
from tests.conftest import ROOT
from tests.linting.expected import FORMATS, expected, printed
from tests.linting.programs import REAL, SAMPLE, program, repeating

Lint = Callable[..., tuple[int, str, str]]
#: A folder's name that shells, URLs, regular expressions and patterns read otherwise.
ODD = "a b/-é#%[x]+'$(y)"
NOTHING = '{"issues": [], "errors": []}'
SAID = "import os, sys\nnames = 'names_all' in ' '.join(sys.argv)\n"


@pytest.fixture
def lint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Lint:
    """Run `farvault lint`, beside the sample, with the repeating programs alone on the PATH."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    shutil.copytree(SAMPLE, tmp_path / "sample")
    for name in REAL:
        repeating(tmp_path / "bin", name)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["lint", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err.replace(f"{tmp_path}/", "")

    return run


def accepting(*rules: str) -> list[str]:
    """Accept these, everywhere."""
    entries = [f'[[accept]]\nrule = "{rule}"\nreason = "as it is meant"\n' for rule in rules]
    Path("accepted.toml").write_text("\n".join(entries))
    return ["--accepted", "accepted.toml"]


ALL = (
    "tflint:terraform_standard_module_structure",
    "tflint:terraform_unused_declarations",
    "checkov:CKV_AWS_33",
    "checkov:CKV_AWS_7",
)


@pytest.mark.parametrize("form", FORMATS)
def test_formats(form: str, tmp_path: Path) -> None:
    programs = {name: repeating(tmp_path / "bin", name) for name in REAL}
    assert printed(tmp_path, form, programs) == expected(form).read_text(encoding="utf-8")


def test_sarif_is_valid(lint: Lint) -> None:
    _, out, _ = lint("sample", "--format", "sarif")
    schema = json.loads((ROOT / "tests" / "rules" / "sarif-subset.schema.json").read_text())
    jsonschema.validate(json.loads(out), schema)


def test_all_tools_and_nothing_left(lint: Lint) -> None:
    code, out, err = lint("sample", "--tools", ",".join(REAL), "--least", "4", *accepting(*ALL))
    assert (code, err) == (0, "")
    assert out.splitlines()[-11:] == [
        "tool                                folders   files  resources  other blocks",
        "tflint 0.64.0             examples        1  1 of 1     0 of 0        2 of 2",
        "tflint 0.64.0             modules         1  1 of 1     3 of 3        1 of 1",
        "tflint 0.64.0             stacks          1  1 of 1     1 of 1        1 of 1",
        "checkov 3.3.30            examples        1  1 of 1     0 of 0             -",
        "checkov 3.3.30            modules         1  1 of 1     3 of 3             -",
        "checkov 3.3.30            stacks          1  1 of 1     1 of 1             -",
        "terraform-config-inspect  examples        1  1 of 1     0 of 0        2 of 2",
        "terraform-config-inspect  modules         1  1 of 1     3 of 3        1 of 1",
        "terraform-config-inspect  stacks          1  1 of 1     1 of 1        1 of 1",
        "no findings (7 accepted)",
    ]


def test_a_folder_with_an_odd_name(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / ODD).mkdir(parents=True)
    (tmp_path / "sample").rename(tmp_path / ODD / "sample")
    code, out, _ = lint(f"{ODD}/sample", "--tools", ",".join(REAL))
    assert code == 1
    assert f"{ODD}/sample/modules/key/main.tf:16:1: error[checkov:CKV_AWS_7]: aws_kms_key.this:\n" in out
    assert "not-seen" not in out


def test_from_within(lint: Lint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path / "sample")
    assert lint(".", "--tools", "tflint")[1].startswith("modules/key/examples/basic/main.tf:10:1: warning[tflint:")


def test_fewer_resources_than_expected(lint: Lint) -> None:
    code, out, _ = lint("sample", "--tools", "terraform-config-inspect", "--least", "5")
    assert (code, out.splitlines()[:2]) == (
        1,
        [
            "sample:1:1: error[too-few]: at least 5 resources and data sources must be there, got 4",
            "  help: lint all of the output, or lower --least",
        ],
    )


def test_accepted_for_a_tool_that_is_not_run(lint: Lint) -> None:
    assert lint("sample", "--tools", "terraform-config-inspect", *accepting(*ALL))[0] == 0
    code, out, _ = lint("sample", "--tools", "checkov", *accepting(*ALL, "checkov:CKV_AWS_0"))
    assert code == 1
    assert "accepted.toml:17:1: error[accepts-nothing]: 'checkov:CKV_AWS_0' finds nothing: it would hide" in out


# Which tools are run.


def test_a_tool_that_is_absent(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "bin" / "checkov").unlink()
    code, out, err = lint("sample", *accepting(*ALL[:2]))
    assert (code, out.splitlines()[-1]) == (0, "no findings (5 accepted)")
    assert err == (
        "farvault: note: checkov was not run, as it is absent; to install it: 'pip install checkov' or "
        "'brew install checkov'; see https://www.checkov.io/2.Basics/Installing%20Checkov.html\n"
    )
    remark = err.removeprefix("farvault: note: ").rstrip()
    assert json.loads(lint("sample", "--format", "json")[1])["not_run"] == [remark]
    assert lint("sample", "--format", "github")[1].splitlines()[-1] == (
        f"::warning title=farvault::{remark.replace('%', '%25')}"
    )
    (run,) = json.loads(lint("sample", "--format", "sarif")[1])["runs"]
    assert run["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [{"level": "warning", "message": {"text": remark}}],
        }
    ]


def test_a_tool_that_is_absent_and_named(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "bin" / "checkov").unlink()
    assert lint("sample", "--tools", "tflint,checkov") == (
        2,
        "",
        "farvault: error: checkov is absent: nothing was linted\n"
        "  help: to install checkov: 'pip install checkov' or 'brew install checkov'; "
        "see https://www.checkov.io/2.Basics/Installing%20Checkov.html\n",
    )


def test_all_tools_are_absent(lint: Lint, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "bin")
    code, out, err = lint("sample")
    assert (code, out) == (2, "")
    first, second, third = err.splitlines()
    assert first == "farvault: error: tflint and checkov are absent: nothing was linted"
    assert second.startswith("  help: to install tflint: the archive of its latest release, ")
    assert third.startswith("        to install checkov: 'pip install checkov'")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--tflint", "nowhere/tflint"], "--tflint: 'nowhere/tflint' is no program that can be run"),
        (["--checkov", "sample"], "--checkov: 'sample' is no program that can be run"),
        (["--tools", "tflnt"], "--tools: there is no tool 'tflnt'"),
        (["--tools", ""], "--tools: there is no tool ''"),
        (
            ["--tools", "tflint", "--checkov", "bin/checkov"],
            "--checkov names a program, but --tools leaves checkov out",
        ),
        (["--tflint-config", "nowhere"], "--tflint-config: there is no file 'nowhere'"),
        (["--accepted", "nowhere"], "'nowhere' cannot be read: No such file or directory"),
    ],
)
def test_arguments_that_are_refused(arguments: list[str], message: str, lint: Lint) -> None:
    code, out, err = lint("sample", *arguments)
    assert (code, out, err.splitlines()[0]) == (2, "", f"farvault: error: {message}")


def test_programs_that_are_named(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "bin").rename(tmp_path / "elsewhere")
    code, out, err = lint("sample", "--terraform-config-inspect", "elsewhere/terraform-config-inspect")
    assert (code, out.splitlines()[-1]) == (0, "no findings")
    assert [line.partition(",")[0] for line in err.splitlines()] == [
        "farvault: note: tflint was not run",
        "farvault: note: checkov was not run",
    ]


# What there is to see.


def test_nothing_to_see(lint: Lint, tmp_path: Path) -> None:
    assert lint("nowhere")[2].startswith("farvault: error: there is no folder 'nowhere'\n")
    assert lint()[2].startswith("farvault: error: there is no folder 'cdktf.out'\n  help: run 'farvault synth' first")
    empty = tmp_path / "empty"
    for hidden in (".terraform", "node_modules"):
        shutil.copytree(SAMPLE, empty / hidden)
    for other in (".main.tf", "#main.tf", "main.tf~", "main.tofu", "terraform.tfvars", "tf"):
        (empty / other).write_text("resource a b {}")
    assert lint("empty") == (
        2,
        "",
        "farvault: error: 'empty' holds no Terraform: nothing was seen\n"
        "  help: it is looked for in .tf and .tf.json files, also below\n",
    )
    (empty / "main.tf").write_text("# resource a b {}\n")
    assert lint("empty") == (
        2,
        "",
        "farvault: error: no file in 'empty' declares anything that a linter could look at: nothing was seen\n",
    )


def test_nothing_for_checkov_to_see(lint: Lint, tmp_path: Path) -> None:
    program(tmp_path / "bin", "checkov", 'print(\'{"passed": 0, "failed": 0, "resource_count": 0}\')')
    (tmp_path / "few").mkdir()
    (tmp_path / "few" / "main.tf").write_text('variable "x" {}')
    code, out, _ = lint("few", "--tools", "checkov")
    assert code == 2
    assert out.splitlines()[0] == (
        "few:1:1: error[checkov:not-seen]: there is nothing here that checkov looks at: it has seen nothing"
    )


def test_files_that_cannot_be_read(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "sample" / "modules" / "key" / "bytes.tf").write_bytes(b"x\n\xff")
    os.mkfifo(tmp_path / "sample" / "pipe.tf")
    (tmp_path / "sample" / "stacks" / "cut.tf.json").write_text('{"resource": {')
    (tmp_path / "sample" / "stacks" / "lost.tf").symlink_to("nowhere")
    program(tmp_path / "bin", "terraform-config-inspect", "print('{}')")
    code, out, _ = lint("sample", "--tools", "terraform-config-inspect")
    assert code == 2
    assert [line for line in out.splitlines() if "[unreadable]" in line] == [
        "sample/modules/key/bytes.tf:2:1: error[unreadable]: is not UTF-8 text",
        "sample/pipe.tf:1:1: error[unreadable]: is a named pipe, not a file",
        "sample/stacks/cut.tf.json:1:1: error[unreadable]: is not JSON: Expecting property name enclosed in double "
        "quotes, in line 1",
        "sample/stacks/lost.tf:1:1: error[unreadable]: cannot be read: No such file or directory",
    ]


# What a tool has not seen.


def test_a_tool_that_sees_nothing(lint: Lint, tmp_path: Path) -> None:
    program(tmp_path / "bin", "tflint", f"print('{NOTHING}')")
    code, out, _ = lint("sample", "--tools", "tflint")
    assert code == 1
    assert out == (
        "sample/modules/key/examples/basic/main.tf:1:1: error[tflint:not-seen]: tflint has not seen this file\n"
        "  also at: sample/modules/key/main.tf:1:1, sample/stacks/shop-eu-west-1/cdk.tf.json:1:1\n"
        "tool              folders   files  resources  other blocks\n"
        "tflint  examples        1  0 of 1     0 of 0        0 of 2\n"
        "tflint  modules         1  0 of 1     0 of 3        0 of 1\n"
        "tflint  stacks          1  0 of 1     0 of 1        0 of 1\n"
        "3 findings\n"
    )


@pytest.mark.parametrize("tool", REAL)
def test_a_resource_that_is_not_seen(tool: str, lint: Lint, tmp_path: Path) -> None:
    """What came to the files after the recording, the tool has not seen."""
    with (tmp_path / "sample" / "modules" / "key" / "main.tf").open("a") as file:
        file.write('resource "aws_kms_alias" "more" {\n}\n')
    stack = tmp_path / "sample" / "stacks" / "shop-eu-west-1" / "cdk.tf.json"
    content = json.loads(stack.read_text())
    content["resource"]["aws_sqs_queue"] = {"backups": {}}
    stack.write_text(json.dumps(content))
    code, out, _ = lint("sample", "--tools", tool)
    assert code == 1
    assert [line for line in out.splitlines() if "not-seen" in line] == [
        f"sample/modules/key/main.tf:28:1: error[{tool}:not-seen]: 'aws_kms_alias.more':",
        f"sample/stacks/shop-eu-west-1/cdk.tf.json:1:1: error[{tool}:not-seen]: 'aws_sqs_queue.backups':",
    ]
    (row,) = [line.split() for line in out.splitlines() if line.startswith(tool) and " stacks " in line]
    assert "1 of 2" in " ".join(row)


def test_a_comment_that_turns_a_rule_off(lint: Lint, tmp_path: Path) -> None:
    file = tmp_path / "sample" / "modules" / "key" / "main.tf"
    file.write_text(file.read_text().replace("# Not used", "# tflint-ignore: terraform_unused_declarations"))
    code, out, _ = lint("sample", "--tools", "tflint", *accepting(*ALL))
    assert code == 1
    (found,) = [line for line in out.splitlines() if "error[" in line]
    assert found.startswith("sample/modules/key/main.tf:13:1: error[tflint:turned-off]: a comment turns a rule off: 't")
    assert lint("sample", "--tools", "tflint", *accepting(*ALL, "tflint:turned-off"))[0] == 0


# How a tool fails.


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("sys.exit('no plugin')", "ended with code 1:\nno plugin"),
        ("sys.exit(0)", "ended with code 0, and said nothing"),
        (f"print('{NOTHING}'); sys.exit(1)", f"ended with code 1:\n{NOTHING}"),
        (f"print('{NOTHING}'); sys.exit(9)", f"ended with code 9:\n{NOTHING}"),
        ("print('[]')", "ended with code 0:\n[]"),
        ("os.kill(os.getpid(), 9)", "was killed by signal 9 (SIGKILL), and said nothing"),
    ],
)
def test_tflint_fails(code: str, words: str, lint: Lint, tmp_path: Path) -> None:
    program(tmp_path / "bin", "tflint", SAID + f"if names: print('{NOTHING}')\nelse: {code}\n")
    ended, out, err = lint("sample/stacks/shop-eu-west-1")
    assert ended == 3
    assert err.endswith(f"farvault: error: tflint in 'sample/stacks/shop-eu-west-1' {words}\n")
    assert out.splitlines()[-1].endswith("; a tool failed, so this is not all")
    assert "not-seen" not in out.replace("checkov:not-seen", "")


def test_errors_of_tflint(lint: Lint, tmp_path: Path) -> None:
    """One with a place is about a file; one without is its own failure."""
    place = {"filename": "../key/main.tf", "start": {"line": 3, "column": 9}}
    error = {"summary": "Unclosed block", "message": "There is no brace.", "severity": "error", "range": place}
    said = json.dumps({"issues": [], "errors": [error]})
    program(tmp_path / "bin", "tflint", SAID + f"print({said!r}); sys.exit(1)")
    code, out, err = lint("sample/stacks/shop-eu-west-1", "--tools", "tflint")
    assert (code, err) == (3, "farvault: error: tflint ended with code 1:\n" + said + "\n")
    program(
        tmp_path / "bin", "tflint", SAID + f"if sys.argv[1] == '--version': sys.exit(0)\nprint({said!r}); sys.exit(1)"
    )
    code, out, err = lint("sample/stacks/shop-eu-west-1", "--tools", "tflint")
    assert (code, err) == (2, "")
    assert out.startswith("sample/stacks/key/main.tf:3:9: error[tflint:error]: Unclosed block: There is no brace.\n")
    assert "not-seen" not in out
    del error["range"]
    said = json.dumps({"issues": [], "errors": [error]})
    program(
        tmp_path / "bin", "tflint", SAID + f"if sys.argv[1] == '--version': sys.exit(0)\nprint({said!r}); sys.exit(1)"
    )
    code, out, err = lint("sample/stacks/shop-eu-west-1", "--tools", "tflint")
    assert (code, err) == (
        3,
        "farvault: error: tflint in 'sample/stacks/shop-eu-west-1': Unclosed block: There is no brace.\n",
    )


@pytest.mark.parametrize("output", ["", "no module", "[1]", '{"results": {}}'])
def test_checkov_fails(output: str, lint: Lint, tmp_path: Path) -> None:
    program(tmp_path / "bin", "checkov", f"import sys\nprint({output!r}); sys.exit('its own words')")
    code, out, err = lint("sample", "--format", "json")
    words = f"checkov ended with code 1:\n{output}\nits own words".replace("\n\n", "\n")
    assert (code, err) == (3, f"farvault: error: {words}\n")
    document = json.loads(out)
    assert document["failures"] == [words]
    assert "tflint:terraform_unused_declarations" in {each["slug"] for each in document["findings"]}, "of the others"
    (run,) = json.loads(lint("sample", "--format", "sarif")[1])["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False


def test_a_program_that_cannot_be_started(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "bin" / "checkov").write_text("#!/nowhere/python\n")
    code, _, err = lint("sample", "--tools", "checkov")
    assert code == 3
    assert err.startswith("farvault: error: 'bin/checkov' cannot be run in ")
    assert err.endswith(": No such file or directory\n")


# What checkov says besides.


def checkov_saying(tmp_path: Path, **results: Any) -> None:
    empty: dict[str, Any] = {"passed_checks": [], "failed_checks": [], "skipped_checks": [], "parsing_errors": []}
    said = {"check_type": "terraform", "results": empty | results, "summary": {"checkov_version": "3"}}
    code = f"import os\nprint({json.dumps(said)!r}.replace('@TOP@', {os.path.realpath(tmp_path / 'sample')!r}))"
    program(tmp_path / "bin", "checkov", code)


def check(id: str, resource: str, **more: Any) -> dict[str, Any]:
    place = {"file_path": "/modules/key/main.tf", "file_line_range": [16, 22], "resource": resource}
    return {"check_id": id, "check_name": "Rotate", **place, **more}


def test_what_checkov_cannot_read(lint: Lint, tmp_path: Path) -> None:
    unread = ["@TOP@/modules/key/main.tf", "@TOP@/stacks/shop-eu-west-1/cdk.tf.json"]
    checkov_saying(tmp_path, parsing_errors=unread)
    code, out, _ = lint("sample", "--tools", "checkov")
    assert code == 1
    assert out.splitlines()[:3] == [
        "sample/modules/key/examples/basic/main.tf:1:1: error[checkov:not-seen]: checkov has not seen this file",
        "sample/modules/key/main.tf:1:1: error[checkov:cannot-read]: checkov cannot read it",
        "  also at: sample/stacks/shop-eu-west-1/cdk.tf.json:1:1",
    ]


def test_what_is_skipped_in_a_file_counts_as_failed(lint: Lint, tmp_path: Path) -> None:
    checkov_saying(tmp_path, skipped_checks=[check("CKV_AWS_7", "aws_kms_key.this")])
    _, out, _ = lint("sample", "--tools", "checkov")
    assert "error[checkov:CKV_AWS_7]: aws_kms_key.this:\n  Rotate (skipped in the file)\n" in out


def test_one_finding_for_each_place(lint: Lint, tmp_path: Path) -> None:
    """A module is checked once for each call; its resources are the same ones. Its platform tells more."""
    calls = ["aws_kms_key.this", "module.key.aws_kms_key.this", "module.a.module.key.aws_kms_key.this"]
    more = {"severity": "LOW", "guideline": "https://example.com/rotate"}
    checkov_saying(tmp_path, failed_checks=[check("CKV_AWS_7", each, **more) for each in calls])
    _, out, _ = lint("sample", "--tools", "checkov")
    assert out.count("CKV_AWS_7") == 1
    assert "warning[checkov:CKV_AWS_7]: aws_kms_key.this:\n  Rotate\n  see: https://example.com/rotate\n" in out


def test_another_rules_name_for_a_resource_is_no_proof(lint: Lint, tmp_path: Path) -> None:
    checkov_saying(tmp_path, passed_checks=[check("CKV_AWS_7", "aws_kms_key.this")])
    _, out, _ = lint("sample/modules/key", "--tools", "checkov")
    checkov_saying(tmp_path, passed_checks=[check("CKV2_SEEN_1", "aws_kms_key.this")])
    _, other, _ = lint("sample/modules", "--tools", "checkov")
    assert "not-seen" in out
    assert "'aws_kms_key.this'" not in other


def test_what_the_tools_are_given(lint: Lint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of the user's that would change the outcome; but tflint's plugins, and the configuration named."""
    for name in ("TFLINT_CONFIG_FILE", "TFLINT_PLUGIN_DIR", "CKV_IGNORED_DIRECTORIES", "BC_API_KEY", "OTHER"):
        monkeypatch.setenv(name, "theirs")
    (tmp_path / "own.hcl").touch()
    for name in ("tflint", "checkov"):
        log = str(tmp_path / f"{name}.log")
        code = (
            f"import json, os, sys\nwith open({log!r}, 'a') as file:\n"
            "    print(json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]), file=file)\n"
        )
        program(tmp_path / "bin", name, code)
    assert lint("sample", "--tflint-config", "own.hcl")[0] == 3
    runs = {
        name: [json.loads(line) for line in (tmp_path / f"{name}.log").read_text().splitlines()]
        for name in ("tflint", "checkov")
    }
    theirs = {name for _, _, variables in runs["tflint"] for name, value in variables.items() if value == "theirs"}
    assert theirs == {"TFLINT_PLUGIN_DIR", "CKV_IGNORED_DIRECTORIES", "BC_API_KEY", "OTHER"}
    assert f"--config={tmp_path / 'own.hcl'}" in [arguments[-1] for arguments, _, _ in runs["tflint"]]
    ((arguments, folder, variables),) = runs["checkov"]
    assert {name for name, value in variables.items() if value == "theirs"} == {
        "TFLINT_PLUGIN_DIR",
        "OTHER",
        "TFLINT_CONFIG_FILE",
    }
    assert variables["HOME"] == folder
    assert "--skip-download" in arguments
    assert not Path(folder).exists(), "removed"


def test_each_finding_of_its_own_is_on_the_page() -> None:
    page = (ROOT / "docs" / "guides" / "lint.md").read_text(encoding="utf-8")
    call = re.compile(r"Finding\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\)")
    own: set[str] = set()
    for file in (ROOT / "farvault" / "linting").glob("*.py"):
        for text in call.findall(file.read_text(encoding="utf-8")):
            own.update(re.findall(r'"((?:[a-z-]+:)?[a-z]+-[a-z-]+|unreadable)"', text))
    assert own >= {"too-few", "no-reason", "accepts-nothing", "unreadable", "tflint:turned-off", "checkov:cannot-read"}
    assert {slug for slug in own if f"| `{slug}` |" not in page} == set()
