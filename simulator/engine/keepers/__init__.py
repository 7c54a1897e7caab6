"""What the value of a session cookie is, and what it leads to: one interface for ids, signed cookies and tokens."""
