# The page of all customers and its table.

customers-title = Who are your customers?
customers-label = Customers

# Nobody is filtered out; customers = the best tenth, share = what they bring.
customers-lead-all = { $customers ->
    [one] The best of your { $all } customers brings { $share } of the revenue: { $spent }.
   *[other] The best { $customers } of your { $all } customers bring { $share } of the revenue: { $spent }.
}
customers-lead-some = { $customers ->
    [one] { $customers } of { $all } customers brings { $share } of the revenue: { $spent }.
   *[other] { $customers } of { $all } customers bring { $share } of the revenue: { $spent }.
}
customers-lead-none = None of your { $all } customers fits.

customers-search = Customer or product
customers-search-label = Search by customer, name, address or recommended product
customers-filter = Filter
customers-display = Display
customers-density = Rows
customers-comfortable = Comfortable
customers-compact = Compact
customers-columns = Columns
customers-reset-columns = Reset columns
customers-as-chart = As chart
customers-as-table = As table
customers-show-on-chart = Show these on the chart
customers-back-to-table = Back to the table
customers-numbers = Numbers
customers-from = from
customers-to = to
customers-count = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}

customers-column-customer = Customer
customers-column-segment = Segment
customers-column-recency = Days ago
customers-column-recency-note = Days since the last purchase
customers-column-orders = Orders
customers-column-lines = Lines
customers-column-lines-note = Order lines: an order has one for each product
customers-column-spent = Spent
customers-column-average = Per order
customers-column-average-note = Spent in an order on average
customers-column-first = First order
customers-column-last = Last order
customers-column-returned = Returned
customers-column-returned-note = Returned, refunded or cancelled
customers-column-scores = R F M
customers-column-scores-note = Scores of recency, frequency and monetary; the highest is the best
customers-column-product = Recommend
customers-column-product-note = The product that is recommended first
customers-column-offer = Offer
customers-column-name = Name
customers-column-email = E-mail
customers-column-phone = Telephone
customers-column-consent = Consent
customers-column-consent-note = Whether the customer wants to be written to, by the latest order that says so
customers-consent-given = Yes
customers-consent-refused = No

customers-days = Days since last order
customers-known = Days since first order
customers-recency-score = Recency score
customers-frequency-score = Frequency score
customers-monetary-score = Monetary score

# A filter that is set, such as “Orders: at least 5”.
customers-chip = { $what }: { $value }
customers-chip-remove = Remove the filter { $what }
customers-range = { $kind ->
    [from] at least { $from }
    [to] at most { $to }
    [same] exactly { $from }
   *[both] { $from } to { $to }
}
# Between the names of segments or offers, any of which fits.
customers-or = { " or " }
customers-filters-set = Filters that are set
customers-clear-filters = Clear all

customers-none = No customer fits these filters
customers-none-hint = Take a filter off or search for something else.
customers-clear-all = Clear filters and search

customers-selected-label = Selected customers
customers-selected = { $customers ->
    [one] { $customers } customer selected, who spent { $spent }
   *[other] { $customers } customers selected, who spent { $spent }
}
customers-selected-hidden = { $customers ->
    [one] ({ $customers } of them not in this list)
   *[other] ({ $customers } of them not in this list)
}
customers-download-selected = Download these
customers-copy = Copy
customers-clear-selection = Clear selection
customers-copied = { $customers ->
    [one] { $customers } customer copied, ready to paste into a spreadsheet.
   *[other] { $customers } customers copied, ready to paste into a spreadsheet.
}
customers-not-copied = The browser refused to copy. Download the customers instead.

# The mark at the beginning of a row, and the one above all rows.
grid-mark = Select { $name }
grid-mark-all = Select all rows that are shown

# Closes a panel that lies over the page.
popover-close = Done

# The chart of all customers: how lately they bought, and what they spent.
crowd-nobody = No customers
# Nobody is marked; half of all did at least this.
crowd-title-all = Half of your { $customers } customers bought in the last { $days }, half spent { $spent } or more
crowd-title = { $marked ->
    [one] { $marked } of your { $customers } customers brings { $share } of the revenue
   *[other] { $marked } of your { $customers } customers bring { $share } of the revenue
}
crowd-summary = Half of them bought in the last { $days } (of all customers: { $overall }), half spent { $spent } or more (of all: { $usual }).
crowd-summary-all = One dot a customer. Select customers in the table, filter or search, and they are marked among all others.
crowd-axis-spent = Spent (logarithmic)
crowd-mark = { $customer }: { $spent } in { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
}, the last { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
crowd-marked = { $customers } marked
crowd-others = { $customers ->
    [one] { $customers } other
   *[other] { $customers } others
}
