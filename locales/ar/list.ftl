### Lists of records and documents.
list-count = عدد الصفوف: { $count }
list-search = البحث في { $list }
list-filter = تصفية
list-filters = عوامل التصفية
list-columns = الأعمدة
list-columns-find = البحث عن عمود
list-columns-hidden = غير معروضة
list-columns-reset = إعادة الضبط
list-column-up = تقديم { $column }
list-column-down = تأخير { $column }
list-column-pin = تثبيت { $column } في البداية
list-column-unpin = إلغاء تثبيت { $column }
list-sort-hint = فرز؛ ومع Shift يُضاف هذا إلى الفرز
list-select-shown = تحديد ما تم تحميله
list-select-row = تحديد { $name }
list-selected = تم تحديد { $count }
list-selected-all = تم تحديد الكل ({ $count })
list-select-all = تحديد كل المطابق ({ $count })
list-loading-more = جارٍ تحميل المزيد…
list-unnamed = بلا اسم
list-sum-of = مجموع { $count }
list-peek = معاينة
list-row-menu = إجراءات { $name }
list-open-tab = فتح في علامة تبويب جديدة
list-copy-link = نسخ الرابط
list-edit-cell = تحرير { $field }
list-edit-stale = غيّر شخص آخر هذا في الأثناء. ما تراه هو الوضع الحالي.
list-archived = تمت أرشفة { $name }
list-restored = تمت استعادة { $name }
list-archived-only = المؤرشف فقط
list-export = تصدير
list-export-csv = بصيغة CSV
list-export-xlsx = كجدول بيانات (XLSX)
list-export-selected-csv = تصدير المحدد بصيغة CSV
list-export-selected-xlsx = تصدير المحدد كجدول بيانات (XLSX)
list-print = طباعة
list-printing = جارٍ قراءة الصفوف للطباعة…
list-print-left-off = أول { $shown } من { $count } صف
list-import = استيراد
## Filters
list-filter-add = إضافة شرط
list-filter-add-group = إضافة مجموعة
list-filter-group = المجموعة { $number }
list-filter-groups = بين المجموعات
list-filter-conditions = بين الشروط
list-filter-and = و
list-filter-or = أو
list-filter-field = الحقل
list-filter-operator = طريقة المقارنة
list-filter-value = قيمة { $field }
list-filter-remove = إزالة هذا الشرط
list-filter-take-off = إزالة { $field }
list-filter-clear = مسح التصفية
list-filter-apply = تطبيق
list-filter-archived = مع المؤرشف
list-filter-absent = فارغ
list-filter-present = غير فارغ
list-op-eq = يساوي
list-op-ne = لا يساوي
list-op-in = أحد
list-op-like = يحتوي على
list-op-gt = أكبر من
list-op-gte = لا يقل عن
list-op-lt = أصغر من
list-op-lte = لا يزيد على
list-op-null = فارغ أو غير فارغ
list-op-day-eq = في
list-op-day-gte = ابتداءً من
list-op-day-lt = قبل
list-op-day-gt = بعد
list-op-day-lte = حتى
list-op-day-ne = ليس في
## Views
list-views = طرق عرض { $list }
list-view-menu = حفظ طريقة العرض أو تغييرها
list-view-save = حفظ طريقة العرض
list-view-save-as = حفظ كطريقة عرض جديدة
list-view-change = الاسم والمشاركة
list-view-delete = حذف طريقة العرض
list-view-delete-title = هل تريد حذف طريقة العرض { $name }؟
list-view-delete-body = تبقى السجلات كما هي؛ وتختفي طريقة العرض لدى كل من يراها.
list-view-reset = إظهار طريقة العرض كما حُفظت
list-view-dirty = متغيّرة
list-view-saved = تم حفظ طريقة العرض { $name }
list-view-name = الاسم
list-view-needs-name = أعطِ طريقة العرض اسمًا
list-view-seen-by = من يراها
list-view-private = أنا فقط
list-view-company = الجميع في الشركة
list-view-role = الدور { $role }
list-view-default = فتح طريقة العرض هذه أولًا
## Nothing to show
list-nothing-found = لا نتائج مطابقة
list-nothing-search = البحث: «{ $q }»
list-first-use = { $list }: لا شيء بعد
list-first-use-body = ستُدرج هنا.
## Keys
list-key-next = الصف التالي
list-key-previous = الصف السابق
list-key-extend = توسيع التحديد
list-key-first = الصف الأول
list-key-last = الصف الأخير
list-key-select = تحديد الصف
list-key-select-all = تحديد ما تم تحميله
list-key-open = فتح الصف
list-key-peek = معاينة الصف بجانب القائمة
list-key-menu = إجراءات الصف
list-key-edit = تحرير الصف
list-key-search = بحث
list-key-clear = إغلاق، ثم إلغاء التحديد
list-key-create = إنشاء
## A phone's sheet
list-show = ما يُعرض
list-sort-by = الفرز حسب
list-ascending = تصاعديًا
list-descending = تنازليًا
## Groups
list-group = تجميع الصفوف
list-group-off = بلا تجميع
list-group-none = بلا قيمة
list-group-day = { $field } حسب اليوم
list-group-month = { $field } حسب الشهر
list-group-year = { $field } حسب السنة
list-group-rest = عرض الكل ({ $count }) من { $group }
## Many at once
list-bulk-archive = أرشفة
list-bulk-restore = استعادة
list-bulk-patch = تغيير حقل
list-bulk-title = { $count ->
    [one] { $action }: سجل واحد
    [two] { $action }: سجلان
    [few] { $action }: { $number } سجلات
    [many] { $action }: { $number } سجلًا
   *[other] { $action }: { $number } سجل
}
list-bulk-go = { $action } ({ $number })
list-bulk-stop = إيقاف
list-bulk-trying = جارٍ فحص ما سيحدث…
list-bulk-progress = { $done } من { $of }
list-bulk-would = { $count ->
    [one] يمكن تنفيذ واحد
    [two] يمكن تنفيذ اثنين
    [few] يمكن تنفيذ { $number } سجلات
    [many] يمكن تنفيذ { $number } سجلًا
   *[other] يمكن تنفيذ { $number } سجل
}
list-bulk-would-not = { $count ->
    [one] سيُرفض واحد
    [two] سيُرفض اثنان
    [few] ستُرفض { $number } سجلات
    [many] سيُرفض { $number } سجلًا
   *[other] سيُرفض { $number } سجل
}
list-bulk-untried = { $count ->
    [one] لم يُفحص واحد آخر بعد
    [two] لم يُفحص اثنان آخران بعد
    [few] لم تُفحص { $number } سجلات أخرى بعد
    [many] لم يُفحص { $number } سجلًا آخر بعد
   *[other] لم يُفحص { $number } سجل آخر بعد
}
list-bulk-did = { $count ->
    [one] تم تنفيذ واحد
    [two] تم تنفيذ اثنين
    [few] تم تنفيذ { $number } سجلات
    [many] تم تنفيذ { $number } سجلًا
   *[other] تم تنفيذ { $number } سجل
}
list-bulk-did-not = { $count ->
    [one] رُفض واحد
    [two] رُفض اثنان
    [few] رُفضت { $number } سجلات
    [many] رُفض { $number } سجلًا
   *[other] رُفض { $number } سجل
}
list-bulk-left = { $count ->
    [one] تُرك واحد كما هو
    [two] تُرك اثنان كما هما
    [few] تُركت { $number } سجلات كما هي
    [many] تُرك { $number } سجلًا كما هو
   *[other] تُرك { $number } سجل كما هو
}
list-bulk-refused-in = غير ممكن والحالة «{ $state }»
list-bulk-refused-state = حالته لا تسمح بذلك
list-bulk-sum = المجموع { $amount }
list-bulk-failures = ما رُفض وسببه
list-bulk-row = السجل
list-bulk-why = السبب
list-bulk-more-failures = و { $number } أخرى
list-bulk-done = { $action }: تم تنفيذ { $count }
list-bulk-undone = تم التراجع عن { $count }
list-bulk-reason = السبب
list-bulk-reference = المرجع
list-bulk-field = الحقل
list-bulk-choose-field = اختر حقلًا
list-bulk-empty = تركه فارغًا
