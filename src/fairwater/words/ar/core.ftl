# What a question to a measure's page can be refused with.
question-unknown-groups = ليس في البيانات عمود لـ{ $groups }. وفيها: { $known }.
question-unknown-reference = ليست هناك مجموعة باسم «{ $group }». والمجموعات هي: { $known }.
question-unknown-kind = لا تمكن المقارنة مع «{ $given }». استعملوا rest أو overall أو best أو group:NAME أو value:0.54.
question-value-range = «{ $given }» ليست نسبة. اكتبوا عددًا من 0 إلى 1، مثل value:0.54.
question-target-percent = «{ $given }» ليس هدفًا. اكتبوا نسبة مئوية من 0 إلى 100، مثل 5.
question-unknown-measure = لا يوجد مؤشر باسم «{ $measure }». والمؤشرات هي: { $known }.
question-not-crossed = لم تُقسَّم هذه الأعداد المنشورة حسب { $groups } معًا. اطلبوا كل واحد على حدة.
question-unknown-school = ليست في البيانات مدرسة رقمها { $schools }. تحققوا من الرقم، فالأصفار في أوله تُحسب.
question-no-table = ليس في هذه البيانات جدول { $table }، فلا يمكن حساب «{ $measure }». أحضروا ذلك الملف أولًا.
question-no-column = ليس في جدول { $table } من هذه البيانات عمود { $columns }، فلا يمكن حساب «{ $measure }». أحضروا ملفًا فيه ذلك.
means-compared-with-others = تُقارن المتوسطات مع سائر الطلاب، لا مع «{ $given }». اطرحوا السؤال مع rest.

# Why something is not calculated.
reason-withheld = محجوب: لا تُعرض المجموعات الصغيرة ولا الأعداد التي قد تُستنتج منها، حتى لا يُعرف بها أي طالب.
reason-in-a-class = النسبة مذكورة ضمن فئة، من share_low إلى share_high: فالنسبة الدقيقة تكشف عدد الطلاب.
reason-too-few = أقل من { $min_n } من الطلاب: عدد لا يكفي للمقارنة.
reason-no-outcomes = لم تُذكر هذه النتيجة لأي طالب هنا.
reason-reference-too-few = أقل من { $min_n } من الطلاب للمقارنة معهم.
reason-no-others = لا يوجد طلاب آخرون للمقارنة معهم.
reason-reference-absent = المجموعة المطلوب المقارنة معها غير موجودة هنا.
reason-reference-elsewhere = المجموعة المطلوب المقارنة معها ليست من هذه المجموعات.
reason-no-group-large-enough = ليست في أي مجموعة { $min_n } من الطلاب، وهو ما تحتاج إليه المقارنة.
reason-ratio-undefined = لا يمكن حساب القسمة، لأن النسبة المقارن بها هي 0.
reason-counts-disagree = الأعداد المنشورة هنا متناقضة: عدد المحسوبين أكبر من عدد الملتحقين.
reason-no-counts = نُشرت النسبة من غير عدد الطلاب، فلا يمكن ذكر مداها.
reason-one-school = هؤلاء الطلاب كلهم في مدرسة واحدة، فلا يمكن القول من يبتعد عمن بين المدارس.
reason-no-spread = الفروق بين الطلاب على الجانبين أصغر من أن يُعرف مدى الثقة بالفرق.
reason-few-schools = في أحد الجانبين طلاب من أقل من 5 مدارس، ولكل مدرسة رقم واحد: مدارس أقل من أن يُعرف مدى الثقة بالفرق.
