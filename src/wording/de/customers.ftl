# Die Seite aller Kunden und ihre Tabelle.

customers-title = Wer sind Ihre Kunden?
customers-label = Kunden

# Niemand ist weggefiltert; customers = das beste Zehntel, share = was es bringt.
customers-lead-all = { $customers ->
    [one] Der beste Ihrer { $all } Kunden bringt { $share } des Umsatzes: { $spent }.
   *[other] Die besten { $customers } Ihrer { $all } Kunden bringen { $share } des Umsatzes: { $spent }.
}
customers-lead-some = { $customers ->
    [one] { $customers } von { $all } Kunden bringt { $share } des Umsatzes: { $spent }.
   *[other] { $customers } von { $all } Kunden bringen { $share } des Umsatzes: { $spent }.
}
customers-lead-none = Keiner Ihrer { $all } Kunden passt.

customers-search = Kunde oder Produkt
customers-search-label = Nach Kunde, Name, Adresse oder empfohlenem Produkt suchen
customers-filter = Filtern
customers-display = Ansicht
customers-density = Zeilen
customers-comfortable = Luftig
customers-compact = Eng
customers-columns = Spalten
customers-reset-columns = Spalten zurücksetzen
customers-as-chart = Als Diagramm
customers-as-table = Als Tabelle
customers-show-on-chart = Diese im Diagramm zeigen
customers-back-to-table = Zurück zur Tabelle
customers-numbers = Zahlen
customers-from = von
customers-to = bis
customers-count = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}

customers-column-customer = Kunde
customers-column-segment = Segment
customers-column-recency = Tage her
customers-column-recency-note = Tage seit dem letzten Kauf
customers-column-orders = Bestellungen
customers-column-lines = Positionen
customers-column-lines-note = Bestellpositionen: eine für jedes Produkt einer Bestellung
customers-column-spent = Umsatz
customers-column-average = Je Bestellung
customers-column-average-note = Durchschnittlicher Umsatz je Bestellung
customers-column-first = Erster Kauf
customers-column-last = Letzter Kauf
customers-column-returned = Retouren
customers-column-returned-note = Zurückgegeben, erstattet oder storniert
customers-column-scores = R F M
customers-column-scores-note = Noten für Aktualität, Häufigkeit und Umsatz; die höchste ist die beste
customers-column-product = Empfehlung
customers-column-product-note = Das Produkt, das als Erstes empfohlen wird
customers-column-offer = Angebot
customers-column-name = Name
customers-column-email = E-Mail
customers-column-phone = Telefon
customers-column-consent = Einwilligung
customers-column-consent-note = Ob der Kunde angeschrieben werden möchte, nach der letzten Bestellung, die es sagt
customers-consent-given = Ja
customers-consent-refused = Nein

customers-days = Tage seit letztem Kauf
customers-known = Tage seit erstem Kauf
customers-recency-score = Note Aktualität
customers-frequency-score = Note Häufigkeit
customers-monetary-score = Note Umsatz

# Ein gesetzter Filter, etwa „Bestellungen: mindestens 5“.
customers-chip = { $what }: { $value }
customers-chip-remove = Filter { $what } entfernen
customers-range = { $kind ->
    [from] mindestens { $from }
    [to] höchstens { $to }
    [same] genau { $from }
   *[both] { $from } bis { $to }
}
# Zwischen den Namen von Segmenten oder Angeboten, von denen jedes passt.
customers-or = { " oder " }
customers-filters-set = Gesetzte Filter
customers-clear-filters = Alle entfernen

customers-none = Kein Kunde passt zu diesen Filtern
customers-none-hint = Entfernen Sie einen Filter oder suchen Sie nach etwas anderem.
customers-clear-all = Filter und Suche zurücksetzen

customers-selected-label = Ausgewählte Kunden
customers-selected = { $customers ->
    [one] { $customers } Kunde ausgewählt, Umsatz { $spent }
   *[other] { $customers } Kunden ausgewählt, Umsatz { $spent }
}
customers-selected-hidden = { $customers ->
    [one] ({ $customers } davon nicht in dieser Liste)
   *[other] ({ $customers } davon nicht in dieser Liste)
}
customers-download-selected = Diese herunterladen
customers-copy = Kopieren
customers-clear-selection = Auswahl aufheben
customers-copied = { $customers ->
    [one] { $customers } Kunde kopiert; er kann in eine Tabelle eingefügt werden.
   *[other] { $customers } Kunden kopiert; sie können in eine Tabelle eingefügt werden.
}
customers-not-copied = Der Browser hat das Kopieren abgelehnt. Laden Sie die Kunden stattdessen herunter.

# Das Kästchen am Anfang einer Zeile und das über allen Zeilen.
grid-mark = { $name } auswählen
grid-mark-all = Alle gezeigten Zeilen auswählen

# Schließt ein Feld, das über der Seite liegt.
popover-close = Fertig

# Das Diagramm aller Kunden: wie lange ihr Kauf her ist und was sie ausgaben.
crowd-nobody = Keine Kunden
# Niemand ist markiert; die Hälfte aller erreicht dies.
crowd-title-all = Bei der Hälfte Ihrer { $customers } Kunden ist der letzte Kauf höchstens { $days } her, die Hälfte gab mindestens { $spent } aus
crowd-title = { $marked ->
    [one] { $marked } Ihrer { $customers } Kunden bringt { $share } des Umsatzes
   *[other] { $marked } Ihrer { $customers } Kunden bringen { $share } des Umsatzes
}
crowd-summary = Bei der Hälfte von ihnen ist der letzte Kauf höchstens { $days } her (bei allen: { $overall }), die Hälfte gab mindestens { $spent } aus (von allen: { $usual }).
crowd-summary-all = Ein Punkt je Kunde. Wählen Sie in der Tabelle Kunden aus, filtern oder suchen Sie, und sie werden unter allen anderen markiert.
crowd-axis-spent = Umsatz (logarithmisch)
crowd-mark = { $customer }: { $spent } für { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
}, zuletzt vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}
crowd-marked = { $customers } markiert
crowd-others = { $customers ->
    [one] { $customers } weiterer
   *[other] { $customers } weitere
}
