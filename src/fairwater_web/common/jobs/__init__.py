"""Long work: asked for once, done by a worker, with progress, retries, cancelling and taking up again."""
