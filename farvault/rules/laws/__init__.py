"""One law in each file, as its `RULE`; a file here is all that a rule needs to be checked."""
