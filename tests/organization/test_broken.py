from __future__ import annotations

from pathlib import Path

import pytest

from farvault.cli import main
from tests.organization.broken import BASE, CASES, EXPECTED, write


def expected() -> dict[str, str]:
    """Output by case: sections of broken.txt."""
    sections = EXPECTED.read_text().split("=== ")[1:]
    return {name: text for name, _, text in (section.partition("\n") for section in sections)}


def output_of(name: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    write(CASES[name], folder / "environments")
    monkeypatch.chdir(folder)
    code = main(["check"])
    captured = capsys.readouterr()
    return f"{captured.out}{captured.err}exit code {code}\n\n"


@pytest.mark.parametrize("name", CASES)
def test_whole_output(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert output_of(name, tmp_path, capsys, monkeypatch) == expected()[name]


def test_every_case_is_expected() -> None:
    assert list(expected()) == list(CASES)
    assert len(CASES) >= 60


def test_base_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(BASE)]) == 0
    assert capsys.readouterr().err == ""
