# What became of a download.

saved-handed = { $file } was handed to the browser to save.
saved-refused = The browser refused to save { $file }.
