//! K-means against linfa-clustering, on the real scores: the same start ends in the same place,
//! and ours finds at least as good a partition for every k.

use linfa::DatasetBase;
use linfa::traits::Fit;
use linfa_clustering::{KMeans, KMeansInit};
use ndarray::Array2;
use regulars::engine::host::Task;
use regulars::engine::random::generator;
use regulars::engine::segments::kmeans::{lloyd, plus_plus};
use regulars::engine::segments::measures::{Points, measure};
use regulars::engine::{customers, import, native};
use regulars::settings::{Measures, Seed, Settings};

/// The distinct scores of the sample shop's customers.
fn points() -> Points {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/sample/online-retail-ii.csv.zst");
    let source = import::Source {
        name: path.to_owned(),
        bytes: std::fs::metadata(path).expect("shipped").len(),
        identity: path.to_owned(),
        reader: Box::new(std::fs::File::open(path).expect("shipped")),
    };
    let plan = Settings::study().check().expect("in range");
    let host = native::NativeHost::new(1, |_| Ok(()));
    let imported =
        native::block_on(import::import(vec![source], None, &plan, &host)).expect("readable");
    let table = customers::describe(&imported.transactions, &plan);
    measure(&table, Measures::Scores).points
}

/// linfa knows no weights: every customer is a row.
fn rows(points: &Points) -> Array2<f64> {
    let mut flat = Vec::new();
    for (at, &weight) in points.at.iter().zip(&points.weight) {
        let mut left = weight;
        while left > 0.0 {
            flat.extend_from_slice(at);
            left -= 1.0;
        }
    }
    Array2::from_shape_vec((flat.len() / 3, 3), flat).expect("three columns")
}

#[test]
fn linfa_ends_where_we_end() {
    let points = points();
    let data = DatasetBase::from(rows(&points));
    for k in [2, 4, 8, 12] {
        for start in 0..3 {
            let seeds = plus_plus(&points, k, &mut generator(Seed(start), "linfa"));
            let flat: Vec<f64> = seeds.iter().flatten().copied().collect();
            let init = Array2::from_shape_vec((k, 3), flat).expect("k rows");
            let ours = lloyd(&points, seeds);
            let theirs = KMeans::params(k)
                .init_method(KMeansInit::Precomputed(init))
                .n_runs(1)
                .tolerance(1e-12)
                .fit(&data)
                .expect("converges");
            for (ours, theirs) in ours.centroids.iter().zip(theirs.centroids().rows()) {
                for (ours, theirs) in ours.iter().zip(theirs) {
                    assert!((ours - theirs).abs() < 1e-9, "k = {k}, start {start}");
                }
            }
            // linfa divides by the number of rows.
            let inertia = theirs.inertia() * points.customers();
            assert!((ours.inertia - inertia).abs() < 1e-6 * inertia, "k = {k}, start {start}");
        }
    }
}

#[test]
fn linfa_finds_nothing_better() {
    let points = points();
    let data = DatasetBase::from(rows(&points));
    for k in [2, 5, 8, 12_u8] {
        let theirs = KMeans::params(usize::from(k)).n_runs(2).fit(&data).expect("converges");
        let ours = regulars::engine::segments::sweep::Starts { k, seed: Seed(42), from: 0, to: 50 }
            .run(&points);
        assert!(ours[0].inertia <= theirs.inertia() * points.customers() * (1.0 + 1e-9));
    }
}
