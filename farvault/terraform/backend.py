"""The terraform block of a stack: which versions it accepts, and where its state is stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from farvault.facts.versions import LOCKFILE_VERSIONS, PROVIDER_VERSIONS, REMOVED_VERSIONS, TERRAFORM_VERSIONS
from farvault.organization.deployment import CloudBackend, HttpBackend, LocalBackend, S3Backend
from farvault.organization.model import Site


def terraform_block(
    backend: LocalBackend | S3Backend | HttpBackend | CloudBackend,
    site: Site,
    *,
    removes: bool = False,
    provider: str = PROVIDER_VERSIONS,
) -> dict[str, Any]:
    """The terraform block of the stack at `site`: versions, provider, and its state in `backend`.

    removes: whether the stack has `removed` blocks. provider: which versions of hashicorp/aws.
    """
    version = REMOVED_VERSIONS if removes else TERRAFORM_VERSIONS
    block: dict[str, Any] = {}
    if isinstance(backend, LocalBackend):
        block["backend"] = {"local": {"path": backend.path}}
    elif isinstance(backend, S3Backend):
        version = LOCKFILE_VERSIONS if backend.use_lockfile else version
        settings: dict[str, Any] = {
            "bucket": backend.bucket,
            "key": f"{backend.key_prefix}/{site.account}/{site.region}.tfstate",
            "region": backend.region,
            "encrypt": True,
            "use_lockfile": True if backend.use_lockfile else None,
            "kms_key_id": backend.kms_key_id,
            "assume_role": {"role_arn": backend.role_arn} if backend.role_arn else None,
        }
        block["backend"] = {"s3": without_none(settings)}
    elif isinstance(backend, HttpBackend):
        lock = backend.lock_address.format(stack=site.stack) if backend.lock_address else None
        block["backend"] = {
            "http": without_none(
                {
                    "address": backend.address.format(stack=site.stack),
                    "lock_address": lock,
                    "unlock_address": lock,
                    "lock_method": backend.lock_method if lock else None,
                    "unlock_method": backend.unlock_method if lock else None,
                }
            )
        }
    else:
        block["cloud"] = _cloud(backend, site)
    return {
        "required_version": version,
        "required_providers": {"aws": {"source": "hashicorp/aws", "version": provider}},
        **block,
    }


def workspace_name(backend: CloudBackend, site: Site) -> str:
    """Name of an environment's workspace; with tags, only of one that Farvault makes.

    OpenTofu 1.6 takes a workspace that tags choose only where its name is one of the tags.
    """
    return site.stack if backend.tags else f"{backend.workspace_prefix}{site.stack}"


def cloud_block(backend: CloudBackend, workspaces: Mapping[str, Any]) -> dict[str, Any]:
    """The cloud block that chooses workspaces, within the project."""
    return {
        "hostname": backend.hostname,
        "organization": backend.organization,
        "workspaces": without_none({**workspaces, "project": backend.project}),
    }


def _cloud(backend: CloudBackend, site: Site) -> dict[str, Any]:
    if backend.tags:
        return cloud_block(backend, {"tags": sorted({*backend.tags, site.stack})})
    return cloud_block(backend, {"name": workspace_name(backend, site)})


def without_none(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are not None."""
    return {key: value for key, value in values.items() if value is not None}
