# What a person should know of how their files were read: one text for each kind of note. The name of
# the file stands before it where there are several.

note-column-guessed = The column “{ $column }” was read as “{ $meaning }” ({ $reason }).
note-no-money = No column with money was found: every piece counts as one unit, so all amounts here are pieces.
note-money-otherwise = Revenue is { $revenue } by { $from ->
    [price] “{ $column }” times the quantity
    [total] “{ $column }”, counted once an order
   *[amount] “{ $column }”
}. By { $other-from ->
    [price] “{ $other }” times the quantity
    [total] “{ $other }”, counted once an order
   *[amount] “{ $other }”
} it would be { $other-revenue }.
note-tables-left-out = Not read: { $tables }.
note-encoding-misfits = { $places ->
    [one] { $places } place is not in { $encoding } like the rest: letters there are wrong, and another export may be sound.
   *[other] { $places } places are not in { $encoding } like the rest: letters there are wrong, and another export may be sound.
}
note-date-order-assumed = { $text } was read as { $read }; it could be { $other }.
note-decimal-assumed = { $text } was read with a decimal { $mark ->
    [comma] comma
   *[point] point
} as { $read }; it could be { $other }.
note-rows-repeated = { $rows ->
    [one] { $rows } row stands in an earlier file, too, and counts twice.
   *[other] { $rows } rows stand in an earlier file, too, and count twice.
}
note-other-currencies = Sales in { $kept } count. Those in { $others } do not: { $rows ->
    [one] { $rows } row.
   *[other] { $rows } rows.
}
