"""The time, for what commands say about the future: the clock is read nowhere else."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from farvault.errors import InputError


def now() -> datetime:
    """The time in UTC: SOURCE_DATE_EPOCH's (seconds since 1970, as reproducible builds give it), else the clock's.

    Raises InputError where SOURCE_DATE_EPOCH is not such a number.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, got '{seconds}'"
        raise InputError(message, "correct it, or unset it for the clock's time") from error
