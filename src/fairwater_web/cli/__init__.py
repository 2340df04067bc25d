"""Commands of the web part: `fairwater` finds them by entry point, and knows nothing else of them."""
