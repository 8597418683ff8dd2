"""AWS Organizations: its API, and the grammar of the backup policies that it accepts."""
