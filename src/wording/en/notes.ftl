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
unread-hidden = { $name } (hidden)
unread-other-columns = { $name } (other columns)
unread-other-sales = { $name } (could be sales, too, with other columns)
unread-no-table = { $name } (no table)
unread-customers = { $name } (a list of customers)
unread-products = { $name } (a list of products)
unread-nested = { $name } (a list within the orders)
note-encoding-misfits = { $places ->
    [one] { $places } place is not in { $encoding } like the rest: letters there are wrong, and another export may be sound.
   *[other] { $places } places are not in { $encoding } like the rest: letters there are wrong, and another export may be sound.
}
note-encoding-assumed = The text is not in UTF-8 and was read as { $encoding }: look at a name with an accent.
note-date-parts = The date was put together from the columns “{ $year }”, “{ $month }” and “{ $day }”.
note-date-order-assumed = { $text } was read as { $read }; it could be { $other }.
note-date-order-by-rows = Day and month were told apart only by the order of the rows: dates are { $form }.
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
note-customer-placeholders = { $rows ->
    [one] { $rows } row names nobody as its customer and is left out: { $words }.
   *[other] { $rows } rows name nobody as their customer and are left out: { $words }.
}
note-customer-told-beside = { $rows ->
    [one] In { $rows } row the customer is missing; the e-mail, the telephone number or the name beside it tells who it was.
   *[other] In { $rows } rows the customer is missing; the e-mail, the telephone number or the name beside it tells who it was.
}
note-customer-spellings = { $spellings } spellings of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} were put together: { $examples }.
note-customer-zeros = Numbers of customers lost their leading zeros in a part of the files; they were compared with { $digits } digits.
note-customer-cut = { $customers ->
    [one] { $customers } number of a customer was
   *[other] { $customers } numbers of customers were
} cut by a spreadsheet, such as { $example }: several customers may stand behind it. Export the orders again and do not open the file in a spreadsheet.
note-customer-several-emails = { $customers ->
    [one] { $customers } customer has
   *[other] { $customers } customers have
} several e-mail addresses ({ $label } has { $emails }): perhaps several people share a name or number.
note-customer-refused = { $refused ->
    [one] { $refused } of { $customers } customers does
   *[other] { $refused } of { $customers } customers do
} not want to be written to. They stay in all figures; in lists they have no offer.
note-customer-never-back = Hardly a customer comes back: { $customers } customers with { $orders } orders. The column of the customer may hold numbers of receipts.
note-customer-role = “{ $label }” stands in { $rows } of { $all } rows and seems to be nobody in particular. Leave it out if so.
note-cells-with-errors = { $cells ->
    [one] { $cells } cell holds an error, such as #N/A, and was read as blank.
   *[other] { $cells } cells hold an error, such as #N/A, and were read as blank.
}
note-hundredths = Amounts in { $columns } are whole numbers beside a currency and were read as hundredths: 1250 as 12.50.
note-status-no-sale = Orders with these statuses in “{ $column }” are no sales: { $statuses }.
note-status-unknown = Nothing here knows what these statuses in “{ $column }” mean: { $statuses }. They count as sales.
note-status-closed = Beside orders that are done, { $statuses } in “{ $column }” was taken for refunded or called off, so for no sale.
note-status-usual = { $statuses } in “{ $column }” counts as a sale, because that seems to be how orders are left here, or another column tells whether they were paid.
note-status-part = { $statuses } in “{ $column }” counts in full: no column says how much went back.
note-refunds-taken-off = { $rows ->
    [one] What went back by “{ $column }” was taken off { $rows } sale: { $amount }.
   *[other] What went back by “{ $column }” was taken off { $rows } sales: { $amount }.
}
note-refunds-open = { $rows ->
    [one] “{ $column }” says that a part of the money of { $rows } row’s order went back, but not for which row: nothing was taken off.
   *[other] “{ $column }” says that a part of the money of { $rows } rows’ orders went back, but not for which row: nothing was taken off.
}
note-currency-assumed = { $sign } was read as { $currency }; other currencies are written so, too.
note-currency-open = The file does not tell which currency its { $sign } is: { $others }, or another one.
note-currency-of-other-file = Nothing names the currency here: { $currency } was assumed, as in the other files.
note-currency-none = The files name no currency: amounts have none.
note-currency-unnamed = { $rows ->
    [one] { $rows } row names no currency and does not count: the others are in { $kept }.
   *[other] { $rows } rows name no currency and do not count: the others are in { $kept }.
}
note-decimal-marks-mixed = “{ $column }” has numbers with a decimal point and numbers with a decimal comma; { $rows ->
    [one] { $rows } of those looked at was read unlike most
   *[other] { $rows } of those looked at were read unlike most
}{ $open ->
    [0] .
    [one] , and { $open } could be another number.
   *[other] , and { $open } could be other numbers.
}
note-units-mixed = “{ $column }” counts in several units ({ $units }); they were added up as if they were one.
note-dates-swapped = { $rows ->
    [one] { $rows } date has day and month exchanged, as a workbook of another country leaves them beside texts: it was read the right way round.
   *[other] { $rows } dates have day and month exchanged, as a workbook of another country leaves them beside texts: they were read the right way round.
}
note-dates-perhaps-swapped = { $rows ->
    [one] { $rows } date may have day and month exchanged, as a workbook of another country leaves them beside texts. It was read as it stands there.
   *[other] { $rows } dates may have day and month exchanged, as a workbook of another country leaves them beside texts. They were read as they stand there.
}
note-date-month-unknown = “{ $text }” names a month that is another one in another language, and no other date tells which: { $rows ->
    [one] { $rows } row was not read.
   *[other] { $rows } rows were not read.
}
note-dates-buddhist = { $rows ->
    [one] { $rows } date has a year of the Thai calendar, and was read so: 2567 is 2024.
   *[other] { $rows } dates have a year of the Thai calendar, and were read so: 2567 is 2024.
}
note-dates-persian = { $rows ->
    [one] { $rows } date is one of the Persian calendar, and was read so: 1402/12/15 is 5 March 2024.
   *[other] { $rows } dates are those of the Persian calendar, and were read so: 1402/12/15 is 5 March 2024.
}
note-dates-islamic = { $rows ->
    [one] { $rows } date seems to be one of the Islamic calendar, which does not tell the day for certain: it was not read.
   *[other] { $rows } dates seem to be those of the Islamic calendar, which does not tell the day for certain: they were not read.
}
note-implausible-days = { $rows ->
    [one] { $rows } row dated { $days } was set aside: that is far from all other days.
   *[other] { $rows } rows dated { $days } were set aside: that is far from all other days.
}
note-quotes-are-text = Quotation marks are a part of the text in this file: none of them stands around a field.
note-quotes-stray = { $rows ->
    [one] { $rows } row has a quotation mark that stands around nothing; it was taken for a part of the text
   *[other] { $rows } rows have a quotation mark that stands around nothing; it was taken for a part of the text
} ({ $more ->
    [0] line { $lines }
   *[other] lines { $lines } and { $more } more
}).
note-quotes-inner = { $rows ->
    [one] { $rows } row has quotation marks inside a quoted text that are not doubled; it was read so that its fields fit
   *[other] { $rows } rows have quotation marks inside a quoted text that are not doubled; they were read so that their fields fit
} ({ $more ->
    [0] line { $lines }
   *[other] lines { $lines } and { $more } more
}).
note-rows-joined = { $rows ->
    [one] { $rows } row has the separator inside a field, such as a decimal comma between commas; what belongs together was joined
   *[other] { $rows } rows have the separator inside a field, such as a decimal comma between commas; what belongs together was joined
} ({ $more ->
    [0] line { $lines }
   *[other] lines { $lines } and { $more } more
}).
note-rows-longer = { $rows ->
    [one] { $rows } row has more fields than there are columns and does not count: nothing tells which field belongs where
   *[other] { $rows } rows have more fields than there are columns and do not count: nothing tells which field belongs where
} ({ $more ->
    [0] line { $lines }
   *[other] lines { $lines } and { $more } more
}).
note-rows-shorter = { $rows ->
    [one] { $rows } row has fewer fields than there are columns, not those of the first columns, and does not count
   *[other] { $rows } rows have fewer fields than there are columns, not those of the first columns, and do not count
} ({ $more ->
    [0] line { $lines }
   *[other] lines { $lines } and { $more } more
}).
note-files-appended = { $rows ->
    [one] { $rows } row begins with the mark of the beginning of a file: another export was appended there
   *[other] { $rows } rows begin with the mark of the beginning of a file: other exports were appended there
} ({ $more ->
    [0] line { $lines }
   *[other] lines { $lines } and { $more } more
}).
note-customer-above = The customer stands only above the rows of each group, and was taken from there.
note-rows-wider = Rows have { $fields } fields, but the header names only { $names } columns. Check that each column holds what its name says.
note-rows-no-record = { $rows ->
    [one] { $rows } row is no sale by its nature, such as the header once more, a total or a remark: line { $line }, “{ $text }”.
   *[other] { $rows } rows are no sales by their nature, such as the header once more, a total or a remark; the first is line { $line }, “{ $text }”.
}
note-orders-overlap = { $rows ->
    [one] { $rows } row is of an order that stands in a later file, too: exports overlap, and the later one counts.
   *[other] { $rows } rows are of orders that stand in a later file, too: exports overlap, and the later one counts.
}
note-orders-doubled = { $rows ->
    [one] { $rows } row is the second copy of an order that is already in the file, and does not count: { $amount } less.
   *[other] { $rows } rows are second copies of orders that are already in the file, and do not count: { $amount } less.
}
note-rows-doubled = The file holds every row twice: { $rows ->
    [one] { $rows } row does not count
   *[other] { $rows } rows do not count
} again, { $amount } less.
note-charges = { $rows ->
    [one] { $rows } row is no product but postage, a fee, a correction or the like, and does not count: { $amount } less.
   *[other] { $rows } rows are no products but postage, fees, corrections and the like, and do not count: { $amount } less.
}
note-all-returned = All that was bought came back, so nothing was taken off: purchases count as they were made.
note-returned = What came back was taken off the purchases: { $returns ->
    [one] { $returns } return
   *[other] { $returns } returns
}, { $amount } less.{ $customers ->
    [0] { "" }
    [one] { " " }{ $customers } customer gave everything back and no longer counts as one.
   *[other] { " " }{ $customers } customers gave everything back and no longer count as customers.
}
note-tables-joined = { $lines } was read with { $orders }: { $key } in the one is { $other } in the other. { $rows ->
    [0] Every line found its order.
    [one] { $rows } line found no order and does not count.
   *[other] { $rows } lines found no order and do not count.
}
note-customer-shared-names = { $names ->
    [one] { $names } name belongs
   *[other] { $names } names belong
} to several customers, who were told apart by their e-mail ({ $label }: { $customers }).
