"""The bill of materials is read from the pins: against what is installed, and from pins that are not as expected."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from farvault.errors import InputError
from tests.conftest import ROOT
from tools.release.bill_of_materials import EXTRAS, PINS, direct, needed, read_pins

PINNED = (ROOT / PINS).read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def installed_needs(requirements: list[str]) -> set[str]:
    """What the installed packages themselves say that they need, here."""
    ahead = {(canonicalize_name(each.name), "", *each.extras) for each in map(Requirement, requirements)}
    seen: set[tuple[str, ...]] = set()
    while ahead:
        name, *extras = latest = ahead.pop()
        seen.add(latest)
        for other in map(Requirement, distribution(name).requires or ()):
            if other.marker is None or any(other.marker.evaluate({"extra": extra}) for extra in extras):
                ahead |= {(canonicalize_name(other.name), "", *sorted(other.extras))} - seen
    return {name for name, *_ in seen}


@pytest.mark.parametrize("extra", [None, *EXTRAS])
def test_it_has_what_the_installed_packages_need(extra: str | None) -> None:
    requirements = PROJECT["dependencies"] if extra is None else PROJECT["optional-dependencies"][extra]
    pins = read_pins(PINNED)
    found = needed(direct(requirements), pins)
    # What it has besides is for another platform or Python, or an extra that two packages further down share.
    assert installed_needs(requirements) <= found
    assert {(pin.name, pin.version) for pin in pins if pin.name in found and pin.marker is None} == {
        (pin.name, distribution(pin.name).version) for pin in pins if pin.name in found and pin.marker is None
    }


def test_without_extras_it_is_small() -> None:
    found = needed(direct(PROJECT["dependencies"]), read_pins(PINNED))
    assert " ".join(sorted(found)) == (
        "annotated-types argcomplete pydantic pydantic-core pyyaml typing-extensions typing-inspection"
    )


def test_every_extra_is_for_users_or_for_a_checkout() -> None:
    assert set(PROJECT["optional-dependencies"]) == {*EXTRAS, "setup", "release", "dev"}


ONE = "one==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "one==1.0\n",
        "one>=1.0 \\\n",
        "    # via two\n",
        "-r other.txt\n",
        ONE,
        ONE + "    # via two\n",
        "one==1.0 \\\n    # via farvault (pyproject.toml)\n",
        ONE.replace("sha256", "md5") + "    # via farvault (pyproject.toml)\n",
    ],
)
def test_pins_of_another_form_are_refused(text: str) -> None:
    assert [pin.name for pin in read_pins(ONE + "    # via farvault (pyproject.toml)\n")] == ["one"]
    with pytest.raises(InputError):
        read_pins(text)


def test_a_package_has_one_version_in_all_files() -> None:
    """Each file of pins is compiled by itself; what two of them have must agree, or CI tests another version."""
    versions: dict[tuple[str, str], set[str]] = {}
    for file in sorted((ROOT / "requirements").glob("*.txt")):
        for name, version, marker in re.findall(
            r"^([a-z0-9-]+)==(\S+)(?: ; (python\S+ \S+ \S+))?", file.read_text(), re.M
        ):
            versions.setdefault((name, marker), set()).add(version)
    assert versions
    assert {key: found for key, found in versions.items() if len(found) > 1} == {}
