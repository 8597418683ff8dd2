"""Read a YAML file, keeping the position of every part and repairing nothing.

The values are those of YAML 1.2's core schema: only true and false are booleans, and a number with
a leading zero is a number, never octal. (PyYAML's own YAML 1.1 would make `no` false and turn the
account id 012345678901 into another number.) Duplicate keys, keys that are not text, several
documents in one file, aliases that contain themselves or multiply beyond measure: each is a
located finding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from farvault.findings import Finding, Fix, Place
from farvault.reading import DESCRIPTION_BYTES, NotTextError, UnreadableError, read_text

Key = str | int
Path_ = tuple[Key, ...]
"""Keys and list positions from the top of a file to one of its parts."""

#: Parts of one file, aliases written out, beyond which it is refused.
MOST_PARTS = 1_000_000
#: Levels of nesting beyond which a file is refused; a description needs about ten.
MOST_LEVELS = 50

_TAGS = {"!", *(f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))}
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_PARSER_LEVELS = 1000
_DEEP_BLOCK = re.compile(f"(?m)^[ ?-]{{{_PARSER_LEVELS}}}")
_BRACKET = re.compile(r"[\[{\]}]")

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Composes nodes only; plain scalars are resolved below, so PyYAML's own resolvers are off."""

    yaml_implicit_resolvers: dict[Any, Any] = {}


class Located(str):
    """A text that knows its line and column, counted from 1."""

    __slots__ = ("column", "line")
    line: int
    column: int


@dataclass(frozen=True)
class LineAcceptance:
    """A comment that accepts findings on its line: `# farvault: accept[cold-storage-gap] deleted by hand`."""

    slugs: tuple[str, ...]
    reason: str
    """Empty where the comment gives none."""


@dataclass
class YamlFile:
    """One file as read: its data, and the position of each part."""

    path: str
    data: Any
    findings: list[Finding] = field(default_factory=list)
    root: Node | None = None
    readable: bool = True
    """Whether it is YAML at all; if not, `data` is meaningless."""
    acceptances: dict[int, LineAcceptance] = field(default_factory=dict)
    """The comments that accept findings, by their line."""

    def place(self, path: Path_, file: str | None = None) -> Place:
        """The position of the part at `path`: its key, or the list item; the nearest enclosing part if it is missing.

        `file` is the name to give, where several files hold the same text.
        """
        name = file or self.path
        node = nearest = self.root
        for step in path:
            if isinstance(node, MappingNode):
                pairs = [pair for pair in node.value if pair[0].value == str(step)]
                if pairs:
                    nearest, node = pairs[0]
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
                nearest = node = node.value[step]
        if nearest is None:
            return Place(name)
        return Place(name, nearest.start_mark.line + 1, nearest.start_mark.column + 1)


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read the file at `path`; `name` is what findings call it. Never raises because of the file's kind or content."""
    try:
        return parse_yaml(read_text(path, DESCRIPTION_BYTES), name)
    except UnreadableError as error:
        return unreadable(name, error)


def unreadable(name: str, error: UnreadableError) -> YamlFile:
    """A file that could not be read, as a finding."""
    slug = "yaml-syntax" if isinstance(error, NotTextError) else "unreadable-file"
    return _unreadable(name, slug, error.message, Place(name, error.line))


def parse_yaml(text: str, name: str) -> YamlFile:
    """As `read_yaml`, from text."""
    file = YamlFile(name, {})
    try:
        deep = _nested_too_deeply(text)
        if deep is not None:
            return _unreadable(name, "yaml-syntax", f"is nested more than {MOST_LEVELS} levels deep", Place(name, deep))
        loader = _Loader(text)
        try:
            file.root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
        words = " ".join(part for part in (error.context, error.problem) if part)
        return _unreadable(name, "yaml-syntax", words or "is not YAML", place)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return _unreadable(name, "yaml-syntax", str(error).splitlines()[0] or "is not YAML", Place(name))
    if "farvault:" in text:
        file.acceptances = dict(_acceptances(text))
    builder = _Builder(name, file.findings)
    file.data = {} if file.root is None else builder.build(file.root)
    return file


_ACCEPTANCE = re.compile(r"#\s*farvault:\s*accept\[([^\]]*)\]\s*(.*)")


def _acceptances(text: str) -> Iterator[tuple[int, LineAcceptance]]:
    for number, line in enumerate(text.splitlines(), 1):
        match = _ACCEPTANCE.search(line)
        if match:
            yield number, LineAcceptance(tuple(slug.strip() for slug in match[1].split(",")), match[2].strip())


def _nested_too_deeply(text: str) -> int | None:
    """The line on which nesting would exhaust the parser's stack (it recurses in C), else None."""
    block = _DEEP_BLOCK.search(text)
    if block:
        return text.count("\n", 0, block.start()) + 1
    if text.count("[") + text.count("{") <= _PARSER_LEVELS:
        return None
    level = 0
    for bracket in _BRACKET.finditer(text):
        level += 1 if bracket.group() in "[{" else -1
        if level > _PARSER_LEVELS:
            return text.count("\n", 0, bracket.start()) + 1
    return None


def _unreadable(name: str, slug: str, message: str, place: Place) -> YamlFile:
    return YamlFile(name, None, [Finding(place, slug, "", message, unreadable=True)], readable=False)


def is_composed_wrongly(text: str) -> bool:
    """Whether Terraform would compose what Unicode does not.

    golang.org/x/text looks a base and its marks up by their lower 16 bits, so that U+6006D is an m to it.
    """
    base = ""
    for character in text:
        if not unicodedata.combining(character):
            base = character
        elif base > "\uffff" or (base and character > "\uffff"):
            lower = "".join(chr(ord(each) % 2**16) for each in (base, character))
            if len(unicodedata.normalize("NFC", lower)) == 1:
                return True
    return False


class _Builder:
    """Builds plain Python data from composed nodes."""

    def __init__(self, name: str, findings: list[Finding]) -> None:
        self.name = name
        self.findings = findings
        self.open: set[int] = set()
        self.parts = 0
        self.refused = False

    def build(self, node: Node) -> Any:
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        self.parts += 1
        if self.refused:
            return None
        if id(node) in self.open or self.parts > MOST_PARTS:
            self.refused = True
            self.report(node, "yaml-alias", "an alias contains itself, or multiplies beyond measure", "write it out")
            return None
        if len(self.open) >= MOST_LEVELS:
            self.refused = True
            self.report(node, "yaml-syntax", f"is nested more than {MOST_LEVELS} levels deep", "")
            return None
        self.refuse_tag(node)
        self.open.add(id(node))
        try:
            if isinstance(node, SequenceNode):
                return tuple(self.build(item) for item in node.value)
            return dict(self.items(node))
        finally:
            self.open.discard(id(node))

    def items(self, node: Node) -> Iterator[tuple[str, Any]]:
        lines: dict[str, int] = {}
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self.scalar(key_node) if isinstance(key_node, ScalarNode) else None
            if not isinstance(key, str):
                self.report(key_node, "key-not-text", "a key must be text", "put it in quotes")
                self.build(value_node)
                continue
            value = self.build(value_node)
            if key in lines:
                message = f"'{key}' is given twice, first on line {lines[key]}"
                same = Fix(key_node.start_mark.line + 1, key_node.start_mark.column + 1, "", "")
                fix = same if value == values[key] else None
                self.report(key_node, "duplicate-key", message, "keep one of them", fix)
                continue
            lines[key], values[key] = key_node.start_mark.line + 1, value
            yield str(key), value

    def refuse_tag(self, node: Node) -> None:
        if node.tag not in _TAGS:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            self.report(node, "yaml-tag", f"unknown tag '{tag}'", "remove it: a description is plain data")

    def scalar(self, node: ScalarNode) -> Any:
        self.parts += 1
        self.refuse_tag(node)
        text: str = node.value
        if not node.style and node.tag != "!":
            if text in _NULL:
                return None
            if text in _BOOL:
                return _BOOL[text]
            if _INT.fullmatch(text):
                return int(text) if len(text) < 40 else float(text)
            if _FLOAT.fullmatch(text):
                return float(text)
        self.refuse_text(node, text)
        located = Located(text)
        located.line = node.start_mark.line + 1
        located.column = node.start_mark.column + 1
        return located

    def refuse_text(self, node: ScalarNode, text: str) -> None:
        if text.isascii():
            return
        if not unicodedata.is_normalized("NFC", text):
            whole = unicodedata.normalize("NFC", text)
            message = f"'{text}' is not in Unicode's composed form (NFC), to which Terraform would change it"
            self.report(node, "decomposed-text", message, f"write '{whole}' with composed characters")
        elif is_composed_wrongly(text):
            message = f"'{text}' has a mark after a character beyond U+FFFF, which Terraform would take for another one"
            self.report(node, "decomposed-text", message, "leave the mark out")

    def report(self, node: Node, slug: str, message: str, help: str, fix: Fix | None = None) -> None:
        place = Place(self.name, node.start_mark.line + 1, node.start_mark.column + 1)
        self.findings.append(Finding(place, slug, "", message, help, unreadable=True, fix=fix))
