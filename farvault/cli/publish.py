"""Write the Terraform modules as folders ready to be repositories, in Terraform's own language, with archives.

Each is terraform-aws-<name>, with tests, examples and its version; terraform-aws-farvault has all of them. What is
published there already is replaced only by a later version, and only by a major one where its users could not go on.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from farvault.errors import InputError

HELP = "write the modules as repositories for a Terraform registry"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault publish`."""
    parser.add_argument("folder", type=Path, help="where to write")
    parser.add_argument(
        "--source",
        metavar="PLACE",
        help="where users will have them from, as their READMEs say: a registry's namespace (app.terraform.io/acme), "
        "repositories (git::https://git.example.com/acme) or archives (https://files.example.com/modules); "
        "default: a folder beside the configuration",
    )


def run(arguments: argparse.Namespace) -> int:
    """Publish; 1 where a version would break its users or change, and nothing is written."""
    from farvault.publishing.folders import folders
    from farvault.publishing.placing import place, refusals
    from farvault.publishing.sources import Source

    published = folders(Source(arguments.source))
    reasons = refusals(published, arguments.folder)
    for reason in reasons:
        print(f"farvault: error: {reason}", file=sys.stderr)
    if reasons:
        print(
            "  help: what breaks users needs a major step of the version; below 1.0.0, of its second number\n"
            "nothing was published",
            file=sys.stderr,
        )
        return 1
    try:
        written = place(published, arguments.folder)
    except OSError as error:
        raise InputError(f"'{error.filename or arguments.folder}' cannot be written: {error.strerror}") from error
    for path in written:
        print(path)
    return 0
