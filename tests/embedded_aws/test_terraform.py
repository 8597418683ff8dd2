"""The real Terraform and AWS provider against the embedded organization."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.running.program import environment_for, find_program
from tests.embedded_aws.conftest import ORGANIZATION, REGION

EVERYTHING = Path(__file__).with_name("everything.tf")


@pytest.fixture
def terraform(tmp_path: Path) -> Any:
    """Runs Terraform in a folder with `everything.tf`, against the embedded AWS it is given."""
    shutil.copy(EVERYTHING, tmp_path)
    program = find_program()
    environment = environment_for(program, tmp_path)

    def run(aws: EmbeddedAws, *arguments: Any) -> Any:
        process = subprocess.run(
            [program.path, *arguments, "-no-color"],
            cwd=tmp_path,
            env=environment | aws.environment(region=REGION),
            capture_output=True,
            text=True,
        )
        return process.returncode, process.stdout + process.stderr

    return run


def test_everything_is_applied_planned_empty_and_destroyed_across_a_restart(terraform: Any, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        assert terraform(aws, "init")[0] == 0
        code, output = terraform(aws, "apply", "-auto-approve")
        assert code == 0, output
        assert "Apply complete! Resources: 1 imported, 34 added" in output
        assert aws.log() == ""
    entries = [json.loads(line) for line in journal.read_text().splitlines()[1:]]
    assert all("HTTP_AMZ_SDK_INVOCATION_ID" in each["headers"] for each in entries), "retries are known by it"
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        code, output = terraform(aws, "plan", "-detailed-exitcode")
        assert code == 0, output
        assert terraform(aws, "state", "rm", "aws_organizations_organization.here")[0] == 0
        # OpenTofu 1.6 imports what an `import` block names again, to destroy it.
        file = tmp_path / EVERYTHING.name
        file.write_text(re.sub(r"^import {.*?^}\n", "", file.read_text(), flags=re.DOTALL | re.MULTILINE))
        code, output = terraform(aws, "destroy", "-auto-approve")
        assert code == 0, output
        assert aws.log() == ""
