"""Build what is released, from the commit that is checked out, into dist/. Nothing is uploaded or tagged."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from farvault.errors import FarvaultError, InputError
from tools.release import source
from tools.release.bill_of_materials import bill_of_materials
from tools.release.distributions import distributions
from tools.release.modules import module_archives
from tools.release.provenance import checksums, provenance
from tools.release.source import Release

#: Each writes its files into the folder, in which there are no folders; what tells of the others comes after them.
STEPS: tuple[Callable[[Release, Path], None], ...] = (
    distributions,
    bill_of_materials,
    module_archives,
    provenance,
    checksums,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, or say why not."""
    parser = argparse.ArgumentParser(prog="python -m tools.release", description=__doc__)
    parser.add_argument("--tag", help="refuse any version but this tag's")
    parser.add_argument("--notes", action="store_true", help="print what CHANGELOG.md says of it, and build nothing")
    chosen = parser.parse_args(arguments)
    try:
        top = Path(source.git(Path.cwd(), "rev-parse", "--show-toplevel").decode().rstrip("\n"))
        output = top / "dist"
        if output.is_symlink() or (output.exists() and not output.is_dir()):
            raise InputError("'dist' is not a folder", "put it aside")
        with TemporaryDirectory() as scratch:
            files, made = Path(scratch, "files"), Path(scratch, "dist")
            files.mkdir()
            release = source.read(top, files, chosen.tag)
            if chosen.notes:
                print(source.notes((files / "CHANGELOG.md").read_text(encoding="utf-8"), release.version), end="")
                return 0
            made.mkdir()
            for step in STEPS:
                step(release, made)
            _exchange(made, output)
    except FarvaultError as error:
        print(f"release: error: {error.message}", file=sys.stderr)
        if error.help:
            print(f"  help: {error.help}", file=sys.stderr)
        print("nothing was released", file=sys.stderr)
        return error.exit_code
    print((output / "SHA256SUMS").read_text(encoding="utf-8"), end="")
    return 0


def _exchange(made: Path, output: Path) -> None:
    """Put the folder `made` in the place of `output`, whole or not at all."""
    new, old = output.with_name(".dist.new"), output.with_name(".dist.old")
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(made, new)
    if output.exists():
        output.rename(old)
    new.rename(output)
    shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
