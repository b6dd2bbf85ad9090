//! `POST /billing/refunds` and its verbs: money goes back by the tender that it came by.
//!
//! The intent is on record, and the money taken from the customer's credit, before anybody is asked to pay. Whatever
//! happens then, the refund ends as settled or failed, and a failed one gives the money back to the credit (T55).

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::pay::Method;
use super::write_off::is_write_off;
use crate::days::Said;
use crate::events::{
    PaymentRefunded, RefundFailed, RefundRequested, RefundSent, refund_head, refund_subject,
};
use crate::model::{allocation, invoice, payment, refund};
use crate::view::{self, RefundView};
use crate::{
    BAD_AMOUNT, BAD_REFUND_DATE, METHOD_NEEDED, MORE_THAN_CAPTURED, MORE_THAN_LEFT, OTHER_METHOD,
    REFUND_SOURCE, REFUND_STATES, REFUNDS, money, refunds,
};

/// A refund as the caller asks for it.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "payment_id": "01890000-0000-7000-8000-000000000001", "amount": "12.50", "reason": "Returned" }))]
pub struct NewRefund {
    /// The payment whose tender it goes back to.
    pub payment_id: Option<Id>,
    /// The credit note that it is paid out of; out of what is left of the payment when absent.
    pub credit_note_id: Option<Id>,
    /// Without a payment: how a person pays it. With one it goes back as it came: the same, or absent.
    pub method: Option<Method>,
    /// The bank or cash account of the chart (`/ledger/accounts`, `holds_money`) that it leaves; when absent the one that the
    /// payment came into, or else the method's.
    pub account_id: Option<Id>,
    /// All that can be refunded when absent.
    pub amount: Option<Decimal>,
    /// The business day on which it is promised, and cash is given; today in the company's zone when absent. Neither later
    /// nor before the money came, was credited or was last allocated: else `billing.bad_refund_date`.
    pub business_date: Option<Day>,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
}

/// The bank's or provider's word on a refund.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Progress {
    #[garde(length(chars, min = 1, max = 80))]
    pub reference: Option<String>,
}

/// That the customer has the money, and since when.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reference": "FT2603120017", "business_date": "2026-03-12" }))]
pub struct SettleRefund {
    #[garde(length(chars, min = 1, max = 80))]
    pub reference: Option<String>,
    /// The business day on which the money left; today in the company's zone when absent. Neither later nor before the
    /// refund's own day: else `billing.bad_refund_date`.
    pub business_date: Option<Day>,
}

/// What is said of a refund when it takes a step.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    pub(crate) reference: Option<String>,
    /// The business day; today's when absent.
    pub(crate) on: Option<Day>,
    /// Why it did not come about.
    pub(crate) failure: Option<String>,
}

/// Where the money is taken from.
struct Sources {
    payment: Option<payment::Model>,
    note: Option<invoice::Model>,
}

impl Sources {
    async fn lock(ctx: &Ctx, tx: &Tx<'_>, payment_id: Option<Id>, note_id: Option<Id>) -> Result<Sources> {
        let missing = |path: &'static str| {
            move |error: kernel::Error| {
                if error.kind == kernel::Kind::NotFound { REFUND_SOURCE.at(path) } else { error }
            }
        };
        let payment = match payment_id {
            Some(id) => {
                let found = tx.select::<payment::Entity>(ctx.scope()).id(id).locked().expect().await;
                Some(found.map_err(missing("payment_id"))?)
            }
            None => None,
        };
        let note = match note_id {
            Some(id) => {
                let found = tx.select::<invoice::Entity>(ctx.scope()).id(id).locked().expect().await;
                Some(found.map_err(missing("credit_note_id"))?)
            }
            None => None,
        };
        Ok(Sources { payment, note })
    }

    /// Whose money in which currency.
    fn owner(&self) -> Result<(Id, Currency)> {
        let of_payment = self.payment.as_ref().map(|one| (one.customer_id, one.currency));
        let of_note = self.note.as_ref().map(|one| (one.customer_id, one.currency));
        let is_note = self.note.as_ref().is_none_or(invoice::Model::is_note);
        match (of_payment, of_note) {
            (Some(one), Some(other)) if one != other => Err(REFUND_SOURCE.at("credit_note_id")),
            _ if !is_note => Err(REFUND_SOURCE.at("credit_note_id")),
            (Some(one), _) | (None, Some(one)) => Ok(one),
            (None, None) => Err(REFUND_SOURCE.at("payment_id")),
        }
    }

    /// What is left of the credit that pays it, and of what came by the tender.
    fn left(&self) -> (Amount, Option<Amount>) {
        let tender = self.payment.as_ref().map(|payment| match payment.reversed_on {
            // By this tender nothing has come after all.
            Some(_) => Amount::ZERO,
            None => payment.amount - payment.refunded,
        });
        let credit = match (&self.note, &self.payment) {
            (Some(note), _) => -note.open,
            (None, Some(payment)) => payment.unallocated,
            (None, None) => Amount::ZERO,
        };
        (credit, tender)
    }

    /// The day of a refund: on no day is less left of what pays it than nothing.
    async fn day(&self, ctx: &Ctx, tx: &Tx<'_>, said: Option<Day>) -> Result<Day> {
        let Some(on) = said.filter(|on| *on != ctx.today()) else { return Ok(ctx.today()) };
        let payer = match (&self.note, &self.payment) {
            (Some(note), _) => note.id,
            (None, Some(payment)) => payment.id,
            (None, None) => return Err(REFUND_SOURCE.at("payment_id")),
        };
        let used = tx
            .select::<allocation::Entity>(&ctx.whole())
            .filter(allocation::Column::SourceId.eq(payer))
            .order_by_desc(allocation::Column::BusinessDate)
            .one()
            .await?;
        let came = self.payment.as_ref().map(|payment| payment.business_date);
        let credited = self.note.as_ref().and_then(|note| note.issued_on);
        let earliest = [came, credited, used.map(|row| row.business_date)].into_iter().flatten().max();
        Said::money(Some(on), BAD_REFUND_DATE).since(ctx, earliest.unwrap_or(Day::FIRST))
    }

    /// Refuses an amount beyond the company's limit from somebody who has not lately proved who they are.
    ///
    /// # Errors
    /// `identity.step_up_required`.
    async fn prove_if_large(&self, ctx: &Ctx, tx: &Tx<'_>, amount: Amount) -> Result<()> {
        let Some(limit) = identity::companies::refund_step_up_limit(ctx, tx).await? else { return Ok(()) };
        let of_payment = self.payment.as_ref().map(|one| (one.currency, one.exchange_rate));
        let of_note = self.note.as_ref().map(|one| (one.currency, one.exchange_rate));
        let Some((currency, rate)) = of_note.or(of_payment) else { return Ok(()) };
        let in_base = finance::base_change(ctx, Amount::ZERO, amount, currency, rate)?;
        if in_base > limit { identity::step_up::require(ctx, tx).await } else { Ok(()) }
    }

    /// Takes so much (gives back, when negative) and stores it. Answers by how much the customer's credit changed in
    /// the company's currency, by the rate of the document that pays it.
    async fn take(self, ctx: &Ctx, tx: &Tx<'_>, amount: Amount) -> Result<Amount> {
        let from_payment = self.note.is_none();
        let mut change = Amount::ZERO;
        if let Some(mut note) = self.note {
            let before = -note.open;
            note.open += amount;
            change = finance::base_change(ctx, before, -note.open, note.currency, note.exchange_rate)?;
            note.status = if note.open.is_zero() { "paid" } else { "posted" }.to_owned();
            note.version += 1;
            note.updated_at = ctx.now();
            tx.save::<invoice::Entity>(&ctx.whole(), note).await?;
        }
        if let Some(mut payment) = self.payment {
            payment.refunded += amount;
            if from_payment {
                let before = payment.unallocated;
                payment.unallocated -= amount;
                let (left, rate) = (payment.unallocated, payment.exchange_rate);
                change = finance::base_change(ctx, before, left, payment.currency, rate)?;
            }
            payment.version += 1;
            payment.updated_at = ctx.now();
            tx.save::<payment::Entity>(&ctx.whole(), payment).await?;
        }
        Ok(change)
    }
}

/// Puts a refund on record. Cash is given at once; another tender waits for a provider or a person.
pub async fn refund(ctx: &Ctx, tx: &Tx<'_>, input: NewRefund) -> Result<RefundView> {
    let sources = Sources::lock(ctx, tx, input.payment_id, input.credit_note_id).await?;
    let (customer_id, currency) = sources.owner()?;
    let (credit, tender) = sources.left();
    let amount = match input.amount {
        Some(decimal) => currency.amount(decimal).map_err(|error| error.at("amount"))?,
        None => tender.map_or(credit, |tender| tender.min(credit)),
    };
    if !amount.is_positive() {
        return Err(BAD_AMOUNT.at("amount"));
    }
    if let Some(tender) = tender.filter(|tender| amount > *tender) {
        return Err(MORE_THAN_CAPTURED.at("amount").with("left", currency.decimal(tender)));
    }
    if amount > credit {
        return Err(MORE_THAN_LEFT.at("amount").with("left", currency.decimal(credit)));
    }
    sources.prove_if_large(ctx, tx, amount).await?;
    money::assert_holds(ctx, tx, input.account_id).await?;
    let on = sources.day(ctx, tx, input.business_date).await?;
    let row = row(ctx, &sources, &input, customer_id, (currency, amount), on)?;
    finance::check_open(ctx, tx, finance::Area::Sales, row.business_date).await?;
    let change = sources.take(ctx, tx, amount).await?;
    count(ctx, tx, &row, change).await?;
    let subject = Subject::new("refund", row.id).within(row.store_id, row.region_id, row.owner_id);
    let facts = json!({ "number": row.number, "amount": currency.decimal(amount), "reason": row.reason });
    tx.audit(subject, "billing.refund.request", &facts)?;
    tx.emit(subject, &RefundRequested { refund: refund_head(&row) })?;
    tx.insert::<refund::Entity>(&ctx.whole(), row.clone()).await?;
    let row = match row.method.as_str() {
        // The till's drawer asks nobody, nor does what was given up and is asked for again.
        method if method == "cash" || is_write_off(method) => {
            let word = Word { on: Some(row.business_date), ..Word::default() };
            let row = advance(ctx, tx, row, "settle", word).await?;
            assert_rated(ctx, tx, &row).await?;
            row
        }
        _ => {
            refunds::enqueue(ctx, tx, &row).await?;
            row
        }
    };
    Ok(view::of_refund(&row))
}

fn row(
    ctx: &Ctx,
    sources: &Sources,
    input: &NewRefund,
    customer_id: Id,
    (currency, amount): (Currency, Amount),
    on: Day,
) -> Result<refund::Model> {
    let method = match (&sources.payment, input.method) {
        (Some(payment), Some(other)) if other.as_str() != payment.method => {
            return Err(OTHER_METHOD.at("method").with("method", payment.method.as_str()));
        }
        (Some(payment), _) => payment.method.clone(),
        (None, Some(method @ (Method::Cash | Method::Bank | Method::Cheque | Method::Other))) => {
            method.as_str().to_owned()
        }
        (None, _) => return Err(METHOD_NEEDED.at("method")),
    };
    let of_note = sources.note.as_ref().map(|note| (note.store_id, note.region_id, note.owner_id));
    let of_payment = sources.payment.as_ref().map(|one| (one.store_id, one.region_id, one.owner_id));
    let (store_id, region_id, owner_id) = of_payment.or(of_note).unwrap_or_default();
    Ok(refund::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: ctx.runtime().number(ctx, REFUNDS)?.text,
        payment_id: input.payment_id,
        credit_note_id: input.credit_note_id,
        customer_id,
        store_id,
        region_id,
        owner_id,
        method,
        account_id: input.account_id.or(sources.payment.as_ref().and_then(|payment| payment.account_id)),
        currency,
        amount,
        status: REFUND_STATES.initial.to_owned(),
        reason: input.reason.clone(),
        reference: None,
        failure: None,
        sent_at: None,
        ended_at: None,
        ended_on: None,
        business_date: on,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    })
}

/// The money is no longer (or, when it comes back, again) the customer's credit.
async fn count(ctx: &Ctx, tx: &Tx<'_>, refund: &refund::Model, unallocated: Amount) -> Result<()> {
    let change = Change { unallocated, ..Change::default() };
    credit::change(ctx, tx, refund.customer_id, change, Check::No).await
}

/// `POST /billing/refunds/{id}/send`: the bank has the order.
pub async fn send(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Progress) -> Result<RefundView> {
    by_hand(ctx, tx, target, "send", Word { reference: input.reference, ..Word::default() }).await
}

/// `POST /billing/refunds/{id}/settle`: the customer has the money.
pub async fn settle(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SettleRefund) -> Result<RefundView> {
    let word = Word { reference: input.reference, on: input.business_date, failure: None };
    by_hand(ctx, tx, target, "settle", word).await
}

/// `POST /billing/refunds/{id}/fail`: it did not come about, and the money is the customer's credit again.
pub async fn fail(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: super::Reason) -> Result<RefundView> {
    by_hand(ctx, tx, target, "fail", Word { failure: Some(input.reason), ..Word::default() }).await
}

async fn by_hand(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    verb: &'static str,
    word: Word,
) -> Result<RefundView> {
    let found = tx.select::<refund::Entity>(ctx.scope()).id(target.id).expect().await?;
    target.check(found.version)?;
    let row = step(ctx, tx, found.id, verb, word).await?;
    if verb == "settle" {
        assert_rated(ctx, tx, &row).await?;
    }
    Ok(view::of_refund(&row))
}

/// The books tell what left at the rate of its day: a person says it once that is known. A provider is not contradicted,
/// for the money has gone; it is told when the rate is there.
///
/// # Errors
/// `finance.no_rate`, `finance.stale_rate`.
async fn assert_rated(ctx: &Ctx, tx: &Tx<'_>, settled: &refund::Model) -> Result<()> {
    let on = settled.ended_on.unwrap_or(settled.business_date);
    finance::known_on(ctx, tx, settled.currency, on).await.map(drop)
}

/// One step of a refund of the company, under the locks that it needs: its sources first, as everywhere.
pub(crate) async fn step(
    ctx: &Ctx,
    tx: &Tx<'_>,
    id: Id,
    verb: &'static str,
    word: Word,
) -> Result<refund::Model> {
    let seen = tx.select::<refund::Entity>(&ctx.whole()).id(id).expect().await?;
    if verb == "fail" {
        // Locked before the refund itself: a new refund of the same payment takes its locks in this order.
        lock_sources(ctx, tx, &seen).await?;
    }
    let row = tx.select::<refund::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    advance(ctx, tx, row, verb, word).await
}

async fn lock_sources(ctx: &Ctx, tx: &Tx<'_>, refund: &refund::Model) -> Result<Sources> {
    let payment = match refund.payment_id {
        Some(id) => Some(tx.select::<payment::Entity>(&ctx.whole()).id(id).locked().expect().await?),
        None => None,
    };
    let note = match refund.credit_note_id {
        Some(id) => Some(tx.select::<invoice::Entity>(&ctx.whole()).id(id).locked().expect().await?),
        None => None,
    };
    Ok(Sources { payment, note })
}

async fn advance(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut row: refund::Model,
    verb: &'static str,
    word: Word,
) -> Result<refund::Model> {
    row.status = REFUND_STATES.check(&row.status, verb)?.to_owned();
    if verb != "send" {
        // The books tell of it on the day on which it ends.
        let on = Said::money(word.on, BAD_REFUND_DATE).since(ctx, row.business_date)?;
        finance::check_open(ctx, tx, finance::Area::Sales, on).await?;
        (row.ended_on, row.ended_at) = (Some(on), Some(ctx.now()));
    }
    row.reference = word.reference.or(row.reference);
    row.version += 1;
    row.updated_at = ctx.now();
    let subject = refund_subject(&row);
    let facts = json!({ "number": row.number, "reference": row.reference, "failure": word.failure });
    match verb {
        "send" => {
            row.sent_at = Some(ctx.now());
            tx.audit(subject, "billing.refund.send", &facts)?;
            tx.emit(subject, &RefundSent { refund: refund_head(&row) })?;
        }
        "settle" => {
            tx.audit(subject, "billing.refund.settle", &facts)?;
            tx.emit(subject, &PaymentRefunded { refund: refund_head(&row) })?;
        }
        _ => {
            row.failure = word.failure;
            let change = lock_sources(ctx, tx, &row).await?.take(ctx, tx, -row.amount).await?;
            count(ctx, tx, &row, change).await?;
            tx.audit(subject, "billing.refund.fail", &facts)?;
            tx.emit(subject, &RefundFailed { refund: refund_head(&row) })?;
        }
    }
    tx.save::<refund::Entity>(&ctx.whole(), row.clone()).await?;
    Ok(row)
}

/// Refunds of a customer that money was promised for and that have not ended.
pub(crate) async fn under_way(
    ctx: &Ctx,
    source: &platform::Source,
    after: Id,
    most: u64,
) -> Result<Vec<refund::Model>> {
    source
        .select::<refund::Entity>(&ctx.whole())
        .filter(refund::Column::Status.is_in(["requested", "sent"]))
        .filter(refund::Column::Id.gt(after))
        .order_by(refund::Column::Id)
        .limit(most)
        .all()
        .await
}
