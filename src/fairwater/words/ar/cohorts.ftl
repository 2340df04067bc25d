nav-network = الشبكة
nav-cohorts = مجموعات المناطق
