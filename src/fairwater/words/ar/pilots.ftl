nav-pilots = التجارب
