# Der Rundgang.

tour-name = Rundgang
tour-take = Rundgang beginnen
tour-step = Schritt { $step } von { $steps }
tour-back = Zurück
tour-next = Weiter
tour-done = Fertig
tour-end = Rundgang beenden
tour-show = Wieder zeigen
tour-coming = Das wird noch berechnet und erscheint hier, sobald es fertig ist. Warten Sie, oder gehen Sie weiter.
tour-nothing = Hier gibt es noch nichts zu zeigen. Wählen Sie auf der Startseite eine Datei, oder laden Sie die Seite neu und machen Sie den Rundgang mit dem Beispielshop.

tour-figures-title = Der Shop auf einen Blick
tour-figures = { $customers ->
    [one] { $customers } Kunde hat
   *[other] { $customers } Kunden haben
} { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
} { $worth ->
    [pieces] über { $amount } Stück
   *[money] im Wert von { $amount }
} aufgegeben; { $again } von ihnen kamen wieder. Das Fragezeichen neben einer Zahl sagt, wie sie berechnet wurde.
tour-concentration-title = Wie viel an den Besten hängt
tour-concentration = Die besten { $percent } der Kunden bringen { $share }. Jedes Diagramm sagt im Titel, was darin zu sehen ist. Maus oder Pfeiltasten lesen jeden Wert ab, und die Knöpfe darunter geben die Tabelle, das Bild und die Daten.
tour-cleaning-title = Was gezählt wurde
tour-cleaning = { $kept } von { $rows } Zeilen sind Verkäufe. Die übrigen stehen bei der Regel, die sie aussortiert hat; nichts verschwindet ungesehen. Auf der Importseite können Sie ändern, wie Ihre Datei gelesen wird.
tour-segments-title = Wer Ihre Stammkunden sind
tour-segments = { $segments ->
    [one] Die Kunden bilden { $segments } Segment
   *[other] Die Kunden bilden { $segments } Segmente
}, je nachdem, wie kürzlich, wie oft und für wie viel sie kaufen. { $name } sind { $customers ->
    [one] { $customers } Kunde und bringt
   *[other] { $customers } Kunden und bringen
} { $share } des Umsatzes. Weiter unten können Sie mehr oder weniger Segmente verlangen.
tour-customers-title = Alle Kunden
tour-customers = Alle { $customers }, zum Suchen, Sortieren und Filtern. Kreuzen Sie einige an und laden Sie sie als Liste herunter, oder folgen Sie einem Namen auf die eigene Seite des Kunden.
tour-why-title = Warum jemand wo steht
tour-why = { $customer } hat am meisten ausgegeben: zuletzt hier { $days } vor „heute“, { $orders ->
    [one] { $orders } Bestellung
   *[other] { $orders } Bestellungen
}, { $amount }. Das ergibt drei Punktzahlen, und die liegen am nächsten bei: { $segment }.
tour-offer-title = Was Sie anbieten
tour-offer = „{ $scheme }“ ist der Plan für dieses Segment, und das Produkt ist, was gerade diesem Kunden als Nächstes gefallen könnte. Weiter unten steht, warum. Den Satz können Sie in einen Brief kopieren.
tour-model-title = Ob man dem trauen kann
tour-model = Die Vorschläge wurden an den letzten Wochen des Shops geprüft, die ihnen verborgen waren. { $answer }
tour-downloads-title = Was Sie mitnehmen
tour-downloads = Listen für Ihren Newsletter oder Ihre Kasse, mit dem Angebot für alle. Sie entstehen in diesem Tab und kommen nur auf Ihre Festplatte. Versuchen Sie es jetzt mit Ihrer eigenen Datei: Sie verlässt diesen Tab nicht.
