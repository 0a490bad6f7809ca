# What went wrong and what to do about it.

# A choice that cannot be carried out, and what the choices are called there.
setting-out-of-range = { $field } is { $value }, but must be between { $least } and { $most }.
setting-dates = The first day, { $from }, comes after the last one, { $until }.
setting-score-levels = The number of score levels
setting-k = The number of segments
setting-sweep-to = The largest number of segments tried
setting-starts = The number of starts
setting-per-customer = The number of products for each customer
setting-test-days = The number of days held out for the test
setting-epochs = The number of epochs
setting-price-limit = The price limit

# What happened: one sentence without a full stop. $name is a file, or what the settings say.
failure-read = { $name } could not be read: { $why }
failure-changed = { $name } was changed, moved or deleted while it was being read
failure-bomb = { $name } unpacks to more than { $times } times its size
failure-large-workbook = { $name } is too large for a workbook: more than 500 MB would have to be kept in memory
failure-too-wide = line { $line } of { $name } has more than { $most } columns
failure-too-large = { $name } has about { $rows } rows, and about { $fit } fit into the memory that there is here
failure-out-of-memory = there is not enough memory here for all rows of { $name }
failure-empty = { $name } is empty
failure-not-text = { $name } is { $kind }, not a table saved as text
failure-no-table = { $name } is an archive without a table in it
failure-missing-columns = { $name } has no column for { $missing ->
    [customer] the customer
    [date] the date
    [day] the day of the month beside the year and the month
    [parts] each part of the date (year, month and day)
   *[both] the customer and the date
}; its columns are { $columns }{ $more ->
    [0] { "" }
   *[other] , { $more } more
}
failure-customer-table = { $name } has one row for each customer, with first and last order and totals, not the orders themselves
failure-receipts-only = { $name } has no column for the customer; { $column } looked most like one, but hardly a value in it comes again, as with numbers of receipts
failure-no-list = { $name } is { $format } without a list of sales: nothing in it names { $missing ->
    [customer] the customer
    [date] the date
    [day] the day of the month beside the year and the month
    [parts] each part of the date (year, month and day)
   *[both] the customer and the date
}; its names are { $columns }{ $more ->
    [0] { "" }
   *[other] , { $more } more
}
failure-no-such-columns = { $name } has no column named { $columns }{ $more ->
    [0] { "" }
   *[other] , { $more } more
}
failure-password = { $name } is protected with a password
failure-unknown-encoding = { $name } is no encoding that is known here
failure-unknown-currency = { $name } is no currency that is known here
failure-no-file = there is no file to read
failure-endless-row = the row that begins on line { $line } of { $name } does not end within { $megabytes } MB
failure-cut-off = { $name } ends in the middle of a quoted text, in the row that begins on line { $line }
failure-too-many = { $name } has more different { $what ->
    [customers] customers
    [orders] orders
   *[products] products
} than can be told apart
failure-no-rows = { $name } has a header but no rows
failure-no-sale = none of the { $rows } rows of { $name } is a sale: { $taken }

# What to do about it.
failure-read-hint = Check that the file is still where it was and that it was downloaded completely, then choose it again.
failure-changed-hint = Choose it again, and leave it as it is until it has been read.
failure-bomb-hint = No list of orders does that; such files are made to fill memory. If you trust it, unpack it yourself and choose the table that comes out.
failure-large-workbook-hint = Save the sheet with the orders as CSV and choose that file: it is read piece by piece, whatever its size.
failure-too-wide-hint = A table has one line for each item sold. Perhaps the line ends were lost: export the orders again as CSV.
failure-too-large-hint = Split the file by year and analyse one part at a time, or use the command line, which can use all memory of the computer.
failure-empty-hint = Export the orders again and choose a file with a header line and one line for each item sold.
failure-not-text-hint = Export the orders again as CSV or as an Excel workbook (.xlsx), and choose that file.
failure-unpack-hint = Unpack it with the program it was made with, and choose the table that comes out (CSV or .xlsx), or pack it as .zip.
failure-numbers-hint = Open it in Numbers, choose File, Export To, CSV (or Excel), and choose the file that comes out.
failure-database-hint = Export the table of the orders as CSV from the program that the database belongs to: one line for each item sold, with customer and date.
failure-convert-hint = Save the table as CSV with the program that wrote it, and choose that file.
failure-one-column-hint = The first line must name the columns, with commas, semicolons or tabs between them. Needed are the customer and the date, best with the quantity and the price of one piece.
failure-no-customer-hint = Sales without a customer, such as receipts of a till, cannot be analysed. Export orders with the customer’s number, name or e-mail on every line.
failure-missing-columns-hint = The first line must name the columns. Needed are the customer and the date, best with the quantity and the price of one piece, for example: Customer ID, Invoice Date, Quantity, Price.
failure-no-day-hint = The year and the month do not tell when somebody came again. Export the orders with their whole date, or with the day of the month in a column of its own.
failure-customer-table-hint = Export the orders: one row for each item sold, or for each order, with the customer and the date of that order on it. If this is such a list, say what its columns mean.
failure-no-list-hint = A list of orders is needed, each with its customer, its date and the items sold. Export the orders again as CSV or as an Excel workbook (.xlsx), or choose the file that holds them.
failure-no-such-columns-hint = The choices were made for a file with other columns. Leave them out of the settings, or name the columns of this file.
failure-password-hint = Open it with the password, save it without one, and choose that file.
failure-unknown-encoding-hint = Leave the encoding out of the settings, or name one such as UTF-8, windows-1252, macintosh or cp850.
failure-unknown-currency-hint = Leave the currency out of the settings, or give its code, such as EUR.
failure-no-file-hint = Choose one or several files.
failure-endless-row-hint = Either a quotation mark is opened there and never closed, or the file has no line ends. Correct that line, or export the orders again as CSV.
failure-cut-off-hint = Either the file was cut off on its way here, or a quotation mark in that row is never closed. Download or export it again, or correct that row.
failure-too-many-hint = Split the file by year and analyse one part at a time.
failure-no-rows-hint = Choose a file with one line below the header for each item sold.
failure-sales-of-nobody-hint = Export orders with the customer’s number or e-mail on every line; sales without a customer cannot be analysed.
failure-unreadable-hint = Look at line { $line } and at what stands there in { $columns }: a date, a quantity or a price is in no form that is known.
failure-out-of-range-hint = Look at line { $line } and at what stands there in { $columns }: a date must lie between 1900 and 2200, and a row must bring less than a thousand million.
failure-price-limit-hint = Every price is at or below the price limit of the rules, which is zero unless you set it. Lower it, or say that another column holds the money.
failure-returns-hint = The file seems to hold only returns or corrections. Export the sales too.
failure-not-completed-hint = The file holds only orders that brought no money. Export completed orders.
failure-rules-hint = Look at the rules: what they leave out is all there is.
failure-misplaced-hint = Perhaps the separator stands inside fields, too, as in 12,50 between commas. Export the orders again with another separator, or with quotation marks around fields.
failure-columns-hint = Check that the columns hold what their names say.

# What a file is that is no table; completes failure-not-text.
kind-pdf = a PDF document
kind-picture = a picture
kind-bzip2 = compressed with bzip2
kind-xz = compressed with xz
kind-7-zip = a 7-Zip archive
kind-rar = a RAR archive
kind-parquet = a Parquet file
kind-database = a database
kind-web-page = a web page
kind-xml = XML
kind-document = a document of a word processor or a presentation
kind-numbers = a document of Apple Numbers
kind-archive = an archive within an archive within an archive
kind-access = a database of Microsoft Access
kind-sql = a dump of a database (SQL)
kind-mail = an e-mail or a page saved as one (.eml, .mht)
kind-statistics = a file of a statistics program
kind-columns = a file for data analysis (Arrow, ORC, Avro, HDF5)
kind-compressed = compressed in a way that is not read here
kind-json = JSON
kind-binary = binary data
kind-xlsb = a binary Excel workbook (.xlsb)

# How many rows a rule took; listed at the end of failure-no-sale.
taken-missing-customer = { $rows } without a customer
taken-quantity = { $rows } with a quantity of zero or less
taken-price = { $rows } without a price above the limit
taken-cancelled = { $rows } cancelled
taken-not-completed = { $rows } cancelled, refunded, void, failed or not paid
taken-other-currency = { $rows } in another currency
taken-unreadable = { $rows } with a date, quantity or price that cannot be read
taken-out-of-range = { $rows } with an amount or a date out of range
taken-duplicate = { $rows } equal to an earlier row
taken-overlapping = { $rows } of orders that stand in a later file, too
taken-doubled = { $rows } that stand in the file twice
taken-charge = { $rows } of postage, fees or corrections
taken-returned = { $rows } that came back
taken-implausible-day = { $rows } dated far from all others
taken-repeated = { $rows } that stand in an earlier file
taken-other-days = { $rows } of other days
taken-other-country = { $rows } from other countries
taken-no-product = { $rows } of what is no product
taken-left-out = { $rows } of customers left out
taken-no-record = { $rows } with a heading, a total or a remark
taken-misplaced = { $rows } with more or fewer fields than columns

# What breaks beside the files.
failure-settings = A setting cannot be carried out: { $why }
failure-settings-hint = Change that setting and start again.
failure-no-reader = The browser cannot read files here ({ $why })
failure-no-reader-hint = Reload the page and try again.
failure-not-loaded = The engine could not be loaded ({ $why })
failure-incomplete = A part of the page could not be loaded
failure-not-loaded-hint = Check the connection and reload the page.
failure-stopped = The work stopped unexpectedly: { $why }
failure-stopped-hint = What is shown stays. Start again; reload the page if it happens twice.
failure-unsaid = the browser does not say why
failure-memory = The browser has no memory left for this work
failure-memory-hint = What is shown stays. Close other tabs, or analyse fewer years at a time; the command line has more room.
failure-no-start = The worker that does the computing did not start: { $why }
failure-no-start-hint = Reload the page. If it happens again, use another browser, or the command line.
failure-not-proven = The worker stopped before it had tried every way out
failure-other-version = The work cannot begin: the page and its engine are of two versions
failure-other-version-hint = Reload the page.
failure-no-worker = The worker that does the computing was not loaded
failure-no-worker-hint = Reload the page.
failure-sample-sealed = This tab is sealed, so the sample shop cannot be loaded any more
failure-sample-sealed-hint = Reload the page, then try the sample first.
failure-sample = The sample shop could not be loaded
failure-sample-hint = Check the connection to the place this page came from and try again.
failure-not-sealed = This browser did not seal the page ({ $why }), so the file was not read
failure-not-sealed-hint = Use a current Chrome, Edge, Firefox or Safari, or the command line.
failure-let-through = a request was let through
failure-framed = another page shows it in a frame
failure-framed-hint = Open the app in a tab of its own.

failure-saved-foreign = { $name } is no saved analysis
failure-saved-newer = { $name } was saved by a newer version of Regulars
failure-saved-damaged = { $name } is damaged: { $why }
failure-saved-foreign-hint = Choose a file that Regulars saved, or an export of your shop.
failure-saved-newer-hint = Reload the page to get the newer version, then choose the file again.
failure-saved-damaged-hint = Save it again where it came from, or analyse the export anew.
