"""Where the engine keeps sessions: one interface, several stores, one contract that all of them pass."""
