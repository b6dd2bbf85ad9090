//! The UCI "Online Retail" data set (Chen, Sain, Guo 2012; CC BY 4.0): a wholesaler's invoices, line by line.
//!
//! The file is read three times and never held in memory: to count the lines of each document ([`documents`]), to
//! [`plan`] (what is named, what the stock began with, what the sums are), and to [`post`]. What a document becomes
//! is decided in one place, [`paper`]; what was decided is written down in the program's README.

mod company;
mod countries;
mod documents;
mod ids;
mod line;
mod masters;
mod paper;
mod plan;
mod post;
mod report;
mod source;
mod stock;

use std::collections::HashSet;
use std::path::PathBuf;

use billing::Stored;
use kernel::{Email, Error, Id, Instant, Result};
use platform::{Ctx, Runtime, pipeline};

use self::documents::{Documents, Survey, survey};
use self::paper::{Fate, Paper, judge};
use self::plan::{Plan, Planner};
use self::post::Batch;
use self::source::Source;
use super::checkpoint::{self, Checkpoint};
use super::complaints::{self, Complaint, Complaints, place_beside};
use crate::progress;

pub use report::{Arrived, Outcome, Report};

/// The actor in the audit.
const NAME: &str = "kontor import";
/// The kind of file, in the checkpoint.
const SOURCE: &str = "online-retail";
/// Documents in one commit.
pub const BATCH_DOCUMENTS: i64 = 200;
/// Documents asked for at once.
const PAGE_DOCUMENTS: usize = 500;

/// What to import, and where to.
#[derive(Clone, Debug)]
pub struct Options {
    /// The file, plain or packed with gzip.
    pub file: PathBuf,
    /// The code of the company; it is founded when it is not there.
    pub company: String,
    /// The administrator of a company that is founded.
    pub administrator: Option<Email>,
    /// Hears how to get into a company that is founded: at once, because the import may be killed later.
    pub tell: fn(&str),
    /// The errors file. Absent: beside the file.
    pub errors: Option<PathBuf>,
    /// Documents in one commit.
    pub batch_documents: i64,
    /// Leaves off after so many commits; the next run goes on.
    pub batches_max: Option<u64>,
}

impl Options {
    /// A whole import with the usual batches.
    pub fn new(file: impl Into<PathBuf>, company: impl Into<String>) -> Self {
        Options {
            file: file.into(),
            company: company.into(),
            administrator: None,
            tell: |_| {},
            errors: None,
            batch_documents: BATCH_DOCUMENTS,
            batches_max: None,
        }
    }

    fn errors_file(&self) -> PathBuf {
        self.errors.clone().unwrap_or_else(|| place_beside(&self.file))
    }
}

/// One run over one file for one company.
struct Run<'a> {
    ctx: &'a Ctx,
    options: &'a Options,
    source: &'a Source,
    survey: &'a Survey,
}

/// Imports the file, or what is left of it.
///
/// # Errors
/// `import.unreadable` when the file is not what it should be; nothing is written then.
pub async fn run(runtime: &Runtime, options: &Options) -> Result<Report> {
    let source = Source::new(&options.file);
    let hash = source.hash()?;
    let survey = survey(&source)?;
    complaints::assert_writable(&options.errors_file())?;
    let home = company::find_or_found(runtime, options).await?;
    let ctx = Ctx::system(runtime, home.company.clone(), NAME);
    let run = Run { ctx: &ctx, options, source: &source, survey: &survey };
    Ok(Report {
        company: home.company.code.clone(),
        currency: home.company.currency,
        founded: home.founded,
        outcome: run.go(hash).await?,
    })
}

impl Run<'_> {
    async fn go(&self, hash: String) -> Result<Outcome> {
        let row = checkpoint::find(self.ctx, self.database(), SOURCE, &hash).await?;
        if row.as_ref().is_some_and(|row| row.finished_at.is_some()) {
            return Ok(Outcome::DoneBefore);
        }
        let known: HashSet<Id> = match &row {
            Some(row) => row.known_ids()?.into_iter().collect(),
            None => self.known().await?.into_iter().collect(),
        };
        let (plan, mut arrived) = self.plan(&known)?;
        let records = (plan.products.len() + plan.customers.len() + 1) as u64;
        let bar = progress::bar("Records", records);
        let masters = masters::prepare(self.ctx, &plan, &bar).await?;
        bar.finish();
        let (documents, opening_at) =
            (plan.documents, plan.stock.first().map(|first| plan::eve(self.ctx, first)));
        arrived.moves = plan.stock.moves();
        let opening = plan.stock.opening()?;
        arrived.openings = opening.len();
        let row = match row {
            Some(row) => row,
            None => {
                let row = self.row(hash, &known)?;
                let at = opening_at.unwrap_or(self.ctx.now());
                post::begin(self.ctx, &masters, &row, &opening, at).await?;
                row
            }
        };
        if let Some(done) = self.post(&masters, &row, &known).await? {
            return Ok(Outcome::LeftOff { done, documents: row.documents });
        }
        self.verify(&documents, &mut arrived).await?;
        // What does not agree is looked at again by the next run, as what was not looked at.
        if arrived.agrees() {
            let id = row.id;
            pipeline::write(self.ctx, move |ctx, tx| Box::pin(checkpoint::finish(ctx, tx, id))).await?;
        }
        Ok(Outcome::Done(Box::new(arrived)))
    }

    fn database(&self) -> &platform::Source {
        self.ctx.runtime().db().read()
    }

    /// The documents of the file, judged, one after the other; with what there is to say about each.
    fn papers(&self) -> Result<impl Iterator<Item = Result<(Paper, Vec<Complaint>)>>> {
        let company = self.ctx.company();
        let documents = Documents::read(self.source, self.survey, &company.zone)?;
        Ok(documents.map(|document| {
            let mut complaints = Vec::new();
            let paper = judge(document?, company.currency, &mut complaints)?;
            Ok((paper, complaints))
        }))
    }

    /// Documents of the file that the company has already: from another file with the same numbers.
    async fn known(&self) -> Result<Vec<Id>> {
        let mut ids = Vec::with_capacity(self.survey.counts.len());
        for paper in self.papers()? {
            let (paper, _) = paper?;
            if paper.fate != Fate::HeldBack {
                ids.push(ids::document_id(self.ctx, &paper.number, paper.at));
            }
        }
        ids.sort_unstable();
        let mut known = Vec::new();
        for page in ids.chunks(PAGE_DOCUMENTS) {
            known.extend(billing::known(self.ctx, self.database(), page).await?);
            known.extend(inventory::moves_of(self.ctx, self.database(), page).await?.into_keys());
        }
        Ok(known)
    }

    fn plan(&self, known: &HashSet<Id>) -> Result<(Plan, Arrived)> {
        let errors_file = self.options.errors_file();
        let mut planner = Planner::new(self.ctx, known, Complaints::create(&errors_file)?);
        let bar = progress::bar("Reading", self.survey.documents).with_message("documents");
        for paper in self.papers()? {
            let (paper, complaints) = paper?;
            planner.add(&paper, &complaints)?;
            bar.inc(1);
        }
        bar.finish();
        let (plan, complaints) = planner.finish()?;
        let arrived = Arrived {
            lines: self.survey.lines,
            products: plan.products.len(),
            customers: plan.customers.len(),
            countries: plan.countries,
            sums: plan.sums,
            complaints,
            errors_file,
            ..Arrived::default()
        };
        Ok((plan, arrived))
    }

    fn row(&self, hash: String, known: &HashSet<Id>) -> Result<Checkpoint> {
        let mut known: Vec<&Id> = known.iter().collect();
        known.sort_unstable();
        let documents = i64::try_from(self.survey.documents).map_err(Error::internal)?;
        let now: Instant = self.ctx.now();
        Ok(Checkpoint {
            id: self.ctx.id(),
            company_id: self.ctx.company_id(),
            source: SOURCE.to_owned(),
            hash,
            file_name: self.source.name().chars().take(255).collect(),
            documents,
            done: 0,
            known: serde_json::to_string(&known).map_err(Error::internal)?,
            started_at: now,
            updated_at: now,
            finished_at: None,
        })
    }

    /// Posts what is left, batch by batch. Gives how many documents are through where it was told to leave off.
    async fn post(
        &self,
        masters: &masters::Masters,
        row: &Checkpoint,
        known: &HashSet<Id>,
    ) -> Result<Option<i64>> {
        let bar = progress::bar("Lines", self.survey.lines);
        let (mut done, mut batch, mut batches) = (row.done, Batch::default(), 0);
        for (at, paper) in (0_i64..).zip(self.papers()?) {
            let (paper, _) = paper?;
            bar.inc(paper.lines.len() as u64 + paper.held_back);
            if at < row.done {
                // What an earlier run has done says nothing about the speed of this one.
                bar.reset_eta();
                continue;
            }
            let is_known = || known.contains(&ids::document_id(self.ctx, &paper.number, paper.at));
            match paper.fate == Fate::HeldBack || is_known() {
                true => batch.pass_over(),
                false => batch.add(self.ctx, masters, paper),
            }
            if batch.documents() >= self.options.batch_documents || at + 1 == row.documents {
                done = std::mem::take(&mut batch).commit(self.ctx, row, done).await?;
                batches += 1;
                if self.options.batches_max.is_some_and(|most| batches >= most) {
                    return Ok(Some(done));
                }
            }
        }
        bar.finish();
        Ok(None)
    }

    /// Adds up what is stored, from the rows themselves.
    async fn verify(&self, documents: &[(Id, Fate)], arrived: &mut Arrived) -> Result<()> {
        let bar = progress::bar("Checking", documents.len() as u64);
        for page in documents.chunks(PAGE_DOCUMENTS) {
            let ids: Vec<Id> = page.iter().map(|(id, _)| *id).collect();
            add_up(&mut arrived.stored, billing::stored(self.ctx, self.database(), &ids).await?);
            let moves = inventory::moves_of(self.ctx, self.database(), &ids).await?;
            let corrections =
                page.iter().filter(|(id, fate)| *fate == Fate::Correction && moves.contains_key(id));
            arrived.stored_corrections += corrections.count() as u64;
            arrived.stored_moves += moves.values().sum::<i64>().unsigned_abs();
            bar.inc(page.len() as u64);
        }
        bar.finish();
        Ok(())
    }
}

fn add_up(sum: &mut Stored, more: Stored) {
    sum.invoices += more.invoices;
    sum.credit_notes += more.credit_notes;
    sum.lines += more.lines;
    sum.exact += more.exact;
    sum.net += more.net;
}
