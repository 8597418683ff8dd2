"""`farvault check --fix`: edits of the text that give what they mean, and nothing else in a file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from farvault.cli.main import main
from farvault.findings import Fix
from farvault.fixing import mended
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("before", "fix", "after"),
    [
        ("a: shpo # it\n", Fix(1, 1, "shpo", "shop"), "a: shop # it\n"),
        ("a: shpo\n", Fix(1, 4, "shpo", "shop"), "a: shop\n"),
        ("a: 'shpo'\r\nb: x\r\n", Fix(1, 1, "shpo", "shop"), "a: 'shop'\r\nb: x\r\n"),
        ('a: "shpo"', Fix(1, 4, "shpo", "shop"), 'a: "shop"'),
        ("ä: {b: [x, shpo]}\n", Fix(1, 12, "shpo", "shop"), "ä: {b: [x, shop]}\n"),
        ("a: bakup/eu-west-1/bakup\n", Fix(1, 4, "bakup", "backup"), "a: backup/eu-west-1/bakup\n"),
        ("a: bakup-2/x\n", Fix(1, 4, "bakup", "backup"), "a: bakup-2/x\n"),
        ("shpo:\n  shpo: {x: shpo}\n", Fix(2, 3, "shpo", "shop"), "shpo:\n  shop: {x: shpo}\n"),
        ("shpo: 1\nshop: 2\n", Fix(1, 1, "shpo", "shop"), "shpo: 1\nshop: 2\n"),
        ("a: onn\n", Fix(1, 1, "onn", "on"), "a: 'on'\n"),
        ("{a: 0 5 * * *}\n", Fix(1, 2, "0 5 * * *", "cron(0 5 ? * * *)"), "{a: 'cron(0 5 ? * * *)'}\n"),
        ("a: |\n  shpo\n", Fix(1, 1, "shpo", "shop"), "a: |\n  shpo\n"),
        ("a: [x, y, x]\n", Fix(1, 11, "", ""), "a: [x, y]\n"),
        ("a: [x,\n    y, x]\n", Fix(1, 5, "", ""), "a: [y, x]\n"),
        ("a: [x]\n", Fix(1, 5, "", ""), "a: [x]\n"),
        ("a:\n  - x # one\n  # two\n  - y\n", Fix(2, 5, "", ""), "a:\n  # two\n  - y\n"),
        ("a:\n  - to: x\n    days: 1\n  - to: x\n    days: 1", Fix(4, 5, "", ""), "a:\n  - to: x\n    days: 1\n"),
        ("a: {x: 1, y: 2, x: 1}\n", Fix(1, 17, "", ""), "a: {x: 1, y: 2}\n"),
        ("a:\n  x: {z: 1}\n  y: 2\n  x: {z: 1}\nb: 3\n", Fix(4, 3, "", ""), "a:\n  x: {z: 1}\n  y: 2\nb: 3\n"),
        ("- - x\n  - y\n", Fix(1, 5, "", ""), "- - x\n  - y\n"),
        ("a: &a [x, y]\nb: *a\n", Fix(1, 8, "x", "z"), "a: &a [z, y]\nb: *a\n"),
        ("a: [x, y]\n", Fix(7, 1, "x", "z"), "a: [x, y]\n"),
        ("a: [x, y\n", Fix(1, 5, "x", "z"), "a: [x, y\n"),
        ("", Fix(1, 1, "x", "z"), ""),
    ],
)
def test_one(before: str, fix: Fix, after: str) -> None:
    assert mended(before, [fix])[0] == after


def test_several_and_those_that_overlap() -> None:
    text = "a: [x, shpo, x, x]\nb: bakup\n"
    fixes = [Fix(1, 8, "shpo", "shop"), Fix(1, 14, "", ""), Fix(1, 17, "", ""), Fix(2, 4, "bakup", "backup")]
    assert mended(text, fixes)[0] == "a: [x, shop]\nb: backup\n"
    assert mended(text, [*fixes, Fix(2, 4, "nothing", "there")])[0] == "a: [x, shop]\nb: backup\n"


TEXTS = st.text("ab /:#'\"-?*é🗄", min_size=1, max_size=8)
DATA = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4))


@given(DATA, TEXTS, st.sampled_from([None, True, False]), st.data())
def test_exactly_what_is_meant_or_nothing(data: Any, new: str, flow: bool | None, chosen: st.DataObject) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=40)
    scalars = [node for node in _nodes(yaml.compose(text, yaml.SafeLoader)) if isinstance(node, yaml.ScalarNode)]
    node = chosen.draw(st.sampled_from(scalars)) if scalars else None
    if node is None:
        return
    fix = Fix(node.start_mark.line + 1, node.start_mark.column + 1, node.value, new)
    after, _ = mended(text, [fix])
    if after != text:
        values = [
            each.value for each in _nodes(yaml.compose(text, yaml.SafeLoader)) if isinstance(each, yaml.ScalarNode)
        ]
        now = [each.value for each in _nodes(yaml.compose(after, yaml.SafeLoader)) if isinstance(each, yaml.ScalarNode)]
        changed = [(one, other) for one, other in zip(values, now, strict=True) if one != other]
        assert changed in ([], [(node.value, new)])


def _nodes(node: Any) -> list[Any]:
    if isinstance(node, yaml.ScalarNode):
        return [node]
    children = [each for pair in node.value for each in pair] if isinstance(node, yaml.MappingNode) else node.value
    return [node, *(deeper for child in children for deeper in _nodes(child))]


BROKEN = (
    ("attach_to: [workloads]", "attach_to: [workloads, shop, workloads] # comment"),
    ("start_window_minutes: 60", "start_windw_minutes: 60"),
    ("cron(30 15 1 * ? *)", "30 15 1 * *"),
    ("backup/ap-southeast-2/central,", "bakcup/ap-southeast-2/central,"),
    ("unit: sandbox}", "unit: sandbx}"),
    ("DynamoDB, EBS", "DynamoDb, EBS"),
    ("cabvault\n", "cabvault\n          - {to: backup/ap-southeast-2/cabvalt}\n"),
)


@pytest.fixture
def described(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(ROOT / "environments", tmp_path / "environments"))
    main_file = folder / "organization.yaml"
    text = main_file.read_text()
    for right, wrong in BROKEN:
        assert right in text
        text = text.replace(right, wrong, 1)
    main_file.write_text(text)
    (folder / "shop/ap-southeast-2/environment.yaml").open("a").write("sourse: {}\n")
    return folder


def test_it_mends_everything_and_nothing_else(described: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main_file = described / "organization.yaml"
    assert main(["check", str(described)]) == 2
    capsys.readouterr()
    assert main(["check", "--fix", str(described)]) == 2
    said = capsys.readouterr()
    assert said.err.count("fixed: ") == 5  # the rules hold nothing while a key is unknown
    assert "'sandbx' is now 'sandbox'" in said.err
    assert "unknown key 'sourse'" in said.out
    # 'source' is there already: which of the two is meant, somebody must decide.
    environment = described / "shop/ap-southeast-2/environment.yaml"
    environment.write_text(environment.read_text().replace("sourse: {}\n", ""))
    assert main(["check", "--fix", str(described)]) == 0
    assert capsys.readouterr().err.count("fixed: ") == 4
    mended_text = main_file.read_text()
    original = (ROOT / "environments/organization.yaml").read_text()
    assert mended_text == original.replace("attach_to: [workloads]", "attach_to: [workloads] # comment", 1)
    assert main(["check", "--fix", str(described)]) == 0
    assert "nothing was fixed" in capsys.readouterr().err
    assert main_file.read_text() == mended_text


def test_it_mends_only_what_is_selected(described: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (described / "organization.yaml").read_text()
    assert main(["check", "--fix", "--ignore", "unknown-unit", str(described)]) == 2
    assert "unit: sandbx}" in (described / "organization.yaml").read_text()
    assert before != (described / "organization.yaml").read_text()
    capsys.readouterr()


def test_what_is_ambiguous_is_left(described: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main_file = described / "organization.yaml"
    text = (ROOT / "environments/organization.yaml").read_text()
    text = text.replace(
        "  security: {", "  team-a: {id: ou-ab12-77777777}\n  team-b: {id: ou-ab12-88888888}\n  security: {"
    )
    main_file.write_text(text.replace("unit: sandbox}", "unit: team-c}"))
    main(["check", "--fix", str(described)])
    said = capsys.readouterr()
    assert "did you mean 'team-a' or 'team-b'?" in said.out
    assert "unit: team-c}" in main_file.read_text()


@pytest.mark.parametrize(
    ("definition", "misspelt"),
    [
        ("  workloads: {", "  wrokloads: {"),
        ("  backup: {", "  bakcup: {"),
        ("  central:\n", "  cetnral:\n"),
    ],
)
def test_references_do_not_follow_a_definition_that_is_misspelt(
    definition: str, misspelt: str, described: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(described)
    shutil.copytree(ROOT / "environments", described)
    files = [described / "organization.yaml", *described.glob("backup/*/environment.yaml")]
    for file in files:
        file.write_text(file.read_text().replace(definition, misspelt))
    before = {file: file.read_text() for file in files}
    assert main(["check", "--fix", str(described)]) != 0
    said = capsys.readouterr()
    name = misspelt.strip().partition(":")[0]
    assert f"did you mean '{name}'?" in said.out
    assert {file: file.read_text() for file in files} == before


def test_no_file_is_written_where_one_cannot_be(
    described: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for site in ("shop", "warehouse"):
        file = described / site / "ap-southeast-2/environment.yaml"
        file.write_text(file.read_text().replace("vaults:", "vualts:").replace("sourse: {}\n", ""))
    before = {path: path.read_bytes() for path in described.rglob("*") if path.is_file()}
    write_bytes = Path.write_bytes

    def refuse(path: Path, content: bytes) -> int:
        if "warehouse" in path.parts:
            raise PermissionError(13, "Permission denied")
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert main(["check", "--fix", str(described)]) == 2
    said = capsys.readouterr()
    assert "warehouse/ap-southeast-2/environment.yaml' cannot be written: Permission denied" in said.err
    assert {path: path.read_bytes() for path in described.rglob("*") if path.is_file()} == before
    monkeypatch.undo()
    assert main(["check", "--fix", str(described)]) == 0
    assert "'vualts' is now 'vaults'" in capsys.readouterr().err


def test_fixing_and_watching_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--fix", "--watch"])
    assert stopped.value.code == 2
    capsys.readouterr()
