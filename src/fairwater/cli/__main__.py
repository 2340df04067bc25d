"""`python -m fairwater.cli`."""

from fairwater.cli import main

main()
