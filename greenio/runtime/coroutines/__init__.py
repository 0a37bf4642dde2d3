"""coroutines."""
