# Der Rahmen jeder Seite: Navigation, Fortschritt, was noch nicht da ist, Fehler.

shell-skip = Zum Inhalt springen
shell-pages = Seiten
shell-more = Mehr
shell-close = Schließen
shell-group-data = Daten
shell-group-results = Ergebnisse
shell-group-away = Mitnehmen
shell-group-app = App
shell-group-help = Hilfe
shell-page-computing = , wird berechnet
shell-page-empty = , noch leer
shell-appearance = Hell oder dunkel
# In beiden Sprachen, für alle, die die andere lesen.
shell-language = Sprache / Language
shell-system = System
shell-light = Hell
shell-dark = Dunkel
shell-ready-after = Alles fertig nach { $time }

page-start = Start
page-import = Import
page-overview = Überblick
page-segments = Segmente
page-customers = Kunden
page-customer = Kunde
page-customer-number = Kunde { $number }
page-model = Modell
page-downloads = Dateien
page-settings = Einstellungen
page-privacy = Datenschutz
page-glossary = Glossar
page-unknown = Nicht gefunden

seal-open = Versiegelt sich, bevor Ihre Datei gelesen wird
seal-open-short = Noch nicht versiegelt
seal-sealed = Versiegelt: Aus diesem Tab gelangt nichts hinaus
seal-sealed-short = Versiegelt

stage-import = Datei lesen und bereinigen
stage-customers = Kunden beschreiben
stage-segments = Segmente finden
stage-baselines = Einfache Empfehlungsverfahren prüfen
stage-training = Neuronales Netz trainieren
stage-recommendations = Produkte für jeden Kunden auswählen
stage-offers = Angebote zusammenstellen

run-progress = Fortschritt
run-whole = Der ganze Lauf
run-step = Schritt { $step } von { $steps }
run-stage-done = fertig
run-fetching = Der Beispielshop (6,4 MB) wird aus dem Ordner dieser App geladen …
run-looking = Die Dateien werden angesehen …
run-cancel = Abbrechen
run-stopping = Wird angehalten …
run-cancelled = Angehalten. Was fertig war, bleibt.
run-go-on = Weitermachen
run-done = Alles ist fertig.


# $what ist ein Plural am Satzanfang, etwa „Die Segmente“.
nothing-coming = { $what } erscheinen hier, sobald sie fertig sind.
nothing-stopped = { $what } waren noch nicht fertig, als der Lauf angehalten wurde.
nothing-go-on = Machen Sie oben weiter, oder beginnen Sie mit einer anderen Datei.
nothing-failed = { $what } fehlen, weil der Lauf vorzeitig endete.
nothing-asked = { $what } erscheinen hier, sobald eine Datei ausgewertet ist.
nothing-what-to-do = Ziehen Sie Ihren Verkaufsexport irgendwo auf diese Seite, oder wählen Sie ihn aus. Die Seite füllt sich dann von selbst.
nothing-choose = Datei auswählen

drop-title = Ziehen Sie Ihren Verkaufsexport hierher
drop-choose = Dateien auswählen
drop-forms = Eine oder mehrere: CSV, eine Arbeitsmappe (.xlsx, .xls, .ods), JSON, XML oder eine als Webseite gespeicherte Tabelle, auch gepackt als .zip, .tar, .gz oder .zst

# $note ist ein Satzteil ohne Punkt.
field-range = { $note } ({ $least } bis { $most })

unknown-title = Diese Seite gibt es nicht
unknown-lead = Die Adresse führt hier nirgendwohin; vielleicht wurde sie abgeschnitten.
unknown-start = Zur Startseite
