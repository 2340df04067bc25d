nav-supports = الدعم المستحق
