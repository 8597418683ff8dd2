"""A right deployment, to be made wrong in one thing at a time."""
