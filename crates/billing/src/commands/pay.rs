//! `POST /billing/payments`: money came, by whatever method; it settles the invoices named, the oldest, or none yet.

use garde::Validate;
use identity::stores::Place;
use kernel::{Amount, Currency, Day, Decimal, ExchangeRate, Id, Instant};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::place;
use crate::allocate::{ALLOCATIONS_MAX, Conversion, From, Settlement, Which, Wish, settle};
use crate::events::{PaymentAllocated, PaymentReceived, Settled, payment_head};
use crate::model::payment;
use crate::view::{self, PaymentView};
use crate::{
    BAD_AMOUNT, DISCOUNTS_NEED_AUTO, DUPLICATE_REFERENCE, MORE_THAN_LEFT, NO_SUCH_CUSTOMER, ONE_CONVERSION,
    PAYMENTS, RECEIVED_LATER, early, money, permissions,
};

/// How money came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    Cash,
    Card,
    Mpesa,
    Bank,
    Cheque,
    Other,
}

impl Method {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Cash => "cash",
            Method::Card => "card",
            Method::Mpesa => "mpesa",
            Method::Bank => "bank",
            Method::Cheque => "cheque",
            Method::Other => "other",
        }
    }
}

/// A payment as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({
    "customer_id": "01890000-0000-7000-8000-000000000002", "method": "mpesa", "amount": "150",
    "reference": "SBX1KQ", "auto": true,
}))]
pub struct NewPayment {
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub method: Method,
    /// The bank or cash account of the chart (`/ledger/accounts`, `holds_money`) that it came into; the method's when absent.
    pub account_id: Option<Id>,
    pub amount: Decimal,
    /// The company's currency when absent.
    pub currency: Option<Currency>,
    /// Now when absent; not after today in the company's zone.
    pub received_at: Option<Instant>,
    /// The provider's or bank's number of it; once per method.
    #[garde(length(chars, min = 1, max = 80))]
    pub reference: Option<String>,
    /// What it settles, each invoice on the day since when both are there: the payment's, the invoice's, or that on which
    /// something was last taken back of the invoice. On another day by `POST /billing/payments/{id}/allocate`.
    #[garde(length(max = ALLOCATIONS_MAX))]
    #[serde(default)]
    pub allocations: Vec<NewAllocation>,
    /// Settles the customer's invoices, the one due first first; instead of `allocations`, and on the same days.
    #[serde(default)]
    pub auto: bool,
    /// With `auto`: an invoice by whose `early_payment.until` the payment came, and whose `early_payment.suffices` is there
    /// when its turn comes, is settled with that, and the rest by a credit note, as by `take_discount`. Any other as without
    /// it. Without `auto`: `billing.discounts_need_auto`.
    #[serde(default)]
    pub take_discounts: bool,
}

/// So much of an invoice.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAllocation {
    pub invoice_id: Id,
    /// What of the payment or credit note, in its own currency.
    pub amount: Decimal,
    /// What that is in the invoice's currency, where it is not the payment's: what the bank made of it, or what the two
    /// agreed on. The rate follows. What the payment was booked at and what the invoice was booked at differ then: the
    /// difference is a realised gain or loss.
    pub invoice_amount: Option<Decimal>,
    /// Instead of the amount: one of the payment's currency in the invoice's.
    pub exchange_rate: Option<ExchangeRate>,
    /// Keeps what is off for early payment: a payment that came by the invoice's `early_payment.until` and is
    /// `early_payment.suffices` or more settles all of it, the rest by a credit note (`discount_note_id`). Refused with
    /// `billing.no_discount`, `billing.discount_over`, `billing.too_little_for_discount`.
    #[serde(default)]
    pub take_discount: bool,
}

impl NewAllocation {
    /// What the amount is in another currency.
    fn conversion(&self, index: usize) -> Result<Option<Conversion>> {
        match (self.invoice_amount, self.exchange_rate) {
            (None, None) => Ok(None),
            (Some(amount), None) => Ok(Some(Conversion::Amount(amount))),
            (None, Some(rate)) => Ok(Some(Conversion::Rate(rate))),
            (Some(_), Some(_)) => Err(ONE_CONVERSION.at(format!("allocations[{index}].exchange_rate"))),
        }
    }
}

/// Records a payment.
pub async fn pay(ctx: &Ctx, tx: &Tx<'_>, input: NewPayment) -> Result<PaymentView> {
    let visible = ctx.scope_of(&parties::permissions::CUSTOMER_VIEW)?;
    let customer = parties::customers::find_in(tx, &visible, input.customer_id).await.map_err(|error| {
        if error.kind == kernel::Kind::NotFound { NO_SUCH_CUSTOMER.at("customer_id") } else { error }
    })?;
    let currency = input.currency.unwrap_or(ctx.company().currency);
    let amount = currency.amount(input.amount).map_err(|error| error.at("amount"))?;
    if !amount.is_positive() {
        return Err(BAD_AMOUNT.at("amount"));
    }
    let received_at = received_at(ctx, input.received_at)?;
    finance::check_open(ctx, tx, finance::Area::Sales, ctx.day_of(received_at)).await?;
    let Place { store_id, region_id } = place(ctx, tx, input.store_id, customer.store_id).await?;
    money::assert_holds(ctx, tx, input.account_id).await?;
    let came = Came {
        customer_id: customer.id,
        store_id,
        region_id,
        owner_id: customer.owner_id.or(ctx.user_id()),
        method: input.method.as_str(),
        account_id: input.account_id,
        currency,
        amount,
        reference: input.reference,
        received_at,
        settles_on: None,
    };
    let auto = Auto { oldest_first: input.auto, take_discounts: input.take_discounts };
    let which = which(currency, auto, &input.allocations)?;
    record(ctx, tx, came, which).await
}

/// What a caller leaves to the program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Auto {
    pub(crate) oldest_first: bool,
    pub(crate) take_discounts: bool,
}

/// Which invoices a caller wants settled.
pub(crate) fn which(currency: Currency, auto: Auto, allocations: &[NewAllocation]) -> Result<Which> {
    let take_discounts = auto.take_discounts;
    match (auto.oldest_first, allocations.is_empty()) {
        (true, true) => Ok(Which::OldestFirst { take_discounts }),
        _ if take_discounts => Err(DISCOUNTS_NEED_AUTO.at("take_discounts")),
        _ => wishes(currency, allocations).map(Which::These),
    }
}

/// When the money came: now, or a day that is not after today.
fn received_at(ctx: &Ctx, said: Option<Instant>) -> Result<Instant> {
    let at = said.unwrap_or_else(|| ctx.now());
    if ctx.day_of(at) > ctx.today() {
        return Err(RECEIVED_LATER.at("received_at").with("today", ctx.today()));
    }
    Ok(at)
}

/// What came, by whom and how; what is written off comes by no tender.
pub(crate) struct Came {
    pub(crate) customer_id: Id,
    pub(crate) store_id: Option<Id>,
    pub(crate) region_id: Option<Id>,
    pub(crate) owner_id: Option<Id>,
    /// The stored name.
    pub(crate) method: &'static str,
    pub(crate) account_id: Option<Id>,
    pub(crate) currency: Currency,
    pub(crate) amount: Amount,
    pub(crate) reference: Option<String>,
    pub(crate) received_at: Instant,
    /// When it settles what it settles; each invoice as soon as both are there when absent.
    pub(crate) settles_on: Option<Day>,
}

/// Puts a payment on record, on a day that the caller knows to be open, and settles what is wished.
pub(crate) async fn record(ctx: &Ctx, tx: &Tx<'_>, came: Came, which: Which) -> Result<PaymentView> {
    let (currency, amount) = (came.currency, came.amount);
    let business_date = ctx.day_of(came.received_at);
    let rated = finance::known_on(ctx, tx, currency, business_date).await?;
    let named = came.reference.is_some();
    let mut payment = payment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: ctx.runtime().number(ctx, PAYMENTS)?.text,
        customer_id: came.customer_id,
        store_id: came.store_id,
        region_id: came.region_id,
        owner_id: came.owner_id,
        method: came.method.to_owned(),
        account_id: came.account_id,
        currency,
        exchange_rate: rated.as_ref().map(|rated| rated.rate),
        rate_day: rated.as_ref().map(|rated| rated.day),
        rate_source: rated.map(|rated| rated.source),
        amount,
        unallocated: amount,
        refunded: Amount::ZERO,
        reference_claim: came.reference.clone(),
        reference: came.reference,
        received_at: came.received_at,
        business_date,
        reversed_on: None,
        reversed_at: None,
        reversed_by: None,
        reversal_reason: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    let from = match came.settles_on {
        Some(on) => From::payment(&payment, on),
        None => From::new_payment(&payment, ctx.today()),
    };
    let wishes = which.wishes(ctx, tx, from, amount).await?;
    if !wishes.is_empty() {
        ctx.require(&permissions::PAYMENT_ALLOCATE)?;
    }
    let done = within(ctx, tx, from, amount, &wishes).await?;
    early::give(ctx, tx, &done.early).await?;
    payment.unallocated = amount - done.amount;
    let unallocated = finance::to_company(ctx, payment.unallocated, currency, payment.exchange_rate)?;
    let change = Change { open_invoices: -done.base, unallocated, ..Change::default() };
    credit::change(ctx, tx, payment.customer_id, change, Check::No).await?;
    tell(tx, &payment, done.settled)?;
    // Not read again: who records a payment of another's customer may not see it afterwards.
    let answer = view::of_payment(&payment, &done.allocations, &[]);
    tx.insert::<payment::Entity>(&ctx.whole(), payment).await.map_err(|error| {
        if error.is(db::CONFLICT_UNIQUE) && named { DUPLICATE_REFERENCE.at("reference") } else { error }
    })?;
    Ok(answer)
}

fn tell(tx: &Tx<'_>, payment: &payment::Model, settled: Vec<Settled>) -> Result<()> {
    let subject =
        Subject::new("payment", payment.id).within(payment.store_id, payment.region_id, payment.owner_id);
    let amount = payment.currency.decimal(payment.amount);
    let changes =
        json!({ "number": payment.number, "amount": amount, "method": payment.method, "settled": settled });
    tx.audit(subject, "billing.payment.record", &changes)?;
    tx.emit(subject, &PaymentReceived { payment: payment_head(payment) })?;
    if settled.is_empty() {
        return Ok(());
    }
    tx.emit(subject, &PaymentAllocated { payment: payment_head(payment), settled })
}

/// The wished allocations as amounts of the currency.
fn wishes(currency: Currency, allocations: &[NewAllocation]) -> Result<Vec<Wish>> {
    allocations
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let path = format!("allocations[{index}].amount");
            let amount = currency.amount(one.amount).map_err(|error| error.at(path.clone()))?;
            if !amount.is_positive() {
                return Err(BAD_AMOUNT.at(path));
            }
            Ok(Wish {
                invoice_id: one.invoice_id,
                amount,
                conversion: one.conversion(index)?,
                take_discount: one.take_discount,
                index,
            })
        })
        .collect()
}

/// Settles at most `left`.
pub(crate) async fn within(
    ctx: &Ctx,
    tx: &Tx<'_>,
    from: From,
    left: Amount,
    wishes: &[Wish],
) -> Result<Settlement> {
    let wanted = Amount::total(wishes.iter().map(|wish| wish.amount))?;
    if wanted > left {
        return Err(MORE_THAN_LEFT.at("allocations").with("left", from.currency.decimal(left)));
    }
    if wishes.is_empty() {
        return Ok(Settlement::default());
    }
    settle(ctx, tx, from, wishes).await
}
