nav-definitions = نعرّف معًا
