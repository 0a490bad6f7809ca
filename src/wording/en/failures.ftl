# What went wrong and what to do about it.

# A choice that cannot be carried out, and what the choices are called there.
setting-out-of-range = { $field } is { $value }, but must be between { $least } and { $most }.
setting-dates = The first day, { $from }, comes after the last one, { $until }.
setting-score-levels = The number of score levels
setting-k = The number of segments
setting-sweep-to = The largest number of segments tried
setting-starts = The number of starts
setting-per-customer = The number of products for each customer
setting-test-days = The number of days held out for the test
setting-epochs = The number of epochs
setting-price-limit = The price limit
