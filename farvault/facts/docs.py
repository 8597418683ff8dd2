"""The page of all facts: `python -m farvault.facts.docs FILE` writes it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from farvault.facts import (
    ORGANIZATIONS_REGIONS,
    PATTERNS,
    RANGES,
    REGIONS,
    RESOURCE_TYPES,
    SOURCES,
    VARIANTS,
    Pattern,
    Range,
    read,
)
from farvault.facts.features import fact_names
from farvault.facts.versions import (
    LOCKFILE_VERSIONS,
    PROVIDER_VERSIONS,
    REMOVED_VERSIONS,
    TERRAFORM_VERSIONS,
    TFE_PROVIDER_VERSIONS,
)
from farvault.pages import table, write_or_compare

_HEAD = """\
# Facts: what AWS sets

Generated from farvault/facts by `python -m farvault.facts.docs docs/reference/facts.md`; edit the facts, not this page.

Every number, name pattern, Region and capability of AWS that Farvault counts on, with who says so and the day on which
it was last read there. Rules, the proofs of a rehearsal and the embedded AWS read the same table. Where AWS's documents
contradict themselves, or nobody has checked, the value is the one to be careful with, it is marked as doubtful, and
what rests on it is a warning. A fact that has changed is overridden in the description, under
[`facts`](description.md#Description.facts), by its name:

```yaml
facts:
  - {fact: features.EKS.cold_storage, value: true, reason: announced by AWS on 1 December}
  - {fact: ranges.policies_per_target.maximum, value: 20, reason: quota raised in March}
```
"""

NAMED_BY_FACTS: Mapping[str, str] = read("sources.toml")["named_by_facts"]
"""Addresses of the pages that facts name and no rule, by their titles."""
_PAGES = {**SOURCES, **NAMED_BY_FACTS}

_COLUMNS = {
    "cross_region": "to another Region",
    "cross_account": "to another account",
    "cross_both": "to both in one copy",
    "air_gapped": "air-gapped vaults",
    "cold_storage": "cold storage",
    "continuous": "continuous",
    "full_management": "fully managed",
    "index": "index",
    "scan": "malware scan",
    "restore_testing": "restore testing",
    "audit_manager": "Audit Manager",
    "stays_unencrypted": "a copy of what is unencrypted stays so",
}
_TITLES = {"backup": "protected at all", "policies": "backup policies", **_COLUMNS}


def render() -> str:
    """The whole page."""
    parts = (_ranges(), _patterns(), _features(), _missing(), _regions(), _types(), _versions(), _sources())
    return "\n".join([_HEAD, *(line for part in parts for line in part)]).rstrip("\n") + "\n"


def _ranges() -> Iterator[str]:
    yield "## Limits"
    yield ""
    yield "Those that rules alone read can be overridden, as `ranges.<name>.minimum` or `ranges.<name>.maximum`."
    yield ""
    head = ("name", "value", "AWS's default", "can be overridden", "source", "read on")
    yield from table(head, map(_range, RANGES.values()))
    yield ""


def _range(fact: Range) -> tuple[str, ...]:
    doubt = "" if fact.certainty == "certain" else f" ({fact.certainty})"
    default = "" if fact.default is None else str(fact.default)
    ends = [end for end in ("minimum", "maximum") if f"ranges.{fact.name}.{end}" in set(fact_names())]
    return (
        f'<a id="range-{fact.name}"></a>`{fact.name}`',
        f"{fact.means}{doubt}",
        default,
        ", ".join(f"`{end}`" for end in ends),
        _linked(fact.source),
        str(fact.checked),
    )


def _patterns() -> Iterator[str]:
    yield "## Names and ids"
    yield ""
    yield from table(("name", "value", "regular expression", "source", "read on"), map(_pattern, PATTERNS.values()))
    yield ""


def _pattern(fact: Pattern) -> tuple[str, ...]:
    return (
        f'<a id="pattern-{fact.name}"></a>`{fact.name}`',
        fact.means.replace("<", "&lt;"),
        f"`{fact.regex}`",
        _linked(fact.source),
        str(fact.checked),
    )


def _features() -> Iterator[str]:
    content = read("features.toml")
    yield "## What AWS Backup can do with each resource type"
    yield ""
    yield f"{_told(content)} Overridden as `features.<type>.<name>`. A question mark is a doubt, told below the table."
    yield ""
    rows, doubts = [], []
    for kind, cells in content["features"].items():
        rows.append([kind, *(_cell(cells[name]) for name in _COLUMNS)])
        doubts += [
            f"- {kind}, {_COLUMNS[name]}: {cells[name]['certainty']}, {cells[name]['note']}"
            for name in _COLUMNS
            if isinstance(cells[name], dict)
        ]
    heads = [f"{title}<br>`{name}`" for name, title in _COLUMNS.items()]
    yield from table(["type", *heads], rows)
    yield ""
    yield from doubts
    yield ""


def _cell(value: bool | Mapping[str, Any]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{_cell(value['value'])} ?"


def _missing() -> Iterator[str]:
    content = read("region_features.toml")
    yield "## What is missing in some Regions"
    yield ""
    yield f"{_told(content)} Overridden as `regions.<Region>.<name>`."
    yield ""
    rows = []
    for entry in content["missing"]:
        where = ", ".join(entry.get("regions", ()))
        if entry.get("except"):
            where += f" except {', '.join(entry['except'])}"
        if entry.get("only"):
            where = f"everywhere but in {', '.join(entry['only'])}"
        doubt = f"{entry['certainty']}: {entry['note']}" if "certainty" in entry else ""
        types = ", ".join(entry.get("types", ["every type"]))
        rows.append(
            (_TITLES[entry["feature"]], types, where.replace("opt-in", "Regions that are off by default"), doubt)
        )
    yield from table(("missing", "of", "where", "doubt"), rows)
    yield ""


def _regions() -> Iterator[str]:
    yield "## Regions"
    yield ""
    yield _told(read("regions.toml"))
    yield ""
    rows = []
    for partition, organizations in ORGANIZATIONS_REGIONS.items():
        of_it = [region for region in REGIONS.values() if region.partition == partition]
        on = ", ".join(region.name for region in of_it if not region.opt_in)
        off = ", ".join(region.name for region in of_it if region.opt_in)
        rows.append((f"`{partition}`", on, off, organizations))
    yield from table(("partition", "Regions", "off by default", "AWS Organizations answers in"), rows)
    yield ""


def _types() -> Iterator[str]:
    content = read("resource_types.toml")
    yield "## Resource types"
    yield ""
    yield f"{_told(content)} The first column is the name that a description uses."
    yield ""
    rows = [(name, f"`{fact.arn}`", fact.opt_in, fact.via) for name, fact in RESOURCE_TYPES.items()]
    head = ("type", "what a backup policy selects", "name in AWS Backup's settings", "service in `kms:ViaService`")
    yield from table(head, rows)
    yield ""
    yield from (f"{variant} is {kind} as it is without advanced features." for variant, kind in VARIANTS.items())
    yield ""


def _versions() -> Iterator[str]:
    yield "## Versions"
    yield ""
    rows = [
        ("Terraform and OpenTofu", f"`{TERRAFORM_VERSIONS}`"),
        ("provider hashicorp/aws", f"`{PROVIDER_VERSIONS}`"),
        ("provider hashicorp/tfe, where `workspaces` are described", f"`{TFE_PROVIDER_VERSIONS}`"),
        ("an s3 backend with `use_lockfile`", f"`{LOCKFILE_VERSIONS}`"),
        ("`removed` with `forget` (OpenTofu: 1.10)", f"`{REMOVED_VERSIONS}`"),
    ]
    yield from table(("of", "versions that what is synthesized accepts"), rows)
    yield ""


def _sources() -> Iterator[str]:
    yield "## Sources"
    yield ""
    yield f"The pages that rules name. Their addresses were last looked up on {read('sources.toml')['checked']}."
    yield ""
    head = ("title", "address")
    yield from table(head, [(title, f"<{page}>" if page else "none") for title, page in SOURCES.items()])
    yield ""
    yield "Those that facts alone name. Their addresses are formed as AWS forms them; they were not looked up."
    yield ""
    yield from table(head, [(title, f"<{page}>") for title, page in NAMED_BY_FACTS.items()])
    yield ""


def _told(content: Mapping[str, Any]) -> str:
    return f"Source: {_linked(content['source'])}, read on {content['checked']}."


def _linked(source: str) -> str:
    """A source, or several with semicolons between, each a link where its page is known."""
    return "; ".join(
        f"[{title}]({_PAGES[title]})" if _PAGES.get(title) else title.replace("<", "&lt;")
        for title in ([source] if source in _PAGES else source.split("; "))
    )


def main(arguments: list[str]) -> int:
    """Write the page into a file, or with --check say whether it differs."""
    return write_or_compare(render, arguments, "farvault/facts says")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
