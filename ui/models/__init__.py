"""What panels show, as Qt's models and plain values: derived from the workspace, never kept beside it."""
