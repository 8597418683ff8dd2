"""A correct deployment, to be broken in one respect at a time."""
