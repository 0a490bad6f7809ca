# Die Übersicht: der Shop in wenigen Zahlen, und seine Diagramme.

overview-title = Wie läuft das Geschäft?
overview-lead = { $customers ->
    [one] { $customers } Kunde hat
   *[other] { $customers } Kunden haben
} { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
} { $worth ->
    [pieces] über { $amount } Stück
   *[money] im Wert von { $amount }
} aufgegeben{ $form ->
    [single] .
    [short] ; { $again } kamen wieder.
   *[full] ; { $again } kamen wieder, und die besten { $percent } % bringen { $share } { $worth ->
        [pieces] der Stückzahl
       *[money] des Umsatzes
    }.
}
overview-what = Die Zahlen des Shops
overview-decided = Beim Lesen der Datei entschieden
overview-decide = Anders entscheiden
overview-figures = Kennzahlen
overview-charts = Diagramme

overview-customers = Kunden
overview-customers-note = { $again ->
    [one] { $again } hat mehr als einmal bestellt
   *[other] { $again } haben mehr als einmal bestellt
}
overview-orders = Bestellungen
overview-orders-note = { $lines ->
    [one] { $lines } Position
   *[other] { $lines } Positionen
}{ $products ->
    [0] , keine Produktspalte in der Datei
    [one] , { $products } Produkt
   *[other] , { $products } Produkte
}
overview-revenue = { $worth ->
    [pieces] Verkaufte Stück
   *[money] Umsatz
}
overview-revenue-note = { $worth ->
    [pieces] die Datei hat keine Preise: jedes Stück zählt als eins
    [unknown] die Datei nennt keine Währung
   *[money] in { $currency }, wie in der Datei
}
overview-average-order = { $worth ->
    [pieces] Stück je Bestellung
   *[money] Ø Bestellwert
}
overview-average-order-note = { $worth ->
    [pieces] Stückzahl geteilt durch Bestellungen
   *[money] Umsatz geteilt durch Bestellungen
}
overview-repeat-rate = Wiederkaufrate
overview-repeat-rate-note = Kunden mit mehr als einer Bestellung
overview-period = Zeitraum
overview-period-note = { $first } bis { $last }; „heute“: { $today }

overview-no-sales = Keine Verkäufe
overview-no-sales-sentence = Es gibt keine Verkäufe zu zeigen.

# Umsatz nach Monaten.
revenue-title-empty = Umsatz nach Monaten
revenue-title = { $worth ->
    [pieces] Die meisten Verkäufe gab es im { $month }: { $amount } Stück
   *[money] Der Umsatz war im { $month } am höchsten: { $amount }
}
revenue-title-one = { $worth ->
    [pieces] { $amount } Stück verkauft im { $month }
   *[money] { $amount } Umsatz im { $month }
}
revenue-no-whole-month = Kein Monat ist vom ersten bis zum letzten Tag in den Daten, daher gibt es keinen Durchschnitt.
revenue-average = Im Schnitt { $amount }{ $worth ->
    [pieces] { " " }Stück
   *[money] { "" }
} im Monat, über { $months ->
    [one] einen ganzen Monat
   *[other] { $months } ganze Monate
} gerechnet.
revenue-year = Die letzten 12 ganzen Monate brachten { $amount }{ $worth ->
    [pieces] { " " }Stück
   *[money] { "" }
}, { $change } { $direction ->
    [less] weniger
   *[more] mehr
} als die 12 davor.
revenue-between = nur { $first } bis { $last }
revenue-since = erst ab { $day }
revenue-until = nur bis { $day }
revenue-hatched = schraffiert: nur ein Teil des Monats
revenue-label = { $month }: { $amount }{ $worth ->
    [pieces] { " " }Stück
   *[money] { "" }
} aus { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
} von { $customers } Kunden
revenue-axis = { $worth ->
    [pieces] Verkaufte Stück im Monat
   *[money] Umsatz im Monat
}
revenue-month = Monat
revenue-amount = Umsatz
revenue-pieces = Stück
revenue-orders = Bestellungen
revenue-customers = Kunden
revenue-whole = Ganzer Monat in den Daten
revenue-yes = ja
revenue-no = nein

# Welchen Anteil die besten Kunden bringen.
concentration-title = Die besten { $percent } % der Kunden bringen { $share } { $worth ->
    [pieces] der Stückzahl
   *[money] des Umsatzes
}
concentration-title-empty = Wie viel die besten Kunden bringen
concentration-half = Die Hälfte der Kunden bringt { $share }. Die Gerade steht für einen Shop, in dem alle gleich viel ausgeben.
concentration-few = Bei so wenigen Kunden sagt das wenig. Die Gerade steht für einen Shop, in dem alle gleich viel ausgeben.
concentration-one = Nur eine Person: nichts zu vergleichen
concentration-one-sentence = Erst ab zwei Kunden lässt sich vergleichen, was sie bringen.
concentration-customers = Beste Kunden, %
concentration-share = Anteil am Umsatz, %
concentration-share-pieces = Anteil an der Stückzahl, %
concentration-axis = { $worth ->
    [pieces] Anteil an der Stückzahl
   *[money] Anteil am Umsatz
}
concentration-customers-axis = Anteil der Kunden, die besten zuerst
concentration-label = Die besten { $percent } % der Kunden bringen { $share } { $worth ->
    [pieces] der Stückzahl
   *[money] des Umsatzes
}
concentration-note = beste { $percent } %: { $share }
concentration-equal = wenn alle gleich viel ausgäben

# Wann bestellt wird.
weekdays-short = { $weekday ->
    [1] Mo
    [2] Di
    [3] Mi
    [4] Do
    [5] Fr
    [6] Sa
   *[7] So
}
weekdays-name = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
weekdays-title = Am meisten wird am { $weekday } zwischen { $from } und { $to } Uhr bestellt
weekdays-title-day = Am meisten wird am { $weekday } bestellt
weekdays-title-few = Bestellungen nach Wochentag
weekdays-summary = In dieser Stunde kamen { $orders } von { $all } Bestellungen ({ $share }).
weekdays-summary-day = Der stärkste Wochentag ist { $weekday } mit { $share } { $all ->
    [one] der einen Bestellung
   *[other] der { $all } Bestellungen
}.
weekdays-no-times = Die Datei nennt nur Tage, keine Uhrzeiten.
weekdays-label = { $weekday }, { $from } bis { $to } Uhr: { $orders ->
    [0] keine Bestellungen
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
}, { $share } von allen
weekdays-day-label = { $weekday }: { $orders ->
    [0] keine Bestellungen
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
}, { $share } von allen
weekdays-axis = Wochentag
weekdays-hour-axis = Stunde des Tages, wie in der Datei
weekdays-orders = Bestellungen

# Wer wiederkommt.
cohorts-title = { $share } der neuen Kunden kaufen im nächsten { $period ->
    [month] Monat
    [quarter] Quartal
   *[year] Jahr
} wieder
cohorts-title-few = Wer wiederkommt, nach dem { $period ->
    [month] Monat
    [quarter] Quartal
   *[year] Jahr
} des ersten Kaufs
cohorts-summary = Im { $later }. { $period ->
    [month] Monat
    [quarter] Quartal
   *[year] Jahr
} nach dem ersten Kauf kaufen { $share } wieder.
cohorts-first = Die erste Zeile enthält auch Kunden aus der Zeit vor der Datei.
cohorts-too-early = Zu früh: alle ersten Käufe liegen in einem { $period ->
    [month] Monat
    [quarter] Quartal
   *[year] Jahr
}
cohorts-too-early-sentence = Alle Kunden haben { $period ->
    [month] im selben Monat
    [quarter] im selben Quartal
   *[year] im selben Jahr
} zum ersten Mal gekauft; in einem späteren kann noch niemand wiedergekommen sein.
cohorts-by-month = Nach Monaten
cohorts-by-quarter = Nach Quartalen
cohorts-by-year = Nach Jahren
cohorts-periods = Länge der Zeiträume
cohorts-first-purchase = { $period ->
    [month] Monat
    [quarter] Quartal
   *[year] Jahr
} des ersten Kaufs
cohorts-customers = Neue Kunden
cohorts-later = { $later ->
    [one] { $later } { $period ->
        [month] Monat
        [quarter] Quartal
       *[year] Jahr
    }
   *[other] { $later } { $period ->
        [month] Monate
        [quarter] Quartale
       *[year] Jahre
    }
} später, %
cohorts-all = Alle
cohorts-metric = Neue Kunden, und wie viel % wieder kauften
cohorts-outlined = umrandet: noch nicht vorbei
cohorts-axis = { $period ->
    [month] Monate
    [quarter] Quartale
   *[year] Jahre
} nach dem ersten Kauf
cohorts-quarter = Q{ $quarter } { $year }
cohorts-label = { $state ->
    [all] Alle, bei denen { $period ->
        [month] dieser Monat
        [quarter] dieses Quartal
       *[year] dieses Jahr
    } vorbei ist
   *[other] Erster Kauf { $cohort }
}: { $returned } von { $customers } Kunden ({ $share }) kauften { $later ->
    [one] { $period ->
        [month] einen Monat
        [quarter] ein Quartal
       *[year] ein Jahr
    }
   *[other] { $later } { $period ->
        [month] Monate
        [quarter] Quartale
       *[year] Jahre
    }
} später wieder{ $state ->
    [partial] ; diese Zeit ist noch nicht vorbei
   *[other] { "" }
}
