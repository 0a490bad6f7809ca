# Without a network, and when a new version is there.

# While the app is loaded, and when it cannot be; index.html names them.
first-wait = Regulars is being loaded …
first-failed = Regulars could not start. It needs a browser of 2023 or later, and every file of its folder.

offline-kept = Works offline
offline-away = No connection. Regulars is on this device and works as always.
offline-replaced = A new version of Regulars is ready.
offline-replaced-forgets = Reloading clears the results in this tab.
offline-reload = Reload
offline-close = Close
