"""The resources of a specification, as constructs of CDKTF or of CDK Terrain: one stack for each environment.

The bench writes the specification (bench/resources.py): what Farvault's module calls expand to, with
every policy already rendered. So these apps do less work of their own than a user's app would.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def synthesize(core: Any, classes: Mapping[str, Any]) -> None:
    """Build and synthesize the specification whose file is the first argument, into the folder that is the second.

    `core` is the library, `classes` its provider package's class for each Terraform type.
    """
    specification = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    app = core.App(outdir=sys.argv[2])
    stacks = {}
    for described in specification["stacks"]:
        stacks[described["name"]] = stack = core.TerraformStack(app, described["name"])
        core.S3Backend(stack, **described["backend"])
        classes["provider"](stack, "aws", **described["provider"])
        constructs: dict[str, Any] = {}
        for resource in described["resources"]:
            arguments = {name: _value(value, constructs) for name, value in resource["arguments"].items()}
            constructs[resource["id"]] = classes[resource["type"]](stack, resource["id"], **arguments)
        for output in described["outputs"]:
            core.TerraformOutput(stack, output["name"], value=_value(output["value"], constructs))
    for described in specification["stacks"]:
        for earlier in described["after"]:
            stacks[described["name"]].add_dependency(stacks[earlier])
    app.synth()


def _value(value: Any, constructs: Mapping[str, Any]) -> Any:
    """A literal as it is; {"of": id, "attribute": name} as that attribute of an earlier resource."""
    if isinstance(value, dict) and value.keys() == {"of", "attribute"}:
        return getattr(constructs[value["of"]], value["attribute"])
    return value
