# Eine Auswertung auf diesem Gerät oder in einer Datei behalten.

keep-title = Diese Auswertung behalten
keep-here = Diese Auswertung auf diesem Gerät merken
keep-off = Aus: Wenn Sie den Tab schließen, ist alles weg.
keep-storing = Wird gemerkt …
keep-on = In diesem Browser gemerkt. Die Startseite öffnet sie ohne Ihre Datei; die Datei selbst wird nicht behalten.
keep-no-room = Dieser Browser hat dafür keinen Platz mehr. Speichern Sie sie als Datei, oder löschen Sie auf der Startseite eine andere.
keep-refused = Dieser Browser behält hier nichts, wie in einem privaten Fenster. Speichern Sie sie stattdessen als Datei.
keep-save = Als Datei speichern
keep-save-note = Eine .regulars-Datei mit allen Ergebnissen und Einstellungen, zum Öffnen auf einem anderen Gerät. Sie nennt Ihre Kunden: Behandeln Sie sie wie Ihren Export.

kept-title = Auf diesem Gerät gemerkt
kept-note = Nur in diesem Browser, und nie Ihre eigenen Dateien.
kept-facts = { $day }, { $size }
kept-open = Öffnen
kept-open-this = { $name } öffnen
kept-rename-this = Name von { $name }
kept-forget = Löschen
kept-forget-this = { $name } löschen
kept-forget-all = Alle löschen

basis-saved = Diese Auswertung wurde ohne ihre Datei geöffnet. Um sie mit anderen Einstellungen neu zu berechnen, öffnen Sie den Export noch einmal.
