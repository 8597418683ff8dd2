"""`farvault waves`: every format compared in full."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from farvault.cli import main
from farvault.cli.waves import MOST_JOBS_OF_A_MATRIX

ORDER = {
    "vaults-a": [],
    "vaults-b": [],
    **{f"app-{number}-a": ["vaults-a", "vaults-b"] for number in range(5)},
    "management-a": ["vaults-a", "vaults-b", *(f"app-{number}-a" for number in range(5))],
}


def output(folder: Path, order: dict[str, list[str]] = ORDER) -> Path:
    stacks = {name: {"workingDirectory": f"stacks/{name}", "dependencies": each} for name, each in order.items()}
    folder.mkdir(exist_ok=True)
    (folder / "manifest.json").write_text(json.dumps({"stacks": stacks}))
    return folder


def printed(tmp_path: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["waves", "--output", str(output(tmp_path)), *arguments]) == 0
    return capsys.readouterr().out


def test_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(tmp_path, capsys) == (
        "shard    environments\n"
        "@1/1of1             2  vaults-a, vaults-b\n"
        "@2/1of1             5  app-0-a, app-1-a, app-2-a and 2 more\n"
        "@3/1of1             1  management-a\n"
        "8 environments, 3 waves, 3 shards\n"
    )


def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waves = json.loads(printed(tmp_path, capsys, "--format", "json", "--shards", "2"))["waves"]
    assert [[shard["only"] for shard in wave] for wave in waves] == [
        ["@1/1of2", "@1/2of2"],
        ["@2/1of2", "@2/2of2"],
        ["@3/2of2"],
    ]
    assert sorted(len(shard["environments"]) for shard in waves[1]) == [2, 3]
    assert sorted(name for wave in waves for shard in wave for name in shard["environments"]) == sorted(ORDER)


def test_github(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(tmp_path, capsys, "--format", "github", "--shards", "2")
    assert text.count("\n") == 1
    waves = [
        [{"id": "1-1", "only": "@1/1of2"}, {"id": "1-2", "only": "@1/2of2"}],
        [{"id": "2-1", "only": "@2/1of2"}, {"id": "2-2", "only": "@2/2of2"}],
        [{"id": "3-2", "only": "@3/2of2"}],
    ]
    assert json.loads(text) == {"plan": [job for wave in waves for job in wave], "apply": waves}


def test_more_jobs_than_github_makes_of_a_matrix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    most = MOST_JOBS_OF_A_MATRIX
    output(tmp_path, {f"app-{number}": [] for number in range(most + 1)})
    github = ["waves", "--output", str(tmp_path), "--format", "github", "--shards"]
    assert main([*github, "9999"]) == 2
    assert capsys.readouterr().err.splitlines()[0] == (
        f"farvault: error: {most + 1} shards are more than the {most} jobs that GitHub makes of a matrix"
    )
    assert main([*github, "200"]) == 0


def test_gitlab(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline = yaml.safe_load(printed(tmp_path, capsys, "--format", "gitlab", "--shards", "2"))
    plans = [f"plan {each}" for each in ("1-1", "1-2", "2-1", "2-2", "3-2")]
    assert pipeline["include"] == [{"local": ".gitlab/farvault-jobs.yml"}]
    assert pipeline["stages"] == ["plan", "judge", "approve", "wave 1", "wave 2", "wave 3"]
    assert [*pipeline][2:] == [*plans, "judge", "approve", *(each.replace("plan", "apply") for each in plans)]
    assert pipeline["plan 2-1"] == {
        "stage": "plan",
        "extends": ".farvault-plan",
        "variables": {"ID": "2-1", "ONLY": "@2/1of2"},
    }
    assert pipeline["judge"] == {"stage": "judge", "extends": ".farvault-judge", "dependencies": plans}
    assert pipeline["approve"] == {"stage": "approve", "extends": ".farvault-approve", "dependencies": plans}
    assert pipeline["apply 2-1"] == {
        "stage": "wave 2",
        "extends": ".farvault-apply",
        "variables": {"ID": "2-1", "ONLY": "@2/1of2"},
        "dependencies": ["plan 2-1", "approve", "apply 1-1", "apply 1-2"],
    }


def test_no_environments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output(tmp_path, {})
    assert main(["waves", "--output", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 environments, 0 waves, 0 shards"


@pytest.mark.parametrize("shards", ["0", "-1", "10001"])
def test_as_many_shards_as_can_be(shards: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["waves", "--output", str(output(tmp_path)), "--shards", shards]) == 2
    assert capsys.readouterr().err == f"farvault: error: --shards must be 1 to 10,000, got {shards}\n"


def test_without_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["waves", "--output", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.splitlines()[1] == "  help: run 'farvault synth' first"
