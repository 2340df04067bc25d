nav-observing = الملاحظة الصفية
