# Die acht Arten von Kunden: Name, Kurzname, wer sie sind, ihr Programm, was es bietet.

vip-elites = Spitzenkunden
vip-elites-short = Spitze
vip-elites-who = Niemand bestellt so oft oder gibt so viel aus, und eben erst waren sie da
vip-elites-scheme = Spitzenklub
vip-elites-gives = Eine feste Ansprechperson, neue Ware vor allen anderen, Einladungen und ab und zu ein kleines Geschenk nach ihrem Geschmack.

community-pillars = Tragende Säulen
community-pillars-short = Säulen
community-pillars-who = Der verlässliche Kern: vor Kurzem da, oft zurück und für mehr gut als die meisten
community-pillars-scheme = Treuepunkte
community-pillars-gives = Punkte für jede Bestellung, jede Bewertung und jede Empfehlung, einzulösen gegen einen Nachlass oder einen Platz bei einer Veranstaltung.

steady-patrons = Treue Gönner
steady-patrons-short = Gönner
steady-patrons-who = Treu und für ansehnliche Beträge gut, aber die letzte Bestellung liegt eine Weile zurück
steady-patrons-scheme = Dankeschön-Tage
steady-patrons-gives = Ein paar Tage im Jahr mit Preisen nur für sie und die freundliche Frage, was ihnen fehlt.

occasional-splurgers = Seltene Großkäufer
occasional-splurgers-short = Großkauf
occasional-splurgers-who = Sie bestellen selten, aber wenn, dann viel
occasional-splurgers-scheme = Vorabverkauf
occasional-splurgers-gives = Sie dürfen einkaufen, bevor ein Sonderverkauf für alle öffnet, mit persönlicher Beratung zu den feineren Waren.

fresh-enthusiasts = Frisch Gewonnene
fresh-enthusiasts-short = Frisch
fresh-enthusiasts-who = Sie waren vor Kurzem da, haben aber bisher wenig bestellt
fresh-enthusiasts-scheme = Willkommen an Bord
fresh-enthusiasts-gives = Zuerst Tipps, wie sie am meisten von ihrem Kauf haben, dann ein Nachlass auf die nächste Bestellung.

casual-shoppers = Gelegenheitskäufer
casual-shoppers-short = Ab und zu
casual-shoppers-who = In allem in der Mitte: einige Bestellungen, ein bescheidener Betrag, vor einiger Zeit
casual-shoppers-scheme = Bunt gemischt
casual-shoppers-gives = Ein Nachlass, wenn sie Waren kombinieren, angefangen mit dem, was gut zu früheren Käufen passt.

lost-legends = Verlorene Schätze
lost-legends-short = Verloren
lost-legends-who = Sie waren einmal viel wert und sind seit Langem fort
lost-legends-scheme = Sie fehlen uns
lost-legends-gives = Was seither besser geworden ist, und ein Nachlass auf ihre Lieblingswaren oder freie Lieferung, wenn sie wiederkommen.

silent-browsers = Verstummte
silent-browsers-short = Verstummt
silent-browsers-who = Sie kauften vor langer Zeit ein- oder zweimal für wenig Geld und kamen nicht wieder
silent-browsers-scheme = Lust auf mehr
silent-browsers-gives = Eine Erinnerung an das, was ihnen einmal ins Auge fiel, zu einem Preis, der nur zwei Tage gilt.

# Was Segmente einer Art unterscheidet. Der Wert place: Eines von zweien ist more oder less, eines
# von dreien most, middle oder least; eines von vielen hat seine Nummer.
segment-by-recency = { $name } ({ $place ->
    [more] neulich da
    [less] länger her
    [most] zuletzt da
    [middle] eine Weile her
    [least] am längsten her
   *[number] Aktualität { $number } von { $of }
})
segment-by-frequency = { $name } ({ $place ->
    [more] öfter
    [less] seltener
    [most] am häufigsten
    [middle] recht oft
    [least] am seltensten
   *[number] Häufigkeit { $number } von { $of }
})
segment-by-monetary = { $name } ({ $place ->
    [more] höhere Ausgaben
    [less] geringere Ausgaben
    [most] höchste Ausgaben
    [middle] mittlere Ausgaben
    [least] geringste Ausgaben
   *[number] Ausgaben { $number } von { $of }
})
