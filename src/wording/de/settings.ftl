# Die Seite der Einstellungen.

settings-title = Wie soll gerechnet werden?
settings-lead = Die Voreinstellungen passen für die meisten Shops. Was eine Änderung nicht berührt, wird nicht neu berechnet.
settings-import = Wie die Datei gelesen wird und welche Zeilen zählen, wählen Sie
settings-import-link = auf der Importseite

settings-customers = Kunden beschreiben
settings-frequency = Als Häufigkeit zählen
settings-frequency-orders = Bestellungen
settings-frequency-orders-note = Wie oft jemand kam, das Übliche
settings-frequency-lines = Bestellzeilen
settings-frequency-lines-note = Wie viel Verschiedenes jemand nahm
settings-levels = Punktestufen
settings-levels-note = In wie viele gleich große Gruppen jedes Maß geteilt wird

settings-segments = Segmente finden
settings-measures = Kunden werden verglichen nach
settings-measures-scores = Punkten
settings-measures-scores-note = Unempfindlich gegen Ausreißer
settings-measures-logarithms = Logarithmen
settings-measures-logarithms-note = Von Aktualität, Häufigkeit und Umsatz: feiner, aber empfindlicher
settings-k-choice = Zahl der Segmente
settings-k-data = Die Daten entscheiden
settings-k-data-note = Wo sich ein weiteres Segment nicht mehr lohnt
settings-k-own = So viele, wie ich sage
settings-k-own-note = Etwa so viele, wie Sie Aktionen planen
settings-k = Segmente
settings-k-note = Wie viele
settings-sweep = Größte versuchte Zahl
settings-sweep-note = Die Zahl, die sich aus den Daten ergibt, hängt auch davon ab

settings-recommend = Empfehlen
settings-candidates = Empfohlen werden
settings-candidates-new = Nur neue Produkte
settings-candidates-new-note = Was der Kunde noch nicht gekauft hat
settings-candidates-any = Alle Produkte
settings-candidates-any-note = Auch was er wieder kauft
settings-per-customer = Produkte je Kunde
settings-per-customer-note = Wie viele empfohlen werden
settings-test-days = Prüftage
settings-test-days-note = Wie viele Tage am Ende verdeckt werden, um die Empfehlungen zu prüfen
settings-epochs = Durchgänge
settings-epochs-note = Wie viele Durchgänge das neuronale Netz höchstens trainiert wird
settings-seed = Startwert
settings-seed-note = Aus ihm folgt jede zufällige Wahl: Gleicher Startwert, gleiche Ergebnisse

settings-apply = Damit neu auswerten
settings-stop-and-apply = Anhalten und damit neu auswerten
settings-apply-next = Für die nächste Datei verwenden
settings-reset = Zurück zu den Voreinstellungen
settings-in-use = Diese Einstellungen gelten.
settings-changed = Geändert, gilt noch nicht.
settings-out-of-range = { $field }: bitte eine Zahl von { $least } bis { $most }.
