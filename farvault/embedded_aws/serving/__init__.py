"""The process: requests one at a time, led to their services, and written down so that a kill loses nothing."""
