"""AWS schedule expressions as AWS Backup takes them: parsed, and evaluated over the calendar.

AWS: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html, which
https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html points to.
"""

from farvault.schedule.calendar import FIRST_YEAR, LAST_YEAR
from farvault.schedule.fields import ScheduleError
from farvault.schedule.forms import in_aws_form
from farvault.schedule.schedule import Schedule

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Schedule", "ScheduleError", "in_aws_form"]
