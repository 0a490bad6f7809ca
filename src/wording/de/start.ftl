# Die Startseite.

start-title = Wer Ihre Stammkunden sind und was Sie ihnen anbieten
start-lead = Ziehen Sie den Verkaufsexport Ihres Shops hierher. Dieser Tab findet heraus, wer Ihre besten Kunden sind und was jedem von ihnen gefallen könnte – und sendet nichts irgendwohin.
start-open = { $file } ist ausgewertet.
start-open-overview = Zum Überblick

start-sample = Beispielshop ausprobieren
start-sample-note = Ein echter Onlineshop: eine Million Bestellzeilen, { $customers } Kunden. Dauert keine Minute, der Rundgang darin drei.

start-preview = Das bekommen Sie
start-preview-note = Hier für den Beispielshop
start-preview-shares = { $customers } % Kunden, { $revenue } % Umsatz
start-preview-offer = Kunde { $customer } könnte { $next } gefallen: Wer { $bought } gekauft hat, wie dieser Kunde, kauft auch das.

start-private = Nichts verlässt diesen Tab
start-private-open = Bevor das erste Byte Ihrer Datei gelesen wird, versiegelt sich dieser Tab: Von da an verweigert der Browser jede Verbindung. Kein Konto, kein Hochladen, kein Server.
start-private-sealed = Dieser Tab ist versiegelt: Der Browser verweigert jede Verbindung. Kein Konto, kein Hochladen, kein Server.
start-private-proof = Zum Beweis
start-any = Ihr Export, wie er ist
start-any-note = Shopify, WooCommerce, Square, Etsy, eBay, Amazon, Stripe, PayPal oder irgendeine Tabelle mit Verkäufen. Sie sehen, wie sie verstanden wurde, und berichtigen es.
start-use = Gleich zu gebrauchen
start-use-note = Segmente mit Begründung, Produkte, die jedem Kunden gefallen könnten, ein Angebot für jeden – geprüft an Ihren eigenen Verkäufen. Dazu Listen für Ihren Newsletter oder Ihre Kasse.

start-needs = Was die Datei enthalten muss
start-needs-lead = Die Exporte der üblichen Shopsysteme werden gelesen, wie sie sind. Bei jeder anderen Tabelle wird an den Namen, auf Deutsch und in sechs weiteren Sprachen, und an den Werten erkannt, was sie bedeutet. Sie nennt:
start-column-customer = Kunde
start-column-customer-note = eine Nummer, ein Name oder eine Adresse, die gleich bleibt
start-column-date = Datum
start-column-date-note = wann gekauft wurde, in jeder üblichen Schreibweise
start-column-order = Bestellung
start-column-order-note = die Nummer der Bestellung oder Rechnung, falls es eine gibt
start-column-product = Produkt
start-column-product-note = eine Nummer oder ein Name: Sonst lässt sich nichts empfehlen
start-column-money = Betrag
start-column-money-note = Menge und Preis oder die Summe: Sonst zählen die Stücke
start-needs-several = Mehrere Dateien auf einmal sind ein Shop: Ziehen Sie alle Monate zusammen hierher. Von einer Arbeitsmappe werden alle Blätter gleicher Form gelesen.

start-source = Der Beispielshop ist „Online Retail II“ von Daqing Chen (2019), UCI Machine Learning Repository, unter der Lizenz CC BY 4.0, bis auf die Komprimierung unverändert:
