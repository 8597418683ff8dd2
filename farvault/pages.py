"""Pages of the documentation that are generated from the code: `make docs` writes, `make docs-check` compares them."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path


def write_or_compare(render: Callable[[], str], arguments: list[str], authority: str) -> int:
    """Write what `render` gives into the file that `arguments` name, or with --check say that it differs: 1.

    `authority` ends the sentence "<file>: is not what ...".
    """
    file = Path(next(each for each in arguments if each != "--check"))
    text = render()
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in arguments:
        print(f"{file}: is not what {authority}")
        return 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    print(f"{file}: written")
    return 0


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a table in Markdown. A cell may hold line breaks and bars."""
    titles = list(head)
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    yield from (f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(text: str) -> str:
    """A cell in one line. GitHub and MkDocs escape a bar in code differently, so such code is written as HTML."""
    parts = " ".join(text.split()).split("`")
    for index in range(1, len(parts), 2):
        part = parts[index]
        parts[index] = f"<code>{html.escape(part, quote=False)}</code>" if "|" in part else f"`{part}`"
    return "".join(parts).replace("|", "&#124;")
