### Shipments, parcels, labels.
shipments-title = الشحنات
shipments-one = شحنة
shipments-none = لا شحنات بعد
shipments-none-body = تبدأ من صفحة طلب مؤكد.
shipments-order = الطلب
shipments-customer = العميل
shipments-from = من
shipments-carrier = شركة الشحن
shipments-tracking = رقم التتبع
shipments-shipped-at = تاريخ الشحن
shipments-delivered-at = تاريخ التسليم
shipments-reason = السبب
shipments-goods = البضاعة
shipments-to-follow = يتبع { $quantity }
shipments-slip = إشعار التسليم
shipments-status-draft = للشحن
shipments-status-shipped = في الطريق
shipments-status-delivered = تم التسليم
shipments-status-cancelled = ملغاة
shipments-view-to-ship = للشحن
shipments-view-under-way = في الطريق
shipments-view-delivered = تم التسليم
shipments-view-cancelled = ملغاة
## What is done
shipments-ship = شحن
shipments-ship-ask = هل تريد شحن { $number }؟
shipments-ship-body =
    { $count ->
        [one] يخرج بند واحد
        [two] يخرج بندان
        [few] تخرج { $count } بنود
        [many] يخرج { $count } بندًا
       *[other] يخرج { $count } بند
    } من المخزون. وما خرج لا يعود إلا مرتجعًا.
shipments-did-ship = خرجت { $number }
shipments-deliver = تعليمها كمُسلَّمة
shipments-deliver-ask = هل وصلت { $number }؟
shipments-deliver-body = تُعدّ كل طرودها قد وصلت.
shipments-did-deliver = وصلت { $number }
shipments-cancel = إلغاء الشحنة
shipments-cancel-ask = هل تريد إلغاء { $number }؟
shipments-cancel-body = تبقى بضاعتها في المخزون ويمكن شحنها من جديد.
shipments-did-cancel = تم إلغاء { $number }
shipments-edit-ask = تغيير { $number }
shipments-edit-packed = إذا تغيّرت الكميات فتُعبأ من جديد.
shipments-did-edit = تم حفظ { $number }
shipments-to-ship = للشحن
shipments-note = ملاحظة
shipments-track = الإبلاغ عن مكانها
shipments-track-ask = أين { $number }؟
shipments-track-body = قد يُبلَّغ العميل بذلك.
shipments-track-save = حفظ
shipments-track-what = ما حدث
shipments-track-place = المكان
shipments-track-text = ملاحظة
shipments-did-track = { $number }: تم التدوين
shipments-code-label-created = أُنشئ الملصق
shipments-code-picked-up = تم الاستلام من المرسل
shipments-code-in-transit = في الطريق
shipments-code-out-for-delivery = خرج للتسليم
shipments-code-exception = حدثت مشكلة
shipments-code-delivered = تم التسليم
shipments-code-returned = عاد
## Parcels
shipments-parcels = الطرود
shipments-parcel = الطرد { $number }
shipments-parcel-add = طرد آخر
shipments-parcel-remove = إزالة الطرد { $number }
shipments-package = العبوة
shipments-weight = الوزن بالغرام
shipments-weight-whole = غرامات صحيحة
shipments-grams = { $weight } غ
shipments-in-all = المجموع
shipments-pack = تعبئة
shipments-pack-ask = تعبئة { $number }
shipments-pack-save =
    { $count ->
        [one] تعبئة طرد واحد
        [two] تعبئة طردين
        [few] تعبئة { $count } طرود
        [many] تعبئة { $count } طردًا
       *[other] تعبئة { $count } طرد
    }
shipments-did-pack =
    { $count ->
        [one] تمت تعبئة { $number } في طرد واحد
        [two] تمت تعبئة { $number } في طردين
        [few] تمت تعبئة { $number } في { $count } طرود
        [many] تمت تعبئة { $number } في { $count } طردًا
       *[other] تمت تعبئة { $number } في { $count } طرد
    }
shipments-parcel-packed = معبأ
shipments-parcel-label-created = أُنشئ الملصق
shipments-parcel-picked-up = تم الاستلام من المرسل
shipments-parcel-in-transit = في الطريق
shipments-parcel-out-for-delivery = خرج للتسليم
shipments-parcel-delivered = تم التسليم
shipments-parcel-exception = حدثت مشكلة
shipments-parcel-returned = عاد
shipments-parcel-void = أُعيدت تعبئته
shipments-follow = تتبّع
shipments-label = الملصق
shipments-label-of = ملصق { $number }
shipments-label-show = عرض الملصق
shipments-label-make = إنشاء الملصق
shipments-label-void = إبطال الملصق
shipments-did-label = طُلب ملصق { $number } من شركة الشحن
shipments-did-void-label = سُحب ملصق { $number }
shipments-below = { $name }: الموجود في مكان المغادرة { $quantity }، تحت الصفر.
