"""Whatever a description's files are or hold, the answer is a located finding, at once, and never a bug of ours."""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.checking import check
from farvault.cli import main
from farvault.cli.human import as_human
from tests.odd_files import ODD, make
from tests.organization.broken import BASE
from tests.rules.describe import base, merge, write

EVERY = pytest.mark.parametrize("odd", ODD)
VAULT = "backup/eu-west-1"
KEY = "arn:aws:kms:eu-west-1:333333333333:key/1a2b"


@pytest.fixture(autouse=True)
def _never_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work in a folder of its own, and stop what hangs."""
    monkeypatch.chdir(tmp_path)
    signal.alarm(300)
    yield
    signal.alarm(0)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The first line of the output of a command that refuses the input."""
    assert main(list(arguments)) == 2
    captured = capsys.readouterr()
    assert "bug" not in captured.out + captured.err
    return (captured.out + captured.err).splitlines()[0]


@EVERY
@pytest.mark.parametrize("file", ["organization.yaml", "shop/eu-west-1/environment.yaml"])
def test_files_of_the_description(odd: str, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BASE, "environments")
    shutil.copytree(BASE, "fine")
    says = make(odd, Path("environments", file))
    slug = "yaml-syntax" if odd == "not-text" else "unreadable-file"
    wanted = f"environments/{file}:1:1: error[{slug}]: {says}"
    assert refusal(capsys, "check").startswith(wanted)
    assert refusal(capsys, "check", "--format=github").startswith(f"::error file=environments/{file},line=1")
    assert refusal(capsys, "policies").startswith(wanted)
    assert refusal(capsys, "explain", "shop").startswith(wanted)
    assert refusal(capsys, "diff", "fine", "environments").startswith(wanted)
    assert refusal(capsys, "diff", "environments", "fine").startswith(wanted)
    # In a terminal the line of a finding is shown, which reads the file once more.
    assert says in as_human(check(Path("environments")), False, True)


@EVERY
@pytest.mark.parametrize("file", ["attachments.yaml", "attachments.json", "legacy.json"])
def test_existing_policies(odd: str, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BASE, "environments")
    Path("existing").mkdir()
    if file == "legacy.json":
        Path("existing/attachments.yaml").write_text("legacy: [root]\n")
    says = make(odd, Path("existing", file))
    text = {"legacy.json": "policy-syntax"}.get(file, "yaml-syntax")
    slug = text if odd == "not-text" else "unreadable-file"
    assert refusal(capsys, "explain", "shop", "--policies=existing").startswith(
        f"existing/{file}:1:1: error[{slug}]: {says}"
    )


@EVERY
def test_manifests_and_kept_plans(odd: str, capsys: pytest.CaptureFixture[str]) -> None:
    says = make(odd, Path("cdktf.out/manifest.json"))
    assert refusal(capsys, "deploy", "--plan").startswith(f"farvault: error: 'cdktf.out/manifest.json' {says}")


@pytest.mark.parametrize("text", ["[]", "{}", '{"stacks": 1}', '{"stacks": {"a": 1}}', '{"stacks": {"a": {}}}', "null"])
def test_manifests_of_others(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("cdktf.out").mkdir()
    Path("cdktf.out/manifest.json").write_text(text)
    message = refusal(capsys, "deploy", "--plan")
    assert message == "farvault: error: 'cdktf.out/manifest.json' is not the manifest of a synthesized output"


def policy_file_findings(policy_file: str, *, of: str = "vault") -> list[str]:
    """The findings on a policy file that a vault, or its key, names; the tests' policies are next to it."""
    over = {"vault": {"policy_file": policy_file}, "key": {"key": {"arn": KEY, "policy_file": policy_file}}}[of]
    folder = write(merge({VAULT: {"destination_vaults": {"central": over}}}, base()), Path("environments"))
    return [str(each) for each in check(folder).result.findings if each.slug == "unreadable-policy-file"]


def faults(findings: list[str]) -> list[str]:
    """The message in each, all of which are in the environment's file."""
    assert all(each.startswith(f"environments/{VAULT}/environment.yaml:") for each in findings)
    return [each.splitlines()[1].strip() for each in findings]


@EVERY
@pytest.mark.parametrize("of", ["vault", "key"])
def test_odd_policy_files(odd: str, of: str) -> None:
    says = make(odd, Path(f"environments/{VAULT}/policy.json"))
    outside = odd in ("endless-device", "empty-device", "terminal")
    wanted = "is outside the description's folder 'environments'" if outside else says
    (message,) = faults(policy_file_findings("policy.json", of=of))
    assert message.startswith(f"'policy.json' {wanted}")


GOOD = {"Version": "2012-10-17", "Statement": []}
DEEP = '{"a":' * 100_000 + "1" + "}" * 100_000


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (DEEP, "is not JSON: nested more than 64 deep, line 1, column 321"),
        ("[" * 1_000_000, "is not JSON: nested more than 64 deep, line 1, column 65"),
        ('{"a": NaN}', "is not JSON: expected a value, got 'NaN}', line 1, column 7"),
        ('{"a": Infinity}', "is not JSON: expected a value, got 'Infinity}', line 1, column 7"),
        ('{"a": -Infinity}', "is not JSON: expected a value, got '-Infinity}', line 1, column 7"),
        ('{"a": 1e999}', "is not JSON: the number 1e999 is too large, line 1, column 7"),
        ('{"a": ' + "1" * 5000 + "}", "is not JSON: a number of 5000 characters, line 1, column 7"),
        ('{"a": 1,\n "a": 2}', "gives 'a' twice, line 2, column 2"),
        ('{"a": [\n{"b": {"c": 1, "c": 1}}]}', "gives 'c' twice, line 2, column 16"),
        ("", "is not JSON: expected a value, got the end of the text, line 1, column 1"),
        ("{}{}", "is not JSON: '{}' after the end of the policy, line 1, column 3"),
        ('{"a": 1,}', "is not JSON: a comma before '}', line 1, column 8"),
        ('{"a": "\ud800"}', "is not UTF-8 text"),
        ('{"a": "\\ud800"}', "is not JSON: a string with half of a surrogate pair"),
        ("\ufeff{}", "is not JSON: expected a value, got"),
        ("[]", "is not a policy: a policy is an object in braces"),
        ("1", "is not a policy: a policy is an object in braces"),
        ("null", "is not a policy: a policy is an object in braces"),
        (" " * 1_048_575 + "{}", "has 1,048,577 bytes, at most 1,048,576 are read of such a file"),
    ],
    ids=lambda value: repr(value[:20]),
)
def test_policy_files_that_are_no_policy(text: str, says: str) -> None:
    Path("environments", VAULT).mkdir(parents=True)
    Path("environments", VAULT, "policy.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    (message,) = faults(policy_file_findings("policy.json"))
    assert message.startswith(f"'policy.json' {says}")


def test_the_largest_policy_is_read() -> None:
    Path("environments", VAULT).mkdir(parents=True)
    text = json.dumps(GOOD)
    Path("environments", VAULT, "policy.json").write_text(" " * (1_048_576 - len(text)) + text)
    assert policy_file_findings("policy.json") == []


@pytest.mark.parametrize("name", ["policy.json", "./policy.json", "../policy.json", "../../policy.json", "link.json"])
def test_a_policy_anywhere_in_the_folder_is_read(name: str) -> None:
    Path("environments", VAULT).mkdir(parents=True)
    Path("environments", VAULT, "link.json").symlink_to("../../policy.json")
    for folder in (VAULT, "backup", "."):
        Path("environments", folder, "policy.json").write_text(json.dumps(GOOD))
    assert policy_file_findings(name) == []


@pytest.mark.parametrize(
    "name", ["../../../policy.json", "/etc/passwd", "link.json", "../../../environments-2/policy.json", "../../.."]
)
def test_a_policy_outside_of_the_folder_is_not_read(name: str) -> None:
    Path("environments", VAULT).mkdir(parents=True)
    Path("environments", VAULT, "link.json").symlink_to(Path("policy.json").absolute())
    Path("environments-2").mkdir()
    for file in ("policy.json", "environments-2/policy.json"):
        Path(file).write_text(json.dumps(GOOD))
    (message,) = faults(policy_file_findings(name))
    assert message == f"'{name}' is outside the description's folder 'environments'"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "is a folder, not a file"),
        (".", "is a folder, not a file"),
        ("a\0b", "cannot be read: no file can have this name"),
        ("x" * 300, "cannot be read: File name too long"),
        ("../../none.json", "cannot be read: No such file or directory"),
        ("environment.yaml/policy.json", "cannot be read: Not a directory"),
    ],
)
def test_names_that_no_policy_has(name: str, says: str) -> None:
    (message,) = faults(policy_file_findings(name))
    assert message.endswith(f" {says}")


def test_the_whole_description_through_a_link() -> None:
    folder = write(base(), Path("real"))
    Path("environments").symlink_to(folder)
    assert check(Path("environments")).result.findings == check(folder).result.findings == ()
