# The page of downloads.

downloads-title = What do you want to take along?
downloads-lead = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}{ $segments ->
    [0] { "" }
    [one] , { $segments } segment
   *[other] , { $segments } segments
}: as tables for your spreadsheet or mailing list, made in this tab and passed to no server.
downloads-no-offers = Recommendations and offers are not ready yet: lists saved now come without them.
downloads-lists = Lists of customers
downloads-all = All customers
downloads-all-note = A row for each customer: name and address where your file has them, purchases, scores, segment, recommended products with their reasons, offer. Customers who do not want to be written to have no offer. Cells that a spreadsheet would run as a formula are made harmless.
downloads-programs = For your own programs
downloads-results = Results
downloads-results-note = What became of the rows, key figures, segments and how the models did; no single customer.
downloads-settings = Settings
downloads-settings-note = Hand them to the command line, which then computes the same.
# A list of customers: how many, and about how large the file is.
downloads-size = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, about { $bytes }
downloads-save = Save
downloads-save-file = Save { $file }

downloads-what = The lists
