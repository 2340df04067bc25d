"""What organisations say of badges, credentials and issuers, signed by themselves."""
