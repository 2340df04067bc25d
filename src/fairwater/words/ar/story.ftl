# Arabic is partial: the sentences of sign-in, home, the list of measures and the page of a measure. See decision 0011.
# With whom a group is compared, as people.
reference-rest = سائر الطلاب
reference-overall = جميع الطلاب معًا
reference-best = المجموعة الأوفر حظًا
reference-best-named = المجموعة الأوفر حظًا، { $people }
reference-value = الهدف { $share }

# The one sentence. The verb stands before the number, so it keeps one form whatever the number is.
sentence-lower = بين { $people } كان المعدل **{ $ratio } مرة** قدر المعدل بين { $reference }: { $did } { $counted } من أصل { $n }، مقابل { $ref_counted } من أصل { $ref_n }. ولو ساد { $that_rate } لكان عدد الذين { $would } أقل { $fewer ->
    [zero] **بلا فرق**
    [one] **بطفل واحد**
    [two] **بطفلين**
    [few] **بمقدار { NUMBER($fewer) }** أطفال
    [many] **بمقدار { NUMBER($fewer) }** طفلًا
   *[other] **بمقدار { NUMBER($fewer) }** طفل
}.
sentence-counts-lower = بين { $people } { $did } { $counted } من أصل { $n } ({ $share })، وهو أكثر مما بين { $reference }: { $ref_counted } من أصل { $ref_n }. ولو ساد { $that_rate } لكان عدد الذين { $would } أقل { $fewer ->
    [zero] **بلا فرق**
    [one] **بطفل واحد**
    [two] **بطفلين**
    [few] **بمقدار { NUMBER($fewer) }** أطفال
    [many] **بمقدار { NUMBER($fewer) }** طفلًا
   *[other] **بمقدار { NUMBER($fewer) }** طفل
}.
sentence-counts-higher = بين { $people } { $did } { $counted } من أصل { $n } ({ $share })، وهو أقل مما بين { $reference }: { $ref_counted } من أصل { $ref_n } ({ $ref_share }). ولو ساد { $that_rate } لكان عدد الذين { $would } أكثر { $fewer ->
    [zero] **بلا فرق**
    [one] **بطالب واحد**
    [two] **بطالبين**
    [few] **بمقدار { NUMBER($fewer) }** طلاب
    [many] **بمقدار { NUMBER($fewer) }** طالبًا
   *[other] **بمقدار { NUMBER($fewer) }** طالب
}.
sentence-target-lower = بين { $people } { $did } { $counted } من أصل { $n } ({ $share })، أي فوق { $reference }. ولبلوغه ينبغي أن يكون عدد الذين { $would } أقل { $fewer ->
    [zero] **بلا فرق**
    [one] **بطفل واحد**
    [two] **بطفلين**
    [few] **بمقدار { NUMBER($fewer) }** أطفال
    [many] **بمقدار { NUMBER($fewer) }** طفلًا
   *[other] **بمقدار { NUMBER($fewer) }** طفل
}.
sentence-target-higher = بين { $people } { $did } { $counted } من أصل { $n } ({ $share })، أي دون { $reference }. ولبلوغه ينبغي أن يكون عدد الذين { $would } أكثر { $fewer ->
    [zero] **بلا فرق**
    [one] **بطالب واحد**
    [two] **بطالبين**
    [few] **بمقدار { NUMBER($fewer) }** طلاب
    [many] **بمقدار { NUMBER($fewer) }** طالبًا
   *[other] **بمقدار { NUMBER($fewer) }** طالب
}.
sentence-shares = بين { $people } { $did } { $share }، مقابل { $ref_share } بين { $reference }.
sentence-no-gap = لا تتميز أي مجموعة طلابية عن { $reference } بأكثر مما قد تُحدثه المصادفة: في المجموع { $did } { $counted } من أصل { $n } ({ $share }).
sentence-nothing-to-compare = لا يوجد هنا ما يُقارن: ليست هناك مجموعتان في كل منهما { $min_n } من الطلاب أو أكثر.

rate-of-rest = معدل الآخرين
rate-of-overall = معدل الجميع
rate-of-reference = معدل تلك المجموعة
sentence-nobody-behind = ليست أي مجموعة طلابية أسوأ حالًا من { $reference } بأكثر مما قد تُحدثه المصادفة، وبعضها أحسن حالًا: في المجموع { $did } { $counted } من أصل { $n } ({ $share }).

how-sure = بين { $people } تقع النسبة بين { $low } و{ $high }. والفرق عن { $reference } { $strength ->
    [far] أكبر بكثير مما قد تُحدثه المصادفة
   *[larger] أكبر مما قد تُحدثه المصادفة
}، حتى بعد النظر في { $tested ->
    [one] مقارنة واحدة
    [two] مقارنتين
    [few] { $tested } مقارنات
   *[other] { $tested } مقارنة
}.
how-sure-ahead = نظرنا في { $tested ->
    [one] مقارنة واحدة
    [two] مقارنتين
    [few] { $tested } مقارنات
   *[other] { $tested } مقارنة
}. ويبيّن الجدول أي المجموعات تتميز عن غيرها. انظروا أيضًا إلى من هم أحسن حالًا: ماذا يُقدَّم لهم مما يمكن أن يُقدَّم لغيرهم؟
how-sure-no-gap = نظرنا في { $tested ->
    [one] مقارنة واحدة
    [two] مقارنتين
    [few] { $tested } مقارنات
   *[other] { $tested } مقارنة
}. وما يختلف قد يكون مصادفة، وليس في ذلك دليل على أنه لا توجد فجوة. وحيث تكون المجموعات صغيرة اجمعوا أعوامًا أو أماكن.
how-sure-nothing = المجموعات الصغيرة تقول القليل عن النظام والكثير عن أطفال بأعينهم. انظروا إلى مدارس أكثر أو إلى مجموعات أقل في المرة الواحدة.
how-sure-few-schools = لجميع طلاب المدرسة هنا رقم واحد، فالمدرسة شاهد واحد مهما كبرت. انظروا إلى مدارس أكثر.

# What must be said beside a number.
note-once-in-district = من التحق بعدة مدارس من هذه في عام واحد يُحسب هنا مرة واحدة.
note-in-each-school = من التحق بعدة مدارس في عام واحد يُحسب في كل منها.
note-published-by-others = أعداد نشرها آخرون ({ $source }). نحن ننقلها ولا نعيد عدّها، وقد يكون المصدر قرّبها أو غيّرها حمايةً للخصوصية.
note-nonbinary = جُمعت بيانات الإيقاف عن البنات والبنين فقط، لذلك لا تشمل { $n } من الطلاب المسجلين خارج الفئتين.

trend-narrowed = ضاقت الفجوة بمقدار { $points } نقطة من { $first } إلى { $last }، والمدى بين { $low } و{ $high }.
trend-widened = اتسعت الفجوة بمقدار { $points } نقطة من { $first } إلى { $last }، والمدى بين { $low } و{ $high }.
trend-unsure = من { $first } إلى { $last } تغيرت الفجوة بمقدار { $points } نقطة، والمدى بين { $low } و{ $high }: لا يمكن القول إنها تضيق.
trend-pill-narrowed = تضيق
trend-pill-widened = تتسع
trend-pill-turned = انعكست
trend-pill-unsure = لا تغير واضح

band-above = فوق { $share }، وهو معدلها كلها
band-with = لا يمكن تمييزها عن { $share }، وهو معدلها كلها
band-below = دون { $share }، وهو معدلها كلها

# Charts, for those who hear them.
chart-groups-title = { $measure }، حسب المجموعة الطلابية
chart-groups-told = { $name }: { $share }
chart-years-title = { $measure } عبر الأعوام
chart-places-title = { $measure }، حسب المدرسة

kind-elementary = المدارس الابتدائية
kind-middle = المدارس المتوسطة
kind-high = المدارس الثانوية
kind-spanning = مدارس تضم عدة مراحل

# A gap that turned round between two years.
trend-turned-ahead = في { $first } كان { $people } أسوأ حالًا من { $reference } بمقدار { $first_points } نقطة، وفي { $last } صاروا أحسن حالًا بمقدار { $last_points } نقطة. والفجوة في العامين أكبر مما قد تُحدثه المصادفة.
trend-turned-behind = في { $first } كان { $people } أحسن حالًا من { $reference } بمقدار { $first_points } نقطة، وفي { $last } صاروا أسوأ حالًا بمقدار { $last_points } نقطة. والفجوة في العامين أكبر مما قد تُحدثه المصادفة.
sentence-handful-behind = هناك فجوة عن { $reference } أكبر مما قد تُحدثه المصادفة، لكن عدد الطلاب في أحد جانبيها قليل إلى حد أن الجملة ستكون عنهم: في المجموع { $did } { $counted } من أصل { $n } ({ $share }).
how-sure-handful = نظرنا في { $tested ->
    [one] مقارنة واحدة
    [two] مقارنتين
    [few] { $tested } مقارنات
   *[other] { $tested } مقارنة
}. ويبيّن الجدول أين تقع الفجوة، فاقرؤوه بعناية من أجل هؤلاء القلة.
