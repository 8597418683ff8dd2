"""Two names for one account or unit would deploy it twice."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    for kind in ("accounts", "units"):
        names: dict[str, str] = {}
        for name, part in getattr(item.description, kind).items():
            other = names.setdefault(part.id, name)
            if other != name:
                yield Fault(
                    Where((kind, name, "id")), f"'{part.id}' is the id of '{other}' already", "correct one of them"
                )


RULE = Rule(
    slug="duplicate-id",
    law="Each account id and unit id is given once.",
    why="Two stacks would deploy to one account.",
    sources=("AWS Organizations API, Account.Id", "AWS Organizations API, OrganizationalUnit.Id"),
    before="""
accounts:
  warehouse: {id: '333333333333'}
""",
    after="""
accounts:
  warehouse: {id: '444444444444'}
""",
    items=whole,
    check=check,
    acceptable=False,
)
