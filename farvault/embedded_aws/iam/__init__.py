"""Who calls, which roles and managed policies exist, and what a policy allows."""
