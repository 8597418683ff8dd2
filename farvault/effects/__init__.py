"""What backup policies do in each account: ours, with those that the organization has already.

`levels` puts policies where they are attached; `plans` reads an effective policy as plans, rules and
copies; `values` finds what AWS Backup does not take in it; `explanation` says all of one account,
`changes` what differs between two descriptions.
"""
