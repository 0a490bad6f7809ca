# Die Seiten aller Segmente und eines Segments.

segments-title = Wer sind Ihre Stammkunden?
segments-awaited = Die Segmente
segments-lead = { $segments } Segmente: { $name } sind { $share } Ihrer Kunden und bringen { $revenue } des Umsatzes.
segments-lead-one = Alle Kunden sind in einem Segment.
segments-lead-none = Es gibt keine Kunden, die sich einteilen ließen.
segments-too-few = { $customers ->
    [one] Bei { $customers } Kunden
   *[other] Bei { $customers } Kunden
} sagen Segmente wenig: Nehmen Sie sie und ihre Namen als Beispiel.
segments-list = Die Segmente
segments-sizes = Wie groß sind sie?
segments-differences = Worin unterscheiden sie sich?
segments-size-means = Was die Größe bedeutet
segments-by-customers = Nach Kunden
segments-by-revenue = Nach Umsatz
segments-drawn-as = Wie gezeichnet wird
segments-tiles = Kacheln
segments-bars = Balken

# Der Kopf der Liste der Segmente.
segments-head-segment = Segment
segments-head-customers = Kunden
segments-head-revenue = Umsatz
segments-head-recency = Letzter Kauf, Mittel
segments-head-orders = Bestellungen, Mittel
segments-head-spent = Ausgaben, Mittel
segments-head-offer = Was anbieten
segments-ago = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}
segments-list-customers = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
} auflisten

segment-title = Wer sind die { $name }?
segment-lead = { $customers ->
    [one] { $customers } Ihrer { $all } Kunden: { $share } des Umsatzes, der letzte Kauf vor { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }.
   *[other] { $customers } Ihrer { $all } Kunden: Sie bringen { $share } des Umsatzes und kauften im Mittel vor { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } zuletzt.
}
segment-gone-title = Dieses Segment gibt es nicht mehr
segment-gone = Es sind jetzt weniger Segmente.
segment-see-all = Alle ansehen
segment-all = Alle Segmente
segment-too-few = { $customers ->
    [one] Hier ist nur { $customers } Kunde:
   *[other] Hier sind nur { $customers } Kunden:
} Mittelwerte und Kurven sagen wenig.
segment-figures = In Zahlen
segment-who = Wer sie sind
segment-offer = Was Sie ihnen anbieten
segment-list-customers = Diese Kunden auflisten
segment-download = Ihre Liste herunterladen
segment-buying = Wann und wie oft kaufen sie?
segment-figure-customers = Kunden
segment-figure-revenue = Umsatz
segment-figure-recency = Letzter Kauf
segment-figure-orders = Bestellungen
segment-figure-spent = Ausgaben
segment-note-share = { $share } von allen
segment-note-mean = im Mittel; alle Kunden: { $value }
