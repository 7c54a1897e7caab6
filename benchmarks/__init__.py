"""What Coatcheck costs, measured beside what others cost: `python -m benchmarks`."""
