### Days that are typed or picked, in the app and in the portal.

date-choose = Chagua tarehe
date-day = SS
date-month = MM
date-year = MMMM
date-today = Leo
date-month-before = Mwezi uliopita
date-month-after = Mwezi ujao
date-unread = “{ $typed }” si tarehe
date-too-early = Si kabla ya { $day }
date-too-late = Si baada ya { $day }
date-shorthand = Unaweza pia kuandika t, +14, -7, eom au 12/3.
