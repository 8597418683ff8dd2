"""Terraform run over many environments: side by side, in order, stoppable, with every outcome kept.

* `environments`: what a synthesized output holds, and which come first
* `runner`, `view`, `stop`: the loop over them, how it is shown, and signals
* `program`, `processes`, `terraform`, `provider`, `versions`: the programs that are started
* `plan`, `reasons`, `guard`, `weakened`: a plan read back, and the destroys and losses that are refused
* `applying`, `failures`, `importing`: the steps in one environment, and what a failed one tells its user to do

The runner knows nothing of Terraform, and nothing here knows whether it is a rehearsal or a deployment.
"""
