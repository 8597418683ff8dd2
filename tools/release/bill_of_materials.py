"""The bill of materials (CycloneDX): what the wheel depends on, by itself and with each of its extras.

It is read from the pinned requirements: the versions that are tested, and that the container and the action install.
What a checkout alone uses (`setup`, `release`, `dev`) is not in it, as none of it is installed with the wheel.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid5

from cyclonedx.builder.this import this_component
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from farvault.errors import InputError
from tools.release.source import Release

#: The extras of the wheel's users, all of which requirements/rehearsal.txt pins.
EXTRAS = ("aws", "cdktn", "rehearsal")
PINS = "requirements/rehearsal.txt"

_PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\]+?))? \\")
_HASH = re.compile(r"    --hash=sha256:(?P<digest>[0-9a-f]{64})(?: \\)?")
_VIA = re.compile(r"    # (?:via(?: (?P<only>.+))?|  (?P<next>.+))")
#: Fixed, so that the same bill has the same number.
_NAMESPACE = UUID("5f0f3c0b-6a0d-5f58-9d2c-6d1c52d3a8f4")


@dataclass
class Pin:
    """One pinned package."""

    name: str
    version: str
    marker: str | None
    """Where it is installed, as in `os_name == 'nt'`; None: everywhere."""
    digests: list[str] = field(default_factory=list)
    """SHA-256 of each file of this version that may be installed."""
    parents: set[str] = field(default_factory=set)
    """The packages that need it."""


def bill_of_materials(release: Release, into: Path) -> None:
    """Write `<name>.cdx.json`; the wheel must be there already."""
    wheel = sha256((into / f"{release.name}-py3-none-any.whl").read_bytes()).hexdigest()
    project = tomllib.loads((release.files / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = read_pins((release.files / PINS).read_text(encoding="utf-8"))
    bill = _bill(release, project, pins, wheel)
    bill.serial_number = UUID(int=0)
    bill.serial_number = uuid5(_NAMESPACE, _text(bill))
    (into / f"{release.name}.cdx.json").write_text(_text(bill) + "\n", encoding="utf-8")


def read_pins(text: str) -> list[Pin]:
    """The packages of a file that `uv pip compile --generate-hashes` wrote.

    One may be there twice, where its newest version is not for every Python. Raises InputError for a line of any
    other form: what is not understood would be missing from the bill.
    """
    pins: list[Pin] = []
    latest: Pin | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _PIN.fullmatch(line):
            latest = Pin(match["name"], match["version"], match["marker"])
            pins.append(latest)
        elif latest and (match := _HASH.fullmatch(line)):
            latest.digests.append(match["digest"])
        elif latest and (match := _VIA.fullmatch(line)):
            parent = match["only"] or match["next"]
            if parent:
                latest.parents.add("farvault" if parent.startswith("farvault ") else canonicalize_name(parent))
        else:
            raise InputError(f"{PINS}:{number}: '{line}' is no line of pinned requirements")
    names = {pin.name for pin in pins} | {"farvault"}
    for pin in pins:
        unknown = pin.parents - names
        if unknown or not pin.digests or not pin.parents:
            raise InputError(f"{PINS}: '{pin.name}' has no hash, or is needed by what is not pinned")
    return pins


def needed(names: Iterable[str], pins: Iterable[Pin]) -> set[str]:
    """The packages `names`, and all that they need."""
    found: set[str] = set()
    ahead = set(names)
    while ahead:
        name = ahead.pop()
        found.add(name)
        ahead |= {pin.name for pin in pins if name in pin.parents} - found
    return found


def direct(requirements: Iterable[str]) -> set[str]:
    """The names in a list of requirements."""
    return {canonicalize_name(Requirement(each).name) for each in requirements}


def _bill(release: Release, project: Mapping[str, object], pins: list[Pin], wheel: str) -> Bom:
    dependencies = project["dependencies"]
    optional = project["optional-dependencies"]
    assert isinstance(dependencies, list)
    assert isinstance(optional, dict)
    always = needed(direct(dependencies), pins)
    by_extra = {extra: needed(direct(optional[extra]), pins) for extra in EXTRAS}
    # Not pkg:pypi: a package of this name there is somebody else's.
    top = Component(
        name="farvault",
        version=release.version,
        type=ComponentType.APPLICATION,
        description=str(project["description"]),
        licenses=[DisjunctiveLicense(id=str(project["license"]))],
        purl=PackageURL("generic", name="farvault", version=release.version),
        bom_ref="farvault",
        hashes=[HashType.from_hashlib_alg("sha256", wheel)],
    )
    used = always.union(*by_extra.values())
    components = [
        (pin, _component(pin, pin.name in always, [extra for extra in EXTRAS if pin.name in by_extra[extra]]))
        for pin in pins
        if pin.name in used
    ]
    metadata = BomMetaData(component=top, timestamp=datetime.fromtimestamp(release.seconds, UTC))
    metadata.tools.components.add(this_component())
    bill = Bom(components=[component for _, component in components], metadata=metadata)
    names = direct(dependencies).union(*(direct(optional[extra]) for extra in EXTRAS))
    bill.register_dependency(top, [component for pin, component in components if pin.name in names])
    for parent, component in components:
        bill.register_dependency(component, [child for pin, child in components if parent.name in pin.parents])
    return bill


def _component(pin: Pin, always: bool, extras: list[str]) -> Component:
    purl = PackageURL("pypi", name=pin.name, version=pin.version)
    # A version has several files, one of which is installed: their hashes belong to the place that has them.
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(purl.to_string()),
        hashes=[HashType.from_hashlib_alg("sha256", digest) for digest in pin.digests],
    )
    properties = [Property(name="farvault:extra", value=extra) for extra in extras]
    if pin.marker:
        properties.append(Property(name="farvault:marker", value=pin.marker))
    return Component(
        name=pin.name,
        version=pin.version,
        type=ComponentType.LIBRARY,
        scope=ComponentScope.REQUIRED if always else ComponentScope.OPTIONAL,
        purl=purl,
        bom_ref=purl.to_string(),
        external_references=[files],
        properties=properties,
    )


def _text(bill: Bom) -> str:
    return make_outputter(bill, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
