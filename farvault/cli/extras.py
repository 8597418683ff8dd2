"""What commands need beyond the wheel itself."""

from __future__ import annotations

from importlib.util import find_spec

from farvault.errors import InputError


def need_rehearsal() -> None:
    """InputError where the extra 'rehearsal' is not installed."""
    if not all(map(find_spec, ("boto3", "moto", "werkzeug"))):
        raise InputError(
            "a rehearsal needs moto and boto3",
            "in a checkout: make rehearse; beside an installed wheel: pip install 'moto[server]' boto3",
        )
