//! How the figures of the recommenders come about.

use super::{How, Row, divided};
use crate::results::{Metrics, ModelReport, Split};
use crate::settings::{Candidates, Settings};
use crate::ui::glossary::Term;
use crate::wording::{self, Words};

/// The figures of the recommender in use, on the question that is set.
fn in_use(report: &ModelReport, settings: &Settings) -> Option<Metrics> {
    let chosen = report.chosen?;
    let contender = report.contenders.iter().find(|other| other.model == chosen)?;
    Some(match settings.recommend.candidates {
        Candidates::New if contender.new.customers > 0 => contender.new,
        Candidates::New | Candidates::Any => contender.any,
    })
}

/// How many of the tested customers bought what was suggested.
pub(crate) fn hit_rate(report: &ModelReport, settings: &Settings, words: Words) -> Option<How> {
    let metrics = in_use(report, settings)?;
    let rate = metrics.hit_rate.mean;
    let hits = words.decimal(rate * f64::from(metrics.customers), 0);
    let sum = divided(&hits, &words.count(metrics.customers), &words.percent(rate, 1));
    let inputs = chosen(report, words);
    let settings = vec![test_days(settings, words), candidates(settings, words)];
    Some(How { sum, inputs, settings, ..How::new(Term::HitRate, "help-hit-rate") })
}

/// How high the right products stand.
pub(crate) fn ndcg(report: &ModelReport, settings: &Settings, words: Words) -> Option<How> {
    let metrics = in_use(report, settings)?;
    let mut inputs = chosen(report, words);
    inputs.push(("model-split-test", words.count(metrics.customers)));
    inputs.push(("model-ndcg-name", words.decimal(metrics.ndcg.mean, 3)));
    Some(How { inputs, ..How::new(Term::Ndcg, "help-ndcg") })
}

/// How sure a figure is.
pub(crate) fn interval(report: &ModelReport, settings: &Settings, words: Words) -> Option<How> {
    let metrics = in_use(report, settings)?;
    let rate = |share: f64| words.percent(share, 1);
    let hits = metrics.hit_rate;
    let (low, high) = (rate(hits.low), rate(hits.high));
    let both = words.say("model-interval", &[("low", (&low).into()), ("high", (&high).into())]);
    let inputs = vec![
        ("model-split-test", words.count(metrics.customers)),
        ("model-hit-rate", rate(hits.mean)),
        ("term-interval", both),
    ];
    let settings = vec![("settings-seed", settings.seed.0.to_string())];
    Some(How { inputs, settings, ..How::new(Term::Interval, "help-interval") })
}

/// Which recommender is used.
pub(crate) fn choice(report: &ModelReport, settings: &Settings, words: Words) -> How {
    let inputs = chosen(report, words);
    let settings = vec![candidates(settings, words)];
    How { inputs, settings, ..How::new(Term::InUse, "help-choice") }
}

/// Which days are the test.
pub(crate) fn test(split: &Split, settings: &Settings, words: Words) -> How {
    let inputs = vec![
        ("model-stretch-validation", words.minute(split.validation_from)),
        ("model-stretch-test", words.minute(split.cut)),
    ];
    let settings = vec![test_days(settings, words)];
    How { inputs, settings, ..How::new(Term::Test, "help-test") }
}

/// When training ended.
pub(crate) fn early_stopping(report: &ModelReport, settings: &Settings, words: Words) -> How {
    let best =
        report.best_epoch.and_then(|best| report.epochs.iter().find(|epoch| epoch.epoch == best));
    let mut inputs = vec![("help-epochs-trained", words.count(report.epochs.len() as u64))];
    if let Some(best) = best {
        inputs.push(("help-best-epoch", best.epoch.to_string()));
        inputs.push(("losses-ndcg", words.decimal(best.validation_ndcg, 4)));
    }
    let settings = vec![
        ("settings-epochs", settings.recommend.epochs.to_string()),
        ("settings-seed", settings.seed.0.to_string()),
    ];
    How { inputs, settings, ..How::new(Term::EarlyStopping, "help-early-stopping") }
}

fn chosen(report: &ModelReport, words: Words) -> Vec<Row> {
    let name = report.chosen.map(|chosen| wording::model_name(chosen, words).to_owned());
    name.map(|name| ("models-column-model", name)).into_iter().collect()
}

fn test_days(settings: &Settings, words: Words) -> Row {
    ("settings-test-days", words.count(settings.recommend.test_days))
}

fn candidates(settings: &Settings, words: Words) -> Row {
    let key = match settings.recommend.candidates {
        Candidates::New => "settings-candidates-new",
        Candidates::Any => "settings-candidates-any",
    };
    ("settings-candidates", words.text(key).to_owned())
}
