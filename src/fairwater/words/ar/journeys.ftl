nav-journeys = الرحلات
