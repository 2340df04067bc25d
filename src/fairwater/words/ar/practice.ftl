nav-practices = الممارسات العشر
