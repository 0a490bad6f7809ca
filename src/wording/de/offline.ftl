# Ohne Netz, und wenn eine neue Version da ist.

# Während die App geladen wird, und wenn das nicht geht; index.html nennt sie.
first-wait = Regulars wird geladen …
first-failed = Regulars konnte nicht starten. Es braucht einen Browser ab 2023 und jede Datei seines Ordners.

offline-kept = Funktioniert offline
offline-away = Keine Verbindung. Regulars liegt auf diesem Gerät und arbeitet wie gewohnt.
offline-replaced = Eine neue Version von Regulars steht bereit.
offline-replaced-forgets = Beim Neuladen geht verloren, was in diesem Tab ausgewertet ist.
offline-reload = Neu laden
offline-close = Schließen
