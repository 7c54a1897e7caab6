"""Lessons: scenarios with narration, and claims that are held against the run."""
