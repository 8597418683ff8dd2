"""Backup and copy jobs: whether one would succeed and why not (`judging`, pure), and the records it leaves."""
