"""The description of an AWS Organization: files on disk become one frozen model, or findings.

`load` reads a folder; `Organization` is what everything else works on.
"""

from __future__ import annotations

from farvault.organization.load import Loaded, load
from farvault.organization.model import Organization

__all__ = ["Loaded", "Organization", "load"]
