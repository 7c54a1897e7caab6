"""Questions asked of runs: what a policy would have done to traffic, and what differs between two runs."""
