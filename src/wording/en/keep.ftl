# Keeping an analysis on this device or in a file.

keep-title = Keep this analysis
keep-here = Remember this analysis on this device
keep-off = Off: when you close the tab, everything is gone.
keep-storing = Being remembered …
keep-on = Remembered in this browser. The start page opens it without your file; your file itself is not kept.
keep-no-room = This browser has no room left for it. Save it as a file, or forget another analysis on the start page.
keep-refused = This browser keeps nothing here, as in a private window. Save it as a file instead.
keep-save = Save as a file
keep-save-note = One .regulars file with all results and settings, to open on another machine. It names your customers: treat it like your export.

kept-title = Remembered on this device
kept-note = Only in this browser, and never your own files.
kept-facts = { $day }, { $size }
kept-open = Open
kept-open-this = Open { $name }
kept-rename-this = Name of { $name }
kept-forget = Forget
kept-forget-this = Forget { $name }
kept-forget-all = Forget all

basis-saved = This analysis was opened without its file. To compute it anew with other settings, open the export again.
