"""Who calls, what roles and managed policies there are, and what a policy allows."""
