"""Write anew what is printed for each change: `python -m tests.effects.changes`."""

from tests.effects.changes import rewrite

rewrite()
