//! The keys of this process: opened once, kept for a short while, never before their transaction has committed.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;
use sea_orm::entity::prelude::*;

use super::data_key::{Master, Wrapper};
use super::{CANNOT_OPEN, DataKey, WRONG_MASTER_KEY, row, state};
use crate::{Ctx, Id, Result, Settings, Source, Tx};

/// Keys of persons kept at most.
const KEYS_MAX: u64 = 20_000;
/// How long a key is used without asking again: as long as another process's rotation or erasure goes unnoticed.
pub(crate) const KEPT: Duration = Duration::from_secs(60);

/// All generations of a company's key, oldest first; writing takes the last.
pub(crate) type Generations = Arc<Vec<Arc<DataKey>>>;

pub(crate) struct Keyring {
    masters: Vec<Master>,
    companies: Cache<Id, Generations>,
    /// By the key's own id.
    keys: Cache<Id, Arc<DataKey>>,
    /// The current key of a person.
    persons: Cache<(Id, Id), Arc<DataKey>>,
}

/// What is read from, and what was learned while the transaction is open.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    source: &'a Source,
    tx: Option<&'a Tx<'a>>,
}

impl<'a> View<'a> {
    pub(crate) fn of(source: &'a Source) -> Self {
        View { source, tx: None }
    }

    pub(crate) fn within(tx: &'a Tx<'a>) -> Self {
        View { source: tx, tx: Some(tx) }
    }
}

/// Keys that a transaction has made, read or destroyed.
#[derive(Default)]
pub(crate) struct Learned {
    company: Option<Generations>,
    persons: HashMap<Id, Arc<DataKey>>,
    destroyed: Vec<(Id, Id)>,
}

impl Keyring {
    pub(crate) fn new(settings: &Settings) -> Self {
        let cache = |entries| Cache::builder().max_capacity(entries).time_to_live(KEPT);
        Keyring {
            masters: Master::all(settings),
            companies: cache(1_000).build(),
            keys: Cache::builder().max_capacity(KEYS_MAX).time_to_live(KEPT).build(),
            persons: Cache::builder().max_capacity(KEYS_MAX).time_to_live(KEPT).build(),
        }
    }

    /// The newest master key: what is wrapped now, is wrapped by it.
    pub(crate) fn master(&self) -> Result<&Master> {
        self.masters.last().ok_or_else(|| WRONG_MASTER_KEY.error())
    }

    pub(crate) fn master_of(&self, row: &row::Model) -> Result<&Master> {
        let named = self.masters.iter().find(|master| master.name == row.wrapped_by);
        named.ok_or_else(|| WRONG_MASTER_KEY.with("key_id", row.id))
    }

    /// Takes over what a committed transaction has learned.
    pub(crate) async fn learn(&self, company: Id, learned: Learned) {
        if let Some(generations) = learned.company {
            self.companies.insert(company, generations).await;
        }
        for (person, key) in learned.persons {
            self.keys.insert(key.id, key.clone()).await;
            self.persons.insert((company, person), key).await;
        }
        for (person, key) in learned.destroyed {
            self.keys.invalidate(&key).await;
            self.persons.invalidate(&(company, person)).await;
        }
    }

    /// All generations of the company's key; none before the first value was sealed.
    pub(crate) async fn company(&self, ctx: &Ctx, view: View<'_>) -> Result<Generations> {
        let company = ctx.company_id();
        if let Some(learned) = view.tx.and_then(|tx| tx.learned(|learned| learned.company.clone())) {
            return Ok(learned);
        }
        if let Some(kept) = self.companies.get(&company).await {
            return Ok(kept);
        }
        let rows = view
            .source
            .select::<row::Entity>(&ctx.whole())
            .filter(row::Column::SubjectId.eq(Id::nil()))
            .filter(row::Column::State.ne(state::DESTROYED))
            .order_by(row::Column::Generation)
            .all()
            .await?;
        let open = |row: &row::Model| Wrapper::Master(self.master_of(row)?).open(row).map(Arc::new);
        let found: Generations = Arc::new(rows.iter().map(open).collect::<Result<_>>()?);
        if !found.is_empty() {
            match view.tx {
                Some(tx) => tx.learned(|learned| learned.company = Some(found.clone())),
                None if !view.source.is_transaction() => self.companies.insert(company, found.clone()).await,
                None => {}
            }
        }
        Ok(found)
    }

    /// The key by which a value is sealed now; made if it is the first.
    pub(crate) async fn writing(&self, ctx: &Ctx, tx: &Tx<'_>, person: Option<Id>) -> Result<Arc<DataKey>> {
        let generations = self.company(ctx, View::within(tx)).await?;
        let company = match generations.last() {
            Some(newest) => newest.clone(),
            None => self.next_generation(ctx, tx).await?,
        };
        match person {
            Some(person) => self.of_person(ctx, tx, &company, person).await,
            None => Ok(company),
        }
    }

    /// Makes the next generation of the company's key.
    pub(crate) async fn next_generation(&self, ctx: &Ctx, tx: &Tx<'_>) -> Result<Arc<DataKey>> {
        let former = self.company(ctx, View::within(tx)).await?;
        let generation = former.last().map_or(1, |newest| newest.generation + 1);
        tx.update::<row::Entity>(&ctx.whole())
            .set(row::Column::State, Expr::val(state::FORMER))
            .filter(row::Column::SubjectId.eq(Id::nil()))
            .filter(row::Column::State.eq(state::CURRENT))
            .exec()
            .await?;
        let key = make(ctx, tx, Id::nil(), generation, &Wrapper::Master(self.master()?)).await?;
        let all: Vec<_> = former.iter().cloned().chain([key.clone()]).collect();
        tx.learned(|learned| learned.company = Some(Arc::new(all)));
        Ok(key)
    }

    /// Finds or makes the keys of many persons, who were met for the first time or not.
    pub(crate) async fn ready(&self, ctx: &Ctx, tx: &Tx<'_>, persons: &[Id]) -> Result<()> {
        let company = self.writing(ctx, tx, None).await?;
        let mut missing = BTreeSet::new();
        for person in persons {
            let learned = tx.learned(|learned| learned.persons.contains_key(person));
            if !learned && !self.persons.contains_key(&(ctx.company_id(), *person)) {
                missing.insert(*person);
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        let wanted = db::padded(missing.iter().copied().collect());
        let known =
            tx.select::<row::Entity>(&ctx.whole()).filter(row::Column::SubjectId.is_in(wanted)).all().await?;
        // Whose key is there, or was, is left to the look for one.
        missing.retain(|person| known.iter().all(|row| row.subject_id != *person));
        let (mut rows, mut made) = (Vec::with_capacity(missing.len()), Vec::with_capacity(missing.len()));
        for person in missing {
            let mut row = blank(ctx, person, 1);
            let secret = ctx.runtime().clock().secret();
            made.push((person, Arc::new(DataKey::make(&mut row, secret, &Wrapper::Company(&company))?)));
            rows.push(row);
        }
        insert(ctx, tx, rows).await?;
        tx.learned(|learned| learned.persons.extend(made));
        Ok(())
    }

    async fn of_person(&self, ctx: &Ctx, tx: &Tx<'_>, company: &DataKey, person: Id) -> Result<Arc<DataKey>> {
        if let Some(learned) = tx.learned(|learned| learned.persons.get(&person).cloned()) {
            return Ok(learned);
        }
        if let Some(kept) = self.persons.get(&(ctx.company_id(), person)).await {
            return Ok(kept);
        }
        let newest = tx
            .select::<row::Entity>(&ctx.whole())
            .filter(row::Column::SubjectId.eq(person))
            .order_by_desc(row::Column::Generation)
            .one()
            .await?;
        let key = match &newest {
            Some(row) if row.state != state::DESTROYED => self.open(ctx, View::within(tx), row).await?,
            gone => {
                let generation = gone.as_ref().map_or(1, |row| row.generation + 1);
                make(ctx, tx, person, generation, &Wrapper::Company(company)).await?
            }
        };
        tx.learned(|learned| learned.persons.insert(person, key.clone()));
        Ok(key)
    }

    async fn open(&self, ctx: &Ctx, view: View<'_>, row: &row::Model) -> Result<Arc<DataKey>> {
        if row.subject_id == Id::nil() {
            return Wrapper::Master(self.master_of(row)?).open(row).map(Arc::new);
        }
        let wraps = |key: &&Arc<DataKey>| key.id.to_string() == row.wrapped_by;
        if let Some(by) = self.company(ctx, view).await?.iter().find(wraps) {
            return Wrapper::Company(by).open(row).map(Arc::new);
        }
        // Another process has made a generation that this one has not heard of.
        self.forget(ctx, view).await;
        let generations = self.company(ctx, view).await?;
        let by = generations.iter().find(wraps).ok_or_else(|| CANNOT_OPEN.with("key_id", row.id))?;
        Wrapper::Company(by).open(row).map(Arc::new)
    }

    /// The company's generations are read again.
    pub(crate) async fn forget(&self, ctx: &Ctx, view: View<'_>) {
        self.companies.invalidate(&ctx.company_id()).await;
        if let Some(tx) = view.tx {
            tx.learned(|learned| learned.company = None);
        }
    }

    /// Keys by id, to open values with; nothing for those that were destroyed, no entry for those that never were.
    pub(crate) async fn reading(
        &self,
        ctx: &Ctx,
        view: View<'_>,
        wanted: &BTreeSet<Id>,
    ) -> Result<HashMap<Id, Option<Arc<DataKey>>>> {
        let mut found = HashMap::new();
        if wanted.is_empty() {
            return Ok(found);
        }
        for key in self.company(ctx, view).await?.iter() {
            found.insert(key.id, Some(key.clone()));
        }
        let mut missing = Vec::new();
        for id in wanted.iter().filter(|id| !found.contains_key(id)).copied().collect::<Vec<_>>() {
            match self.keys.get(&id).await {
                Some(key) if key.company == ctx.company_id() => drop(found.insert(id, Some(key))),
                _ => missing.push(id),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let rows = view.source.select::<row::Entity>(&ctx.whole()).filter(row::Column::Id.is_in(missing));
        for row in rows.all().await? {
            if row.state == state::DESTROYED {
                found.insert(row.id, None);
                continue;
            }
            let key = self.open(ctx, view, &row).await?;
            if !view.source.is_transaction() {
                self.keys.insert(row.id, key.clone()).await;
            }
            found.insert(row.id, Some(key));
        }
        Ok(found)
    }
}

impl Learned {
    /// The keys of a person are gone when this transaction has committed.
    pub(crate) fn destroy(&mut self, person: Id, key: Id) {
        self.persons.remove(&person);
        self.destroyed.push((person, key));
    }
}

async fn make(
    ctx: &Ctx,
    tx: &Tx<'_>,
    subject: Id,
    generation: i32,
    by: &Wrapper<'_>,
) -> Result<Arc<DataKey>> {
    let mut row = blank(ctx, subject, generation);
    let key = DataKey::make(&mut row, ctx.runtime().clock().secret(), by)?;
    insert(ctx, tx, vec![row]).await.map(|()| Arc::new(key))
}

fn blank(ctx: &Ctx, subject: Id, generation: i32) -> row::Model {
    row::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        subject_id: subject,
        generation,
        state: state::CURRENT.to_owned(),
        wrapped_by: String::new(),
        wrapped: String::new(),
        created_at: ctx.runtime().clock().now(),
        destroyed_at: None,
    }
}

/// Somebody else may make the same key at the same time: the loser runs again and finds it.
async fn insert(ctx: &Ctx, tx: &Tx<'_>, rows: Vec<row::Model>) -> Result<()> {
    match tx.insert_all::<row::Entity>(&ctx.whole(), rows).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other,
    }
}
