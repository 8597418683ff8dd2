"""The tables of inputs and outputs in each module's README, generated from the module itself.

Usage: python -m modules.readme [--check]   (make docs)
"""

from __future__ import annotations

import json
import sys

from farvault.facts.versions import PROVIDER_VERSIONS, TERRAFORM_VERSIONS

from .catalog import MODULES
from .module import Module
from .variable import REQUIRED, Variable

MARK = "<!-- generated from here: make docs -->"


def tables(module: Module) -> str:
    """The generated part of a README."""
    lines = [MARK, "", "## Inputs", ""]
    lines += ["| name | type | default | description |", "| --- | --- | --- | --- |"]
    lines += [f"| `{each.name}` | `{each.type}` | {_default(each)} | {each.description} |" for each in module.variables]
    lines += ["", "## Outputs", "", "| name | description |", "| --- | --- |"]
    lines += [f"| `{each.name}` | {each.description} |" for each in module.outputs]
    lines += [
        "",
        "## Requirements",
        "",
        f"Terraform or OpenTofu `{TERRAFORM_VERSIONS}`, provider hashicorp/aws `{PROVIDER_VERSIONS}`.",
        "",
    ]
    return "\n".join(lines)


def _default(variable: Variable) -> str:
    return "required" if variable.default is REQUIRED else f"`{json.dumps(variable.default)}`"


def main(arguments: list[str]) -> int:
    """Rewrite every README, or with --check say which differ."""
    stale = []
    for module in MODULES:
        file = module.folder / "README.md"
        before = file.read_text(encoding="utf-8")
        after = before.partition(MARK)[0].rstrip() + "\n\n" + tables(module)
        if before != after:
            stale.append(str(file))
            if "--check" not in arguments:
                file.write_text(after, encoding="utf-8")
    for name in stale:
        print(f"{name}: {'is not what the module says' if '--check' in arguments else 'written'}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
