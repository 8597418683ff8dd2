"""AWS's own table of services by Region, with the names of its Region settings.

Source: AWS Backup Developer Guide, feature availability, "Supported services by AWS Region" (24 September 2026): the
services in EVERYWHERE are in all Regions that have AWS Backup; the others are where the table has a tick. Amazon FSx
is ticked where any of its file systems is named.
"""

from __future__ import annotations

EVERYWHERE = ("Aurora", "CloudFormation", "DynamoDB", "EBS", "EC2", "EFS", "RDS", "Redshift")
COLUMNS = (
    "DSQL",
    "FSx",
    "SAP HANA on Amazon EC2",
    "S3",
    "Storage Gateway",
    "Timestream",
    "VirtualMachine",
    "EKS",
    "Neptune",
    "DocumentDB",
    "Redshift Serverless",
)
#: x for a tick, in the order of COLUMNS.
ROWS = """
us-east-1       xxxxxxxxxxx
us-east-2       xxxxxxxxxxx
us-west-1       .xxxx.xxx.x
us-west-2       xxxxxxxxxxx
af-south-1      .xxxx.xxxxx
ap-east-1       xxxxx.xxxxx
ap-south-2      .x.xx..x.xx
ap-southeast-3  .x.xx..xxxx
ap-southeast-5  .x.xx..xxxx
ap-southeast-4  xx.xx..xxxx
ap-south-1      xxxxxxxxxxx
ap-southeast-6  ...xx..x.xx
ap-northeast-3  xxxxx.xxxxx
ap-northeast-2  xxxxx.xxxxx
ap-southeast-1  xxxxx.xxxxx
ap-southeast-2  xxxxxxxxxxx
ap-east-2       .x.xx..x..x
ap-southeast-7  .x.xx..x.xx
ap-northeast-1  xxxxxxxxxxx
ca-central-1    xxxxx.xxxxx
ca-west-1       .x.xx..xx..
cn-north-1      .x.xx...xxx
cn-northwest-1  .x.xx...xxx
eu-central-1    xxxxxxxxxxx
eu-west-1       xxxxxxxxxxx
eu-west-2       xxxxx.xxxxx
eu-south-1      .xxxx.xx.xx
eu-west-3       xxxxx.xxxxx
eu-south-2      xx.xx..xxxx
eu-north-1      xxxxx.xxxxx
eu-central-2    .x.xx..xxxx
il-central-1    .x.xx..xxxx
mx-central-1    .x.xx..x.xx
me-south-1      .xxxx.xxx..
me-central-1    .x.xx..xxxx
sa-east-1       xxxxx.xxxxx
us-gov-west-1   .x.xxxxxxx.
us-gov-east-1   .x.xx.xxx..
eusc-de-east-1  ...x...x...
"""


def services() -> dict[str, tuple[str, ...]]:
    """For each Region, the names of its services, sorted."""
    names_by_region = {}
    for row in ROWS.split("\n")[1:-1]:
        region, ticks = row.split()
        assert len(ticks) == len(COLUMNS)
        ticked = [name for name, tick in zip(COLUMNS, ticks, strict=True) if tick == "x"]
        names_by_region[region] = tuple(sorted([*EVERYWHERE, *ticked]))
    return names_by_region
