"""What must be true beforehand."""
