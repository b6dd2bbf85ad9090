### Pages of one record: what it is, its form, its history.
record-details = التفاصيل
record-about = نبذة
record-aside = المزيد عنه
record-more = المزيد
record-created = أُنشئ
record-updated = تغيّر
record-archived = مؤرشف
record-duplicate = تكرار
record-back-to = رجوع إلى { $list }
record-tabs = ما يتبعه
record-new = جديد: { $kind }
record-made = تم إنشاء { $name }
record-key-edit = تحرير
record-key-leave = مغادرة النموذج
record-key-previous = السجل السابق في القائمة
record-key-next = السجل التالي في القائمة
form-required = هذا الحقل مطلوب
form-too-long = الحد الأقصى لعدد الأحرف: { $max }
form-not-negative = لا يقل عن صفر
form-email = هذا ليس عنوان بريد إلكتروني
form-integer = عدد صحيح
form-number = هذا ليس رقمًا
form-url = عنوان يبدأ بـ https://
form-faults = { $count ->
    [one] خطأ واحد يجب تصحيحه
    [two] خطآن يجب تصحيحهما
    [few] { $count } أخطاء يجب تصحيحها
    [many] { $count } خطأً يجب تصحيحها
   *[other] { $count } خطأ يجب تصحيحها
}
merge-title = غيّر شخص آخر هذا
merge-body = { $count ->
    [one] غيّرتما كلاكما حقلًا واحدًا. اختر ما يبقى.
    [two] غيّرتما كلاكما حقلين. اختر ما يبقى.
    [few] غيّرتما كلاكما { $count } حقول. اختر ما يبقى.
    [many] غيّرتما كلاكما { $count } حقلًا. اختر ما يبقى.
   *[other] غيّرتما كلاكما { $count } حقل. اختر ما يبقى.
}
merge-no-conflict = غيّرتما حقولًا مختلفة: يمكن أن يبقى التغييران معًا.
merge-before = من قبل:
merge-mine = ما عندي
merge-theirs = ما عند الآخر
merge-save = حفظ
history-title = السجل الزمني
history-none = لم يحدث شيء بعد
history-more = عرض الأقدم
history-system = النظام
history-empty = فارغ
history-sealed = تغيّر (سرّي)
history-to = إلى
history-fields = { $count ->
    [one] حقل واحد
    [two] حقلان
    [few] { $count } حقول
    [many] { $count } حقلًا
   *[other] { $count } حقل
}
## Comments and files
talk-title = التعليقات والملفات
talk-delete-sure = حذف نهائي
comments-title = التعليقات
comments-none = لم يعلّق أحد بعد
comments-write = اكتب تعليقًا؛ العلامة @ تبلّغ شخصًا
comments-send = إرسال
comments-edit = إعادة صياغة
comments-edited = محرَّر
comments-delete = حذف التعليق
comments-people = الأشخاص
comments-people-found = { $count ->
    [zero] لا أشخاص
    [one] شخص واحد؛ الأسهم للاختيار وEnter للتأكيد
    [two] شخصان؛ الأسهم للاختيار وEnter للتأكيد
    [few] { $count } أشخاص؛ الأسهم للاختيار وEnter للتأكيد
    [many] { $count } شخصًا؛ الأسهم للاختيار وEnter للتأكيد
   *[other] { $count } شخص؛ الأسهم للاختيار وEnter للتأكيد
}
comments-people-none = لا أحد باسم «{ $typed }» يرى هذا
files-title = الملفات
files-none = لا ملفات بعد: أفلت ملفات هنا أو اخترها
files-add = إرفاق ملفات
files-delete = حذف { $name }
files-leave-out = ترك { $name }
files-kilobytes = { $size } ك.ب
files-megabytes = { $size } م.ب
record-warned-inventory-waited-for-there = { $count ->
    [zero] لا طلبات تنتظر بضاعة هنا
    [one] طلب واحد ينتظر بضاعة هنا، وسيبقى منتظرًا حتى يعود هذا الموقع إلى البيع
    [two] طلبان ينتظران بضاعة هنا، وسيبقيان منتظرين حتى يعود هذا الموقع إلى البيع
    [few] { $count } طلبات تنتظر بضاعة هنا، وستبقى منتظرة حتى يعود هذا الموقع إلى البيع
    [many] { $count } طلبًا ينتظر بضاعة هنا، وسيبقى منتظرًا حتى يعود هذا الموقع إلى البيع
   *[other] { $count } طلب ينتظر بضاعة هنا، وسيبقى منتظرًا حتى يعود هذا الموقع إلى البيع
}
