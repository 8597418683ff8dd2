"""The blocks that a Terraform file declares, counted by Farvault itself, to hold against what a tool says it has seen.

Only the headers of blocks are read: enough to count, and little enough to be right about. What is not Terraform is left
to the tools, which say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json, read_text

LABELS_BY_KIND = {"resource": 2, "data": 2, "module": 1, "variable": 1, "output": 1, "provider": 1}
"""The kinds of blocks that are known, and how many labels each has."""
RESOURCES = ("resource", "data")
"""The kinds that rules about AWS are about."""

_CODE = re.compile(
    r"(?P<newline>\n)|(?P<space>[^\S\n]+)|(?P<comment>\#[^\n]*|//[^\n]*|/\*.*?\*/)"
    r"|<<-?(?P<heredoc>[^\W\d][\w-]*)\r?\n|(?P<word>[^\W\d][\w-]*)|(?P<open>[{(\[])|(?P<close>[})\]])|(?P<quote>\")"
    r"|(?P<other>.)",
    re.DOTALL,
)
_QUOTED = re.compile(r"(?P<text>[^\"\\$%\n]+|\\.|\$\$\{|%%\{|[$%](?!\{))|(?P<open>[$%]\{)|(?P<quote>\")")
_CLOSED_BY = {"{": "}", "(": ")", "[": "]", "${": "}", "%{": "}"}
_TURNED_OFF = re.compile(r"tflint-ignore(?:-file)?:[^\n]*")


@dataclass(frozen=True, order=True)
class Block:
    """One block, known by its header."""

    kind: str
    """As in LABELS_BY_KIND."""
    name: str
    """Its last label."""
    type: str = ""
    """The type of a resource or data source."""
    line: int = 0
    """Where it begins, counted from 1; 0 in JSON, where Python does not tell."""

    @property
    def address(self) -> str:
        """As Terraform names it: aws_kms_key.this, data.aws_region.here, module.key, var.name, output.arn."""
        prefix = {"resource": "", "variable": "var."}.get(self.kind, f"{self.kind}.")
        return f"{prefix}{self.type}.{self.name}" if self.type else f"{prefix}{self.name}"


@dataclass(frozen=True)
class Declared:
    """What a file declares."""

    blocks: tuple[Block, ...]
    turned_off: tuple[tuple[int, str], ...] = ()
    """Comments that turn off a rule of tflint, with their lines; it does not report these by itself."""


def declared(file: Path) -> Declared:
    """The blocks of a .tf or .tf.json file; raises UnreadableError."""
    if file.suffix == ".json":
        content = read_json(file, WRITTEN_BYTES)
        if not isinstance(content, (dict, list)):
            raise UnreadableError("is not Terraform in JSON, which is an object")
        comment = content.get("//") if isinstance(content, dict) else None
        turned_off = _TURNED_OFF.findall(comment) if isinstance(comment, str) else []
        return Declared(tuple(_in_json(content)), tuple((1, each) for each in turned_off))
    return in_native_syntax(read_text(file, WRITTEN_BYTES).removeprefix("\ufeff"))


def _in_json(content: Any) -> Iterator[Block]:
    for kind, number_of_labels in LABELS_BY_KIND.items():
        for body in _objects(content):
            for labels in _labels(body.get(kind), number_of_labels):
                yield _block(kind, labels, 0)


def _labels(body: Any, number: int) -> Iterator[tuple[str, ...]]:
    """Every path of keys of this length; an object may be divided into a list of objects anywhere."""
    for each in _objects(body):
        for label, inner in each.items():
            if number == 1:
                # A list here is several blocks of one name, which Terraform refuses later.
                yield (label,)
            else:
                yield from ((label, *rest) for rest in _labels(inner, number - 1))


def _objects(body: Any) -> list[dict[str, Any]]:
    return [each for each in (body if isinstance(body, list) else [body]) if isinstance(each, dict)]


def _block(kind: str, labels: tuple[str, ...], line: int) -> Block:
    return Block(kind, labels[-1], labels[0] if len(labels) > 1 else "", line)


def in_native_syntax(text: str) -> Declared:
    """The blocks of a text in Terraform's own syntax; raises UnreadableError where brackets or quotes do not match."""
    blocks: list[Block] = []
    turned_off: list[tuple[int, str]] = []
    opened: list[tuple[str, int]] = []  # brackets, quotes and templates that are open, each with where it began
    header: list[str] = []
    position, header_line, line, counted = 0, 1, 1, 0
    while position < len(text):
        in_quotes = bool(opened) and opened[-1][0] == '"'
        match = (_QUOTED if in_quotes else _CODE).match(text, position)
        line, counted = line + text.count("\n", counted, position), position
        if match is None:
            raise UnreadableError("is not Terraform: a text in quotes does not end in its line", line)
        kind, found, position = match.lastgroup or "", match[0], match.end()
        if in_quotes:
            if kind == "text" and len(opened) == 1:
                header[-1] += found
        elif kind == "comment":
            turned_off += [(line, each) for each in _TURNED_OFF.findall(found)]
        elif not opened and kind == "newline":
            header = []
        elif kind == "heredoc":
            end = re.compile(rf"^[^\S\n]*{re.escape(match['heredoc'])}[^\S\n]*$", re.MULTILINE).search(text, position)
            if end is None:
                raise UnreadableError(f"is not Terraform: '{found.strip()}' does not end", line)
            position = end.end()
        elif not opened and kind in ("word", "quote"):
            header_line = header_line if header else line
            header.append(found if kind == "word" else "")
        elif found == "{" and not opened and header and LABELS_BY_KIND.get(header[0]) == len(header) - 1:
            blocks.append(_block(header[0], tuple(header[1:]), header_line))
        if kind == "open" or (kind == "quote" and not in_quotes):
            opened.append((found, line))
        elif kind == "close" or kind == "quote":
            if not opened or _CLOSED_BY.get(opened[-1][0], '"') != found:
                raise UnreadableError(f"is not Terraform: '{found}' closes nothing", line)
            opened.pop()
            header = header if kind == "quote" else []
    if opened:
        raise UnreadableError(f"is not Terraform: '{opened[-1][0]}' is never closed", opened[-1][1])
    return Declared(tuple(blocks), tuple(turned_off))
