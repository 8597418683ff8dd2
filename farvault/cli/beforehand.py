"""What must be true beforehand, as `farvault check` shows it: as a list, in full as Markdown, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from farvault.beforehand import Item
from farvault.organization import Organization
from farvault.organization.model import Site

_HEAD = (
    "must be true beforehand, and cannot be seen from here (--beforehand shows why, and commands to check and make it):"
)


def as_list(items: Sequence[Item]) -> str:
    """One line for each, below a heading; empty where there is nothing."""
    return "\n".join([_HEAD, *(f"  {item.slug}: {item.needs}, {item.where()}" for item in items)]) if items else ""


def as_markdown(items: Sequence[Item], organization: Organization) -> str:
    """Each with its reason, its source, and commands ready to paste."""
    if not items:
        return "# What must be true beforehand\n\nNothing but what the description says."
    return "\n".join(["# What must be true beforehand", *(_section(item, organization) for item in items)])


def _section(item: Item, organization: Organization) -> str:
    kind = item.kind
    lines = ["", f"## {item.slug}: {item.needs}", "", f"{_capital(item.where(len(item.places)))}. {item.why}"]
    lines += [f"Source: {kind.source}."]
    for title, templates in (("Check it:", [kind.check] if kind.check else []), ("Make it so:", list(kind.make))):
        if templates:
            lines += ["", title, "", "```sh", *_commands(item, organization, templates), "```"]
    return "\n".join(lines)


def _commands(item: Item, organization: Organization, templates: Sequence[str]) -> Iterator[str]:
    """The commands, each group under a comment that says whose credentials they need."""
    if item.kind.runs == "management":
        yield f"# as {_account(organization, organization.management_account)}"
        for template in templates:
            yield from item.commands(organization, template)
        return
    for accounts, regions in item.grouped.items():
        names = ", ".join(_account(organization, name) for name in accounts)
        yield f"# as {'each of ' if len(accounts) > 1 else ''}{names}"
        for template in templates:
            yield from item.commands(organization, template, [Site(accounts[0], region) for region in regions])


def _account(organization: Organization, name: str) -> str:
    return f"{name} ({organization.account(name).id})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def as_data(items: Sequence[Item], organization: Organization) -> list[dict[str, Any]]:
    """The list, machine-readable."""
    return [
        {
            "slug": item.slug,
            "needs": item.needs,
            "places": [
                {
                    "account": place.account,
                    "account_id": organization.account(place.account).id,
                    "region": place.region or None,
                }
                for place in item.places
            ],
            "why": item.why,
            "source": item.kind.source,
            "runs_in": item.kind.runs,
            "check": item.commands(organization, item.kind.check) if item.kind.check else [],
            "make": [line for template in item.kind.make for line in item.commands(organization, template)],
            "see": f"docs/beforehand.md#{item.slug}",
        }
        for item in items
    ]
