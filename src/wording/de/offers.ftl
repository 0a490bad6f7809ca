# Warum ein Produkt empfohlen wird, und das Angebot als ein Satz zum Vorlesen.

reason-bought = Wer wie dieser Kunde { $product } gekauft hat, kauft oft auch dieses Produkt
reason-similar = Kunden mit ähnlichen Einkäufen kaufen auch dieses Produkt
reason-repeat = { $orders ->
    [one] Dieser Kunde hat es schon einmal bestellt
   *[other] Es war in { $orders } Bestellungen dieses Kunden
}
reason-popular = { $customers ->
    [one] Ein Kunde hat es gekauft
   *[other] { $customers } Kunden haben es gekauft
}

# Jedes nennt kein Produkt, eines oder zwei.
offer-elite-club = { $products ->
    [two] { $customer } bekommt eine feste Ansprechperson, sieht { $product } vor allen anderen und findet vielleicht { $companion } als Geschenk im nächsten Paket.
    [one] { $customer } bekommt eine feste Ansprechperson und sieht { $product } vor allen anderen.
   *[none] { $customer } bekommt eine feste Ansprechperson und sieht alles Neue vor allen anderen.
}
offer-pillar-rewards = { $customer } sammelt { $points ->
    [0] die volle Zahl von
    [1] die volle Zahl von
    [2] doppelt so viele
    [3] dreimal so viele
   *[other] { $points }-mal so viele
} Treuepunkte { $products ->
    [two] mit { $product } und { $companion } und bekommt weitere Punkte für eine Bewertung.
    [one] mit { $product } und bekommt weitere Punkte für eine Bewertung.
   *[none] mit der nächsten Bestellung.
}
offer-patron-day = { $customer } ist zum Stammkundentag eingeladen und bekommt { $percent } % Rabatt auf { $products ->
    [two] { $product } und { $companion }.
    [one] { $product }.
   *[none] alles.
}
offer-insider-sale = { $customer } darf { $products ->
    [two] { $product } und { $companion }
    [one] { $product }
   *[none] alle reduzierten Produkte
} { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
} vor allen anderen kaufen, bevor der Sonderverkauf beginnt.
offer-welcome-aboard = { $customer } bekommt Tipps, wie sich der erste Einkauf am besten nutzen lässt, und danach { $percent } % Rabatt auf die nächste Bestellung{ $products ->
    [two] , zum Beispiel auf { $product } oder { $companion }.
    [one] , zum Beispiel auf { $product }.
   *[none] .
}
offer-mix-and-match = { $customer } nimmt { $products ->
    [two] { $product } zusammen mit { $companion }
    [one] { $product } zusammen mit einem beliebigen anderen Produkt
   *[none] zwei beliebige Produkte zusammen
} und spart { $percent } %.
offer-we-miss-you = { $customer } fehlt uns: { $percent } % Rabatt auf { $products ->
    [two] { $companion }, ein Lieblingsprodukt von früher, oder kostenloser Versand mit { $product }.
    [one] { $product } oder kostenloser Versand.
   *[none] die nächste Bestellung oder kostenloser Versand.
}
offer-reignite = { $customer } { $products ->
    [two] wird an { $companion } erinnert und bekommt { $percent } % Rabatt auf { $product },
    [one] bekommt { $percent } % Rabatt auf { $product },
   *[none] bekommt { $percent } % Rabatt auf alles,
} aber nur in { $hours ->
    [one] der nächsten Stunde
   *[other] den nächsten { $hours } Stunden
}.

# Das Angebot zum Kopieren.
offer-copy = Satz kopieren
offer-copied = Kopiert.
offer-not-copied = Der Browser hat es nicht erlaubt. Bitte markieren Sie den Satz und kopieren Sie ihn.
