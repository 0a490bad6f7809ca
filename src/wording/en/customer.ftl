# One customer: the offer, the recommendations, the segment, the purchases.

# named = the file tells what the customer is called; else there is a number or an address.
customer-title = What should you offer to { $named ->
    [yes] { $customer }
   *[no] customer { $customer }
}?
customer-title-unknown = What should you offer to this customer?
customer-nobody = There is no such customer
customer-nobody-sentence = The file that is open has fewer customers than this address asks for.
customer-all = All customers
# Who the offer is to, as the beginning of its sentence.
customer-named = { $named ->
    [yes] { $customer }
   *[no] Customer { $customer }
}

# How the customer can be reached.
customer-contacts = Contact
customer-contact-label = Customer
customer-contact-email = E-mail
customer-contact-phone = Telephone
customer-contact-consent = Wants to be written to
customer-refused = This customer does not want to be written to: offer it in the shop, or not at all.

customer-lead = { $placed ->
    [yes] One of your { $segment }, with
   *[no] A customer with
} { $orders ->
    [one] one order
   *[other] { $orders } orders
} worth { $amount }, the last { $days ->
    [one] one day ago
   *[other] { $days } days ago
}{ $offered ->
    [yes] : offer them { $offer }.
   *[no] .
}

# What is not there yet, as in "The offers appear here as soon as they are ready".
customer-the-customers = The customers
customer-the-segments = The segments
customer-the-offers = The offers
customer-the-products = The products
customer-the-recommendations = The recommendations

# The way through the list.
customer-neighbours = Customers in the order of the list
customer-back = Back to the list
customer-place = { $place } of { $all } { $sort ->
    [customer] by customer
    [segment] by segment
    [recency] by last purchase
    [orders] by orders
    [lines] by lines
    [spent] by money spent
    [average] by average order
    [first] by first purchase
    [last] by last purchase
    [returned] by returns
    [scores] by scores
    [product] by recommended product
    [offer] by offer
    [name] by name
    [email] by e-mail address
    [phone] by telephone number
    [consent] by consent
   *[other] in the list
}
customer-previous = ← Previous
customer-next = Next →
customer-previous-named = Previous: { $customer }
customer-next-named = Next: { $customer }

customer-figures = In figures
customer-figure-last = Last purchase
customer-figure-orders = Orders
customer-figure-spent = Spent in all
customer-figure-average = Average order
customer-figure-returned = Returned
customer-figure-lines = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
customer-figure-since = since { $day }
customer-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}

customer-offer-title = The offer
customer-recommended-title = What they may like next
customer-recommended-by = Picked by “{ $model }”.
customer-recommended-trust = Can you trust it?
customer-no-products = The file names no products, so none can be shown or recommended here.
customer-nothing-left = There is no product left to recommend to this customer.
customer-product-and-reason = Product, and why
customer-strength-title = Strength
customer-strength = Strength: { $strength } of the first

customer-why-title = Why this segment
customer-why = Nearest to { $segment }. What tells them from { $next }, the next nearest, is { $measure ->
    [recency] recency
    [frequency] frequency
   *[monetary] monetary
}: a score of { $score }, where { $segment } have { $own } on average and { $next } { $other }.
customer-why-logarithms = Recency, frequency and monetary together are nearest to the middle of { $segment }.
customer-why-distances = How far from the middle of each segment
customer-why-middle = Middle: { $r } · { $f } · { $m }
customer-recency = Recency
customer-frequency = Frequency
customer-monetary = Monetary
customer-score = Score { $score } of { $levels }: { $range }
customer-range-all = every customer has this score
customer-range-up-to = up to { $upper }
customer-range-between = more than { $lower }, up to { $upper }
customer-range-more = more than { $lower }
customer-days = { $plural ->
    [one] { $number } day
   *[other] { $number } days
}
customer-orders = { $plural ->
    [one] { $number } order
   *[other] { $number } orders
}
customer-lines = { $plural ->
    [one] { $number } line
   *[other] { $number } lines
}
scores-sentence = recency { $r }, frequency { $f }, monetary { $m } of { $levels }

customer-timeline-title = When they buy
customer-order-list = { $orders ->
    [one] The order
   *[other] All { $orders } orders
}
customer-repertoire-title = What they buy most
customer-baskets-title = How large their baskets are
customer-one-basket = One order is no pattern yet. From the second on, the sizes of the baskets are compared here.
history-day = Day
history-amount = Amount
history-lines = Lines

timeline-none = No purchases to show
timeline-none-sentence = There are no purchases to show.
timeline-title = Usually back after { $gap ->
    [one] { $gap } day
   *[other] { $gap } days
}, last ordered { $since ->
    [one] { $since } day ago
   *[other] { $since } days ago
}
timeline-title-twice = Came back after { $gap ->
    [one] { $gap } day
   *[other] { $gap } days
}, last ordered { $since ->
    [one] { $since } day ago
   *[other] { $since } days ago
}
timeline-title-once = Bought once, { $since ->
    [one] { $since } day ago
   *[other] { $since } days ago
}
timeline-title-one-day = All { $orders } orders came on one day, { $since ->
    [one] { $since } day ago
   *[other] { $since } days ago
}
timeline-summary = { $orders ->
    [one] The bar is an order, as high as its amount: { $amount } on { $first }.
   *[other] Each bar is an order, as high as its amount: { $orders } orders worth { $amount } from { $first } to { $last }.
}
timeline-axis-amount = Amount of the order
timeline-axis-day = Day of the order
timeline-since = { $since ->
    [one] { $since } day since
   *[other] { $since } days since
}
timeline-order = { $day }: { $amount } for { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}

baskets-title = { $orders ->
    [one] The one order
   *[other] A typical order
} holds { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
} and is worth { $amount }
baskets-summary = Orders by their lines, one for each product in them, from { $least } to { $most }; the smallest is worth { $low }, the largest { $high }.
baskets-axis-lines = Lines in the order
baskets-axis-orders = Orders
baskets-average = Average amount
baskets-middle = middle: { $lines }
baskets-bin = { $range ->
    [one] { $from }
   *[more] { $from } to { $to }
} { $to ->
    [one] line
   *[other] lines
}: { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
}, { $average } on average

repertoire-none = No products to show
repertoire-none-sentence = There are no products to show.
repertoire-title = { $product } is in { $count } of { $orders } orders
repertoire-title-never-again = No product was bought in two orders
repertoire-title-once = The largest lines of the only order
repertoire-summary = { $products ->
    [one] The only product they buy: the bar says in how many orders, beside it the amount in all.
   *[other] The { $products } products in most of their orders: each bar says in how many, beside it the amount in all.
}
repertoire-column-product = Product
repertoire-axis = Orders with the product
repertoire-bar = { $count ->
    [one] { $count } order
   *[other] { $count } orders
} · { $amount }
repertoire-product = { $product }: in { $count } of { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
}, { $amount } in all
