"""Settings of web frameworks, in and out: files are parsed, never run."""
