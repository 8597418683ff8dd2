"""Every resource, data source and argument that is synthesized exists in a provider, and none is missing.

Usage: python tools/newest_provider/check.py WHEEL FOLDER TYPES   (make newest-provider)

The provider's schema is read from the bindings in a wheel, which are made from it: each class names its resource type,
and each property its argument, in the address of its documentation. Nothing of the wheel is run. TYPES is how many
types of blocks the folder has at least: nothing passes because it was not seen. The bindings of hashicorp/aws are of
its newest version; those of hashicorp/tfe, the last made before CDKTF was archived, of the oldest that we accept.
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
    r"providers/hashicorp/(?P<provider>\w+)/(?P<version>[\d.]+)/docs"
    r"(?:/(?P<kind>resources|data-sources)/(?P<page>\w+))? "
)
_ARGUMENT = re.compile(r"/docs\S*#(?P<name>\w+) ")
_META = {"alias", "count", "depends_on", "for_each", "lifecycle", "provider", "//"}
"""What Terraform itself has for every block."""
PROVIDER = "provider"


@dataclass(frozen=True)
class Schema:
    """What one version of a provider has: by kind and type, each argument and whether it must be given.

    An argument of a nested block has the block's name in front, as in vcs_repo.branch.
    """

    provider: str
    """Its name and version, such as hashicorp/aws 6.62.0."""
    arguments: Mapping[tuple[str, str], Mapping[str, bool]]


@dataclass(frozen=True)
class Block:
    """One block of a synthesized file."""

    place: str
    kind: str
    """resource, data or provider."""
    type: str
    body: Mapping[str, Any]


def schema(assembly: Mapping[str, Any]) -> Schema:
    """What the bindings' assembly says, in jsii's form.

    Raises ValueError where it names no provider and version, or more than one.
    """
    types = assembly["types"]
    found: dict[tuple[str, str], dict[str, bool]] = {}
    providers = set()
    for each in types.values():
        page = _PAGE.search(each.get("docs", {}).get("summary", ""))
        config = each.get("initializer", {}).get("parameters", [])[2:3]
        if each["kind"] != "class" or page is None or not config:
            continue
        providers.add(f"hashicorp/{page['provider']} {page['version']}")
        kind = {"resources": "resource", "data-sources": "data", None: PROVIDER}[page["kind"]]
        name = f"{page['provider']}_{page['page']}" if page["page"] else page["provider"]
        found[kind, name] = dict(_arguments(types, config[0]["type"]["fqn"]))
    if len(providers) != 1:
        raise ValueError(f"the bindings are of {sorted(providers) or 'no version'}")
    return Schema(providers.pop(), found)


def _arguments(types: Mapping[str, Any], name: str, prefix: str = "") -> Iterator[tuple[str, bool]]:
    for each in types[name].get("properties", ()):
        match = _ARGUMENT.search(" ".join(each.get("docs", {}).values()))
        if match:
            yield f"{prefix}{match['name']}", not each.get("optional", False)
            for block in _named(each["type"]):
                if block.startswith(f"{name.removesuffix('Config')}") and types[block].get("datatype"):
                    yield from _arguments(types, block, f"{prefix}{match['name']}.")


def _named(kind: Any) -> Iterator[str]:
    """Every type that is named in a property's type."""
    if isinstance(kind, dict):
        if "fqn" in kind:
            yield kind["fqn"]
        for inner in kind.values():
            yield from _named(inner)
    elif isinstance(kind, list):
        for inner in kind:
            yield from _named(inner)


def given(body: Mapping[str, Any], known: Mapping[str, bool], prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Each argument of a block, and then of the blocks in it; with each block, whether what it must have is there."""
    for name, value in body.items():
        if not prefix and name in _META:
            continue
        yield f"{prefix}{name}", True
        inner = f"{prefix}{name}."
        if any(each.startswith(inner) for each in known):
            for block in value if isinstance(value, list) else [value]:
                yield from given(block, known, inner)
    for name, required in known.items():
        own = name.removeprefix(prefix)
        if required and name.startswith(prefix) and "." not in own and own not in body:
            yield name, False


def blocks(folder: Path) -> Iterator[Block]:
    """Every block of the provider in the JSON files below a synthesized output."""
    for file in sorted(folder.rglob("*.tf.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        place = str(file.relative_to(folder))
        for kind in ("resource", "data"):
            for type_, bodies in content.get(kind, {}).items():
                for name, body in bodies.items():
                    yield Block(f"{place}: {kind}.{type_}.{name}", kind, type_, body)
        for name, body in content.get("provider", {}).items():
            for each in body if isinstance(body, list) else [body]:
                yield Block(f"{place}: provider.{name}", PROVIDER, name, each)


def faults(found: list[Block], known: Schema) -> Iterator[str]:
    """What the provider would refuse."""
    for block in found:
        arguments = known.arguments.get((block.kind, block.type))
        if arguments is None:
            yield f"{block.place}: {known.provider} has no {block.kind} '{block.type}'"
            continue
        for name, is_there in sorted(given(block.body, arguments)):
            if not is_there:
                yield f"{block.place}: {known.provider} wants '{name}'"
            elif name not in arguments:
                yield f"{block.place}: '{name}' is no argument in {known.provider}"


def assembly(wheel: Path) -> Any:
    """jsii's description of the bindings in a wheel."""
    with zipfile.ZipFile(wheel) as opened:
        (packed,) = (name for name in opened.namelist() if name.endswith(".jsii.tgz"))
        with tarfile.open(fileobj=io.BytesIO(opened.read(packed))) as archive:
            described = archive.extractfile("package/.jsii")
            assert described is not None
            return json.load(described)


def main(arguments: list[str]) -> int:
    """Check a folder; 1 where the provider would refuse something, or not everything was seen."""
    wheel, folder, least = Path(arguments[0]), Path(arguments[1]), int(arguments[2])
    known, found = schema(assembly(wheel)), list(blocks(folder))
    problems = list(faults(found, known))
    kinds = {(block.kind, block.type) for block in found}
    if not found or {kind for kind, _ in kinds} != {"resource", "data", PROVIDER}:
        problems.append(f"{folder} has not a block of each kind: run 'make synth'")
    if len(kinds) < least:
        problems.append(f"{folder} has {len(kinds)} types of blocks, and must have {least}")
    for problem in problems:
        print(problem, file=sys.stderr)
    pairs = {
        (block.kind, block.type, name)
        for block in found
        for name, is_there in given(block.body, known.arguments.get((block.kind, block.type), {}))
        if is_there
    }
    print(f"{known.provider}: {len(found)} blocks of {len(kinds)} types, {len(pairs)} arguments")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
