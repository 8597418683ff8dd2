"""Linters of others, run over folders of Terraform: their findings, and proof of what they have seen.

* `blocks`, `sources`: what Farvault itself counts in the files
* `tflint`, `checkov`, `config_inspect`: one tool each: how it is started, and what its report says
* `tool`: what all tools have in common, and how a program runs to its end
* `accepted`: findings that are accepted, with their reason
* `lint`: all of it together

A tool that saw less than is there is a finding, as is a file that it cannot read: of nothing, every tool says that it
is clean. See docs/decisions/linters.md.
"""

from farvault.linting.lint import Linted as Linted
from farvault.linting.lint import lint as lint
