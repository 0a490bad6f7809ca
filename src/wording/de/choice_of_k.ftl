# Wie viele Segmente es sind und wie gut sie sind.

choice-title = Wie viele Segmente?
choice-label = Zahl der Segmente
choice-fewer = Ein Segment weniger
choice-more = Ein Segment mehr
choice-auto = Die Daten entscheiden lassen
choice-asked = { $segments ->
    [one] { $segments } Segment
   *[other] { $segments } Segmente
}, wie gewünscht.
choice-asked-against = { $segments ->
    [one] { $segments } Segment
   *[other] { $segments } Segmente
}, wie gewünscht; aus den Daten ergäben sich { $knee }.
choice-knee = { $segments ->
    [one] { $segments } Segment
   *[other] { $segments } Segmente
}: Bis hierher werden die Kunden in einem Segment einander mit jedem weiteren deutlich ähnlicher, danach bringt es wenig. Versucht wurde alles bis { $last }.
choice-silhouette = { $segments ->
    [one] { $segments } Segment
   *[other] { $segments } Segmente
}: Keine Zahl sticht hervor, deshalb ist es die mit den klarsten Grenzen zwischen den Segmenten. Versucht wurde alles bis { $last }.
choice-few-distinct = { $segments ->
    [one] { $segments } Segment
   *[other] { $segments } Segmente
}: Mehr verschiedene Arten von Kunden sind nicht in der Datei.
choice-help = Mit wenigen arbeitet es sich leichter, viele sind feiner. Namen, Angebote und Listen folgen sofort.
choice-clear = Die Segmente sind deutlich getrennt.
choice-apart = Die Segmente sind getrennt, mit einigen Kunden auf den Grenzen.
choice-touching = Die Segmente berühren sich: Nehmen Sie ihre Grenzen nicht zu genau.
choice-overlapping = Die Segmente überschneiden sich: Achten Sie mehr auf die Diagramme als auf die Namen.
choice-how-good = Wie gut ist diese Einteilung?
choice-measures = Diese vier Zahlen vergleichen Einteilungen derselben Kunden; keine ist für sich gut oder schlecht.
choice-silhouette-name = Silhouette
choice-silhouette-means = Von −1 bis 1, höher ist besser: wie viel näher Kunden ihrem eigenen Segment sind als dem nächsten.{ $of ->
    [sample] { " " }Gemessen an einer Stichprobe der Kunden.
   *[all] { "" }
}
choice-davies-bouldin-name = Davies–Bouldin
choice-davies-bouldin-means = Niedriger ist besser: wie breit die Segmente sind, verglichen mit den Lücken zwischen ihnen.
choice-calinski-harabasz-name = Caliński–Harabasz
choice-calinski-harabasz-means = Höher ist besser: wie weit die Segmente auseinanderliegen, verglichen damit, wie weit ihre Kunden streuen.
choice-inertia-name = Trägheit
choice-inertia-means = Die Summe der quadrierten Abstände jedes Kunden von der Mitte seines Segments. Sie sinkt mit jedem weiteren Segment; es zählt, ab wo sie nicht mehr schnell sinkt.
