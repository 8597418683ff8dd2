"""The archives of the Terraform modules, as the wheel that is released publishes them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from farvault.errors import ToolError
from tools.release.source import Release


def module_archives(release: Release, into: Path) -> None:
    """Write the archive of each module. The wheel is in `into` already; it is unpacked, and its own command is run."""
    with TemporaryDirectory() as scratch:
        package, published = Path(scratch, "package"), Path(scratch, "published")
        with zipfile.ZipFile(into / f"{release.name}-py3-none-any.whl") as wheel:
            wheel.extractall(package)
        # Before everything installed, so that its own version and files are found.
        environment = {
            **{name: os.environ[name] for name in ("PATH",) if name in os.environ},
            "PYTHONPATH": str(package),
        }
        command = [sys.executable, "-P", "-m", "farvault", "publish", str(published)]
        process = subprocess.run(command, cwd=scratch, env=environment, capture_output=True, text=True, umask=0o022)
        if process.returncode:
            raise ToolError(f"the modules were not published:\n{process.stdout}{process.stderr}".rstrip())
        archives = sorted(published.glob(f"archives/terraform-aws-*-{release.version}.zip"))
        if len(archives) != len(list(published.glob("terraform-aws-*"))):
            raise ToolError(f"the modules were published with another version than {release.version}")
        for archive in archives:
            shutil.copy(archive, into)
