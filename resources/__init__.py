"""Data the program carries: fonts, scenarios, presets and lessons."""
