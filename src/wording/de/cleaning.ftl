# Was Spalten bedeuten, welche Regeln Zeilen nehmen und was aus den Zeilen einer Datei wurde.

# Was eine Spalte bedeuten kann.
meaning-customer = Kunde
meaning-order = Bestellung
meaning-product = Produkt
meaning-description = Produktbeschreibung
meaning-quantity = Menge
meaning-price = Stückpreis
meaning-date = Datum
meaning-country = Land
meaning-amount = Betrag der Zeile
meaning-total = Summe der Bestellung
meaning-time = Uhrzeit
meaning-status = Status
meaning-cancelled = Stornodatum
meaning-currency = Währung
meaning-discount = Rabatt der Zeile
meaning-products = Liste von Produkten
meaning-name = Name des Kunden
meaning-email = E-Mail des Kunden
meaning-phone = Telefon des Kunden
meaning-consent = Einwilligung in Werbung
meaning-refunded = Erstattetes Geld
meaning-year = Jahr
meaning-month = Monat
meaning-day = Tag des Monats

# Woran eine Spalte erkannt wurde.
column-chosen = von Ihnen angegeben
column-platform = bekannte Plattform
column-name = am Namen erkannt
column-arithmetic = errechnet
column-values = an den Werten erkannt
column-name-only = am Namen erkannt, aber die Werte passen nicht
column-unused = nicht genutzt

# Warum etwas besser wegbleibt.
suspicion-words = heißt wie eine Gebühr oder eine Korrektur
suspicion-shape = ein Code, der nicht wie die anderen aussieht
suspicion-no-country = kein einzelnes Land
suspicion-pieces = { $times }-mal so viele Stück wie üblich
suspicion-lines = { $times }-mal so viele Zeilen wie üblich
suspicion-orders = { $times }-mal so viele Bestellungen wie üblich
suspicion-amount = { $times }-mal so viel Umsatz wie üblich

# Regeln, und warum jede Zeilen nimmt.
rule-missing-customer = Kein Kunde
rule-missing-customer-why = Niemand ist genannt, daher lässt sich der Verkauf keinem Kunden zurechnen.
rule-quantity = Rückgaben und Korrekturen
rule-quantity-why = Die Menge ist null oder kleiner: zurückgegebene Ware oder eine Korrekturbuchung.
rule-price = Kein oder zu niedriger Preis
rule-price-why = Der Preis liegt nicht über der Grenze: ein Geschenk, ein Muster oder eine Buchung.
rule-cancelled = Stornierte Bestellungen
rule-cancelled-why = Die Bestellnummer trägt ein C oder die Bestellung ein Stornodatum.
rule-not-completed = Bestellungen ohne Geld
rule-not-completed-why = Die Bestellung gilt als storniert, erstattet, ungültig, fehlgeschlagen oder noch nicht bezahlt.
rule-other-currency = Andere Währungen
rule-other-currency-why = Beträge in zwei Währungen lassen sich nicht addieren; es bleibt die häufigste Währung.
rule-unreadable = Unlesbare Zeilen
rule-unreadable-why = Menge, Preis oder Datum ergeben keinen Sinn, oder der Zeile fehlen Felder.
rule-out-of-range = Unmögliche Zahlen
rule-out-of-range-why = Betrag oder Datum liegen jenseits dessen, was ein Shop meinen kann: wohl ein Versehen.
rule-duplicate = Wiederholte Zeilen
rule-duplicate-why = Die Zeile gleicht in allen Spalten einer früheren, und solche wollten Sie weglassen.
rule-overlapping = Bestellungen auch in späterer Datei
rule-overlapping-why = Die Bestellung steht mit derselben Nummer, demselben Kunden und Tag auch in einer späteren Datei: Dort zählt sie, so wie sie zuletzt war.
rule-doubled = Bestellungen doppelt in der Datei
rule-doubled-why = Jede Position der Bestellung steht mindestens zweimal in der Datei: Das hier ist eine zweite Kopie davon, die nicht zählt.
rule-charge = Versand, Gebühren, Korrekturen
rule-charge-why = Der Name sagt, dass es keine Ware ist: Versand, eine Gebühr, ein Rabatt, ein Gutschein, eine Korrektur, ein Test.
rule-returned = Rückgaben von Käufen abgezogen
rule-returned-why = Was zurückkam, wird vom letzten früheren Kauf desselben Artikels durch denselben Kunden abgezogen, der Rest von dessen übrigen früheren Käufen.
rule-implausible-day = Unglaubhafte Tage
rule-implausible-day-why = Der Tag liegt weit von allen anderen, wie einer von 2042 unter denen von 2024, oder er ist das, was Programme für kein Datum schreiben, wie 1970-01-01.
rule-repeated = Zeilen einer früheren Datei
rule-repeated-why = Dieselbe Zeile steht in einer früheren Datei, und Sie wollten sie nur einmal zählen.
rule-other-days = Andere Tage
rule-other-days-why = Vor dem ersten oder nach dem letzten Tag, den Sie betrachten wollen.
rule-other-country = Andere Länder
rule-other-country-why = Aus einem Land, das Sie nicht betrachten wollen.
rule-no-product = Keine Produkte
rule-no-product-why = Porto, Gebühren und dergleichen, die nach Ihrer Angabe keine Produkte sind.
rule-left-out = Weggelassene Kunden
rule-left-out-why = Ein Kunde, den Sie weggelassen haben.
rule-no-record = Überschriften, Summen, Anmerkungen
rule-no-record-why = Die Zeile ist gar kein Verkauf, sondern noch einmal die Kopfzeile, eine Überschrift, eine Summe oder eine Anmerkung.
rule-misplaced = Verschobene Zeilen
rule-misplaced-why = Die Zeile hat mehr oder weniger Felder, als es Spalten gibt, und nichts verrät, welches wohin gehört.

# Die Zeilen, Regel für Regel.
cleaning-rows-read = Gelesene Zeilen
cleaning-rows-kept = Zeilen, die als Verkauf zählen
cleaning-none = keine
cleaning-amount = { $amount } Umsatz
cleaning-before = zuvor: { $rows }
cleaning-examples = Beispiele
cleaning-examples-of = Beispiele: { $rule }
cleaning-line = Zeile { $line }
cleaning-line-of = { $file }, Zeile { $line }

# Von der Datei zu den Verkäufen, in Kürze.
cleaning-title = Von der Datei zu den Verkäufen
cleaning-change = Import prüfen oder ändern
cleaning-empty = Die Datei hat keine Zeilen.
cleaning-kept = { $kept } von { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} sind Verkäufe, die etwas über einen Kunden sagen ({ $share }).{ $others ->
    [0] { "" }
   *[other] { " " }Die übrigen zählen nicht, jede nach der ersten Regel, die zutrifft.
}
cleaning-file = { $size }{ $packing ->
    [none] { "" }
    [workbook] , eine Arbeitsmappe: { $inside }
    [zip] , ein Archiv: { $inside }
    [tar] , ein Archiv: { $inside }
    [json] , JSON
    [xml] , XML
    [html] , eine Webseite
   *[other] , gepackt mit { $packing }
}, { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}.
cleaning-platform = Ein Export der Art „{ $platform }“.
cleaning-asides = { $without ->
    [one] { $without } Zeile
   *[other] { $without } Zeilen
} ohne Produktbeschreibung, { $equal } gleich einer früheren.
cleaning-repeated = { $rows ->
    [one] { $rows } Zeile gleicht einer aus einer früheren Datei.
   *[other] { $rows } Zeilen gleichen einer aus einer früheren Datei.
}
cleaning-countries = { $countries ->
    [one] Kunden aus { $countries } Land.
   *[other] Kunden aus { $countries } Ländern.
}
