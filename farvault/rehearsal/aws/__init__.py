"""An AWS Organization embedded in this machine, for rehearsing Terraform deployments.

It is moto's server on the loopback address, extended in moto's own way: where moto invents ids,
ignores which account calls, or has no such operation, a module of this package stands in. Each
module holds one concern and names the AWS page it follows.

* `server`, `process`, `application`, `retried`, `journal`, `clock`: the process, its way in, and what survives a kill
* `organization`, `organizations`, `backup_policy`: the Organization, its API, the backup policy grammar
* `access`, `managed_policies`, `principals`, `kms`: who calls, roles, keys
* `records`, `backend`, `operations` and one module per kind of AWS Backup resource: the AWS Backup API
* `iam`, `features`, `jobs`: whether a backup or a copy would succeed, and why not; pure, without moto
* `world`, `ledger`, `job_operations`, `recovery_points`: the same on the embedded state, and what it leaves there

Only `EmbeddedAws` and the frozen description it takes are public; they import nothing of moto.
"""

from farvault.rehearsal.aws.organization import Account, Organization, Unit
from farvault.rehearsal.aws.server import EmbeddedAws

__all__ = ["Account", "EmbeddedAws", "Organization", "Unit"]
