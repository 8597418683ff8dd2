"""What MkDocs does for the site besides: pages from outside of docs/, diagrams, and no request to anywhere else."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
#: What the theme would load from another host, as tools/install.py has it from npm, by its place in the site.
SCRIPTS = {
    "assets/mermaid.min.js": "mermaid/dist/mermaid.min.js",
    "assets/iframe-worker.js": "iframe-worker/shim/index.js",
}
MERMAID, WORKER = SCRIPTS
_WORKER_ELSEWHERE = "https://unpkg.com/iframe-worker/shim"
#: Pages of the site that are elsewhere in the repository, by their place in the site.
ELSEWHERE = {
    "contributing.md": "CONTRIBUTING.md",
    "changelog.md": "CHANGELOG.md",
    **{
        f"modules/{file.parent.name}.md": f"modules/{file.parent.name}/README.md"
        for file in ROOT.glob("modules/*/README.md")
    },
}
_PLACES = {origin: place for place, origin in ELSEWHERE.items()}
_LINK = re.compile(r"(?P<text>\[(?:[^\[\]]|\[[^\]]*\])*\])\((?P<to>[^()\s]+)\)")
_FENCE = re.compile(r"^\s*(?:```|~~~)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from elsewhere; the descriptions of the catalogue are in its pages instead."""
    for place, origin in ELSEWHERE.items():
        files.append(File.generated(config, place, content=(ROOT / origin).read_text(encoding="utf-8")))
    for file in list(files):
        if re.match(r"catalogue/[^/]+/environments/", file.src_uri):
            files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn links to files of the repository into links within the site, or into text where it has no such page."""
    place = page.file.src_uri
    origin = ELSEWHERE.get(place, f"docs/{place}")
    lines, fenced = [], False
    for line in markdown.split("\n"):
        fenced ^= bool(_FENCE.match(line))
        lines.append(line if fenced else _LINK.sub(lambda link: _linked(link, origin, place), line))
    return "\n".join([*lines, *_description(ROOT / "docs" / place)])


def _description(page: Path) -> Iterator[str]:
    """The files of the description that a page of the catalogue is about."""
    folder = page.parent / "environments"
    files = sorted(folder.rglob("*.*"), key=lambda file: (len(file.relative_to(folder).parts), file))
    for file in files if page.name == "README.md" else []:
        if file.suffix in (".yaml", ".json") and not file.name.startswith("farvault.lock"):
            yield f"\n## {file.relative_to(folder)}\n\n```{file.suffix[1:]}\n{file.read_text(encoding='utf-8')}```"


def _linked(link: re.Match[str], origin: str, place: str) -> str:
    target, mark, anchor = link["to"].partition("#")
    if not target or re.match(r"[a-z]+:", target):
        return link[0]
    file = os.path.normpath(os.path.join(os.path.dirname(origin), target))  # noqa: PTH118, PTH120 - both are addresses
    if file in _PLACES:
        found = _PLACES[file]
    elif file.startswith("docs/") and (ROOT / file).is_file():
        found = file.removeprefix("docs/")
    elif (ROOT / file).exists() and not file.startswith(".."):
        return link["text"][1:-1]  # in the repository only
    else:
        return link[0]  # MkDocs says that there is none
    return f"{link['text']}({os.path.relpath(found, os.path.dirname(place) or '.')}{mark}{anchor})"  # noqa: PTH120


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Load scripts from the site itself; Mermaid on pages with a diagram alone, as it has three megabytes."""
    return _own_scripts(output, page.file.dest_uri)


def _own_scripts(output: str, place: str) -> str:
    def address(script: str) -> str:
        return os.path.relpath(script, os.path.dirname(place) or ".")  # noqa: PTH120 - an address

    output = output.replace(_WORKER_ELSEWHERE, address(WORKER))
    if 'class="mermaid"' in output:
        output = output.replace("</head>", f'<script src="{address(MERMAID)}"></script></head>', 1)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Add these scripts, and refuse a page that loads anything from another host."""
    site, packages = Path(config.site_dir), ROOT / ".tools" / "site" / "node_modules"
    for place, script in SCRIPTS.items():
        if not (packages / script).is_file():
            raise PluginError(f"{script} is not installed: build the site with 'make site'")
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(packages / script, site / place)
    not_found = site / "404.html"  # MkDocs makes it of no page
    if not_found.is_file():
        not_found.write_text(_own_scripts(not_found.read_text(encoding="utf-8"), "404.html"), encoding="utf-8")
    faults = [f"{file.relative_to(site)}: {address}" for file in sorted(site.rglob("*")) for address in requests(file)]
    if faults:
        raise PluginError("loaded from another host:\n" + "\n".join(faults))


def requests(file: Path) -> Iterator[str]:
    """The addresses on other hosts that a page or a style sheet loads."""
    if file.suffix == ".html":
        parser = _Loads()
        parser.feed(file.read_text(encoding="utf-8"))
        yield from parser.addresses
    elif file.suffix in (".css", ".svg"):
        yield from re.findall(
            r"(?:url\(|@import\s+|href=)[\"']?((?:https?:)?//[^)\"'\s]+)", file.read_text(encoding="utf-8")
        )


class _Loads(HTMLParser):
    """Collects what a browser loads without being asked."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attributes)
        loaded = [given.get("src"), given.get("data"), given.get("poster")]
        if tag == "link" and given.get("rel") not in ("canonical", "next", "prev", "alternate"):
            loaded.append(given.get("href"))
        self.addresses += [each for each in loaded if each and re.match(r"(https?:)?//", each)]
