"""What a cohort writes together: the framework that its members contribute to, and its reports."""
