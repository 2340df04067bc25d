nav-directory = الدليل والتبادل
