### What pages of documents share.
document-step-done = (تم)
document-step-current = (الآن)
document-step-part = (جزئيًا)
document-step-ahead = (لاحقًا)
document-in-books = في الدفاتر
document-activity = النشاط
document-activity-all = الكل ({ $count })
document-system = Kontor
document-party = العميل
document-open-balance = الرصيد المفتوح
document-credit-limit = حد الائتمان
document-credit-beyond = { $amount } فوق الحد
document-credit-near = قريب من حد الائتمان
document-below-zero = { $count ->
    [one] خرج من منتج واحد أكثر مما كان موجودًا
    [two] خرج من منتجين أكثر مما كان موجودًا
    [few] خرج من { $count } منتجات أكثر مما كان موجودًا
    [many] خرج من { $count } منتجًا أكثر مما كان موجودًا
   *[other] خرج من { $count } منتج أكثر مما كان موجودًا
}
document-saved = حُفظت المسودة { $when }
document-saving = جارٍ الحفظ…
document-unsaved = لم يُحفظ بعد
document-stale = غيّر شخص آخر هذه المسودة في الأثناء.
document-stale-theirs = اعتماد نسخة الآخر
document-stale-mine = الاحتفاظ بنسختي
## Deeds, as the history tells them
did-create = أنشأ المستند
did-put = غيّر المسودة
did-replace = غيّر المسودة
did-update = غيّر المستند
did-turn = غيّر طريقة الاستمرار
did-edit = غيّر المستند
did-confirm = أكّد المستند
did-amend = عدّل المستند
did-cancel = ألغى المستند
did-cancel-rest = ألغى الباقي
did-release = فكّ التعليق
did-promise = غيّر الوعد
did-complete = أكمل المستند
did-copy = نسخ المستند
did-record-shipped = شحن بضاعة
did-record-invoiced = أصدر فاتورة
did-record-returned = استعاد بضاعة
did-post = رحّل المستند
did-send = أرسل المستند
did-mail = أرسله بالبريد
did-void = أبطل المستند
did-mark-overdue = وجده متأخرًا
did-charge = حدّد رسومه
did-credit = أصدر إشعارًا دائنًا
did-allocate = خصّص دفعة
did-unallocate = تراجع عن تخصيص
did-dispute = علّمه متنازعًا عليه
did-resolve = أنهى النزاع
did-write-off = شطب المبلغ
did-delete = حذف المستند
did-record = سجّل المستند
did-refund = ردّ المبلغ
did-pack = عبّأ الشحنة
did-ship = شحن البضاعة
did-deliver = علّمه مُسلَّمًا
did-track = أبلغ عن مكانه
did-authorise = اعتمد المستند
did-receive = استلم بضاعة
did-inspect = فحص البضاعة
did-archive = أرشف المستند
did-restore = استعاد المستند
## The printed document
document-print = فتح للطباعة
document-download = تنزيل PDF
document-page = الصفحة { $number } من { $of }
document-paper-failed = تعذّر عرض المستند. لا يزال تنزيله ممكنًا.
document-next-step = الخطوة التالية
document-share = مشاركة رابط
document-share-title = مشاركة { $name }
document-link = الرابط
document-links = الروابط السارية
document-link-body = كل من لديه الرابط يمكنه الاطلاع على المستند دون تسجيل الدخول.
document-link-make = إنشاء رابط
document-link-copy = نسخ الرابط
document-link-copied = تم نسخ الرابط
document-link-once = يُعرض هذه المرة فقط. والروابط المفقودة تُنشأ من جديد.
document-link-until = صالح حتى
document-link-until-help = أطول مدة مسموحة إن تُرك فارغًا
document-link-made = أُنشئ في { $day }
document-link-used =
    { $count ->
        [one] فُتح مرة واحدة، { $at }
        [two] فُتح مرتين، آخرهما { $at }
        [few] فُتح { $count } مرات، آخرها { $at }
       *[other] فُتح { $count } مرة، آخرها { $at }
    }
document-link-unused = لم يُفتح بعد
document-link-revoke = سحب
document-link-revoked = لم يعد الرابط يفتح شيئًا
document-customer-hint = الاسم أو الرقم
document-customer-make = عميل جديد «{ $name }»
document-lines = البنود
document-lines-more = { $count ->
    [one] وبند آخر
    [two] وبندان آخران
    [few] و{ $count } بنود أخرى
    [many] و{ $count } بندًا آخر
   *[other] و{ $count } بند آخر
}

## What settles what

document-no-number = هذا ليس رقمًا
document-rate = 1 { $from } بعملة { $to }
document-rate-of = سعر يوم { $day }
document-worth = يسوّي، بعملة { $currency }
document-settles-all = يسوّي كامل { $amount }
document-account-usual = { $account } (المعتاد لهذه الطريقة)
document-account-same = { $account } (حيث دخل المال)
document-account-none = حساب الطريقة نفسها
document-fault-number = هذا ليس رقمًا
document-fault-rate = حدّد السعر أو ما يسوّيه بعملة الفاتورة
document-fault-open = أكثر من المفتوح وهو { $open }
document-fault-little = مع الخصم لا يقل عن { $enough }
document-back-source = يمكن أن يسوّي { $amount } شيئًا آخر.
document-back-invoice = تعود { $number } مطلوبة بمقدار { $amount }؛ ويصبح المفتوح منها { $open }.
document-back-discount = يسقط معه خصم السداد المبكر { $amount }: يبقى { $note } وتستردّه فاتورة بالمبلغ نفسه.
document-back-difference = يُسترجع كذلك ما ربحته الدفاتر أو خسرته من فرق السعر.

## The day on which goods moved

document-day-today = اليوم، ما لم تختر يومًا أسبق
document-day-past = سُجّل اليوم، { $today }
document-left-on = غادرت في
document-locked-stock = لا يمكن أن تتحرك بضاعة في { $day }: الدفاتر مقفلة حتى { $through }.
document-locked = لا يمكن ترحيل شيء في { $day }: الدفاتر مقفلة حتى { $through }.
document-locked-soft = اختر يومًا لاحقًا، أو اطلب استثناءً.
document-locked-hard = اختر يومًا لاحقًا.

## Below zero

document-is-below = تحت الصفر
document-below = { $quantity } · تحت الصفر
document-too-little = لا توجد كمية كافية
document-would-below = { $name }: الموجود { $there } والمغادر { $wanted }. ينزل المخزون تحت الصفر، إلى { $after }.
document-would-lack = { $name }: يُراد إخراج { $wanted } والمتاح { $there } فقط.

## Somebody else has saved meanwhile

document-conflict = تغيّر { $name } في هذه الأثناء
document-conflict-body = حفظه شخص آخر منذ أن بدأت. هذا ما يختلف.
document-conflict-over = تابعه شخص آخر: لم يعد مسودة، ولا يمكن حفظ نسختك.
document-conflict-same = ما كتبته هو ما حفظه.
document-conflict-what = ماذا
document-conflict-none = غير موجود
document-conflict-compare = مقارنة

did-reverse = عكسه
