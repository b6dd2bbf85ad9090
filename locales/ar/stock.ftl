### Stock: levels, moves, transfers.
stock-title = المخزون
stock-none = لا يوجد مخزون في أي مكان بعد
stock-more = المزيد
stock-moves = حركات المخزون
stock-at = المخزون في يوم
stock-low = مخزون منخفض
stock-value = قيمة المخزون
stock-reorder = نقاط إعادة الطلب
stock-reorder-new = نقطة إعادة طلب جديدة
stock-product = المنتج
stock-place = الموقع
stock-on-hand = المتوفر
stock-reserved = محجوز
stock-available = متاح
stock-incoming = وارد
stock-reorder-at = إعادة الطلب عند
stock-reorder-much = كمية الطلب
stock-quantity = الكمية
stock-average = متوسط التكلفة
stock-worth = القيمة
stock-kind = ماذا
stock-document = بموجب
stock-load-more = تحميل المزيد
stock-everywhere = كل المواقع
stock-is-out = { $quantity } · نفد
stock-is-low = { $quantity } · منخفض
stock-phone = { $onHand } متوفر، { $reserved } محجوز
stock-drill-moves = الحركات المكوّنة له
stock-drill-orders = الطلبات المفتوحة التي تخرج من هنا
stock-view-there = متوفر
stock-view-out = نفد المخزون
stock-view-reserved = محجوز
stock-view-places = حسب الموقع
stock-low-none = لا شيء منخفض
stock-low-none-body = تظهر المنتجات هنا عندما ينخفض المتاح إلى نقطة إعادة الطلب.
stock-at-day = في نهاية يوم
stock-at-none = لم يكن هناك شيء في { $day }
stock-at-one-product = منتج واحد
stock-files = حفظ أو طباعة
stock-sku = رمز المنتج
stock-sum = المجموع
stock-kind-receipt = مستلم
stock-kind-issue = خارج
stock-kind-adjustment = مصحّح
stock-kind-transfer = منقول
stock-kind-return = مُرجع
stock-kind-settlement = تسوية التكلفة
stock-kind-revaluation = إعادة تقييم
stock-document-shipment = شحنة
stock-document-adjustment = تصحيح
stock-document-receipt = استلام بضاعة
stock-document-transfer = نقل
stock-document-return = مرتجع
stock-document-return-scrap = إتلاف مرتجع
stock-document-stock-entry = إدخال مخزون
stock-document-opening = المخزون الافتتاحي
stock-document-correction = تعديل
## Receiving and adjusting
stock-receive = استلام بضاعة
stock-receive-at = أين
stock-did-receive =
    { $count ->
        [one] { $number } · تم استلام منتج واحد
        [two] { $number } · تم استلام منتجين
        [few] { $number } · تم استلام { $count } منتجات
        [many] { $number } · تم استلام { $count } منتجًا
       *[other] { $number } · تم استلام { $count } منتج
    }
stock-adjust = تصحيح المخزون
stock-adjust-do = تصحيح
stock-adjust-says = ما يُذكر
stock-adjust-changes = ما تغيّر
stock-adjust-counts = ما عُدّ
stock-adjust-changes-help = ما وُجد زائدًا موجب، وما فُقد سالب.
stock-adjust-counts-help = كل ما هو موجود الآن بما فيه المحجوز؛ والفرق هو ما يتحرك.
stock-adjust-reference-help = رقم ورقة الجرد مثلًا
stock-did-adjust =
    { $count ->
        [one] { $number } · تم تصحيح منتج واحد
        [two] { $number } · تم تصحيح منتجين
        [few] { $number } · تم تصحيح { $count } منتجات
        [many] { $number } · تم تصحيح { $count } منتجًا
       *[other] { $number } · تم تصحيح { $count } منتج
    }
stock-goods = البضاعة
stock-unit-cost = تكلفة الوحدة
stock-reason = السبب
stock-reason-needed = اذكر السبب
stock-choose-reason = اختر سببًا
stock-note = ملاحظة
stock-note-needed = هذا السبب يتطلب ملاحظة
stock-choose-place = اختر موقعًا
stock-place-needed = حدّد الموقع
stock-lines-needed = يحتاج كل بند إلى منتج وكمية
stock-uncounted = الكمية التي جرى عدّها ناقصة
## Transfers
stock-transfers = عمليات النقل
stock-transfers-none = لا عمليات نقل بعد
stock-transfer = نقل
stock-transfer-new = نقل جديد
stock-transfer-make = إنشاء نقل
stock-one-place = لا يوجد حتى الآن إلا موقع واحد، والنقل يكون إلى موقع آخر.
stock-place-new = إضافة موقع
stock-did-transfer = تم إنشاء { $number }
stock-transfer-edit-title = تغيير { $number }
stock-did-transfer-edit = تم حفظ { $number }
stock-from = من
stock-to = إلى
stock-expected = متوقع
stock-sent = الكمية
stock-shipped-at = تاريخ الشحن
stock-received-at = تاريخ الاستلام
stock-status-draft = مسودة
stock-status-in-transit = في الطريق
stock-status-partly-received = مستلم جزئيًا
stock-status-received = مستلم
stock-status-returned = عادت
stock-status-cancelled = ملغى
stock-view-drafts = المسودات
stock-view-under-way = في الطريق
stock-view-received = مستلمة
stock-line-under-way = في الطريق
stock-line-received = مستلم
stock-line-returned = عاد
stock-line-damaged = تالف
stock-line-short = ناقص
stock-line-surplus = فائض
stock-transfer-line = { $name } · { $quantity } في الطريق
stock-transfer-ship = شحن
stock-transfer-ship-ask = هل تريد شحن { $number }؟
stock-transfer-ship-body = تغادر البضاعة أحد الموقعين وتصبح في الطريق إلى الآخر.
stock-did-transfer-ship = { $number } في الطريق
stock-transfer-receive = استلام
stock-transfer-receive-ask = ما الذي وصل من { $number }؟
stock-transfer-receive-body = يُشطب التالف والناقص؛ وما لم يُذكر يبقى في الطريق.
stock-did-transfer-receive = { $number }: تم الاستلام
stock-transfer-return = عادت البضاعة
stock-transfer-return-ask = هل عادت بضاعة { $number }؟
stock-transfer-return-body = ما زال في الطريق يعود إلى المكان الذي أُرسل منه.
stock-did-transfer-return = { $number }: عادت إلى مكان إرسالها
stock-transfer-cancel = إلغاء النقل
stock-transfer-cancel-ask = هل تريد إلغاء { $number }؟
stock-transfer-cancel-body = تبقى بضاعته حيث هي.
stock-did-transfer-cancel = تم إلغاء { $number }

## Receipts

stock-receipts = استلامات البضاعة
stock-receipts-none = لا استلامات بعد
stock-receipts-none-body = ما يدخل دون طلب شراء منك يُسجّل هنا.
stock-receipt = استلام بضاعة
stock-receipt-status-received = مستلَم
stock-receipt-status-reversed = معكوس
stock-receipt-status-reversal = عكس
stock-view-reversals = العكوس
stock-view-below = تحت الصفر
stock-supplier = المورّد
stock-reference = المرجع
stock-reference-help = رقم إشعار التسليم مثلًا
stock-came-on = وصلت في
stock-back-on = أُعيدت في
stock-left-on = غادرت في
stock-arrived-on = وصلت في
stock-returned-on = عادت في
stock-happened-on = حدث في
stock-moved-on = اليوم
stock-for-day = عن { $day }
stock-recorded-at = سُجّل
stock-receipt-reversed-by = أُعيدت البضاعة. المستند الذي أعادها:
stock-receipt-reverses = هذا يعيد بضاعة
stock-receipt-reverse = عكس الاستلام
stock-receipt-reverse-ask = هل تعكس { $number }؟
stock-receipt-reverse-body = { $count ->
    [one] تغادر بضاعة سطره { $place } من جديد، بما كلّفت. يقول ذلك مستند خاص، ولا يُحذف شيء.
   *[other] تغادر بضاعة أسطره ({ $count }) { $place } من جديد، بما كلّفت. يقول ذلك مستند خاص، ولا يُحذف شيء.
}
stock-did-receipt-reverse = عُكس { $number }

## Adjustments

stock-adjustments = تصحيحات المخزون
stock-adjustments-none = لا تصحيحات للمخزون بعد
stock-adjustments-none-body = ما يُعثر عليه أو يُفقد أو يُعدّ مختلفًا يُسجّل هنا.
stock-adjustment = تصحيح المخزون
stock-adjustment-status-posted = مرحّل
stock-adjustment-status-reversed = معكوس
stock-adjustment-status-reversal = عكس
stock-counted = المعدود
stock-before = قبل
stock-after = بعد
stock-change = التغيّر
stock-made-by = أنشأه
stock-from-to = { $before } ← { $after }
stock-from-to-below = { $before } ← { $after }، تحت الصفر
stock-was-counted = المعدود: { $quantity } { $unit }
stock-adjustment-reversed-by = تم التراجع عن التصحيح. المستند الذي فعل ذلك:
stock-adjustment-reverses = هذا يتراجع عن
stock-adjustment-reverse = عكس التصحيح
stock-adjustment-reverse-ask = هل تعكس { $number }؟
stock-adjustment-reverse-body = { $count ->
    [one] يُعاد ما حرّكه سطره في { $place }، بقيمته حينها. يقول ذلك مستند خاص، ولا يُحذف شيء.
   *[other] يُعاد ما حرّكته أسطره ({ $count }) في { $place }، بقيمته حينها. يقول ذلك مستند خاص، ولا يُحذف شيء.
}
stock-did-adjustment-reverse = عُكس { $number }
