# Was schiefging und was sich tun lässt.

# Eine Angabe, mit der sich nicht arbeiten lässt, und wie die Angaben dort heißen.
setting-out-of-range = { $field } ist { $value }, muss aber zwischen { $least } und { $most } liegen.
setting-dates = Der erste Tag, { $from }, liegt nach dem letzten, { $until }.
setting-score-levels = Die Zahl der Punktstufen
setting-k = Die Zahl der Segmente
setting-sweep-to = Die größte probierte Zahl von Segmenten
setting-starts = Die Zahl der Starts
setting-per-customer = Die Zahl der Produkte je Kunde
setting-test-days = Die Zahl der Testtage
setting-epochs = Die Zahl der Epochen
setting-price-limit = Die Preisgrenze

# Was geschah: ein Satz ohne Punkt. $name ist eine Datei oder das, was die Einstellungen sagen.
failure-read = { $name } ließ sich nicht lesen; die Meldung lautet: { $why }
failure-changed = { $name } wurde geändert, verschoben oder gelöscht, während sie gelesen wurde
failure-bomb = { $name } wird beim Entpacken mehr als { $times }-mal so groß
failure-large-workbook = { $name } ist zu groß für eine Arbeitsmappe: Mehr als 500 MB müssten im Speicher bleiben
failure-too-wide = Zeile { $line } von { $name } hat mehr als { $most } Spalten
failure-too-large = { $name } hat etwa { $rows } Zeilen, und etwa { $fit } passen in den Speicher, den es hier gibt
failure-out-of-memory = für alle Zeilen von { $name } reicht der Speicher hier nicht
failure-empty = { $name } ist leer
failure-not-text = { $name } ist { $kind }, keine als Text gespeicherte Tabelle
failure-no-table = { $name } ist ein Archiv ohne eine Tabelle darin
failure-missing-columns = { $name } hat keine Spalte für { $missing ->
    [customer] den Kunden
    [date] das Datum
    [day] den Tag des Monats neben Jahr und Monat
    [parts] jeden Teil des Datums (Jahr, Monat und Tag)
   *[both] den Kunden und das Datum
}; die Spalten sind { $columns }{ $more ->
    [0] { "" }
   *[other] , { $more } weitere
}
failure-customer-table = { $name } hat eine Zeile für jeden Kunden, mit erster und letzter Bestellung und Summen, nicht die Bestellungen selbst
failure-receipts-only = { $name } hat keine Spalte für den Kunden; { $column } sah am ehesten danach aus, aber kaum ein Wert darin kommt wieder, wie bei Bonnummern
failure-no-list = { $name } ist { $format } ohne eine Liste von Verkäufen: Nichts darin nennt { $missing ->
    [customer] den Kunden
    [date] das Datum
    [day] den Tag des Monats neben Jahr und Monat
    [parts] jeden Teil des Datums (Jahr, Monat und Tag)
   *[both] den Kunden und das Datum
}; die Namen darin sind { $columns }{ $more ->
    [0] { "" }
   *[other] , { $more } weitere
}
failure-no-such-columns = { $name } hat keine Spalte namens { $columns }{ $more ->
    [0] { "" }
   *[other] , { $more } weitere
}
failure-password = { $name } ist mit einem Passwort geschützt
failure-unknown-encoding = { $name } ist keine hier bekannte Zeichenkodierung
failure-unknown-currency = { $name } ist keine hier bekannte Währung
failure-no-file = es gibt keine Datei zu lesen
failure-endless-row = der Datensatz, der in Zeile { $line } von { $name } beginnt, endet nicht innerhalb von { $megabytes } MB
failure-cut-off = { $name } endet mitten in einem Text in Anführungszeichen, im Datensatz, der in Zeile { $line } beginnt
failure-too-many = { $name } hat mehr verschiedene { $what ->
    [customers] Kunden
    [orders] Bestellungen
   *[products] Produkte
}, als sich unterscheiden lassen
failure-no-rows = { $name } hat eine Kopfzeile, aber keine Zeilen
failure-no-sale = keine der { $rows } Zeilen von { $name } ist ein Verkauf: { $taken }

# Was sich tun lässt.
failure-read-hint = Prüfen Sie, ob die Datei noch an ihrem Platz ist und vollständig heruntergeladen wurde, und wählen Sie sie noch einmal.
failure-changed-hint = Wählen Sie sie noch einmal, und lassen Sie sie, wie sie ist, bis sie gelesen wurde.
failure-bomb-hint = Das tut keine Liste von Bestellungen; solche Dateien sollen den Speicher füllen. Wenn Sie ihr trauen, entpacken Sie sie selbst und wählen Sie die Tabelle darin.
failure-large-workbook-hint = Speichern Sie das Blatt mit den Bestellungen als CSV und wählen Sie diese Datei: Sie wird Stück für Stück gelesen, wie groß sie auch ist.
failure-too-wide-hint = Eine Tabelle hat eine Zeile je verkauftem Artikel. Vielleicht gingen die Zeilenenden verloren: Exportieren Sie die Bestellungen neu als CSV.
failure-too-large-hint = Teilen Sie die Datei nach Jahren und werten Sie einen Teil nach dem anderen aus, oder verwenden Sie die Kommandozeile, die allen Speicher des Rechners nutzen kann.
failure-empty-hint = Exportieren Sie die Bestellungen neu und wählen Sie eine Datei mit einer Kopfzeile und einer Zeile je verkauftem Artikel.
failure-not-text-hint = Exportieren Sie die Bestellungen neu, als CSV oder als Excel-Arbeitsmappe (.xlsx), und wählen Sie diese Datei.
failure-unpack-hint = Entpacken Sie die Datei mit dem Programm, mit dem sie gepackt wurde, und wählen Sie die Tabelle, die herauskommt (CSV oder .xlsx), oder packen Sie sie als .zip.
failure-numbers-hint = Öffnen Sie die Datei in Numbers, wählen Sie Ablage, Exportieren, CSV (oder Excel), und wählen Sie die Datei, die dabei entsteht.
failure-database-hint = Exportieren Sie die Tabelle der Bestellungen als CSV aus dem Programm, zu dem die Datenbank gehört: eine Zeile je verkauftem Artikel, mit Kunde und Datum.
failure-convert-hint = Speichern Sie die Tabelle mit dem Programm, das sie geschrieben hat, als CSV, und wählen Sie diese Datei.
failure-one-column-hint = Die erste Zeile muss die Spalten nennen, mit Kommas, Semikolons oder Tabulatoren dazwischen. Nötig sind Kunde und Datum, am besten mit Menge und Stückpreis.
failure-no-customer-hint = Verkäufe ohne Kunden, etwa Kassenbons, lassen sich nicht auswerten. Exportieren Sie Bestellungen, die in jeder Zeile Nummer, Namen oder E-Mail-Adresse des Kunden haben.
failure-missing-columns-hint = Die erste Zeile muss die Spalten nennen. Nötig sind Kunde und Datum, am besten mit Menge und Stückpreis, zum Beispiel: Kundennummer, Rechnungsdatum, Menge, Preis.
failure-no-day-hint = Jahr und Monat sagen nicht, wann jemand wiedergekommen ist. Exportieren Sie die Bestellungen mit dem ganzen Datum oder mit dem Tag des Monats in einer eigenen Spalte.
failure-customer-table-hint = Exportieren Sie die Bestellungen: eine Zeile je verkauftem Artikel oder je Bestellung, mit dem Kunden und dem Datum dieser Bestellung. Wenn dies doch eine solche Liste ist, sagen Sie, was ihre Spalten bedeuten.
failure-no-list-hint = Nötig ist eine Liste von Bestellungen, jede mit Kunde, Datum und den verkauften Artikeln. Exportieren Sie die Bestellungen neu, als CSV oder als Excel-Arbeitsmappe (.xlsx), oder wählen Sie die Datei, in der sie stehen.
failure-no-such-columns-hint = Die Angaben wurden für eine Datei mit anderen Spalten gemacht. Nehmen Sie sie aus den Einstellungen, oder nennen Sie die Spalten dieser Datei.
failure-password-hint = Öffnen Sie sie mit dem Passwort, speichern Sie sie ohne, und wählen Sie diese Datei.
failure-unknown-encoding-hint = Nehmen Sie die Zeichenkodierung aus den Einstellungen, oder nennen Sie eine wie UTF-8, windows-1252, macintosh oder cp850.
failure-unknown-currency-hint = Nehmen Sie die Währung aus den Einstellungen, oder geben Sie ihren Code an, etwa EUR.
failure-no-file-hint = Wählen Sie eine oder mehrere Dateien.
failure-endless-row-hint = Entweder wird dort ein Anführungszeichen geöffnet und nie geschlossen, oder die Datei hat keine Zeilenenden. Berichtigen Sie die Zeile, oder exportieren Sie die Bestellungen neu als CSV.
failure-cut-off-hint = Entweder wurde die Datei auf dem Weg hierher abgeschnitten, oder ein Anführungszeichen in diesem Datensatz wird nie geschlossen. Laden oder exportieren Sie sie neu, oder berichtigen Sie den Datensatz.
failure-too-many-hint = Teilen Sie die Datei nach Jahren, und werten Sie einen Teil nach dem anderen aus.
failure-no-rows-hint = Wählen Sie eine Datei, in der unter der Kopfzeile eine Zeile je verkauftem Artikel steht.
failure-sales-of-nobody-hint = Exportieren Sie Bestellungen mit Nummer oder E-Mail-Adresse des Kunden in jeder Zeile; Verkäufe ohne Kunden lassen sich nicht auswerten.
failure-unreadable-hint = Sehen Sie sich Zeile { $line } an und was dort unter { $columns } steht: Ein Datum, eine Menge oder ein Preis hat keine bekannte Form.
failure-out-of-range-hint = Sehen Sie sich Zeile { $line } an und was dort unter { $columns } steht: Ein Datum muss zwischen 1900 und 2200 liegen, und eine Zeile muss weniger als tausend Millionen bringen.
failure-price-limit-hint = Kein Preis liegt über der Preisgrenze der Regeln; sie ist null, wenn Sie keine gesetzt haben. Senken Sie sie, oder sagen Sie, dass der Betrag in einer anderen Spalte steht.
failure-returns-hint = Die Datei scheint nur Rückgaben oder Korrekturen zu enthalten. Exportieren Sie auch die Verkäufe.
failure-not-completed-hint = Die Datei enthält nur Bestellungen, die kein Geld brachten. Exportieren Sie abgeschlossene Bestellungen.
failure-rules-hint = Sehen Sie sich die Regeln an: Was sie weglassen, ist alles, was es gibt.
failure-misplaced-hint = Vielleicht steht das Trennzeichen auch innerhalb von Feldern, wie in 12,50 zwischen Kommas. Exportieren Sie die Bestellungen noch einmal mit einem anderen Trennzeichen oder mit Anführungszeichen um die Felder.
failure-columns-hint = Prüfen Sie, ob in den Spalten steht, was ihre Namen sagen.

# Was eine Datei ist, die keine Tabelle ist; ergänzt failure-not-text.
kind-pdf = ein PDF-Dokument
kind-picture = ein Bild
kind-bzip2 = mit bzip2 gepackt
kind-xz = mit xz gepackt
kind-7-zip = ein 7-Zip-Archiv
kind-rar = ein RAR-Archiv
kind-parquet = eine Parquet-Datei
kind-database = eine Datenbank
kind-web-page = eine Webseite
kind-xml = XML
kind-document = ein Dokument einer Textverarbeitung oder eine Präsentation
kind-numbers = ein Dokument von Apple Numbers
kind-archive = ein Archiv in einem Archiv in einem Archiv
kind-access = eine Datenbank von Microsoft Access
kind-sql = ein Abzug einer Datenbank (SQL)
kind-mail = eine E-Mail oder eine als solche gespeicherte Seite (.eml, .mht)
kind-statistics = eine Datei eines Statistikprogramms
kind-columns = eine Datei für Datenanalyse (Arrow, ORC, Avro, HDF5)
kind-compressed = auf eine Weise komprimiert, die hier nicht gelesen wird
kind-json = JSON
kind-binary = eine Binärdatei
kind-xlsb = eine binäre Excel-Arbeitsmappe (.xlsb)

# Wie viele Zeilen eine Regel nahm; aufgezählt am Ende von failure-no-sale.
taken-missing-customer = { $rows } ohne Kunden
taken-quantity = { $rows } mit einer Menge von null oder weniger
taken-price = { $rows } ohne Preis über der Grenze
taken-cancelled = { $rows } storniert
taken-not-completed = { $rows } storniert, erstattet, ungültig, fehlgeschlagen oder nicht bezahlt
taken-other-currency = { $rows } in anderer Währung
taken-unreadable = { $rows } mit unlesbarem Datum, unlesbarer Menge oder unlesbarem Preis
taken-out-of-range = { $rows } mit unmöglichem Betrag oder Datum
taken-duplicate = { $rows } gleich einer früheren Zeile
taken-overlapping = { $rows } von Bestellungen, die auch in einer späteren Datei stehen
taken-doubled = { $rows }, die doppelt in der Datei stehen
taken-charge = { $rows } mit Versand, Gebühren oder Korrekturen
taken-returned = { $rows }, die zurückkamen
taken-implausible-day = { $rows } mit einem Datum weit von allen anderen
taken-repeated = { $rows } schon in einer früheren Datei
taken-other-days = { $rows } von anderen Tagen
taken-other-country = { $rows } aus anderen Ländern
taken-no-product = { $rows } ohne ein Produkt
taken-left-out = { $rows } von weggelassenen Kunden
taken-no-record = { $rows } mit einer Überschrift, einer Summe oder einer Anmerkung
taken-misplaced = { $rows } mit mehr oder weniger Feldern als Spalten

# Was außer den Dateien versagt.
failure-settings = Eine Einstellung lässt sich nicht ausführen: { $why }
failure-settings-hint = Ändern Sie diese Einstellung und starten Sie neu.
failure-no-reader = Der Browser kann hier keine Dateien lesen ({ $why })
failure-no-reader-hint = Laden Sie die Seite neu und versuchen Sie es noch einmal.
failure-not-loaded = Das Rechenwerk ließ sich nicht laden ({ $why })
failure-incomplete = Ein Teil der Seite ließ sich nicht laden
failure-not-loaded-hint = Prüfen Sie die Verbindung und laden Sie die Seite neu.
failure-stopped = Die Arbeit brach unerwartet ab; die Meldung lautet: { $why }
failure-stopped-hint = Was zu sehen ist, bleibt. Starten Sie neu; laden Sie die Seite neu, wenn es zweimal geschieht.
failure-unsaid = der Browser nennt keinen Grund
failure-memory = Der Browser hat für diese Arbeit keinen Speicher mehr
failure-memory-hint = Was zu sehen ist, bleibt. Schließen Sie andere Tabs oder werten Sie weniger Jahre auf einmal aus; die Kommandozeile hat mehr Platz.
failure-no-start = Das Rechenwerk lief nicht an: { $why }
failure-no-start-hint = Laden Sie die Seite neu. Geschieht es wieder, verwenden Sie einen anderen Browser oder die Kommandozeile.
failure-not-proven = Das Rechenwerk brach ab, bevor es jeden Weg hinaus versucht hatte
failure-other-version = Die Arbeit kann nicht beginnen: Seite und Rechenwerk haben verschiedene Versionen
failure-other-version-hint = Laden Sie die Seite neu.
failure-no-worker = Das Rechenwerk wurde nicht geladen
failure-no-worker-hint = Laden Sie die Seite neu.
failure-sample-sealed = Dieser Tab ist versiegelt, daher lässt sich der Beispielshop nicht mehr laden
failure-sample-sealed-hint = Laden Sie die Seite neu, und probieren Sie dann zuerst das Beispiel.
failure-sample = Der Beispielshop ließ sich nicht laden
failure-sample-hint = Prüfen Sie die Verbindung dorthin, woher diese Seite kam, und versuchen Sie es noch einmal.
failure-not-sealed = Dieser Browser hat die Seite nicht versiegelt ({ $why }), daher wurde die Datei nicht gelesen
failure-not-sealed-hint = Verwenden Sie einen aktuellen Chrome, Edge, Firefox oder Safari, oder die Kommandozeile.
failure-let-through = eine Anfrage wurde durchgelassen
failure-framed = eine andere Seite zeigt sie in einem Rahmen
failure-framed-hint = Öffnen Sie die App in einem eigenen Tab.

failure-saved-foreign = { $name } ist keine gespeicherte Auswertung
failure-saved-newer = { $name } wurde von einer neueren Fassung von Regulars gespeichert
failure-saved-damaged = { $name } ist beschädigt; die Meldung lautet: { $why }
failure-saved-foreign-hint = Wählen Sie eine Datei, die Regulars gespeichert hat, oder einen Export Ihres Shops.
failure-saved-newer-hint = Laden Sie die Seite neu, um die neuere Fassung zu bekommen, und wählen Sie die Datei dann noch einmal.
failure-saved-damaged-hint = Speichern Sie sie dort noch einmal, wo sie herkommt, oder werten Sie den Export neu aus.
