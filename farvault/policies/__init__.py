"""Organization policies: the documents Farvault writes, and what AWS makes of them."""
