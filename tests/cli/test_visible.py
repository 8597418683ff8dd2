"""No text from a description, a folder's name or a program has any effect on the terminal that shows it."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from farvault.cli import main
from farvault.visible import visible
from tests.deployment.test_fake_terraform import deploy
from tests.organization.broken import BASE
from tests.rules.describe import merge, write

BELL, COLOUR, CSI, RIGHT_TO_LEFT = "\x07", "\x1b[31m", "\x9b2J", "\u202e"
HOSTILE = f"{BELL}{COLOUR}{CSI}{RIGHT_TO_LEFT}\r\x7f"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def test_visible_is_as_json_writes_it() -> None:
    assert visible(HOSTILE + "é\t\n") == "\\u0007\\u001b[31m\\u009b2J\\u202e\\u000d\\u007f" + "é\t\n"
    assert json.loads(f'"{visible(HOSTILE)}"') == HOSTILE


def hostile(folder: Path) -> Path:
    """Valid apart from opinions: hostile texts wherever a text is free."""
    import yaml

    files = {str(path.relative_to(BASE)): yaml.safe_load(path.read_text()) for path in sorted(BASE.rglob("*.yaml"))}
    description = {name.removesuffix("/environment.yaml"): content for name, content in files.items()}
    plan = {
        "selections": {"tags": {"daily": {"tag_key": f"k{HOSTILE}", "tag_value": [f"v{HOSTILE}"]}}},
        "rules": {"nightly": {"recovery_point_tags": {f"k{HOSTILE}": f"v{HOSTILE}"}}},
        "backup_plan_tags": {f"k{HOSTILE}": f"v{HOSTILE}"},
    }
    over = {
        "organization.yaml": {
            "deployment": {"tags": {f"k{HOSTILE}": f"v{HOSTILE}"}, "external_id": f"x{HOSTILE}"},
            "plans": {"daily": plan},
            "accept": [{"rule": f"r{HOSTILE}", "at": f"a{HOSTILE}", "reason": f"because {HOSTILE}"}],
            "opinions": "all",
        },
        "shop/eu-west-1": {"tags": {f"k{HOSTILE}": f"v{HOSTILE}"}},
    }
    return write(merge(over, description), folder)


COMMANDS = {
    "check": ["check"],
    "check in json": ["check", "--format", "json"],
    "check in sarif": ["check", "--format", "sarif"],
    "check for github": ["check", "--format", "github"],
    "beforehand": ["check", "--beforehand"],
    "policies": ["policies"],
    "synth": ["synth", "--output", "out"],
}


@pytest.mark.parametrize("command", [*COMMANDS.values(), ["explain", "shop"], ["diff", "same"]], ids=" ".join)
def test_valid_and_hostile(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = hostile(tmp_path / f"here{HOSTILE}")
    monkeypatch.chdir(tmp_path)
    arguments = {
        "explain": ["explain", "shop", str(folder)],
        "diff": ["diff", str(BASE), str(folder)],
    }.get(command[0], [*command[:1], str(folder), *command[1:]])
    main(arguments)
    captured = capfd.readouterr()
    assert "bug" not in captured.err
    assert captured.out + captured.err
    assert CONTROL.findall(captured.out + captured.err) == []
    if "json" in command:
        assert json.loads(captured.out)


@pytest.mark.parametrize(
    "text",
    [
        f'"k{BELL}": 1',
        f'accounts: {{"x{COLOUR}": {{id: "1"}}}}',
        f'units: "{CSI}"',
        f'plans: {{"{RIGHT_TO_LEFT}": {{}}}}',
        f"tags: !<{COLOUR}> a",
        f'organization: {{id: "o{HOSTILE}"}}',
    ],
    ids=range(6),
)
def test_broken_and_hostile(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / f"there{COLOUR}"
    folder.mkdir()
    escaped = "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)
    (folder / "organization.yaml").write_text(f"{escaped}\n", encoding="utf-8")
    (folder / f"shop{BELL}").mkdir()
    (folder / f"shop{BELL}" / "environment.yaml").write_text("{}")
    assert main(["check", str(folder)]) != 0
    captured = capfd.readouterr()
    assert CONTROL.findall(captured.out + captured.err) == []
    assert "\\u001b" in captured.out + captured.err


def test_in_a_terminal_colours_are_ours_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "organization.yaml").write_text(f'# {COLOUR}\n"k\\e[31m": 1\n')
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["check", "."]) == 2
    out = capfd.readouterr().out
    assert "\x1b[1;31m" in out
    assert COLOUR not in out
    assert set(re.findall(r"\x1b\[[0-9;]*m", out)) <= {"\x1b[1;31m", "\x1b[34m", "\x1b[1m", "\x1b[0m"}


def test_what_terraform_says(tmp_path: Path) -> None:
    diagnostic = {"severity": "error", "summary": f"no {HOSTILE}", "detail": f"because {HOSTILE}", "address": "a.b"}
    line = json.dumps({"@level": "error", "@message": "no", "type": "diagnostic", "diagnostic": diagnostic})
    script = f"case $1 in plan) cat <<'END'\n{line}\nEND\nexit 1;; esac"
    code, out, err = deploy(tmp_path, script, "--plan")
    assert code == 1
    assert f"no {visible(BELL + COLOUR)}" in err
    assert CONTROL.findall(out + err) == []
