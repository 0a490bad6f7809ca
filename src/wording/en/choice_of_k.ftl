# How many segments there are, and how good they are.

choice-title = How many segments?
choice-label = Number of segments
choice-fewer = One segment fewer
choice-more = One segment more
choice-auto = Let the data decide
choice-asked = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}, as you asked.
choice-asked-against = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}, as you asked; the data itself would give { $knee }.
choice-knee = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}: up to here each further one makes the customers in a segment clearly more alike, after that it gains little. Everything up to { $last } was tried.
choice-silhouette = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}: no number stands out, so it is the one with the clearest borders between segments. Everything up to { $last } was tried.
choice-few-distinct = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}: there are not more distinct kinds of customers in the file.
choice-help = Fewer are easier to work with, more are finer. Names, offers and lists follow at once.
choice-clear = The segments are clearly apart.
choice-apart = The segments are apart, with some customers on the borders.
choice-touching = The segments touch: take their borders with a grain of salt.
choice-overlapping = The segments overlap: look at the charts rather than at the names.
choice-how-good = How good is this division?
choice-measures = These four figures compare divisions of the same customers; none is good or bad by itself.
choice-silhouette-name = Silhouette
choice-silhouette-means = From −1 to 1, higher is better: how much closer customers are to their own segment than to the next one.{ $of ->
    [sample] { " " }Measured on a sample of the customers.
   *[all] { "" }
}
choice-davies-bouldin-name = Davies–Bouldin
choice-davies-bouldin-means = Lower is better: how wide segments are compared with the gaps between them.
choice-calinski-harabasz-name = Caliński–Harabasz
choice-calinski-harabasz-means = Higher is better: how far the segments lie apart compared with how far their customers scatter.
choice-inertia-name = Inertia
choice-inertia-means = The sum of squared distances from every customer to the centre of their segment. It falls with every further segment, so what counts is where it stops falling fast.
