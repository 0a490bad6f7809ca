# Why a product is recommended, and what a customer is offered, as one sentence to be read out.

reason-bought = Customers who bought { $product }, as this one did, buy it too
reason-similar = Customers with similar purchases buy it too
reason-repeat = { $orders ->
    [one] This customer has ordered it before
   *[other] It was in { $orders } of this customer’s orders
}
reason-popular = { $customers ->
    [one] One customer bought it
   *[other] { $customers } customers bought it
}

# Each of these is about no product, one or two.
offer-elite-club = { $products ->
    [two] { $customer } gets a personal contact and a first look at { $product }, and may find { $companion } as a gift in the next parcel.
    [one] { $customer } gets a personal contact and a first look at { $product }.
   *[none] { $customer } gets a personal contact and a first look at all that is new.
}
offer-pillar-rewards = { $customer } earns { $points ->
    [0] full
    [1] full
    [2] double
    [3] triple
   *[other] { $points } times the
} points { $products ->
    [two] on { $product } and { $companion }, and extra points for a review.
    [one] on { $product }, and extra points for a review.
   *[none] on the next order.
}
offer-patron-day = { $customer } is invited to the appreciation day, with { $percent } % off { $products ->
    [two] { $product } and { $companion }.
    [one] { $product }.
   *[none] everything.
}
offer-insider-sale = { $customer } may shop { $products ->
    [two] { $product } and { $companion }
    [one] { $product }
   *[none] the whole sale
} { $hours ->
    [one] one hour
   *[other] { $hours } hours
} before the sale opens to all.
offer-welcome-aboard = { $customer } gets tips on making the most of the first purchase, then { $percent } % off the next order{ $products ->
    [two] : { $product }, for example, or { $companion }.
    [one] : { $product }, for example.
   *[none] .
}
offer-mix-and-match = { $customer } takes { $products ->
    [two] { $product } together with { $companion }
    [one] { $product } together with any other product
   *[none] any two products together
} and saves { $percent } %.
offer-we-miss-you = { $customer } is missed: { $percent } % off { $products ->
    [two] { $companion }, a favourite of old, or free delivery with { $product }.
    [one] { $product }, or free delivery.
   *[none] the next order, or free delivery.
}
offer-reignite = { $customer } { $products ->
    [two] is reminded of { $companion } and gets { $percent } % off { $product }
    [one] gets { $percent } % off { $product }
   *[none] gets { $percent } % off everything
} for the next { $hours ->
    [one] hour
   *[other] { $hours } hours
}.

# The offer as something to copy.
offer-copy = Copy the sentence
offer-copied = Copied.
offer-not-copied = The browser did not allow it. Please select the sentence and copy it.
