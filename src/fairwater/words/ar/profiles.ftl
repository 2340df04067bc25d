nav-profiles = ملف القدرات
