//! What was open before the company kept its books here: each item becomes an invoice or a credit note under its own
//! number, with the day of its own, against the books' opening equity. It is no sale, and its tax was declared elsewhere.

mod numbers;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use kernel::{Amount, Currency, Day, ExchangeRate, Id, Qty, Rate, Result, UnitPrice};
use parties::credit::{self, Change as Exposure, Check};
use parties::model::customer;
use platform::numbering::Series;
use platform::{BoxFuture, Ctx, Subject, Tx};
use records::{Change, Datum};
use sea_orm::ColumnTrait;

use self::numbers::Numbers;
use crate::allocate::Wish;
use crate::commands::allocate_credit::settle_with;
use crate::commands::credit::{CreditInvoice, Why, note_of};
use crate::commands::{post, store};
use crate::compose::{Composed, blank, sum_up, taxes};
use crate::events::HistoryPosted;
use crate::model::{invoice, line};
use crate::states::{Facts, status_of};
use crate::{
    BAD_AMOUNT, BAD_DUE_DATE, BAD_ISSUE_DATE, CREDIT_NOTES, INVOICES, NUMBER_OF_SERIES, OPENING_IS_FINAL,
    OPENING_USED,
};

const INVOICE: &str = "invoice";

/// Why the document is there that takes an item back.
const TAKEN_BACK: &str = "Taken back";

/// An item is made, and archived when it is taken back, which nothing may stand against.
pub(crate) fn check<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<Vec<Result<()>>>> {
    Box::pin(async move {
        let mut known = Known::of(ctx, tx, changes).await?;
        let mut verdicts = Vec::with_capacity(changes.len());
        for change in changes.iter_mut() {
            verdicts.push(match (change.is_new(), change.changes("archived_at") && change.is_archived()) {
                (true, _) => known.examine(ctx, tx, change).await,
                (false, true) => known.assert_unused(change),
                (false, false) => Err(OPENING_IS_FINAL.error()),
            });
        }
        Ok(verdicts)
    })
}

/// What all items of a lot need.
struct Known {
    customers: HashMap<Id, customer::Model>,
    numbers: Numbers,
    /// The documents of the items that are taken back.
    documents: HashMap<Id, invoice::Model>,
    /// Whether something may still be written on a day.
    open: BTreeMap<Day, Result<()>>,
    rates: BTreeMap<(Currency, Day), Result<Option<ExchangeRate>>>,
}

impl Known {
    async fn of(ctx: &Ctx, tx: &Tx<'_>, changes: &[Change<'_>]) -> Result<Known> {
        let new = || changes.iter().filter(|change| change.is_new());
        let customers: Vec<Id> = new().filter_map(|change| change.reference("customer_id")).collect();
        let customers = tx
            .select::<customer::Entity>(&ctx.whole())
            .filter(customer::Column::Id.is_in(db::padded(customers)))
            .all()
            .await?;
        let numbers = new().map(|change| number(change).to_owned()).collect();
        let numbers = Numbers::of(ctx, tx, numbers).await?;
        let back = changes.iter().filter(|change| !change.is_new());
        let back: Vec<Id> = back.filter_map(|change| change.reference("invoice_id")).collect();
        let documents = tx
            .select::<invoice::Entity>(&ctx.whole())
            .filter(invoice::Column::Id.is_in(db::padded(back)))
            .all()
            .await?;
        Ok(Known {
            customers: customers.into_iter().map(|one| (one.id, one)).collect(),
            numbers,
            documents: documents.into_iter().map(|one| (one.id, one)).collect(),
            open: BTreeMap::new(),
            rates: BTreeMap::new(),
        })
    }

    async fn examine(&mut self, ctx: &Ctx, tx: &Tx<'_>, change: &mut Change<'_>) -> Result<()> {
        if change.int("amount").unwrap_or(0) <= 0 {
            return Err(BAD_AMOUNT.at("amount"));
        }
        let issued = day(change, "issued_on").unwrap_or_else(|| ctx.today());
        if issued > ctx.today() {
            return Err(BAD_ISSUE_DATE.at("issued_on").with("today", ctx.today()));
        }
        let due = match kind(change) {
            INVOICE => Some(day(change, "due_on").unwrap_or(issued)),
            _ => None,
        };
        if due.is_some_and(|due| due < issued) {
            return Err(BAD_DUE_DATE.at("due_on").with("issued_on", issued));
        }
        change.set("due_on", due.map_or(Datum::Null, |day| i64::from(day.0).into()));
        if let Entry::Vacant(unknown) = self.open.entry(issued) {
            let verdict = finance::check_open(ctx, tx, finance::Area::Sales, issued).await;
            unknown.insert(verdict.map(drop).map_err(|error| error.at("issued_on")));
        }
        self.open.get(&issued).cloned().unwrap_or(Ok(()))?;
        let Some(customer) = change.reference("customer_id").and_then(|id| self.customers.get(&id)) else {
            // The engine has refused it.
            return Ok(());
        };
        let said = change.text("currency").and_then(|code| Currency::parse(code).ok());
        let currency = said.or(customer.currency).unwrap_or(ctx.company().currency);
        change.set("currency", currency.code().into());
        let (store, owner) = (customer.store_id, customer.owner_id);
        let is_home = currency == ctx.company().currency;
        if is_home || change.int("exchange_rate").is_none() {
            let rate = self.rate(ctx, tx, currency, issued).await?;
            change.set("exchange_rate", rate.map(ExchangeRate::scaled).into());
        }
        change.set("store_id", store.into());
        change.set("owner_id", owner.into());
        change.set("invoice_id", ctx.id().into());
        // Last: a row that is refused for something else leaves its number to the next one.
        self.claim_number(change)
    }

    /// The rate of a day; nothing for the company's own currency.
    async fn rate(
        &mut self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        currency: Currency,
        day: Day,
    ) -> Result<Option<ExchangeRate>> {
        if let Entry::Vacant(unknown) = self.rates.entry((currency, day)) {
            let rated = finance::known_on(ctx, tx, currency, day).await;
            let rated = rated.map_err(|error| error.at("exchange_rate"));
            unknown.insert(rated.map(|rated| rated.map(|rated| rated.rate)));
        }
        self.rates.get(&(currency, day)).cloned().unwrap_or(Ok(None))
    }

    /// Refuses a number that a document has, or that a document of the company's own will get.
    fn claim_number(&mut self, change: &mut Change<'_>) -> Result<()> {
        let (kind, number) = (kind(change), number(change));
        let series = if kind == INVOICE { INVOICES } else { CREDIT_NOTES };
        if is_of(series, number) {
            return Err(NUMBER_OF_SERIES.at("number").with("series", series.code));
        }
        let claimed = self.numbers.claim(kind, number)?;
        change.set("number", claimed.as_str().into());
        Ok(())
    }

    fn assert_unused(&self, change: &Change<'_>) -> Result<()> {
        let document = change.reference("invoice_id").and_then(|id| self.documents.get(&id));
        let used = document.is_none_or(|one| one.open != one.total || !one.credited.is_zero());
        if used { Err(OPENING_USED.with("invoice_id", change.reference("invoice_id"))) } else { Ok(()) }
    }
}

/// Whether a series of the company's own gives such numbers: `INV-2026-000017`.
fn is_of(series: Series, number: &str) -> bool {
    let digits = |part: &str, most: usize| {
        (4..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let rest = number.strip_prefix(series.code).and_then(|rest| rest.strip_prefix('-'));
    rest.and_then(|rest| rest.split_once('-')).is_some_and(|(year, n)| digits(year, 4) && digits(n, 18))
}

/// Items that are made become documents; those that are taken back are settled by one in the other direction.
pub(crate) fn saved<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        post_new(ctx, tx, changes).await?;
        let is_back = |change: &&Change<'_>| !change.is_new() && change.is_archived();
        let back: Vec<Id> =
            changes.iter().filter(is_back).filter_map(|change| change.reference("invoice_id")).collect();
        if !back.is_empty() {
            finance::check_open(ctx, tx, finance::Area::Sales, ctx.today()).await?;
        }
        for id in back {
            take_back(ctx, tx, id).await?;
        }
        Ok(())
    })
}

/// One insert for each table, one credit change for each customer, and one event: what was owed already is no news.
async fn post_new(ctx: &Ctx, tx: &Tx<'_>, changes: &[Change<'_>]) -> Result<()> {
    let new: Vec<&Change<'_>> = changes.iter().filter(|change| change.is_new()).collect();
    if new.is_empty() {
        return Ok(());
    }
    let ids: Vec<Id> = new.iter().filter_map(|change| change.reference("customer_id")).collect();
    let customers = tx
        .select::<customer::Entity>(&ctx.whole())
        .filter(customer::Column::Id.is_in(db::padded(ids)))
        .all()
        .await?;
    let customers: HashMap<Id, customer::Model> = customers.into_iter().map(|one| (one.id, one)).collect();
    let (mut heads, mut lines) = (Vec::with_capacity(new.len()), Vec::with_capacity(new.len()));
    let mut exposures: BTreeMap<Id, Exposure> = BTreeMap::new();
    for change in new {
        let customer = change.reference("customer_id").and_then(|id| customers.get(&id));
        let customer = customer.ok_or_else(|| kernel::Error::internal("the customer was looked up"))?;
        let (head, line) = document(ctx, customer, change)?;
        let counted = finance::to_company(ctx, head.total, head.currency, head.exchange_rate)?;
        let exposure = exposures.entry(customer.id).or_default();
        match head.is_note() {
            true => exposure.unallocated -= counted,
            false => exposure.open_invoices += counted,
        }
        heads.push(head);
        lines.push(line);
    }
    let told = HistoryPosted { invoice_ids: heads.iter().map(|head| head.id).collect() };
    tx.emit(Subject::new("history", ctx.id()), &told)?;
    let taxed = lines.iter().flat_map(|line| taxes(ctx, std::slice::from_ref(line))).collect();
    tx.insert_all::<invoice::Entity>(&ctx.whole(), heads).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    tx.insert_all::<crate::model::tax::Entity>(&ctx.whole(), taxed).await?;
    for (customer, exposure) in exposures {
        // It is owed whatever the credit limit says.
        credit::change(ctx, tx, customer, exposure, Check::No).await?;
    }
    Ok(())
}

/// The document of an item.
fn document(
    ctx: &Ctx,
    customer: &customer::Model,
    change: &Change<'_>,
) -> Result<(invoice::Model, line::Model)> {
    let is_note = kind(change) != INVOICE;
    let currency = change.text("currency").map_or(Ok(ctx.company().currency), Currency::parse)?;
    let owed = Amount(change.int("amount").unwrap_or(0));
    let issued = day(change, "issued_on").unwrap_or_else(|| ctx.today());
    let due = day(change, "due_on");
    let rate = change.int("exchange_rate").map(ExchangeRate::from_scaled).transpose()?;
    let mut head = invoice::Model {
        number: Some(number(change).to_owned()),
        reference: change.text("reference").map(str::to_owned),
        exchange_rate: rate,
        rate_day: rate.map(|_| issued),
        rate_source: rate.map(|_| invoice::OPENING.to_owned()),
        issued_on: Some(issued),
        due_on: due,
        next_due_on: due,
        ..blank_of(ctx, customer, change.reference("invoice_id").unwrap_or_else(|| ctx.id()), currency)
    };
    if is_note {
        "credit_note".clone_into(&mut head.kind);
    }
    let line = of(ctx, &head, if is_note { -owed } else { owed });
    sum_up(&mut head, std::slice::from_ref(&line))?;
    head.status = match is_note {
        true => "posted",
        false => status_of(Facts { overdue: due < Some(ctx.today()), ..Facts::of(&head) }),
    }
    .to_owned();
    Ok((head, line))
}

fn blank_of(ctx: &Ctx, customer: &customer::Model, id: Id, currency: Currency) -> invoice::Model {
    invoice::Model {
        purpose: invoice::OPENING.to_owned(),
        store_id: customer.store_id,
        region_id: customer.region_id,
        owner_id: customer.owner_id,
        locale: customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone()),
        posted_at: Some(ctx.now()),
        // The customer has it since long.
        sent_at: Some(ctx.now()),
        ..blank(ctx, id, customer.id, &customer.name, currency)
    }
}

/// The one line: so much, without tax.
fn of(ctx: &Ctx, head: &invoice::Model, total: Amount) -> line::Model {
    let words = print::labels::labels(&head.locale);
    let price = UnitPrice::from_decimal(head.currency.decimal(total.abs()));
    line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        invoice_id: head.id,
        line_no: 1,
        kind: line::kind::SALE.to_owned(),
        credits_line_id: None,
        nets_line_id: None,
        order_line_id: None,
        product_id: None,
        sku: None,
        description: words["opening_balance"].as_str().unwrap_or("Opening balance").to_owned(),
        unit_id: None,
        quantity: Qty::whole(total.0.signum()),
        unit_price: price.unwrap_or(UnitPrice::ZERO),
        gross: total,
        discount: Amount::ZERO,
        net: total,
        tax_class_id: None,
        tax_rate: Rate::ZERO,
        tax: Amount::ZERO,
        total,
    }
}

/// Makes an invoice void; a credit note is settled by an invoice of the same amount.
async fn take_back(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let document = tx.select::<invoice::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    if document.open != document.total || !document.credited.is_zero() {
        return Err(OPENING_USED.with("invoice_id", id));
    }
    if !document.is_note() {
        let credit = CreditInvoice::whole(TAKEN_BACK.to_owned(), None);
        return note_of(ctx, tx, document, &credit, Why::Void).await.map(drop);
    }
    let customer = parties::customers::find(ctx, tx, document.customer_id).await?;
    let mut head = invoice::Model {
        exchange_rate: document.exchange_rate,
        rate_day: document.rate_day,
        rate_source: document.rate_source.clone(),
        issued_on: Some(ctx.today()),
        due_on: Some(ctx.today()),
        next_due_on: Some(ctx.today()),
        reference: document.number.clone(),
        note: Some(TAKEN_BACK.to_owned()),
        ..blank_of(ctx, &customer, ctx.id(), document.currency)
    };
    let lines = vec![of(ctx, &head, -document.total)];
    sum_up(&mut head, &lines)?;
    head.status = status_of(Facts::of(&head)).to_owned();
    let owed = finance::to_company(ctx, head.total, head.currency, head.exchange_rate)?;
    let exposure = Exposure { open_invoices: owed, ..Exposure::default() };
    credit::change(ctx, tx, customer.id, exposure, Check::No).await?;
    post::number(ctx, tx, &mut head, INVOICES).await?;
    post::tell(tx, &head, &lines, "billing.invoice.post")?;
    let wish = Wish::plain(head.id, head.total, 0);
    store(ctx, tx, Composed { invoice: head, taxes: taxes(ctx, &lines), lines }).await?;
    settle_with(ctx, tx, document, &[wish], ctx.today()).await.map(drop)
}

fn kind<'c>(change: &'c Change<'_>) -> &'c str {
    change.text("kind").unwrap_or(INVOICE)
}

fn number<'c>(change: &'c Change<'_>) -> &'c str {
    change.text("number").unwrap_or_default()
}

fn day(change: &Change<'_>, field: &str) -> Option<Day> {
    change.int(field).and_then(|number| i32::try_from(number).ok()).map(Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_own_series_are_known() {
        for own in ["INV-2026-000017", "INV-1999-1234567"] {
            assert!(is_of(INVOICES, own), "{own}");
        }
        for other in
            ["INV-17", "INV/2026/000017", "2026-000017", "CN-2026-000017", "INV-26-000017", "INV-2026-A17"]
        {
            assert!(!is_of(INVOICES, other), "{other}");
        }
    }
}
