"""The benchmark: descriptions of any size, and what Farvault and its neighbours need to turn them into Terraform."""
