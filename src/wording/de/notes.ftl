# Was jemand darüber wissen sollte, wie die Dateien gelesen wurden: ein Text für jede Art von Hinweis. Wo
# es mehrere Dateien gibt, steht der Name der Datei davor.

note-column-guessed = Die Spalte „{ $column }“ wurde als „{ $meaning }“ gelesen ({ $reason }).
note-no-money = Es wurde keine Spalte mit Geldbeträgen gefunden: Jedes Stück zählt als eine Einheit, alle Beträge hier sind also Stückzahlen.
note-money-otherwise = Der Umsatz beträgt { $revenue } nach { $from ->
    [price] „{ $column }“ mal Menge
    [total] „{ $column }“, einmal je Bestellung
   *[amount] „{ $column }“
}. Nach { $other-from ->
    [price] „{ $other }“ mal Menge
    [total] „{ $other }“, einmal je Bestellung
   *[amount] „{ $other }“
} wären es { $other-revenue }.
note-tables-left-out = Nicht gelesen: { $tables }.
unread-hidden = { $name } (ausgeblendet)
unread-other-columns = { $name } (andere Spalten)
unread-other-sales = { $name } (vielleicht auch Verkäufe, mit anderen Spalten)
unread-no-table = { $name } (keine Tabelle)
unread-customers = { $name } (eine Kundenliste)
unread-products = { $name } (eine Produktliste)
unread-nested = { $name } (eine Liste innerhalb der Bestellungen)
note-encoding-misfits = { $places ->
    [one] { $places } Stelle ist nicht wie der Rest in { $encoding }: Dort sind Buchstaben falsch. Ein anderer Export ist vielleicht in Ordnung.
   *[other] { $places } Stellen sind nicht wie der Rest in { $encoding }: Dort sind Buchstaben falsch. Ein anderer Export ist vielleicht in Ordnung.
}
note-encoding-assumed = Der Text ist nicht in UTF-8 und wurde als { $encoding } gelesen: Sehen Sie sich einen Namen mit Umlaut oder Akzent an.
note-date-parts = Das Datum wurde aus den Spalten „{ $year }“, „{ $month }“ und „{ $day }“ zusammengesetzt.
note-date-order-assumed = { $text } wurde als { $read } gelesen; es könnte auch der { $other } sein.
note-date-order-by-rows = Tag und Monat ließen sich nur an der Reihenfolge der Zeilen unterscheiden: Die Datumsangaben sind { $form }.
note-decimal-assumed = { $text } wurde mit { $mark ->
    [comma] Dezimalkomma
   *[point] Dezimalpunkt
} als { $read } gelesen; es könnte auch { $other } sein.
note-rows-repeated = { $rows ->
    [one] { $rows } Zeile steht schon in einer früheren Datei und zählt doppelt.
   *[other] { $rows } Zeilen stehen schon in einer früheren Datei und zählen doppelt.
}
note-other-currencies = Verkäufe in { $kept } zählen, die in { $others } nicht: { $rows ->
    [one] { $rows } Zeile.
   *[other] { $rows } Zeilen.
}
note-customer-placeholders = { $rows ->
    [one] { $rows } Zeile nennt niemanden als Kunden und zählt nicht: { $words }.
   *[other] { $rows } Zeilen nennen niemanden als Kunden und zählen nicht: { $words }.
}
note-customer-told-beside = { $rows ->
    [one] In { $rows } Zeile fehlt der Kunde; die E-Mail, die Telefonnummer oder der Name daneben sagt, wer es war.
   *[other] In { $rows } Zeilen fehlt der Kunde; die E-Mail, die Telefonnummer oder der Name daneben sagt, wer es war.
}
note-customer-spellings = { $spellings } Schreibweisen von { $customers ->
    [one] { $customers } Kunden
   *[other] { $customers } Kunden
} wurden zusammengelegt: { $examples }.
note-customer-zeros = Kundennummern haben in einem Teil der Dateien ihre führenden Nullen verloren; sie wurden mit { $digits } Stellen verglichen.
note-customer-cut = { $customers ->
    [one] { $customers } Kundennummer wurde
   *[other] { $customers } Kundennummern wurden
} von einer Tabellenkalkulation gekürzt, etwa { $example }: Dahinter können mehrere Kunden stehen. Exportieren Sie die Bestellungen noch einmal und öffnen Sie die Datei nicht in einer Tabellenkalkulation.
note-customer-several-emails = { $customers ->
    [one] { $customers } Kunde hat
   *[other] { $customers } Kunden haben
} mehrere E-Mail-Adressen ({ $label } hat { $emails }): Vielleicht teilen sich mehrere Menschen einen Namen oder eine Nummer.
note-customer-refused = { $refused ->
    [one] { $refused } von { $customers } Kunden möchte
   *[other] { $refused } von { $customers } Kunden möchten
} nicht angeschrieben werden. Sie bleiben in allen Zahlen; in Listen haben sie kein Angebot.
note-customer-never-back = Kaum ein Kunde kommt wieder: { $customers } Kunden mit { $orders } Bestellungen. In der Spalte des Kunden stehen vielleicht Bonnummern.
note-customer-role = „{ $label }“ steht in { $rows } von { $all } Zeilen und scheint niemand Bestimmtes zu sein. Lassen Sie ihn dann weg.
note-cells-with-errors = { $cells ->
    [one] { $cells } Zelle enthält einen Fehler wie #NV und wurde als leer gelesen.
   *[other] { $cells } Zellen enthalten einen Fehler wie #NV und wurden als leer gelesen.
}
note-hundredths = Beträge in { $columns } sind ganze Zahlen neben einer Währung und wurden als Hundertstel gelesen: 1250 als 12,50.
note-status-no-sale = Bestellungen mit diesem Status in „{ $column }“ sind keine Verkäufe: { $statuses }.
note-status-unknown = Was diese Status in „{ $column }“ bedeuten, ist nicht bekannt: { $statuses }. Sie zählen als Verkäufe.
note-status-closed = Neben abgeschlossenen Bestellungen gilt { $statuses } in „{ $column }“ als erstattet oder abgesagt, also nicht als Verkauf.
note-status-usual = { $statuses } in „{ $column }“ zählt als Verkauf, weil Bestellungen hier offenbar so stehen bleiben oder eine andere Spalte sagt, ob bezahlt wurde.
note-status-part = { $statuses } in „{ $column }“ zählt ganz: Keine Spalte sagt, wie viel erstattet wurde.
note-refunds-taken-off = { $rows ->
    [one] Was laut „{ $column }“ erstattet wurde, ist von { $rows } Verkauf abgezogen: { $amount }.
   *[other] Was laut „{ $column }“ erstattet wurde, ist von { $rows } Verkäufen abgezogen: { $amount }.
}
note-refunds-open = { $rows ->
    [one] Laut „{ $column }“ wurde bei der Bestellung von { $rows } Zeile ein Teil erstattet, aber nicht für welche Zeile: Abgezogen ist nichts.
   *[other] Laut „{ $column }“ wurde bei den Bestellungen von { $rows } Zeilen ein Teil erstattet, aber nicht für welche Zeile: Abgezogen ist nichts.
}
note-currency-assumed = { $sign } wurde als { $currency } gelesen; auch andere Währungen werden so geschrieben.
note-currency-open = Welche Währung { $sign } hier ist, sagt die Datei nicht: { $others } oder eine andere.
note-currency-of-other-file = Hier ist keine Währung genannt: angenommen wurde { $currency }, wie in den anderen Dateien.
note-currency-none = Die Dateien nennen keine Währung: Beträge haben keine.
note-currency-unnamed = { $rows ->
    [one] { $rows } Zeile nennt keine Währung und zählt nicht: die anderen sind in { $kept }.
   *[other] { $rows } Zeilen nennen keine Währung und zählen nicht: die anderen sind in { $kept }.
}
note-decimal-marks-mixed = In „{ $column }“ stehen Zahlen mit Dezimalpunkt neben Zahlen mit Dezimalkomma; { $rows ->
    [one] { $rows } der betrachteten wurde anders gelesen als die meisten
   *[other] { $rows } der betrachteten wurden anders gelesen als die meisten
}{ $open ->
    [0] .
    [one] , und { $open } könnte auch eine andere Zahl sein.
   *[other] , und { $open } könnten auch andere Zahlen sein.
}
note-units-mixed = „{ $column }“ zählt in verschiedenen Einheiten ({ $units }); sie wurden zusammengezählt, als wären sie dieselbe.
note-dates-swapped = { $rows ->
    [one] Bei { $rows } Datum sind Tag und Monat vertauscht, wie es neben Texten geschieht, wenn eine Arbeitsmappe in einem anderen Land geöffnet wurde; es wurde richtig herum gelesen.
   *[other] Bei { $rows } Daten sind Tag und Monat vertauscht, wie es neben Texten geschieht, wenn eine Arbeitsmappe in einem anderen Land geöffnet wurde; sie wurden richtig herum gelesen.
}
note-dates-perhaps-swapped = { $rows ->
    [one] Bei { $rows } Datum könnten Tag und Monat vertauscht sein, wie es neben Texten geschieht, wenn eine Arbeitsmappe in einem anderen Land geöffnet wurde. Es wurde so gelesen, wie es dasteht.
   *[other] Bei { $rows } Daten könnten Tag und Monat vertauscht sein, wie es neben Texten geschieht, wenn eine Arbeitsmappe in einem anderen Land geöffnet wurde. Sie wurden so gelesen, wie sie dastehen.
}
note-date-month-unknown = „{ $text }“ nennt einen Monat, der in einer anderen Sprache ein anderer ist, und kein anderes Datum verrät, welcher: { $rows ->
    [one] { $rows } Zeile wurde nicht gelesen.
   *[other] { $rows } Zeilen wurden nicht gelesen.
}
note-dates-buddhist = { $rows ->
    [one] { $rows } Datum hat ein Jahr des thailändischen Kalenders und wurde so gelesen: 2567 ist 2024.
   *[other] { $rows } Daten haben ein Jahr des thailändischen Kalenders und wurden so gelesen: 2567 ist 2024.
}
note-dates-persian = { $rows ->
    [one] { $rows } Datum ist eines des persischen Kalenders und wurde so gelesen: 1402/12/15 ist der 5. März 2024.
   *[other] { $rows } Daten sind solche des persischen Kalenders und wurden so gelesen: 1402/12/15 ist der 5. März 2024.
}
note-dates-islamic = { $rows ->
    [one] { $rows } Datum scheint eines des islamischen Kalenders zu sein, der den Tag nicht sicher angibt; es wurde nicht gelesen.
   *[other] { $rows } Daten scheinen solche des islamischen Kalenders zu sein, der den Tag nicht sicher angibt; sie wurden nicht gelesen.
}
note-implausible-days = { $rows ->
    [one] { $rows } Zeile mit dem Datum { $days } wurde beiseitegelegt: Das liegt weit von allen anderen Tagen.
   *[other] { $rows } Zeilen mit dem Datum { $days } wurden beiseitegelegt: Das liegt weit von allen anderen Tagen.
}
note-quotes-are-text = Anführungszeichen gehören in dieser Datei zum Text: Keines steht um ein Feld.
note-quotes-stray = { $rows ->
    [one] { $rows } Zeile hat ein Anführungszeichen, das um nichts steht; es wurde als Teil des Textes gelesen
   *[other] { $rows } Zeilen haben ein Anführungszeichen, das um nichts steht; es wurde als Teil des Textes gelesen
} ({ $more ->
    [0] Zeile { $lines }
   *[other] Zeilen { $lines } und { $more } weitere
}).
note-quotes-inner = { $rows ->
    [one] { $rows } Zeile hat in einem Text in Anführungszeichen weitere, die nicht verdoppelt sind; sie wurde so gelesen, dass ihre Felder passen
   *[other] { $rows } Zeilen haben in einem Text in Anführungszeichen weitere, die nicht verdoppelt sind; sie wurden so gelesen, dass ihre Felder passen
} ({ $more ->
    [0] Zeile { $lines }
   *[other] Zeilen { $lines } und { $more } weitere
}).
note-rows-joined = { $rows ->
    [one] { $rows } Zeile hat das Trennzeichen auch in einem Feld, etwa ein Dezimalkomma zwischen Kommas; was zusammengehört, wurde zusammengefügt
   *[other] { $rows } Zeilen haben das Trennzeichen auch in einem Feld, etwa ein Dezimalkomma zwischen Kommas; was zusammengehört, wurde zusammengefügt
} ({ $more ->
    [0] Zeile { $lines }
   *[other] Zeilen { $lines } und { $more } weitere
}).
note-rows-longer = { $rows ->
    [one] { $rows } Zeile hat mehr Felder, als es Spalten gibt, und zählt nicht: Nichts verrät, welches Feld wohin gehört
   *[other] { $rows } Zeilen haben mehr Felder, als es Spalten gibt, und zählen nicht: Nichts verrät, welches Feld wohin gehört
} ({ $more ->
    [0] Zeile { $lines }
   *[other] Zeilen { $lines } und { $more } weitere
}).
note-rows-shorter = { $rows ->
    [one] { $rows } Zeile hat weniger Felder, als es Spalten gibt, und nicht die der ersten Spalten; sie zählt nicht
   *[other] { $rows } Zeilen haben weniger Felder, als es Spalten gibt, und nicht die der ersten Spalten; sie zählen nicht
} ({ $more ->
    [0] Zeile { $lines }
   *[other] Zeilen { $lines } und { $more } weitere
}).
note-files-appended = { $rows ->
    [one] { $rows } Zeile beginnt mit dem Zeichen für den Anfang einer Datei: Dort wurde ein weiterer Export angehängt
   *[other] { $rows } Zeilen beginnen mit dem Zeichen für den Anfang einer Datei: Dort wurden weitere Exporte angehängt
} ({ $more ->
    [0] Zeile { $lines }
   *[other] Zeilen { $lines } und { $more } weitere
}).
note-customer-above = Der Kunde steht nur über den Zeilen jeder Gruppe und wurde von dort genommen.
note-rows-wider = Die Zeilen haben { $fields } Felder, die Kopfzeile nennt aber nur { $names } Spalten. Prüfen Sie, ob in jeder Spalte steht, was ihr Name sagt.
note-rows-no-record = { $rows ->
    [one] { $rows } Zeile ist gar kein Verkauf, sondern etwa noch einmal die Kopfzeile, eine Summe oder eine Anmerkung: Zeile { $line }, „{ $text }“.
   *[other] { $rows } Zeilen sind gar keine Verkäufe, sondern etwa noch einmal die Kopfzeile, eine Summe oder eine Anmerkung; die erste ist Zeile { $line }, „{ $text }“.
}
note-orders-overlap = { $rows ->
    [one] { $rows } Zeile gehört zu einer Bestellung, die auch in einer späteren Datei steht: Die Exporte überlappen sich, und der spätere zählt.
   *[other] { $rows } Zeilen gehören zu Bestellungen, die auch in einer späteren Datei stehen: Die Exporte überlappen sich, und der spätere zählt.
}
note-orders-doubled = { $rows ->
    [one] { $rows } Zeile ist die zweite Kopie einer Bestellung, die schon in der Datei steht, und zählt nicht: { $amount } weniger.
   *[other] { $rows } Zeilen sind zweite Kopien von Bestellungen, die schon in der Datei stehen, und zählen nicht: { $amount } weniger.
}
note-rows-doubled = Die Datei enthält jede Zeile zweimal: { $rows ->
    [one] { $rows } Zeile zählt
   *[other] { $rows } Zeilen zählen
} nicht noch einmal, { $amount } weniger.
note-charges = { $rows ->
    [one] { $rows } Zeile ist keine Ware, sondern Versand, eine Gebühr, eine Korrektur oder Ähnliches, und zählt nicht: { $amount } weniger.
   *[other] { $rows } Zeilen sind keine Waren, sondern Versand, Gebühren, Korrekturen und Ähnliches, und zählen nicht: { $amount } weniger.
}
note-all-returned = Alles Gekaufte kam zurück; deshalb ist nichts abgezogen, und Käufe zählen so, wie sie getätigt wurden.
note-returned = Was zurückkam, ist von den Käufen abgezogen: { $returns ->
    [one] { $returns } Rückgabe
   *[other] { $returns } Rückgaben
}, { $amount } weniger.{ $customers ->
    [0] { "" }
    [one] { " " }{ $customers } Kunde gab alles zurück und zählt nicht mehr als Kunde.
   *[other] { " " }{ $customers } Kunden gaben alles zurück und zählen nicht mehr als Kunden.
}
note-tables-joined = { $lines } wurde mit { $orders } zusammen gelesen: { $key } dort ist { $other } hier. { $rows ->
    [0] Jede Zeile fand ihre Bestellung.
    [one] { $rows } Zeile fand keine Bestellung und zählt nicht.
   *[other] { $rows } Zeilen fanden keine Bestellung und zählen nicht.
}
note-customer-shared-names = { $names ->
    [one] { $names } Name gehört
   *[other] { $names } Namen gehören
} mehreren Kunden, die an ihrer E-Mail unterschieden wurden ({ $label }: { $customers }).
