nav-exemplars = ممارسات يُحتذى بها
nav-brought = ما الذي تحقق
