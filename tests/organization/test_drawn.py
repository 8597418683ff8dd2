"""No description that loads makes a rule fail or a command break, whatever it says."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from farvault.cli import main
from farvault.organization import load
from farvault.rehearsal import preconditions
from farvault.terraform.stack import Stacks
from farvault.terraform.workspaces import configuration
from tests.organization.drawn import ACCOUNTS, HOME, descriptions

CHECKS: tuple[list[str], ...] = (
    [],
    ["--strict"],
    ["--beforehand"],
    ["--format=json"],
    ["--format=sarif"],
    ["--format=github"],
)


def run_command(*arguments: str) -> tuple[int, str]:
    """A command's exit code and its whole output; fails where it is a bug of ours."""
    output = io.StringIO()
    with contextlib.redirect_stderr(output), contextlib.redirect_stdout(output):
        code = main(arguments)
    text = output.getvalue()
    assert code in (0, 1, 2), text
    assert "farvault: bug" not in text
    assert "itself failed" not in text
    return code, text


def write(files: dict[str, str], folder: str) -> None:
    for name, text in files.items():
        file = Path(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(descriptions(), descriptions(), st.sampled_from(sorted(ACCOUNTS)))
def test_every_command(files: dict[str, str], others: dict[str, str], account: str) -> None:
    home = Path.cwd()
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        try:
            write(files, "environments")
            write(others, "others")
            codes = [run_command("check", "environments", *options)[0] for options in CHECKS]
            for form in ("table", "json"):
                run_command("explain", account, "--format", form)
            run_command("explain", "--all")
            run_command("explain", account, "--resource", "EBS", "--region", HOME, "--tags", "backup=daily")
            run_command("policies")
            run_command("diff", "others", "environments")
            run_command("diff", "environments", "others", "--format", "markdown")
            organization = load(Path("environments")).organization
        finally:
            os.chdir(home)
    if organization is not None and codes[0] == 0:
        stacks = Stacks(organization)
        assert {site.stack for site in stacks.dependencies()} == {site.stack for site in organization.sites()}
        for site in organization.sites():
            assert stacks.stack(site)
            stacks.modules(site)
        configuration(stacks)
        preconditions.embedded(organization)


def test_many_of_them_load() -> None:
    """So that the test above covers descriptions that load, not only those that are refused."""
    loaded = 0

    @settings(max_examples=100, database=None, suppress_health_check=list(HealthCheck))
    @given(descriptions())
    def load_one(files: dict[str, str]) -> None:
        nonlocal loaded
        if loaded < 10:
            with tempfile.TemporaryDirectory() as scratch:
                write(files, scratch)
                loaded += load(Path(scratch)).organization is not None

    load_one()
    assert loaded == 10
