"""One environment's Terraform root module, as data: provider, backend, a few module calls, outputs.

Every name and ARN comes from the description, so no environment reads another's state.
"""

from __future__ import annotations

from typing import Any

from farvault.copies import copies
from farvault.facts.versions import AIR_GAPPED_KEY_PROVIDER_VERSIONS, PROVIDER_VERSIONS
from farvault.names import role_arn
from farvault.organization.deployment import RegistryModules
from farvault.organization.environment import Environment
from farvault.organization.model import Organization, Site
from farvault.policies.expression import Expression
from farvault.terraform import air_gapped_key
from farvault.terraform.backend import terraform_block, without_none
from farvault.terraform.calls import NOTHING, ModuleCalls
from farvault.terraform.removal import Removal
from farvault.terraform.rendering import rendered


class Stacks:
    """The stacks of an organization: what they share is derived once."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        self._calls = ModuleCalls(organization)
        self.removal = Removal.of(self._calls)
        """What becomes of what is no longer described."""

    def sites(self) -> tuple[Site, ...]:
        """Every account and Region that has a stack, sorted: the environments, and the leftovers of earlier ones."""
        return tuple(sorted({*self.organization.sites(), *self.removal.leftovers}))

    def stack(self, site: Site) -> dict[str, Any]:
        """The configuration of the environment at `site`: Terraform's JSON syntax as data."""
        environment = self.organization.environments.get(site, NOTHING)
        calls = self._calls.of(site)
        source = self.organization.description.deployment.modules
        outputs = {}
        for name, call in calls.items():
            module = call.pop("module")
            outputs[name] = {"description": f"Outputs of the module {module}.", "value": Expression(f"module.{name}")}
            if isinstance(source, RegistryModules):
                call["source"] = f"{source.address}/{module}/aws"
                call["version"] = source.version
            else:
                call["source"] = f"./modules/{module}"
        configuration: dict[str, Any] = {
            "terraform": terraform_block(
                self.organization.description.deployment.backend,
                site,
                removes="removed" in self.removal.blocks.get(site, {}),
                provider=AIR_GAPPED_KEY_PROVIDER_VERSIONS if air_gapped_key.needed(environment) else PROVIDER_VERSIONS,
            ),
            "provider": {"aws": [self._provider(site, environment)]},
            "module": calls,
            "output": outputs,
            "import": self._imports(environment),
            **self.removal.blocks.get(site, {}),
        }
        content: dict[str, Any] = rendered({key: value for key, value in configuration.items() if value})
        return content

    def _imports(self, environment: Environment) -> list[dict[str, str]]:
        """Import blocks for what exists and is to be managed from now on."""
        settings = environment.organization_settings
        administrator = settings.delegated_administrator if settings else None
        if administrator is None or administrator.adopt is None:
            return []
        address = "module.organization_settings.aws_organizations_resource_policy.this[0]"
        return [{"to": address, "id": administrator.adopt}]

    @property
    def local_modules(self) -> bool:
        """Whether each stack carries its own copy of the modules it calls."""
        return not isinstance(self.organization.description.deployment.modules, RegistryModules)

    def modules(self, site: Site) -> tuple[str, ...]:
        """Names of the modules that the environment calls, sorted."""
        return tuple(sorted({call["module"] for call in self._calls.of(site).values()}))

    def changes_module(self, site: Site, module: str) -> bool:
        """Whether the environment's copy of a module is not the module as it is published: see air_gapped_key."""
        environment = self.organization.environments.get(site, NOTHING)
        return module == air_gapped_key.MODULE and air_gapped_key.needed(environment)

    def dependencies(self) -> dict[Site, tuple[Site, ...]]:
        """For each environment, those that are deployed before it: destinations, then sources, then policies."""
        organization = self.organization
        environments = organization.environments
        policies = {site for site, environment in environments.items() if environment.organization_policies}
        targets = {site for site, environment in environments.items() if environment.destination_vaults} - policies
        rest = set(environments) - policies - targets
        into: dict[Site, set[Site]] = {}
        for copy in copies(organization):
            if copy.to.site in targets:
                for account in copy.accounts:
                    for region in copy.regions:
                        into.setdefault(Site(account, region), set()).add(copy.to.site)
        without_targets = dict.fromkeys(environments, ())
        result: dict[Site, tuple[Site, ...]] = {**without_targets}
        for site in rest:
            result[site] = tuple(sorted(into.get(site, ())))
        for site in policies:
            result[site] = tuple(sorted(rest | targets))
        # The leftovers of an environment come last: nothing that is described may still use them.
        for site in self.removal.leftovers:
            result[site] = tuple(sorted(environments))
        return result

    def _provider(self, site: Site, environment: Environment) -> dict[str, Any]:
        description = self.organization.description
        account = self.organization.account(site.account)
        deployment = description.deployment
        role = None
        if account.assume_role:
            arn = role_arn(self.organization.partition, account.id, deployment.role)
            role = [without_none({"role_arn": arn, "session_name": "farvault", "external_id": deployment.external_id})]
        tags = {**deployment.tags, **environment.tags}
        return without_none(
            {
                "region": site.region,
                "allowed_account_ids": [account.id],
                "assume_role": role,
                "default_tags": [{"tags": tags}] if tags else None,
            }
        )
