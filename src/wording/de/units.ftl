# Zahlen, Geld, Größen, Daten und Dauern.

# Eine Zahl mit drei Ziffern, wo wenig Platz ist, etwa an der Achse eines Diagramms.
magnitude-1e3 = { $number } Tsd.
magnitude-1e6 = { $number } Mio.
magnitude-1e9 = { $number } Mrd.
magnitude-1e12 = { $number } Bio.

# 1.234,50 £, und 1.234,50 SEK, wo es kein Zeichen gibt.
money-with-sign = { $number } { $currency }
money-with-code = { $number } { $currency }

bytes = { $bytes ->
    [one] { $bytes } Byte
   *[other] { $bytes } Byte
}

days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}

day = { $day }. { $month } { $year }
day-in-full = { $day }. { $month } { $year }
day-in-full-month-first = { $day }. { $month } { $year }

time-left-moments = noch ein paar Sekunden
time-left-seconds = noch etwa { $seconds } s
time-left-minutes = { $minutes ->
    [1] noch etwa eine Minute
   *[other] noch etwa { $minutes } Minuten
}

month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.

month-in-full-1 = Januar
month-in-full-2 = Februar
month-in-full-3 = März
month-in-full-4 = April
month-in-full-5 = Mai
month-in-full-6 = Juni
month-in-full-7 = Juli
month-in-full-8 = August
month-in-full-9 = September
month-in-full-10 = Oktober
month-in-full-11 = November
month-in-full-12 = Dezember
