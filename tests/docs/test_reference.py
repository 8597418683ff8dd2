"""The generated reference has everything, and says of everything what it is."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from farvault.cli import docs as commands
from farvault.cli.main import parser
from farvault.facts import PATTERNS, RANGES, REGIONS, RESOURCE_TYPES, SOURCES, read
from farvault.facts import docs as facts
from farvault.facts.features import fact_names
from farvault.organization import docs as description
from farvault.organization.fields import Model
from farvault.pages import table, write_or_compare
from tests.conftest import ROOT


def models(of: type[BaseModel] = Model) -> list[type[BaseModel]]:
    """Every model of the description, as its classes are."""
    return [each for below in of.__subclasses__() for each in (below, *models(below))]


#: Without bases of others, which no field names, and the lock file's, which are private.
DESCRIBED = sorted(
    {each for each in models() if not each.__name__.startswith("_") and each.__name__ not in ("VaultKey", "Selection")},
    key=lambda each: each.__name__,
)


@pytest.mark.parametrize("model", DESCRIBED)
def test_every_field_is_there_once(model: type[BaseModel]) -> None:
    page = description.render()
    for name, field in model.model_fields.items():
        assert page.count(f'<a id="{description.anchor(model, name)}">') == 1
        assert field.description, f"{model.__name__}.{name} has no docstring"


def test_required_fields_defaults_and_bounds_are_said() -> None:
    page = description.render()
    (unit,) = re.findall(r'^\| <a id="Account.unit"></a>.*$', page, re.MULTILINE)
    assert unit.endswith("| name of a unit | The unit it is in. | it is under the root |")
    (days,) = re.findall(r'^\| <a id="Lock.min_retention_days"></a>.*$', page, re.MULTILINE)
    assert "whole number, [from 1 to 36500 days](facts.md#range-lock_retention_days)" in days
    (target,) = re.findall(r'^\| <a id="CopyAction.to"></a>.*$', page, re.MULTILINE)
    assert target.endswith("| **required** |")


def test_a_field_has_to_say_what_its_absence_does() -> None:
    class Silent(Model):
        field: str | None = None
        """A field."""

    with pytest.raises(AssertionError, match=r"Silent\.field: its docstring has no sentence with 'Without it, '"):
        list(description._section(Silent, ["somewhere"]))


def test_every_link_between_the_pages_leads_somewhere() -> None:
    anchors = set(re.findall(r'<a id="([^"]+)">', facts.render()))
    linked = set(re.findall(r"facts\.md#((?:range|pattern)-[^)]+)", description.render()))
    assert linked
    assert linked <= anchors


def test_every_command_and_option_is_there() -> None:
    page = commands.render()
    (subcommands,) = [each for each in parser()._actions if isinstance(each, argparse._SubParsersAction)]
    for name, command in subcommands.choices.items():
        assert f"\n## farvault {name}\n" in page
        for action in command._actions:
            for option in action.option_strings[-1:]:
                if option != "--help":
                    assert f'<a id="farvault-{name}-{option[2:]}"></a>' in page


def test_every_fact_is_there_with_source_and_day() -> None:
    page = facts.render()
    anchored = {f"pattern-{name}": fact.checked for name, fact in PATTERNS.items()}
    anchored |= {f"range-{name}": fact.checked for name, fact in RANGES.items()}
    for anchor, day in anchored.items():
        (row,) = re.findall(rf'^\| <a id="{anchor}"></a>.*$', page, re.MULTILINE)
        assert row.endswith(f"| {day} |")
    for name in (*REGIONS, *RESOURCE_TYPES, *filter(None, SOURCES.values())):
        assert name in page


#: What no page says: the service's own data, its console, Farvault, and nobody.
WITHOUT_PAGE = {
    "AWS Backup console, archive tier is for monthly or less frequent backups",
    "AWS Backup endpoints in the service's own endpoint data",
    "Farvault: part of folder, stack and address names",
    "no page of AWS says how the two windows relate",
    "the API is known to refuse less",
}


def test_every_source_of_a_fact_has_an_address() -> None:
    pages = {**SOURCES, **facts.NAMED_BY_FACTS}
    sources = [fact.source for fact in PATTERNS.values()] + [fact.source for fact in RANGES.values()]
    files = ("features", "region_features", "regions", "resource_types")
    sources += [str(read(f"{name}.toml")["source"]) for name in files]
    titles = {title for source in sources for title in ([source] if source in pages else source.split("; "))}
    assert {title for title in titles if not pages.get(title)} == WITHOUT_PAGE
    assert facts.NAMED_BY_FACTS.keys() <= titles - SOURCES.keys()


def test_the_facts_that_the_page_overrides_exist() -> None:
    overridden = set(re.findall(r"\{fact: ([^,]+),", facts.render()))
    assert len(overridden) == 2
    assert overridden <= set(fact_names())


def test_a_cell_stays_one_cell() -> None:
    lines = list(table(["a", "b"], [("one\ntwo", "`x|<y>` or | and `z`")]))
    assert lines == ["| a | b |", "|---|---|", "| one two | <code>x&#124;&lt;y&gt;</code> or &#124; and `z` |"]


def test_a_page_is_written_or_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = f"{tmp_path}/below/page.md"
    assert write_or_compare(lambda: "text\n", [file, "--check"], "it says") == 1
    assert write_or_compare(lambda: "text\n", [file], "it says") == 0
    assert write_or_compare(lambda: "text\n", [file, "--check"], "it says") == 0
    assert write_or_compare(lambda: "other\n", [file, "--check"], "it says") == 1
    expected = [f"{file}: is not what it says", f"{file}: written", f"{file}: is not what it says"]
    assert capsys.readouterr().out.splitlines() == expected


def test_the_site_lists_every_page() -> None:
    """`make site` says so too; this one needs no MkDocs."""
    listed = set(re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    pages = {str(file.relative_to(ROOT / "docs")) for file in (ROOT / "docs").rglob("*.md")}
    elsewhere = {"contributing.md", "changelog.md"} | {
        f"modules/{file.parent.name}.md" for file in (ROOT / "modules").glob("*/README.md")
    }
    apart = {page for page in pages if page.startswith("decisions/") or re.match(r"catalogue/[^/]+/", page)}
    assert listed == pages - apart | elsewhere | {"decisions/README.md"}
