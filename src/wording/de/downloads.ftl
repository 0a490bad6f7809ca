# Die Seite der Downloads.

downloads-title = Was möchten Sie mitnehmen?
downloads-lead = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}{ $segments ->
    [0] { "" }
    [one] , { $segments } Segment
   *[other] , { $segments } Segmente
}: als Tabellen für Ihre Tabellenkalkulation oder Ihren Verteiler, in diesem Tab erstellt und an keinen Server gesendet.
downloads-no-offers = Empfehlungen und Angebote sind noch nicht fertig: Jetzt gespeicherte Listen enthalten sie nicht.
downloads-lists = Kundenlisten
downloads-all = Alle Kunden
downloads-all-note = Eine Zeile je Kunde: Name und Adresse, soweit Ihre Datei sie hat, Käufe, Noten, Segment, empfohlene Produkte mit Begründung, Angebot. Wer nicht angeschrieben werden möchte, hat kein Angebot. Zellen, die eine Tabellenkalkulation als Formel ausführen würde, werden unschädlich gemacht.
downloads-programs = Für eigene Programme
downloads-results = Ergebnisse
downloads-results-note = Was aus den Zeilen wurde, Kennzahlen, Segmente und wie die Modelle abschnitten; keine einzelnen Kunden.
downloads-settings = Einstellungen
downloads-settings-note = Übergeben Sie sie der Befehlszeile, die dann dasselbe berechnet.
# Eine Kundenliste: wie viele Zeilen, und etwa wie groß die Datei ist.
downloads-size = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}, etwa { $bytes }
downloads-save = Speichern
downloads-save-file = { $file } speichern

downloads-what = Die Listen
