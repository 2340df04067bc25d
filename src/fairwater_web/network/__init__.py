"""The network: a directory of who wants to be listed, needs and offers that are shared, what one follows."""
