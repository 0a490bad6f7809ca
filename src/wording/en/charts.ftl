# What every chart has beside its picture.

chart-role = interactive chart
chart-hint = Arrow keys read the values one by one, Escape leaves them.

chart-show-table = Show table
chart-hide-table = Hide table
chart-copy = Copy as PNG
chart-save-svg = Save SVG
chart-save-csv = Save CSV

chart-copied = Copied
chart-saved = Saved as { $file }
chart-saved-instead = This browser does not let pages copy pictures: saved as { $file }
chart-refused = The browser refused to save { $file }

# Under a table of which only the first rows are shown.
chart-more-rows = { $rows ->
    [one] { $rows } more row is in the CSV.
   *[other] { $rows } more rows are in the CSV.
}
