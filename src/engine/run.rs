//! The order of the stages, and what is kept between runs to save time.

use super::host::{Host, progress};
use super::import::{Imported, Source};
use super::recommend::Work;
use super::{Error, customers, import, offers, recommend, segments};
use crate::protocol::{Part, Stage, encode};
use crate::settings::Plan;

/// What is kept between runs. It only saves time: dropping it changes no result.
#[derive(Debug, Default)]
pub struct Cache {
    imported: Option<(Vec<u8>, Imported)>,
    work: Option<(Vec<u8>, Work)>,
}

/// Runs every stage on a file and publishes each part as soon as it is ready.
///
/// A second run on the same file with other settings starts at the first stage whose settings
/// differ, thanks to `cache`; a run that was cancelled while training goes on where it stopped.
///
/// # Errors
/// What stopped the run; the parts published before stay true.
pub async fn run<H: Host>(
    source: Source<'_>,
    plan: &Plan,
    cache: &mut Cache,
    host: &H,
) -> Result<(), Error> {
    let import_key = encode(&(&source.identity, &plan.import));
    if !matches!(&cache.imported, Some((key, _)) if *key == import_key) {
        // Room first: the old columns go before the new ones come.
        *cache = Cache::default();
        let imported = import::import(source, plan, host).await?;
        cache.imported = Some((import_key.clone(), imported));
    }
    let (_, imported) = cache.imported.as_ref().expect("just put there");
    let transactions = &imported.transactions;
    host.publish(Part::Cleaning(imported.report.clone()));
    host.publish(Part::Catalogue(transactions.catalogue.clone()));

    host.breathe(progress(Stage::Customers, 0.0)).await?;
    host.publish(Part::Overview(customers::overview(transactions, plan)));
    host.breathe(progress(Stage::Customers, 0.5)).await?;
    let table = customers::describe(transactions, plan);
    host.publish(Part::Customers(table.clone()));

    host.breathe(progress(Stage::Segments, 0.0)).await?;
    let segmentation = segments::segment(&table, plan, host).await?;
    host.publish(Part::Segmentation(segmentation.clone()));

    let work_key = encode(&(&import_key, &plan.recommend, &plan.seed));
    if !matches!(&cache.work, Some((key, _)) if *key == work_key) {
        cache.work = Some((work_key, Work::default()));
    }
    let (_, work) = cache.work.as_mut().expect("just put there");
    let recommended = recommend::recommend(transactions, plan, work, host).await?;
    host.publish(Part::Models(recommended.report.clone()));
    host.publish(Part::Recommendations(recommended.recommendations.clone()));

    host.breathe(progress(Stage::Offers, 0.0)).await?;
    let offers = offers::offers(&table, &segmentation, &recommended.recommendations);
    host.publish(Part::Offers(offers));
    host.breathe(progress(Stage::Offers, 1.0)).await?;
    Ok(())
}
