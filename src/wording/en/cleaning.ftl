# What columns mean, which rules take rows, and what became of the rows of a file.

# What a column can mean.
meaning-customer = Customer
meaning-order = Order
meaning-product = Product
meaning-description = Product description
meaning-quantity = Quantity
meaning-price = Price of one piece
meaning-date = Date
meaning-country = Country
meaning-amount = Amount of the line
meaning-total = Total of the order
meaning-discount = Discount of the line
meaning-time = Time of the day
meaning-status = Status
meaning-cancelled = Date of cancellation
meaning-currency = Currency
meaning-products = List of products
meaning-name = Name of the customer
meaning-email = E-mail of the customer
meaning-phone = Telephone of the customer
meaning-consent = Consent to marketing
meaning-refunded = Money given back
meaning-year = Year
meaning-month = Month
meaning-day = Day of the month

# What a column was taken for something by.
column-chosen = as you said
column-platform = known platform
column-name = by its name
column-arithmetic = by arithmetic
column-values = by its values
column-name-only = by its name, but the values do not fit
column-unused = not used

# Why something may better be left out.
suspicion-words = named like a charge or a correction
suspicion-shape = a code unlike the others
suspicion-no-country = no single country
suspicion-pieces = { $times } times the usual pieces
suspicion-lines = { $times } times the usual lines
suspicion-orders = { $times } times the usual orders
suspicion-amount = { $times } times the usual spending

# Rules and why each takes rows.
rule-missing-customer = No customer
rule-missing-customer-why = Nobody is named, so the sale cannot be added to any customer.
rule-quantity = Returns and corrections
rule-quantity-why = The quantity is zero or below: goods that came back, or a correction in the books.
rule-price = No price, or too low
rule-price-why = The price is at or below the limit: a gift, a sample or a bookkeeping entry.
rule-cancelled = Cancelled orders
rule-cancelled-why = The order number carries a C, or the order a date of cancellation.
rule-not-completed = Orders without money
rule-not-completed-why = The order stands as cancelled, refunded, void, failed or not paid yet.
rule-other-currency = Other currencies
rule-other-currency-why = Amounts in two currencies cannot be added; the currency of most rows is kept.
rule-unreadable = Unreadable rows
rule-unreadable-why = A quantity, a price or a date makes no sense, or the row has too few fields.
rule-out-of-range = Impossible figures
rule-out-of-range-why = The amount or the date lies beyond anything a shop could mean, so it must be a slip.
rule-duplicate = Repeated rows
rule-duplicate-why = The row equals an earlier one in every column, and you asked to drop those.
rule-overlapping = Orders in a later file, too
rule-overlapping-why = The order stands in a later file, too, with the same number, customer and day: there it counts, as it was changed last.
rule-doubled = Orders that stand in the file twice
rule-doubled-why = Every line of the order stands in the file at least twice: this is a second copy of it, which does not count.
rule-charge = Postage, fees, corrections
rule-charge-why = The name says that it is no product: postage, a fee, a discount, a voucher, a correction, a test.
rule-returned = Returns taken off purchases
rule-returned-why = What came back is taken off the latest earlier purchase of the same product by the same customer, what is left over off the customer’s other earlier purchases.
rule-implausible-day = Implausible days
rule-implausible-day-why = The day is far from all others, such as one of 2042 among those of 2024, or is what programs write for no date, such as 1970-01-01.
rule-repeated = Rows of an earlier file
rule-repeated-why = The same row stands in an earlier file, and you asked to count it only once.
rule-other-days = Other days
rule-other-days-why = Before the first or after the last day that you want to look at.
rule-other-country = Other countries
rule-other-country-why = From a country that you do not want to look at.
rule-no-product = No products
rule-no-product-why = Postage, charges and the like, which you said are no products.
rule-left-out = Customers left out
rule-left-out-why = A customer whom you left out.
rule-no-record = Headings, totals, remarks
rule-no-record-why = The row is no sale by its nature: the header once more, a heading, a total or a remark.
rule-misplaced = Rows out of place
rule-misplaced-why = The row has more or fewer fields than there are columns, and nothing tells which belongs where.

# The rows, rule by rule.
cleaning-rows-read = Rows read
cleaning-rows-kept = Rows that count as sales
cleaning-none = none
cleaning-amount = { $amount } of revenue
cleaning-before = before: { $rows }
cleaning-examples = Examples
cleaning-examples-of = Examples: { $rule }
cleaning-line = line { $line }
cleaning-line-of = { $file }, line { $line }

# From the file to sales, in short.
cleaning-title = From the file to sales
cleaning-change = Check or change the import
cleaning-empty = The file has no rows.
cleaning-kept = { $kept } of { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} are sales that say something about a customer ({ $share }).{ $others ->
    [0] { "" }
   *[other] { " " }The others do not count, each by the first rule that applies.
}
cleaning-file = { $size }{ $packing ->
    [none] { "" }
    [workbook] , a workbook: { $inside }
    [zip] , an archive: { $inside }
    [tar] , an archive: { $inside }
    [json] , JSON
    [xml] , XML
    [html] , a web page
   *[other] , compressed with { $packing }
}, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}.
cleaning-platform = An export of the kind “{ $platform }”.
cleaning-asides = { $without ->
    [one] { $without } row
   *[other] { $without } rows
} without a product description, { $equal } equal to an earlier one.
cleaning-repeated = { $rows ->
    [one] { $rows } row equals one of an earlier file.
   *[other] { $rows } rows equal one of an earlier file.
}
cleaning-countries = { $countries ->
    [one] Customers from { $countries } country.
   *[other] Customers from { $countries } countries.
}
