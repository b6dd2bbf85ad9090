### The overview.
overview-title = نظرة عامة
overview-net-sales = صافي المبيعات
overview-net-sales-per-day = صافي المبيعات يوميًا
overview-orders = الطلبات
overview-average-order = متوسط الطلب
overview-overdue = متأخر
overview-period = الفترة
overview-days = { $count ->
    [few] آخر { $count } أيام
   *[other] آخر { $count } يومًا
}
overview-day = اليوم
overview-this-period = هذه الفترة
overview-before = الفترة السابقة
overview-no-sales = لم يُبَع شيء في هذه الفترة
overview-as-table = عرض كجدول
overview-as-chart = عرض كرسم بياني
overview-attention = يحتاج إلى انتباه
overview-attention-count = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندًا
   *[other] { $count } بند
}
overview-attention-none = لا شيء بانتظارك
overview-overdue-invoices = { $count ->
    [one] فاتورة واحدة متأخرة
    [two] فاتورتان متأخرتان
    [few] { $count } فواتير متأخرة
   *[other] { $count } فاتورة متأخرة
}
overview-held-orders = { $count ->
    [one] طلب واحد معلّق
    [two] طلبان معلّقان
    [few] { $count } طلبات معلّقة
    [many] { $count } طلبًا معلّقًا
   *[other] { $count } طلب معلّق
}
overview-orders-to-ship = { $count ->
    [one] طلب واحد للشحن
    [two] طلبان للشحن
    [few] { $count } طلبات للشحن
    [many] { $count } طلبًا للشحن
   *[other] { $count } طلب للشحن
}
overview-low-stock = { $count ->
    [one] منتج واحد دون نقطة إعادة الطلب
    [two] منتجان دون نقطة إعادة الطلب
    [few] { $count } منتجات دون نقطة إعادة الطلب
    [many] { $count } منتجًا دون نقطة إعادة الطلب
   *[other] { $count } منتج دون نقطة إعادة الطلب
}
overview-invoice-drafts = { $count ->
    [one] فاتورة واحدة للترحيل
    [two] فاتورتان للترحيل
    [few] { $count } فواتير للترحيل
   *[other] { $count } فاتورة للترحيل
}
overview-order-drafts = { $count ->
    [one] طلب واحد مسودة
    [two] طلبان مسودتان
    [few] { $count } طلبات مسودة
    [many] { $count } طلبًا مسودة
   *[other] { $count } طلب مسودة
}
overview-below-zero = { $count ->
    [one] مخزون واحد تحت الصفر
   *[other] مخازن تحت الصفر: { $count }
}
