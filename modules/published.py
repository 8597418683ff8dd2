"""The modules as they are published: synthesized by CDKTN, and kept in farvault/published, which comes with Farvault.

Usage: python -m modules.published [--check]   (make docs)
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from farvault.terraform.writing import NOT_SYNTHESIZED, PUBLISHED

ROOT = Path(__file__).resolve().parent.parent


def publish(folder: Path, *, whole: bool = False) -> None:
    """Synthesize every module into `folder`, which must not exist; whole: with what only `farvault publish` writes."""
    # Loading the provider bindings takes as long as everything else.
    from .catalog import MODULES
    from .module import synthesize

    scratch = folder.with_name(".modules")
    texts = synthesize(MODULES, scratch)
    shutil.rmtree(scratch)
    for module in MODULES:
        target = folder / module.name
        target.mkdir(parents=True)
        for name, text in texts[module.name].items():
            (target / name).write_text(text, encoding="utf-8")
        shutil.copy(module.folder / "README.md", target / "README.md")
        shutil.copy(ROOT / "LICENSE", target / "LICENSE")
        ignored = shutil.ignore_patterns(".*", "*.tfstate*", "__pycache__")
        for part in ("examples", *(NOT_SYNTHESIZED if whole else ())):
            shutil.copytree(module.folder / part, target / part, ignore=ignored)


def main(arguments: list[str]) -> int:
    """Publish every module again, or with --check say which files differ."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "modules"
        publish(fresh, whole=True)
        fresh_texts, published_texts = _texts(fresh), _texts(PUBLISHED)
        stale = sorted(
            name for name in {*fresh_texts, *published_texts} if fresh_texts.get(name) != published_texts.get(name)
        )
        if "--check" not in arguments:
            shutil.rmtree(PUBLISHED, ignore_errors=True)
            shutil.copytree(fresh, PUBLISHED)
            return 0
    for name in stale:
        print(f"farvault/published/{name} is stale: make docs", file=sys.stderr)
    return 1 if stale else 0


def _texts(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
