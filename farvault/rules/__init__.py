"""Rules: what AWS, or the description's own design, forbids, and what is advisable.

One law, one file in `laws`, one slug, which also names its tests and its part of docs/rules.md. A rule looks at one
item of the survey; `run` owns the loop, and turns what rules say into findings with their places.
"""

from __future__ import annotations

import datetime
from importlib import import_module
from pkgutil import iter_modules

from farvault.organization.load import Loaded
from farvault.rules import laws
from farvault.rules.rule import Rule
from farvault.rules.run import Accepted, Result, hold

RULES: tuple[Rule, ...] = tuple(
    import_module(f"{laws.__name__}.{name}").RULE for name in sorted(each.name for each in iter_modules(laws.__path__))
)
"""Every rule, by slug."""


def judge(loaded: Loaded, now: datetime.datetime | None = None) -> Result:
    """What every rule says of a description; `now` is the time, for what depends on it (default: the clock's)."""
    return hold(loaded, RULES, now)


__all__ = ["RULES", "Accepted", "Result", "Rule", "judge"]
