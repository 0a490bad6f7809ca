# "How was this computed?" beside the numbers. What the numbers mean is in glossary.ftl.

help-question = How was this computed?
help-formula = Formula
help-inputs = Numbers put in
help-settings = Settings
help-glossary = In the glossary

# The overview.
help-customers = Different customers among the rows that count as sales
help-orders = Different order numbers of all customers, among the rows that count as sales
help-revenue-price = Quantity × price of one piece, added up over the rows that count as sales
help-revenue-amount = Amounts of the lines, added up over the rows that count as sales
help-revenue-total = Totals of the orders, each counted once, over the rows that count as sales
help-revenue-pieces = Quantities, added up over the rows that count as sales: the file has no prices
help-average-order = Revenue ÷ orders
help-repeat-rate = Customers with two or more orders ÷ all customers
help-today = The day after the last sale in the file
help-today-chosen = The day that the settings name
help-first-sale = First sale
help-last-sale = Last sale
help-concentration = What the best customers spent ÷ what all spent, from the biggest spender down
help-best-customers = Of them the best
help-cohorts = New customers who bought again in the very next period ÷ all new customers whose next period is over
help-cleaning = Rows that no rule takes ÷ rows read. The rules are applied one after the other; each row is counted by the first that takes it.
help-keep = count as sales
help-drop = do not count

# Segments.
help-revenue-share = What the customers of the segment spent ÷ what all customers spent
help-archetype = For each segment: where its customers stand among all customers in recency, frequency and spending, from 0 % (last) to 100 % (first), on average. The names are given all at once so that they lie nearest to these places, are true, and are different as far as possible.
help-inertia-near = Inertia by number of segments
help-knee = Knee
help-starts = Starts for each number
help-knee-formula = For every number of segments k-means finds the least inertia. Inertia and number are both scaled to 0 to 1; the knee is where the curve lies farthest below the straight line between its ends. Without a knee the best silhouette decides.
help-silhouette = (b − a) ÷ the larger of the two, averaged over the customers. a: mean distance to the others in the own segment; b: mean distance to the customers of the nearest other segment
help-measured-on = Measured on
help-of-all = all customers
help-of-sample = a sample of the customers
help-recency-mean = Days since the last purchase, added up over the segment’s customers ÷ number of these customers
help-mean-days = Days on average
help-spent-mean = What the customers of the segment spent ÷ number of these customers
help-orders-mean = Orders of the segment’s customers ÷ number of these customers

# A customer.
help-recency-own = “Today” − day of the last purchase
help-average-own = Spent in all ÷ orders
help-score-recency = All customers, put in order by their days since the last purchase, are cut into groups of about equal size. The fewest days get the most points.
help-score-frequency = All customers, put in order by how often they bought, are cut into groups of about equal size. The most frequent get the most points.
help-score-monetary = All customers, put in order by what they spent, are cut into groups of about equal size. The biggest spenders get the most points.
help-value = This customer
help-edges = Cut at
help-distance = √((R − middle)² + (F − middle)² + (M − middle)²): the straight line from the customer’s three scores to the middle of a segment. The nearest middle is the customer’s segment.
help-strength-odds = Odds of the product ÷ odds of the first product of the list, as the neural network sees them
help-strength-scores = Points of the product ÷ points of the first product of the list, as the recommender gives them
help-reason = The reason is looked up in the sales, apart from the recommender. Of a product bought before: how many of the customer’s orders it is in. Of a new one: the customer’s own product that most of the same people bought, if it is among the 50 nearest (cosine similarity); else the number of its buyers.
help-offer = The archetype of the segment decides the scheme. It is about the best recommendation; beside it stands the next one or, for customers to be won back, a favourite of theirs.
help-scheme = Scheme
help-best-product = Best recommendation
help-second-product = Second product

# The recommenders.
help-hit-rate = Tested customers who bought at least one of the ten products suggested ÷ all tested customers
help-ndcg = A product that was bought counts 1 ÷ log₂(place + 1). The sum for a customer ÷ the largest sum possible, averaged over the tested customers.
help-interval = From the tested customers, as many are drawn at random as there are, again and again, 1,000 times; the same one may come up more than once. Of the 1,000 results the middle 95 % are kept.
help-choice = The neural network, unless the best simple recommender had a higher NDCG@10 on the validation period and chance is ruled out with 95 % confidence: then that one
help-test = As many days at the end as the settings say, but at most a quarter of the whole period. Just as many days before them are the validation period.
help-early-stopping = After each epoch: NDCG@10 on the validation period, with new products only. Training ends four epochs after the best one, or when the most epochs are done.
help-epochs-trained = Epochs trained
help-best-epoch = Best epoch
