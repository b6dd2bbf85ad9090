### Payments, refunds, what is owed, reminders, what recurs.
billing-customer = العميل
billing-customer-needed = اختر عميلًا
billing-customers = العملاء
billing-amount = المبلغ
billing-amount-needed = مبلغ أكبر من صفر
billing-method = طريقة الدفع
billing-method-bank = تحويل بنكي
billing-method-mpesa = M-Pesa
billing-method-cash = نقدًا
billing-method-card = بطاقة
billing-method-cheque = شيك
billing-method-other = أخرى
billing-method-bad-debt = دين معدوم
billing-method-small-difference = فرق بسيط
billing-reference = المرجع
billing-reason = السبب
billing-date = التاريخ
billing-received = تاريخ الاستلام
billing-received-help = اليوم إن تُرك فارغًا
billing-due = يستحق في { $day }
billing-invoice = الفاتورة
## Payments
billing-payments = المدفوعات
billing-payments-none = لا مدفوعات بعد
billing-payment = دفعة
billing-payment-new = تسجيل دفعة
billing-record = تسجيل
billing-record-amount = تسجيل { $amount }
billing-auto = تسوية ما على العميل، الأقدم أولًا
billing-did-payment = { $number }: تم تسجيل { $amount }
billing-unused = غير مستخدم
billing-used = مستخدم بالكامل
billing-left = { $amount } غير مستخدم
billing-refunded = رُدّ المبلغ
billing-view-unused = غير مستخدمة
billing-allocations = ما سوّته
billing-on-account = لا شيء بعد: هي رصيد دائن للعميل.
billing-allocate = تخصيص
billing-allocate-ask = تخصيص { $amount }
billing-allocate-body = دون مبالغ تُسوّى الأقدم أولًا.
billing-allocate-auto = تسوية الأقدم أولًا
billing-allocate-amount = تخصيص { $amount }
billing-nothing-open = ليس على العميل شيء بهذه العملة.
billing-for = لـ { $number }
billing-too-much = أكثر مما تبقى من الدفعة
billing-did-allocate = تم تخصيص { $number }
billing-unallocate = تراجع
billing-unallocate-ask = هل تريد التراجع عن { $amount }؟
billing-did-unallocate = { $number }: تم التراجع
billing-reverse = عكس الدفعة
billing-reverse-ask = هل تريد عكس { $amount }؟
billing-reverse-body = ارتدّ شيك أو سُجّلت الدفعة خطأً: يعود ما سوّته مفتوحًا. لا يُرد أي مال.
billing-reverse-day = يوم العكس (فارغ: اليوم)
billing-did-reverse = تم عكس { $number }
billing-reversed = معكوسة
## Refunds
billing-refunds = عمليات رد المبالغ
billing-refunds-none = لا عمليات رد بعد
billing-refunds-none-body = تبدأ من صفحة دفعة أو إشعار دائن أو مرتجع.
billing-refund = رد مبلغ
billing-refund-new = رد مبلغ
billing-refund-from = من
billing-refund-ask = هل تريد رد { $amount }؟
billing-refund-body = يُطلب رد المبلغ؛ ويُسوّى بعد خروج المال.
billing-did-refund = تم طلب { $number }
billing-refund-requested = مطلوب
billing-refund-sent = مُرسل
billing-refund-settled = تمت تسويته
billing-refund-failed = فشل
billing-sent-at = أُرسل
billing-ended-at = انتهى
billing-refund-do-send = تعليمه كمُرسل
billing-refund-do-settle = تعليمه كمسوّى
billing-refund-do-fail = لقد فشل
billing-refund-ask-send = هل { $amount } في الطريق؟
billing-refund-ask-settle = هل خرج { $amount }؟
billing-refund-ask-fail = هل عاد { $amount }؟
billing-refund-body-send = تم إبلاغ البنك أو الصندوق.
billing-refund-body-settle = خرج المال؛ يُقيَّد ذلك ويبقى.
billing-refund-body-fail = يعود المبلغ رصيدًا دائنًا للعميل.
billing-refund-did-send = { $number } في الطريق
billing-refund-did-settle = تمت تسوية { $number }
billing-refund-did-fail = فشل { $number }
## What is owed
billing-ageing = أعمار الديون
billing-ageing-none = لا ديون على أحد
billing-as-of = بتاريخ
billing-save-as = حفظ كملف
billing-not-due = غير مستحق
billing-days = { $days } يومًا
billing-owed = المستحق
billing-credit = رصيد دائن
billing-balance = الرصيد
billing-sum = المجموع
## Reminders
billing-dunning = تذكيرات الدفع
billing-dunning-none = لم تُرسل تذكيرات بعد
billing-dunning-none-body = تكتب الجولة إلى كل متأخر، مرة لكل مستوى.
billing-dun = إرسال التذكيرات
billing-dun-ask =
    { $count ->
        [0] تذكيرات الدفع
        [one] هل تريد تذكير عميل واحد؟
        [two] هل تريد تذكير عميلين؟
        [few] هل تريد تذكير { $count } عملاء؟
        [many] هل تريد تذكير { $count } عميلًا؟
       *[other] هل تريد تذكير { $count } عميل؟
    }
billing-dun-body = يتلقى كل عميل رسالة بريد إلكتروني واحدة مهما تعددت العملات؛ وتُفوتر الرسوم.
billing-dun-nobody = لا أحد مستحق للتذكير.
billing-dun-do =
    { $count ->
        [0] إرسال
        [one] إرسال رسالة واحدة
        [two] إرسال رسالتين
        [few] إرسال { $count } رسائل
       *[other] إرسال { $count } رسالة
    }
billing-did-dun =
    { $count ->
        [one] رسالة واحدة في الطريق
        [two] رسالتان في الطريق
        [few] { $count } رسائل في الطريق
       *[other] { $count } رسالة في الطريق
    }
billing-run = تذكيرات { $day }
billing-letters = الرسائل
billing-letter-sent = مُرسلة
billing-letter-done = مُرسلة
billing-letter-pending = قيد الانتظار
billing-letter-failed = فشلت
billing-letter-skipped = متروكة
billing-level = المستوى { $level }
billing-levels = إعداد المستويات
billing-late =
    { $days ->
        [one] { $number } · متأخرة يومًا واحدًا
        [two] { $number } · متأخرة يومين
        [few] { $number } · متأخرة { $days } أيام
       *[other] { $number } · متأخرة { $days } يومًا
    }
billing-late-open =
    { $days ->
        [one] { $open } · متأخر يومًا واحدًا
        [two] { $open } · متأخر يومين
        [few] { $open } · متأخر { $days } أيام
       *[other] { $open } · متأخر { $days } يومًا
    }
billing-fee = الرسم { $fee }
billing-fee-invoice = الرسم
## What recurs
billing-recurring = الفواتير المتكررة
billing-recurring-none = لا فواتير متكررة
billing-recurring-none-body = تُحوَّل فاتورة إلى فاتورة متكررة.
billing-templates = قوالب الطلبات
billing-templates-none = لا قوالب طلبات
billing-templates-none-body = يُحفظ الطلب قالبًا ويُقدَّم من جديد متى شئت.
billing-schedule = الجدول
billing-every = كل
billing-every-day =
    { $count ->
        [one] كل يوم
        [two] كل يومين
        [few] كل { $count } أيام
       *[other] كل { $count } يومًا
    }
billing-every-week =
    { $count ->
        [one] كل أسبوع
        [two] كل أسبوعين
        [few] كل { $count } أسابيع
       *[other] كل { $count } أسبوعًا
    }
billing-every-month =
    { $count ->
        [one] كل شهر
        [two] كل شهرين
        [few] كل { $count } أشهر
       *[other] كل { $count } شهرًا
    }
billing-every-quarter =
    { $count ->
        [one] كل ربع سنة
        [two] كل ربعي سنة
        [few] كل { $count } أرباع سنة
       *[other] كل { $count } ربع سنة
    }
billing-every-year =
    { $count ->
        [one] كل سنة
        [two] كل سنتين
        [few] كل { $count } سنوات
       *[other] كل { $count } سنة
    }
billing-next = التالي
billing-from = من
billing-until = حتى
billing-lines = البنود
billing-list-price = السعر المعلن
billing-made-invoice = الفواتير التي أنشأها
billing-made-order = الطلبات التي قدّمها
billing-made-none = لا شيء بعد.
billing-view-failed = فشلت
billing-schedule-is-active = نشط
billing-schedule-is-paused = متوقف مؤقتًا
billing-schedule-is-ended = منتهٍ
billing-schedule-run = إنشاء المستحق
billing-schedule-place = تقديم طلب
billing-schedule-pause = إيقاف مؤقت
billing-schedule-resume = استئناف
billing-schedule-end = إنهاء
billing-schedule-ask-run = هل تريد إنشاء المستحق من { $name }؟
billing-schedule-ask-place = هل تريد تقديم طلب من { $name }؟
billing-schedule-ask-pause = هل تريد إيقاف { $name } مؤقتًا؟
billing-schedule-ask-resume = هل تريد استئناف { $name }؟
billing-schedule-ask-end = هل تريد إنهاء { $name } نهائيًا؟
billing-schedule-did-run = { $name }: تم إنشاء المستحق
billing-schedule-did-place = تم تقديم طلب من { $name }
billing-schedule-did-pause = تم إيقاف { $name } مؤقتًا
billing-schedule-did-resume = يستمر { $name }
billing-schedule-did-end = انتهى { $name }
billing-schedule-over-body = ما انتهى لا يُعدَّل بعد الآن، وما يستمر بدلاً منه يُكتب من جديد.

## What is written, read and paid back

billing-note = ملاحظة
billing-recurring-new = فاتورة متكررة جديدة
billing-recurring-edit = تعديل الفاتورة المتكررة
billing-recurring-from = اجعلها متكررة
billing-template-new = قالب طلب جديد
billing-template-edit = تعديل قالب الطلب
billing-template-from = حفظ كقالب
billing-schedule-who = ماذا ولمن
billing-schedule-name = الاسم
billing-schedule-name-needed = أعطه اسمًا
billing-schedule-fills = يصبح { $period } الشهر و{ $day } اليوم، هنا وفي السطور.
billing-schedule-by-hand = عند الطلب فقط
billing-schedule-ahead = يُنفذ في { $days } …
billing-schedule-never = بهذه الأيام لا يُنفذ أبدًا.
billing-schedule-saved = حُفظ { $name }
billing-step = الفاصل
billing-step-help = 1 تعني كل واحد
billing-day-of-month = يوم الشهر
billing-day-of-month-help = 31 هو اليوم الأخير
billing-first-day = أول يوم
billing-first-day-needed = حدد متى يبدأ
billing-auto-post = رحّل ما يُنشأ
billing-auto-send = وأرسله للعميل بالبريد
billing-auto-confirm = أكّد ما يُنشأ
billing-does-draft = في كل مرة يترك مسودة.
billing-does-post = في كل مرة تُرحّل الفاتورة.
billing-does-send = في كل مرة تُرحّل الفاتورة وتُرسل.
billing-does-order = في كل مرة يترك طلبًا مسودة.
billing-does-confirm = في كل مرة يؤكد الطلب.
billing-lines-needed = سطر واحد على الأقل، ولكل سطر كمية
billing-open-documents = المفتوح
billing-open-none = لا شيء مفتوح بهذا العمر.
billing-disputed = متنازع عليها
billing-credit-sources = الرصيد المتبقي
billing-credit-none = لم يبق شيء للاستخدام.
billing-source-payment = دفعة
billing-source-credit-note = إشعار دائن
billing-apply = سدد الأقدم بـ { $amount }
billing-did-apply = سُدد { $amount }
billing-dun-include = تذكير { $name }
billing-dun-sum = تطالب بـ { $amount }. تُرسل الرسائل بالبريد وتُفوتر الرسوم.
billing-run-under-way = الرسائل قيد الإرسال
billing-run-ended = انتهى
billing-letter-queued = لدى خادم البريد
billing-levels-title = مستويات التذكير
billing-levels-none = لا مستويات بعد
billing-levels-none-body = يحدد المستوى بعد كم يوم تُستحق الرسالة وكلفتها ونصها.
billing-level-new = مستوى جديد
billing-level-no-fee = دون رسوم
billing-level-words = اكتبه بـ
billing-behind =
    { $count ->
        [one] واحدة مستحقة
       *[other] { $count } مستحقة
    }
billing-days-late =
    { $days ->
        [one] متأخر يومًا واحدًا
       *[other] متأخر { $days } يومًا
    }
billing-level-after =
    { $days ->
        [one] بعد يوم واحد
       *[other] بعد { $days } يومًا
    }

## Accounts, rates, discounts, periods

billing-currency = العملة
billing-account = الحساب
billing-promised-on = وُعد به في
billing-paid-on = دُفع في
billing-for-in = لـ { $number } بعملة { $currency }
billing-allocate-body-foreign = كل ما هو مفتوح بعملة أخرى: حدّد كم يُستعمل له من الدفعة.
billing-take-discount = منح خصم السداد المبكر { $off }: يكفي { $enough } حتى { $day }
billing-with-discount = خصم السداد المبكر:
billing-converted = { $amount } بسعر { $rate }
billing-about-gain = ستربح الدفاتر نحو { $amount } من فرق السعر.
billing-about-loss = ستخسر الدفاتر نحو { $amount } من فرق السعر.
billing-differences = أرباح وخسائر الصرف
billing-differences-late = لم تذكر الدفاتر كل ذلك بعد.
billing-gain = ربح { $amount }
billing-loss = خسارة { $amount }
billing-early-enough = يكفي { $amount } حتى { $day }
billing-early-where = يُمنح الخصم في صفحة الفاتورة أو عند تخصيص الدفعة.
billing-take-discounts = منح خصومات السداد المبكر حيث يكفي المبلغ: وتسوّي إشعارات دائنة الباقي
billing-service-period = فترة الخدمة
billing-service-none = لا تُذكر في الفاتورة
billing-service-ahead = مقدمًا: حتى الفاتورة التالية
billing-service-behind = لاحقًا: منذ الفاتورة السابقة
billing-service-help = الأيام التي قُدّم أو سيُقدَّم فيها ما يُفوتر.
billing-service-first = الفاتورة الأولى للفترة { $from } – { $to }.
