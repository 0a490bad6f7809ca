# Was jedes Diagramm neben seinem Bild hat.

chart-role = interaktives Diagramm
chart-hint = Die Pfeiltasten lesen die Werte einzeln vor, Escape verlässt sie.

chart-show-table = Tabelle zeigen
chart-hide-table = Tabelle ausblenden
chart-copy = Als PNG kopieren
chart-save-svg = SVG sichern
chart-save-csv = CSV sichern

chart-copied = Kopiert
chart-saved = Gesichert als { $file }
chart-saved-instead = Dieser Browser lässt Seiten keine Bilder kopieren: gesichert als { $file }
chart-refused = Der Browser hat { $file } nicht gesichert

# Unter einer Tabelle, von der nur die ersten Zeilen gezeigt werden.
chart-more-rows = { $rows ->
    [one] { $rows } weitere Zeile steht in der CSV-Datei.
   *[other] { $rows } weitere Zeilen stehen in der CSV-Datei.
}
