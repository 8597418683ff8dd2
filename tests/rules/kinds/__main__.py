"""Write anew what is found in each kind of descriptions: `python -m tests.rules.kinds`."""

from tests.rules.kinds import rewrite

rewrite()
