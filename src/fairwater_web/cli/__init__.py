"""Commands that the web part adds to `fairwater`: one file per command. They import Django only when they run."""
