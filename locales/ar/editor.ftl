### The grid of lines that orders, invoices, credit notes, returns and adjustments share.
editor-product = المنتج
editor-products = المنتجات
editor-make = منتج جديد «{ $name }»
editor-product-hint = الاسم أو رقم الصنف أو الرمز الشريطي
editor-quantity = الكمية
editor-unit = الوحدة
editor-price = السعر
editor-discount = خصم %
editor-amount = المبلغ
editor-available = متاح
editor-line = البند { $number }
editor-count = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندًا
   *[other] { $count } بند
}
editor-add-line = إضافة بند
editor-row-menu = إجراءات البند
editor-duplicate = تكرار البند
editor-up = تحريك البند لأعلى
editor-down = تحريك البند لأسفل
editor-key-remove = إزالة البند
editor-removed = تمت إزالة البند
editor-describe = تغيير النص
editor-words = نص البند
editor-use-text = استخدام «{ $typed }» كنص
editor-choose-product = اختر منتجًا
editor-search-products = البحث عن منتجات
editor-why = كيف نتج هذا السعر
editor-rule-list-price = السعر المعلن
editor-rule-of-base-unit = محسوب من سعر الوحدة الأساسية
editor-rule-price-list = قائمة الأسعار
editor-rule-from-quantity = { $list }، ابتداءً من { $quantity } { $unit }
editor-rule-manual-price = حُدد يدويًا
editor-rule-agreed-price = كما اتُّفق عليه عند الطلب
editor-rule-line-discount = خصم البند
editor-rule-document-discount = الحصة من الخصم الإجمالي
editor-rule-of-whole = من خصم إجمالي قدره { $amount }
editor-rule-tax = الضريبة
## Scanning
editor-scan = امسح رمزًا أو اكتبه
editor-scan-taken = { $name }: { $quantity }
editor-scan-missed = لا يوجد منتج بالرمز { $code }
editor-scan-failed = تعذّر البحث عن { $code }
editor-scan-again = البحث عن { $code } مرة أخرى
editor-scan-seen = تنحية { $code } جانبًا
## Rows out of a spreadsheet
editor-paste = لصق من جدول بيانات
editor-paste-help = منتج واحد في كل صف: رقم الصنف أو الرمز الشريطي، ثم الكمية.
editor-paste-help-prices = منتج واحد في كل صف: رقم الصنف أو الرمز الشريطي، ثم الكمية، ثم السعر إن اختلف.
editor-paste-rows = الصفوف
editor-paste-understood = ما تم فهمه
editor-paste-unknown = لا يوجد منتج بالرمز { $code }
editor-paste-unread = ليس رقمًا: { $what }
editor-paste-take = { $count ->
    [0] إضافة بنود
    [one] إضافة بند واحد
    [two] إضافة بندين
    [few] إضافة { $count } بنود
    [many] إضافة { $count } بندًا
   *[other] إضافة { $count } بند
}
## Totals
editor-subtotal = المجموع الفرعي
editor-discounts = الخصومات
editor-tax-word = الضريبة
editor-tax = { $name } { $rate }
editor-tax-included = { $name } { $rate }، مشمولة
editor-net = بدون ضريبة
editor-total = الإجمالي
editor-margin = الهامش
editor-margin-rate = الهامش { $rate }
editor-discount-whole = الخصم الإجمالي

## How finely a unit is counted

editor-too-fine = { $places ->
    [0] تُعدّ { $unit } بأعداد صحيحة
    [one] تُعدّ { $unit } بمنزلة عشرية واحدة على الأكثر
    [two] تُعدّ { $unit } بمنزلتين عشريتين على الأكثر
    [few] تُعدّ { $unit } بـ { $places } منازل عشرية على الأكثر
   *[other] تُعدّ { $unit } بـ { $places } منزلة عشرية على الأكثر
}
editor-wrong = { $line }: { $why }
