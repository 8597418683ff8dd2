"""Make a plain Terraform module from a construct: variables, resources, outputs, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cdktn import App, TerraformElement, TerraformStack
from constructs import Construct

from farvault.facts.versions import PROVIDER_VERSIONS, TERRAFORM_VERSIONS, VERSIONS_FILE
from farvault.policies.expression import Expression, escape_template, is_literal, resolve

from .imports.aws.provider import AwsProvider
from .variable import Output, Variable


@dataclass(frozen=True)
class Module:
    """A Terraform module: its inputs, its outputs, and the construct between them."""

    name: str
    """As published, such as destination-vault."""
    folder: Path
    """Its folder, with README.md and examples/."""
    summary: str
    """One sentence."""
    variables: tuple[Variable, ...]
    build: Callable[[Construct, str], Construct]
    """Makes the construct in a scope, with the module's variables as its inputs."""
    outputs: tuple[Output, ...]


class ModuleStack(TerraformStack):
    """The stack in which one module is built."""

    def __init__(self, scope: Construct, module: Module) -> None:
        super().__init__(scope, module.name)
        AwsProvider(self, "aws")
        module.build(self, "module")


def synthesize(modules: tuple[Module, ...], folder: Path) -> dict[str, dict[str, str]]:
    """The texts of each module's files, by module and file name; `folder` is an empty one for CDKTN to write into."""
    app = App(outdir=str(folder), skip_validation=True)
    for module in modules:
        ModuleStack(app, module)
    app.synth()
    texts = {}
    for module in modules:
        configuration = json.loads((folder / "stacks" / module.name / "cdk.tf.json").read_text(encoding="utf-8"))
        texts[module.name] = {
            name: json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
            for name, content in _plain(module, configuration).items()
        }
    return texts


def _plain(module: Module, configuration: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A module's stack, as CDKTN synthesized it, as a plain module, by file: without provider, backend or metadata."""
    versions: dict[str, Any] = {
        "required_version": TERRAFORM_VERSIONS,
        "required_providers": {"aws": {"source": "hashicorp/aws", "version": PROVIDER_VERSIONS}},
    }
    main: dict[str, Any] = {
        "variable": {variable.name: variable.declared() for variable in module.variables},
        "output": {output.name: output.declared() for output in module.outputs},
        **{
            key: _without_metadata(configuration[key]) for key in ("data", "locals", "resource") if key in configuration
        },
    }
    return {"main.tf.json": main, VERSIONS_FILE: {"terraform": versions}}


def name_element(element: TerraformElement, name: str) -> None:
    """Give an element its plain name in a module, where there is one construct; elsewhere CDKTN keeps names unique."""
    if isinstance(TerraformStack.of(element), ModuleStack):
        element.override_logical_id(name)


def precondition(
    element: TerraformElement, condition: str, message: str, *, holds: bool, inputs: tuple[Any, ...]
) -> None:
    """What must be true of the inputs together before a resource is planned; `condition` is a Terraform expression.

    inputs: the inputs. Where all are literals, Terraform refuses a condition on them: `holds` decides instead.
    Raises ValueError where it is false.
    """
    if is_literal(resolve(list(inputs))):
        if not holds:
            raise ValueError(message)
        return
    element.add_override("lifecycle.precondition", [{"condition": f"${{{condition}}}", "error_message": message}])


def token(value: Any) -> Any:
    """A value as CDKTN passes it through: a literal stays one, whatever is in it, and an expression is evaluated."""
    if isinstance(value, Expression):
        return f"${{{value.hcl}}}"
    if isinstance(value, Mapping):
        return {escape_template(key): token(inner) for key, inner in value.items()}
    return escape_template(value) if isinstance(value, str) else value


def _without_metadata(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_metadata(inner) for key, inner in value.items() if key != "//"}
    if isinstance(value, list):
        return [_without_metadata(inner) for inner in value]
    return value
