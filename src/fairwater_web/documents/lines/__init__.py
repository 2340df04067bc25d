"""Lines of documents on the thread: a barrier of a theory that names the row of the map from which it comes."""
