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
customers-use = استخدام هذا
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

## Other currencies

customers-conversion = محوَّل
