### Days that are typed or picked, in the app and in the portal.

date-choose = اختيار تاريخ
date-day = ي ي
date-month = ش ش
date-year = س س س س
date-today = اليوم
date-month-before = الشهر السابق
date-month-after = الشهر التالي
date-unread = «{ $typed }» ليس تاريخًا
date-too-early = ليس قبل { $day }
date-too-late = ليس بعد { $day }
date-shorthand = يمكنك أيضًا كتابة t أو +14 أو -7 أو eom أو 12/3.
