"""What Farvault counts by itself in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from farvault.linting.blocks import Block, declared, in_native_syntax
from farvault.reading import UnreadableError


def addresses(text: str) -> list[tuple[str, int]]:
    return [(block.address, block.line) for block in in_native_syntax(text).blocks]


def test_every_kind() -> None:
    text = (
        'resource "aws_kms_key" "this" {}\ndata "aws_region" "here" {}\nmodule "key" {\n}\nvariable "name" {}\n'
        'output "arn" { value = 1 }\nprovider "aws" {}\nlocals {}\nterraform {}\nmoved {}\n'
    )
    assert addresses(text) == [
        ("aws_kms_key.this", 1),
        ("data.aws_region.here", 2),
        ("module.key", 3),
        ("var.name", 5),
        ("output.arn", 6),
        ("provider.aws", 7),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        '# resource "a" "b" {',
        '// resource "a" "b" {',
        '/* resource "a" "b" {\n */',
        'x = "resource \\"a\\" {"',
        'x = "${y["{"]} $${ %%{ $ % } %{ if z == "}" }{%{ endif }"',
        'x = <<EOT\nresource "a" "b" { " ${\n  EOT\n',
        "x = <<-EOT\n  }\n  EOT\r\n",
        'x = [for y in { z = 1 } : (y) if y != "]"]',
        'module "inside" {}',
        'check { data "aws_region" "inside" {} }',
    ],
)
def test_what_is_inside_a_block_is_none(inside: str) -> None:
    text = f'resource "a" "first" {{\n{inside}\n}}\nvariable "last" {{}}\n'
    assert addresses(text) == [("a.first", 1), ("var.last", text.count("\n"))]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("resource a b {}", ["a.b"]),
        ('resource "a""b"{}', ["a.b"]),
        ('resource /* of */ "a" "b" {} # "c" {', ["a.b"]),
        ('resource "a" {}', []),
        ('variable "é-1" {}', ["var.é-1"]),
        ('x = 1\r\nvariable "y" {}\r\n', ["var.y"]),
        ("", []),
    ],
)
def test_headers(header: str, found: list[str]) -> None:
    assert [address for address, _ in addresses(header)] == found


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('\nvariable "x" {', 2, "is not Terraform: '{' is never closed"),
        ("x = 1\n}", 2, "is not Terraform: '}' closes nothing"),
        ("x = [1)", 1, "is not Terraform: ')' closes nothing"),
        ('x = "a\n"', 1, "is not Terraform: a text in quotes does not end in its line"),
        ('x = "a', 1, "is not Terraform: '\"' is never closed"),
        ('x = "${', 1, "is not Terraform: '${' is never closed"),
        ("\n\nx = <<EOT\nEOTX\n", 3, "is not Terraform: '<<EOT' does not end"),
    ],
)
def test_what_is_not_terraform(text: str, line: int, message: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        in_native_syntax(text)
    assert (raised.value.line, raised.value.message) == (line, message)


def test_depth_does_not_matter() -> None:
    depth = 100_000
    assert addresses(f"x = {'[' * depth}{']' * depth}\nmodule m {{}}") == [("module.m", 2)]
    assert addresses(f"""x = {'"${' * depth}1{'}"' * depth}\nmodule m {{}}""") == [("module.m", 2)]


def test_comments_that_turn_rules_off() -> None:
    text = 'variable "x" {} # tflint-ignore: a, b\n/* tflint-ignore-file: c */\nlocals { x = "tflint-ignore: d" }\n'
    assert in_native_syntax(text).turned_off == ((1, "tflint-ignore: a, b"), (2, "tflint-ignore-file: c */"))


def written(folder: Path, content: object) -> Path:
    file = folder / "main.tf.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


def test_json(tmp_path: Path) -> None:
    content = {
        "//": "tflint-ignore-file: a",
        "resource": [{"a": [{"one": {}}, {"two": [{}, {}]}]}, {"b": {"one": {}}}],
        "data": {"a": {"one": {}}},
        "variable": {"v": {}},
        "output": {"o": {}},
        "module": {"m": {}},
        "provider": {"aws": [{}, {}]},
        "locals": {"resource": {"a": {"not_one": {}}}},
    }
    found = declared(written(tmp_path, content))
    assert found.turned_off == ((1, "tflint-ignore-file: a"),)
    assert sorted(block.address for block in found.blocks) == [
        "a.one",
        "a.two",
        "b.one",
        "data.a.one",
        "module.m",
        "output.o",
        "provider.aws",
        "var.v",
    ]
    assert found.blocks[0] == Block("resource", "one", "a", 0)
    assert declared(written(tmp_path, [content, {}])).blocks == found.blocks
    assert declared(written(tmp_path, {"resource": "x", "data": {"a": None}, "module": [1]})).blocks == ()


@pytest.mark.parametrize("text", ["", "{", "1", '"x"', "null", "[" * 100_000])
def test_json_that_is_not_terraform(text: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        declared(written(tmp_path, text))


def test_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "main.tf"
    file.write_bytes(b'\xef\xbb\xbfvariable "x" {}')
    assert declared(file).blocks == (Block("variable", "x", "", 1),)
