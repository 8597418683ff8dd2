"""Where published modules are had from: what a configuration's `source` and `version` say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from farvault.errors import InputError
from farvault.publishing.layout import aligned

_REGISTRY = re.compile(r"(?:[a-z0-9][a-z0-9.-]*(?::\d+)?/)?[A-Za-z0-9][A-Za-z0-9_-]*")
_GIT = re.compile(r"git::(?:https|ssh|file)://\S+|git@\S+:\S+")
_ARCHIVES = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Source:
    """A place that has all modules; None for folders beside the configuration."""

    place: str | None = None

    def __post_init__(self) -> None:
        kinds = (_REGISTRY, _GIT, _ARCHIVES)
        if self.place is not None and not any(kind.fullmatch(self.place) for kind in kinds):
            raise InputError(
                f"the source '{self.place}' is none that Terraform knows",
                "give a registry's namespace (app.terraform.io/acme), repositories (git::https://git.example.com/acme) "
                "or archives (https://files.example.com/modules)",
            )

    def of(self, name: str, version: str, submodule: str | None = None) -> str:
        """The lines of a module call that say where the module is had from, with its version."""
        place = (self.place or "").rstrip("/")
        repository, inner = f"terraform-aws-{name}", f"//modules/{submodule}" if submodule else ""
        if not place:
            return _lines(source=f"./{repository}{inner.replace('//', '/')}")
        if _GIT.fullmatch(place):
            return _lines(source=f"{place}/{repository}.git{inner}?ref=v{version}")
        if _ARCHIVES.fullmatch(place):
            return _lines(source=f"{place}/{repository}-{version}.zip{inner}")
        return _lines(source=f"{place}/{name}/aws{inner}", version=version)


def _lines(**arguments: str) -> str:
    return "".join(f"  {line}\n" for line in aligned([(name, f'"{value}"') for name, value in arguments.items()]))
