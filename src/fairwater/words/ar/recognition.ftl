nav-recognise = التقدير
nav-recognition = الاعتراف بالقيادة
