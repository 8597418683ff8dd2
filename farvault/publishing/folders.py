"""The folders of all modules: each ready to be the repository of a module, and an archive of each."""

from __future__ import annotations

import hashlib
import io
import json
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from farvault.facts.versions import VERSIONS_FILE
from farvault.publishing.hcl import main_file, outputs_file, variables_file, versions_file
from farvault.publishing.interface import interface
from farvault.publishing.sources import Source
from farvault.terraform.writing import PUBLISHED

INTERFACE_FILE = "module.json"
"""The version of a published module, what its users rely on, and its files."""
FAMILY = "farvault"
ROOT_MODULE = "destination-vault"
"""What the module of the family has at its root: the common case. The others are its submodules."""
PAGES = Path(__file__).resolve().parent / "pages"
_COMMENTS = Path(__file__).resolve().parent / "comments.toml"
_FROM_JSON = ("main.tf.json", VERSIONS_FILE)
_EXAMPLES = "with every input.\n"
"""The end of what each README says of examples; of tests, only published modules have any."""
_TESTS = """with every input. `terraform test` runs the tests in `tests/`, without AWS. It needs Terraform 1.7 or
OpenTofu 1.8; with an OpenTofu before that, which reads them in `tofu init` too, take them out to initialize this folder
by itself.
"""
_SHARED = ("CHANGELOG.md", "UPGRADING.md")


@dataclass(frozen=True)
class Folder:
    """A published module."""

    name: str
    """As in its address, such as destination-vault."""
    version: str
    files: Mapping[str, bytes]
    """By path inside the folder."""

    @property
    def repository(self) -> str:
        """Its name as a folder and as a repository, as a Terraform registry wants it."""
        return repository(self.name)


def repository(name: str) -> str:
    """The repository of a module: terraform-<provider>-<name>, as registries want it."""
    return f"terraform-aws-{name}"


def module_names() -> list[str]:
    """The modules that come with Farvault."""
    return sorted(entry.name for entry in PUBLISHED.iterdir() if entry.is_dir())


def folders(source: Source) -> list[Folder]:
    """Every module, and the one of the family. `source` is where their READMEs say that they are had from."""
    names = module_names()
    return [_folder(name, _single(name, source)) for name in names] + [_folder(FAMILY, _family(names, source))]


def archive(folder: Folder) -> bytes:
    """The folder as a zip archive: the same bytes on every machine, so without compression, which differs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path, content in sorted(folder.files.items()):
            entry = zipfile.ZipInfo(path)  # of 1980, the first day that a zip archive knows
            entry.create_system = 3  # Unix, whatever this machine is: the permissions are Unix's
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def _folder(name: str, texts: Mapping[str, str]) -> Folder:
    number = version("farvault")
    own, versions = _as_json(ROOT_MODULE if name == FAMILY else name)
    described = {
        "name": name,
        "version": number,
        "interface": interface(own, versions),
        "submodules": {
            inner: interface(*_as_json(inner)) for inner in module_names() if name == FAMILY and inner != ROOT_MODULE
        },
        "files": sorted([*texts, INTERFACE_FILE]),
    }
    files = {path: text.encode() for path, text in texts.items()}
    return Folder(name, number, files | {INTERFACE_FILE: _json(described)})


def _json(content: Any) -> bytes:
    return (json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _single(name: str, source: Source) -> dict[str, str]:
    return _module(name, source.of(name, version("farvault"))) | _pages()


def _family(names: list[str], source: Source) -> dict[str, str]:
    number = version("farvault")
    texts = _module(ROOT_MODULE, source.of(FAMILY, number))
    others = [name for name in names if name != ROOT_MODULE]
    table = "\n".join(f"- [{name}](modules/{name}/README.md): {_summary(name)}" for name in others)
    page = (PAGES / "family.md").read_text(encoding="utf-8").replace("<!-- submodules -->", table)
    texts["README.md"] = page + "\n" + texts["README.md"].partition("\n\n")[2].partition("\n\n")[2]
    for name in others:
        for path, text in _module(name, source.of(FAMILY, number, name)).items():
            if path != "LICENSE":
                texts[f"modules/{name}/{path}"] = text
    return texts | _pages()


def _pages() -> dict[str, str]:
    return {name: (PAGES / name).read_text(encoding="utf-8") for name in _SHARED}


def _module(name: str, source: str) -> dict[str, str]:
    """The files of one module in HCL; `source` is the arguments in its README that say where it is had from."""
    own, versions = _as_json(name)
    texts = {
        "main.tf": main_file(own, _comments(name)),
        "variables.tf": variables_file(own),
        "outputs.tf": outputs_file(own),
        "versions.tf": versions_file(versions),
    }
    for file in sorted((PUBLISHED / name).rglob("*")):
        path = file.relative_to(PUBLISHED / name).as_posix()
        if file.is_file() and path not in _FROM_JSON:
            texts[path] = file.read_text(encoding="utf-8")
    texts["README.md"] = texts["README.md"].replace(f'  source = "./{name}"\n', source).replace(_EXAMPLES, _TESTS)
    return texts


@cache
def _as_json(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The module as CDKTN has synthesized it, and its `terraform` block."""
    main, versions = (json.loads((PUBLISHED / name / file).read_text(encoding="utf-8")) for file in _FROM_JSON)
    return main, versions["terraform"]


def _comments(name: str) -> dict[str, str]:
    comments = tomllib.loads(_COMMENTS.read_text(encoding="utf-8"))
    return {**comments["every-module"], **comments[name]}


def _summary(name: str) -> str:
    """The first sentence of a module's README, on one line."""
    paragraph = (PUBLISHED / name / "README.md").read_text(encoding="utf-8").split("\n\n")[1]
    return paragraph.replace("\n", " ")


def checksums(archives: Mapping[str, bytes]) -> Iterator[str]:
    """The lines of SHA256SUMS, as sha256sum writes and checks them."""
    for name, content in sorted(archives.items()):
        yield f"{hashlib.sha256(content).hexdigest()}  {name}\n"
