# What went wrong, by the code of the problem. Said by the server.

## auth

problem-auth-forbidden = دورك لا يسمح بهذا
problem-auth-invalid-credential = الرمز أو الجلسة لم يعد صالحًا
problem-auth-required = سجّل الدخول أو قدّم رمزًا صالحًا

## billing

problem-billing-advance-deducted = خصمت فاتورة لاحقة هذه الدفعة المقدمة؛ أصدر إشعار دائن لتلك الفاتورة
problem-billing-already-credited = سبق أن صدر إشعار دائن لهذه الفاتورة
problem-billing-already-invoiced = سبق أن فُوترت هذه البضائع؛ احذف هذه المسودة
problem-billing-already-reversed = سبق التراجع عن هذا التخصيص
problem-billing-bad-amount = يجب أن يكون المبلغ أكبر من صفر
problem-billing-bad-buckets = الشرائح أعداد أيام متزايدة مثل 30,60,90
problem-billing-bad-colour = يُكتب اللون ‎#rrggbb
problem-billing-bad-day-of-month = يوم الشهر من 1 إلى 31
problem-billing-bad-document-date = هذا اليوم يسبق ما يترتب عليه هذا المستند، أو قديم جدًا، أو بعد اليوم
problem-billing-bad-due-date = لا تستحق الفاتورة قبل إصدارها
problem-billing-bad-issue-date = لا يصدر مستند بعد اليوم
problem-billing-bad-period = تنتهي الفترة قبل أن تبدأ، أو أنها طويلة جدًا
problem-billing-bad-refund-date = تُرد النقود بعد ورودها وآخر تخصيص لها، وليس بعد اليوم
problem-billing-bad-reversal-date = تُعكس الدفعة بعد ورودها وآخر تخصيص لها، وليس بعد اليوم
problem-billing-bad-schedule = ليس لهذا الجدول يوم أول
problem-billing-bad-share = هذا أكثر من الكل
problem-billing-bad-supply = حدد يوم توريد واحدًا، أو اليوم الأول والأخير لفترة
problem-billing-discount-note = إشعار الدائن هذا خصم سداد مبكر: تراجع عن تخصيص الدفعة بدلًا منه
problem-billing-discount-over = وردت هذه الدفعة متأخرة عن خصم السداد المبكر
problem-billing-discounts-need-auto = لا تؤخذ الخصومات حيثما أمكن إلا مع التوزيع التلقائي؛ وإلا فحدّد ذلك لكل توزيع
problem-billing-dunning-under-way = جولة تذكير جارية؛ انتظر حتى تنتهي
problem-billing-duplicate-reference = سُجّلت من قبل دفعة بهذا المرجع
problem-billing-has-allocations = هناك ما خُصّص لهذه الفاتورة؛ تراجع عنه أولًا أو أصدر إشعار دائن
problem-billing-invoice-void = هذه الفاتورة مُبطلة
problem-billing-language-taken = يوجد نص بهذه اللغة من قبل
problem-billing-levels-out-of-order = المستوى الأعلى يسري بعد المستوى الأدنى
problem-billing-line-twice = ذُكر هذا البند مرتين
problem-billing-made-from-order = أُنشئت هذه المسودة من طلب؛ احذفها وأنشئ غيرها
problem-billing-method-needed = بدون دفعة، حدّد الطريقة: نقدًا أو بالبنك أو بشيك أو غيرها
problem-billing-more-than-captured = هذا أكثر من المتبقي للرد من الدفعة
problem-billing-more-than-creditable = هذا أكثر من المتبقي للإشعار الدائن على البند
problem-billing-more-than-left = هذا أكثر من المتبقي للتخصيص
problem-billing-more-than-open = هذا أكثر من المتبقي على الفاتورة
problem-billing-more-than-order = هذا أكثر من المتبقي للفوترة من الطلب
problem-billing-no-discount = لا خصم للسداد المبكر على هذه الفاتورة، أو أنه أُخذ من قبل
problem-billing-no-dunning-levels = لا يوجد مستوى تذكير بعد
problem-billing-no-email = ليس للعميل بريد إلكتروني
problem-billing-no-money-account = لا تُحفظ نقود في هذا الحساب: اختر حساب بنك أو صندوق
problem-billing-no-such-account = لا يوجد حساب كهذا
problem-billing-no-such-allocation = لا يوجد هذا التخصيص هنا
problem-billing-no-such-customer = لا يوجد هذا العميل
problem-billing-no-such-line = ليس في هذه الفاتورة هذا البند
problem-billing-no-such-order = لا يوجد هذا الطلب
problem-billing-no-such-payment-term = لا يوجد شرط الدفع هذا
problem-billing-no-such-shipment = لا توجد هذه الشحنة
problem-billing-no-such-store = لا يوجد هذا الفرع
problem-billing-no-such-tax-class = لا توجد فئة الضريبة هذه
problem-billing-no-such-unit = لا توجد هذه الوحدة
problem-billing-not-a-draft = لا يمكن تغيير أو حذف إلا المسودة؛ أصدر إشعار دائن للفاتورة
problem-billing-not-posted = هذه الفاتورة غير مُرحّلة
problem-billing-nothing-came = هذه ليست دفعة بل شطب؛ تراجع عن تخصيصه
problem-billing-nothing-open = لا شيء مفتوح في هذه الفاتورة
problem-billing-nothing-to-allocate = لا توجد فاتورة مفتوحة للتسديد
problem-billing-nothing-to-invoice = لم يبقَ شيء للفوترة
problem-billing-number-of-series = المستندات التي تُكتب هنا تأخذ مثل هذه الأرقام: ضع شيئًا قبله
problem-billing-number-taken = مستند آخر يحمل هذا الرقم
problem-billing-one-advance = حدّد نسبة مئوية أو مبلغًا أكبر من صفر
problem-billing-one-conversion = حدد المبلغ بعملة الفاتورة أو سعر الصرف، وليس كليهما
problem-billing-one-measure = حدّد كمية أو مبلغًا، أو لا شيء للباقي
problem-billing-one-origin = حدّد طلبًا أو شحنة أو عميلًا مع بنود
problem-billing-opening-is-final = ما أُدخل يبقى كما هو: اسحبه واكتب غيره
problem-billing-opening-used = دُفع أو استُخدم أو قُيّد له دائن منذ ذلك، فلا يمكن سحبه
problem-billing-other-currency = هذه الفاتورة بعملة أخرى
problem-billing-other-customer = هذه ليست فاتورة للعميل نفسه
problem-billing-other-method = يعود المال بطريقة الدفع التي جاء بها؛ اترك الطريقة
problem-billing-payment-refunded = رُدّ مال من هذه الدفعة: لا يمكن عكسها
problem-billing-payment-reversed = سبق عكس هذه الدفعة
problem-billing-payment-term-not-whole = أقساط شرط الدفع هذا لا تساوي الكل
problem-billing-price-needed = البند بلا منتج يحتاج إلى وصف وسعر
problem-billing-received-later = لا يمكن أن تكون الدفعة وردت بعد اليوم
problem-billing-recurring-ended = انتهت هذه الفاتورة المتكررة
problem-billing-refund-source = حدّد دفعة أو إشعار دائن أو كليهما لعميل واحد وعملة واحدة
problem-billing-same-currency = هذه الفاتورة بعملة الدفعة نفسها: لا شيء للتحويل
problem-billing-send-needs-post = ما لا يُرحّل تلقائيًا لا يمكن إرساله تلقائيًا
problem-billing-too-little-for-discount = هذا قليل جدًا: حتى مع خصم السداد المبكر لا تُسدد الفاتورة
problem-billing-too-many-parts = لشرط الدفع هذا أقساط كثيرة جدًا
problem-billing-too-many-rows = صفوف كثيرة جدًا؛ اطلب فترة أقصر
problem-billing-unexpected-total = الإجمالي ليس ما تتوقعه
problem-billing-unknown-language = لا تُطبع المستندات بهذه اللغة

## bulk

problem-bulk-count-changed = تطابق الآن صفوف غير التي عُرضت عليك؛ راجع القائمة ثانيةً

## catalog

problem-catalog-attribute-fixed = لا يمكن نقل هذا إلى سمة أخرى
problem-catalog-category-cycle = لا يمكن أن تقع الفئة داخل نفسها
problem-catalog-category-too-deep = الفئات متداخلة بعمق زائد
problem-catalog-component-archived = لم يعد يُتعامل بهذا المنتج
problem-catalog-component-quantity = يحوي الطقم أكثر من صفر من المكوّن
problem-catalog-component-twice = في الطقم هذا المكوّن من قبل
problem-catalog-duplicate-barcode = هذا الرمز الشريطي لمنتج آخر
problem-catalog-image-twice = يعرض المنتج هذه الصورة من قبل
problem-catalog-kind-in-use = ما جرى التعامل به أو كان ضمن طقم لا يصبح طقمًا ولا يكفّ عن كونه طقمًا
problem-catalog-kit-in-kit = لا يتكوّن الطقم من أطقم أخرى
problem-catalog-no-values = أعطِ القالب قيمًا لتكوين المتغيّرات
problem-catalog-not-a-kit = هذا المنتج ليس طقمًا
problem-catalog-picture-unreadable = تعذّرت قراءة هذه الصورة
problem-catalog-product-archived = لم يعد يُتعامل بهذا المنتج
problem-catalog-region-without-country = يحتاج الإقليم إلى بلده
problem-catalog-stock-keeping-in-use = يوجد مخزون من هذا المنتج أو مستندات مفتوحة تذكره: يبقى الاحتفاظ بمخزونه كما هو حتى ذلك الحين
problem-catalog-tax-rate-overlap = يسري معدل آخر في هذا المكان في هذا الوقت
problem-catalog-tax-rate-period = اليوم الأخير قبل الأول
problem-catalog-tax-rate-range = معدل الضريبة بين 0 و1
problem-catalog-too-large = وحدة المنتج ليست بهذا الثقل أو الكبر
problem-catalog-too-many-components = بلغت مكونات الطقم حدها الأقصى
problem-catalog-too-many-images = بلغت صور المنتج حدها الأقصى
problem-catalog-too-many-places = للكمية منازل عشرية أكثر مما تُحسب به وحدتها
problem-catalog-too-many-variants = هذه متغيّرات أكثر مما يتسع له القالب
problem-catalog-unit-in-use = تُحسب كميات بهذه الوحدة من قبل
problem-catalog-unit-is-base = هذه هي الوحدة التي يُحسب بها المنتج أصلًا
problem-catalog-unit-not-convertible = لا يُتعامل بهذا المنتج بهذه الوحدة
problem-catalog-unit-places = تُحسب الوحدة بأعداد صحيحة أو بست منازل عشرية على الأكثر
problem-catalog-unit-size = حجم الوحدة كسر من عددين صحيحين موجبين
problem-catalog-unit-twice = للمنتج حجم لهذه الوحدة من قبل
problem-catalog-unknown-category = لا توجد فئة واحدة بالضبط بهذا الاسم
problem-catalog-unknown-code = لا منتج بهذا الرمز الشريطي أو رقم الصنف
problem-catalog-unknown-product = لا يوجد هذا المنتج
problem-catalog-unknown-tax-class = لا توجد فئة ضريبة بهذا الرمز
problem-catalog-unknown-unit = لا توجد وحدة بهذا الرمز
problem-catalog-value-twice = هذه القيمة موجودة من قبل

## config

problem-config-invalid = الإعدادات غير صالحة
problem-config-master-key-invalid = لا يحتوي ملف المفتاح الرئيسي على أسطر من 64 خانة ست عشرية
problem-config-master-key-missing = استُخدمت قاعدة البيانات من قبل لكن مفتاحها الرئيسي ليس هنا؛ أعد ملف المفتاح
problem-config-no-database = لا توجد قاعدة بيانات هنا؛ راجع --data-dir و--database-url وDATABASE_URL

## db

problem-db-already-exists = هذا موجود من قبل
problem-db-bad-url = تعذّرت قراءة DATABASE_URL
problem-db-broken-reference = هذا يشير إلى شيء غير موجود
problem-db-check-failed = رفضت قاعدة من قواعد البيانات هذا
problem-db-contention = يغيّر هذا عدد كبير جدًا الآن؛ أعد المحاولة
problem-db-disk = قرص قاعدة البيانات معطّل ولم يتغيّر شيء؛ افحصه وأعد المحاولة
problem-db-foreign-row = كاد يُكتب سجل لشركة أخرى
problem-db-frozen = ما رُحّل لا يُغيّر ولا يُحذف
problem-db-full = قرص قاعدة البيانات ممتلئ ولم يتغيّر شيء؛ أفسح مكانًا وأعد المحاولة
problem-db-migration-step-failed = نُفذت خطوة ترحيل ولم تترك أثرًا
problem-db-not-migrated = لم تُرحّل قاعدة البيانات؛ شغّل `kontor migrate`
problem-db-too-many-rows = صفوف كثيرة جدًا لإجابة واحدة؛ اطلب صفحة
problem-db-unavailable = قاعدة البيانات لا تستجيب؛ أعد المحاولة
problem-db-unknown-engine = يجب أن يبدأ DATABASE_URL بـ sqlite: أو postgres: أو mysql:
problem-db-unsafe-sqlite = قد يتلف SQLite هذا ملفه؛ يلزم الإصدار 3.51.3 أو أحدث

## demo

problem-demo-not-here = في هذا النظام الشركة النموذجية من قبل: كشركة مستقلة أو لشركة أخرى
problem-demo-not-there = لا توجد شركة نموذجية
problem-demo-there-already = الشركة النموذجية موجودة من قبل
problem-demo-two-at-once = يعمل `kontor demo` آخر في الوقت نفسه
problem-demo-under-way = يجري الآن إنشاء الشركة النموذجية أو إزالتها

## desk

problem-desk-blank = لا بد للتعليق من نص
problem-desk-cannot-be-mentioned = لا أحد بهذا المعرّف يحق له رؤية موضوع هذا
problem-desk-file-attached = هذا الملف مرفق بشيء من قبل
problem-desk-no-person = هذا محفوظ للأشخاص
problem-desk-role-needed = حدّد الدور الذي له طريقة العرض هذه، وفي هذه الحالة فقط
problem-desk-too-large = هذا أكبر مما يمكن حفظه
problem-desk-too-many-files = بلغت الملفات هنا حدها الأقصى
problem-desk-too-many-views = بلغت طرق عرض هذه القائمة حدها الأقصى
problem-desk-unknown-list = لا توجد هذه القائمة
problem-desk-unknown-subject = لا يوجد هذا السجل أو المستند

## document

problem-document-illegal-transition = حالة المستند لا تسمح بهذا

## events

problem-events-incompatible = لا يستطيع قرّاء المخطط المحفوظ قراءة حدث كهذا؛ اجعله نوعًا جديدًا

## files

problem-files-content-differs = الملف ليس كما يقول نوعه
problem-files-empty = الملف فارغ
problem-files-infected = وجد الفاحص شيئًا في هذا الملف
problem-files-no-such-file = لا يوجد هذا الملف
problem-files-not-a-picture = هذا الملف ليس صورة
problem-files-not-scanned = تعذّر فحص هذا الملف من الفيروسات؛ أعد المحاولة لاحقًا
problem-files-quota = لم يبقَ مكان لملفات الشركة
problem-files-too-large = الملف كبير جدًا
problem-files-type-not-allowed = لا تُقبل ملفات من هذا النوع

## finance

problem-finance-bad-expiry = ينتهي الاستثناء في المستقبل خلال 31 يومًا
problem-finance-bad-range = اليوم الأخير قبل الأول
problem-finance-bad-year = السنة المالية يوم واحد على الأقل و24 شهرًا على الأكثر
problem-finance-books-behind = لم يُسجَّل في الدفاتر بعد كل ما حدث حتى ذلك اليوم؛ أعد المحاولة بعد لحظات
problem-finance-drafts-inside = هناك عمل غير منتهٍ حتى ذلك اليوم؛ أنهِه، أو اسمح ببقاء المسودات
problem-finance-hard-lock-stays = لا يمكن إرجاع الإقفال النهائي
problem-finance-lock-too-new = لا تُقفل إلا الأيام المنقضية
problem-finance-no-rate = لا يوجد سعر صرف لهاتين العملتين في هذا اليوم أو قبله
problem-finance-no-such-holder = لا يوجد هذا الشخص في الشركة
problem-finance-period-locked = الدفاتر مقفلة في هذا اليوم
problem-finance-rate-exists = لهاتين العملتين سعر في هذا اليوم من قبل؛ غيّره
problem-finance-same-currency = السعر بين عملتين مختلفتين
problem-finance-stale-rate = آخر سعر صرف قديم جدًا؛ أدخل سعرًا أحدث
problem-finance-year-not-closed = لم تُرحّل نتيجة هذه السنة المالية: أقفل السنة ثم اقفلها نهائيًا
problem-finance-year-overlap = يتداخل هذا مع سنة مالية أخرى

## hooks

problem-hooks-bad-event = هذا ليس CloudEvent 1.0 بصيغة JSON
problem-hooks-bad-mode = المتوقع حدث واحد (application/cloudevents+json) أو دفعة (application/cloudevents-batch+json)
problem-hooks-bad-pattern = المتوقع أسماء أحداث أو عائلات مثل order.*‎ مفصولة بفواصل
problem-hooks-bad-range = ينتهي النطاق قبل أن يبدأ
problem-hooks-bad-signature = التوقيع غير صالح
problem-hooks-batch-size = في الدفعة حدث واحد على الأقل، وليس أكثر من اللازم
problem-hooks-foreign-source = لا يحق لهذا المرسل إرسال أحداث من هذا المصدر
problem-hooks-is-active = نقطة الاستقبال هذه نشطة من قبل
problem-hooks-not-a-person = لا يتحمل مسؤولية هذا إلا شخص
problem-hooks-not-active = نقطة الاستقبال هذه غير نشطة
problem-hooks-not-failed = هذا الحدث لم يفشل
problem-hooks-still-pending = لا يزال هذا قيد التسليم
problem-hooks-unknown-event = لا يوجد حدث بهذا الاسم
problem-hooks-unknown-type = لا تُقبل هنا أحداث من هذا النوع
problem-hooks-unknown-version = لا يُقبل هنا هذا الإصدار من الحدث

## identity

problem-identity-address-not-admitted = لا يدخل أصحاب هذا العنوان بهذه الطريقة
problem-identity-already-founded = لهذا النظام مسؤوله الأول من قبل؛ يدخل الآخرون بدعوة
problem-identity-bad-issuer = المُصدر عنوان بلا ? و#
problem-identity-bad-return = لا يمكن الرجوع إلا إلى مسار في هذا الموقع
problem-identity-bad-setting = لا يمكن استخدام هذه القيمة
problem-identity-bad-username = في اسم المستخدم أحرف وأرقام ونقاط وشرطات أو شرطات سفلية، ويبدأ بحرف وليس بريدًا إلكترونيًا
problem-identity-beyond-own-rights = لا يمكن لأحد منح صلاحيات لا يملكها
problem-identity-breached-file = تعذّر استخدام ملف كلمات المرور المسرّبة
problem-identity-busy = يسجّل الدخول عدد كبير جدًا الآن. أعد المحاولة بعد قليل.
problem-identity-challenge-invalid = لم يعد هذا صالحًا. يُرجى البدء من جديد.
problem-identity-company-needed = التسجيل الأول يؤسس شركة: سمِّها
problem-identity-demo-company = هذه هي الشركة النموذجية؛ اعمل لشركة تخصك لإعداد هذا
problem-identity-expiry-out-of-range = تاريخ الانتهاء مضى أو بعيد جدًا
problem-identity-factor-exists = يوجد واحد من قبل؛ أزله أولًا
problem-identity-factor-needed = كلمة المرور لا تكفي: قدّم رمزًا من تطبيقك أو مفتاح مرور
problem-identity-foreign-taken = هذا الحساب مرتبط بشخص آخر
problem-identity-foreign-unknown = لا أحد معروف هنا بهذا الحساب. ادخل بطريقة أخرى واربطه من إعدادات الأمان، أو اسأل المسؤول.
problem-identity-invitation-invalid = لم يعد هذا الرابط صالحًا. اطلب رابطًا جديدًا.
problem-identity-last-administrator = الشركة بحاجة إلى مسؤول
problem-identity-login-failed = البريد الإلكتروني أو كلمة المرور خطأ
problem-identity-name-taken = هذا الاسم مستخدم من قبل
problem-identity-no-factor = لا يوجد عامل ثانٍ لفعل هذا
problem-identity-nobody = لا أحد
problem-identity-not-a-line = فواصل الأسطر وأحرف التحكم غير مسموح بها
problem-identity-not-for-programs = لا يفعل هذا إلا شخص سجّل الدخول
problem-identity-not-yourself = لا يمكن لأحد أن يمنع نفسه من الدخول
problem-identity-passkey-refused = مفتاح المرور هذا غير معروف هنا. استخدم كلمة مرورك أو مفتاح مرور آخر.
problem-identity-passkeys-unavailable = لا تعمل مفاتيح المرور على هذا العنوان: يجب الوصول إلى الخادم باسم مضيف
problem-identity-password-too-short-alone = كلمة مرورك أقصر من أن تكفي دون عامل ثانٍ: اختر أولًا كلمة أطول
problem-identity-proof-wrong = هذا لا يثبت هويتك
problem-identity-provider-refused = لم يعد موفّر تسجيل الدخول يعرف هذه المحاولة. يُرجى البدء من جديد.
problem-identity-provider-unreadable = لا يجيب موفّر تسجيل الدخول كما ينبغي. حاول لاحقًا أو ادخل بطريقة أخرى.
problem-identity-provider-untrue = ما يقوله موفّر تسجيل الدخول غير صحيح. يُرجى البدء من جديد، وأخبر المسؤول إن تكرر ذلك.
problem-identity-refresh-invalid = رمز التجديد هذا غير صالح (أو لم يعد صالحًا)
problem-identity-role-fixed = يمكن للمسؤول فعل كل شيء دائمًا
problem-identity-role-in-use = لا يزال أحد يملك هذا الدور
problem-identity-setup-token-needed = يحتاج التسجيل الأول إلى رمز الإعداد الذي طبعه الخادم عند بدء تشغيله
problem-identity-setup-token-wrong = هذا ليس رمز الإعداد
problem-identity-shared-user = يعمل هذا الشخص لعدة شركات ويغيّر اسمه وعنوانه بنفسه
problem-identity-step-up-required = أثبت هويتك من جديد: POST /identity/step-up
problem-identity-store-needed = حدّد في أي فرع من فروعك يحدث هذا
problem-identity-too-many = يوجد من هذا عدد كبير جدًا
problem-identity-too-many-attempts = محاولات كثيرة جدًا؛ انتظر قبل المحاولة التالية
problem-identity-unknown-manager = المدير لا يعمل هنا، أو يتبع هذا الشخص
problem-identity-unknown-permission = لا توجد هذه الصلاحية
problem-identity-unknown-region = لا يوجد هذا الإقليم
problem-identity-unknown-role = لا يوجد هذا الدور
problem-identity-unknown-store = لا يوجد هذا الفرع
problem-identity-weak-password = كلمة المرور هذه سهلة التخمين. اجعلها أطول بكلمات من عندك.
problem-identity-wrong-code = هذا الرمز خاطئ أو قديم أو مستخدم من قبل
problem-identity-wrong-password = كلمة المرور الحالية خاطئة

## import

problem-import-no-company = لا توجد هذه الشركة
problem-import-no-errors-file = تعذّرت كتابة ملف الأخطاء؛ حدّد مكانًا آخر
problem-import-other-currency = عملة الشركة ليست عملة الملف
problem-import-two-at-once = يعمل استيراد آخر لهذا الملف في الوقت نفسه
problem-import-unreadable = تعذّرت قراءة الملف

## intake

problem-intake-ambiguous-key = لعدة سجلات هذا المفتاح
problem-intake-ambiguous-reference = قد يكون هذا واحدًا من عدة؛ أعطِ رمزه أو معرّفه
problem-intake-archived-reference = هذا مؤرشف ولا يمكن اختياره
problem-intake-empty-key = هذا مطلوب: به يُعرف السجل
problem-intake-field-twice = عمودان يملآن هذا الحقل
problem-intake-moved = تعمل عملية أخرى على هذا الاستيراد
problem-intake-no-column = لا يوجد هذا العمود في الملف، أو يوجد مرتين
problem-intake-no-field = لا يوجد حقل { $field } يمكن ملؤه
problem-intake-no-key = لا يملأ أي عمود حقلًا تُعرف به السجلات
problem-intake-no-target = لا يمكن استيراد شيء بهذا الاسم
problem-intake-not-a-date = هذا ليس تاريخًا
problem-intake-not-a-number = هذا ليس رقمًا
problem-intake-not-a-reference = { $field } ليس حقلًا يشير إلى سجلات
problem-intake-only-new = لا يغيّر استيراد من هذا النوع ما هو موجود
problem-intake-repeated-key = السطر { $row } من الملف له القيمة نفسها
problem-intake-too-large = الملف كبير جدًا لعملية استيراد واحدة
problem-intake-too-many-cells = في السطر خلايا أكثر من الترويسة
problem-intake-unknown-reference = لا يوجد سجل بهذا الاسم
problem-intake-unreadable = تعذّرت قراءة الملف كجدول

## internal

problem-internal = حدث خطأ من جانبنا

## inventory

problem-inventory-adjustment-final = سبق التراجع عن هذا التصحيح، أو هو تراجع عن تصحيح آخر
problem-inventory-bad-business-date = لا يمكن أن تكون البضاعة قد تحركت في هذا اليوم
problem-inventory-bin-twice = لهذا المنتج رف في هذا الموقع من قبل
problem-inventory-counted-twice = جُرد هذا المنتج: لا يرد إلا في بند واحد
problem-inventory-default-is-for-sale = تُلبّى الطلبات من الموقع الافتراضي: بضائعه معروضة للبيع
problem-inventory-entry-is-final = قيد المخزون يُتراجع عنه كله أو يبقى
problem-inventory-entry-used = تحركت بضائع هناك منذ ذلك الحين أو وُعد بها: أعد الجرد بدلًا من ذلك
problem-inventory-insufficient-stock = المخزون المتاح غير كافٍ
problem-inventory-line-twice = سبق ذكر هذا البند
problem-inventory-more-than-sent = هذا أكثر مما هو في الطريق
problem-inventory-negative-cost = لا تقل التكلفة عن صفر أبدًا
problem-inventory-negative-count = لا أحد يعدّ أقل من لا شيء
problem-inventory-no-location = لا يوجد موقع مخزون بعد
problem-inventory-no-such-line = ليس في النقل هذا البند
problem-inventory-no-such-location = لا يوجد هذا الموقع
problem-inventory-no-such-reason = لا يوجد سبب التصحيح هذا
problem-inventory-no-such-receipt = لا استلام بهذا أدخل هذا المنتج
problem-inventory-no-such-supplier = لا يوجد هذا المورد
problem-inventory-not-for-sale = البضائع في هذا الموقع ليست للبيع
problem-inventory-not-sent-yet = اذكر اليوم عند إرسال البضاعة
problem-inventory-not-tracked = لا يُحتفظ بهذا المنتج في المخزون
problem-inventory-nothing-received = حدّد ما وصل أو ما ينقص
problem-inventory-promised-there = بضائع في هذا الموقع موعود بها لعملاء: اشحنها أو حرّرها أولاً
problem-inventory-quantity-or-counted = حدّد إما مقدار التغيّر أو الكمية المعدودة
problem-inventory-reason-needs-note = يتطلب هذا السبب ملاحظة
problem-inventory-receipt-final = سبق التراجع عن هذا الاستلام، أو هو تراجع عن استلام آخر
problem-inventory-reorder-point-twice = للمنتج نقطة إعادة طلب في هذا الموقع من قبل
problem-inventory-same-location = يجب نقل البضائع إلى موقع آخر
problem-inventory-transit-is-fixed = موقع البضائع العابرة يديره البرنامج: اسمه فقط يمكن تغييره
problem-inventory-unknown-location = لا يوجد هذا الموقع
problem-inventory-wrong-direction = هذا السبب ليس لبضائع في هذا الاتجاه
problem-inventory-zero-quantity = يجب ألا تكون الكمية صفرًا

## kernel

problem-kernel-bad-barcode = ليس رمزًا شريطيًا EAN-8 أو UPC-A أو EAN-13 أو GTIN-14
problem-kernel-bad-check-digit = خانة التحقق في الرمز الشريطي خاطئة
problem-kernel-bad-day = ليس يومًا في التقويم مثل 2026-03-01
problem-kernel-bad-email = ليس بريدًا إلكترونيًا
problem-kernel-bad-exchange-rate = سعر الصرف أكبر من صفر و1000000 على الأكثر، و12 منزلة عشرية على الأكثر
problem-kernel-bad-instant = ليس تاريخًا ووقتًا RFC 3339 بفارق توقيت مثل 2026-03-01T09:30:00Z
problem-kernel-bad-phone = ليس رقم هاتف برمز البلد مثل ‎+254 700 123456
problem-kernel-bad-ratio = تتكوّن نسبة التحويل من عددين موجبين
problem-kernel-card-number = يبدو هذا رقم بطاقة دفع، ولا يجوز حفظه هنا
problem-kernel-currency-mismatch = العملتان مختلفتان
problem-kernel-inexact-conversion = لا يمكن التعبير عن الكمية بدقة بهذه الوحدة
problem-kernel-not-a-decimal = ليس عددًا عشريًا
problem-kernel-out-of-range = العدد كبير جدًا
problem-kernel-too-many-minor-digits = ليس للعملة وحدة بهذا الصغر
problem-kernel-too-precise = منازل عشرية أكثر مما يمكن حفظه
problem-kernel-unknown-country = ليس رمز بلد ISO 3166 مثل KE
problem-kernel-unknown-currency = ليس رمز عملة ISO 4217
problem-kernel-unknown-rounding = ليست طريقة تقريب
problem-kernel-unknown-row-scope = ليس نطاق سجلات
problem-kernel-unknown-zone = ليست منطقة زمنية مثل Africa/Nairobi

## key

problem-key-no-such-company = لا توجد شركة بهذا الرمز

## ledger

problem-ledger-account-used = في الحساب قيود: لا يمكن تغيير نوعه
problem-ledger-already-reversed = سبق عكس هذا القيد
problem-ledger-bad-cursor = هذا المؤشر لا يقود إلى شيء
problem-ledger-bad-line = في السطر إما مدين أو دائن أكبر من صفر
problem-ledger-bad-range = اليوم الأخير قبل الأول
problem-ledger-day-not-over = لم ينتهِ هذا اليوم بعد: اختر يومًا أسبق
problem-ledger-made-by-document = أنشأ مستند هذا القيد؛ صحّح المستند
problem-ledger-no-such-account = لا يوجد هذا الحساب
problem-ledger-no-such-journal = لا يوجد دفتر اليومية هذا
problem-ledger-no-such-partner = لا يوجد هذا العميل
problem-ledger-not-a-draft = لا يمكن تغيير أو حذف إلا المسودة؛ اعكس القيد
problem-ledger-not-a-years-end = هذا ليس آخر يوم في سنة مالية منتهية
problem-ledger-not-for-money = تُحفظ النقود في حساب أصول بلا دور آخر
problem-ledger-not-posted = هذا القيد غير مُرحّل
problem-ledger-nothing-to-close = ليس في السنة نتيجة غير مقفلة
problem-ledger-partner-needed = السطر على هذا الحساب يذكر العميل: فهو مجموع ما على كل منهم أو له
problem-ledger-role-needed = تُرحّل المستندات إلى هذا الحساب ويبقى دوره هنا؛ غيّر اسمه أو رمزه
problem-ledger-role-taken = لحساب آخر هذا الدور ويبقى له؛ غيّر اسم ذلك الحساب أو رمزه
problem-ledger-too-few-lines = في القيد سطران على الأقل
problem-ledger-unbalanced = مدين القيد يساوي دائنه في كل عملة

## mail

problem-mail-no-recipient = لا عنوان معروف: حدّد لمن تُرسل
problem-mail-not-configured = ليس لدى الخادم خادم بريد، فلا يمكن إرسال رسائل
problem-mail-not-failed = لا يُعاد إرسال إلا رسالة فشلت أو غير مؤكدة
problem-mail-too-large = لهذه الرسالة مستلمون كثيرون جدًا أو ملفات كبيرة جدًا

## notify

problem-notify-no-person = الإشعارات للأشخاص

## numbering

problem-numbering-block-empty = لم يبقَ رقم في المجموعة؛ أعد المحاولة

## orders

problem-orders-address-moved = صار العنوان في بلد آخر منذ كتابة الطلب: اكتبه من جديد
problem-orders-already-invoiced = صدرت فاتورة من هذا الطلب؛ أصدر لها إشعار دائن أولًا
problem-orders-bad-quantity = هذه ليست كمية مناسبة
problem-orders-bad-schedule = ينتهي هذا الجدول قبل أن يبدأ
problem-orders-below-progress = شُحن أو فُوتر من هذا البند ما يمنع خفضه إلى هذا الحد
problem-orders-charge-line = هذا البند رسم: يتغيّر حيث يُحسب، وللشحن باختيار طريقته
problem-orders-discount-above-limit = هذا الخصم أكبر مما يحق لك منحه؛ اسأل من يحق له تحديد الأسعار
problem-orders-goods-left = غادرت بضائع من هذا الطلب إلى عنوانه؛ ألغِ الباقي واطلبه من جديد
problem-orders-kit-in-parts = لا يُجزّأ الطقم: هذا ليس عددًا صحيحًا منه
problem-orders-kit-without-goods = لا يُحتفظ بشيء من هذا الطقم في المخزون؛ أضف إليه مكونات
problem-orders-line-twice = ذُكر هذا البند مرتين
problem-orders-more-than-ordered = هذا أكثر من المتبقي من بند الطلب
problem-orders-more-than-shipped = هذا أكثر مما شُحن ولم يُرجع
problem-orders-no-address = ليس للطلب عنوان: تحتاج البضائع المنقولة إلى عنوان يمكن إضافته بتعديل
problem-orders-no-such-address = ليس للعميل هذا العنوان
problem-orders-no-such-customer = لا يوجد هذا العميل
problem-orders-no-such-line = ليس في الطلب هذا البند
problem-orders-no-such-order = لا يوجد هذا الطلب
problem-orders-no-such-store = لا يوجد هذا الفرع
problem-orders-no-way-there = لا خطوة يدوية تقود إلى هذه الحالة
problem-orders-not-chargeable = لا يمكن إضافة رسم إلى هذا الطلب بحالته
problem-orders-not-confirmed = لا يُرسل إلا طلب مؤكد
problem-orders-not-held = هذا الطلب غير معلّق
problem-orders-not-shipped = لم يُشحن كل شيء بعد
problem-orders-nothing-left = لن يبقى شيء من الطلب؛ ألغه بدلًا من ذلك
problem-orders-nothing-to-amend = هذا لا يغيّر شيئًا في الطلب
problem-orders-on-hold = ينتظر هذا الطلب الإفراج عنه
problem-orders-one-template-origin = أعطِ إما الطلب الذي ينطلق منه القالب أو معرّف طلب سابق
problem-orders-own-approval = يجب أن يوافق شخص آخر على هذا الطلب
problem-orders-price-invoiced = فُوتر جزء من هذا البند بسعره؛ أصدر له إشعار دائن أولًا
problem-orders-shipments-cut = قُلّصت شحنات مجهزة مع الطلب؛ انظر `shipments`
problem-orders-still-over-limit = لا يزال العميل متجاوزًا حد الائتمان؛ يمكن لمن يحق له الموافقة الإفراج عن الطلب
problem-orders-tax-invoiced = يخضع هذا العنوان لضريبة مكان آخر، وصدرت فاتورة من هذا الطلب؛ أصدر لها إشعار دائن أولًا
problem-orders-template-state = حالة القالب لا تسمح بهذا
problem-orders-too-many-goods = لا يَعِد الطلب بمنتجات أكثر من هذا، مع حساب مكونات الأطقم بندًا بندًا؛ انظر `most`
problem-orders-too-many-lines = ليس في الطلب بنود أكثر من هذا؛ انظر `most`
problem-orders-too-many-versions = لا يُعدّل الطلب أكثر من هذا العدد؛ انظر `most`

## outbound

problem-outbound-bad-url = هذا ليس عنوان ويب يمكن الاتصال به
problem-outbound-broken-answer = تعذّرت قراءة إجابة المضيف
problem-outbound-refused = لا يجوز الاتصال بهذا العنوان: فهو داخل الشبكة الخاصة أو ليس https
problem-outbound-timeout = استغرق المضيف وقتًا طويلًا جدًا
problem-outbound-unknown-host = لا يوجد مضيف بهذا الاسم
problem-outbound-unreachable = تعذّر الوصول إلى المضيف
problem-outbound-untrusted = شهادة المضيف غير موثوقة

## parties

problem-parties-cannot-merge = لا يمكن دمج هذين العميلين
problem-parties-contact-of-another = جهة الاتصال هذه لعميل آخر
problem-parties-credit-exceeded = هذا يتجاوز حد ائتمان العميل
problem-parties-customer-archived = هذا العميل مؤرشف
problem-parties-customer-blocked = هذا العميل محظور
problem-parties-customer-merged = دُمج هذا العميل في عميل آخر
problem-parties-customer-not-qualified = هذا العميل غير مؤهل بعد
problem-parties-customer-open = هناك أعمال غير منتهية مع هذا العميل
problem-parties-erased = مُحيت بيانات هذا الشخص
problem-parties-not-a-person = هذا العميل ليس شخصًا
problem-parties-party-fixed = لا يمكن نقل هذا إلى غيره
problem-parties-payment-days = شروط الدفع بين 0 يوم وعشر سنوات
problem-parties-tax-id-check-digits = خانات التحقق في هذا الرقم الضريبي لا تتطابق؛ ابحث عن رقم كُتب خطأ
problem-parties-tax-id-format = ليس هذا شكل الرقم الضريبي لهذا البلد
problem-parties-too-many-attachments = لا تتسع المراسلة لملفات أخرى
problem-parties-unknown-customer = لا يوجد هذا العميل
problem-parties-unknown-owner = لا أحد في هذه الشركة بهذا المعرّف
problem-parties-unknown-supplier = لا يوجد هذا المورد
problem-parties-unknown-tag = لا يوجد هذا الوسم

## platform

problem-platform-dead-letters = فشل عمل في الخلفية نهائيًا
problem-platform-job-not-dead = لا تُعاد إلا مهمة متوقفة
problem-platform-never-settles = عمل الخلفية لا ينتهي

## portal

problem-portal-bad-expiry = ينتهي الرابط بعد اليوم وضمن الأيام المسموحة
problem-portal-link-expired = لم يعد هذا الرابط يفتح شيئًا
problem-portal-link-invalid = هذا الرابط لا يفتح شيئًا
problem-portal-link-required = افتح هذا بالرابط الذي أُرسل إليك
problem-portal-not-found = لا يوجد شيء كهذا خلف هذا الرابط
problem-portal-not-live = انتهى هذا الرابط من قبل
problem-portal-not-shareable = لا يمكن عرض مسودة على عميل

## pricing

problem-pricing-bad-discount = الخصم صفر على الأقل، ولا يتجاوز الثمن كله
problem-pricing-bad-period = اليوم الأخير قبل الأول
problem-pricing-bad-price = لا يمكن أن يكون السعر سالبًا
problem-pricing-bad-quantity = يجب أن تكون الكمية أكبر من صفر
problem-pricing-list-for-both = قائمة الأسعار لعميل واحد أو لفئة واحدة أو للجميع
problem-pricing-no-price = لا يوجد سعر بهذه العملة
problem-pricing-no-such-address = ليس للعميل هذا العنوان
problem-pricing-unknown-product = لا يوجد هذا المنتج
problem-pricing-unknown-unit = لا يُباع المنتج بهذه الوحدة

## print

problem-print-asset-too-large = الصورة كبيرة جدًا
problem-print-asset-unreadable = تعذّرت قراءة الصورة: استخدم ملف PNG أو JPEG
problem-print-bad-data = تعذّر تجهيز المستند للطباعة
problem-print-code-unfit = النص لا يناسب الرمز
problem-print-data-too-large = المستند أكبر من أن يُطبع
problem-print-layout-failed = تعذّرت طباعة المستند
problem-print-too-many-pages = صفحات المستند أكثر من أن تُطبع

## record

problem-record-archived = هذا مؤرشف؛ استعده أولًا
problem-record-archived-reference = هذا السجل مؤرشف
problem-record-bad-cursor = المؤشر ليس لهذه القائمة؛ ابدأ من صفحتها الأولى
problem-record-bad-file = تعذّرت قراءة الملف
problem-record-bad-query = تعذّر إعداد القائمة كما طُلبت
problem-record-bad-where = تعذّرت قراءة هذا الشرط
problem-record-card-number = يبدو هذا رقم بطاقة دفع، ولا يجوز حفظه
problem-record-export-too-large = صفوف كثيرة جدًا لملف واحد؛ ضيّق القائمة
problem-record-import-stopped = رُفضت صفوف كثيرة جدًا؛ ولم يُجرّب هذا
problem-record-import-too-large = صفوف كثيرة جدًا لاستيراد واحد؛ قسّم الملف
problem-record-in-use = لا يزال هذا مستخدمًا؛ أنهِ أو غيّر ما يمسكه أولًا
problem-record-negative = هذا لا يقل عن صفر أبدًا
problem-record-not-found = لا يوجد هذا السجل
problem-record-out-of-scope = هذا خارج نطاق دورك
problem-record-read-only-field = لا يمكن تعيين هذا
problem-record-sum-too-large = مجموع هذه الصفوف أكبر مما يمكن أن يكون المبلغ؛ ضيّق القائمة
problem-record-taken = هذه القيمة مستخدمة من قبل
problem-record-too-long = { $most } حرفًا على الأكثر
problem-record-too-many-groups = مجموعات كثيرة جدًا؛ ضيّق القائمة أو جمّع أكثر
problem-record-too-short = { $least } حرفًا على الأقل
problem-record-unknown-reference = لا يوجد هذا السجل
problem-record-version-conflict = غيّر شخص آخر هذا في الأثناء
problem-record-where-too-large = هذه شروط كثيرة جدًا

## request

problem-request-body-too-large = محتوى الطلب كبير جدًا
problem-request-broken-body = تعذّرت قراءة محتوى الطلب حتى نهايته
problem-request-broken-json = محتوى الطلب ليس JSON صالحًا
problem-request-broken-path = تعذّرت قراءة العنوان
problem-request-cross-site = لا تقبل جلسة المتصفح تغييرات إلا من موقعها
problem-request-idempotency-key-reused = استُخدم Idempotency-Key هذا لطلب آخر
problem-request-idempotency-key-too-long = Idempotency-Key طويل جدًا
problem-request-invalid-field = لا تُقبل هذه القيمة هنا
problem-request-invalid-header = تعذّرت قراءة أحد الرؤوس
problem-request-invalid-id = لا يوجد هذا السجل
problem-request-invalid-parameter = أحد معاملات الطلب غير مقبول
problem-request-method-not-allowed = لا يقبل هذا العنوان هذه الطريقة
problem-request-missing-field = هذا مطلوب
problem-request-no-dry-run = لا يمكن تجربة هذا بـ dry_run: فله آثار خارج البيانات
problem-request-no-such-route = لا شيء على هذا العنوان
problem-request-rate-limited = طلبات كثيرة جدًا؛ انتظر لحظة وأعد المحاولة
problem-request-too-large = هذا { $most } على الأكثر
problem-request-too-long = هذا طويل جدًا: { $most } على الأكثر
problem-request-too-short = هذا قصير جدًا: { $least } على الأقل
problem-request-too-small = هذا { $least } على الأقل
problem-request-unknown-choice = هذا ليس من الخيارات: { $choices }
problem-request-unknown-field = لا يوجد هذا الحقل
problem-request-unsupported-type = نوع محتوى الطلب لا يُقرأ هنا
problem-request-wrong-type = المتوقع هنا قيمة من نوع آخر
problem-request-wrong-type-flag = المتوقع هنا نعم أو لا: true أو false
problem-request-wrong-type-id = المتوقع هنا معرّف سجل
problem-request-wrong-type-list = المتوقع هنا قائمة
problem-request-wrong-type-number = المتوقع هنا عدد
problem-request-wrong-type-object = المتوقع هنا كائن ذو حقول
problem-request-wrong-type-text = المتوقع هنا نص
problem-request-wrong-type-whole = المتوقع هنا عدد صحيح

## returns

problem-returns-bad-quantity = يجب أن تكون الكمية أكبر من صفر
problem-returns-component-twice = ذُكر هذا المكوّن مرتين
problem-returns-line-twice = ذُكر هذا البند مرتين
problem-returns-more-than-left = هذا أكثر من المتبقي من البند لهذه الخطوة
problem-returns-no-such-component = ليس في طقم البند هذا المكوّن
problem-returns-no-such-line = ليس في المرتجع هذا البند
problem-returns-no-such-order = لا يوجد هذا الطلب
problem-returns-not-goods = هذا البند ليس بضاعة
problem-returns-not-inspected = لم تُفحص البضائع المرتجعة بعد
problem-returns-nothing-credited = ما يُستبدل مجانًا لا يُصدر له إشعار دائن: اترك اليوم فارغًا
problem-returns-nothing-left = لم يبقَ من هذا المرتجع شيء لهذه الخطوة
problem-returns-quarantine-for-sale = تحتاج البضائع المحجورة إلى موقع بضائعه ليست للبيع
problem-returns-quarantine-place = حدّد أين تُحفظ البضائع المحجورة: ليس حيث تُباع

## server

problem-server-busy = الخادم مشغول؛ أعد المحاولة بعد لحظة
problem-server-cannot-listen = تعذّر استخدام عنوان الاستماع
problem-server-timeout = استغرق هذا وقتًا طويلًا جدًا؛ قد يتم التغيير بعد، فأعده بنفس Idempotency-Key
problem-server-too-many-streams = اتصالات مباشرة مفتوحة كثيرة جدًا

## shipping

problem-shipping-bad-band = تسري التعرفة على أكثر من لا شيء
problem-shipping-bad-carrier-answer = تعذّر استخدام إجابة شركة الشحن؛ ويجري إبطال الملصق
problem-shipping-bad-days = أطول توصيل لا يقل عن أقصره
problem-shipping-bad-divisor = يُحسب ما بين 1 و100,000 سنتيمتر مكعب كيلوغرامًا
problem-shipping-bad-gs1-prefix = بادئة شركة GS1 من 7 إلى 10 أرقام
problem-shipping-bad-message = هذه ليست رسالة عن طرود
problem-shipping-bad-postal-range = للرموز البريدية بلد وطول واحد لا يتجاوز 10 أحرف وأرقام، والأول يسبق
problem-shipping-bad-price = تكلفة الشحن صفر أو أكثر لا أقل
problem-shipping-bad-quantity = يجب أن تكون الكمية أكبر من صفر
problem-shipping-bad-signature = التوقيع غير صالح
problem-shipping-bad-signing = لا يمكن لشركة الشحن التوقيع بهذه الطريقة
problem-shipping-bad-size = أضلاع الصندوق 1 مم على الأقل وليست بهذا الطول
problem-shipping-bad-step = حجم الدرجة أكبر من صفر، ولسعر الدرجة درجة
problem-shipping-bad-tracking-url = يبدأ رابط التتبع بـ https://‎ وفيه {"{"}tracking{"}"} مرة واحدة بعد المضيف
problem-shipping-band-twice = تنتهي هنا تعرفة أخرى لهذه الطريقة والمنطقة
problem-shipping-carrier-needed = حدّد من ينقل الطرد
problem-shipping-carrier-silent = شركة الشحن لا تجيب
problem-shipping-choice-removed = لا يُحتسب شيء لشحن هذا الطلب
problem-shipping-label-live = لأحد الطرود ملصق: أبطله أولًا
problem-shipping-label-pending = لم تُجب شركة الشحن بعد بشأن الملصق
problem-shipping-line-twice = ذُكر هذا البند مرتين
problem-shipping-message-replayed = سبق استلام هذه الرسالة
problem-shipping-method-has-rates = للطريقة تعرفات تُقاس وتُدفع كما هي؛ أرشفها أولًا
problem-shipping-method-unavailable = هذه الطريقة لا تنقل هذا الطلب
problem-shipping-more-than-shipped = هذا أكثر مما في الشحنة من البند
problem-shipping-no-address = لا أحد يعلم وجهة هذا: لا عنوان
problem-shipping-no-label = ليس للطرد ملصق لهذا
problem-shipping-no-such-adapter = لا يوجد موصل شركة شحن بهذا الاسم
problem-shipping-no-such-carrier = لا توجد شركة شحن مستخدمة كهذه
problem-shipping-no-such-line = ليس في الشحنة هذا البند
problem-shipping-no-such-method = لا توجد طريقة الشحن هذه
problem-shipping-no-such-order = لا يوجد هذا الطلب
problem-shipping-no-such-package-type = لا يوجد نوع الطرد هذا
problem-shipping-no-such-shipment = لا توجد هذه الشحنة
problem-shipping-no-such-tracking = لا يوجد طرد برقم التتبع هذا
problem-shipping-not-a-service = يُحتسب الشحن بمنتج هو خدمة
problem-shipping-not-left = يمكن إبلاغ العميل بعد مغادرة البضائع
problem-shipping-not-packable = لا يمكن تعبئة هذه الشحنة بحالتها
problem-shipping-not-signing = لا يُقبل شيء من شركة الشحن هذه بحالتها
problem-shipping-not-trackable = لا يمكن الإفادة بشيء عن هذا بحالته
problem-shipping-not-yet = لم يحن هذا الوقت بعد
problem-shipping-nothing-needs-shipping = لا شيء من هذا يحتاج إلى نقل
problem-shipping-nothing-to-ship = لم يبقَ شيء للشحن من هذا الطلب
problem-shipping-one-question = اسأل عن طلب أو عن بلد وبنود، لا عن كليهما
problem-shipping-order-not-open = لا يمكن شحن شيء من هذا الطلب بحالته
problem-shipping-parcel-too-heavy = وزن الطرد أكثر مما يحتمله صندوقه
problem-shipping-several-places = البضائع في عدة مواقع: حدّد واحدًا، أو جهّز شحنة لكل منها
problem-shipping-sscc-used-up = لم يبقَ لبادئة GS1 أرقام لهذه السنة
problem-shipping-too-large = هذا أكثر مما يمكن وزنه أو قياسه
problem-shipping-too-many-areas = بلغت نطاقات المنطقة حدها الأقصى
problem-shipping-too-many-bands = بلغت تعرفات الطريقة هنا حدها الأقصى
problem-shipping-too-many-orders = لعدد طلبات قائمة الانتقاء حد أقصى؛ انظر `picked_orders_max`
problem-shipping-too-many-pieces = لعدد القطع المعبأة حد أقصى؛ انظر `pieces_max`

## upkeep

problem-upkeep-damaged = الأرشيف تالف
problem-upkeep-differs = لا يحتوي الهدف على ما في المصدر؛ فتُرك فارغًا
problem-upkeep-exists = الملف موجود من قبل
problem-upkeep-export-gone = لم يعد التصدير محفوظًا؛ أنشئ غيره
problem-upkeep-export-not-made = لم يُنجز التصدير (بعد)
problem-upkeep-export-too-large = التصدير أكبر من أن يُنزّل؛ يمكن لمن يدير الجهاز إنشاؤه بـ `kontor export`
problem-upkeep-export-under-way = يجري تصدير الشركة من قبل
problem-upkeep-file = تعذّرت كتابة الملف أو قراءته
problem-upkeep-lost-file = محتوى ملف محفوظ لم يعد موجودًا
problem-upkeep-master-key-needed = ضع أولًا المفتاح الرئيسي الذي أُنشئت به النسخة الاحتياطية في ملفه
problem-upkeep-newer = أنشأه إصدار أحدث من Kontor؛ استخدم هنا ذلك الإصدار على الأقل
problem-upkeep-no-archive = هذه ليست نسخة احتياطية من Kontor
problem-upkeep-no-company = لا توجد شركة بهذا الرمز
problem-upkeep-not-empty = ما سيُملأ يجب أن يكون فارغًا، وليس كذلك
problem-upkeep-not-erasable = لا تُمحى إلا شركة أُسست كنموذج
problem-upkeep-older-source = المصدر غير محدّث؛ شغّل `kontor migrate` هناك
problem-upkeep-other-master-key = أُنشئت النسخة بمفتاح رئيسي آخر؛ ضع ملف ذلك المفتاح هنا أولًا
problem-upkeep-source-changed = عمل أحد على المصدر في الأثناء؛ أوقف خوادمه وابدأ من جديد. بقي الهدف فارغًا
problem-upkeep-whole-company-only = يحوي التصدير كل ما للشركة؛ ودورك يصل إلى جزء منها

## validation

problem-validation-failed = الإدخال غير صالح

## vault

problem-vault-cannot-open = تعذّر فتح قيمة مختومة
problem-vault-wrong-master-key = غُلّفت مفاتيح البيانات بمفتاح رئيسي ليس هنا؛ أعده إلى ملف المفتاح الرئيسي

## Occurrences

said-a-bic-has-8-or-11-letters-and-digits = يتكون رمز BIC من 8 أو 11 حرفًا ورقمًا
said-a-history-takes-only-a-cursor = السجل التاريخي لا يقبل إلا مؤشرًا
said-a-limit-is-not-negative = لا يكون الحد سالبًا
said-a-quantity-on-hand-is-never-below-zero = الكمية المتوفرة لا تقل عن صفر أبدًا
said-a-row-has-more-cells-than-the-header = في صف خلايا أكثر من الترويسة
said-a-single-record-takes-only-labels = السجل الواحد لا يقبل إلا labels
said-a-web-address-begins-with-https-or-http = يبدأ عنوان الويب بـ https://‎ أو http://‎
said-an-e-mail-address-is-needed = البريد الإلكتروني مطلوب
said-control-characters-are-not-allowed = أحرف التحكم غير مسموح بها
said-data-is-json-here = البيانات هنا بصيغة JSON
said-dry-run-is-true-or-false = dry_run إما true أو false
said-dry-run-stands-there-twice = ورد dry_run مرتين
said-entries-by-hand-are-written-for-the-whole-company = تُكتب القيود اليدوية للشركة كلها
said-expected-a-decimal-number = المتوقع عدد عشري
said-expected-full-true-and-nothing-else = المتوقع full=true فقط
said-from-0-to-1 = من 0 إلى 1
said-give-either-a-rate-or-an-amount = أعطِ إما معدلًا أو مبلغًا
said-if-match-takes-one-version-in-quotes-as-etag-gives-it = يأخذ If-Match إصدارًا واحدًا بين علامتي اقتباس كما يعطيه ETag
said-kits-count-it-in-this-unit = تحسبه الأطقم بهذه الوحدة
said-labels-is-true-or-false = labels إما true أو false
said-less-of-this-line-was-invoiced-invoice-it-first = فُوتر من هذا البند أقل من ذلك: فوتره أولًا
said-mail-from-is-no-sender = mail.from ليس مرسلًا
said-mail-url-is-no-url-of-a-mail-server = mail.url ليس عنوان خادم بريد
said-not-a-language-tag-such-as-en-or-sw-ke = ليس رمز لغة مثل en أو sw-KE
said-not-a-state-of-a-job = ليست حالة مهمة
said-not-a-state-of-a-message = ليست حالة رسالة
said-only-a-credit-note-has-something-to-allocate = إشعار الدائن وحده لديه ما يُخصّص
said-only-a-credit-note-or-a-payment-settles-something = لا يسدد شيئًا إلا إشعار دائن أو دفعة
said-only-bearer-tokens-are-taken-here = لا تُقبل هنا إلا رموز bearer
said-only-version-1-0-of-cloudevents-is-read-here = لا يُقرأ هنا إلا الإصدار 1.0 من CloudEvents
said-only-who-has-said-it-rewords-it = لا يعدّله إلا من كتبه
said-out-of-range = خارج النطاق
said-products-are-counted-in-this-unit = تُحسب منتجات بهذه الوحدة
said-send-the-header-kontor-client-or-a-json-body = أرسل الترويسة Kontor-Client أو محتوى JSON
said-sequence-is-a-whole-number = sequence عدد صحيح
said-the-body-must-be-a-json-object = يجب أن يكون المحتوى كائن JSON
said-the-database-does-not-answer-in-time = قاعدة البيانات لا تستجيب في الوقت المناسب
said-the-file-ends-within-a-character = ينتهي الملف داخل حرف
said-the-file-has-no-sheet = ليس في الملف ورقة
said-the-file-is-empty = الملف فارغ
said-the-file-is-no-text = الملف ليس نصًا
said-the-file-is-not-utf-16 = الملف ليس UTF-16
said-the-file-is-not-utf-8 = الملف ليس UTF-8
said-the-file-is-not-utf-8-throughout = الملف ليس UTF-8 كله
said-the-import-s-owner-has-left = غادر صاحب الاستيراد
said-the-periods-of-a-template-are-days-apart-leave-the-day-of-supply-out = فترات القالب تقع في أيام مختلفة: لا تذكر يوم التوريد
said-the-query-string-cannot-be-read = تعذّرت قراءة استعلام العنوان
said-the-sizes-of-its-packages-are-counted-in-this-unit = تُحسب أحجام عبواته بهذه الوحدة
said-the-whole-company-is-revalued-or-nothing = تُعاد تقييم الشركة كلها أو لا شيء
said-there-is-no-such-parameter = لا يوجد هذا المعامل
said-this-is-no-iban-look-at-its-digits-again = هذا ليس رقم IBAN: راجع أرقامه مرة أخرى
said-time-is-an-instant-of-rfc-3339 = time وقت بصيغة RFC 3339
said-time-lies-in-the-future = time يقع في المستقبل
said-too-many-columns = أعمدة كثيرة جدًا
said-too-many-conditions = شروط كثيرة جدًا
said-what-the-event-is-about-has-too-long-a-name = اسم موضوع الحدث طويل جدًا
said-whoever-sent-it-has-left = غادر من أرسله
