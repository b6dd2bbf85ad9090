### Settings: programs, providers, and what the system does by itself.
keys-body = يتيح المفتاح لبرنامج أن يفعل ما يحق لك فعله لا أكثر، وما دام ذلك يحق لك.
keys-none = لا مفاتيح.
keys-new = مفتاح جديد
keys-new-body = أعطه فقط ما يحتاجه البرنامج.
keys-make = إنشاء المفتاح
keys-made = المفتاح «{ $name }» جاهز
keys-made-body = انسخه الآن: لن يُعرض مرة أخرى. يرسله البرنامج كرمز Bearer.
keys-name-missing = اذكر الغرض منه.
keys-permission-missing = اختر صلاحية واحدة على الأقل.
keys-days = مدة الصلاحية
keys-days-of = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
keys-may = ما يحق له (المختار: { $count })
keys-until = حتى { $date }
keys-unused = لم يُستخدم قط
keys-permissions = { $count ->
    [zero] لا صلاحيات
    [one] صلاحية واحدة
    [two] صلاحيتان
    [few] { $count } صلاحيات
   *[other] { $count } صلاحية
}
keys-of-another = لشخص آخر
keys-revoke = سحب
keys-revoke-this = سحب { $name }
keys-revoke-title = هل تريد سحب المفتاح { $name }؟
keys-revoke-body = تُرفض البرامج التي تستخدمه فورًا. لا يمكن التراجع عن ذلك.
keys-revoked = تم سحب { $name }
keys-status-revoked = مسحوب
keys-status-expired = منتهٍ
hooks-none = لا يُبلَّغ أحد بعد.
hooks-new = نقطة استقبال جديدة
hooks-edit = تغيير
hooks-endpoint = نقطة الاستقبال
hooks-about = نبذة
hooks-url = العنوان
hooks-events = الأحداث
hooks-events-help = أسماء أو عائلات مفصولة بفواصل: order.*, customer.updated. العلامة * تعني كل ما يحق لك رؤيته.
hooks-description = الغرض منها
hooks-active = نشطة
hooks-disabled = معطّلة
hooks-failing = متعثرة
hooks-failing-since = متعثرة منذ { $date }
hooks-rests = متوقفة حتى
hooks-why = سبب تعطيلها
hooks-why-gone = أفاد الطرف الآخر بأنها لم تعد موجودة
hooks-why-failing = لم يصل شيء مدة خمسة أيام
hooks-why-by-hand = عطّلها أحد الأشخاص
hooks-secret = السر
hooks-secret-body = تُوقَّع الرسائل به. انسخه الآن: لن يُعرض مرة أخرى.
hooks-rotate = سر جديد
hooks-rotate-title = هل تريد إنشاء سر جديد؟
hooks-rotate-body = يُعرض مرة واحدة. ويبقى السابق ساريًا 24 ساعة أخرى حتى تنتقل إلى الجديد.
hooks-test = إرسال اختبار
hooks-test-done = الاختبار في الطريق
hooks-enable = تفعيل
hooks-enable-done = تم تفعيل نقطة الاستقبال
hooks-disable = تعطيل
hooks-disable-done = تم تعطيل نقطة الاستقبال
hooks-deliveries = عمليات التسليم
hooks-no-deliveries = لم يُرسل إليها شيء بعد.
hooks-state = الحالة
hooks-state-all = كل الحالات
hooks-state-pending = قيد الانتظار
hooks-state-delivered = تم التسليم
hooks-state-failed = فشل
hooks-state-dropped = متروك
hooks-took = { $count } م.ث
hooks-replay = إرسال من جديد
hooks-replayed = يُرسل من جديد
inbox-senders = من يحق له الإرسال
inbox-no-senders = لا يحق لأحد إرسال أحداث بعد.
inbox-new-sender = مرسل جديد
inbox-source = المصدر
inbox-source-help = ما تسميه أحداثه مصدرًا لها: wms.example
inbox-rotate-this = سر جديد لـ { $name }
inbox-secret-body = يوقّع المرسل به. انسخه الآن: لن يُعرض مرة أخرى.
inbox-came = ما ورد
inbox-none = لم يرد شيء.
inbox-state-applied = مطبّق
inbox-state-stale = قديم
inbox-state-failed = فشل
inbox-state-dismissed = مستبعد
inbox-retried = تمت المحاولة من جديد
inbox-dismiss = استبعاد
inbox-dismiss-title = هل تريد استبعاد { $name }؟
inbox-dismiss-body = لا يُطبَّق. ويُحفظ السبب معه.
inbox-reason = السبب
exports-body = يحوي الأرشيف كل سجلات الشركة في ملفات تقرؤها برامج أخرى. ويُحتفظ به بضعة أيام.
exports-none = لم يُنشأ أرشيف بعد.
exports-make = إنشاء أرشيف
exports-make-body = يُنشأ في الخلفية؛ ويمكنك متابعة العمل.
exports-with-people = مع البيانات الشخصية
exports-with-people-body = أسماء العملاء والموظفين وعناوينهم وبريدهم. ومن دونه تُترك.
exports-plain = أرشيف
exports-personal = أرشيف مع البيانات الشخصية
exports-failed = فشل
exports-download = تنزيل
exports-size = { $size } م.ب
jobs-none = لا مهام.
jobs-none-dead = لم يتعثر شيء.
jobs-state = الحالة
jobs-state-all = كل الحالات
jobs-state-queued = قيد الانتظار
jobs-state-running = قيد التشغيل
jobs-state-done = تم
jobs-state-dead = متعثر
jobs-attempts = { $count ->
    [zero] لا محاولات
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
   *[other] { $count } محاولة
}
jobs-retry = إعادة المحاولة
jobs-retry-this = إعادة محاولة { $name }
jobs-retried = تُعاد المحاولة
mails-none = لا رسائل بريدية.
mails-state = الحالة
mails-state-all = كل الحالات
mails-state-queued = قيد الانتظار
mails-state-sending = قيد الإرسال
mails-state-sent = مُرسلة
mails-state-failed = فشلت
mails-state-uncertain = غير مؤكدة
mails-retry-this = إرسال «{ $name }» من جديد
mails-retried = تُرسل من جديد
audit-none = لم يُعثر على شيء.
audit-action = الإجراء
audit-from = من
audit-to = حتى
audit-one-subject = سجل واحد فقط: { $kind }
audit-one-actor = شخص واحد فقط
audit-changes = ما تم تغييره
audit-show = التفاصيل
audit-show-this = تفاصيل { $name }
audit-who = من
audit-when = متى
audit-subject = بشأن
audit-request = الطلب البرمجي
audit-seal = الختم
audit-unsealed = لم يُختم بعد
audit-go = فتح السجل
audit-verify = تحقق
audit-whole = سجل التدقيق سليم
audit-broken = تم العبث بسجل التدقيق
audit-verified = تم فحص القيود ({ $rows }) تحت الأختام ({ $seals })؛ وما ينتظر ختمه: { $unsealed }.
audit-nothing-changed = لم يُغيَّر شيء ولم يُحذف
sealing-body = أسرار الشركة مشفّرة تحت المفتاح الحالي. وبعد إنشاء مفتاح جديد يُختم كل شيء من جديد في الخلفية.
sealing-rotate = مفتاح جديد
sealing-rotate-title = هل تريد إنشاء مفتاح ختم جديد؟
sealing-rotate-body = يُختم تحته كل ما هو مختوم من جديد. ويستمر العمل في الأثناء.
sealing-rotated = المفتاح الجديد جاهز؛ وكل شيء يُختم تحته
sealing-under-way = { $count ->
    [one] خُتمت قيمة واحدة من جديد حتى الآن
    [two] خُتمت قيمتان من جديد حتى الآن
    [few] خُتمت { $count } قيم من جديد حتى الآن
   *[other] خُتمت { $count } قيمة من جديد حتى الآن
}
sealing-generation = المفتاح { $count }
sealing-old-master = تحت مفتاح رئيسي سابق
sealing-state-current = الحالي
sealing-state-former = لا يزال يفتح القديم
sealing-state-destroyed = مُتلف
doors-body = من يأتي من أحد هؤلاء الموفرين يسجّل الدخول إلى هذه الشركة دون كلمة مرور خاصة هنا.
doors-none = لا أحد يسجّل الدخول من مكان آخر.
doors-new = موفر جديد
doors-edit = تغيير
doors-edit-this = تغيير { $name }
doors-remove = إزالة { $name }
doors-remove-title = هل تريد إزالة الموفر { $name }؟
doors-remove-body = يُلغى ربط الحسابات المرتبطة عبره. ومن لا طريقة أخرى له لتسجيل الدخول يحتاج إلى كلمة مرور جديدة.
doors-removed = تمت إزالة { $name }
doors-on = مفعّل
doors-off = غير مفعّل
doors-button = نص الزر
doors-issuer = جهة الإصدار
doors-client = معرّف التطبيق
doors-secret = سر التطبيق
doors-secret-kept = يوجد سر؛ وما تكتبه يحل محله.
doors-domains = النطاقات
doors-domains-help = عناوين هذه النطاقات فقط: example.org, example.com
doors-role = دور الأشخاص الجدد
doors-role-none = لا يدخل أحد جديد
doors-role-help = لمن ليسوا معروفين هنا.
doors-by-email = الثقة بعناوين بريده الإلكتروني
doors-by-email-help = من له العنوان المؤكد نفسه يدخل دون إظهار كلمة مروره ولو مرة.
doors-enabled = يمكن تسجيل الدخول عبره
doors-redirect = عنوان إعادة التوجيه
doors-redirect-help = أدخله لدى الموفر.
