### Customers.
customers-title = العملاء
customers-new = عميل جديد
customers-new-words = إضافة عميل زبون حساب
customers-none = لا عملاء بعد
customers-none-body = أشخاص وشركات يشترون منك.
customers-active = نشط
customers-leads = عملاء محتملون
customers-in-review = قيد المراجعة
customers-blocked = محظور
customers-archived = مؤرشف
customers-status-lead = عميل محتمل
customers-status-in_review = قيد المراجعة
customers-status-active = نشط
customers-status-blocked = محظور
customers-section-who = من هو
customers-section-terms = الضريبة والشروط
customers-section-notes = ملاحظات
customers-new-order = طلب جديد
customers-statement = كشف الحساب
customers-do-submit = طلب المراجعة
customers-do-qualify = السماح بالشراء
customers-do-send_back = إعادة
customers-do-block = حظر
customers-do-unblock = رفع الحظر
customers-did-submit = طُلبت المراجعة
customers-did-qualify = يمكن للعميل الشراء
customers-did-send_back = تمت الإعادة
customers-did-block = تم الحظر
customers-did-unblock = رُفع الحظر
customers-reason = السبب
customers-personal-data = تصدير البيانات الشخصية
customers-erase = محو البيانات الشخصية
customers-erase-title = هل تريد محو بيانات هذا الشخص؟
customers-erase-body = يُستبدل الاسم والعناوين والهاتف والبريد الإلكتروني والملاحظات باسم مستعار. وتبقى المستندات والدفاتر كاملة. لا يمكن التراجع عن ذلك.
customers-erase-force = حتى مع وجود مستندات مفتوحة
customers-erased = { $count ->
    [zero] تم المحو
    [one] تم المحو؛ يحتفظ مستند واحد بأرقامه
    [two] تم المحو؛ يحتفظ مستندان بأرقامهما
    [few] تم المحو؛ تحتفظ { $count } مستندات بأرقامها
    [many] تم المحو؛ يحتفظ { $count } مستندًا بأرقامه
   *[other] تم المحو؛ يحتفظ { $count } مستند بأرقامه
}
customers-account = الحساب
customers-over-limit = فوق الحد
customers-open-invoices = الفواتير المفتوحة
customers-open-orders = طلبات لم تُفوتر
customers-unallocated = مدفوع مقدمًا
customers-credit-limit = حد الائتمان
customers-credit-used = استُخدم { $percent } % من حد الائتمان
customers-no-limit = لا حد
customers-not-due = لم يستحق بعد
customers-overdue-days = متأخر { $days } يومًا
customers-apply-credit = تسوية من المدفوع مقدمًا
customers-credit-applied = تم تطبيق { $amount }
customers-tags = الوسوم
customers-tag = إضافة وسم
customers-untag = إزالة الوسم { $name }
customers-duplicates = تكرارات محتملة
customers-duplicates-body = { $count ->
    [one] قد يوجد سجل آخر لهذا العميل.
    [two] قد يوجد سجلان آخران لهذا العميل.
    [few] قد توجد { $count } سجلات أخرى لهذا العميل.
    [many] قد يوجد { $count } سجلًا آخر لهذا العميل.
   *[other] قد يوجد { $count } سجل آخر لهذا العميل.
}
customers-same-tax_id = الرقم الضريبي نفسه
customers-same-email = البريد الإلكتروني نفسه
customers-same-phone = الهاتف نفسه
customers-same-name = اسم مشابه
customers-merge = دمج في هذا السجل
customers-merge-title = هل تريد دمج { $duplicate } في { $name }؟
customers-merge-body = تُنقل المستندات والعناوين وجهات الاتصال والسجل الزمني؛ ويُؤرشف السجل الآخر. لا يمكن التراجع عن ذلك.
customers-merged = تم الدمج
customers-timeline = التسلسل الزمني
customers-timeline-empty = لم يحدث شيء بعد
customers-timeline-more = عرض الأقدم
customers-log = تسجيل مكالمة أو بريد أو اجتماع أو ملاحظة
customers-orders = الطلبات
customers-invoices = الفواتير
customers-payments = المدفوعات
customers-addresses = العناوين
customers-contacts = جهات الاتصال
customers-new-address = عنوان جديد
customers-new-contact = جهة اتصال جديدة
customers-from = من
customers-to = إلى
customers-day = اليوم
customers-document = المستند
customers-debit = مدين
customers-credit = دائن
customers-balance = الرصيد
customers-opening = الرصيد الافتتاحي
customers-closing = الرصيد الختامي
customers-download = تنزيل { $form }
customers-record-payment = تسجيل دفعة
customers-share-title = مشاركة ما يحق لهذا العميل رؤيته

## What happened, by its event

event-customer-created = أُنشئ العميل
event-customer-updated = عُدّل العميل
event-customer-archived = أُرشف العميل
event-customer-restored = استُعيد العميل
event-customer-merged = دُمج مع عميل آخر
event-customer-standing-changed = تغيّرت الحالة
event-customer-tagged = عُدّلت الوسوم
event-contact-created = أُضيفت جهة اتصال
event-contact-updated = عُدّلت جهة اتصال
event-address-created = أُضيف عنوان
event-address-updated = عُدّل عنوان
event-communication-created = سُجّل تواصل
event-comment-created = تعليق
event-price-list-created = أُنشئت قائمة أسعار
event-order-created = أُنشئ الطلب
event-order-confirmed = أُكّد الطلب
event-order-amended = عُدّل الطلب
event-order-held = عُلّق الطلب
event-order-released = أُفرج عن الطلب
event-order-back-ordered = أُجّل الطلب
event-order-shipped = شُحن الطلب
event-order-invoiced = فُوتر الطلب
event-order-completed = اكتمل الطلب
event-order-cancelled = أُلغي الطلب
event-shipment-created = جُهّزت الشحنة
event-shipment-packed = عُبّئت الشحنة
event-shipment-shipped = أُرسلت الشحنة
event-shipment-delivered = سُلّمت الشحنة
event-shipment-cancelled = أُلغيت الشحنة
event-invoice-created = أُعدّت مسودة فاتورة
event-invoice-posted = رُحّلت الفاتورة
event-invoice-sent = أُرسلت الفاتورة
event-invoice-paid = دُفعت الفاتورة
event-invoice-overdue = تأخرت الفاتورة
event-invoice-credited = أُشعر بالدائن عن الفاتورة
event-invoice-voided = أُبطلت الفاتورة
event-invoice-disputed = اعتُرض على الفاتورة
event-invoice-written-off = شُطبت الفاتورة
event-credit-note-posted = رُحّل الإشعار الدائن
event-credit-note-allocated = استُخدم الإشعار الدائن
event-payment-received = استُلمت الدفعة
event-payment-allocated = خُصّصت الدفعة
event-payment-reversed = عُكست الدفعة
event-refund-requested = طُلب رد المبلغ
event-refund-paid = دُفع رد المبلغ
event-return-authorised = أُذن بالمرتجع
event-return-received = استُلم المرتجع
event-return-inspected = فُحص المرتجع
event-return-refunded = رُدّ مبلغ المرتجع
event-return-replaced = استُبدل المرتجع
event-return-completed = اكتمل المرتجع
event-return-cancelled = أُلغي المرتجع
event-portal-link-created = أُنشئ رابط للعميل
event-portal-link-revoked = أُلغي الرابط
event-portal-document-viewed = اطّلع عليه العميل
