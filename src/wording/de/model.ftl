# Ob man den Empfehlungen vertrauen kann: die Antwort, der Test, das Training.

model-title = Können Sie den Empfehlungen vertrauen?
model-the-tests = Die Ergebnisse des Tests
model-lead = Von 100 Kunden, die wiederkamen, kauften { $hits } mindestens eines der zehn { $kind ->
    [new] für sie neuen Produkte
   *[any] Produkte
}, die ihnen vorgeschlagen wurden (mit 95 % Sicherheit { $low } bis { $high }){ $compared ->
    [yes] ; mit den Bestsellern allein sind es { $baseline }.
   *[no] .
}
model-lead-nothing = Es gibt nichts zu empfehlen: Die Datei nennt keine Produkte.
model-lead-few = Das kann noch niemand sagen: { $customers ->
    [one] Nur { $customers } Kunde ließ sich prüfen.
   *[other] Nur { $customers } Kunden ließen sich prüfen.
}
model-lead-untested = Mit dieser Datei ließen sie sich nicht prüfen; bis dahin kommen sie von „{ $model }“.
model-lead-training = Noch nicht bekannt: Das neuronale Netz hat { $epoch ->
    [one] { $epoch } Epoche
   *[other] { $epoch } Epochen
} gelernt, danach folgt der Test.

model-name-ncf = Neuronales Netz
model-name-item-knn = Zusammen gekauft
model-name-own-favourites = Eigene Favoriten
model-name-popularity = Bestseller
model-name-mean-quantity = Mengenkäufe
model-about-ncf = Lernt aus allen Einkäufen, welche Produkte zu wem passen, auf eine Weise, die keine einfache Regel beschreibt.
model-about-item-knn = Schlägt vor, was Kunden mit denselben Einkäufen oft kaufen.
model-about-own-favourites = Schlägt vor, was schon am meisten gekauft wird; jüngere Einkäufe zählen mehr.
model-about-popularity = Schlägt vor, was die meisten kaufen, allen dasselbe.
model-about-mean-quantity = Schlägt vor, was in den größten Mengen gekauft wird, allen dasselbe.

model-note-no-products = In der Datei wurde kein Produkt gefunden, darum lässt sich nichts empfehlen.
model-note-untested = Für einen Test waren es zu wenige Tage oder zu wenige Kunden, die wiederkamen; empfohlen wird, was Kunden mit denselben Einkäufen kaufen.
model-note-few-tested = Nur { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
} ließen sich prüfen, darum sind die Intervalle breit.
model-note-few-days = Die Datei umfasst zu wenige Tage, um { $wanted } davon zu verdecken; { $held-out ->
    [one] der letzte ist der Test.
   *[other] die letzten { $held-out } sind der Test.
}
model-note-by-neighbours = Das neuronale Netz hat für alle ausgewählt, die zuletzt gekauft haben; { $customers ->
    [one] { $customers } anderer Kunde bekommt
   *[other] { $customers } andere Kunden bekommen
}, was Kunden mit denselben Einkäufen kaufen.
model-note-untrained = Die Vorgeschichte war zu kurz, um das neuronale Netz zu trainieren.

model-compared = Die Verfahren im Vergleich
model-chosen-how = Verwendet wird das neuronale Netz, außer wenn ein einfaches Verfahren in den Wochen vor dem Test deutlich besser war. Entschieden wurde das ohne einen Blick auf den Test.

model-how-title = Wie geprüft wurde
model-how-text = Jedes Verfahren lernte nur aus der Vergangenheit. Was im letzten Abschnitt gekauft wurde, blieb ihm verdeckt, und es musste raten.
model-stretch-learned = Daraus wurde gelernt
model-stretch-validation = Entschied, wann das Lernen endet
model-stretch-test = Für den Test verdeckt
model-stretch = { $from } bis { $to }
model-split-customers = Kunden zum Lernen
model-split-products = Produkte in der Rangfolge
model-split-pairs = Paare aus Kunde und Produkt
model-split-test = Geprüfte Kunden
model-split-test-new = Davon mit einem neuen Produkt

model-figures = Alle Zahlen des Tests
model-question-new = Was wird jemand zum ersten Mal kaufen?
model-question-any = Was wird jemand kaufen, neu oder wieder?
model-table = Verfahren im Vergleich
model-terms = Was bedeuten die Zahlen?
model-interval = { $low } bis { $high }
model-in-use = verwendet
model-gain-none = Maßstab
model-hit-rate = Kunden mit Treffer
model-hit-rate-name = Trefferquote (HR@10)
model-hit-rate-about = Der Anteil der geprüften Kunden, die mindestens eines der zehn vorgeschlagenen Produkte kauften.
model-ndcg = Richtige weit oben
model-ndcg-name = NDCG@10
model-ndcg-about = Wie weit oben die gekauften Produkte unter den zehn stehen: 1 heißt alle ganz oben, 0 heißt keines dabei. Normalised discounted cumulative gain.
model-gain = Besser als einfach
model-gain-name = Gewinn an NDCG
model-gain-about = NDCG@10 abzüglich dem des besten einfachen Verfahrens, Kunde für Kunde. Liegt das ganze Intervall über 0, ist es mehr als Zufall.
model-precision = Von zehn gekauft
model-precision-name = Precision@10
model-precision-about = Der Anteil der zehn vorgeschlagenen Produkte, die gekauft wurden.
model-recall = Von Gekauftem gefunden
model-recall-name = Recall@10
model-recall-about = Der Anteil der gekauften Produkte, höchstens zehn, die vorgeschlagen waren.
model-coverage = Vom Sortiment
model-coverage-name = Abdeckung
model-coverage-about = Der Anteil aller Produkte, die irgendwem vorgeschlagen werden: Ist er klein, bekommen alle dasselbe.
model-interval-name = Kleine Zahlen
model-interval-about = Das 95-%-Konfidenzintervall: Wären andere Kunden wiedergekommen, läge die Zahl in 95 von 100 Fällen zwischen diesen beiden.

model-training = Wie das neuronale Netz trainiert wird
model-training-text = Es lernt ein Profil von allen Kunden und Produkten aus Beispielen: was jemand bis zu einem früheren Tag gekauft hatte und was danach. Jeder Durchgang durch einige Tausend solche Beispiele ist eine Epoche.
model-stop = { $why ->
    [no-better] Es hörte auf, als seine Rangfolge für einen ungesehenen Abschnitt nicht mehr besser wurde.
   *[most-epochs] Es nutzte alle erlaubten Epochen.
} Danach wurde es neu trainiert, { $best ->
    [one] { $best } Epoche
   *[other] { $best } Epochen
} lang: bis zum Test, und für die Empfehlungen noch einmal mit allem.

losses-none = Noch keine Epoche trainiert
losses-none-sentence = Noch wurde keine Epoche trainiert.
losses-title = Epoche { $epoch } war die beste, nach Epoche { $last } endete das Training
losses-title-last = Die letzte Epoche, { $epoch }, war die beste
losses-title-so-far = Bisher { $epoch ->
    [one] { $epoch } Epoche
   *[other] { $epoch } Epochen
} trainiert, Validierungsverlust { $validation }
losses-summary = Mittlerer Verlust je Epoche: wie weit die Schätzungen danebenliegen, weniger ist besser. „Validierung“ ist ein Zeitabschnitt, aus dem es nicht lernt.
losses-axis-loss = Mittlerer Verlust (die Achse muss nicht bei 0 beginnen)
losses-axis-epoch = Epoche
losses-training = Training
losses-validation = Validierung
losses-training-loss = Trainingsverlust
losses-validation-loss = Validierungsverlust
losses-ndcg = NDCG@10 der Validierung, neue Produkte
losses-note = Anmerkung
losses-kept = beste
losses-best = beste: Epoche { $epoch }
losses-stopped = Ende: Epoche { $last }
losses-epoch = Epoche { $epoch }: Trainingsverlust { $training }, Validierungsverlust { $validation }, NDCG@10 { $ndcg }{ $kept ->
    [yes] , die beste
   *[no] { "" }
}

models-none = Kein Verfahren wurde geprüft
models-none-sentence = Kein Verfahren wurde geprüft.
models-title = „{ $new }“ trifft bei neuen Produkten am häufigsten, „{ $any }“ bei allen
models-title-few = Zu wenige Kunden wurden getestet, um zu sagen, welche Empfehlungen die besten sind
models-title-one = „{ $new }“ trifft am häufigsten, bei neuen wie bei allen Produkten
models-summary = Anteil der geprüften Kunden, die mindestens eines der zehn vorgeschlagenen Produkte kauften; die Linie ist das 95-%-Konfidenzintervall, grün das verwendete Verfahren.
models-new = Nur neue Produkte
models-any = Alle Produkte
models-axis = Kunden mit Treffer
models-mark = { $model }, { $question }: { $share } der Kunden, zu 95 % zwischen { $low } und { $high }
models-column-model = Verfahren
models-column = { $question }: Kunden mit Treffer, %
models-from = von, %
models-to = bis, %

newcomer-title = Jemand Neues
newcomer-text = Jemand, den die Datei noch nicht kennt: Wählen Sie das ähnlichste Segment; Sie sehen seine fünf besten Produkte und ein Angebot.
newcomer-like = Am ähnlichsten ist
newcomer-show = Das zeigen
newcomer-offer = Das anbieten
newcomer-customer = Ein neuer Kunde
newcomer-missing = Produkte und Angebote
