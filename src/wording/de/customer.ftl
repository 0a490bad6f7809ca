# Eine Kundin oder ein Kunde: Angebot, Empfehlungen, Segment, Einkäufe.

# named = die Datei sagt, wie der Kunde heißt; sonst steht da eine Nummer oder Adresse.
customer-title = Was sollten Sie { $named ->
    [yes] { $customer }
   *[no] Kunde { $customer }
} anbieten?
customer-title-unknown = Was sollten Sie diesem Kunden anbieten?
customer-nobody = Diesen Kunden gibt es nicht
customer-nobody-sentence = Die geöffnete Datei hat weniger Kunden, als diese Adresse verlangt.
customer-all = Alle Kunden
# An wen das Angebot geht, als Anfang seines Satzes.
customer-named = { $named ->
    [yes] { $customer }
   *[no] Kunde { $customer }
}

# Wie der Kunde zu erreichen ist.
customer-contacts = Kontakt
customer-contact-label = Kunde
customer-contact-email = E-Mail
customer-contact-phone = Telefon
customer-contact-consent = Möchte angeschrieben werden
customer-refused = Dieser Kunde möchte nicht angeschrieben werden: Bieten Sie es im Laden an oder gar nicht.

customer-lead = { $placed ->
    [yes] Segment { $segment }, mit
   *[no] Ein Kunde mit
} { $orders ->
    [one] einer Bestellung
   *[other] { $orders } Bestellungen
} im Wert von { $amount }, zuletzt vor { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}{ $offered ->
    [yes] . Bieten Sie an: { $offer }.
   *[no] .
}

# Was noch fehlt, wie in »Die Angebote erscheinen hier, sobald sie fertig sind«.
customer-the-customers = Die Kunden
customer-the-segments = Die Segmente
customer-the-offers = Die Angebote
customer-the-products = Die Produkte
customer-the-recommendations = Die Empfehlungen

# Der Weg durch die Liste.
customer-neighbours = Kunden in der Reihenfolge der Liste
customer-back = Zurück zur Liste
customer-place = { $place } von { $all } { $sort ->
    [customer] nach Kunde
    [segment] nach Segment
    [recency] nach letztem Einkauf
    [orders] nach Bestellungen
    [lines] nach Positionen
    [spent] nach Umsatz
    [average] nach mittlerer Bestellung
    [first] nach erstem Einkauf
    [last] nach letztem Einkauf
    [returned] nach Rückgaben
    [scores] nach Punkten
    [product] nach empfohlenem Produkt
    [offer] nach Angebot
    [name] nach Name
    [email] nach E-Mail-Adresse
    [phone] nach Telefonnummer
    [consent] nach Einwilligung
   *[other] in der Liste
}
customer-previous = ← Zurück
customer-next = Weiter →
customer-previous-named = Zurück: { $customer }
customer-next-named = Weiter: { $customer }

customer-figures = In Zahlen
customer-figure-last = Letzter Einkauf
customer-figure-orders = Bestellungen
customer-figure-spent = Umsatz insgesamt
customer-figure-average = Mittlere Bestellung
customer-figure-returned = Zurückgegeben
customer-figure-lines = { $lines ->
    [one] { $lines } Position
   *[other] { $lines } Positionen
}
customer-figure-since = seit { $day }
customer-ago = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}

customer-offer-title = Das Angebot
customer-recommended-title = Was als Nächstes gefallen könnte
customer-recommended-by = Ausgewählt von „{ $model }“.
customer-recommended-trust = Kann man dem vertrauen?
customer-no-products = Die Datei nennt keine Produkte, darum lassen sich hier keine zeigen oder empfehlen.
customer-nothing-left = Für diesen Kunden ist kein Produkt mehr übrig, das sich empfehlen ließe.
customer-product-and-reason = Produkt und Grund
customer-strength-title = Stärke
customer-strength = Stärke: { $strength } der ersten

customer-why-title = Warum dieses Segment
customer-why = Am nächsten an { $segment }. Von { $next }, dem nächsten danach, unterscheidet sie vor allem { $measure ->
    [recency] die Aktualität
    [frequency] die Häufigkeit
   *[monetary] der Umsatz
}: { $score ->
    [one] { $score } Punkt
   *[other] { $score } Punkte
}, wo { $segment } im Mittel { $own } haben und { $next } { $other }.
customer-why-logarithms = Aktualität, Häufigkeit und Umsatz zusammen liegen am nächsten an der Mitte von { $segment }.
customer-why-distances = Wie weit von der Mitte jedes Segments
customer-why-middle = Mitte: { $r } · { $f } · { $m }
customer-recency = Aktualität
customer-frequency = Häufigkeit
customer-monetary = Umsatz
customer-score = { $score } von { $levels } Punkten: { $range }
customer-range-all = alle Kunden haben diese Punktzahl
customer-range-up-to = bis { $upper }
customer-range-between = mehr als { $lower }, bis { $upper }
customer-range-more = mehr als { $lower }
customer-days = { $plural ->
    [one] { $number } Tag
   *[other] { $number } Tage
}
customer-orders = { $plural ->
    [one] { $number } Bestellung
   *[other] { $number } Bestellungen
}
customer-lines = { $plural ->
    [one] { $number } Position
   *[other] { $number } Positionen
}
scores-sentence = Aktualität { $r }, Häufigkeit { $f }, Umsatz { $m } von { $levels }

customer-timeline-title = Wann gekauft wird
customer-order-list = { $orders ->
    [one] Die Bestellung
   *[other] Alle { $orders } Bestellungen
}
customer-repertoire-title = Was am meisten gekauft wird
customer-baskets-title = Wie groß die Warenkörbe sind
customer-one-basket = Eine Bestellung ist noch kein Muster. Ab der zweiten werden hier die Größen der Warenkörbe verglichen.
history-day = Tag
history-amount = Betrag
history-lines = Positionen

timeline-none = Keine Einkäufe zu zeigen
timeline-none-sentence = Es gibt keine Einkäufe zu zeigen.
timeline-title = Meist nach { $gap ->
    [one] { $gap } Tag
   *[other] { $gap } Tagen
} wieder da, zuletzt bestellt vor { $since ->
    [one] { $since } Tag
   *[other] { $since } Tagen
}
timeline-title-twice = Nach { $gap ->
    [one] { $gap } Tag
   *[other] { $gap } Tagen
} wiedergekommen, zuletzt bestellt vor { $since ->
    [one] { $since } Tag
   *[other] { $since } Tagen
}
timeline-title-once = Einmal gekauft, vor { $since ->
    [one] { $since } Tag
   *[other] { $since } Tagen
}
timeline-title-one-day = Alle { $orders } Bestellungen an einem Tag, vor { $since ->
    [one] { $since } Tag
   *[other] { $since } Tagen
}
timeline-summary = { $orders ->
    [one] Der Balken ist eine Bestellung, so hoch wie ihr Betrag: { $amount } am { $first }.
   *[other] Jeder Balken ist eine Bestellung, so hoch wie ihr Betrag: { $orders } Bestellungen im Wert von { $amount } vom { $first } bis zum { $last }.
}
timeline-axis-amount = Betrag der Bestellung
timeline-axis-day = Tag der Bestellung
timeline-since = { $since ->
    [one] { $since } Tag seitdem
   *[other] { $since } Tage seitdem
}
timeline-order = { $day }: { $amount } für { $lines ->
    [one] { $lines } Position
   *[other] { $lines } Positionen
}

baskets-title = { $orders ->
    [one] Die eine Bestellung
   *[other] Eine typische Bestellung
} hat { $lines ->
    [one] { $lines } Position
   *[other] { $lines } Positionen
} und einen Wert von { $amount }
baskets-summary = Bestellungen nach ihren Positionen, je Produkt eine, von { $least } bis { $most }; die kleinste ist { $low } wert, die größte { $high }.
baskets-axis-lines = Positionen der Bestellung
baskets-axis-orders = Bestellungen
baskets-average = Mittlerer Betrag
baskets-middle = Mitte: { $lines }
baskets-bin = { $range ->
    [one] { $from }
   *[more] { $from } bis { $to }
} { $to ->
    [one] Position
   *[other] Positionen
}: { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
}, im Mittel { $average }

repertoire-none = Keine Produkte zu zeigen
repertoire-none-sentence = Es gibt keine Produkte zu zeigen.
repertoire-title = { $product } ist in { $count } von { $orders } Bestellungen
repertoire-title-never-again = Kein Produkt wurde in zwei Bestellungen gekauft
repertoire-title-once = Die größten Positionen der einzigen Bestellung
repertoire-summary = { $products ->
    [one] Das einzige Produkt: Der Balken sagt, in wie vielen Bestellungen es ist, daneben der Betrag insgesamt.
   *[other] Die { $products } Produkte in den meisten Bestellungen: Jeder Balken sagt, in wie vielen, daneben der Betrag insgesamt.
}
repertoire-column-product = Produkt
repertoire-axis = Bestellungen mit dem Produkt
repertoire-bar = { $count ->
    [one] { $count } Bestellung
   *[other] { $count } Bestellungen
} · { $amount }
repertoire-product = { $product }: in { $count } von { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
}, insgesamt { $amount }
