# The charts of segments.

segment-column-segment = Segment
segment-column-customers = Customers
segment-column-customer-share = Share of customers, %
segment-column-revenue = Revenue
segment-column-revenue-share = Share of revenue, %
segment-column-recency = Days since the last purchase
segment-column-orders = Orders
segment-column-spent = Spent
segment-empty = No customers in this segment

segment-shares-none = No segments to show
segment-shares-nothing = There are no customers to show.
segment-shares-by-customers = { $name } are the largest segment: { $share } of the customers
segment-shares-by-revenue = { $name } bring the most: { $share } of the revenue
segment-shares-summary-customers = Size is the number of customers, { $customers } in all.
segment-shares-summary-revenue = Size is revenue, { $revenue } in all.
segment-customers = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}
segment-share-mark = { $name }: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, revenue { $revenue } ({ $share } of all { $by ->
    [revenue] revenue
   *[customers] customers
})

comparison-title = { $best } spend { $times } times as much as { $least }
comparison-title-alike = The segments spend about the same
comparison-summary = Means per customer of each segment; the dashed line is the mean of all customers.
comparison-recency = Days since the last purchase
comparison-orders = Orders
comparison-spent = Spent
comparison-average = all customers: { $value }
comparison-mark = { $name }: bought last { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago, { $orders } orders and { $spent } each, on average

recency-title = { $name }: half bought { $days ->
    [0] today
    [one] within the last day
   *[other] within the last { $days } days
}
recency-summary = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} by the days since their last purchase.
recency-axis-customers = Customers in { $days } days
recency-axis-days = Days since the last purchase
recency-column-from = From day
recency-column-to = To day
recency-curve = curve: smoothed over { $days } days
recency-half = half: { $days }
recency-mark = { $from } to { $to } days: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}
recency-panels-title = { $recent }: half bought within { $days ->
    [one] a day
   *[other] { $days } days
}; { $longest }: half not for { $most } days
recency-panels-summary = Customers by the days since their last purchase, all segments on the same axes; up to the dashed line bought half of them.
recency-panels-axis = Share of the customers, per { $days } days

bubbles-title = { $name }: typically { $frequency }, the last { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago
bubbles-summary = One bubble a customer. The largest, { $customer }, spent { $spent } in { $frequency }, the last { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago.
bubbles-sample = { $drawn } of { $customers } customers drawn, evenly from the best to the least
bubbles-orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
bubbles-lines = { $count ->
    [one] { $count } order line
   *[other] { $count } order lines
}
bubbles-spent = Spent
bubbles-axis-orders = Orders (logarithmic)
bubbles-axis-lines = Order lines (logarithmic)
bubbles-column-customer = Customer
bubbles-column-lines = Order lines
bubbles-mark = Customer { $customer }: { $frequency }, the last { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago, spent { $spent }

elbow-title-knee = After { $knee ->
    [one] { $knee } segment
   *[other] { $knee } segments
}, one more gains little
elbow-title-none = No number of segments stands out
elbow-title-nothing = No number of segments was tried
elbow-nothing = No number of segments was tried.
elbow-summary = From { $first } to { $last } segments, the scatter within them falls from { $from } to { $to }; { $chosen } are shown.
elbow-axis-segments = Number of segments
elbow-axis-inertia = Scatter (inertia): lower is tighter
elbow-axis-silhouette = Separation (silhouette): higher is clearer
elbow-column-inertia = Inertia
elbow-column-silhouette = Silhouette
elbow-column-note = Note
elbow-note-both = bend of the curve, shown
elbow-note-knee = bend of the curve
elbow-note-chosen = shown
elbow-called = { $what ->
    [both] bend, shown: { $segments }
    [knee] bend: { $segments }
   *[chosen] shown: { $segments }
}
elbow-mark = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}: inertia { $inertia }, silhouette { $silhouette }
