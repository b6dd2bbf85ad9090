### Days that are typed or picked, in the app and in the portal.

date-choose = Datum wählen
date-day = TT
date-month = MM
date-year = JJJJ
date-today = Heute
date-month-before = Voriger Monat
date-month-after = Nächster Monat
date-unread = „{ $typed }“ ist kein Datum
date-too-early = Nicht vor dem { $day }
date-too-late = Nicht nach dem { $day }
date-shorthand = Eintippen geht auch: t, +14, -7, eom oder 12.3.
