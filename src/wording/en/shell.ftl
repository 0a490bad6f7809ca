# The frame of every page: navigation, progress, what is not there yet, failures.

shell-skip = Skip to the content
shell-pages = Pages
shell-more = More
shell-close = Close
shell-group-data = Data
shell-group-results = Results
shell-group-away = Take away
shell-group-app = App
shell-group-help = Help
shell-page-computing = , being computed
shell-page-empty = , nothing yet
shell-appearance = Light or dark
# In both languages, for somebody who reads the other one.
shell-language = Language / Sprache
shell-system = System
shell-light = Light
shell-dark = Dark
shell-ready-after = Everything ready after { $time }

page-start = Start
page-import = Import
page-overview = Overview
page-segments = Segments
page-customers = Customers
page-customer = Customer
page-customer-number = Customer { $number }
page-model = Model
page-downloads = Downloads
page-settings = Settings
page-privacy = Privacy
page-glossary = Glossary
page-unknown = Not found

seal-open = Seals before it reads your file
seal-open-short = Not sealed yet
seal-sealed = Sealed: nothing can leave this tab
seal-sealed-short = Sealed

stage-import = Reading and cleaning the file
stage-customers = Describing customers
stage-segments = Finding segments
stage-baselines = Testing simple recommenders
stage-training = Training the neural recommender
stage-recommendations = Choosing products for each customer
stage-offers = Making offers

run-progress = Progress
run-whole = The whole run
run-step = Step { $step } of { $steps }
run-stage-done = done
run-fetching = Loading the sample shop (6.4 MB) from this app’s own folder…
run-looking = Looking at the files…
run-cancel = Cancel
run-stopping = Stopping…
run-cancelled = Stopped. What was ready stays.
run-go-on = Go on
run-done = Everything is ready.


# $what is a plural that begins a sentence, such as "The segments".
nothing-coming = { $what } appear here as soon as they are ready.
nothing-stopped = { $what } were not ready when the run was stopped.
nothing-go-on = Go on with the run above, or begin with another file.
nothing-failed = { $what } are missing because the run ended early.
nothing-asked = { $what } appear here once a file has been analysed.
nothing-what-to-do = Drop your sales export anywhere on this page, or choose it. The page then fills by itself.
nothing-choose = Choose a file

drop-title = Drop your sales export here
drop-choose = Choose files
drop-forms = One or several: CSV, a workbook (.xlsx, .xls, .ods), JSON, XML or a table saved as a web page, also packed as .zip, .tar, .gz or .zst

# $note is a phrase without a full stop.
field-range = { $note } ({ $least } to { $most })

unknown-title = There is no such page
unknown-lead = The address names nothing here; perhaps it was cut off.
unknown-start = Go to the start
