"""The environments of a synthesized output and which of them come first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from farvault.errors import InputError
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json


@dataclass(frozen=True)
class EnvironmentStack:
    """One environment's stack."""

    name: str
    folder: Path
    dependencies: tuple[str, ...]
    """Names of the environments that are deployed before it."""


def read(output: Path) -> tuple[EnvironmentStack, ...]:
    """Every environment in `output`, dependencies first; InputError where there is no manifest."""
    file = output / "manifest.json"
    try:
        environments = {
            name: EnvironmentStack(
                name, (output / stack["workingDirectory"]).absolute(), tuple(map(str, stack["dependencies"]))
            )
            for name, stack in sorted(read_json(file, WRITTEN_BYTES)["stacks"].items())
        }
    except UnreadableError as fault:
        raise InputError(f"'{file}' {fault.message}", "run 'farvault synth' first") from fault
    except (KeyError, TypeError, AttributeError) as fault:
        raise InputError(
            f"'{file}' is not the manifest of a synthesized output", "run 'farvault synth' first"
        ) from fault
    ordered: dict[str, EnvironmentStack] = {}
    while len(ordered) < len(environments):
        ready = [
            each
            for each in environments.values()
            if each.name not in ordered and set(each.dependencies) <= ordered.keys()
        ]
        if not ready:
            raise InputError(f"'{file}' has environments that wait for each other or for one that is not there")
        ordered |= {each.name: each for each in ready}
    return tuple(ordered.values())


def chosen(environments: tuple[EnvironmentStack, ...], names: Collection[str]) -> tuple[EnvironmentStack, ...]:
    """Those with these names, without dependencies that were not selected; without names, all of them."""
    unknown = sorted(set(names) - {each.name for each in environments})
    if unknown:
        available = ", ".join(f"'{each.name}'" for each in environments)
        raise InputError(f"there is no environment '{unknown[0]}'", f"there is {available}")
    if not names:
        return environments
    wanted = frozenset(names)
    return tuple(
        EnvironmentStack(each.name, each.folder, tuple(other for other in each.dependencies if other in wanted))
        for each in environments
        if each.name in wanted
    )


def before(environments: Iterable[EnvironmentStack], names: Collection[str]) -> list[str]:
    """What those with these names depend on and is not among them, sorted."""
    wanted = frozenset(names)
    needed = {other for each in environments if each.name in wanted for other in each.dependencies}
    return sorted(needed - wanted)
