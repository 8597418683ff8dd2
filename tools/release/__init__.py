"""What is released: built from a commit, the same bytes wherever it is built, and never uploaded from here."""
