"""How an attack is written, played and judged; the attacks themselves are in `simulator.world.attackers`."""
