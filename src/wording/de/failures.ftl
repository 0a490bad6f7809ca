# Was schiefging und was sich tun lässt.

# Eine Angabe, mit der sich nicht arbeiten lässt, und wie die Angaben dort heißen.
setting-out-of-range = { $field } ist { $value }, muss aber zwischen { $least } und { $most } liegen.
setting-dates = Der erste Tag, { $from }, liegt nach dem letzten, { $until }.
setting-score-levels = Die Zahl der Punktstufen
setting-k = Die Zahl der Segmente
setting-sweep-to = Die größte probierte Zahl von Segmenten
setting-starts = Die Zahl der Starts
setting-per-customer = Die Zahl der Produkte je Kunde
setting-test-days = Die Zahl der Testtage
setting-epochs = Die Zahl der Epochen
setting-price-limit = Die Preisgrenze
