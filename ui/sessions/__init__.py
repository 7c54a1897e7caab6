"""The sessions of a run as columns, and the language that says which of them are looked at. Nothing here is of Qt."""
