"""What is looked at every day: badges that end soon, and files whose time is over."""
