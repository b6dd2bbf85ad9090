### Days that are typed or picked, in the app and in the portal.

date-choose = Choose a date
date-day = DD
date-month = MM
date-year = YYYY
date-today = Today
date-month-before = Previous month
date-month-after = Next month
date-unread = “{ $typed }” is no date
date-too-early = Not before { $day }
date-too-late = Not after { $day }
date-shorthand = You can also type t, +14, -7, eom or 12/3.
