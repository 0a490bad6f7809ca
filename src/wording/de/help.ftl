# „Wie wurde das berechnet?“ neben den Zahlen. Was die Zahlen bedeuten, steht in glossary.ftl.

help-question = Wie wurde das berechnet?
help-formula = Formel
help-inputs = Eingesetzte Zahlen
help-settings = Einstellungen
help-glossary = Im Glossar

# Der Überblick.
help-customers = Verschiedene Kunden in den Zeilen, die als Verkäufe zählen
help-orders = Verschiedene Bestellnummern aller Kunden in den Zeilen, die als Verkäufe zählen
help-revenue-price = Menge × Stückpreis, zusammengezählt über die Zeilen, die als Verkäufe zählen
help-revenue-amount = Beträge der Positionen, zusammengezählt über die Zeilen, die als Verkäufe zählen
help-revenue-total = Summen der Bestellungen, jede einmal, über die Zeilen, die als Verkäufe zählen
help-revenue-pieces = Mengen, zusammengezählt über die Zeilen, die als Verkäufe zählen: Die Datei hat keine Preise
help-average-order = Umsatz ÷ Bestellungen
help-repeat-rate = Kunden mit zwei oder mehr Bestellungen ÷ alle Kunden
help-today = Der Tag nach dem letzten Verkauf in der Datei
help-today-chosen = Der Tag, den die Einstellungen nennen
help-first-sale = Erster Verkauf
help-last-sale = Letzter Verkauf
help-concentration = Was die besten Kunden ausgaben ÷ was alle ausgaben, nach den Ausgaben geordnet
help-best-customers = Davon die besten
help-cohorts = Neue Kunden, die gleich im nächsten Zeitraum wieder kauften ÷ alle neuen Kunden, deren nächster Zeitraum vorüber ist
help-cleaning = Zeilen, die keine Regel aussortiert ÷ gelesene Zeilen. Die Regeln gelten eine nach der anderen; jede Zeile zählt bei der ersten, die sie aussortiert.
help-keep = zählen als Verkäufe
help-drop = zählen nicht

# Segmente.
help-revenue-share = Was die Kunden des Segments ausgaben ÷ was alle Kunden ausgaben
help-archetype = Für jedes Segment: wo seine Kunden unter allen Kunden in Aktualität, Häufigkeit und Ausgaben stehen, von 0 % (hinten) bis 100 % (vorn), im Mittel. Die Namen werden alle zugleich vergeben, sodass sie diesen Plätzen am nächsten liegen, zutreffen und möglichst verschieden sind.
help-inertia-near = Trägheit je Zahl der Segmente
help-knee = Knick
help-starts = Anläufe je Zahl
help-knee-formula = Für jede Zahl von Segmenten sucht k-Means die kleinste Trägheit. Trägheit und Zahl werden beide auf 0 bis 1 gebracht; der Knick ist, wo die Kurve am weitesten unter der Geraden zwischen ihren Enden liegt. Ohne Knick entscheidet die beste Silhouette.
help-silhouette = (b − a) ÷ das Größere von beiden, gemittelt über die Kunden. a: mittlerer Abstand zu den anderen im eigenen Segment; b: mittlerer Abstand zu den Kunden des nächsten anderen Segments
help-measured-on = Gemessen an
help-of-all = allen Kunden
help-of-sample = einer Stichprobe der Kunden
help-recency-mean = Tage seit dem letzten Kauf, zusammengezählt über die Kunden des Segments ÷ Zahl dieser Kunden
help-mean-days = Tage im Mittel
help-spent-mean = Was die Kunden des Segments ausgaben ÷ Zahl dieser Kunden
help-orders-mean = Bestellungen der Kunden des Segments ÷ Zahl dieser Kunden

# Ein Kunde.
help-recency-own = „Heute“ − Tag des letzten Kaufs
help-average-own = Ausgaben insgesamt ÷ Bestellungen
help-score-recency = Alle Kunden, geordnet nach den Tagen seit dem letzten Kauf, werden in etwa gleich große Gruppen geteilt. Die wenigsten Tage geben die meisten Punkte.
help-score-frequency = Alle Kunden, danach geordnet, wie oft sie kauften, werden in etwa gleich große Gruppen geteilt. Die häufigsten bekommen die meisten Punkte.
help-score-monetary = Alle Kunden, geordnet nach ihren Ausgaben, werden in etwa gleich große Gruppen geteilt. Die größten Ausgaben geben die meisten Punkte.
help-value = Dieser Kunde
help-edges = Grenzen bei
help-distance = √((R − Mitte)² + (F − Mitte)² + (M − Mitte)²): die gerade Linie von den drei Punktzahlen zur Mitte eines Segments. Die nächste Mitte ist das Segment des Kunden.
help-strength-odds = Chancen des Produkts ÷ Chancen des ersten Produkts der Liste, wie das neuronale Netz sie sieht
help-strength-scores = Punkte des Produkts ÷ Punkte des ersten Produkts der Liste, wie das Verfahren sie gibt
help-reason = Der Grund wird in den Verkäufen nachgesehen, unabhängig vom Verfahren. Bei einem schon gekauften Produkt: in wie vielen der eigenen Bestellungen es ist. Bei einem neuen: das eigene Produkt, das am meisten von denselben Leuten gekauft wurde, sofern es unter den 50 nächsten ist (Kosinus-Ähnlichkeit); sonst die Zahl der Käufer.
help-offer = Der Kundentyp des Segments bestimmt das Programm. Es geht um die beste Empfehlung; daneben steht die nächste oder, wenn jemand zurückgewonnen werden soll, ein früherer Favorit.
help-scheme = Programm
help-best-product = Beste Empfehlung
help-second-product = Zweites Produkt

# Die Verfahren.
help-hit-rate = Geprüfte Kunden, die mindestens eines der zehn vorgeschlagenen Produkte kauften ÷ alle geprüften Kunden
help-ndcg = Ein gekauftes Produkt zählt 1 ÷ log₂(Platz + 1). Die Summe eines Kunden ÷ die größte mögliche Summe, gemittelt über die geprüften Kunden.
help-interval = Aus den geprüften Kunden werden zufällig so viele gezogen, wie es sind, und das 1.000-mal; dieselben dürfen mehrmals vorkommen. Von den 1.000 Ergebnissen bleiben die mittleren 95 %.
help-choice = Das neuronale Netz, außer wenn das beste einfache Verfahren im Validierungszeitraum ein höheres NDCG@10 hatte und Zufall mit 95 % Sicherheit ausgeschlossen ist: Dann dieses
help-test = So viele Tage am Ende, wie die Einstellungen sagen, aber höchstens ein Viertel des ganzen Zeitraums. Ebenso viele Tage davor sind der Validierungszeitraum.
help-early-stopping = Nach jeder Epoche: NDCG@10 im Validierungszeitraum, nur mit neuen Produkten. Das Training endet vier Epochen nach der besten oder mit der letzten erlaubten Epoche.
help-epochs-trained = Trainierte Epochen
help-best-epoch = Beste Epoche
