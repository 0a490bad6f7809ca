# The page about the seal, and its proof.

privacy-title = Can your customers’ data leave this tab?
privacy-lead-sealed = No. This tab is sealed: the browser refuses every connection that it tries, until you close or reload it.
privacy-lead-open = This tab is not sealed yet, because it has read nothing yet. It seals itself before it reads the first byte of your file.
privacy-proof = The proof
privacy-proof-note = The button tries every way that a page has to send something, to the host of this app and to another one, from the page and from the worker that does the computing, and lists what became of each. What it would send is one word, never your data.

privacy-kept = What is kept where
privacy-server = On a server
privacy-server-kept = Nothing. There is none: the app is a folder of files.
privacy-app = The app itself
privacy-app-kept = So that it opens without a network, the browser keeps a copy of the app’s own files, and of the sample shop if you tried it. The browser itself asks the host of the app from time to time for a newer version, in a sealed tab, too. Nothing of yours is in that question.
privacy-choices = Your choices
privacy-choices-kept = In the browser’s local storage: the language, light or dark, the columns and the density of the table of customers. If you tick “Remember” on the import page, also how such files are read, with what you left out, until you take the tick away. No cookies.
privacy-analyses = Files and results
privacy-analyses-kept = Nothing, unless you ask for it: when the tab closes, they are gone. If you tick “Remember this analysis on this device”, results, settings and the name of the file are kept in a database of this browser (IndexedDB) until you forget them on the start page. Your file itself is never kept.
privacy-address = In the address
privacy-address-kept = Which page is open, never a name or a search text.
privacy-history = In the browser’s history
privacy-history-kept = The titles of the pages, such as “Segments” or “Customer 12346”: a number may stand there, a name or address never.
privacy-disk = On your disk
privacy-disk-kept = Only what you download yourself.

privacy-check = Check it yourself
privacy-check-offline = Open this page, then switch the network off.
privacy-check-drop = Drop your file: everything works as before.
privacy-check-watch = Or keep the network on and watch the network panel of the browser’s developer tools while a file is analysed: it stays empty.
privacy-check-policy = Or look for the policy that seals the tab, in the elements panel:

privacy-limits = What the seal cannot do
privacy-limit-links = Stop a link that opens in a tab of its own. The app has a few, and none carries data. To any other address this tab does not go by itself, where the browser lets a page refuse that: Chrome, Edge, and newer versions of Firefox and Safari do.
privacy-limit-extensions = Stop browser extensions: those you have installed can read any page. A private window usually runs without them.
privacy-limit-services = Stop what you ask of the browser itself: having a page translated, or an extended spelling check, sends its text to the browser’s maker.
privacy-limit-webrtc = Forbid WebRTC by policy: browsers have no such rule. So the page takes its interface away before it reads a file. A script could get it back from a new empty frame; the app has none that does, and no other script can be loaded.
privacy-limit-names = Forbid the browser to look up the name of a host, or to get in touch with it before there is anything to send: no policy covers these hints. The app gives none.
privacy-limit-storage = Speak for other pages of the same host, or for this one after a reload: what you let this browser remember can be read by them, too.
privacy-limit-programs = Stop other programs on this machine.
privacy-limit-copies = Vouch for a copy of the app hosted by somebody else: host it yourself when in doubt, it is one folder.

privacy-more = Read on
privacy-more-note = These lead out of the app, to where its source is, in a tab of their own.
privacy-more-seal = How the seal is made, and how the parts of the app are kept apart
privacy-more-host = How to host a copy of your own, or compute without a browser

proof-try = Try every way out now
proof-seal-and-try = Seal this tab and try every way out
proof-trying = Trying every way out…
proof-trying-page = Trying from the page…
proof-trying-worker = Trying from the worker…
proof-kept = Nothing got out: { $blocked ->
    [one] the one attempt was refused
   *[other] all { $blocked } attempts were refused
}.
proof-kept-some-absent = Nothing got out: { $blocked ->
    [one] { $blocked } attempt was refused
   *[other] { $blocked } attempts were refused
}, { $absent ->
    [one] { $absent } way does not exist in this browser
   *[other] { $absent } ways do not exist in this browser
}.
proof-escaped = { $escaped ->
    [one] { $escaped } attempt got out
   *[other] { $escaped } attempts got out
}. Do not use this page with customer data here.
proof-from-page = From the page
proof-from-worker = From the worker
proof-way = Way out
proof-where = Where to
proof-happened = What happened
proof-said = What the browser said
proof-blocked = Blocked
proof-got-out = Got out
proof-not-available = Not available
proof-no-interface = This browser has no such interface here
