### The books: journal, accounts, reports, closing.

## Pages

ledger-words = محاسبة دفاتر يومية أستاذ
ledger-entries = دفتر اليومية
ledger-accounts = دليل الحسابات
ledger-journals = دفاتر اليومية
ledger-reports = التقارير المالية
ledger-closing-page = الإقفال
ledger-profit-and-loss = الأرباح والخسائر
ledger-balance-sheet = الميزانية العمومية
ledger-trial-balance = ميزان المراجعة
ledger-tax = تقرير الضرائب
ledger-revaluation = إعادة التقييم
ledger-year-close = إقفال سنة

## Words

ledger-account = الحساب
ledger-entry = القيد
ledger-journal = دفتر اليومية
ledger-date = التاريخ
ledger-kind = النوع
ledger-description = الوصف
ledger-document = المستند
ledger-document-date = تاريخ المستند
ledger-debit = مدين
ledger-credit = دائن
ledger-amount = المبلغ
ledger-balance = الرصيد
ledger-opening = الافتتاحي
ledger-closing = الختامي
ledger-sum = المجموع
ledger-difference = الفرق
ledger-currency = العملة
ledger-rate = النسبة
ledger-role = ما تقيده المستندات عليه
ledger-memo = ملاحظة
ledger-reason = السبب
ledger-change = التغيّر
ledger-more = زيادة قدرها
ledger-less = نقص قدره
ledger-load-more = تحميل المزيد
ledger-files = حفظ أو طباعة
ledger-key-next = الصف التالي
ledger-key-previous = الصف السابق

## Days

ledger-days = الفترة
ledger-days-own = أيام مختارة
ledger-days-month = هذا الشهر
ledger-days-last-month = الشهر الماضي
ledger-days-quarter = هذا الربع
ledger-days-last-quarter = الربع الماضي
ledger-days-year = هذه السنة المالية
ledger-days-last-year = السنة المالية الماضية
ledger-from = من
ledger-to = إلى
ledger-from-to = { $from } – { $to }
ledger-until = حتى { $day }
ledger-on = في { $day }
ledger-at-end-of = في نهاية
ledger-today = اليوم
ledger-against = مقارنة مع
ledger-against-nothing = لا شيء
ledger-against-before = الفترة السابقة
ledger-against-year = قبل سنة

## Reports

ledger-nothing-booked = لا قيود في هذه الأيام
ledger-nothing-booked-body = اختر أيامًا أخرى، أو تحقق من أن الدفاتر محدّثة.
ledger-group-income = الإيرادات
ledger-group-cost-of-sales = تكلفة المبيعات
ledger-group-expense = المصروفات
ledger-group-asset = الأصول
ledger-group-liability = الخصوم
ledger-group-equity = حقوق الملكية
ledger-total-income = إجمالي الإيرادات
ledger-total-cost-of-sales = إجمالي تكلفة المبيعات
ledger-total-expense = إجمالي المصروفات
ledger-total-asset = إجمالي الأصول
ledger-total-liability = إجمالي الخصوم
ledger-total-equity = إجمالي حقوق الملكية
ledger-total-whole = الخصوم وحقوق الملكية والنتيجة
ledger-gross-profit = مجمل الربح
ledger-profit = الربح
ledger-loss = الخسارة
ledger-year-result = نتيجة السنة
ledger-earlier-result = نتيجة السنوات السابقة
ledger-balanced = متوازن
ledger-not-balanced = غير متوازن
ledger-no-lines = لا حركة على هذا الحساب
ledger-no-lines-body = اختر أيامًا أخرى لعرض المزيد.
ledger-brought-forward = رصيد مرحّل
ledger-tax-none = لم يُفرض ضريبة في هذه الأيام
ledger-tax-class = فئة الضريبة
ledger-tax-no-class = بلا فئة
ledger-tax-of = على
ledger-tax-sales = المبيعات
ledger-tax-credits = الإشعارات الدائنة
ledger-tax-base = الوعاء
ledger-tax-amount = الضريبة
ledger-tax-documents-sales = مبيعات بضريبة { $rate }
ledger-tax-documents-credits = إشعارات دائنة بضريبة { $rate }

## Accounts

ledger-kind-asset = الأصول
ledger-kind-liability = الخصوم
ledger-kind-equity = حقوق الملكية
ledger-kind-income = الإيرادات
ledger-kind-expense = المصروفات
ledger-find-account = البحث عن حساب
ledger-no-account = لا حساب باسم «{ $typed }»
ledger-account-new = حساب جديد
ledger-account-edit = تعديل الحساب
ledger-account-hint = الرمز أو الاسم
ledger-journal-sales = المبيعات
ledger-journal-payments = المدفوعات
ledger-journal-stock = المخزون
ledger-journal-general = عام
ledger-journal-closing = الإقفال

## Entries

ledger-entries-none = لا قيود بعد
ledger-entries-none-body = تقيّد المستندات نفسها عند ترحيلها، وما عداها يُكتب يدويًا.
ledger-draft = مسودة
ledger-is-draft = مسودة
ledger-is-posted = مرحّل
ledger-view-drafts = المسودات
ledger-view-manual = يدوية
ledger-view-invoice = الفواتير
ledger-view-credit-note = الإشعارات الدائنة
ledger-view-payment = المدفوعات
ledger-entry-manual = يدوي
ledger-entry-opening = أرصدة افتتاحية
ledger-entry-reversal = عكس
ledger-entry-closing = إقفال سنة
ledger-entry-invoice = فاتورة
ledger-entry-credit-note = إشعار دائن
ledger-entry-payment = دفعة
ledger-entry-settlement = تسوية
ledger-entry-refund = رد مبلغ
ledger-entry-stock = المخزون
ledger-entry-revaluation = إعادة تقييم
ledger-entry-new = قيد جديد
ledger-entry-edit = تعديل القيد
ledger-about = التفاصيل
ledger-posted-at = تاريخ الترحيل
ledger-reverses = يعكس
ledger-reversed-by = عُكس بـ
ledger-under-exception = رُحّل في فترة مقفلة بموجب استثناء.
ledger-line-tax = ضريبة { $rate }
ledger-lines = البنود
ledger-lines-needed = سطران على الأقل، لكل منهما حساب ومدين أو دائن
ledger-unbalanced = المدين والدائن غير متساويين
ledger-put-difference = ضع الفرق في سطر
ledger-description-needed = اذكر الموضوع
ledger-date-help = اليوم إن تُرك فارغًا
ledger-journal-usual = دفتر اليومية العام
ledger-exchange-rate = السعر إلى { $currency }
ledger-exchange-rate-help = سعر اليوم إن تُرك فارغًا
ledger-no-number = هذا ليس رقمًا
ledger-save-draft = حفظ المسودة
ledger-saved = حُفظت المسودة
ledger-post = ترحيل
ledger-post-ask = ترحيل { $amount }؟
ledger-post-body = في { $day }. يأخذ رقمه ويبقى، ويُلغى بعكسه.
ledger-did-post = رُحّل { $number }
ledger-reverse = عكس القيد
ledger-reverse-ask = عكس { $number } بمبلغ { $amount }؟
ledger-reverse-body = يُرحّل نقيضه قيدًا مستقلًا، ويبقى الاثنان ويشير كل منهما إلى الآخر.
ledger-did-reverse = عُكس بالقيد { $number }
ledger-delete-ask = حذف المسودة «{ $name }»؟
ledger-did-delete = حُذفت المسودة
ledger-is-final = هذا القيد مرحّل
ledger-is-final-body = ما رُحّل يبقى، ويُلغى بعكسه.

## Closing

ledger-books = الدفاتر
ledger-up-to-date = كل شيء مقيّد
ledger-last-posted = آخر قيد { $at }
ledger-catch-up = تحديث الدفاتر
ledger-did-catch-up = جارٍ البحث عما ينقص
ledger-end-of-period = في نهاية الفترة
ledger-revaluation-what = العملات الأخرى بسعر يوم
ledger-year-close-what = تُنقل نتيجة السنة المالية إلى الأرباح المحتجزة.
ledger-year-close-ask = إقفال السنة حتى { $day }، { $amount }؟
ledger-year-close-body = يمكن الترحيل لاحقًا، وإعادة الإقفال تنقل الجديد.
ledger-last-day = آخر يوم في السنة
ledger-years = السنوات المالية
ledger-years-all = كل السنوات
ledger-years-none = لم تُحدد سنة: تُعتمد السنة التقويمية.
ledger-month-open = مفتوح
ledger-month-soft = مقفل إقفالًا مرنًا
ledger-month-hard = مقفل نهائيًا
ledger-locks = الفترات المقفلة
ledger-locks-what = لا يُقيّد شيء في الأيام المقفلة. الاستثناء يتجاوز الإقفال المرن، ولا أحد يتجاوز النهائي.
ledger-lock = إقفال
ledger-unlock = رفع الإقفال
ledger-lock-move = نقل
ledger-lock-ask = الإقفال حتى { $day }؟
ledger-unlock-ask = رفع الإقفال المرن؟
ledger-did-lock = أُقفل حتى { $day }
ledger-did-unlock = رُفع الإقفال المرن
ledger-area = الجزء
ledger-area-all = الكل
ledger-area-sales = المبيعات
ledger-area-purchasing = المشتريات
ledger-area-stock = المخزون
ledger-level = مدى الإقفال
ledger-level-soft = مرن
ledger-level-hard = نهائي
ledger-level-soft-what = يمكن لصاحب الاستثناء القيد، ويمكن إرجاع الإقفال.
ledger-level-hard-what = لا يقيد أحد فيها بعد ذلك، ولا يمكن إرجاعه أبدًا.
ledger-through = حتى
ledger-through-none = الفراغ يرفع الإقفال
ledger-soft-through = مرن حتى { $day }
ledger-hard-through = نهائي حتى { $day }
ledger-open = مفتوح
ledger-blocks = يجب إنهاؤه أولًا
ledger-despite-drafts = الإقفال رغم عدم اكتمال هذه
ledger-unfinished = غير مكتمل
ledger-behind = لم يُسجَّل في الدفاتر بعد
ledger-behind-more =
    { $count ->
        [one] وواحد آخر على الأقل
        [two] واثنان آخران على الأقل
       *[other] و{ $count } أخرى على الأقل
    }
ledger-exceptions = الاستثناءات
ledger-exceptions-none = لم يُسمح لأحد.
ledger-exception-new = سماح
ledger-exception-ask = السماح لـ { $name } بتجاوز الإقفال؟
ledger-exception-body = لتواريخ هذه الأيام، وتحت الإقفال المرن فقط، ويُسجل كل استخدام.
ledger-exception-did = سُمح لـ { $name }
ledger-exception-holder = من
ledger-exception-lasts = تنتهي
ledger-exception-until = حتى { $at }
ledger-exception-over = انتهى
ledger-exception-revoked = أُلغي
ledger-exception-revoke = إلغاء
ledger-exception-revoke-ask = إنهاء استثناء { $name } الآن؟
ledger-exception-did-revoke = انتهى استثناء { $name }
ledger-revaluation-none = لا شيء مستحق أو محتفظ به بعملة أخرى
ledger-revaluation-none-body = في ذلك اليوم لا شيء يُقيّم بسعر آخر.
ledger-revaluation-entries = المرحّل
ledger-rates = أسعار الصرف
ledger-booked = المقيّد
ledger-worth = القيمة
ledger-taken-back = عُكس في اليوم التالي
ledger-revalue = ترحيل إعادة التقييم
ledger-revalue-ask = ترحيل فرق { $amount } في { $day }؟
ledger-revalue-body = يُعكس كل قيد بنقيضه في اليوم التالي.
ledger-waiting =
    { $count ->
        [0] لا أحداث غير مقيّدة
        [one] حدث واحد لم يُقيّد بعد
        [two] حدثان لم يُقيّدا بعد
        [few] { $count } أحداث لم تُقيّد بعد
       *[other] { $count } حدثًا لم يُقيّد بعد
    }
ledger-did-revalue =
    { $count ->
        [0] لم يتغيّر شيء
        [two] رُحّل قيدان
        [few] رُحّلت { $count } قيود
       *[other] رُحّل { $count } قيدًا
    }
ledger-result-to = نتيجة السنة حتى { $day }
ledger-said-settles = { $credit } تسدد { $invoice }
ledger-said-taken-back = تم التراجع عن { $number }
ledger-said-requested = طُلب { $number }
ledger-said-paid = دُفع { $number }
ledger-said-failed = فشل { $number }
ledger-said-reversed = { $payment }، معكوس
ledger-said-reversal = عكس { $number }: { $reason }
ledger-said-worth = قيمة { $currency } في { $day } بسعر { $rate }

## Whose, and what for

ledger-partner = العميل
ledger-holds-money = نقود
