"""A deployment to a real organization: planned, shown, confirmed, and applied exactly as it was shown."""
