"""Somebody's CDKTN app with every construct, each once with a minimum and once with a maximum of settings."""

from __future__ import annotations

from farvault.constructs import (
    AirGapped,
    BackupKey,
    BackupPolicy,
    BackupRole,
    BackupSettings,
    DelegatedAdministrator,
    DestinationVault,
    Expression,
    GlobalSettings,
    KeySettings,
    OrganizationPolicy,
    OrganizationSettings,
    Place,
    RegionSettings,
    ScannerRole,
    SourceAccount,
    SourceSettings,
    SourceVault,
    Users,
    VaultLock,
    VaultSettings,
)
from farvault.constructs.imports.aws.provider import AwsProvider

# isort: split
from cdktn import App, TerraformStack

PRIMARY = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1234"
BOUNDARY = "arn:aws:iam::333333333333:policy/boundary"
TAGS = {"a ${upper}": "b %{if}", "c": "d"}
LOCK = VaultLock("compliance", min_retention_days=7, max_retention_days=400, changeable_for_days=3)

app = App()
stack = TerraformStack(app, "everything")
AwsProvider(stack, "aws", region="eu-central-1")
place = Place.current(stack)
literal = Place("aws", "222222222222")
nobody, some = Users(), Users(account_ids=["333333333333"], organization_paths=["o-a/r-b/ou-c/*"])
everyone = Users(organization_id="o-a1b2c3d4e5", principal_arns=["arn:aws:iam::*:role/copier"])
key = KeySettings(description="Backups", alias="backups", tags=TAGS)

BackupKey(stack, "replica", place=place, users=nobody, settings=KeySettings("b", "c", primary_key_arn=PRIMARY))
BackupKey(stack, "own", place=literal, users=everyone, settings=KeySettings("d", "e", 7, 90, True, tags=TAGS))

vaults = {
    "least": VaultSettings("least"),
    "given": VaultSettings("given", key_arn=PRIMARY, lock=LOCK, tags=TAGS),
    "reference": VaultSettings(
        "reference", key_arn=Expression("aws_kms_key.other.arn"), lock=VaultLock("governance", 1)
    ),
    "isolated": VaultSettings("isolated", air_gapped=AirGapped(7, 400), tags=TAGS),
}
for name, settings in vaults.items():
    DestinationVault(stack, name, place=place, users=some, key_users=everyone, settings=settings, key=key)
stack.add_override("resource.aws_kms_key.other", {"description": "somebody's"})

SourceAccount(stack, "none", place=place, destination_account_ids=(), settings=SourceSettings({}), key=key)
source = SourceSettings(
    {"primary": SourceVault(), "locked": SourceVault(LOCK)},
    backup_role=BackupRole("backup", permissions_boundary=BOUNDARY),
    scanner_roles={"scanner": ScannerRole("/scans/", BOUNDARY)},
    protected_resource_types=["EBS", "S3"],
    index=True,
    scan=True,
    service_linked_role=True,
    tags=TAGS,
)
SourceAccount(stack, "all", place=place, destination_account_ids=["222222222222"], settings=source, key=key)

OrganizationPolicy(stack, "no_policies", policies={})
policies = {"daily": BackupPolicy('{"plans": {}}', ["r-ab12"]), "empty": BackupPolicy("{}", [], "Nothing ${yet}")}
OrganizationPolicy(stack, "policies", policies=policies, tags=TAGS)

OrganizationSettings(stack, "no_settings", place=place, settings=BackupSettings())
whole = BackupSettings(
    GlobalSettings(cross_account_backup=True, multi_party_approval=False, delegated_administrator_sync=False),
    RegionSettings({"EBS": True}, {"DynamoDB": True}),
    require_trusted_access=True,
    require_backup_policies=True,
    delegated_administrator=DelegatedAdministrator("222222222222", other_statements='[{"Sid": "Other"}]'),
)
OrganizationSettings(stack, "settings", place=place, settings=whole)

refused = {"locked": (some, VaultSettings("a", None, LOCK, AirGapped(7, 9))), "closed": (nobody, VaultSettings("a"))}
for name, (users, settings) in refused.items():
    try:
        DestinationVault(stack, name, place=place, users=users, key_users=some, settings=settings, key=key)
    except ValueError as error:
        print(error)

# A construct that was refused half-way is not part of the app.
stack.node.try_remove_child("locked")
stack.node.try_remove_child("closed")
app.synth()
