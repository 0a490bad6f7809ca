# Whether the recommendations can be trusted: the answer, the test, the training.

model-title = Can you trust the recommendations?
model-the-tests = The results of the test
model-lead = Of 100 customers who came back, { $hits } bought at least one of the ten products{ $kind ->
    [new] , new to them,
   *[any] { "" }
} that were suggested to them (95 % confidence: { $low } to { $high }){ $compared ->
    [yes] ; with the bestsellers alone it is { $baseline }.
   *[no] .
}
model-lead-nothing = There is nothing to recommend: the file names no products.
model-lead-few = Nobody can tell yet: { $customers ->
    [one] only { $customers } customer could be tested.
   *[other] only { $customers } customers could be tested.
}
model-lead-untested = They could not be tested on this file; until then they come from “{ $model }”.
model-lead-training = Not known yet: the neural network has learned for { $epoch ->
    [one] { $epoch } epoch
   *[other] { $epoch } epochs
}, the test comes after it.

model-name-ncf = Neural network
model-name-item-knn = Bought together
model-name-own-favourites = Own favourites
model-name-popularity = Bestsellers
model-name-mean-quantity = Bought in bulk
model-about-ncf = Learns from all purchases which products suit which customer, in ways no simple rule describes.
model-about-item-knn = Suggests what is often bought by customers who bought the same things.
model-about-own-favourites = Suggests what the customer already buys most, with recent purchases counting more.
model-about-popularity = Suggests what most customers buy, the same for everybody.
model-about-mean-quantity = Suggests what is bought in the largest quantities, the same for everybody.

model-note-no-products = No product was found in the file, so nothing can be recommended.
model-note-untested = There were too few days or returning customers for a test; products are recommended by what is bought by the same customers.
model-note-few-tested = Only { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} could be tested, so the intervals are wide.
model-note-few-days = The file covers too few days to hide { $wanted } of them; { $held-out ->
    [one] the last one is the test.
   *[other] the last { $held-out } are the test.
}
model-note-by-neighbours = The neural network picked products for those who bought last; { $customers ->
    [one] { $customers } other customer gets
   *[other] { $customers } other customers get
} what is bought by the same customers.
model-note-untrained = There was too little history to train the neural network.

model-compared = How the recommenders compare
model-chosen-how = The neural network is used unless a simple recommender was clearly better at it on the weeks before the test. Which one it is was decided without a look at the test.

model-how-title = How it was tested
model-how-text = Each recommender learned from the past only. What customers bought in the last stretch was hidden from it, and it had to guess.
model-stretch-learned = Learned from
model-stretch-validation = Decided when to stop learning
model-stretch-test = Hidden for the test
model-stretch = { $from } to { $to }
model-split-customers = Customers learned from
model-split-products = Products ranked
model-split-pairs = Customer and product pairs
model-split-test = Customers tested
model-split-test-new = Of them with a new product

model-figures = Every figure of the test
model-question-new = What will a customer buy for the first time?
model-question-any = What will a customer buy, new or again?
model-table = Recommenders compared
model-terms = What do the figures mean?
model-interval = { $low } to { $high }
model-in-use = in use
model-gain-none = yardstick
model-hit-rate = Customers with a hit
model-hit-rate-name = Hit rate (HR@10)
model-hit-rate-about = The share of tested customers who bought at least one of the ten products suggested to them.
model-ndcg = Right ones on top
model-ndcg-name = NDCG@10
model-ndcg-about = How high the products that were bought stand among the ten: 1 is every one at the top, 0 is none at all. Normalised discounted cumulative gain.
model-gain = Better than simple
model-gain-name = Gain in NDCG
model-gain-about = NDCG@10 less that of the best simple recommender, customer by customer. Above 0 with its whole interval, it is better beyond chance.
model-precision = Of ten, bought
model-precision-name = Precision@10
model-precision-about = Of ten suggested products, the share that the customer bought.
model-recall = Of bought, found
model-recall-name = Recall@10
model-recall-about = Of the products that the customer bought, at most ten, the share that was suggested.
model-coverage = Of the catalogue
model-coverage-name = Coverage
model-coverage-about = The share of all products that is suggested to somebody: low means that everybody gets the same.
model-interval-name = Small figures
model-interval-about = The 95 % confidence interval: had other customers come back, the figure would in 95 of 100 cases lie between these two.

model-training = How the neural network is trained
model-training-text = It learns a profile of each customer and each product from examples: what somebody had bought by a day in the past, and what they bought next. Each round through a few thousand such examples is an epoch.
model-stop = { $why ->
    [no-better] It stopped when its ranking of a stretch it had not seen got no better.
   *[most-epochs] It used all the epochs it was allowed.
} It was then trained anew for { $best ->
    [one] { $best } epoch
   *[other] { $best } epochs
}: up to the test, and again on everything for the recommendations.

losses-none = No epoch has been trained yet
losses-none-sentence = No epoch has been trained yet.
losses-title = Epoch { $epoch } ranked best, training stopped after epoch { $last }
losses-title-last = The last epoch, { $epoch }, ranked best
losses-title-so-far = { $epoch ->
    [one] { $epoch } epoch trained so far
   *[other] { $epoch } epochs trained so far
}, validation loss { $validation }
losses-summary = Mean loss by epoch: how far off the guesses are, lower is better. “Validation” is a stretch of time that it does not learn from.
losses-axis-loss = Mean loss (the axis need not start at 0)
losses-axis-epoch = Epoch
losses-training = training
losses-validation = validation
losses-training-loss = Training loss
losses-validation-loss = Validation loss
losses-ndcg = Validation NDCG@10, new products
losses-note = Note
losses-kept = ranked best
losses-best = best: epoch { $epoch }
losses-stopped = stopped: epoch { $last }
losses-epoch = Epoch { $epoch }: training loss { $training }, validation loss { $validation }, NDCG@10 { $ndcg }{ $kept ->
    [yes] , ranked best
   *[no] { "" }
}

models-none = No recommender was tested
models-none-sentence = No recommender was tested.
models-title = “{ $new }” is right most often with new products, “{ $any }” with any
models-title-few = Too few customers were tested to tell which recommender is best
models-title-one = “{ $new }” is right most often, with new products and with any
models-summary = Share of tested customers who bought at least one of the ten products suggested; the line is the 95 % confidence interval, green is in use.
models-new = New products only
models-any = Any product
models-axis = Customers with a hit
models-mark = { $model }, { $question }: { $share } of the customers, 95 % between { $low } and { $high }
models-column-model = Recommender
models-column = { $question }: customers with a hit, %
models-from = from, %
models-to = to, %

newcomer-title = A new customer
newcomer-text = Somebody whom the file does not know yet: choose the segment they are most like, and get its five best products and what to offer.
newcomer-like = They are most like
newcomer-show = Show them
newcomer-offer = Offer them
newcomer-customer = A new customer
newcomer-missing = Products and offers
