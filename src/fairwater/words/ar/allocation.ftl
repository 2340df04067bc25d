nav-allocations = توزيع الموارد
