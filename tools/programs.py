"""Build the oldest and the newest Terraform and OpenTofu from their source with Go, into .tools/programs.

Usage: python tools/programs.py [NAME...]   (make programs)

They are had from the Go module proxy, pinned by the hash of their source. A go.mod of their own repository holds
`replace` lines, with which `go install` refuses them: what is built here is a module that requires them and repeats
these lines. The backends of newer Terraforms are modules that no proxy has: of those, the program knows none
(`local`, `http` and `cloud` are in Terraform's own module).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / ".tools" / "programs"


@dataclass(frozen=True)
class Source:
    """Where a program comes from."""

    module: str
    version: str
    hash: str
    """Of the module's source, as in a go.sum."""
    package: str = ""
    """The program's package in the module."""


TERRAFORM, OPENTOFU = "github.com/hashicorp/terraform", "github.com/opentofu/opentofu"
#: `tofu` is part of an OpenTofu's name: so Farvault knows which registry it asks.
PROGRAMS = {
    "terraform-1.6.6": Source(TERRAFORM, "v1.6.6", "h1:su0zAukO7GehGku/7XDJjUH8ibagDiLs/jhL7LjXMdM="),
    "terraform-1.13.3": Source(TERRAFORM, "v1.13.3", "h1:Wjwx4gk2sEFbSiHK30nLgde+KuHoIvk1MTW2hojnbmg="),
    "tofu-1.12.6": Source(OPENTOFU, "v1.12.6", "h1:0VT4P8pMmGcCUnQ9JDrJ+Qg2d35Vzm4FFd/9+H7oF98=", "/cmd/tofu"),
}

_LOCAL = re.compile(r"^replace (?P<module>\S+) => \./\S+$", re.MULTILINE)
"""A module in a folder of the same repository."""


def build(name: str) -> Path:
    """The program `name`, built unless it is there already."""
    program = TARGET / name
    if program.exists():
        return program
    source = PROGRAMS[name]
    folder = TARGET / f"{name}.building"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = json.loads(_go(folder, "mod", "download", "-json", f"{source.module}@{source.version}"))
    if found["Sum"] != source.hash:
        sys.exit(f"tools/programs.py: the source of {name} is {found['Sum']}, not {source.hash}")
    theirs = Path(found["Dir"])
    shutil.copy(theirs / "go.sum", folder)
    (folder / "go.mod").write_text(_requiring(source, (theirs / "go.mod").read_text(), folder))
    released = f"-s -w -X {source.module}/version.dev=no"
    _go(folder, "build", "-mod=mod", "-trimpath", "-ldflags", released, "-o", name, f"{source.module}{source.package}")
    (folder / name).rename(program)
    shutil.rmtree(folder)
    return program


def _requiring(source: Source, go_mod: str, folder: Path) -> str:
    """A go.mod that requires the module, with what its own one replaces."""
    for module in _LOCAL.findall(go_mod):
        _stand_in(module, folder / Path(module).name)
    own = re.sub(r"^module .*$", "module program", go_mod, count=1, flags=re.MULTILINE)
    own = re.sub(r"^tool \(.*?^\)$", "", own, flags=re.MULTILINE | re.DOTALL)
    own = _LOCAL.sub(lambda match: f"replace {match['module']} => ./{Path(match['module']).name}", own)
    return f"{own}\nrequire {source.module} {source.version}\n"


def _stand_in(module: str, folder: Path) -> None:
    """A module in place of a backend's that is not to be had."""
    folder.mkdir()
    (folder / "go.mod").write_text(f"module {module}\n")
    (folder / "backend.go").write_text(
        f'package {folder.name}\n\nimport "{TERRAFORM}/internal/backend"\n\n'
        "func New() backend.Backend { return nil }\n"
    )


def _go(folder: Path, *arguments: str) -> str:
    environment = os.environ | {"CGO_ENABLED": "0"}
    process = subprocess.run(["go", *arguments], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
    if process.returncode:
        sys.exit(f"tools/programs.py: 'go {' '.join(arguments)}' in '{folder}' ended with {process.returncode}")
    return process.stdout


if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - PROGRAMS.keys()
    if unknown:
        sys.exit(f"usage: python tools/programs.py [{'|'.join(PROGRAMS)}]...")
    for each in sys.argv[1:] or PROGRAMS:
        print(build(each))
