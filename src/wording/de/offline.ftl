# Ohne Netz, und wenn eine neue Version da ist.

# Während die App geladen wird, und wenn das nicht geht; index.html nennt sie.
first-wait = Regulars wird geladen …
first-failed = Regulars konnte nicht starten. Es braucht einen Browser ab 2023 und jede Datei seines Ordners.

offline-kept = Funktioniert offline
offline-away = Keine Verbindung. Regulars ist auf diesem Gerät gespeichert und läuft wie gewohnt.
offline-replaced = Eine neue Version von Regulars steht bereit.
offline-replaced-forgets = Beim Neuladen gehen die Ergebnisse in diesem Tab verloren.
offline-reload = Neu laden
offline-close = Schließen
