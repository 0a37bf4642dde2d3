"""The apps under test, one script for each peer, run by the peer's own interpreter."""
