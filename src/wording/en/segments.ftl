# The pages of all segments and of one.

segments-title = Who are your regulars?
segments-awaited = The segments
segments-lead = { $segments } segments: { $name } are { $share } of your customers and bring { $revenue } of the revenue.
segments-lead-one = All customers are in one segment.
segments-lead-none = There are no customers to divide.
segments-too-few = { $customers ->
    [one] With { $customers } customer,
   *[other] With { $customers } customers,
} segments say little: take them, and their names, as an example.
segments-list = The segments
segments-sizes = How large are they?
segments-differences = How do they differ?
segments-size-means = What size means
segments-by-customers = By customers
segments-by-revenue = By revenue
segments-drawn-as = How it is drawn
segments-tiles = Tiles
segments-bars = Bars

# The head of the list of segments.
segments-head-segment = Segment
segments-head-customers = Customers
segments-head-revenue = Revenue
segments-head-recency = Last purchase, mean
segments-head-orders = Orders, mean
segments-head-spent = Spent, mean
segments-head-offer = What to offer
segments-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
segments-list-customers = List { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}

segment-title = Who are the { $name }?
segment-lead = { $customers ->
    [one] { $customers } of your { $all } customers: { $share } of the revenue, the last purchase { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago.
   *[other] { $customers } of your { $all } customers: they bring { $share } of the revenue and bought last { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago on average.
}
segment-gone-title = This segment is gone
segment-gone = There are fewer segments now.
segment-see-all = See all of them
segment-all = All segments
segment-too-few = { $customers ->
    [one] There is only { $customers } customer here:
   *[other] There are only { $customers } customers here:
} averages and curves say little.
segment-figures = In figures
segment-who = Who they are
segment-offer = What to offer
segment-list-customers = List these customers
segment-download = Download their list
segment-buying = When and how often do they buy?
segment-figure-customers = Customers
segment-figure-revenue = Revenue
segment-figure-recency = Last purchase
segment-figure-orders = Orders
segment-figure-spent = Spent
segment-note-share = { $share } of all
segment-note-mean = on average; all customers: { $value }
