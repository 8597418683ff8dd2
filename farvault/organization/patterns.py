"""Patterns of conditions on tags, in which only '*' stands for any text."""

from __future__ import annotations

import re
from functools import lru_cache


def fits(pattern: str, text: str) -> bool:
    """Whether a text fits a pattern; a pattern that fits another one as text fits all that the other fits."""
    return _compiled(pattern).fullmatch(text) is not None


@lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(each) for each in pattern.split("*")), re.DOTALL)
