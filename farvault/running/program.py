"""Which Terraform or OpenTofu runs, and the environment it runs in."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

from farvault.errors import ToolError

#: Folders in which a machine image may have providers, besides those that Terraform itself searches.
MIRROR_FOLDERS = ("/opt", "/usr/share/terraform", "/usr/local/share/terraform", "/srv", "/var/lib")


@dataclass(frozen=True)
class Program:
    """A Terraform or OpenTofu executable."""

    path: str
    registry: str
    """Host under which this program looks up `hashicorp/aws`: each program has its own registry."""


def find_program(search: str | None = None) -> Program:
    """The Terraform, else the OpenTofu, on the path `search` (default: the PATH).

    FARVAULT_TERRAFORM names another one. Raises ToolError where there is none.
    """
    chosen = os.environ.get("FARVAULT_TERRAFORM")
    for name in [chosen] if chosen else ["terraform", "tofu"]:
        path = shutil.which(name, path=search)
        if path:
            tofu = "tofu" in Path(path).name
            return Program(path, "registry.opentofu.org" if tofu else "registry.terraform.io")
    missing = f"no '{chosen}' (FARVAULT_TERRAFORM)" if chosen else "neither 'terraform' nor 'tofu'"
    raise ToolError(f"{missing} was found on the PATH", help="install Terraform 1.6 or later, or OpenTofu 1.6 or later")


def find_mirror(folders: tuple[str, ...] = MIRROR_FOLDERS) -> Path | None:
    """A folder of this machine with the AWS provider as Terraform's filesystem mirror, else None.

    FARVAULT_PROVIDER_MIRROR names one.
    """
    mirror = os.environ.get("FARVAULT_PROVIDER_MIRROR")
    if mirror:
        return Path(mirror)
    for top in folders:
        for folder, inner, _ in os.walk(top):
            if (Path(folder) / "registry.terraform.io" / "hashicorp" / "aws").is_dir():
                return Path(folder)
            if Path(folder).relative_to(top).parts[3:]:
                inner.clear()
    return None


def own_environment() -> dict[str, str]:
    """The process environment of a real deployment: the user's own, and quiet.

    The user's Terraform configuration (credentials, registries, mirrors, plugin cache) is left as it is,
    and the user's own values of these settings take precedence.
    """
    return {"CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1", "TF_INPUT": "0"} | os.environ


def environment_for(program: Program, scratch: Path, mirror: Path | None = None) -> dict[str, str]:
    """The process environment of a rehearsal or a test: ours, quiet, and with the mirror if there is one.

    Never that of a real deployment (`own_environment`): which provider runs is not the user's choice here.
    `scratch` is an existing folder that outlives the runs: the command line configuration and, for
    OpenTofu, a copy of the mirror under its own registry's name, are written there.
    """
    environment = dict(os.environ) | {"CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1", "TF_INPUT": "0"}
    configuration = environment.get("TF_CLI_CONFIG_FILE")
    if configuration and not Path(configuration).is_file():
        del environment["TF_CLI_CONFIG_FILE"]
    mirror = mirror or find_mirror()
    if mirror is None:
        return environment
    if program.registry != "registry.terraform.io":
        mirror = _mirror_under(program.registry, mirror, scratch)
    text = (
        "provider_installation {\n"
        f'  filesystem_mirror {{\n    path    = "{mirror}"\n    include = ["{program.registry}/hashicorp/aws"]\n  }}\n'
        f'  direct {{\n    exclude = ["{program.registry}/hashicorp/aws"]\n  }}\n'
        "}\n"
    )
    file = scratch / f"{program.registry}.tfrc"
    file.write_text(text)
    return environment | {"TF_CLI_CONFIG_FILE": str(file), "CDKTF_SKIP_PROVIDER_LOCK": "true"}


def _mirror_under(registry: str, mirror: Path, scratch: Path) -> Path:
    """The mirror under another registry's name; only the lowest level is a link, as higher ones are not followed."""
    top = scratch / f"mirror-{registry}"
    source = mirror / "registry.terraform.io" / "hashicorp" / "aws"
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    for version in source.iterdir():
        package = version / f"{platform.system().lower()}_{machine}"
        link = top / registry / "hashicorp" / "aws" / version.name / package.name
        if package.is_dir() and not link.is_symlink():
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(package, target_is_directory=True)
    return top
