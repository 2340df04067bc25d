"""Files that a document is taken away as: asked for, made by a worker, kept in the organisation's folder."""
