//! Who is to be told of what: every late part of every invoice, and the level that each climbs to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Amount, Currency, Id, Result};
use platform::{Ctx, Source};
use sea_orm::ColumnTrait;

use super::SUBJECTS_MAX;
use crate::NO_LEVELS;
use crate::ageing::{Debt, Wanted, debts};
use crate::model::{dunning_level, dunning_notice, dunning_subject, profile};
use crate::rules::dunning::{Step, Told, next_level};

/// A late part of an invoice, and the level that it climbs to.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) debt: Debt,
    /// Absent when it stays where it is.
    pub(crate) level: Option<i32>,
}

/// What is late in one currency.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) currency: Currency,
    pub(crate) items: Vec<Item>,
    /// The highest level that one of them climbs to; absent when all of them stay where they are.
    pub(crate) announced: Option<Announced>,
}

impl Part {
    pub(crate) fn overdue(&self) -> Amount {
        self.items.iter().map(|item| item.debt.open).sum()
    }

    /// Charged once the letter is accepted by the mail server.
    pub(crate) fn fee(&self) -> Option<Amount> {
        self.announced.as_ref().and_then(|announced| announced.fee)
    }
}

/// A level that a letter tells of.
#[derive(Clone, Debug)]
pub(crate) struct Announced {
    pub(crate) level: i32,
    pub(crate) id: Id,
    pub(crate) name: String,
    /// In the company's currency.
    pub(crate) fee: Option<Amount>,
}

/// One letter to one customer: all that is late, in whatever currency.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) customer_id: Id,
    /// By the currency's code.
    pub(crate) parts: Vec<Part>,
    /// The highest level over the currencies, which has the words.
    pub(crate) announced: Announced,
}

impl Letter {
    /// The letter, if a debt of it climbs.
    pub(crate) fn of(customer_id: Id, parts: Vec<Part>) -> Option<Letter> {
        let announced = parts.iter().filter_map(|part| part.announced.as_ref());
        let announced = announced.max_by_key(|announced| announced.level)?.clone();
        Some(Letter { customer_id, parts, announced })
    }

    /// What of it is in these currencies, if a debt of that climbs.
    pub(crate) fn within(mut self, currencies: &[Currency]) -> Option<Letter> {
        self.parts.retain(|part| currencies.contains(&part.currency));
        Letter::of(self.customer_id, self.parts)
    }
}

/// The letters that are due today, by customer: those in which at least one debt climbs. Customers who get no
/// reminders, those who had a letter today, and disputed invoices are left out.
pub(crate) async fn letters(ctx: &Ctx, source: &Source, customers: &[Id]) -> Result<Vec<Letter>> {
    let levels = levels(ctx, source).await?;
    if levels.is_empty() {
        return Err(NO_LEVELS.error());
    }
    let excluded = excluded(ctx, source).await?;
    let wanted: BTreeSet<Id> = customers.iter().copied().collect();
    let mut late: BTreeMap<(Id, String), Vec<Debt>> = BTreeMap::new();
    for currency in currencies(ctx, source).await? {
        let which = Wanted { as_of: ctx.today(), currency, customer: single(customers) };
        for debt in debts(ctx, source, which).await? {
            let is_wanted = wanted.is_empty() || wanted.contains(&debt.customer_id);
            if is_wanted && debt.days_late > 0 && !debt.disputed && !excluded.contains(&debt.customer_id) {
                late.entry((debt.customer_id, currency.code().to_owned())).or_default().push(debt);
            }
        }
    }
    let written = written_today(ctx, source).await?;
    late.retain(|(customer_id, _), _| !written.contains(customer_id));
    let told = told(ctx, source, late.values().flatten()).await?;
    let mut parts: BTreeMap<Id, Vec<Part>> = BTreeMap::new();
    for ((customer_id, currency), debts) in late {
        let currency = Currency::parse(&currency).expect("it was a currency");
        parts.entry(customer_id).or_default().push(part(ctx, currency, debts, &levels, &told));
    }
    let letters = parts.into_iter().filter_map(|(customer_id, parts)| Letter::of(customer_id, parts));
    Ok(letters.take(SUBJECTS_MAX).collect())
}

fn single(customers: &[Id]) -> Option<Id> {
    match customers {
        [one] => Some(*one),
        _ => None,
    }
}

fn part(
    ctx: &Ctx,
    currency: Currency,
    debts: Vec<Debt>,
    levels: &[dunning_level::Model],
    told: &HashMap<(Id, i32), Told>,
) -> Part {
    let step = |one: &dunning_level::Model| Step {
        level: one.level,
        days_late: one.days_late,
        wait_days: one.wait_days,
    };
    let steps: Vec<Step> = levels.iter().map(step).collect();
    let mut items: Vec<Item> = debts
        .into_iter()
        .map(|debt| {
            let last = told.get(&(debt.invoice_id, debt.instalment)).copied();
            Item { level: next_level(debt.days_late, ctx.today(), last, &steps), debt }
        })
        .collect();
    items.sort_by_key(|item| (item.debt.due_on, item.debt.invoice_id, item.debt.instalment));
    let level = items.iter().filter_map(|item| item.level).max();
    let announced = levels.iter().find(|one| Some(one.level) == level).map(|one| Announced {
        level: one.level,
        id: one.id,
        name: one.name.clone(),
        // A fee is in the company's currency; what is owed in another bears none.
        fee: one.fee.filter(|fee| fee.is_positive() && currency == ctx.company().currency),
    });
    Part { currency, items, announced }
}

async fn levels(ctx: &Ctx, source: &Source) -> Result<Vec<dunning_level::Model>> {
    source
        .select::<dunning_level::Entity>(&ctx.whole())
        .filter(dunning_level::Column::ArchivedAt.is_null())
        .order_by(dunning_level::Column::Level)
        .all()
        .await
}

async fn excluded(ctx: &Ctx, source: &Source) -> Result<BTreeSet<Id>> {
    let found = source
        .select::<profile::Entity>(&ctx.whole())
        .filter(profile::Column::NoDunning.eq(true))
        .filter(profile::Column::ArchivedAt.is_null())
        .all()
        .await?;
    Ok(found.into_iter().map(|profile| profile.customer_id).collect())
}

/// The currencies in which anything is owed.
async fn currencies(ctx: &Ctx, source: &Source) -> Result<Vec<Currency>> {
    use crate::model::invoice;
    use sea_orm::QuerySelect;

    #[derive(sea_orm::FromQueryResult)]
    struct One {
        currency: Currency,
    }
    let found = source
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::Kind.eq("invoice"))
        .filter(invoice::Column::Status.ne(crate::STATES.initial))
        .filter(invoice::Column::NextDueOn.lt(ctx.today()))
        .shape(|select| {
            select.select_only().column(invoice::Column::Currency).group_by(invoice::Column::Currency)
        })
        .all_as::<One>()
        .await?;
    Ok(found.into_iter().map(|one| one.currency).collect())
}

/// Whom a letter went out to today: nobody is written to twice on a business day.
async fn written_today(ctx: &Ctx, source: &Source) -> Result<BTreeSet<Id>> {
    let found = source
        .select::<dunning_subject::Entity>(&ctx.whole())
        .filter(dunning_subject::Column::WrittenOn.eq(ctx.today()))
        .all()
        .await?;
    Ok(found.into_iter().map(|one| one.customer_id).collect())
}

/// The last that customers were told of, by invoice and instalment.
async fn told<'d>(
    ctx: &Ctx,
    source: &Source,
    debts: impl Iterator<Item = &'d Debt>,
) -> Result<HashMap<(Id, i32), Told>> {
    let ids: BTreeSet<Id> = debts.map(|debt| debt.invoice_id).collect();
    let ids: Vec<Id> = ids.into_iter().collect();
    let mut told: HashMap<(Id, i32), Told> = HashMap::new();
    for some in ids.chunks(500) {
        let found = source
            .select::<dunning_notice::Entity>(&ctx.whole())
            .filter(dunning_notice::Column::InvoiceId.is_in(some.iter().copied()))
            .all()
            .await?;
        for notice in found {
            let on = ctx.day_of(notice.at);
            let first = Told { level: notice.level, on };
            let last = told.entry((notice.invoice_id, notice.instalment)).or_insert(first);
            *last = Told { level: notice.level.max(last.level), on: on.max(last.on) };
        }
    }
    Ok(told)
}
