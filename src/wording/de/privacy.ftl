# Die Seite über das Siegel und sein Beweis.

privacy-title = Können die Daten Ihrer Kunden diesen Tab verlassen?
privacy-lead-sealed = Nein. Dieser Tab ist versiegelt: Der Browser verweigert jede Verbindung, bis Sie den Tab schließen oder neu laden.
privacy-lead-open = Dieser Tab ist noch nicht versiegelt, denn er hat noch nichts gelesen. Er versiegelt sich, bevor er das erste Byte Ihrer Datei liest.
privacy-proof = Der Beweis
privacy-proof-note = Die Schaltfläche versucht jeden Weg, auf dem eine Seite etwas senden kann, zum Server dieser App und zu einem anderen, von der Seite aus und vom Worker aus, der rechnet, und zeigt, was aus jedem Versuch wurde. Gesendet würde ein einziges Wort, niemals Ihre Daten.

privacy-kept = Was wo gespeichert wird
privacy-server = Auf einem Server
privacy-server-kept = Nichts. Es gibt keinen: Die App ist ein Ordner mit Dateien.
privacy-app = Die App selbst
privacy-app-kept = Damit sie sich ohne Netz öffnet, behält der Browser eine Kopie der Dateien der App und, wenn Sie ihn ausprobiert haben, des Beispielshops. Der Browser selbst fragt den Server der App von Zeit zu Zeit nach einer neueren Version, auch bei versiegeltem Tab. Von Ihren Daten steckt nichts in dieser Frage.
privacy-choices = Ihre Vorlieben
privacy-choices-kept = Im lokalen Speicher des Browsers: die Sprache, hell oder dunkel, die Spalten und die Dichte der Kundentabelle. Wenn Sie auf der Importseite „Merken“ ankreuzen, auch, wie solche Dateien gelesen werden und was Sie ausgelassen haben, bis Sie das Kreuz wegnehmen. Keine Cookies.
privacy-analyses = Dateien und Ergebnisse
privacy-analyses-kept = Nichts, wenn Sie nicht darum bitten: Schließen Sie den Tab, ist alles fort. Wenn Sie „Diese Auswertung auf diesem Gerät merken“ ankreuzen, bleiben Ergebnisse, Einstellungen und der Name der Datei in einer Datenbank dieses Browsers (IndexedDB), bis Sie sie auf der Startseite löschen. Ihre Datei selbst wird nie behalten.
privacy-address = In der Adresse
privacy-address-kept = Welche Seite offen ist, niemals ein Name oder ein Suchtext.
privacy-history = Im Verlauf des Browsers
privacy-history-kept = Die Titel der Seiten, etwa „Segmente“ oder „Kunde 12346“: Eine Nummer kann dort stehen, ein Name oder eine Adresse niemals.
privacy-disk = Auf Ihrer Festplatte
privacy-disk-kept = Nur, was Sie selbst herunterladen.

privacy-check = Prüfen Sie es selbst
privacy-check-offline = Öffnen Sie diese Seite, und schalten Sie dann das Netz aus.
privacy-check-drop = Ziehen Sie Ihre Datei hierher: Alles geht wie zuvor.
privacy-check-watch = Oder lassen Sie das Netz an, und sehen Sie in den Entwicklerwerkzeugen des Browsers zu, während eine Datei ausgewertet wird: Die Liste der Verbindungen bleibt leer.
privacy-check-policy = Oder suchen Sie dort unter den Elementen die Vorschrift, die den Tab versiegelt:

privacy-limits = Was das Siegel nicht kann
privacy-limit-links = Einen Link aufhalten, der sich in einem eigenen Tab öffnet. Die App hat ein paar, und keiner nimmt Daten mit. An eine andere Adresse geht dieser Tab nicht von selbst, wo der Browser eine Seite das verweigern lässt: Chrome, Edge und neuere Versionen von Firefox und Safari tun es.
privacy-limit-extensions = Erweiterungen des Browsers aufhalten: Die installierten können jede Seite lesen. Ein privates Fenster läuft meist ohne sie.
privacy-limit-services = Aufhalten, was Sie vom Browser selbst verlangen: Wer eine Seite übersetzen oder erweitert auf Rechtschreibung prüfen lässt, schickt ihren Text an den Hersteller des Browsers.
privacy-limit-webrtc = WebRTC durch eine Vorschrift verbieten: Browser kennen keine solche. Deshalb nimmt die Seite die Schnittstelle fort, bevor sie eine Datei liest. Ein Skript könnte sie sich aus einem neuen leeren Rahmen zurückholen; die App hat keines, das es tut, und kein anderes Skript kann geladen werden.
privacy-limit-names = Dem Browser verbieten, den Namen eines Hosts nachzuschlagen oder sich bei ihm zu melden, bevor es etwas zu senden gibt: Für solche Winke gibt es keine Vorschrift. Die App gibt keinen.
privacy-limit-storage = Für andere Seiten desselben Hosts sprechen, oder für diese nach einem Neuladen: Was sich dieser Browser auf Ihren Wunsch merkt, können auch sie lesen.
privacy-limit-programs = Andere Programme auf diesem Gerät aufhalten.
privacy-limit-copies = Für eine Kopie der App bürgen, die jemand anderes bereitstellt: Stellen Sie sie im Zweifel selbst bereit, sie ist ein einziger Ordner.

privacy-more = Weiterlesen
privacy-more-note = Das führt aus der App hinaus, dorthin, wo ihr Quelltext liegt, in einem eigenen Tab und auf Englisch.
privacy-more-seal = Wie das Siegel gemacht ist und was die Teile der App auseinanderhält
privacy-more-host = Wie Sie eine eigene Kopie bereitstellen oder ohne Browser rechnen

proof-try = Jetzt jeden Weg hinaus versuchen
proof-seal-and-try = Diesen Tab versiegeln und jeden Weg hinaus versuchen
proof-trying = Jeder Weg hinaus wird versucht …
proof-trying-page = Versuche von der Seite aus …
proof-trying-worker = Versuche vom Worker aus …
proof-kept = Nichts gelangte hinaus: { $blocked ->
    [one] Der eine Versuch wurde verweigert
   *[other] Alle { $blocked } Versuche wurden verweigert
}.
proof-kept-some-absent = Nichts gelangte hinaus: { $blocked ->
    [one] { $blocked } Versuch wurde verweigert
   *[other] { $blocked } Versuche wurden verweigert
}, { $absent ->
    [one] { $absent } Weg gibt es in diesem Browser nicht
   *[other] { $absent } Wege gibt es in diesem Browser nicht
}.
proof-escaped = { $escaped ->
    [one] { $escaped } Versuch gelangte hinaus
   *[other] { $escaped } Versuche gelangten hinaus
}. Benutzen Sie diese Seite hier nicht mit Kundendaten.
proof-from-page = Von der Seite aus
proof-from-worker = Vom Worker aus
proof-way = Weg hinaus
proof-where = Wohin
proof-happened = Was geschah
proof-said = Was der Browser sagte
proof-blocked = Verweigert
proof-got-out = Hinausgelangt
proof-not-available = Nicht vorhanden
proof-no-interface = Dieser Browser hat hier keine solche Schnittstelle
