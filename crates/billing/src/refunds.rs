//! Refunds by a payment provider: asked for by a job, after the intent is on record, and looked after until they end.
//!
//! A provider is asked with the refund's own id as the key, and asked what became of it before it is asked again:
//! whatever crashes between, nobody is paid twice and nothing is forgotten (T55).

use std::sync::Arc;

use kernel::{Amount, Currency, Error, Id};
use platform::{BoxFuture, Ctx, JobKind, Result, Schedule, Tx, free_job, jobs, pipeline};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::commands::refund::{Word, step, under_way};
use crate::model::refund;

const SEND: &str = "billing.refund.send";
const RECONCILE: &str = "billing.refunds.reconcile";
/// How often refunds that have not ended are looked at.
const EVERY_MINUTES: u32 = 15;
/// Refunds read at once.
const BATCH_MAX: u64 = 200;

/// What a provider is asked to pay back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The refund's id: the provider's idempotency key.
    pub key: Id,
    /// The provider's own number of the payment.
    pub payment_reference: Option<String>,
    pub currency: Currency,
    pub amount: Amount,
}

/// What became of a refund at the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody there knows the key: it was never asked for.
    Unknown,
    /// It is under way.
    Pending,
    /// The customer has the money; the provider's number of it.
    Settled(Option<String>),
    /// It will not come about.
    Failed(String),
}

/// A payment provider that can pay back. Calls are outside any transaction and may fail or be repeated at any point.
pub trait TenderProvider: Send + Sync {
    /// The method of payments that it serves: `card`, `mpesa`.
    fn method(&self) -> &'static str;
    /// What became of a refund.
    fn look_up<'a>(&'a self, key: Id) -> BoxFuture<'a, Result<Outcome>>;
    /// Asks for a refund, once for each key.
    fn refund<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Outcome>>;
}

/// The providers of this program.
pub type Providers = Arc<Vec<Arc<dyn TenderProvider>>>;

#[derive(Serialize, Deserialize)]
struct Payload {
    refund_id: Id,
}

pub(crate) fn jobs(providers: &Providers) -> Vec<JobKind> {
    let (one, all) = (providers.clone(), providers.clone());
    let send = free_job(move |ctx: Ctx, payload: Value| {
        let providers = one.clone();
        async move {
            let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
            let found = ctx.runtime().db().read().select::<refund::Entity>(&ctx.whole());
            let refund = found.id(payload.refund_id).expect().await?;
            converge(&ctx, &providers, &refund).await
        }
    });
    let reconcile = free_job(move |ctx: Ctx, _| {
        let providers = all.clone();
        async move { reconcile(&ctx, &providers).await }
    });
    vec![
        JobKind { name: SEND, schedule: None, handler: send },
        JobKind { name: RECONCILE, schedule: Some(Schedule::Minutes(EVERY_MINUTES)), handler: reconcile },
    ]
}

/// Wants a provider to be asked, in the transaction that puts the refund on record.
pub(crate) async fn enqueue(ctx: &Ctx, tx: &Tx<'_>, refund: &refund::Model) -> Result<()> {
    let payload = Payload { refund_id: refund.id };
    jobs::enqueue(ctx, tx, SEND, &payload, ctx.now(), Some(&refund.id.to_string())).await.map(drop)
}

/// Looks after all that have not ended. One that cannot be looked at now holds up none of the others.
async fn reconcile(ctx: &Ctx, providers: &Providers) -> Result<()> {
    let mut after = Id::nil();
    loop {
        let batch = under_way(ctx, ctx.runtime().db().read(), after, BATCH_MAX).await?;
        let Some(last) = batch.last() else { return Ok(()) };
        after = last.id;
        for refund in &batch {
            if let Err(error) = converge(ctx, providers, refund).await {
                tracing::warn!(refund = %refund.number, %error, "a refund is looked at again later");
            }
        }
    }
}

/// Brings one refund as far as its provider lets it. Without a provider, a person does it.
async fn converge(ctx: &Ctx, providers: &Providers, refund: &refund::Model) -> Result<()> {
    let Some(provider) = providers.iter().find(|provider| provider.method() == refund.method) else {
        return Ok(());
    };
    let mut outcome = match refund.status.as_str() {
        "requested" | "sent" => provider.look_up(refund.id).await?,
        _ => return Ok(()),
    };
    if outcome == Outcome::Unknown {
        if refund.status == "requested" {
            // On record before the call: a crash from here on is found as `sent`, and looked up.
            write(ctx, refund.id, "send", Word::default()).await?;
        }
        outcome = provider.refund(&order(ctx, refund).await?).await?;
    }
    match outcome {
        Outcome::Unknown | Outcome::Pending => Ok(()),
        Outcome::Settled(reference) => {
            write(ctx, refund.id, "settle", Word { reference, ..Word::default() }).await
        }
        Outcome::Failed(why) => {
            let failure = Some(why.chars().take(500).collect());
            write(ctx, refund.id, "fail", Word { failure, ..Word::default() }).await
        }
    }
}

async fn order(ctx: &Ctx, refund: &refund::Model) -> Result<Order> {
    let source = ctx.runtime().db().read();
    let payment_reference = match refund.payment_id {
        Some(id) => {
            let found = source.select::<crate::model::payment::Entity>(&ctx.whole()).id(id);
            found.expect().await?.reference
        }
        None => None,
    };
    Ok(Order { key: refund.id, payment_reference, currency: refund.currency, amount: refund.amount })
}

async fn write(ctx: &Ctx, id: Id, verb: &'static str, word: Word) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        let word = word.clone();
        Box::pin(async move {
            let now = tx.select::<refund::Entity>(&ctx.whole()).id(id).expect().await?;
            // Another process, or a person, was faster.
            if crate::REFUND_STATES.allowed(&now.status).contains(&verb) {
                step(ctx, tx, id, verb, word).await?;
            }
            Ok(())
        })
    })
    .await
}
