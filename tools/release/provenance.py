"""What was built from what: an in-toto statement with SLSA's provenance, and the checksums of everything.

Nobody signs the statement, so it proves nothing: it says how to build the same again. The release workflow has one of
its own, made by GitHub and signed in the workflow's name.
"""

from __future__ import annotations

import json
import platform
import zlib
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from tools.release.source import Release

#: What can change a byte, and is pinned; Python and zlib are those of the machine.
_BUILDERS = ("build", "cyclonedx-python-lib", "setuptools")
_PINS = ("requirements/run.txt", "requirements/release.txt")


def digest(file: Path) -> str:
    """A file's SHA-256."""
    return sha256(file.read_bytes()).hexdigest()


def provenance(release: Release, into: Path) -> None:
    """Write `<name>.provenance.json` about every file that is in the folder already."""
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": file.name, "digest": {"sha256": digest(file)}} for file in sorted(into.iterdir())],
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": "urn:farvault:make-release:1",
                "externalParameters": {"version": release.version, "source_date_epoch": release.seconds},
                "internalParameters": {
                    "python": platform.python_version(),
                    "zlib": zlib.ZLIB_RUNTIME_VERSION,
                    **{name: version(name) for name in _BUILDERS},
                },
                "resolvedDependencies": [
                    {"name": "farvault", "digest": {"gitCommit": release.commit}},
                    *({"name": name, "digest": {"sha256": digest(release.files / name)}} for name in _PINS),
                ],
            },
            # Whoever ran it: without a signature, a name here would be a mere claim.
            "runDetails": {"builder": {"id": "urn:farvault:unsigned"}},
        },
    }
    (into / f"{release.name}.provenance.json").write_text(json.dumps(statement, indent=2) + "\n", encoding="utf-8")


def checksums(release: Release, into: Path) -> None:
    """Write `SHA256SUMS`, which `sha256sum --check` reads, of every file that is in the folder already."""
    del release
    lines = [f"{digest(file)}  {file.name}\n" for file in sorted(into.iterdir())]
    (into / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
