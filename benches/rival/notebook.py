"""The same job as an analyst would do it: pandas, scikit-learn and PyTorch on the processor.

usage: notebook.py online_retail_II.csv [--epochs 5] [--batch 4096]

Prints one JSON object: `seconds` for each stage, under the names of `make bench`'s rows, and a few
`results` to see that it is the same job. Vectorised throughout, so that a win over it counts. Its
neural model is that of the paper (He et al. 2017): a vector for each customer and product, pairs
with four negatives each, cross-entropy, Adam.
"""

import argparse
import json
import time

clock = time.perf_counter()
seconds: dict[str, float] = {}
results: dict[str, float] = {}


def lap(stage: str) -> None:
    """Counts the time since the last call to a stage."""
    global clock
    now = time.perf_counter()
    seconds[stage] = seconds.get(stage, 0.0) + now - clock
    clock = now


parser = argparse.ArgumentParser()
parser.add_argument("csv")
parser.add_argument("--epochs", type=int, default=5)
parser.add_argument("--batch", type=int, default=4096)
options = parser.parse_args()

import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
import torch  # noqa: E402
from kneed import KneeLocator  # noqa: E402
from sklearn.cluster import KMeans  # noqa: E402
from sklearn.metrics import davies_bouldin_score, silhouette_score  # noqa: E402

lap("load")

# Read and clean.
rows = pd.read_csv(options.csv, dtype={"Invoice": str, "StockCode": str}, parse_dates=["InvoiceDate"])
is_sale = rows["Customer ID"].notna() & (rows["Quantity"] > 0) & (rows["Price"] > 0)
sales = rows[is_sale & ~rows["Invoice"].str.contains("C")].copy()
results["rows"], results["sales"] = len(rows), len(sales)
lap("import")

# Describe and score customers.
sales["amount"] = sales["Quantity"] * sales["Price"]
sales["day"] = sales["InvoiceDate"].dt.normalize()
after = sales["day"].max() + pd.Timedelta(days=1)
customers = sales.groupby("Customer ID").agg(
    last=("day", "max"), orders=("Invoice", "nunique"), lines=("Invoice", "size"), amount=("amount", "sum")
)
customers["recency"] = (after - customers["last"]).dt.days
up, down = [1, 2, 3, 4], [4, 3, 2, 1]
scores = np.column_stack(
    [
        pd.qcut(customers["recency"], 4, labels=down),
        pd.qcut(customers["lines"], 4, labels=up),
        pd.qcut(customers["amount"], 4, labels=up),
    ]
).astype(float)
results["customers"] = len(customers)
lap("customers")

# Segments: every number of groups with ten starts, the knee, the quality of the partition.
counts = range(1, 50)
fits = [KMeans(k, n_init=10, random_state=0).fit(scores) for k in counts]
inertias = [fit.inertia_ for fit in fits]
knee = KneeLocator(counts, inertias, curve="convex", direction="decreasing").elbow or 8
labels = fits[knee - 1].labels_
results["groups"] = int(knee)
results["silhouette"] = float(silhouette_score(scores, labels))
results["davies_bouldin"] = float(davies_bouldin_score(scores, labels))
lap("segments")

# Who bought what until 90 days before the end, and what those customers bought for the first time after.
cut = sales["InvoiceDate"].max() - pd.Timedelta(days=90)
goods = sales[sales["StockCode"].str.match(r"^\d{5}")]
before, later = goods[goods["InvoiceDate"] <= cut], goods[goods["InvoiceDate"] > cut]
often = before["StockCode"].value_counts()
often = often.index[often >= 5]
before = before[before["StockCode"].isin(often)]
users, items = pd.Index(before["Customer ID"].unique()), pd.Index(often)
later = later[later["Customer ID"].isin(users) & later["StockCode"].isin(items)]


def pairs_of(part: pd.DataFrame) -> np.ndarray:
    pairs = np.column_stack([users.get_indexer(part["Customer ID"]), items.get_indexer(part["StockCode"])])
    return np.unique(pairs, axis=0)


pairs, held_out = pairs_of(before), pairs_of(later)
owned = np.zeros((len(users), len(items)), bool)
owned[pairs[:, 0], pairs[:, 1]] = True
wanted = np.zeros_like(owned)
wanted[held_out[:, 0], held_out[:, 1]] = True
wanted &= ~owned
tested = np.flatnonzero(wanted.any(axis=1))
discounts = 1 / np.log2(np.arange(2, 12))


def ndcg(ranked: np.ndarray) -> float:
    """NDCG@10 of rows of ten products for the tested customers."""
    hits = wanted[tested[:, None], ranked]
    most = np.minimum(wanted[tested].sum(axis=1), 10)
    return float(((hits * discounts).sum(axis=1) / np.cumsum(discounts)[most - 1]).mean())


def best_ten(points: np.ndarray) -> np.ndarray:
    """The ten best columns of each row, the best first."""
    ten = np.argpartition(-points, 10, axis=1)[:, :10]
    order = np.argsort(-np.take_along_axis(points, ten, axis=1), axis=1)
    return np.take_along_axis(ten, order, axis=1)


# Simple recommenders: what most customers bought, and what is bought together (cosine).
bought = owned.astype(np.float32)
popular = np.where(owned[tested], -np.inf, bought.sum(axis=0))
results["ndcg_popularity"] = ndcg(best_ten(popular))
alike = bought.T @ bought
length = np.sqrt(alike.diagonal())
alike /= np.outer(length, length)
np.fill_diagonal(alike, 0)
nearest = np.partition(alike, -50, axis=1)[:, -50, None]
alike[alike < nearest] = 0
together = np.where(owned[tested], -np.inf, bought[tested] @ alike)
results["ndcg_together"] = ndcg(best_ten(together))
lap("baselines")


class NeuMF(torch.nn.Module):
    """Equation 12 of the paper."""

    def __init__(self, factors: int = 32) -> None:
        super().__init__()
        table = lambda count: torch.nn.Embedding(count, factors)  # noqa: E731
        self.user_gmf, self.item_gmf = table(len(users)), table(len(items))
        self.user_mlp, self.item_mlp = table(len(users)), table(len(items))
        for embedding in (self.user_gmf, self.item_gmf, self.user_mlp, self.item_mlp):
            torch.nn.init.normal_(embedding.weight, 0, 0.05)
        linear, relu = torch.nn.Linear, torch.nn.ReLU
        self.mlp = torch.nn.Sequential(linear(2 * factors, 64), relu(), linear(64, 32), relu())
        self.out = linear(factors + 32, 1)

    def forward(self, user: torch.Tensor, item: torch.Tensor) -> torch.Tensor:
        gmf = self.user_gmf(user) * self.item_gmf(item)
        mlp = self.mlp(torch.cat([self.user_mlp(user), self.item_mlp(item)], -1))
        return self.out(torch.cat([gmf, mlp], -1)).squeeze(-1)


def train() -> NeuMF:
    """A model after `--epochs` epochs."""
    torch.manual_seed(0)
    generator = np.random.default_rng(0)
    model = NeuMF()
    optimizer = torch.optim.Adam(model.parameters(), 1e-3)
    negatives = 4
    for _ in range(options.epochs):
        user = np.repeat(pairs[:, 0], 1 + negatives)
        drawn = generator.integers(0, len(items), (len(pairs), negatives))
        item = np.column_stack([pairs[:, 1], drawn]).ravel()
        label = np.tile([1.0] + [0.0] * negatives, len(pairs)).astype(np.float32)
        order = generator.permutation(len(user))
        user, item, label = (torch.from_numpy(part[order]) for part in (user, item, label))
        for first in range(0, len(order), options.batch):
            batch = slice(first, first + options.batch)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                model(user[batch], item[batch]), label[batch]
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model


def points_of(model: NeuMF, rows: np.ndarray) -> np.ndarray:
    """What the model gives every product, for some customers; what they own is out."""
    every = torch.arange(len(items))
    with torch.no_grad():
        points = [model(torch.full_like(every, int(row)), every).numpy() for row in rows]
    return np.where(owned[rows], -np.inf, np.stack(points))


started = time.perf_counter()
model = train()
seconds["one epoch"] = (time.perf_counter() - started) / options.epochs
results["ndcg_neural"] = ndcg(best_ten(points_of(model, tested)))
lap("training")

# A list for every customer.
lists = best_ten(points_of(model, np.arange(len(users))))
results["lists"] = len(lists)
lap("recommendations")

print(json.dumps({"seconds": seconds, "results": results, "threads": torch.get_num_threads()}))
