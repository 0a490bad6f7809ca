//! Rankings x what was bought afterwards -> metrics with confidence intervals.

use super::bootstrap;
use super::metrics::{METRICS, NDCG, of_list};
use super::purchases::Purchases;
use super::ranking::{Lists, Ranked};
use super::split::HeldOut;
use crate::engine::host::{Cancelled, Host};
use crate::protocol::Stage;
use crate::results::{Contender, Metrics, ModelKind, Question};
use crate::settings::Seed;

/// Compares models by their rankings of the same customers.
///
/// Metrics are averaged over customers with at least one relevant product. Coverage is the share
/// of the ranked catalogue in at least one of their lists. Novelty is the mean of
/// `-log2(buyers / customers)` over all places in their lists: Zhou et al., "Solving the apparent
/// diversity-accuracy dilemma of recommender systems", 2010. Both are 0 without customers.
///
/// # Errors
/// When cancelled.
pub(super) async fn compare<H: Host>(
    rankings: &[(ModelKind, &Ranked)],
    asked: (&Purchases, &HeldOut),
    seed: Seed,
    host: &H,
    stage: Stage,
    span: std::ops::Range<f32>,
) -> Result<Vec<Contender>, Cancelled> {
    let half = f32::midpoint(span.start, span.end);
    let any = answers(Question::Any, rankings, asked, seed, host, stage, span.start..half).await?;
    let new = answers(Question::New, rankings, asked, seed, host, stage, half..span.end).await?;
    let both = rankings.iter().zip(any.into_iter().zip(new));
    Ok(both.map(|(&(model, _), (any, new))| Contender { model, any, new }).collect())
}

/// The mean NDCG@10 of one ranking over customers with a relevant product; 0 without any.
pub(super) fn ndcg(ranked: &Ranked, held_out: &HeldOut, question: Question) -> f64 {
    let mut sum = 0.0;
    let mut customers = 0.0_f64;
    for index in 0..held_out.customers.len() {
        let relevant = held_out.relevant(question, index);
        if !relevant.is_empty() {
            sum += of_list(ranked.question(question).of(index), relevant)[NDCG];
            customers += 1.0;
        }
    }
    sum / customers.max(1.0)
}

async fn answers<H: Host>(
    question: Question,
    rankings: &[(ModelKind, &Ranked)],
    (purchases, held_out): (&Purchases, &HeldOut),
    seed: Seed,
    host: &H,
    stage: Stage,
    span: std::ops::Range<f32>,
) -> Result<Vec<Metrics>, Cancelled> {
    let asked: Vec<usize> = (0..held_out.customers.len())
        .filter(|&index| !held_out.relevant(question, index).is_empty())
        .collect();
    let table: Vec<Vec<[f64; METRICS]>> = rankings
        .iter()
        .map(|(_, ranked)| {
            let lists = ranked.question(question);
            asked
                .iter()
                .map(|&index| of_list(lists.of(index), held_out.relevant(question, index)))
                .collect()
        })
        .collect();
    let best_baseline = (0..rankings.len())
        .filter(|&model| rankings[model].0 != ModelKind::Ncf)
        .max_by(|&a, &b| {
            let sum = |model: usize| table[model].iter().map(|row| row[NDCG]).sum::<f64>();
            // The first one wins a tie.
            sum(a).total_cmp(&sum(b)).then(b.cmp(&a))
        });
    let columns = rankings.len() * (METRICS + 1);
    let mut rows = Vec::with_capacity(asked.len() * columns);
    for row in 0..asked.len() {
        for model in &table {
            rows.extend(model[row]);
            rows.push(model[row][NDCG] - best_baseline.map_or(0.0, |best| table[best][row][NDCG]));
        }
    }
    let name = match question {
        Question::Any => "any",
        Question::New => "new",
    };
    let estimates = bootstrap::estimates(rows, columns, seed, name, host, stage, span).await?;
    let customers = u32::try_from(asked.len()).expect("at most 10,000 are asked");
    Ok(rankings
        .iter()
        .enumerate()
        .map(|(model, (_, ranked))| {
            let of = |metric: usize| estimates[model * (METRICS + 1) + metric];
            let (coverage, novelty) = breadth(ranked.question(question), &asked, purchases);
            Metrics {
                customers,
                precision: of(0),
                recall: of(1),
                f1: of(2),
                ndcg: of(NDCG),
                hit_rate: of(4),
                map: of(5),
                coverage,
                novelty,
                ndcg_gain: (best_baseline.is_some() && best_baseline != Some(model))
                    .then(|| of(METRICS)),
            }
        })
        .collect())
}

/// Coverage and novelty of some lists.
fn breadth(lists: &Lists, asked: &[usize], purchases: &Purchases) -> (f64, f64) {
    let customers = f64::from(purchases.customers().max(1));
    let mut shown = vec![false; purchases.items()];
    let mut novelty = 0.0;
    let mut places = 0.0_f64;
    for &index in asked {
        for &item in lists.of(index) {
            shown[item as usize] = true;
            let buyers = f64::from(purchases.buyers[item as usize].max(1));
            novelty -= libm::log2(buyers / customers);
            places += 1.0;
        }
    }
    let distinct = shown.iter().filter(|&&shown| shown).count() as f64;
    (distinct / (purchases.items() as f64).max(1.0), novelty / places.max(1.0))
}
