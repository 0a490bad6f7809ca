//! The steps of the stage, each of which does what is not done yet: so a cancelled run goes on.

use std::sync::Arc;

use super::asked::{Asked, When};
use super::evaluate::compare;
use super::interactions::{self, Sales};
use super::lessons::Lessons;
use super::metrics::DEPTH;
use super::models::Model;
use super::models::fitted_ncf::{FittedNcf, Known};
use super::models::item_knn::ItemKnn;
use super::models::ncf::{FACTORS, Ncf};
use super::models::own_favourites::OwnFavourites;
use super::models::popularity::Popularity;
use super::models::spectral::embeddings;
use super::purchases::Purchases;
use super::ranking::rank;
use super::split::Moments;
use super::top_n;
use super::training::{Search, Trainer};
use crate::domain::Minute;
use crate::engine::host::{Cancelled, Host, Step, progress};
use crate::engine::import::Transactions;
use crate::engine::random;
use crate::protocol::{Progress, Stage};
use crate::results::{
    Contender, ModelKind, ModelReport, Question, Recommendations, Split, Verdict,
};
use crate::settings::{Candidates, Plan};

/// Most customers that are tested on.
const MOST_TESTED: usize = 10_000;
/// Most customers of the validation window, which is asked after each epoch.
const MOST_VALIDATED: usize = 2_000;
/// With fewer test customers the intervals are called wide.
const FEW_TESTED: u32 = 100;
/// What is done so far; a cancelled run goes on from here. It only saves time.
#[derive(Debug, Default)]
pub struct Work {
    prepared: Option<Prepared>,
    validation: Option<Asked>,
    test: Option<Asked>,
    search: Option<Search>,
    /// The model that has learned from everything up to the test.
    tested: Option<Trainer>,
    report: Option<ModelReport>,
    /// The model that has learned from everything.
    last: Option<Trainer>,
    /// The lists for every customer.
    listed: Option<Recommendations>,
}

#[derive(Debug)]
struct Prepared {
    sales: Sales,
    /// `None` when there is too little time to divide.
    moments: Option<Moments>,
}

impl Work {
    /// How the models were trained and tested, as far as is known.
    pub(super) fn report(&self) -> ModelReport {
        self.report.clone().unwrap_or_default()
    }

    /// Finds the sales and the moments that divide them.
    pub(super) async fn prepare<H: Host>(
        &mut self,
        transactions: &Transactions,
        plan: &Plan,
        host: &H,
    ) -> Result<(), Cancelled> {
        host.begin(Step::Interactions);
        host.breathe(progress(Stage::Baselines, 0.0)).await?;
        if self.prepared.is_none() {
            let sales = interactions::sales(transactions);
            let moments = Moments::of(&sales, plan);
            self.prepared = Some(Prepared { sales, moments });
        }
        Ok(())
    }

    fn prepared(&self) -> &Prepared {
        self.prepared.as_ref().expect("prepare is the first step")
    }

    /// The simple models answer at the beginning of the validation window and of the test.
    pub(super) async fn ask_baselines<H: Host>(
        &mut self,
        plan: &Plan,
        host: &H,
    ) -> Result<(), Cancelled> {
        host.begin(Step::Baselines);
        let Prepared { sales, moments: Some(moments) } = self.prepared() else { return Ok(()) };
        let validation = When {
            now: moments.validation,
            until: moments.cut,
            most: MOST_VALIDATED,
            name: "validation customers",
        };
        let test = When {
            now: moments.cut,
            until: moments.last,
            most: MOST_TESTED,
            name: "test customers",
        };
        if self.validation.is_none() {
            let asked = Asked::at(sales, validation, plan.seed, host, 0.0..0.45).await?;
            self.validation = Some(asked);
        }
        let Prepared { sales, .. } = self.prepared();
        if self.test.is_none() {
            self.test = Some(Asked::at(sales, test, plan.seed, host, 0.45..1.0).await?);
        }
        Ok(())
    }

    /// The neural model learns up to the validation window, to find the best number of epochs, and
    /// anew up to the test, for that many.
    pub(super) async fn train<H: Host>(&mut self, plan: &Plan, host: &H) -> Result<(), Cancelled> {
        const STAGE: Stage = Stage::Training;
        host.begin(Step::Training);
        let Some(Prepared { sales, moments: Some(moments) }) = &self.prepared else {
            return Ok(());
        };
        let (Some(validation), Some(test)) = (&self.validation, &self.test) else { return Ok(()) };
        if self.search.is_none() && !validation.held_out.customers.is_empty() {
            let end = (moments.validation, &*validation.purchases);
            let lessons = lessons(sales, moments, end, host, progress(STAGE, 0.0)).await?;
            if !lessons.is_empty() {
                let mut generator = random::generator(plan.seed, "ncf exam");
                let exam = lessons.exam(sales, moments.validation, moments.cut, &mut generator);
                let known = &validation.purchases;
                let now = progress(STAGE, 0.0);
                let trainer = trainer(sales, lessons, known, plan, host, now).await?;
                self.search = Some(Search::new(trainer, exam));
            }
        }
        let Some(search) = &mut self.search else { return Ok(()) };
        search.run(sales, validation, plan.recommend.epochs, host, 0.0..0.7).await?;
        let Some(best) = &search.best else { return Ok(()) };
        if self.tested.is_none() {
            let end = (moments.cut, &*test.purchases);
            let lessons = lessons(sales, moments, end, host, progress(STAGE, 0.7)).await?;
            let now = progress(STAGE, 0.7);
            let trainer = trainer(sales, lessons, &test.purchases, plan, host, now).await?;
            self.tested = Some(trainer);
        }
        let Some(trainer) = &mut self.tested else { return Ok(()) };
        trainer.run(sales, best.epoch, host, STAGE, 0.7..0.95).await
    }

    /// Every model is tested, and the one to show is chosen.
    pub(super) async fn test<H: Host>(&mut self, plan: &Plan, host: &H) -> Result<(), Cancelled> {
        host.begin(Step::Evaluation);
        if self.report.is_some() {
            return Ok(());
        }
        let Prepared { sales, moments } = self.prepared();
        if sales.product.is_empty() {
            let verdict = vec![Verdict::NoProducts];
            let report = ModelReport { verdict, ..ModelReport::default() };
            self.report = Some(report);
            return Ok(());
        }
        let mut report = ModelReport::default();
        match (moments, &self.validation, &self.test) {
            (Some(moments), Some(validation), Some(test))
                if !test.held_out.customers.is_empty() =>
            {
                let short = i32::from(plan.recommend.test_days) * interactions::DAY;
                if moments.window() < short {
                    let held_out = moments.window() / interactions::DAY;
                    report.verdict.push(Verdict::FewDays {
                        wanted: plan.recommend.test_days,
                        held_out: u16::try_from(held_out).expect("fewer than were wanted"),
                    });
                }
                report.split = Some(self.split(moments, test));
                report.contenders = self.contenders(sales, test, plan, host).await?;
                let question = question(plan);
                report.chosen = Some(self.choose(validation, question, plan, host).await?);
                let tested = test.held_out.found[0];
                if tested < FEW_TESTED {
                    report.verdict.push(Verdict::FewTested(tested));
                }
                if self.search.is_none() {
                    report.verdict.push(Verdict::Untrained);
                }
            }
            _ => {
                report.chosen = Some(ModelKind::ItemKnn);
                report.verdict.push(Verdict::Untested);
            }
        }
        if let Some(search) = &self.search {
            report.epochs.clone_from(&search.epochs);
            report.best_epoch = search.best.as_ref().map(|best| best.epoch);
            report.stop = search.stop;
        }
        self.report = Some(report);
        Ok(())
    }

    fn split(&self, moments: &Moments, test: &Asked) -> Split {
        Split {
            cut: moments.cut,
            validation_from: Minute(moments.validation.0 + 1),
            customers: test.purchases.customers(),
            products: u32::try_from(test.purchases.items()).expect("a product is a u32"),
            pairs: test.purchases.item.len() as u64,
            test_customers: test.held_out.found[0],
            test_customers_new: test.held_out.found[1],
        }
    }

    async fn contenders<H: Host>(
        &self,
        sales: &Sales,
        test: &Asked,
        plan: &Plan,
        host: &H,
    ) -> Result<Vec<Contender>, Cancelled> {
        const STAGE: Stage = Stage::Training;
        let mut rankings = Vec::new();
        let of_ncf;
        if let Some(trainer) = &self.tested {
            let customers = &test.held_out.customers;
            let known = Known::of(customers.iter().copied(), sales, &test.purchases);
            let fitted = FittedNcf::new(&trainer.ncf, Arc::new(known));
            let model = Arc::new(Model::Ncf(Box::new(fitted)));
            of_ncf =
                rank(&model, &test.purchases, customers, DEPTH, host, STAGE, 0.95..0.98).await?;
            rankings.push((ModelKind::Ncf, &of_ncf));
        }
        rankings.extend(test.baselines.iter().map(|(kind, ranked)| (*kind, ranked)));
        let asked = (&*test.purchases, &test.held_out);
        compare(&rankings, asked, plan.seed, host, STAGE, 0.98..0.99).await
    }

    /// The neural model, unless the best simple one is better on the validation window with 95 %
    /// confidence; without a neural model the best simple one.
    async fn choose<H: Host>(
        &self,
        validation: &Asked,
        question: Question,
        plan: &Plan,
        host: &H,
    ) -> Result<ModelKind, Cancelled> {
        let best = self.search.as_ref().and_then(|search| search.best.as_ref());
        let mut rankings = Vec::new();
        rankings.extend(best.map(|best| (ModelKind::Ncf, &best.ranked)));
        rankings.extend(validation.baselines.iter().map(|(kind, ranked)| (*kind, ranked)));
        let asked = (&*validation.purchases, &validation.held_out);
        let contenders =
            compare(&rankings, asked, plan.seed, host, Stage::Training, 0.99..1.0).await?;
        let of = |contender: &Contender| match question {
            Question::Any => contender.any,
            Question::New => contender.new,
        };
        let neural = contenders.iter().find(|contender| contender.model == ModelKind::Ncf);
        if neural.and_then(|neural| of(neural).ndcg_gain).is_some_and(|gain| gain.high >= 0.0) {
            return Ok(ModelKind::Ncf);
        }
        // Without a gain over the best of them a simple model is that best one.
        let best = contenders.iter().find(|contender| of(contender).ndcg_gain.is_none());
        Ok(best.map_or(ModelKind::ItemKnn, |contender| contender.model))
    }

    /// The neural model, when it is the chosen one, is trained anew on the lessons up to the last
    /// sale, for as many epochs as were best.
    pub(super) async fn refit<H: Host>(&mut self, plan: &Plan, host: &H) -> Result<(), Cancelled> {
        const STAGE: Stage = Stage::Recommendations;
        host.begin(Step::Refit);
        let chosen = self.report.as_ref().and_then(|report| report.chosen);
        let Some(Prepared { sales, moments: Some(moments) }) = &self.prepared else {
            return Ok(());
        };
        let epochs = self.report.as_ref().and_then(|report| report.best_epoch);
        let (Some(ModelKind::Ncf), Some(epochs)) = (chosen, epochs) else { return Ok(()) };
        if self.last.is_none() {
            host.breathe(progress(STAGE, 0.0)).await?;
            let purchases = Purchases::at(sales, moments.last);
            let end = (moments.last, &purchases);
            let lessons = lessons(sales, moments, end, host, progress(STAGE, 0.02)).await?;
            let now = progress(STAGE, 0.02);
            self.last = Some(trainer(sales, lessons, &purchases, plan, host, now).await?);
        }
        let Some(trainer) = &mut self.last else { return Ok(()) };
        trainer.run(sales, epochs, host, STAGE, 0.05..0.6).await
    }

    /// Lists for every customer, by the chosen model at the moment of the last sale.
    pub(super) async fn list<H: Host>(
        &mut self,
        plan: &Plan,
        host: &H,
    ) -> Result<Recommendations, Cancelled> {
        const STAGE: Stage = Stage::Recommendations;
        host.begin(Step::Recommendations);
        if let Some(listed) = &self.listed {
            return Ok(listed.clone());
        }
        let Prepared { sales, .. } = self.prepared();
        let chosen = self.report.as_ref().and_then(|report| report.chosen);
        let (Some(chosen), Some((_, last))) = (chosen, sales.period()) else {
            let start = vec![0; sales.customers() + 1];
            return Ok(Recommendations { start, ..Recommendations::default() });
        };
        host.breathe(progress(STAGE, 0.6)).await?;
        let purchases = Arc::new(Purchases::at(sales, last));
        let knn = ItemKnn::fit(&purchases, host, STAGE, 0.62..0.7).await?;
        let neighbours = Arc::new(Model::ItemKnn(knn));
        let trainer = self.last.as_ref().filter(|_| chosen == ModelKind::Ncf);
        let most = trainer.map_or(usize::MAX, |_| top_n::MOST_CELLS / purchases.items().max(1));
        let [first, rest] = top_n::latest(&purchases, most);
        let model = match (chosen, trainer) {
            (_, Some(trainer)) => {
                let known = Known::of(first.iter().copied(), sales, &purchases);
                let fitted = FittedNcf::new(&trainer.ncf, Arc::new(known));
                Arc::new(Model::Ncf(Box::new(fitted)))
            }
            (ModelKind::OwnFavourites, _) => Arc::new(Model::OwnFavourites(OwnFavourites)),
            (ModelKind::Popularity, _) => Arc::new(Model::Popularity(Popularity)),
            _ => Arc::clone(&neighbours),
        };
        let depth = usize::from(plan.recommend.per_customer);
        let question = question(plan);
        let asked = [(&model, first), (&neighbours, rest)];
        let listed =
            top_n::list(asked, &purchases, &sales.given_back, question, depth, host, 0.7..1.0);
        let listed = listed.await?;
        if let (true, Some(report)) = (listed.by_neighbours > 0, &mut self.report) {
            let others = u32::try_from(listed.by_neighbours).expect("a customer is a u32");
            let note = Verdict::ByNeighbours(others);
            if !report.verdict.contains(&note) {
                report.verdict.push(note);
            }
        }
        self.listed = Some(listed.recommendations.clone());
        Ok(listed.recommendations)
    }
}

fn question(plan: &Plan) -> Question {
    match plan.recommend.candidates {
        Candidates::New => Question::New,
        Candidates::Any => Question::Any,
    }
}

/// A new model before its first step; the same weights and the same luck whatever the lessons.
async fn trainer<H: Host>(
    sales: &Sales,
    lessons: Lessons,
    purchases: &Purchases,
    plan: &Plan,
    host: &H,
    now: Progress,
) -> Result<Trainer, Cancelled> {
    let mut generator = random::generator(plan.seed, "ncf weights");
    let mut ncf = Ncf::new(sales.products, plan.recommend.backend, &mut generator);
    let embeddings = embeddings(purchases, FACTORS, &mut generator, host, now).await?;
    ncf.start_from(&purchases.assortment.products, &embeddings);
    Ok(Trainer::new(ncf, lessons, sales, random::generator(plan.seed, "ncf training")))
}

/// The lessons that end at a moment, over the products that are ranked at it.
async fn lessons<H: Host>(
    sales: &Sales,
    moments: &Moments,
    (end, purchases): (Minute, &Purchases),
    host: &H,
    now: Progress,
) -> Result<Lessons, Cancelled> {
    let assortment = &purchases.assortment;
    Lessons::until(sales, assortment, moments.first, end, moments.window(), host, now).await
}
