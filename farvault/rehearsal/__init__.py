"""Rehearsals and deployments: every environment applied by the real Terraform, in order.

* `aws`: the embedded AWS Organization a rehearsal runs against
* `environments`, `runner`, `view`: what is to be deployed, side by side and in order, and how that is shown
* `processes`, `terraform`, `provider`, `applying`: the programs, and the steps in one environment
* `guard`: planned destroys that are refused
* `rehearse`, `preconditions`, `folder`, `synthesis`: a rehearsal, and what it keeps between runs
* `proof`, `answers`, `summary`: what it proves, and how that is said
* `deploy`: a deployment to a real organization
* `stop`: signals

Arrows: `rehearse` and `deploy` use the runner, `runner` knows nothing of Terraform, `aws` nothing of any of them.
"""
