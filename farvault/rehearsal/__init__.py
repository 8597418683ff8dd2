"""A rehearsal: every environment applied to the embedded AWS, and the proof that each copy arrives there.

* `rehearse`, `preconditions`, `folder`, `synthesis`: a rehearsal, and what it keeps between runs
* `proof`, `effective`, `answers`: what it proves, and how that is reported
"""
