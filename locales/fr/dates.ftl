### Days that are typed or picked, in the app and in the portal.

date-choose = Choisir une date
date-day = JJ
date-month = MM
date-year = AAAA
date-today = Aujourd’hui
date-month-before = Mois précédent
date-month-after = Mois suivant
date-unread = « { $typed } » n’est pas une date
date-too-early = Pas avant le { $day }
date-too-late = Pas après le { $day }
date-shorthand = Vous pouvez aussi taper t, +14, -7, eom ou 12/3.
