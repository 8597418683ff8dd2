"""AWS Backup, a module for each kind of resource; each registers its `operations`."""
