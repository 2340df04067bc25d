nav-rewards = المكافآت
