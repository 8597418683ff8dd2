"""What users of a published module rely on, and whether a new version keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from farvault.publishing.layout import Group, Token, parts, read, tokens

Version = tuple[int, int, int]
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


def version_of(text: str) -> Version | None:
    """A version of three numbers; None where `text` is none."""
    match = _VERSION.fullmatch(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def is_major(old: Version, new: Version) -> bool:
    """Whether a step may break what users rely on: below 1.0.0, the second number counts (semver.org, 4)."""
    return new[0] > old[0] or (old[0] == new[0] == 0 and new[1] > old[1])


def interface(module: Mapping[str, Any], versions: Mapping[str, Any]) -> dict[str, Any]:
    """What users rely on, from a module and its `terraform` block, both as Terraform's JSON."""
    return {
        "addresses": sorted(f"{kind}.{name}" for kind, bodies in module.get("resource", {}).items() for name in bodies),
        "inputs": {
            name: {
                **{key: body[key] for key in ("default", "nullable", "type") if key in body},
                "conditions": [each["condition"][2:-1] for each in body.get("validation", ())],
            }
            for name, body in module["variable"].items()
        },
        "outputs": sorted(module["output"]),
        "terraform": versions["required_version"],
        "providers": {name: body["version"] for name, body in versions["required_providers"].items()},
    }


def broken(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """What users of the old interface rely on, and the new one does not keep."""
    for name, before in old["inputs"].items():
        after = new["inputs"].get(name)
        if after is None:
            yield f"the input '{name}' is gone"
        else:
            yield from _narrowed(name, before, after)
    for name, after in new["inputs"].items():
        if name not in old["inputs"] and "default" not in after:
            yield f"the new input '{name}' has no default"
    for what, key in (("output", "outputs"), ("address", "addresses")):
        for name in old[key]:
            if name not in new[key]:
                yield f"the {what} '{name}' is gone"
    yield from _raised("Terraform", old["terraform"], new["terraform"])
    for name in sorted({*old["providers"], *new["providers"]}):
        yield from _raised(f"the provider {name}", old["providers"].get(name), new["providers"].get(name))


def _narrowed(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    if not _holds(read(before["type"]), read(after["type"])):
        yield f"the type of the input '{name}' was '{before['type']}', and is '{after['type']}'"
    if "default" in before and "default" not in after:
        yield f"the input '{name}' has no default any more"
    elif "default" in before and before["default"] != after["default"]:
        was, now = json.dumps(before["default"]), json.dumps(after["default"])
        yield f"the default of the input '{name}' was {was}, and is {now}"
    if before["nullable"] and not after["nullable"]:
        yield f"the input '{name}' may not be null any more"
    for condition in after["conditions"]:
        if not any(_implies(earlier, condition) for earlier in before["conditions"]):
            yield f"the input '{name}' has a condition that may not hold where the old ones do: {condition}"


def _holds(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether every value of the type `before` is one of the type `after`, and stays as it is."""
    if list(before) == list(after) or list(after) == ["any"]:
        return True
    if len(before) != 2 or len(after) != 2 or before[0] != after[0]:
        return False
    first, second = before[1], after[1]
    if not isinstance(first, Group) or not isinstance(second, Group):
        return False
    if before[0] != "object":
        return before[0] in ("list", "map", "set") and _holds(first.items, second.items)
    old, new = _attributes(first), _attributes(second)
    return all(name in new and _attribute_holds(each, new[name]) for name, each in old.items()) and all(
        each[0] == "optional" for name, each in new.items() if name not in old
    )


def _attributes(braces: Group) -> dict[Token, list[Token]]:
    (inner,) = braces.items
    assert isinstance(inner, Group)
    return {part[0]: part[2:] for part in parts(inner.items)}


def _attribute_holds(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """An attribute may become optional; one that is optional keeps its default."""
    (old, old_default), (new, new_default) = _optional(before), _optional(after)
    if old_default is None or new_default is None:
        return (old_default is None or new_default is not None) and _holds(old, new)
    return old_default == new_default and _holds(old, new)


def _optional(items: Sequence[Token]) -> tuple[Sequence[Token], list[list[Token]] | None]:
    """The type of an attribute, and its default if it may be left out: no item for null, else one."""
    if items[0] != "optional" or not isinstance(items[1], Group):
        return items, None
    inner, *default = parts(items[1].items)
    return inner, default


def _implies(before: str, after: str) -> bool:
    """Whether the condition `after` is `before`, or is it with wider bounds."""
    old, new = tokens(before), tokens(after)
    if len(old) != len(new):
        return False
    for position, (first, second) in enumerate(zip(old, new, strict=True)):
        if first == second:
            continue
        sign = old[position - 1] if position else ""
        if sign not in (">=", "<=") or not (first.isdigit() and second.isdigit()):
            return False
        if (int(second) > int(first)) == (sign == ">="):
            return False
    return True


def _raised(what: str, before: str | None, after: str | None) -> Iterator[str]:
    if before == after:
        return
    old, new = _range(before or ""), _range(after or "")
    if old is None or new is None or new[0] > old[0] or new[1] < old[1]:
        yield f"{what} was '{before}', and is '{after}'"


def _range(constraint: str) -> tuple[list[int], list[float]] | None:
    """The first version that a constraint admits, and the first that it does not; None for another kind of it."""
    match = re.fullmatch(r">= ([\d.]+)(?:, < ([\d.]+))?", constraint)
    if not match:
        return None
    below = [float(number) for number in match[2].split(".")] if match[2] else [float("inf")]
    return [int(number) for number in match[1].split(".")], below
