# Numbers, money, sizes, dates and durations.

# A number of three digits in tight places, such as the axis of a chart.
magnitude-1e3 = { $number }k
magnitude-1e6 = { $number }M
magnitude-1e9 = { $number }bn
magnitude-1e12 = { $number }tn

# £1,234.50, and SEK 1,234.50 where there is no sign.
money-with-sign = { $currency }{ $number }
money-with-code = { $currency } { $number }

bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}

days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

day = { $day } { $month } { $year }
day-in-full = { $day } { $month } { $year }
day-in-full-month-first = { $month } { $day }, { $year }

time-left-moments = a few seconds left
time-left-seconds = about { $seconds } s left
time-left-minutes = { $minutes ->
    [1] about a minute left
   *[other] about { $minutes } minutes left
}

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

month-in-full-1 = January
month-in-full-2 = February
month-in-full-3 = March
month-in-full-4 = April
month-in-full-5 = May
month-in-full-6 = June
month-in-full-7 = July
month-in-full-8 = August
month-in-full-9 = September
month-in-full-10 = October
month-in-full-11 = November
month-in-full-12 = December
