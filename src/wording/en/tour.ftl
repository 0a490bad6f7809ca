# The guided tour.

tour-name = Guided tour
tour-take = Take the tour
tour-step = Step { $step } of { $steps }
tour-back = Back
tour-next = Next
tour-done = Finish
tour-end = End the tour
tour-show = Show it again
tour-coming = This is still being computed and appears here as soon as it is ready. Wait for it, or go on.
tour-nothing = There is nothing to show here yet. Choose a file on the start page, or reload the page and take the tour with the sample shop.

tour-figures-title = The shop at a glance
tour-figures = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} placed { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
} { $worth ->
    [pieces] for { $amount } pieces
   *[money] worth { $amount }
}; { $again } of them came back. The question mark beside a number tells how it was computed.
tour-concentration-title = How much hangs on the best
tour-concentration = The best { $percent } of customers bring { $share }. Every chart says in its title what there is to see. The mouse or the arrow keys read out each value, and the buttons below give the table, the picture and the data.
tour-cleaning-title = What was counted
tour-cleaning = { $kept } of { $rows } rows are sales. The others are listed with the rule that took them, nothing disappears unseen. On the import page you can change how your file is read.
tour-segments-title = Who your regulars are
tour-segments = { $segments ->
    [one] Customers fall into { $segments } segment
   *[other] Customers fall into { $segments } segments
} by how lately, how often and for how much they buy. { $name } are { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} and bring { $share } of the revenue. Below you can ask for more segments or fewer.
tour-customers-title = Every customer
tour-customers = All { $customers } of them, to search, sort and filter. Tick some and download them as a list, or follow a name to the customer’s own page.
tour-why-title = Why somebody is where they are
tour-why = { $customer } spent most of all: last here { $days } before “today”, { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
}, { $amount }. That gives three scores, and the scores lie nearest to the { $segment }.
tour-offer-title = What to offer them
tour-offer = { $scheme } is the plan for this segment, and the product is what this very customer may like next. Further down stands why. The sentence can be copied into a letter.
tour-model-title = Whether to trust it
tour-model = The suggestions were tested on the shop’s own last weeks, which they had not seen. { $answer }
tour-downloads-title = What you take away
tour-downloads = Lists for your newsletter or your till, with the offer for everybody. They are made in this tab and go to your disk only. Now try it with your own file: it never leaves this tab.
