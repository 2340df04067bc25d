nav-coaching = المرافقة المهنية
