"""Terraform: each environment's configuration as data, the folder it is written to, and the program that runs it."""
