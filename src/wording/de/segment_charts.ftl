# Die Diagramme der Segmente.

segment-column-segment = Segment
segment-column-customers = Kunden
segment-column-customer-share = Anteil an den Kunden, %
segment-column-revenue = Umsatz
segment-column-revenue-share = Anteil am Umsatz, %
segment-column-recency = Tage seit dem letzten Kauf
segment-column-orders = Bestellungen
segment-column-spent = Ausgaben
segment-empty = Keine Kunden in diesem Segment

segment-shares-none = Keine Segmente zu zeigen
segment-shares-nothing = Es gibt keine Kunden zu zeigen.
segment-shares-by-customers = { $name } sind das größte Segment: { $share } der Kunden
segment-shares-by-revenue = { $name } bringen am meisten: { $share } des Umsatzes
segment-shares-summary-customers = Die Größe ist die Zahl der Kunden, zusammen { $customers }.
segment-shares-summary-revenue = Die Größe ist der Umsatz, zusammen { $revenue }.
segment-customers = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}
segment-share-mark = { $name }: { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}, Umsatz { $revenue } ({ $share } { $by ->
    [revenue] des Umsatzes
   *[customers] der Kunden
})

comparison-title = { $best } geben { $times }-mal so viel aus wie { $least }
comparison-title-alike = Die Segmente geben etwa gleich viel aus
comparison-summary = Mittelwerte je Kunde in jedem Segment; die gestrichelte Linie ist das Mittel aller Kunden.
comparison-recency = Tage seit dem letzten Kauf
comparison-orders = Bestellungen
comparison-spent = Ausgaben
comparison-average = alle Kunden: { $value }
comparison-mark = { $name }, im Mittel: letzter Kauf vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}, { $orders } Bestellungen, { $spent } ausgegeben

recency-title = { $name }: Die Hälfte kaufte { $days ->
    [0] heute
    [one] am letzten Tag
   *[other] in den letzten { $days } Tagen
}
recency-summary = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
} nach den Tagen seit dem letzten Kauf.
recency-axis-customers = Kunden je { $days } Tage
recency-axis-days = Tage seit dem letzten Kauf
recency-column-from = Von Tag
recency-column-to = Bis Tag
recency-curve = Kurve: über { $days } Tage geglättet
recency-half = Hälfte: { $days }
recency-mark = { $from } bis { $to } Tage: { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}
recency-panels-title = { $recent }: Die Hälfte kaufte { $days ->
    [one] am letzten Tag
   *[other] in den letzten { $days } Tagen
}; { $longest }: die Hälfte seit { $most } Tagen nicht
recency-panels-summary = Kunden nach den Tagen seit dem letzten Kauf, alle Segmente auf denselben Achsen; bis zur gestrichelten Linie kaufte die Hälfte.
recency-panels-axis = Anteil der Kunden, je { $days } Tage

bubbles-title = { $name }: typisch sind { $frequency }, zuletzt vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}
bubbles-summary = Eine Blase je Kunde. Die größte gehört { $customer }: { $spent } für { $frequency }, zuletzt vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}.
bubbles-sample = { $drawn } von { $customers } Kunden gezeichnet, gleichmäßig von den besten bis zu den geringsten
bubbles-orders = { $count ->
    [one] { $count } Bestellung
   *[other] { $count } Bestellungen
}
bubbles-lines = { $count ->
    [one] { $count } Bestellzeile
   *[other] { $count } Bestellzeilen
}
bubbles-spent = Ausgaben
bubbles-axis-orders = Bestellungen (logarithmisch)
bubbles-axis-lines = Bestellzeilen (logarithmisch)
bubbles-column-customer = Kunde
bubbles-column-lines = Bestellzeilen
bubbles-mark = Kunde { $customer }: { $frequency }, zuletzt vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}, ausgegeben { $spent }

elbow-title-knee = Nach { $knee ->
    [one] { $knee } Segment
   *[other] { $knee } Segmenten
} bringt ein weiteres wenig
elbow-title-none = Keine Zahl von Segmenten sticht hervor
elbow-title-nothing = Keine Zahl von Segmenten wurde versucht
elbow-nothing = Keine Zahl von Segmenten wurde versucht.
elbow-summary = Von { $first } bis { $last } Segmenten sinkt die Streuung in ihnen von { $from } auf { $to }; gezeigt sind { $chosen }.
elbow-axis-segments = Zahl der Segmente
elbow-axis-inertia = Streuung (Trägheit): niedriger ist enger
elbow-axis-silhouette = Trennung (Silhouette): höher ist klarer
elbow-column-inertia = Trägheit
elbow-column-silhouette = Silhouette
elbow-column-note = Anmerkung
elbow-note-both = Knick der Kurve, gezeigt
elbow-note-knee = Knick der Kurve
elbow-note-chosen = gezeigt
elbow-called = { $what ->
    [both] Knick, gezeigt: { $segments }
    [knee] Knick: { $segments }
   *[chosen] gezeigt: { $segments }
}
elbow-mark = { $segments ->
    [one] { $segments } Segment
   *[other] { $segments } Segmente
}: Trägheit { $inertia }, Silhouette { $silhouette }
