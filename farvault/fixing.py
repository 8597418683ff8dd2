"""Mend a description's files as its findings say, and leave everything else in them as it is, comments included.

A fix is an edit of the text. It is kept only if the file then has exactly what the fix means: the text replaced in one
key or value, or one entry fewer.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from farvault.errors import InputError
from farvault.findings import Finding, Fix
from farvault.reading import DESCRIPTION_BYTES, UnreadableError, read_text


@dataclass(frozen=True)
class Fixed:
    """A fix that was made."""

    finding: Finding
    fix: Fix

    def __str__(self) -> str:
        what = f"'{self.fix.old}' is now '{self.fix.new}'" if self.fix.old else f"removed, as {self.finding.message},"
        return f"{self.finding.slug}: {what}"


def fix(findings: Iterable[Finding]) -> list[Fixed]:
    """Mend what can be mended; what was done. All files are written, or none: raises InputError."""
    by_file: dict[str, list[tuple[Fix, Finding]]] = {}
    for finding in findings:
        if finding.fix:
            by_file.setdefault(finding.place.file, []).append((finding.fix, finding))
    done: list[Fixed] = []
    with ExitStack() as unfinished:
        written: list[tuple[Path, Path]] = []
        for name, fixes in by_file.items():
            path = Path(name).resolve()
            try:
                after, made = mended(read_text(path, DESCRIPTION_BYTES), [each for each, _ in fixes])
            except (UnreadableError, RecursionError):  # such as a file that contains itself: its finding says so
                continue
            if made:
                new = path.with_name(f".{path.name}.{os.getpid()}")
                unfinished.callback(new.unlink, missing_ok=True)
                with _writing(name):
                    new.write_bytes(after.encode("utf-8"))
                    new.chmod(path.stat().st_mode)
                written.append((new, path))
                done += [Fixed(finding, each) for each, finding in fixes if each in made]
        for new, path in written:
            with _writing(str(path)):
                new.replace(path)
    return done


@contextmanager
def _writing(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(f"'{name}' cannot be written: {error.strerror or error}") from error


def mended(text: str, fixes: Iterable[Fix]) -> tuple[str, set[Fix]]:
    """The text of a file with those fixes made that can be made, and these."""
    # From the end, so that the places of the others stay.
    ordered = sorted(set(fixes), key=lambda fix: (fix.line, fix.column), reverse=True)
    made: set[Fix] = set()
    for group in (ordered, *([each] for each in ordered)):  # all at once, or what remains one by one
        for quoted in (False, True):
            edited = None if made.issuperset(group) else _edited(text, group, quoted=quoted)
            if edited is not None:
                text = edited
                made.update(group)
    return text, made


def _edited(text: str, fixes: Sequence[Fix], *, quoted: bool) -> str | None:
    """The text with the fixes made; None unless that gives exactly what they mean."""
    root = _composed(text)
    parts_by_place = _by_place(root)
    edits: list[tuple[int, int, str]] = []
    changed: dict[int, str] = {}
    without: set[tuple[int, int]] = set()
    for fix in fixes:
        parts = parts_by_place.get((fix.line, fix.column), ())
        part = next((each for each in parts if each.edit(text, fix)), None)
        edit = part.edit(text, fix, quoted=quoted) if part else None
        if part is None or edit is None or (edits and edit[1] > edits[-1][0]):
            return None
        edits.append(edit)
        node = part.scalar(fix)
        if node:
            changed[id(node)] = _swapped(node.value, fix)
        else:
            without.add((id(part.parent), part.index))
    edited = text
    for start, end, new in edits:
        edited = edited[:start] + new + edited[end:]
    return edited if _plain(_composed(edited)) == _plain(root, changed, without) else None


@dataclass(frozen=True)
class _Found:
    """A part of a file: an item of a list, or a key with its value."""

    parent: CollectionNode
    index: int
    place: tuple[int, int]
    """Where its text begins that is to change: its own place, or that of its value."""

    @property
    def first(self) -> Node:
        """The item, or the key."""
        child: Any = self.parent.value[self.index]
        key: Node = child[0] if isinstance(self.parent, MappingNode) else child
        return key

    @property
    def last(self) -> Node:
        """The item, or the value."""
        child: Any = self.parent.value[self.index]
        value: Node = child[1] if isinstance(self.parent, MappingNode) else child
        return value

    def scalar(self, fix: Fix) -> ScalarNode | None:
        """The key with the text to replace, or else the value; None where the whole part is removed."""
        if not fix.old:
            return None
        first, last = self.first, self.last
        if isinstance(first, ScalarNode) and _place(first) == self.place and first.value == fix.old:
            return first
        if isinstance(last, ScalarNode) and fix.old in (last.value, *last.value.split("/")):
            return last
        return None

    def edit(self, text: str, fix: Fix, *, quoted: bool = False) -> tuple[int, int, str] | None:
        """Start, end and new text of the edit that makes the fix; None where this part has nothing to mend.

        quoted: in quotes, even where there were none.
        """
        return self._replaced(text, fix, quoted) if fix.old else self._removed(text)

    def _replaced(self, text: str, fix: Fix, quoted: bool) -> tuple[int, int, str] | None:
        node = self.scalar(fix)
        if node is None or (node is not self.last and fix.new in {key.value for key, _ in self.parent.value}):
            return None
        start, end = node.start_mark.index, node.end_mark.index
        new = _swapped(node.value, fix)
        quote = text[start] if text[start] in ("'", '"') else ""
        return start, end, "'" + new.replace("'", "''") + "'" if quoted else f"{quote}{new}{quote}"

    def _removed(self, text: str) -> tuple[int, int, str] | None:
        siblings = len(self.parent.value)
        if siblings == 1 or _place(self.first) != self.place:
            return None
        start, end = self.first.start_mark.index, _end(self.last)
        if not self.parent.flow_style:
            after = text.find("\n", end)
            return text.rfind("\n", 0, start) + 1, len(text) if after < 0 else after + 1, ""
        if self.index + 1 < siblings:
            return start, _Found(self.parent, self.index + 1, self.place).first.start_mark.index, ""
        return _end(_Found(self.parent, self.index - 1, self.place).last), end, ""


def _swapped(text: str, fix: Fix) -> str:
    """The text with the misspelt part replaced: all of it, or what is between slashes."""
    if text == fix.old:
        return fix.new
    parts = text.split("/")
    parts[parts.index(fix.old)] = fix.new
    return "/".join(parts)


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _composed(text: str) -> Node | None:
    """The nodes of a file, with exact positions."""
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None


def _by_place(root: Node | None) -> dict[tuple[int, int], list[_Found]]:
    """The parts that begin at each place, or whose value does, outer ones first."""
    parts_by_place: dict[tuple[int, int], list[_Found]] = {}
    waiting, seen = [root], {id(root)}
    while waiting:
        node = waiting.pop()
        if not isinstance(node, CollectionNode):
            continue
        for index, child in enumerate(node.value):
            key, value = child if isinstance(node, MappingNode) else (child, child)
            for place in dict.fromkeys((_place(key), _place(value))):
                parts_by_place.setdefault(place, []).append(_Found(node, index, place))
            if id(value) not in seen:
                seen.add(id(value))
                waiting.append(value)
    return parts_by_place


def _end(node: Node) -> int:
    """Where the text of a node ends: PyYAML ends a block where the next one begins."""
    if isinstance(node, CollectionNode) and not node.flow_style and node.value:
        return _end(_Found(node, len(node.value) - 1, _place(node)).last)
    return int(node.end_mark.index)


def _plain(node: Node | None, changed: Mapping[int, str] = {}, without: Set[tuple[int, int]] = frozenset()) -> Any:
    """What a file has, without its style. `changed`: texts by node; `without`: parents and indexes left out."""
    if isinstance(node, ScalarNode):
        return node.tag, changed.get(id(node), node.value)
    if not isinstance(node, CollectionNode):
        return None
    kept = [child for index, child in enumerate(node.value) if (id(node), index) not in without]
    if isinstance(node, SequenceNode):
        return [_plain(child, changed, without) for child in kept]
    return [(_plain(key, changed, without), _plain(value, changed, without)) for key, value in kept]
