"""Terraform run over many environments: in parallel, in order, stoppable, with every outcome recorded.

* `environments`, `waves`: what a synthesized output contains, its order, and its parts
* `runner`, `view`, `stop`: the loop over them, how it is shown, and signals
* `program`, `processes`, `terraform`, `provider`, `versions`: the programs that are started
* `plan`, `reasons`, `guard`, `weakened`: reading a plan, and the destroys and losses that are refused
* `applying`, `failures`, `importing`: the steps in one environment, and what the user is told when one fails

The runner knows nothing of Terraform, and nothing here knows whether it is a rehearsal or a deployment.
"""
