//! Points -> the best partition found for every k, cut into tasks short enough to breathe between.
//!
//! Up to [`WHOLE`] distinct points (scores always) each start runs k-means++, Lloyd and exchange on
//! all points, and the best start wins. Beyond, starts are screened on a seeded sample, and only
//! the best few centroids go on to all points; beyond [`MANY`] they go on to a larger sample, and
//! everybody is then assigned to the nearest centroid.

use serde::{Deserialize, Serialize};

use super::Error;
use super::kmeans::{Fit, centres, exchange, lloyd, nearest, plus_plus};
use super::measures::{Measured, Points, sample};
use crate::domain::order;
use crate::engine::host::{Host, Kind, Task, progress};
use crate::engine::random::generator;
use crate::protocol::Stage;
use crate::settings::Seed;

/// Distinct points up to which every start runs on all of them: on the study's 5,878 customers
/// that finds better logarithmic partitions than screening does (at k = 8 by 0.1 %), in 4 s of
/// unoptimised code for all k from 1 to 12.
pub(super) const WHOLE: usize = 8_192;

/// Size of the sample that starts are screened on beyond.
const SCREEN: usize = 4_096;

/// Distinct points up to which the screened starts are refined on all of them; the size of the
/// sample they are refined on beyond.
pub(super) const MANY: usize = 20_000;

/// Screened starts that are refined for each k.
const FINALISTS: usize = 8;

/// Distances computed in one task: about 25 ms natively, 50 ms in a browser.
const TASK_DISTANCES: usize = 6_000_000;

/// Rounds of Lloyd's algorithm a start is reckoned to take.
const ROUNDS_RECKONED: usize = 25;

/// Rounds of Lloyd's algorithm on everybody after refining on a sample.
const LAST_ROUNDS: usize = 5;

/// Points assigned between two breaths.
const BLOCK: usize = 65_536;

/// Some of the starts of one k.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Starts {
    /// Number of clusters, at most the number of points.
    pub k: u8,
    /// The seed of the analysis; each start derives its own generator.
    pub seed: Seed,
    /// The first start.
    pub from: u16,
    /// One past the last start.
    pub to: u16,
}

impl Task for Starts {
    const KIND: Kind = Kind::Starts;

    /// The points to cluster.
    type Shared = Points;

    /// The best distinct fits, best first.
    type Output = Vec<Fit>;

    fn run(&self, points: &Points) -> Vec<Fit> {
        let fits = (self.from..self.to).map(|start| {
            let name = format!("k-means of {} clusters, start {start}", self.k);
            let mut generator = generator(self.seed, &name);
            let seeds = plus_plus(points, usize::from(self.k), &mut generator);
            exchange(points, lloyd(points, seeds))
        });
        best(fits.collect())
    }

    fn fits(&self, points: &Points, fits: &Vec<Fit>) -> bool {
        !fits.is_empty() && fits.iter().all(|fit| fit.is_of(points, usize::from(self.k)))
    }
}

/// Takes centroids found on a sample to more points.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Refine {
    /// The centroids to begin with.
    pub centroids: Vec<[f64; 3]>,
}

impl Task for Refine {
    const KIND: Kind = Kind::Refine;

    /// The points to cluster.
    type Shared = Points;

    type Output = Fit;

    fn run(&self, points: &Points) -> Fit {
        exchange(points, lloyd(points, self.centroids.clone()))
    }

    fn fits(&self, points: &Points, fit: &Fit) -> bool {
        fit.is_of(points, self.centroids.len())
    }
}

/// The best partition found for each of `ks`, on all points, in their order. `span` is the part of
/// the stage's progress that this is.
pub(super) async fn sweep<H: Host>(
    measured: &Measured,
    ks: &[u8],
    starts: u16,
    seed: Seed,
    host: &H,
) -> Result<Vec<Fit>, Error> {
    let all = &measured.points;
    if all.len() <= WHOLE {
        let fits = screen(all, ks, starts, seed, 0.0..0.6, host).await?;
        return Ok(fits.into_iter().map(first).collect());
    }
    let (_, few) = sample(measured, SCREEN, &mut generator(seed, "k-means, sample for starts"));
    let finalists = screen(&few, ks, starts, seed, 0.0..0.4, host).await?;
    let some;
    let many = if all.len() <= MANY {
        all
    } else {
        let mut generator = generator(seed, "k-means, sample for centroids");
        some = sample(measured, MANY, &mut generator).1;
        &some
    };
    let begin = |fit: &Fit| Refine { centroids: fit.centroids.clone() };
    let tasks = finalists.iter().flatten().map(begin).collect();
    let mut refined = host.map(many, tasks, Stage::Segments, 0.4..0.6).await?.into_iter();
    let mut fits = Vec::with_capacity(ks.len());
    for finalists in &finalists {
        let fit = first(best(refined.by_ref().take(finalists.len()).collect()));
        fits.push(if many.len() < all.len() { assign(all, fit, 0, host).await? } else { fit });
    }
    Ok(fits)
}

/// Lets the centroids of a fit that was found on a sample follow everybody for a few rounds.
/// Changes nothing when the fit was found on everybody.
pub(super) async fn settle<H: Host>(points: &Points, fit: Fit, host: &H) -> Result<Fit, Error> {
    if points.len() <= MANY { Ok(fit) } else { assign(points, fit, LAST_ROUNDS, host).await }
}

/// Runs all starts of all k and returns the best few fits of each k, best first.
async fn screen<H: Host>(
    points: &Points,
    ks: &[u8],
    starts: u16,
    seed: Seed,
    span: std::ops::Range<f32>,
    host: &H,
) -> Result<Vec<Vec<Fit>>, Error> {
    let mut tasks = Vec::new();
    for &k in ks.iter().filter(|&&k| usize::from(k) <= points.len()) {
        let one = points.len() * usize::from(k) * ROUNDS_RECKONED;
        let piece = u16::try_from((TASK_DISTANCES / one.max(1)).max(1)).unwrap_or(u16::MAX);
        // One cluster and as many as points have one solution only.
        let starts = if k == 1 || usize::from(k) == points.len() { 1 } else { starts };
        let mut from = 0;
        while from < starts {
            let to = starts.min(from.saturating_add(piece));
            tasks.push(Starts { k, seed, from, to });
            from = to;
        }
    }
    let owners: Vec<u8> = tasks.iter().map(|task| task.k).collect();
    let outputs = host.map(points, tasks, Stage::Segments, span).await?;
    let mut found: Vec<Vec<Fit>> = ks.iter().map(|_| Vec::new()).collect();
    for (k, fits) in owners.into_iter().zip(outputs) {
        if let Some(place) = ks.iter().position(|&wanted| wanted == k) {
            found[place].extend(fits);
        }
    }
    Ok(found.into_iter().map(best).collect())
}

/// The best few of fits, best first, earlier ones first among equals, without repeating an inertia.
fn best(mut fits: Vec<Fit>) -> Vec<Fit> {
    order::sort_by(&mut fits, |one, other| one.inertia.total_cmp(&other.inertia));
    fits.dedup_by(|later, earlier| later.inertia <= earlier.inertia * (1.0 + 1e-9));
    fits.truncate(FINALISTS);
    fits
}

fn first(fits: Vec<Fit>) -> Fit {
    fits.into_iter().next().expect("at least one start is made for each k")
}

/// Assigns every point to its nearest centroid, after `rounds` rounds in which the centroids
/// follow their points; breathes between blocks of points.
async fn assign<H: Host>(
    points: &Points,
    mut fit: Fit,
    rounds: usize,
    host: &H,
) -> Result<Fit, Error> {
    for round in 0..=rounds {
        fit.labels.clear();
        for block in points.at.chunks(BLOCK) {
            fit.labels.extend(block.iter().map(|at| nearest(at, &fit.centroids).0));
            host.breathe(progress(Stage::Segments, 0.6)).await?;
        }
        if round < rounds {
            fit.centroids = centres(points, &fit.labels, &fit.centroids);
        }
    }
    fit.inertia = super::kmeans::inertia(points, &fit);
    Ok(fit)
}
