"""Run the app with a clock around each of its parts; prints the seconds by part as JSON.

The app is not changed: its functions are replaced by timed ones in this process. A part's time is its
own, without the parts inside it. FARVAULT_BENCH_START holds the parent's time.perf_counter().
"""

from __future__ import annotations

import functools
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

#: Where a function is looked up by its callers, and the part that its time belongs to.
TIMED = (
    ("farvault.cli.synthesis.checked", "rules"),
    ("farvault.checking.load", "load the description"),
    ("farvault.cli.synthesis.Stacks", "derive stacks as data"),
    ("farvault.terraform.stack.Stacks.stack", "derive stacks as data"),
    ("farvault.terraform.stack.Stacks.dependencies", "derive stacks as data"),
    ("farvault.terraform.stack.Stacks.modules", "derive stacks as data"),
    ("farvault.terraform.output._keep_foreign", "exchange folders"),
    ("farvault.terraform.output._exchange", "exchange folders"),
    ("farvault.terraform.output.shutil.rmtree", "remove the old folder"),
)
AFTER_IMPORT = (
    ("modules.app.publish", "modules"),
    ("modules.app.EnvironmentStack", "create stack constructs"),
    ("modules.app.EnvironmentStack.to_terraform", "answer callbacks"),
    ("modules.app.App.synth", "app.synth without callbacks"),
    ("modules.app.write", "copy modules into stacks, and the rest"),
)


class Clock:
    """Seconds by part."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._open: list[list[float]] = []

    def run(self, part: str, call: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
        """Call, and add the time to `part`, minus the time of parts inside it."""
        start = time.perf_counter()
        self._open.append([0.0])
        try:
            return call(*arguments, **keywords)
        finally:
            seconds = time.perf_counter() - start
            inner = self._open.pop()[0]
            self.seconds[part] = self.seconds.get(part, 0.0) + seconds - inner
            if self._open:
                self._open[-1][0] += seconds

    def around(self, path: str, part: str) -> None:
        """Replace the function at the dotted `path` by a timed one; does nothing where the app no longer has it."""
        holder_path, _, name = path.rpartition(".")
        try:
            holder = _resolve(holder_path)
            inner = getattr(holder, name)
        except AttributeError:
            return
        if isinstance(inner, type):
            self.around(f"{path}.__init__", part)
            return

        @functools.wraps(inner)
        def timed(*arguments: Any, **keywords: Any) -> Any:
            return self.run(part, inner, *arguments, **keywords)

        setattr(holder, name, timed)


def _resolve(path: str) -> Any:
    """The module, or a class or module inside one, at a dotted path."""
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        try:
            target = importlib.import_module(".".join(parts[:length]))
        except ImportError:
            continue
        for name in parts[length:]:
            target = getattr(target, name)
        return target
    raise AttributeError(path)


def main() -> int:
    """Run the app; its settings come from the environment, as always."""
    start = float(os.environ["FARVAULT_BENCH_START"])
    clock = Clock()
    clock.seconds["start Python"] = time.perf_counter() - start
    sys.path.insert(0, str(ROOT))
    app = clock.run("import farvault", importlib.import_module, "main")
    for path, part in TIMED:
        clock.around(path, part)
    choose = app._choose_node

    def choose_then_import() -> None:
        choose()
        clock.run("import jsii", importlib.import_module, "jsii")
        clock.run("import constructs (starts Node)", importlib.import_module, "constructs")
        clock.run("import cdktn", importlib.import_module, "cdktn")
        clock.run("import modules and bindings", importlib.import_module, "modules.app")
        for path, part in AFTER_IMPORT:
            clock.around(path, part)

    app._choose_node = choose_then_import
    code: int = clock.run("the rest", app.main)
    clock.seconds["until the process begins to end"] = time.perf_counter() - start
    print(json.dumps(clock.seconds))
    return code


if __name__ == "__main__":
    sys.exit(main())
