### Orders.
orders-title = الطلبات
orders-order = الطلب
orders-new = طلب جديد
orders-search = الرقم أو العميل أو المرجع
orders-none = لا طلبات بعد
orders-number = الرقم
orders-customer = العميل
orders-date = التاريخ
orders-status = الحالة
orders-reference = مرجع العميل
orders-location = الشحن من
orders-location-auto = تلقائيًا
orders-shortage = عند عدم كفاية الكمية
orders-shortage-rule = قاعدة الشركة
orders-shortage-refuse = عدم التأكيد
orders-shortage-back-order = تأجيل الباقي
orders-note = ملاحظة
orders-discount-kind = نوع الخصم
orders-lines = البنود
orders-facts = التفاصيل
orders-progress = تقدّم الطلب
orders-priority = الأولوية
orders-priority-help = الأعلى يُخدم أولًا.
## Status
orders-status-draft = مسودة
orders-status-confirmed = مؤكد
orders-status-partly-shipped = مشحون جزئيًا
orders-status-shipped = مشحون
orders-status-completed = مكتمل
orders-status-cancelled = ملغى
orders-stage-draft = مسودة
orders-stage-confirmed = مؤكد
orders-stage-shipped = مشحون
orders-stage-invoiced = مفوتر
orders-stage-paid = مدفوع
orders-stage-credited = أُرجع بإشعار دائن
orders-hold-credit = معلّق: الائتمان
orders-hold-approval = بانتظار الموافقة
orders-hold-credit-why = هذا يتجاوز حد ائتمان العميل. لا يخرج شيء حتى يعود ضمن الحد أو يفكّ أحد تعليقه.
orders-hold-approval-why = هذا يتجاوز حد ائتمان العميل. يجب أن يوافق عليه شخص غير الذي أكّده.
orders-charges-stale = تغيّرت البضاعة أو العنوان منذ احتساب الشحن.
orders-warn-aside = إخفاء
orders-warn-credit = هذا يتجاوز حد ائتمان العميل: المستخدم الآن { $needed } من { $limit }.
orders-warn-no-address = ليس للطلب عنوان تسليم: ما يُنقل يحتاج إلى عنوان. يمكن إضافته بتعديل الطلب.
orders-warn-shipments-cut = قُلّصت شحنات قيد التجهيز مع الطلب: { $shipments }.
orders-warn-shipment-cancelled = { $number } (ملغاة)
orders-fore = قبل التأكيد
orders-fore-credit = { $over } فوق حد ائتمان العميل
orders-fore-short = { $count ->
    [one] لا يكفي المخزون من منتج واحد
    [two] لا يكفي المخزون من منتجين
    [few] لا يكفي المخزون من { $count } منتجات
    [many] لا يكفي المخزون من { $count } منتجًا
   *[other] لا يكفي المخزون من { $count } منتج
}
orders-fore-waits = { $count ->
    [one] سيُنتظر باقي منتج واحد
    [two] سيُنتظر باقي منتجين
    [few] سيُنتظر باقي { $count } منتجات
    [many] سيُنتظر باقي { $count } منتجًا
   *[other] سيُنتظر باقي { $count } منتج
}
orders-fore-address = ليس للعميل عنوان تسليم
orders-fore-customer = فتح العميل
## Draft
orders-save-draft = حفظ المسودة
orders-missing-customer = لم يُحفظ: اختر عميلًا
orders-missing-lines = لم يُحفظ: أضف منتجًا
orders-missing-numbers = لم يُحفظ: تعذّرت قراءة رقم
orders-missing-whole = لم يُحفظ – { $why }
orders-seconds-ago = قبل { $seconds } ث
orders-availability = التوفر
orders-in-stock = متوفر
orders-short = { $there } من { $wanted }
orders-and-more = { $count ->
    [one] وواحد آخر
    [two] واثنان آخران
   *[other] و { $count } أخرى
}
## Deeds
orders-confirm = تأكيد الطلب
orders-confirmed = تم تأكيد { $number }
orders-next-step = الخطوة التالية
orders-ship = شحن
orders-invoice-shipped = فوترة المشحون
orders-invoice-all = فوترة
orders-invoice-when = فوترة ليوم أو فترة
orders-invoice-when-title = فاتورة { $number }
orders-invoice-of = ما يُفوتر
orders-invoice-of-shipped = ما شُحن
orders-invoice-of-ordered = كل ما لم يُفوتر بعد
orders-supply-usual = عند خروج البضاعة
orders-supply-help = يظهر على المستند وفي الفاتورة الإلكترونية. وتبقى الضريبة ضريبة الطلب.
orders-invoice-draft = كتابة المسودة
orders-amend = تعديل
orders-promise = الوعد بالمواعيد
orders-release = فك التعليق
orders-return = اعتماد مرتجع
orders-copy = نسخ إلى مسودة جديدة
orders-complete = إكمال الطلب
orders-cancel = إلغاء الطلب
orders-cancel-rest = إلغاء الباقي
orders-reason = السبب
orders-reason-needed = اذكر السبب
orders-ask-release = هل تريد فك تعليق { $number }؟
orders-ask-release-body = يستمر رغم تجاوزه ائتمان العميل.
orders-ask-cancel = هل تريد إلغاء { $number }؟
orders-ask-cancel-body = يُلغى ما حُجز له.
orders-ask-cancel-rest = هل تريد إلغاء باقي { $number }؟
orders-ask-cancel-rest-body = يُترك ما لم يخرج؛ ويبقى ما شُحن.
orders-ask-complete = هل تريد إكمال { $number }؟
orders-ask-complete-body = لن يُشحن منه شيء آخر؛ ويُلغى ما بقي محجوزًا.
orders-did-release = يستمر { $number }
orders-did-cancel = تم إلغاء { $number }
orders-did-cancel-rest = تم إلغاء باقي { $number }
orders-did-complete = تم إكمال { $number }
orders-did-promise = تم حفظ مواعيد { $number }
orders-did-amend = تم تعديل { $number }
orders-promise-title = مواعيد { $number } وأولويته
## Goods
orders-ship-title = شحن { $number }
orders-ship-now = شحن الآن
orders-prepare = تجهيز فقط
orders-to-ship = للشحن
orders-carrier = شركة الشحن
orders-tracking = رقم التتبع
orders-shipped = { $count ->
    [one] تم الشحن
    [two] شحنتان في الطريق
    [few] { $count } شحنات في الطريق
   *[other] { $count } شحنة في الطريق
}
orders-prepared = { $count ->
    [one] تم تجهيز الشحنة
    [two] تم تجهيز شحنتين
    [few] تم تجهيز { $count } شحنات
   *[other] تم تجهيز { $count } شحنة
}
orders-return-title = إرجاع بضاعة { $number }
orders-return-authorise = اعتماد
orders-return-made = تم اعتماد المرتجع { $number }
orders-to-return = يمكن إرجاعه
orders-return-announced = { $quantity } من { $product } في الطريق بالفعل
orders-return-none-left = كل ما شُحن عاد أو هو في الطريق.
orders-line-shipped = مشحون { $quantity }
orders-line-invoiced = مفوتر { $quantity }
orders-line-returned = مُرجع { $quantity }
orders-line-cancelled = ملغى { $quantity }
orders-line-promised = موعود في { $day }
## What came of it
orders-came = الشحنات والفواتير والمرتجعات
orders-came-shipment = شحنة
orders-came-invoice = فاتورة
orders-came-credit-note = إشعار دائن
orders-came-return = مرتجع
orders-came-draft = مسودة
orders-came-status-draft = مسودة
orders-came-status-shipped = مشحون
orders-came-status-delivered = تم التسليم
orders-came-status-cancelled = ملغى
orders-came-status-posted = مُرحّل
orders-came-status-sent = مُرسل
orders-came-status-part-paid = مدفوع جزئيًا
orders-came-status-overdue = متأخر
orders-came-status-paid = مدفوع
orders-came-status-credited = صدر به إشعار دائن
orders-came-status-void = مُبطل
orders-came-status-authorised = معتمد
orders-came-status-partly-received = مستلم جزئيًا
orders-came-status-received = مستلم
orders-came-status-inspected = مفحوص
orders-came-status-completed = مكتمل
## Amending
orders-amend-title = تعديل { $number }
orders-amend-help = غيّر الكميات والأسعار والخصومات، أو أضف بنودًا، أو غيّر العنوان. الكمية 0 تزيل البند.
orders-amend-review = مراجعة
orders-amend-changes = { $count ->
    [0] لم يتغير شيء
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييرًا
   *[other] { $count } تغيير
}
orders-address-shipping = عنوان التسليم
orders-address-billing = عنوان الفوترة
orders-address-stays = كما هو: { $address }
orders-address-none = لا يوجد
orders-address-gone = خرجت بضاعة: تذهب إلى حيث أُرسلت.
orders-address-no-other = ليس للعميل عناوين بعد: تُضاف في صفحته.
orders-head-shipping-address = تغيّر عنوان التسليم
orders-head-billing-address = تغيّر عنوان الفوترة
orders-head-reference = تغيّر مرجع العميل
orders-head-note = تغيّرت الملاحظة
orders-versions = الإصدارات
orders-version = الإصدار { $number }
## Tabs of the list
orders-view-drafts = المسودات
orders-view-to-ship = للشحن
orders-view-on-hold = معلّقة
orders-view-back-ordered = مؤجلة
orders-view-completed = مكتملة
orders-view-cancelled = ملغاة
orders-peek-none = ليس بعد
orders-peek-part = جزئيًا
orders-peek-all = تم
orders-fore-below = { $count ->
    [one] سيوعد من منتج واحد بأكثر من الموجود: { $names }. يسمح المكان بالنزول تحت الصفر.
   *[other] سيوعد من منتجات ({ $count }) بأكثر من الموجود: { $names }. يسمح المكان بالنزول تحت الصفر.
}
orders-warn-below = { $name }: الموعود أكثر من الموجود. المتاح { $quantity }، تحت الصفر.
