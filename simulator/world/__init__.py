"""What visits the engine: people with browsers, a site, a schedule, and recorded traffic."""
