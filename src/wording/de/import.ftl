# Der Import-Assistent: wie die offenen Dateien gelesen werden und welche Zeilen zählen.

# Die Überschrift: die offene Frage, oder was jetzt möglich ist.
import-title-empty = Welche Datei soll gelesen werden?
import-title-missing = { $missing ->
    [customer] In welcher Spalte steht, wer gekauft hat?
    [date] In welcher Spalte steht, wann gekauft wurde?
    [day] In welcher Spalte steht der Tag des Monats?
    [parts] In welchen Spalten stehen Jahr, Monat und Tag?
   *[both] In welchen Spalten steht, wer wann gekauft hat?
}
import-title-dates = Liegt { $date } im { $first } oder im { $second }?
import-title-decimals = Bedeutet { $number } in der Datei { $small } oder { $large }?
import-title-no-sale = Warum zählt keine Zeile als Verkauf?
import-title-choice = Welche Zeilen zählen?
import-title-unchecked = Ist die Datei richtig verstanden?
import-title-ready = { $sales ->
    [one] { $sales } Verkauf, bereit zur Auswertung
   *[other] { $sales } Verkäufe, bereit zur Auswertung
}
import-title-doubtful = { $sales ->
    [one] { $sales } Verkauf: Sind die Spalten richtig gelesen?
   *[other] { $sales } Verkäufe: Sind die Spalten richtig gelesen?
}

# Dateien im Satz: $name ist bei mehreren Dateien einer der nächsten beiden Texte.
import-files-two = { $first } und { $second }
import-files-more = { $first } und { $others } weitere Dateien
import-file = { $name } ({ $size }{ $packing ->
    [none] { "" }
    [workbook] , eine Arbeitsmappe: { $inside }
    [zip] , ein Archiv: { $inside }
    [tar] , ein Archiv: { $inside }
    [json] , JSON
    [xml] , XML
    [html] , eine Webseite
   *[other] , gepackt mit { $packing }
})

# Was verstanden wurde, unter der Überschrift.
import-lead-empty = Jeder Export von Bestellungen ist recht, solange jede Zeile Kunde und Datum nennt.
import-lead = Bisher wurden nur die ersten Zeilen von { $file } gelesen.
import-lead-platform = { $files ->
    [one] { $file } ist ein Export der Art „{ $platform }“.
   *[other] { $file } sind Exporte der Art „{ $platform }“.
}
import-lead-rows = { $files ->
    [one] { $file } hat { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }.
   *[other] { $file } haben { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }.
}
import-lead-platform-rows = { $files ->
    [one] { $file } ist ein Export der Art „{ $platform }“ mit { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }.
   *[other] { $file } sind Exporte der Art „{ $platform }“ mit { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }.
}

import-recalled = Die Angaben, die dieses Gerät für solche Dateien gemerkt hat, wurden übernommen.
import-forget = Vergessen

# Wie eine Tabelle geschrieben ist, je ein Satz.
import-form-text = Text in { $encoding } mit { $separator ->
    [comma] Kommas
    [semicolon] Semikolons
    [tab] Tabulatoren
    [bar] senkrechten Strichen
    [blank] Leerzeichen
    [control] dem Steuerzeichen { $sign }
   *[other] „{ $sign }“
} zwischen den Feldern.
import-form-header = Die Kopfzeile ist Zeile { $line }.
import-form-dates = Datumsangaben sind als { $form } geschrieben{ $reason ->
    [sequence] , denn nur so stehen die Zeilen in ihrer Reihenfolge
    [chosen] , wie von Ihnen angegeben
   *[certain] { "" }
}.
import-form-date-parts = Das Datum ist aus { $year }, { $month } und { $day } zusammengesetzt.
import-form-point = Vor Dezimalstellen steht ein Punkt.
import-form-comma = Vor Dezimalstellen steht ein Komma.
import-form-price = Der Betrag ist der Stückpreis mal die Menge{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-amount = Der Betrag ist der Betrag der Zeile{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-total = Der Betrag ist die Summe der Bestellung, einmal gezählt{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-pieces = Keine Spalte nennt Geld, daher zählt jedes Stück als 1{ $currency ->
    [none] { "" }
   *[other] , in { $currency }
}.
import-form-orders = Keine Spalte nennt Bestellungen: Was ein Kunde an einem Tag kauft, ist eine.
import-form-differs = Die Tabellen sind nicht alle gleich geschrieben:
import-left-out = Nicht gelesen, weil sie andere Spalten hat oder kleiner ist: { $tables }.
import-misfits = { $places ->
    [one] Eine Stelle steht nicht in { $encoding } wie der ganze Rest: ein Buchstabe erscheint dort
   *[other] { $places } Stellen stehen nicht in { $encoding } wie der ganze Rest: Buchstaben erscheinen dort
} als � oder als zwei fremde, und derselbe Name in beiden Schreibweisen zählt zweimal. Exportieren Sie die Datei noch einmal in einer Kodierung oder berichtigen Sie diese Buchstaben.

# Die Buchstaben einer Form wie TT/MM/JJJJ, und was statt einer Form steht.
import-date-year = J
import-date-day = T
import-date-and = { $one } und { $other }
import-date-excel = Excel-Tageszahl
import-date-seconds = Sekunden seit 1970
import-date-milliseconds = Millisekunden seit 1970
import-date-month = Monat

# Fragen.
import-lacks-customer = In keiner Spalte steht, wer gekauft hat.
import-lacks-customer-in = In keiner Spalte von { $table } steht, wer gekauft hat.
import-lacks-date = In keiner Spalte steht, wann gekauft wurde.
import-lacks-date-in = In keiner Spalte von { $table } steht, wann gekauft wurde.
import-lacks-part = In keiner Spalte steht { $part ->
    [year] das Jahr
    [month] der Monat
   *[day] der Tag des Monats
} des Kaufs.
import-lacks-part-in = In keiner Spalte von { $table } steht { $part ->
    [year] das Jahr
    [month] der Monat
   *[day] der Tag des Monats
} des Kaufs.
import-needs-customer = Ohne sie lässt sich niemand kennenlernen. Es genügt, was immer gleich bleibt: eine Nummer, ein Name, eine E-Mail-Adresse.
import-needs-date = Ohne sie kann niemand Stammkunde heißen.
import-needs-part = Jahr, Monat und Tag ergeben zusammen das Datum. Steht in einer Spalte das ganze Datum, wählen Sie stattdessen über dieser Spalte „Datum“.
import-customer-in = Der Kunde steht in
import-date-in = Das Datum steht in
import-year-in = Das Jahr steht in
import-month-in = Der Monat steht in
import-day-in = Der Tag des Monats steht in
import-choose-column = Spalte wählen
import-column-sample = { $column }, zum Beispiel „{ $value }“

import-question-dates = Steht der Tag oder der Monat vorn?
import-question-dates-why = Kein Datum in der Datei verrät es, und falsch geraten geriete der ganze Kalender durcheinander.
import-date-example = { $date } ist der { $day-first } oder der { $month-first }
import-day-first = Tag zuerst: { $day }
import-month-first = Monat zuerst: { $day }

import-question-decimals = Was steht vor den Dezimalstellen?
import-question-decimals-why = Keine Zahl in der Datei verrät es, und falsch geraten läge man um das Tausendfache daneben.
import-decimal-example = { $number } ist { $with-point } oder { $with-comma }
import-point-decimals = Ein Punkt: { $number }
import-comma-decimals = Ein Komma: { $number }

import-question-repeated = Zählen Zeilen doppelt?
import-repeated-two = { $rows ->
    [one] { $rows } Zeile von { $second } steht schon in { $first }.
   *[other] { $rows } Zeilen von { $second } stehen schon in { $first }.
}
import-repeated-many = { $rows ->
    [one] { $rows } Zeile steht schon in einer früheren Datei.
   *[other] { $rows } Zeilen stehen schon in einer früheren Datei.
}
import-count-once = Nur einmal zählen

import-question-currencies = Welche Währung zählt?
import-currencies-told = Verkäufe in { $kept } zählen. { $rows ->
    [one] { $rows } Zeile in anderer Währung zählt nicht
   *[other] { $rows } Zeilen in anderer Währung zählen nicht
}: Beträge in zwei Währungen lassen sich nicht addieren.
import-currency = Die Währung, die zählt
import-tally = { $label } ({ $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
})

# Die ersten Zeilen, unter der Bedeutung ihrer Spalten.
import-columns = Die ersten Zeilen
import-columns-note = Wählen Sie, was eine Spalte bedeutet, wenn sie nicht erkannt wurde.
import-columns-note-tables = Wählen Sie, was eine Spalte bedeutet, wenn sie nicht erkannt wurde. Das gilt für alle Tabellen mit einer Spalte dieses Namens.
import-columns-table = Tabelle
import-columns-label = Die ersten Zeilen der Datei
import-columns-show = { $columns ->
    [one] { $columns } ungenutzte Spalte zeigen
   *[other] { $columns } ungenutzte Spalten zeigen
}
import-columns-show-first = { $first } von { $columns } ungenutzten Spalten zeigen
import-columns-hide = Ungenutzte Spalten ausblenden
import-columns-recognised = Zurück zum Erkannten
import-column-means = Was { $column } bedeutet
import-column-doubtful = Bitte prüfen:
import-cell-read = gelesen als { $value }
import-cell-unreadable = nicht lesbar

# Wie die Dateien geschrieben sind.
import-writing = Wie die Datei geschrieben ist
import-automatic = Automatisch
import-automatic-found = Automatisch ({ $found })
import-automatic-point = Automatisch (Punkt)
import-automatic-comma = Automatisch (Komma)
import-encoding = Zeichenkodierung
import-encoding-note = Falsch, wenn Buchstaben wie é oder ü zerstört aussehen
import-decimals = Vor Dezimalstellen steht
import-decimals-note = Falsch, wenn Beträge hundertmal zu groß sind
import-decimals-point = Ein Punkt: 1.5
import-decimals-comma = Ein Komma: 1,5
import-dates = Datumsangaben wie 3/4/2026
import-dates-note = In allen Datumsangaben gesucht: Ein Tag nach dem 12. verrät es
import-dates-day = Tag zuerst: 3/4 ist der 3. April
import-dates-month = Monat zuerst: 3/4 ist der 4. März

# Wo Zeichenkodierungen vorkommen.
encoding-everywhere = überall
encoding-western = Westeuropa
encoding-macs = ältere Macs
encoding-dos-western = DOS, Westeuropa
encoding-dos-america = DOS, Amerika
encoding-dos-cyrillic = DOS, kyrillisch
encoding-central = Mitteleuropa
encoding-cyrillic = kyrillisch
encoding-russian = russisch
encoding-ukrainian = ukrainisch
encoding-greek = griechisch
encoding-turkish = türkisch
encoding-hebrew = hebräisch
encoding-arabic = arabisch
encoding-baltic = baltisch
encoding-vietnamese = vietnamesisch
encoding-thai = thailändisch
encoding-japanese = japanisch
encoding-chinese = chinesisch
encoding-chinese-traditional = chinesisch, traditionell
encoding-korean = koreanisch
encoding-excel = Unicode-Text aus Excel
encoding-high-first = Unicode, hohes Byte zuerst

# Welche Zeilen zählen.
import-rules = Welche Zeilen zählen
import-leave-out = Weglassen
import-placeholders = Wörter für niemanden
import-placeholders-note = Zeilen, deren Kunde NULL, Gast, Laufkundschaft oder dergleichen ist
import-spellings = Schreibweisen eines Kunden zusammenführen
import-spellings-note = Großschreibung, Leerzeichen, Akzente und führende Nullen machen keinen anderen Kunden
import-study = Wie in der Studie
import-study-note = Die Bereinigung der veröffentlichten Studie zu Online Retail II: Doppelte Bestellungen und Versand zählen, und Rückgaben werden nirgends abgezogen.
import-cancelled-note = Mit Stornozeichen oder Stornodatum
import-not-completed-note = Storniert, erstattet, ungültig, fehlgeschlagen oder noch nicht bezahlt
import-duplicates-found = { $rows ->
    [one] { $rows } Zeile gleicht in allen Spalten einer früheren
   *[other] { $rows } Zeilen gleichen in allen Spalten einer früheren
}
import-repeated-found = { $rows ->
    [one] { $rows } Zeile gleicht einer aus einer früheren Datei
   *[other] { $rows } Zeilen gleichen einer aus einer früheren Datei
}
import-price-limit = Preisgrenze
import-price-limit-note = Zeilen mit diesem Preis oder weniger zählen nicht
import-first-day = Ab diesem Tag
import-first-sale = Erster Verkauf: { $day }
import-last-day = Bis zu diesem Tag
import-last-sale = Letzter Verkauf: { $day }
import-country = Nur dieses Land
import-country-all = Alle Länder

# Was besser wegbleibt.
import-products = Produkte, die vielleicht keine sind
import-products-note = Porto, Gebühren und Korrekturen würden sonst mitgezählt und empfohlen.
import-countries = Länder, die vielleicht keine sind
import-countries-note = Zeilen, die kein einzelnes Land nennen.
import-customers = Kunden, die anders sind als alle anderen
import-customers-note = Oft ein Wiederverkäufer oder eine Sammelnummer der Kasse. Lassen Sie weg, wem Sie kein Angebot machen würden.
import-leave-all = Alle { $number } weglassen
import-keep-all = Alle behalten
import-another-product = Weiteres Produkt, wie es in der Datei steht
import-another-customer = Weiterer Kunde, wie er in der Datei steht
import-proposal = { $why }; { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} im Wert von { $amount }
import-proposal-before = zuvor weggelassen

# Wie Bestellungen stehen: eine Liste mit je einem Schalter.
import-statuses = Wie die Bestellungen stehen
import-statuses-note = Bestellungen mit Häkchen zählen als Verkäufe.
import-status = { $column }; { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}{ $amount ->
    [none] { "" }
   *[other] { " " }im Wert von { $amount }
}{ $by ->
    [user] , wie Sie es gesagt haben
    [assumed] , wie die anderen daneben vermuten lassen
    [unknown] : hier nicht bekannt, bitte entscheiden Sie
   *[words] { "" }
}

# Was man aufheben kann.
import-keep = Sichern und wiederverwenden
import-keep-save = Angaben speichern
import-keep-load = Angaben laden
import-keep-rejected = Zeilen herunterladen, die nicht zählen
import-keep-note = Mit gespeicherten Angaben wird der Export des nächsten Monats genauso gelesen, hier oder mit der Kommandozeile.
import-keep-remember = Für Dateien mit dieser Kopfzeile auf diesem Gerät merken
import-keep-remember-note = Bleibt allein in diesem Browser, samt den Namen weggelassener Kunden. Nehmen Sie das Häkchen weg, und es ist vergessen.
import-keep-refused = Dieser Browser lässt die Seite nichts aufbewahren.
import-keep-loaded = Die Angaben aus { $file } gelten jetzt.
import-keep-wrong = { $file } enthält keine Angaben: { $why }.
import-keep-unreadable = { $file } lässt sich nicht lesen.

# Was jetzt möglich ist, und was die Zeilen ergeben.
import-analyse = Auswerten
import-analyse-sales = { $sales ->
    [one] { $sales } Verkauf auswerten
   *[other] { $sales } Verkäufe auswerten
}
import-check = Zeilen prüfen
import-status-empty = Wählen Sie zuerst eine Datei.
import-status-missing = { $missing ->
    [customer] In keiner Spalte steht, wer gekauft hat. Wählen Sie sie oben.
    [date] In keiner Spalte steht, wann gekauft wurde. Wählen Sie sie oben.
    [day] In keiner Spalte steht der Tag des Monats. Wählen Sie sie oben.
    [parts] Jahr, Monat und Tag haben noch nicht alle eine Spalte. Wählen Sie sie oben.
   *[both] In keiner Spalte steht, wer gekauft hat, und in keiner, wann. Wählen Sie sie oben.
}
import-status-dates = Sagen Sie zuerst, ob der Tag oder der Monat vorn steht.
import-status-decimals = Sagen Sie zuerst, was vor den Dezimalstellen steht.
import-status-unchecked = Mit diesen Angaben noch nicht geprüft.
import-status-no-sale = Keine Zeile zählt als Verkauf.
import-sales = { $sales ->
    [one] { $sales } Verkauf.
   *[other] { $sales } Verkäufe.
}
import-sales-changed = { $sales ->
    [one] { $sales } Verkauf
   *[other] { $sales } Verkäufe
}{ $change ->
    [fewer] , { $difference } weniger als zuvor
    [more] , { $difference } mehr als zuvor
   *[same] , so viele wie zuvor
}.
import-rows-read = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} gelesen, { $others ->
    [0] alle zählen
    [one] { $others } zählt nicht
   *[other] { $others } zählen nicht
}.
import-reading = Zeilen werden gelesen und geprüft
import-collecting = Zeilen, die nicht zählen, werden gesammelt
import-reading-label = Die Dateien werden gelesen
import-cancel = Abbrechen
import-stopping = Wird angehalten…

# Was beim Lesen herauskommt.
import-outcome = Das kommt heraus
import-outcome-customers = Kunden
import-outcome-orders = Bestellungen
import-outcome-revenue = Umsatz
import-outcome-average = Durchschnittliche Bestellung
import-outcome-first = Erster Tag
import-outcome-last = Letzter Tag
import-outcome-currency = in { $currency }
import-outcome-no-currency = keine Währung angegeben
import-currency-name = Währung aller Beträge
import-currency-none = Nicht angegeben
import-notes = { $notes ->
    [one] { $notes } weiterer Hinweis, wie die Dateien gelesen wurden
   *[other] { $notes } weitere Hinweise, wie die Dateien gelesen wurden
}
