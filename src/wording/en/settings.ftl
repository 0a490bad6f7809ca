# The settings page.

settings-title = How should it be computed?
settings-lead = The defaults suit most shops. What a change does not touch is not computed again.
settings-import = How the file is read and which rows count is chosen
settings-import-link = on the import page

settings-customers = Describing customers
settings-frequency = Frequency counts
settings-frequency-orders = Orders
settings-frequency-orders-note = How often somebody came, the usual definition
settings-frequency-lines = Order lines
settings-frequency-lines-note = How many different things they took
settings-levels = Score levels
settings-levels-note = Into how many groups of equal size each measure is cut

settings-segments = Finding segments
settings-measures = Customers are compared by
settings-measures-scores = Scores
settings-measures-scores-note = Robust against extremes
settings-measures-logarithms = Logarithms
settings-measures-logarithms-note = Of recency, frequency and monetary: finer, less robust
settings-k-choice = Number of segments
settings-k-data = Let the data decide
settings-k-data-note = Where one more segment stops paying off
settings-k-own = As many as I say
settings-k-own-note = For instance as many as you have campaigns
settings-k = Segments
settings-k-note = How many
settings-sweep = Largest number tried
settings-sweep-note = The number that the data choose moves with it

settings-recommend = Recommending
settings-candidates = Recommend
settings-candidates-new = New products only
settings-candidates-new-note = What the customer has not bought yet
settings-candidates-any = Any product
settings-candidates-any-note = Also what they buy again
settings-per-customer = Products for each customer
settings-per-customer-note = How many are recommended
settings-test-days = Test days
settings-test-days-note = How many days at the end are hidden to test the recommenders
settings-epochs = Epochs
settings-epochs-note = How many rounds the neural recommender is trained, at most
settings-seed = Seed
settings-seed-note = Every random choice follows from it: the same seed gives the same results

settings-apply = Analyse again with these
settings-stop-and-apply = Stop, and analyse again with these
settings-apply-next = Use these for the next file
settings-reset = Back to the defaults
settings-in-use = These settings are in use.
settings-changed = Changed, not in use yet.
settings-out-of-range = { $field }: a number from { $least } to { $most }, please.
