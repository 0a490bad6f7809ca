//! The order of the stages, and what is kept between runs to save time.

use super::customers::Visits;
use super::host::{Host, Step, progress};
use super::import::{Imported, Source, Tables};
use super::recommend::Work;
use super::{Error, customers, import, offers, recommend, segments};
use crate::protocol::{Part, Stage, encode};
use crate::results::{CleaningReport, CustomerTable, Overview, Preview, RejectedRow};
use crate::settings::Plan;

/// What is kept between runs. It only saves time: dropping it changes no result.
#[derive(Debug, Default)]
pub struct Cache {
    looked: Option<(Vec<u8>, Tables)>,
    imported: Option<(Vec<u8>, Imported)>,
    described: Option<(Vec<u8>, Described)>,
    work: Option<(Vec<u8>, Work)>,
}

/// What the stage of the customers leaves.
#[derive(Debug)]
struct Described {
    overview: Overview,
    customers: CustomerTable,
}

impl Cache {
    /// What the import of the files comes to, from the cache if it is there.
    async fn imported<H: Host>(
        &mut self,
        sources: Vec<Source<'_>>,
        plan: &Plan,
        host: &H,
    ) -> Result<(Vec<u8>, &Imported), Error> {
        let key = import_key(&sources, plan);
        if !matches!(&self.imported, Some((own, _)) if *own == key) {
            // Room first: the old columns go before the new ones come.
            *self = Self { looked: self.looked.take(), ..Self::default() };
            let imported = import::import(sources, self.tables(&key), plan, host).await?;
            self.imported = Some((key.clone(), imported));
        }
        let (_, imported) = self.imported.as_ref().expect("just put there");
        Ok((key, imported))
    }

    /// The tables of the files, if they were looked at last.
    fn tables(&self, key: &[u8]) -> Option<Tables> {
        self.looked.as_ref().filter(|(own, _)| own == key).map(|(_, tables)| tables.clone())
    }
}

/// What an import depends on.
fn import_key(sources: &[Source<'_>], plan: &Plan) -> Vec<u8> {
    let identities: Vec<&str> = sources.iter().map(|source| source.identity.as_str()).collect();
    encode(&(identities, &plan.import))
}

/// Looks at samples of files and tells what they are, without reading them. A [`check`] or [`run`]
/// with the same settings needs no other look, thanks to `cache`.
///
/// # Errors
/// When a file is no table at all. A table without a customer or a date is told with what is
/// missing.
pub fn preview<H: Host>(
    sources: Vec<Source<'_>>,
    plan: &Plan,
    cache: &mut Cache,
    host: &H,
) -> Result<Preview, Error> {
    host.begin(Step::Look);
    let key = import_key(&sources, plan);
    let tables = Tables::of(sources, &plan.import)?;
    let preview = tables.preview(&plan.import);
    cache.looked = Some((key, tables));
    Ok(preview)
}

/// Reads and cleans files, and tells what that comes to. A [`run`] with the same settings then
/// starts from there, thanks to `cache`.
///
/// # Errors
/// Why they cannot be read as sales.
pub async fn check<H: Host>(
    sources: Vec<Source<'_>>,
    plan: &Plan,
    cache: &mut Cache,
    host: &H,
) -> Result<CleaningReport, Error> {
    let (_, imported) = cache.imported(sources, plan, host).await?;
    Ok(imported.report.clone())
}

/// Hands out every row of files that is no sale, in their order, some at a time. The files are read
/// once more for it: `again` opens them.
///
/// # Errors
/// Why they cannot be read as sales.
pub async fn reject<'a, H: Host>(
    again: impl Fn() -> Vec<Source<'a>>,
    plan: &Plan,
    cache: &mut Cache,
    host: &H,
    take: impl FnMut(Vec<RejectedRow>),
) -> Result<(), Error> {
    let (key, imported) = cache.imported(again(), plan, host).await?;
    let report = imported.report.clone();
    Ok(import::reject(again(), cache.tables(&key), plan, &report, host, take).await?)
}

/// Runs every stage on files, read as one, and publishes each part as soon as it is ready.
///
/// A second run on the same files with other settings starts at the first stage whose settings
/// differ, thanks to `cache`; a run that was cancelled while training goes on where it stopped.
///
/// # Errors
/// What stopped the run; the parts published before stay true.
pub async fn run<H: Host>(
    sources: Vec<Source<'_>>,
    plan: &Plan,
    cache: &mut Cache,
    host: &H,
) -> Result<(), Error> {
    let (import_key, _) = cache.imported(sources, plan, host).await?;
    let (_, imported) = cache.imported.as_ref().expect("just put there");
    let transactions = &imported.transactions;
    host.publish(Part::Cleaning(imported.report.clone()));
    host.publish(Part::Catalogue(transactions.catalogue.clone()));

    host.breathe(progress(Stage::Customers, 0.0)).await?;
    let customers_key = encode(&(&import_key, &plan.customers));
    if !matches!(&cache.described, Some((key, _)) if *key == customers_key) {
        host.begin(Step::Overview);
        let visits = Visits::of(transactions);
        let overview = customers::overview(transactions, &visits, plan);
        host.breathe(progress(Stage::Customers, 0.5)).await?;
        host.begin(Step::Features);
        let features = customers::features(transactions, &visits, plan);
        host.begin(Step::Scores);
        let customers = features.scored(plan);
        cache.described = Some((customers_key, Described { overview, customers }));
    }
    let (_, Described { overview, customers }) = cache.described.as_ref().expect("just put there");
    host.publish(Part::Overview(overview.clone()));
    host.publish(Part::Customers(customers.clone()));

    host.breathe(progress(Stage::Segments, 0.0)).await?;
    let segmentation = segments::segment(customers, plan, host).await?;
    host.publish(Part::Segmentation(segmentation.clone()));

    let work_key = encode(&(&import_key, &plan.recommend, &plan.seed));
    if !matches!(&cache.work, Some((key, _)) if *key == work_key) {
        cache.work = Some((work_key, Work::default()));
    }
    let (_, work) = cache.work.as_mut().expect("just put there");
    let recommended = recommend::recommend(transactions, plan, work, host).await?;
    host.publish(Part::Models(recommended.report.clone()));
    host.publish(Part::Recommendations(recommended.recommendations.clone()));

    host.begin(Step::Offers);
    host.breathe(progress(Stage::Offers, 0.0)).await?;
    let offers = offers::offers(customers, &segmentation, &recommended.recommendations);
    host.publish(Part::Offers(offers));
    host.breathe(progress(Stage::Offers, 1.0)).await?;
    Ok(())
}
