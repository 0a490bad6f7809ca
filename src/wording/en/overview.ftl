# The overview: the shop in a few figures, and its charts.

overview-title = How is the shop doing?
overview-lead = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} placed { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
} { $worth ->
    [pieces] for { $amount } pieces
   *[money] worth { $amount }
}{ $form ->
    [single] .
    [short] ; { $again } came back.
   *[full] ; { $again } came back, and the best { $percent } % bring { $share } of { $worth ->
        [pieces] the pieces
       *[money] the revenue
    }.
}
overview-what = The figures of the shop
overview-decided = Decided in reading the file
overview-decide = Decide otherwise
overview-figures = Key figures
overview-charts = Charts

overview-customers = Customers
overview-customers-note = { $again ->
    [one] { $again } ordered more than once
   *[other] { $again } ordered more than once
}
overview-orders = Orders
overview-orders-note = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}{ $products ->
    [0] , no product column in the file
    [one] , { $products } product
   *[other] , { $products } products
}
overview-revenue = { $worth ->
    [pieces] Pieces sold
   *[money] Revenue
}
overview-revenue-note = { $worth ->
    [pieces] the file has no prices: every piece counts as one
    [unknown] the file names no currency
   *[money] in { $currency }, as in the file
}
overview-average-order = { $worth ->
    [pieces] Pieces per order
   *[money] Average order
}
overview-average-order-note = { $worth ->
    [pieces] pieces divided by orders
   *[money] revenue divided by orders
}
overview-repeat-rate = Repeat rate
overview-repeat-rate-note = customers with more than one order
overview-period = Period
overview-period-note = { $first } to { $last }; “today” is { $today }

overview-no-sales = No sales to show
overview-no-sales-sentence = There are no sales to show.

# Revenue by month.
revenue-title-empty = Revenue by month
revenue-title = { $worth ->
    [pieces] Sales peaked in { $month } at { $amount } pieces
   *[money] Revenue peaked in { $month } at { $amount }
}
revenue-title-one = { $worth ->
    [pieces] { $amount } pieces sold in { $month }
   *[money] Revenue of { $amount } in { $month }
}
revenue-no-whole-month = No month is in the data from its first to its last day, so there is no average.
revenue-average = { $amount }{ $worth ->
    [pieces] { " " }pieces
   *[money] { "" }
} a month on average over { $months ->
    [one] one whole month
   *[other] { $months } whole months
}.
revenue-year = The last 12 whole months brought { $amount }{ $worth ->
    [pieces] { " " }pieces
   *[money] { "" }
}, { $change } { $direction ->
    [less] less
   *[more] more
} than the 12 before.
revenue-between = { $first } to { $last } only
revenue-since = from { $day } only
revenue-until = until { $day } only
revenue-hatched = hatched: only part of the month
revenue-label = { $month }: { $amount }{ $worth ->
    [pieces] { " " }pieces
   *[money] { "" }
} from { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
} by { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}
revenue-axis = { $worth ->
    [pieces] Pieces sold a month
   *[money] Revenue a month
}
revenue-month = Month
revenue-amount = Revenue
revenue-pieces = Pieces
revenue-orders = Orders
revenue-customers = Customers
revenue-whole = Whole month in the data
revenue-yes = yes
revenue-no = no

# What share the best customers bring.
concentration-title = The best { $percent } % of customers bring { $share } of { $worth ->
    [pieces] the pieces
   *[money] the revenue
}
concentration-title-empty = How much the best customers bring
concentration-half = Half of the customers bring { $share }. The straight line is a shop where all spend alike.
concentration-few = With so few customers this says little. The straight line is a shop where all spend alike.
concentration-one = One customer: nobody to compare with
concentration-one-sentence = It takes at least two customers to compare what they bring.
concentration-customers = Best customers, %
concentration-share = Share of revenue, %
concentration-share-pieces = Share of pieces, %
concentration-axis = { $worth ->
    [pieces] Share of pieces
   *[money] Share of revenue
}
concentration-customers-axis = Share of customers, best first
concentration-label = The best { $percent } % of customers bring { $share } of { $worth ->
    [pieces] the pieces
   *[money] the revenue
}
concentration-note = best { $percent } %: { $share }
concentration-equal = if all spent alike

# When orders come.
weekdays-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
weekdays-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekdays-title = { $weekday } from { $from }:00 to { $to }:00 is the busiest hour
weekdays-title-day = { $weekday } is the busiest day
weekdays-title-few = Orders by weekday
weekdays-summary = { $orders } of { $all } orders ({ $share }) came in it.
weekdays-summary-day = Of all weekdays, { $weekday } has the most: { $share } of { $all ->
    [one] one order
   *[other] { $all } orders
}.
weekdays-no-times = The file gives days without times, so there are no hours.
weekdays-label = { $weekday }, { $from }:00 to { $to }:00: { $orders ->
    [0] no orders
    [one] { $orders } order
   *[other] { $orders } orders
}, { $share } of all
weekdays-day-label = { $weekday }: { $orders ->
    [0] no orders
    [one] { $orders } order
   *[other] { $orders } orders
}, { $share } of all
weekdays-axis = Weekday
weekdays-hour-axis = Hour of the day, as in the file
weekdays-orders = Orders

# Who comes back.
cohorts-title = { $share } of new customers buy again in the next { $period ->
    [month] month
    [quarter] quarter
   *[year] year
}
cohorts-title-few = Who comes back, by { $period ->
    [month] month
    [quarter] quarter
   *[year] year
} of the first purchase
cohorts-summary = { $later } { $period ->
    [month] months
    [quarter] quarters
   *[year] years
} after the first purchase, { $share } buy again.
cohorts-first = The first row also holds customers from before the file begins.
cohorts-too-early = Too early: all first purchases lie in one { $period ->
    [month] month
    [quarter] quarter
   *[year] year
}
cohorts-too-early-sentence = All customers bought for the first time in the same { $period ->
    [month] month
    [quarter] quarter
   *[year] year
}, so nobody can have come back in a later one.
cohorts-by-month = By month
cohorts-by-quarter = By quarter
cohorts-by-year = By year
cohorts-periods = Length of the periods
cohorts-first-purchase = { $period ->
    [month] Month
    [quarter] Quarter
   *[year] Year
} of first purchase
cohorts-customers = New customers
cohorts-later = { $later ->
    [one] { $later } { $period ->
        [month] month
        [quarter] quarter
       *[year] year
    }
   *[other] { $later } { $period ->
        [month] months
        [quarter] quarters
       *[year] years
    }
} later, %
cohorts-all = All
cohorts-metric = New customers, and the % that bought again
cohorts-outlined = outlined: not over yet
cohorts-axis = { $period ->
    [month] Months
    [quarter] Quarters
   *[year] Years
} after the first purchase
cohorts-quarter = Q{ $quarter } { $year }
cohorts-label = { $state ->
    [all] All whose { $period ->
        [month] month
        [quarter] quarter
       *[year] year
    } is over
   *[other] First purchase in { $cohort }
}: { $returned } of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} ({ $share }) bought again { $later ->
    [one] one { $period ->
        [month] month
        [quarter] quarter
       *[year] year
    }
   *[other] { $later } { $period ->
        [month] months
        [quarter] quarters
       *[year] years
    }
} later{ $state ->
    [partial] , which is not over in the data
   *[other] { "" }
}
