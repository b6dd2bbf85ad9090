# What customers see behind a link that they were sent.
portal-loading = جارٍ التحميل
portal-failed = لم ينجح ذلك. أعد المحاولة بعد قليل.
portal-offline = لا يوجد اتصال.
portal-not-here = لم يعد هنا شيء.
portal-again = إعادة المحاولة
portal-back = رجوع إلى الحساب
portal-request = الطلب البرمجي { $id }
portal-kind-invoice = الفاتورة { $number }
portal-kind-credit-note = الإشعار الدائن { $number }
portal-kind-order = الطلب { $number }
portal-entry = { $kind ->
    [payment] الدفعة { $number }
    [refund] رد المبلغ { $number }
    [write_off] شطب { $number }
    [conversion] تحويل العملة { $number }
   *[other] { $number }
}
portal-state-open = للدفع
portal-state-part-paid = مدفوعة جزئيًا
portal-state-paid = مدفوعة
portal-state-late = متأخرة
portal-state-void = مُبطلة
portal-state-credit = رصيد دائن
portal-state-settled = تمت التسوية
portal-state-confirmed = مؤكد
portal-state-partly-shipped = مشحون جزئيًا
portal-state-shipped = مشحون
portal-state-cancelled = ملغى
portal-date = التاريخ
portal-due = الاستحقاق
portal-due-by = تستحق حتى { $date }
portal-was-due = استحقت في { $date }
portal-next-part = منها { $amount } تستحق حتى { $date }
portal-next-late = منها { $amount } استحقت في { $date }
portal-reference = مرجعك
portal-for = إلى
portal-delivered-to = مكان التسليم
portal-description = الوصف
portal-quantity = الكمية
portal-price = السعر
portal-tax = الضريبة
portal-amount = المبلغ
portal-less = خصم { $amount }
portal-sent-off = تم شحن { $done } من { $all }
portal-discount = الخصم
portal-net = الصافي
portal-tax-of = الضريبة { $rate }
portal-rounding = التقريب
portal-total = الإجمالي
portal-paid = المدفوع
portal-open = للدفع
portal-still-yours = المتبقي لك
portal-gross = الأسعار تشمل الضريبة
portal-parts = الدفع بالأقساط
portal-how-to-pay = كيفية الدفع
portal-mention = يُرجى ذكر { $number }.
portal-download = تنزيل بصيغة PDF
portal-print = طباعة
portal-customer = العميل { $code }
portal-nothing-open = لا شيء مفتوح
portal-open-documents = { $count ->
    [one] للدفع عن مستند واحد
    [two] للدفع عن مستندين
    [few] للدفع عن { $count } مستندات
    [many] للدفع عن { $count } مستندًا
   *[other] للدفع عن { $count } مستند
}
portal-overdue = { $amount } متأخر
portal-to-pay = الفواتير والإشعارات الدائنة المفتوحة
portal-orders = الطلبات
portal-statement = كشف الحساب
portal-from = من
portal-to = حتى
portal-currency = العملة
portal-bad-period = اليوم الأول ليس قبل الأخير.
portal-opening = الرصيد في { $date }
portal-closing = الرصيد في { $date }
portal-no-entries = لم يُقيَّد شيء في هذه المدة.
portal-fact-tax-number = الرقم الضريبي
portal-fact-phone = الهاتف
portal-fact-email = البريد الإلكتروني
portal-until = هذا الرابط صالح حتى { $date }. كل من يملكه يمكنه رؤية هذه الصفحة: مرّره بحذر.
portal-closed-expired = انتهت صلاحية هذا الرابط
portal-closed-expired-body = تنتهي الروابط تلقائيًا بعد مدة أو تُسحب. يمكن إرسال رابط جديد إلى عنوان بريدك الإلكتروني المعروف لدينا.
portal-closed-invalid = هذا الرابط لا يفتح شيئًا
portal-closed-invalid-body = افتحه من الرسالة التي جاء فيها. وإن قُطع في الطريق فانسخ العنوان كاملًا.
portal-closed-offline = لا يوجد اتصال
portal-closed-offline-body = تحقق من اتصالك وأعد المحاولة.
portal-closed-slow = محاولات كثيرة جدًا
portal-closed-slow-body = انتظر بضع دقائق قبل المحاولة من جديد.
portal-closed-failed = لا يمكن عرض هذه الصفحة الآن
portal-closed-failed-body = أعد المحاولة بعد قليل. وإن استمر ذلك فأبلغ الشركة التي أرسلت إليك الرابط.
portal-fresh = إرسال رابط جديد إليّ
portal-fresh-asked = إن كان لدينا عنوان بريد إلكتروني لك، فالرابط الجديد في الطريق.
portal-supplied = التوريد
