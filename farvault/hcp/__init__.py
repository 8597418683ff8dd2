"""HCP Terraform and Terraform Enterprise: what their API says of workspaces and runs, beside what Terraform does.

* `blocks`: the cloud block of a stack
* `credentials`, `client`: the API, with the token that Terraform would use
* `workspaces`: which should exist, and which do
* `runs`: a run's log, policy checks and end

Terraform uploads, plans and applies. Here is what it cannot do without a terminal: cancel, discard, and say as data
what a run said.
"""
