"""The process: requests one at a time, routed to their services, and journalled so that a kill loses nothing."""
