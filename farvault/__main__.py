"""Run the command line with `python -m farvault`."""

from __future__ import annotations

import sys

from farvault.cli import main

sys.exit(main())
