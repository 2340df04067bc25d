"""My reflection: a private journal, locked with a passphrase that only its writer knows."""
