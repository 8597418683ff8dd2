"""An AWS Organization embedded in this machine, for rehearsing Terraform deployments.

It is moto's server on the loopback address, extended in moto's own way: where moto invents ids,
ignores which account calls, or lacks an operation, a module of this package takes its place. Each
module has one concern and names the AWS page it follows.

* `organization`, `server`: the Organization that is embedded, and the process that embeds it, from outside
* `serving`: that process from the inside, from a request to the journal that survives a kill
* `records`, `backend`, `clock`: the state and the time in it
* `backup`, `iam`, `kms`, `organizations`: the services
* `jobs`: whether a backup or a copy would succeed, why not, and the records it leaves

What AWS can do, and how much of it, is in farvault.facts, as the description overrides it (`backend.facts`).

Only `EmbeddedAws` and the frozen description it takes are public; they do not import moto.
"""

from farvault.embedded_aws.organization import ExistingOrganization, MemberAccount, OrganizationalUnit
from farvault.embedded_aws.server import EmbeddedAws

__all__ = ["EmbeddedAws", "ExistingOrganization", "MemberAccount", "OrganizationalUnit"]
