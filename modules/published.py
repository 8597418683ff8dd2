"""The modules as they are published: synthesized once, and kept for as long as nothing they are made of changes."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Everything a module's text depends on.
MADE_OF = ("modules", "farvault/policies", "farvault/facts", "imports/aws", "LICENSE")
DIGEST = ".digest"


def publish(folder: Path, previous: Path) -> None:
    """Write every module into `folder`, which must not exist; `previous` is the folder of an earlier run, if any.

    What an earlier run has made of the same sources is taken over, provided that nobody has changed it
    since: its digest, of the sources and of every file, is beside it.
    """
    sources = _digest(file for name in MADE_OF for file in _files(ROOT / name))
    kept = previous / DIGEST
    if kept.is_file() and kept.read_text() == _mark(sources, previous):
        shutil.copytree(previous, folder)
        return
    _synthesize(folder)
    (folder / DIGEST).write_text(_mark(sources, folder))


def _synthesize(folder: Path) -> None:
    # Loading the provider bindings takes as long as all the rest.
    from modules.catalog import MODULES
    from modules.module import synthesize

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
        ignored = shutil.ignore_patterns(".*", "*.tfstate*")
        shutil.copytree(module.folder / "examples", target / "examples", ignore=ignored)


def _mark(sources: str, folder: Path) -> str:
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != DIGEST)
    return f"{sources} {_digest(files, folder)}\n"


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = (file for file in path.rglob("*") if file.is_file())
    return sorted(file for file in found if "__pycache__" not in file.parts and ".terraform" not in file.parts)


def _digest(files: Iterable[Path], top: Path = ROOT) -> str:
    digest = hashlib.sha256(version("cdktn").encode())
    for file in files:
        content = file.read_bytes()
        digest.update(f"\0{file.relative_to(top)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
