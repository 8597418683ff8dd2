from __future__ import annotations

from pathlib import Path

import pytest

from farvault.cli import main
from tests.conftest import ROOT
from tests.effects.described import write

TAGS = "        daily: {tag_key: backup, tag_value: [daily]}"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policies", str(ROOT / "environments")]) == 0
    assert capsys.readouterr().out == (
        "policy  attached to  characters  headroom\n"
        "daily   workloads         1,883     8,117\n"
        "backup  workloads           944     9,056\n"
        "\n"
        "plan      rules  most copies\n"
        "daily   2 of 10       2 of 5\n"
        "backup  1 of 10       1 of 5\n"
        "\n"
        "target     policies\n"
        "workloads   2 of 10\n"
    )


def test_divided(capsys: pytest.CaptureFixture[str]) -> None:
    many = "\n".join(f"        s{n}: {{tag_key: backup, tag_value: [{n}-{'v' * 1200}]}}" for n in range(9))
    write(Path("environments"), (TAGS, many))
    assert main(["policies"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.split("\n\n")[0].splitlines()] == [
        "policy",
        "daily",
        "daily-2",
    ]


def test_existing_policies_count(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    Path("existing").mkdir()
    names = [f"p{n}" for n in range(10)]
    for name in names:
        Path(f"existing/{name}.json").write_text("{}")
    Path("existing/attachments.yaml").write_text("".join(f"{name}: [workloads, root]\n" for name in names))
    assert main(["policies", "--policies=existing"]) == 1
    assert capsys.readouterr().out.partition("target")[2] == (
        "     policies\nroot       10 of 10\nworkloads  11 of 10\n"
        "'workloads' has 11 policies with the existing ones, at most 10 are allowed\n"
    )
