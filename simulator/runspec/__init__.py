"""What a run is a function of: a scenario or a trace, a seed, a policy, commands, and until when."""
