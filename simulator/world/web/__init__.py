"""The web between a person and the site: tabs and pages, what a browser says of a request, networks and servers."""
