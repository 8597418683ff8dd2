"""The time in the embedded organization: this machine's, plus what a rehearsal skipped.

Vault locks cool off for days and keys wait for deletion: a rehearsal moves the clock forward instead
of waiting. While the journal is replayed, the clock is stopped at the time of each recorded request.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from importlib import import_module

_STEPS = {"skipped": 0.0}
_STOPPED: list[float] = []


def now() -> float:
    """Seconds since 1970 in the embedded organization."""
    return _STOPPED[-1] if _STOPPED else time.time() + _STEPS["skipped"]


def advance(seconds: float) -> None:
    """Move the clock forward; never back (ValueError)."""
    if seconds < 0:
        raise ValueError(f"time does not run backwards: {seconds}")
    _STEPS["skipped"] += seconds


def stop_at(moment: float | None) -> None:
    """Stop at a moment (a replay); None: run again."""
    _STOPPED[:] = [] if moment is None else [moment]


def install() -> None:
    """Make the moto services that this package builds on read this clock."""
    for service in ("iam", "kms", "organizations", "sts"):
        module = import_module(f"moto.{service}.models")
        for name, function in (("utcnow", _utcnow), ("unix_time", _unix_time)):
            if hasattr(module, name):
                setattr(module, name, function)


def _utcnow() -> datetime:
    return datetime.fromtimestamp(now(), UTC).replace(tzinfo=None)


def _unix_time(moment: datetime | None = None) -> float:
    if moment is None:
        return now()
    return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
