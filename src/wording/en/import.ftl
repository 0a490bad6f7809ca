# The import assistant: how the open files are read and which rows count.

# The heading: the question that is open, or what can be done.
import-title-empty = Which file should be read?
import-title-missing = { $missing ->
    [customer] Which column says who bought?
    [date] Which column says when?
    [day] Which column says the day of the month?
    [parts] Which columns say the year, the month and the day?
   *[both] Which columns say who bought, and when?
}
import-title-dates = Is { $date } in { $first } or in { $second }?
import-title-decimals = Does { $number } mean { $small } or { $large }?
import-title-no-sale = Why does no row count as a sale?
import-title-choice = Which rows count?
import-title-unchecked = Is the file understood the right way?
import-title-ready = { $sales ->
    [one] { $sales } sale, ready to be analysed
   *[other] { $sales } sales, ready to be analysed
}
import-title-doubtful = { $sales ->
    [one] { $sales } sale: are the columns read the right way?
   *[other] { $sales } sales: are the columns read the right way?
}

# Files in a sentence: $name is one of the next two for several files.
import-files-two = { $first } and { $second }
import-files-more = { $first } and { $others } more files
import-file = { $name } ({ $size }{ $packing ->
    [none] { "" }
    [workbook] , a workbook: { $inside }
    [zip] , an archive: { $inside }
    [tar] , an archive: { $inside }
    [json] , JSON
    [xml] , XML
    [html] , a web page
   *[other] , compressed with { $packing }
})

# What was understood, below the heading.
import-lead-empty = Any export of orders will do, as long as each line names a customer and a date.
import-lead = So far, only the first rows of { $file } were read.
import-lead-platform = { $files ->
    [one] { $file } is an export of the kind “{ $platform }”.
   *[other] { $file } are exports of the kind “{ $platform }”.
}
import-lead-rows = { $files ->
    [one] { $file } has { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
   *[other] { $file } have { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
}
import-lead-platform-rows = { $files ->
    [one] { $file } is an export of the kind “{ $platform }” with { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
   *[other] { $file } are exports of the kind “{ $platform }” with { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
}

import-recalled = The choices that this device remembers for such files were applied.
import-forget = Forget

# How a table is written, a sentence each.
import-form-text = { $encoding } text with { $separator ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
    [bar] vertical bars
    [blank] blanks
    [control] the control character { $sign }
   *[other] “{ $sign }”
} between fields.
import-form-header = The header is on line { $line }.
import-form-dates = Dates are written { $form }{ $reason ->
    [sequence] , because only so the rows are in order
    [chosen] , as you said
   *[certain] { "" }
}.
import-form-date-parts = The date is put together from { $year }, { $month } and { $day }.
import-form-point = Decimals follow a point.
import-form-comma = Decimals follow a comma.
import-form-price = Money is the price of one piece times the quantity{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-amount = Money is the amount of the line{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-total = Money is the total of the order, counted once{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-pieces = No column tells money, so every piece counts as 1{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-orders = No column names orders: what a customer buys on one day is one.
import-form-differs = The tables are not all written in the same way:
import-left-out = Not read, because its columns are others or it is smaller: { $tables }.
import-misfits = { $places ->
    [one] One place is not in { $encoding }, the encoding of all the rest: a letter there shows
   *[other] { $places } places are not in { $encoding }, the encoding of all the rest: letters there show
} as � or as two strange ones, and the same name written both ways counts twice. Export the file again in one encoding, or correct these letters.

# The letters of a form such as DD/MM/YYYY, and what stands for one.
import-date-year = Y
import-date-day = D
import-date-and = { $one } and { $other }
import-date-excel = Excel day number
import-date-seconds = seconds since 1970
import-date-milliseconds = milliseconds since 1970
import-date-month = month

# Questions.
import-lacks-customer = No column says who bought.
import-lacks-customer-in = No column of { $table } says who bought.
import-lacks-date = No column says when it was bought.
import-lacks-date-in = No column of { $table } says when it was bought.
import-lacks-part = No column says the { $part ->
    [year] year
    [month] month
   *[day] day of the month
} of the purchase.
import-lacks-part-in = No column of { $table } says the { $part ->
    [year] year
    [month] month
   *[day] day of the month
} of the purchase.
import-needs-customer = Without it there is nobody to get to know. Anything will do that stays the same: a number, a name, an e-mail address.
import-needs-date = Without it nobody can be called a regular.
import-needs-part = The year, the month and the day make up the date together. If one column has the whole date, choose “Date” above that column instead.
import-customer-in = The customer is in
import-date-in = The date is in
import-year-in = The year is in
import-month-in = The month is in
import-day-in = The day of the month is in
import-choose-column = Choose a column
import-column-sample = { $column }, such as “{ $value }”

import-question-dates = Do days or months come first?
import-question-dates-why = No date in the file tells, and a wrong guess would mix up the whole calendar.
import-date-example = { $date } is { $day-first } or { $month-first }
import-day-first = Day first: { $day }
import-month-first = Month first: { $day }

import-question-decimals = What stands before decimals?
import-question-decimals-why = No number in the file tells, and a wrong guess would be a thousand times wrong.
import-decimal-example = { $number } is { $with-point } or { $with-comma }
import-point-decimals = A point: { $number }
import-comma-decimals = A comma: { $number }

import-question-repeated = Do rows count twice?
import-repeated-two = { $rows ->
    [one] { $rows } row of { $second } already stands in { $first }.
   *[other] { $rows } rows of { $second } already stand in { $first }.
}
import-repeated-many = { $rows ->
    [one] { $rows } row already stands in an earlier file.
   *[other] { $rows } rows already stand in an earlier file.
}
import-count-once = Count them once

import-question-currencies = Which currency counts?
import-currencies-told = Sales in { $kept } count. { $rows ->
    [one] { $rows } row in another currency does not
   *[other] { $rows } rows in other currencies do not
}: amounts in two currencies cannot be added.
import-currency = The currency that counts
import-tally = { $label } ({ $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
})

# The first rows, under what their columns mean.
import-columns = The first rows
import-columns-note = Choose what a column means where it was not recognised.
import-columns-note-tables = Choose what a column means where it was not recognised. It holds for every table with a column of that name.
import-columns-table = Table
import-columns-label = The first rows of the file
import-columns-show = { $columns ->
    [one] Show { $columns } unused column
   *[other] Show { $columns } unused columns
}
import-columns-show-first = Show { $first } of { $columns } unused columns
import-columns-hide = Hide unused columns
import-columns-recognised = Back to what was recognised
import-column-means = What { $column } means
import-column-doubtful = Please check:
import-cell-read = read as { $value }
import-cell-unreadable = cannot be read

# How the files are written.
import-writing = How it is written
import-automatic = Automatic
import-automatic-found = Automatic ({ $found })
import-automatic-point = Automatic (a point)
import-automatic-comma = Automatic (a comma)
import-encoding = Encoding
import-encoding-note = Wrong when letters such as é or ü look broken
import-decimals = Before decimals stands
import-decimals-note = Wrong when amounts are a hundred times too large
import-decimals-point = A point: 1.5
import-decimals-comma = A comma: 1,5
import-dates = Dates such as 3/4/2026
import-dates-note = Looked for in all dates: a day after the 12th tells
import-dates-day = Day first: 3/4 is 3 April
import-dates-month = Month first: 3/4 is March 4

# Where encodings are met.
encoding-everywhere = everywhere
encoding-western = Western Europe
encoding-macs = older Macs
encoding-dos-western = DOS, Western Europe
encoding-dos-america = DOS, America
encoding-dos-cyrillic = DOS, Cyrillic
encoding-central = Central Europe
encoding-cyrillic = Cyrillic
encoding-russian = Russian
encoding-ukrainian = Ukrainian
encoding-greek = Greek
encoding-turkish = Turkish
encoding-hebrew = Hebrew
encoding-arabic = Arabic
encoding-baltic = Baltic
encoding-vietnamese = Vietnamese
encoding-thai = Thai
encoding-japanese = Japanese
encoding-chinese = Chinese
encoding-chinese-traditional = Chinese, traditional
encoding-korean = Korean
encoding-excel = Unicode text of Excel
encoding-high-first = Unicode, high byte first

# Which rows count.
import-rules = Which rows count
import-leave-out = Leave out
import-placeholders = Words for nobody
import-placeholders-note = Rows whose customer is NULL, Guest, Walk-in or the like
import-spellings = Put spellings of one customer together
import-spellings-note = Capitals, blanks, accents and leading zeros do not make another customer
import-study = As in the study
import-study-note = The cleaning of the published study on Online Retail II: orders that stand twice and postage count, and returns are taken off nothing.
import-cancelled-note = With a mark or a date of cancellation
import-not-completed-note = Cancelled, refunded, void, failed or not paid yet
import-duplicates-found = { $rows ->
    [one] { $rows } row equals an earlier one in every column
   *[other] { $rows } rows equal an earlier one in every column
}
import-repeated-found = { $rows ->
    [one] { $rows } row equals one of an earlier file
   *[other] { $rows } rows equal one of an earlier file
}
import-price-limit = Price limit
import-price-limit-note = Rows at this price or below do not count
import-first-day = From this day on
import-first-sale = First sale: { $day }
import-last-day = Up to this day
import-last-sale = Last sale: { $day }
import-country = Only this country
import-country-all = All countries

# What may better be left out.
import-products = Products that may be none
import-products-note = Postage, charges and corrections would otherwise be counted and recommended.
import-countries = Countries that may be none
import-countries-note = Rows that name no single country.
import-customers = Customers unlike all others
import-customers-note = Often a reseller, or one number for everybody at the till. Leave out those whom you would make no offer.
import-leave-all = Leave out all { $number }
import-keep-all = Keep all
import-another-product = Another product, as the file writes it
import-another-customer = Another customer, as the file writes them
import-proposal = { $why }; { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} worth { $amount }
import-proposal-before = left out before

# How orders stand: a list with a switch each.
import-statuses = How the orders stand
import-statuses-note = Orders with a tick count as sales.
import-status = { $column }; { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}{ $amount ->
    [none] { "" }
   *[other] { " " }worth { $amount }
}{ $by ->
    [user] , as you said
    [assumed] , as the others beside it suggest
    [unknown] : not known here, please decide
   *[words] { "" }
}

# What to keep.
import-keep = Save and reuse
import-keep-save = Save these choices
import-keep-load = Load choices
import-keep-rejected = Download the rows that do not count
import-keep-note = Saved choices read next month’s export in the same way, here or with the command line.
import-keep-remember = Remember for files with this header on this device
import-keep-remember-note = Kept in this browser alone, with the names of customers that you left out. Take the tick away and it is gone.
import-keep-refused = This browser does not let the page keep anything.
import-keep-loaded = The choices of { $file } are in use.
import-keep-wrong = { $file } holds no choices: { $why }.
import-keep-unreadable = { $file } cannot be read.

# What can be done now, and what the rows come to.
import-analyse = Analyse
import-analyse-sales = { $sales ->
    [one] Analyse { $sales } sale
   *[other] Analyse { $sales } sales
}
import-check = Check the rows
import-status-empty = Choose a file first.
import-status-missing = { $missing ->
    [customer] No column says who bought. Choose it above.
    [date] No column says when it was bought. Choose it above.
    [day] No column says the day of the month. Choose it above.
    [parts] Not all of the year, the month and the day have a column. Choose them above.
   *[both] No column says who bought, and none says when. Choose them above.
}
import-status-dates = First say whether days or months come first.
import-status-decimals = First say what stands before decimals.
import-status-unchecked = Not checked yet with these choices.
import-status-no-sale = No row counts as a sale.
import-sales = { $sales ->
    [one] { $sales } sale.
   *[other] { $sales } sales.
}
import-sales-changed = { $sales ->
    [one] { $sales } sale
   *[other] { $sales } sales
}{ $change ->
    [fewer] , { $difference } fewer than before
    [more] , { $difference } more than before
   *[same] , as many as before
}.
import-rows-read = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} read, { $others ->
    [0] all count
    [one] { $others } does not count
   *[other] { $others } do not count
}.
import-reading = Reading and checking rows
import-collecting = Collecting the rows that do not count
import-reading-label = Reading the files
import-cancel = Cancel
import-stopping = Stopping…

# What reading comes to.
import-outcome = What this comes to
import-outcome-customers = Customers
import-outcome-orders = Orders
import-outcome-revenue = Revenue
import-outcome-average = Average order
import-outcome-first = First day
import-outcome-last = Last day
import-outcome-currency = in { $currency }
import-outcome-no-currency = no currency is named
import-currency-name = Currency of all amounts
import-currency-none = Not named
import-notes = { $notes ->
    [one] { $notes } more note on how the files were read
   *[other] { $notes } more notes on how the files were read
}
