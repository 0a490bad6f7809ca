# The start page.

start-title = Know your regulars, and what to offer them next
start-lead = Drop your shop’s sales export. This tab works out who your best customers are and what each of them may like, and sends nothing anywhere.
start-open = { $file } is analysed.
start-open-overview = Go to its overview

start-sample = Try the sample shop
start-sample-note = A real online shop: a million order lines, { $customers } customers. Takes less than a minute; the tour through it takes three.

start-preview = What you get
start-preview-note = Here for the sample shop
start-preview-shares = { $customers } % of customers, { $revenue } % of revenue
start-preview-offer = Customer { $customer } may like { $next } next: customers who bought { $bought }, as this one did, buy it too.

start-private = Nothing leaves this tab
start-private-open = Before the first byte of your file is read, this tab seals itself: from then on the browser refuses every connection. No account, no upload, no server.
start-private-sealed = This tab is sealed: the browser refuses every connection it tries. No account, no upload, no server.
start-private-proof = See the proof
start-any = Your export, as it is
start-any-note = Shopify, WooCommerce, Square, Etsy, eBay, Amazon, Stripe, PayPal or any table of sales. You see how it was understood, and correct it.
start-use = Ready to act on
start-use-note = Segments with reasons, products each customer may like, one offer for each, tested on your own sales. Lists to download for your mailing or your till.

start-needs = What the file needs
start-needs-lead = The exports of the usual shop systems are read as they are. Of any other table, what it means is recognised by its names, in English or six other languages, and by its values. It tells:
start-column-customer = Customer
start-column-customer-note = a number, name or address that stays the same
start-column-date = Date
start-column-date-note = when it was bought, in any usual form
start-column-order = Order
start-column-order-note = the number of the order or invoice, if there is one
start-column-product = Product
start-column-product-note = a code or name: without it nothing can be recommended
start-column-money = Money
start-column-money-note = quantity and price, or the amount: without it pieces count
start-needs-several = Several files at once are one shop: drop all months together. Of a workbook all sheets of one shape are read.

start-source = The sample shop is “Online Retail II” by Daqing Chen (2019), UCI Machine Learning Repository, licensed under CC BY 4.0, unchanged but for the compression:
