"""Generate the typed provider bindings in modules/imports/aws from the AWS provider's own schema.

Only the types in TYPES are generated: the whole provider would be 250 MB and take ten seconds to
import. The CDKTN command line generates from whatever `terraform providers schema -json` prints,
so it is given a stand-in for Terraform that prints the provider's schema cut down to those types.

Usage: python modules/imports/generate.py PATH-OF-CDKTN-CLI   (make imports)
"""

from __future__ import annotations

import gzip
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from farvault.running.program import environment_for, find_program  # noqa: E402

PROVIDER_VERSION = "5.100.0"
ASSEMBLY = "farvault-aws"
"""Name of the bindings in jsii."""
RESOURCES = (
    "aws_backup_global_settings",
    "aws_backup_logically_air_gapped_vault",
    "aws_backup_region_settings",
    "aws_backup_vault",
    "aws_backup_vault_lock_configuration",
    "aws_backup_vault_policy",
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
    "aws_iam_service_linked_role",
    "aws_kms_alias",
    "aws_kms_key",
    "aws_kms_replica_key",
    "aws_organizations_delegated_administrator",
    "aws_organizations_policy",
    "aws_organizations_policy_attachment",
    "aws_organizations_resource_policy",
)
DATA_SOURCES = (
    "aws_caller_identity",
    "aws_iam_role",
    "aws_iam_roles",
    "aws_organizations_organization",
    "aws_partition",
)


def provider_schema(folder: Path, environment: dict[str, str], program: str) -> dict[str, object]:
    """The provider's schema as Terraform prints it, cut down to RESOURCES and DATA_SOURCES."""
    requirement = {"aws": {"source": "hashicorp/aws", "version": PROVIDER_VERSION}}
    (folder / "main.tf.json").write_text(json.dumps({"terraform": {"required_providers": requirement}}))
    subprocess.run(
        [program, "init", "-input=false"], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    printed = subprocess.run(
        [program, "providers", "schema", "-json"], cwd=folder, env=environment, check=True, capture_output=True
    ).stdout
    schema: dict[str, object] = json.loads(printed)
    providers = schema["provider_schemas"]
    assert isinstance(providers, dict)
    for name, provider in providers.items():
        providers[name] = {
            "provider": provider["provider"],
            "resource_schemas": {kind: provider["resource_schemas"][kind] for kind in RESOURCES},
            "data_source_schemas": {kind: provider["data_source_schemas"][kind] for kind in DATA_SOURCES},
        }
    return schema


def rename(package: Path) -> None:
    """Give the generated bindings a name of their own in jsii.

    Every `cdktn get` names its bindings of the AWS provider "aws", and one process loads one assembly of a name: an
    app that has its own bindings, and the constructs with these, would find only the types of those loaded first.
    """

    def renamed(text: str) -> str:
        return re.sub(r"""(["'])aws(?=\.)""", rf"\1{ASSEMBLY}", text)

    for file in package.rglob("*.py"):
        file.write_text(renamed(file.read_text(encoding="utf-8")), encoding="utf-8")
    (packed,) = (package / "_jsii").glob("aws@*.tgz")
    new = packed.with_name(packed.name.replace("aws", ASSEMBLY, 1))
    load = package / "_jsii" / "__init__.py"
    text = load.read_text(encoding="utf-8")
    load.write_text(text.replace('"aws", "', f'"{ASSEMBLY}", "').replace(packed.name, new.name), encoding="utf-8")
    with (
        tarfile.open(packed) as old,
        new.open("wb") as raw,
        gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as packing,
        tarfile.open(fileobj=packing, mode="w") as made,
    ):
        for member in old:
            found = old.extractfile(member)
            assert found is not None
            content = found.read().decode()
            if member.name in ("package/.jsii", "package/package.json"):
                content = content.replace('"name": "aws"', f'"name": "{ASSEMBLY}"', 1)
            data = renamed(content).encode()
            member.size = len(data)
            made.addfile(member, io.BytesIO(data))
    packed.unlink()


def main(arguments: list[str]) -> int:
    """Generate; the one argument is the CDKTN command line."""
    if len(arguments) != 1:
        print("usage: python modules/imports/generate.py PATH-OF-CDKTN-CLI", file=sys.stderr)
        return 2
    program = find_program()
    with tempfile.TemporaryDirectory(prefix="farvault-imports-") as name:
        folder = Path(name)
        environment = environment_for(program, folder)
        schema = folder / "schema.json"
        (folder / "init").mkdir()
        schema.write_text(json.dumps(provider_schema(folder / "init", environment, program.path)))
        stand_in = folder / "terraform"
        stand_in.write_text(
            "#!/bin/sh\n"
            f"case \"$*\" in\n*schema*) cat '{schema}' ;;\n*version*) exec '{program.path}' \"$@\" ;;\nesac\n"
        )
        stand_in.chmod(0o755)
        app = folder / "app"
        app.mkdir()
        (app / "cdktf.json").write_text(
            json.dumps(
                {
                    "language": "python",
                    "app": "true",
                    "codeMakerOutput": "imports",
                    "projectId": "farvault-imports",
                    "sendCrashReports": "false",
                    "terraformProviders": [f"hashicorp/aws@{PROVIDER_VERSION}"],
                    "terraformModules": [],
                }
            )
        )
        subprocess.run(
            [str(Path(arguments[0]).absolute()), "get", "--force"],
            cwd=app,
            check=True,
            env=environment | {"TERRAFORM_BINARY_NAME": str(stand_in)},
        )
        shutil.rmtree(HERE / "aws", ignore_errors=True)
        shutil.copytree(app / "imports" / "aws", HERE / "aws")
        rename(HERE / "aws")
    counts = f"{len(RESOURCES)} resources and {len(DATA_SOURCES)} data sources"
    print(f"modules/imports/aws: {counts} of hashicorp/aws {PROVIDER_VERSION}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
