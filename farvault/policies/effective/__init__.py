"""What AWS Organizations merges from the policies between the root and an account, computed offline.

`effective_policy` and `trace` take the levels of one path; `Inherited` is the same in steps, so
that a unit's result is computed once for everything below it. `parse_policy` reads a policy's
text and says where each fault is. `validate_backup_policy` finds what makes AWS call an effective
backup policy invalid.

Works for every policy type that uses the inheritance operators (backup, tag, AI opt-out and so on);
not for service or resource control policies.
AWS: https://docs.aws.amazon.com/organizations/latest/userguide/policy-operators.html and
https://docs.aws.amazon.com/organizations/latest/userguide/inheritance-examples.html (read in November 2026).
"""

from farvault.policies.effective.grammar import PolicyError, PolicyFault
from farvault.policies.effective.inherit import AttachedPolicy, Inherited, effective_policy, trace
from farvault.policies.effective.limits import BackupPolicyLimits
from farvault.policies.effective.parse import LocatedFault, ParsedPolicy, parse_policy
from farvault.policies.effective.tracing import Doubt, Ignored, Origin, Question, Reason, Setting, Trace, json_path
from farvault.policies.effective.validity import ErrorCode, Invalidity, validate_backup_policy

__all__ = [
    "AttachedPolicy",
    "BackupPolicyLimits",
    "Doubt",
    "ErrorCode",
    "Ignored",
    "Inherited",
    "Invalidity",
    "LocatedFault",
    "Origin",
    "ParsedPolicy",
    "PolicyError",
    "PolicyFault",
    "Question",
    "Reason",
    "Setting",
    "Trace",
    "effective_policy",
    "json_path",
    "parse_policy",
    "trace",
    "validate_backup_policy",
]
