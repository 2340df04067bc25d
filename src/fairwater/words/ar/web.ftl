skip-to-content = إلى المحتوى مباشرة
nav-label = القائمة الرئيسية
nav-sheet = القائمة
nav-home = البداية
nav-see = نظرة
nav-measures = المؤشرات
nav-findings = النتائج
nav-release = النشر
nav-data = البيانات
nav-manage = الإدارة
nav-people = الأشخاص
audit-title = مراجعة الإنصاف
breadcrumb-label = أين أنتم
menu-label = حسابكم واللغة والمظهر
menu-language = اللغة
menu-theme = المظهر
language-own-name = العربية
theme-auto = كجهازي
theme-light = فاتح
theme-dark = داكن
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
sign-in-lead = الأعداد المتعلقة بالطلاب هي لمن يخدمونهم. سجّلوا الدخول بالحساب الذي أعطتكم إياه منطقتكم التعليمية.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-failed = لا يتوافق هذا البريد مع كلمة المرور هذه. تحققوا من كليهما، فالأحرف الكبيرة في كلمة المرور تُحسب.
foot = يبيّن Fairwater كيف تخدم الأنظمة التعليمية الطلاب. وهو لا يقول شيئًا عن أي طفل بعينه.
back-home = العودة إلى البداية
unanswered-title = ليس لهذا السؤال جواب هنا
ask-anew = سؤال جديد
refused-step-title = لم يكن ذلك ممكنًا
refused-step-back = رجوع
refused-title = هذه الصفحة غير مفتوحة لكم
refused-see-home = ليس لحسابكم اليوم دور في أي مؤسسة. اسألوا من دعاكم.
refused-see-staff-numbers = الأعداد حسب المجموعات الطلابية متاحة للعاملين الذين يخدمون هؤلاء الطلاب، ودوركم لا يشمل ذلك. وبإمكان منطقتكم التعليمية أن تعطيكم دورًا يشمله.
refused-plan-release = التخطيط للنشر يحتاج إلى دور أمين البيانات. وبإمكان منطقتكم التعليمية أن تعطيكم إياه.
refused-approve-release = الموافقة على النشر تحتاج إلى دور المدير العام أو أمين البيانات.
refused-import-data = إحضار البيانات يحتاج إلى دور أمين البيانات. وبإمكان منطقتكم التعليمية أن تعطيكم إياه.
refused-manage-people = دعوة الأشخاص وإعطاء الأدوار تحتاج إلى دور المسؤول.
refused-set-rights = نقل حق من دور إلى آخر يحتاج إلى دور المسؤول.
not-found-title = لا توجد هذه الصفحة
not-found-sentence = لا شيء في هذا العنوان، أو أنه يخص مؤسسة أخرى.
failed-title = حدث خطأ عندنا
failed-sentence = لم يضع شيء مما كتبتم. حاولوا مرة أخرى، فإن تكرر ذلك فأخبروا من يشغّل Fairwater عندكم بما كنتم تفعلون.
kept-typed = لم يضع ما كتبتم. انسخوه من هنا:
act-in = العمل في
account-roles = الأدوار والحقوق

home-greeting = { $part ->
    [morning] صباح الخير
    [afternoon] طاب يومكم
   *[evening] مساء الخير
} يا { $name }.
home-lead = كيف تخدم { $organisation } طلابها، من أربعة أبعاد.
home-as-of = البيانات حتى { $day }.
home-no-numbers = أنتم الآن في { $organisation }. الأعداد حسب المجموعات الطلابية متاحة للعاملين فقط، إلى أن تنشرها المنطقة التعليمية للجميع.
home-preparing = يجري إعداد البيانات النموذجية.
home-preparing-more = يستغرق ذلك نحو دقيقة. وتتجدد الصفحة من نفسها، ويمكنكم التجول في أثناء ذلك.
home-more-measures = { $n ->
    [zero] لا مؤشرات أخرى
    [one] مؤشر آخر
    [two] مؤشران آخران
    [few] { NUMBER($n) } مؤشرات أخرى
    [many] { NUMBER($n) } مؤشرًا آخر
   *[other] { NUMBER($n) } مؤشر آخر
}
home-source = المصدر: { $source }.
audit-home-link = إعداد مراجعة إنصاف من هذا كله
data-bring = إحضار ملف

dimension-access-name = الوصول
dimension-access-question = هل يحصل جميع الطلاب على ما يحتاج إليه التعلم: وقت في الصف، ومعلمون، ومقررات، ولوازم؟
dimension-access-how = أحضروا ملفًا عن الانضباط أو المقررات، فيه سطر لكل طالب.
dimension-achievement-name = التحصيل
dimension-achievement-question = هل يأتي جميع الطلاب، ويتعلمون، ويتخرجون؟
dimension-achievement-how = أحضروا ملفًا عن الحضور أو الاختبارات أو التخرج، فيه سطر لكل طالب.
dimension-identity-name = الهوية
dimension-identity-question = هل يجد الطلاب حياتهم ولغاتهم وطرق تفكيرهم في ما يتعلمونه؟
dimension-identity-how = اسألوا الطلاب: استبانة فيها بند مثل «ما نتعلمه يناسب حياتي»، تُصدَّر بسطر لكل طالب وعمود من 0 و1، ويمكن اليوم مقارنتها بالأمر fairwater compare.
dimension-power-name = السلطة
dimension-power-question = صوت من يغيّر ما يحدث؟
dimension-power-how = احتفظوا بقائمة بما طلبته الأسر والطلاب وهل أُجيب عنه. سطر لكل طلب مع عمود من 0 و1 تمكن اليوم مقارنته بالأمر fairwater compare.
dimension-no-data = لا توجد بيانات بعد.

see-title = كيف حالنا، ولمن؟
see-lead = اختاروا مؤشرًا. لا يُعرض التحصيل وحده أبدًا: كل مؤشر يقع في أحد أربعة أبعاد.
see-also-nothing = لا شيء آخر
see-compare-target = هدف…
topic-attendance = الحضور
topic-discipline = الانضباط
topic-advanced-courses = المقررات والبرامج المتقدمة
topic-means-to-learn = وسائل التعلم
topic-courses = المقررات والوحدات
topic-tests = الاختبارات
topic-graduation = التخرج وما بعده
topic-teachers = المعلمون والمرشدون
better-lower = الأقل أفضل
better-higher = الأكثر أفضل
facts-year = العام الدراسي { $year }
facts-place = { $place }، عدد الطلاب: { $n }
facts-as-of = البيانات حتى { $day }
controls-label = ما يُقارن
control-by = حسب
control-also = مع
control-compare = مقارنةً مع
control-target = الهدف (%)
control-where = المكان
control-year = العام الدراسي
control-show = عرض
for-whom = لمن
key-share = النسبة مع مداها
key-reference = الخط: { $reference }
nothing-to-draw = لا توجد هنا نسب تُرسم.
too-few-to-draw = في الجدول فقط، لأن عددهم لا يكفي للمقارنة: { $groups }.
how-sure-title = ما مدى ثقتنا؟
not-say-title = ما لا يقوله هذا
not-say-always = ولا يقول شيئًا عن أي طفل بعينه.
note-groups-hold-on = المجموعات الطلابية كما كانت في { $day }.
note-overlapping = من ذكر عدة أعراق يُحسب في كل منها، لذلك يزيد مجموع المجموعات على عدد الجميع.
action-download = تنزيل النتائج
action-outside = تقديمها للخارج
action-who = من يرى هذا؟
over-years = عبر الأعوام
events-marked = الخط المتقطع يدل على عام حدث فيه شيء:
as-table = في جدول
same-as-table = الشيء نفسه في جدول
take-away = تنزيل:
by-school = حسب المدرسة
by-division = حسب المنطقة
places-explained = كل نقطة معدل مقرَّب نحو معدل الأماكن من نوعها (الابتدائية مع الابتدائية)، وكلما قل الطلاب زاد التقريب. والمعيّن هو المعدل كما هو، والخط معدل النوع. ليس هذا ترتيبًا: حيث يقطع المدى الخط لا يمكن تمييز المكان عن نوعه.
places-explained-few = كل نقطة معدل المكان نفسه مع مداه، والخط معدل الأماكن كلها. ليس هذا ترتيبًا: حيث يقطع المدى الخط لا يمكن تمييز المكان عن غيره.
places-not-drawn = رُسمت الأماكن التي فيها 100 طالب أو أكثر وهي الأبعد عن نوعها. { $n ->
    [zero] ولا شيء غيرها في الجدول.
    [one] وفي الجدول مكان واحد غيرها.
    [two] وفي الجدول مكانان غيرها.
    [few] وفي الجدول { $n } أماكن غيرها.
    [many] وفي الجدول { $n } مكانًا غيرها.
   *[other] وفي الجدول { $n } مكان غيرها.
}
how-computed = كيف يُحسب
computed-methods = النسب مع مدى ويلسون بثقة 95 %؛ والفجوات مع مدى نيوكومب المركب؛ والقسمة مع مدى كاتز، أو مدى كوبمان حيث يقل عدد عن 10. ويُحكم على المصادفة باختبار الدرجة، معدلًا لجميع المقارنات في الصفحة (بنجاميني وهوخبرغ). والمجموعات التي يقل عدد طلابها عن 10 تُعدّ ولا تُقارن.
computed-source = مصدر المؤشر: { $source }.
computed-snapshot = اللقطة { $id }: { $source }. { $licence }.
print-staff-only = للعاملين الذين يحتاجون إليها؛ لم تُنشر للأسر ولا للعموم
who-sees = من يرى هذا؟
who-sees-staff = العاملون في { $organisation } الذين يشمل دورهم الأعداد حسب المجموعات الطلابية، لأنهم يخدمون هؤلاء الطلاب. وفيها أعداد صغيرة، فليست للأسر ولا للشركاء ولا للمجلس ولا للصحافة: لم تمر من بوابة النشر. وكل اطلاع يُكتب في سجل الاطلاع.
beside-title = انظروا إلى الأبعاد الأخرى أيضًا
column-group = المجموعة الطلابية
column-students = الطلاب
column-share = النسبة
column-interval = المدى بثقة 95 %
column-reference = المقارن به
column-gap = الفجوة بالنقاط
column-ratio = القسمة
column-fewer = أقل حتى التساوي
column-more = أكثر حتى التساوي
column-place = المكان
column-raw = المعدل كما هو
column-shrunken = المعدل المقرَّب
reflect-title = سؤال للحديث عنه
reflect-home = إلى أي من هذه الأربعة ننظر أقل، وأطفال من يعيشون مع ذلك؟
reflect-groups = ماذا تقول أسرة من هذه المجموعة عما وراء هذا العدد، ومتى سألناها آخر مرة؟
reflect-years = ماذا غيّرنا في هذه الأعوام، ولمن غيّر ذلك شيئًا؟
reflect-places = أي هذه الأماكن يُحسن إلى طلاب مثل طلابنا، ومتى يمكننا أن نزوره؟
finding-pin-title = الاحتفاظ بهذا نتيجةً
finding-pin-why = تُحفظ الجملة والجدول وطريقة السؤال في عنوان خاص بها، كما هي اليوم.
finding-note = لماذا يهمكم هذا (ملاحظة للعاملين)
finding-pin = تثبيت

# The page of a mean.
mean-sentence = { $people }: { $did } **{ $mean }** { $unit }، مقابل **{ $other }** لدى { $reference }.
mean-sentence-no-gap = لا تتميز أي مجموعة طلابية عن { $reference } بأكثر مما قد تُحدثه المصادفة. الطلاب كلهم معًا، وعددهم { $n }: { $did } { $mean } { $unit }.
mean-sentence-ahead = ليست أي مجموعة طلابية أسوأ حالًا من { $reference } بأكثر مما قد تُحدثه المصادفة، وبعضها أحسن حالًا. الطلاب كلهم معًا، وعددهم { $n }: { $did } { $mean } { $unit }.
mean-sentence-handful = هناك فجوة عن { $reference } أكبر مما قد تُحدثه المصادفة، لكن عدد الطلاب فيها قليل إلى حد أن الجملة ستكون عنهم. الطلاب كلهم معًا، وعددهم { $n }: { $did } { $mean } { $unit }.
mean-sentence-few-schools = الطلاب كلهم معًا، وعددهم { $n }: { $did } { $mean } { $unit }. والمدارس أقل من أن يُعرف هل تتميز مجموعة طلابية عن { $reference } بأكثر مما قد تُحدثه المصادفة.
mean-how-sure = لدى { $people } يقع المتوسط بين { $low } و{ $high }. والفرق عن { $reference } { $strength ->
    [far] أكبر بكثير مما قد تُحدثه المصادفة
   *[larger] أكبر مما قد تُحدثه المصادفة
}، حتى بعد النظر في { $tested ->
    [one] مقارنة واحدة
    [two] مقارنتين
    [few] { $tested } مقارنات
   *[other] { $tested } مقارنة
}. وهو { $g } من التباعد المعتاد بين الطلاب (g لهيدجز).
mean-difference-between = الفرق { $gap } { $unit }، ويقع بين { $low } و{ $high }.
mean-heading = المتوسط ({ $unit })
mean-heading-gap = الفجوة ({ $unit })
mean-heading-size = ‏g لهيدجز ومداه
mean-heading-others = متوسط الآخرين كلهم
mean-heading-gap-range = مدى الفجوة
mean-key = المتوسط مع مداه
mean-key-tick = الخط القصير: سائر الطلاب
mean-key-line = الخط المتقطع: جميع الطلاب معًا، { $mean }
mean-told = { $name }: { $mean } { $unit }، بين { $low } و{ $high }
mean-told-plain = { $name }: { $mean } { $unit }
mean-told-everyone = جميع الطلاب معًا: { $mean } { $unit }
mean-trend-narrowed = من { $first } إلى { $last } ضاقت الفجوة بمقدار { $change } { $unit }، والمدى بين { $low } و{ $high }.
mean-trend-widened = من { $first } إلى { $last } اتسعت الفجوة بمقدار { $change } { $unit }، والمدى بين { $low } و{ $high }.
mean-trend-unsure = من { $first } إلى { $last } تغيرت الفجوة بمقدار { $change } { $unit }، والمدى بين { $low } و{ $high }: لا يمكن القول إنها تضيق.
mean-trend-turned-ahead = في { $first } كان { $people } أسوأ حالًا من { $reference } بمقدار { $first_gap } { $unit }، وفي { $last } صاروا أحسن حالًا بمقدار { $last_gap } { $unit }. والفجوة في العامين أكبر مما قد تُحدثه المصادفة.
mean-trend-turned-behind = في { $first } كان { $people } أحسن حالًا من { $reference } بمقدار { $first_gap } { $unit }، وفي { $last } صاروا أسوأ حالًا بمقدار { $last_gap } { $unit }. والفجوة في العامين أكبر مما قد تُحدثه المصادفة.
mean-computed-methods = كل متوسط هو مجموع أعداد الطلاب في السطر مقسومًا على عددهم n، ومداه مدى t لستودنت. وكل فجوة هي عن سائر الطلاب، مع مدى ولش الذي يسمح بأن يختلف التباعد على الجانبين. و g لهيدجز هو الفجوة مقسومة على التباعد المعتاد بين الطلاب، مقرَّبةً قليلًا حيث يقل الطلاب: نحو 0.2 صغير و0.8 كبير. ويُحكم على المصادفة باختبار ولش، معدلًا لجميع المقارنات في الصفحة (بنجاميني وهوخبرغ). والمجموعات التي يقل عدد طلابها عن 10 تُعدّ ولا تُقارن.
mean-computed-methods-schools = كل متوسط هو مجموع أعداد الطلاب في السطر مقسومًا على عددهم n. ولجميع طلاب المدرسة رقم واحد، فمدى الثقة يتبع المدارس: مدى المتوسطات والفجوات واختبارها متينان للعناقيد (CR1) حسب المدرسة، بتوزيع t ودرجات حرية أقل بواحدة من عدد مدارس الجانب الأقل مدارس، ولا يُعطيان مع أقل من 5 مدارس في أحد الجانبين. وكل فجوة هي عن سائر الطلاب. و g لهيدجز هو الفجوة مقسومة على التباعد المعتاد بين الطلاب: نحو 0.2 صغير و0.8 كبير. والمصادفة معدَّلة لجميع المقارنات في الصفحة (بنجاميني وهوخبرغ). والمجموعات التي يقل عدد طلابها عن 10 تُعدّ ولا تُقارن.
mean-who-sees = يقوم المتوسط على مجموع، والمجموع قد يكشف طالبًا واحدًا. لذلك فالمتوسطات للعاملين وحدهم ولا تُنشر للخارج؛ ويمكن أن تُعرض للخارج مؤشرات تعدّ الطلاب.
mean-places-explained = كل نقطة متوسط المدرسة نفسها مع مداه، والخط القصير متوسط سائر الطلاب في المدارس من نوعها. والمدارس مرتبة حسب نوعها ثم أسمائها. ليس هذا ترتيبًا للأفضل: في الجدول تقف معًا المدارس التي لا يمكن تمييزها عن نوعها بأكثر من المصادفة.
mean-band-above = فوق سائر مدارس نوعها
mean-band-with = لا يمكن تمييزها عن سائر مدارس نوعها
mean-band-below = دون سائر مدارس نوعها
unit-days = يوم
unit-points = نقطة
unit-credits = وحدة
unit-students = طالب
unit-percent = بالمئة من الصفوف
unit-counselors = مرشد
unit-dollars = دولار

# Roles, and why the reader may see what stands here.
role-equity-lead = مسؤول الإنصاف في المنطقة التعليمية
role-superintendent = المدير العام
role-principal-supervisor = المشرف على مديري المدارس
role-principal = مدير مدرسة
role-teacher = معلم
role-student = طالب
role-family = أسرة
role-community-partner = شريك من المجتمع
role-coach = مدرّب
role-cohort-facilitator = ميسّر المجموعة
role-assessor = مقيّم الشهادات
role-data-steward = أمين البيانات
role-observer = مراقب
role-administrator = مسؤول
role-state-analyst = محلل على مستوى الولاية
why-ask = لماذا أستطيع رؤية هذا؟
why-roles = من يجوز له ماذا
why-see-home = صفحة البداية مفتوحة لكل من له دور في { $organisation }.
why-see-staff-numbers = الأعداد حسب المجموعات الطلابية، والصغيرة منها، مفتوحة للعاملين الذين يخدمون هؤلاء الطلاب في { $organisation } وليس في غيرها.
why-role = لكم هذا الحق بصفة { $role } في { $organisation }{ $ends ->
    [blank] {""}
   *[other] ، حتى { $ends }
}{ $by ->
    [blank] .
   *[other] . وقد أعطاه { $by } لهذا الدور هنا.
}

search-title = بحث
notices-title = الإشعارات
notices-open = فتح
notice-mentioned = ذكركم { $by }: { $title }
notice-release-waits = إصدار ينتظر شخصًا ثانيًا: { $measure }
notice-audit-done = مراجعة الإنصاف التي طلبتموها جاهزة
notice-import-ready = فُحص الملف { $file } وهو ينتظركم
nav-access = السجل
account-title = حسابكم
mean-chart-told = { $name }: { $mean }
mean-chart-title = { $measure }، حسب { $columns }
home-waiting = ينتظركم
home-next = خطوتكم التالية
home-steps = كل خطواتكم
step-done = تمت
step-invite = دعوة الأشخاص
step-invite-about = كل من يعمل بأعداد { $organisation } يحتاج إلى دور: أمين البيانات أولًا، ثم من يقودون. ويصل إلى كل منهم رابط يعمل مرة واحدة.
step-bring-data = إحضار البيانات
step-bring-data-about = كل شيء يبدأ بقائمة الطلاب المسجلين. أحضروها كما هي، وسيسأل Fairwater عما لا يعرفه.
step-approve = النظر في ما ينتظر الموافقة
step-approve-about = إصدار ثبتت سلامته وينتظر شخصًا ثانيًا. انظروا إلى ما يُظهره وما يُخفيه.
step-audit = طلب مراجعة الإنصاف
step-audit-about = في بضع دقائق: أبعاد { $organisation } الأربعة جنبًا إلى جنب، وما يبرز فيها ومدى الثقة به، وأين تسير الأمور جيدًا.
step-pin = تثبيت نتيجة
step-pin-about = افتحوا مؤشرًا يعنيكم، وانظروا إليه حسب المجموعات الطلابية، واحتفظوا بما ترونه في عنوان يبقى.
step-talk = الحديث عن نتيجة
step-talk-about = اجلسوا مع من تعنيهم، وقولوا ما لاحظتم وما ستفعلون ومتى تنظرون من جديد.
step-publish = التخطيط لإصدار
step-publish-about = اختاروا ما تقرؤه الأسر والعموم. ويُثبت Fairwater أنه لا يمكن أن يُعرف منه أي طالب.
step-coach = فتح المرافقة المهنية
step-coach-about = من ترافقونهم في { $organisation }: الجلسة التالية وما وُعد به. وما يقال هناك يبقى بينكم.
step-assess = النظر في ما طُلب منكم تقييمه
step-assess-about = قدّم أحد القادة ما يدل على عمله وينتظر ما تجدونه. ولا يراه أحد قبل أن تقفلوه.
step-convene = فتح مجموعات المناطق
step-convene-about = المناطق التعليمية التي تتعلم معًا: الاجتماع التالي، وما تأتي به كل منها، وما تتشاركه.
step-observe = زيارة صف
step-observe-about = اختاروا أداة، ودوّنوا ما ترونه حتى من دون شبكة، ثم سلّموه بعد ذلك.
step-answer = الإجابة عن استبيان
step-answer-about = هناك استبيان مفتوح لكم الآن. يستغرق بضع دقائق، ولا يطلب اسمًا، ولا تُربط إجاباتكم بحسابكم.
step-vote = قول ما توافقون عليه
step-vote-about = هناك حوار مفتوح: وافقوا أو لا توافقوا على ما كتبه الآخرون. ولا تُربط أصواتكم بحسابكم.
step-asks = قراءة ما طُلب وما أُجيب
step-asks-about = ما طلبته الأسر والطلاب والعاملون والمجتمع، وما نتج عنه، وما لم يُجب عنه بعد.
step-published = قراءة ما نُشر
step-published-about = ما نشرته المنطقة التعليمية عن مدارسها ليقرأه الجميع.
step-rights = من يستطيع ماذا
step-rights-about = أي دور يفتح أي صفحة، ومن يستطيع تغيير ذلك.
path-title = طريقي
path-foundations = الأسس
path-listening = الإصغاء
path-profile = الصورة
path-blueprint = المخطط
path-journey = الرحلة
path-credentials = الشهادات
unavailable-title = قاعدة البيانات لا تجيب الآن
unavailable-sentence = ما حُفظ من قبل سليم، ولم يُنجز نصف شيء من خطوتكم الأخيرة. انتظروا دقيقة ثم أعيدوا تحميل الصفحة، وإن كنتم أرسلتم نموذجًا فأرسلوه من جديد.
unavailable-again = إعادة تحميل الصفحة
refused-large-upload = هذا أكبر من { $limit } ميغابايت يقبلها Fairwater هذا مرة واحدة. أحضروه أجزاءً، عامًا دراسيًا في كل مرة.
refused-large-form = يحمل هذا النموذج أكثر مما يقبله Fairwater مرة واحدة. عودوا وأرسلوه أجزاءً.
refused-bad-request = أرسل متصفحكم شيئًا لا يستطيع Fairwater قراءته. عودوا، وأعيدوا تحميل الصفحة، وحاولوا مرة أخرى.
sign-in-wait = كثرت المحاولات الخاطئة. انتظروا { NUMBER($minutes) } دقيقة ثم حاولوا من جديد، أو اختاروا كلمة مرور جديدة بالبريد.
forgotten-link = نسيت كلمة المرور
session-ended-idle = سُجّل خروجكم لأن شيئًا لم يحدث مدة ساعة. سجّلوا الدخول للمتابعة.
session-ended-long = سُجّل خروجكم لأن الجلسة تنتهي بعد ثماني ساعات. سجّلوا الدخول للمتابعة.
session-ended-closed = أُنهيت هذه الجلسة. سجّلوا الدخول للمتابعة.
reset-done = تغيّرت كلمة المرور. سجّلوا الدخول بها.
second-title = خطوة واحدة بعد
second-lead = كلمة المرور صحيحة. أثبتوا الآن أنكم أنتم.
second-code = ستة أرقام
second-code-hint = من تطبيق الرموز في هاتفكم. كل رمز صالح مرة واحدة ونصف دقيقة.
second-passkey = استخدام مفتاح مرور
second-go = متابعة
second-lost = ليس معي هاتفي ولا مفتاح المرور
second-recovery = رمز استعادة
second-recovery-hint = أحد الرموز العشرة التي احتفظتم بها حين أعددتم هذا. كل منها صالح مرة واحدة.
second-administrator = إن لم يكن لديكم رمز استعادة فاسألوا أحد المسؤولين في مؤسستكم، حضورًا أو بالهاتف. يستطيع أن يزيل الجهاز المفقود من حسابكم، ولا يستطيع البريد ذلك.
second-back = الدخول باسم آخر
second-wait = كثرت الرموز الخاطئة. انتظروا { NUMBER($minutes) } دقيقة ثم حاولوا من جديد.
second-failed-code = هذا الرمز غير صحيح أو سبق استخدامه. انتظروا التالي، وتحققوا من أن ساعة هاتفكم مضبوطة.
second-failed-recovery-code = رمز الاستعادة هذا غير صحيح أو سبق استخدامه.
second-failed-passkey = مفتاح المرور هذا ليس لحسابكم، أو أُظهر متأخرًا. حاولوا مرة أخرى.
factor-passkey = مفتاح مرور
passkey-needs-script = يحتاج مفتاح المرور إلى JavaScript وإلى متصفح يعرف مفاتيح المرور. أما رموز التطبيق فتعمل من دونه.
passkey-not-shown = لم يُظهر أي مفتاح مرور. حاولوا مرة أخرى أو استخدموا طريقة غيرها.
confirm-title = كلمة المرور مرة أخرى
confirm-lead = سيتغير ما يحمي حسابكم، فأثبتوا أنكم ما زلتم أنتم.
confirm-failed = ليست هذه كلمة مروركم.
confirm-go = متابعة
nav-journey = الرحلة
nav-documents = الوثائق
step-write = الكتابة مع الآخرين
step-write-about = افتحوا وثيقة من وثائق { $organisation } أو ابدؤوا وثيقة: معنى الإنصاف، أو رؤية، أو قرار. كل جزء يُحفظ في أثناء الكتابة.
nav-practice = الممارسة
nav-frameworks = الأطر
nav-registers = السجلات
companions-title = مرافقون من خارج المؤسسة
count-on-home = معدود في «{ $register }»
weights-title = أوزان الاحتياجات في الإنفاق
