# The eight kinds of customers: name, short name, who they are, their scheme, what it gives.

vip-elites = VIP Elites
vip-elites-short = VIPs
vip-elites-who = Nobody orders as often or spends as much, and they were here just now
vip-elites-scheme = Elite Club
vip-elites-gives = One person to turn to, new products before everyone else, invitations, and now and then a small gift that fits their taste.

community-pillars = Community Pillars
community-pillars-short = Pillars
community-pillars-who = The dependable core: here not long ago, back often, good for more than most
community-pillars-scheme = Pillar Rewards
community-pillars-gives = Points for every order, every review and every friend they bring, to be traded for money off or a place at an event.

steady-patrons = Steady Patrons
steady-patrons-short = Patrons
steady-patrons-who = Loyal and good for sizeable sums, but it has been a while since their last order
steady-patrons-scheme = Patron Appreciation Day
steady-patrons-gives = A few days a year with prices for them alone, and a friendly question about what they are missing.

occasional-splurgers = Occasional Splurgers
occasional-splurgers-short = Splurgers
occasional-splurgers-who = They order seldom, but when they do, it is a large order
occasional-splurgers-scheme = Insider’s Sale
occasional-splurgers-gives = They may shop before a sale opens to all, with personal advice on the finer products.

fresh-enthusiasts = Fresh Enthusiasts
fresh-enthusiasts-short = Fresh
fresh-enthusiasts-who = They were here not long ago, but have ordered little so far
fresh-enthusiasts-scheme = Welcome Aboard
fresh-enthusiasts-gives = First tips on getting the most out of what they bought, then money off the next order.

casual-shoppers = Casual Shoppers
casual-shoppers-short = Casual
casual-shoppers-who = In between on everything: some orders, a modest sum, some time ago
casual-shoppers-scheme = Mix & Match
casual-shoppers-gives = Money off when they combine products, starting with what goes well with earlier purchases.

lost-legends = Lost Legends
lost-legends-short = Lost
lost-legends-who = They once were worth a good deal and have been away for a long time
lost-legends-scheme = We Miss You
lost-legends-gives = News of what got better since they left, and money off their favourites or free delivery if they return.

silent-browsers = Silent Browsers
silent-browsers-short = Silent
silent-browsers-who = They bought once or twice for little money, long ago, and were not seen since
silent-browsers-scheme = Reignite Your Interest
silent-browsers-gives = A reminder of what once caught their eye, with a price that holds for two days only.

# What tells segments of one kind apart. The value place: one of two is more or less, one of three
# most, middle or least; one of many has its number.
segment-by-recency = { $name } ({ $place ->
    [more] more recent
    [less] longer ago
    [most] most recent
    [middle] less recent
    [least] longest ago
   *[number] recency { $number } of { $of }
})
segment-by-frequency = { $name } ({ $place ->
    [more] more often
    [less] less often
    [most] most often
    [middle] fairly often
    [least] least often
   *[number] frequency { $number } of { $of }
})
segment-by-monetary = { $name } ({ $place ->
    [more] higher spend
    [less] lower spend
    [most] highest spend
    [middle] medium spend
    [least] lowest spend
   *[number] spend { $number } of { $of }
})
