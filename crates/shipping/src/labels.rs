//! From the wish for a label to a label, or to none, whatever happens in between (T55).
//!
//! The wish is a row that is committed before a carrier is called; its id is the key of every call. A job makes the call
//! without a transaction and writes down how it ended. Whoever dies in between leaves a row that says so: the job is run
//! again, a clock looks for what was left, and the carrier, asked with the same key, answers the same label.

use std::time::Duration;

use kernel::{Error, Id, Kind, Result};
use parties::addresses::Snapshot;
use platform::files::{self, Stored};
use platform::{Ctx, JobKind, Schedule, Source, Tx, free_job, jobs, pipeline};
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use words::Words;

use crate::carriers::{self, Carrier, LABEL_BYTES_MAX, LabelRequest, MadeLabel};
use crate::commands::track::lock;
use crate::events::{LabelSettled, head, subject};
use crate::model::label::{self, state};
use crate::model::{parcel, shipment};
use crate::rules::tracking::LABEL_CREATED;
use crate::tracking::{NewEvent, Teller, record};
use crate::{BAD_CARRIER_ANSWER, CARRIER_SILENT, NO_SUCH_ADAPTER, ways};

const CALL: &str = "shipping.label";
const RECONCILE: &str = "shipping.labels_left";
/// Calls before a label is left uncertain, for a person to ask again.
pub const ATTEMPTS_MAX: i32 = 6;
/// The wait after the first call without an answer; each further one doubles it.
const BACKOFF_FIRST: Duration = Duration::from_secs(20);
/// How long a call may be under way before it is taken for lost.
const LOST_AFTER: Duration = Duration::from_secs(30 * 60);
/// Lost calls that are taken up at one look.
const LOST_BATCH: u64 = 200;
/// Characters of what a carrier said.
const ERROR_CHARS_MAX: usize = 500;

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Turn {
    label_id: Id,
    attempts: i32,
}

pub(crate) fn jobs() -> Vec<JobKind> {
    let call = free_job(|ctx: Ctx, payload: Value| async move {
        let turn = Turn::deserialize(&payload).map_err(Error::internal)?;
        call(&ctx, turn).await
    });
    let left = free_job(|ctx: Ctx, _| async move { take_up(&ctx).await });
    vec![
        JobKind { name: CALL, schedule: None, handler: call },
        JobKind { name: RECONCILE, schedule: Some(Schedule::Minutes(10)), handler: left },
    ]
}

/// The newest label of a parcel.
pub(crate) async fn current(
    ctx: &Ctx,
    source: &Source,
    parcel: &parcel::Model,
) -> Result<Option<label::Model>> {
    match parcel.label_id {
        Some(id) => source.select::<label::Entity>(&ctx.whole()).id(id).one().await,
        None => Ok(None),
    }
}

/// Sends a wish on its way: at once where the carrier is in this program, else by a job.
pub(crate) async fn begin(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &mut shipment::Model,
    parcel: parcel::Model,
    label: label::Model,
) -> Result<()> {
    let carrier = adapter(ctx, &label)?;
    if !carrier.is_local() {
        return enqueue(ctx, tx, &label, ctx.now()).await;
    }
    let made = carrier.make_label(ctx, &request(shipment, &parcel, &label)?).await;
    made_end(ctx, tx, shipment, parcel, label, made.map(|made| (made, None))).await
}

/// As [`begin`], for taking a label back.
pub(crate) async fn begin_void(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &mut shipment::Model,
    parcel: parcel::Model,
    label: label::Model,
) -> Result<()> {
    let carrier = adapter(ctx, &label)?;
    if carrier.is_local() {
        let voided = carrier.void_label(ctx, label.id, label.tracking.as_deref()).await;
        void_end(ctx, tx, shipment, parcel, label, voided).await?;
    }
    Ok(())
}

/// A person asks again: the calls are counted anew.
pub(crate) async fn ask_again(ctx: &Ctx, tx: &Tx<'_>, label: &mut label::Model, to: &str) -> Result<()> {
    to.clone_into(&mut label.state);
    // Never the same turn as an earlier one: a call of then that comes late is not taken for one of now.
    label.attempts += 1;
    label.requested_at = ctx.now();
    tx.save::<label::Entity>(&ctx.whole(), label.clone()).await?;
    if adapter(ctx, label)?.is_local() { Ok(()) } else { enqueue(ctx, tx, label, ctx.now()).await }
}

/// Refuses while a parcel of a shipment may travel under a label.
///
/// # Errors
/// `shipping.label_live` with the parcel's number.
pub(crate) async fn assert_none_live(ctx: &Ctx, source: &Source, shipment_id: Id) -> Result<()> {
    let live = source
        .select::<label::Entity>(&ctx.whole())
        .filter(label::Column::ShipmentId.eq(shipment_id))
        .filter(label::Column::State.is_in(state::LIVE))
        .limit(1)
        .one()
        .await?;
    let Some(label) = live else { return Ok(()) };
    let parcel = source.select::<parcel::Entity>(&ctx.whole()).id(label.parcel_id).expect().await?;
    Err(crate::LABEL_LIVE.with("number", parcel.number))
}

fn adapter(ctx: &Ctx, label: &label::Model) -> Result<std::sync::Arc<dyn Carrier>> {
    carriers::find(ctx, &label.adapter).ok_or_else(|| NO_SUCH_ADAPTER.with("adapter", &label.adapter))
}

async fn enqueue(ctx: &Ctx, tx: &Tx<'_>, label: &label::Model, at: kernel::Instant) -> Result<()> {
    let turn = Turn { label_id: label.id, attempts: label.attempts };
    let key = format!("{}:{}:{}", label.id, label.state, label.attempts);
    jobs::enqueue(ctx, tx, CALL, &turn, at, Some(&key)).await.map(drop)
}

/// The language of addresses on parcels: whoever carries them across a border must read the country.
pub(crate) const CARRIERS: &str = "en";

/// What a carrier is told of a parcel.
fn request(shipment: &shipment::Model, parcel: &parcel::Model, label: &label::Model) -> Result<LabelRequest> {
    let stored = shipment.shipping_address.as_deref().unwrap_or("null");
    let address: Option<Snapshot> = serde_json::from_str(stored).map_err(Error::internal)?;
    let address = address.ok_or_else(|| crate::NO_ADDRESS.error())?;
    let name = address.name.clone().unwrap_or_else(|| shipment.customer_name.clone());
    Ok(LabelRequest {
        key: label.id,
        own_number: label.own_number.clone(),
        parcel: parcel.number.clone(),
        weight_g: parcel.weight_g,
        sides_mm: ways::sides(parcel.length_mm, parcel.width_mm, parcel.height_mm),
        to: std::iter::once(name).chain(address.lines(Words::of(CARRIERS))).collect(),
        country: address.country.to_string(),
    })
}

/// One call, without a transaction.
async fn call(ctx: &Ctx, turn: Turn) -> Result<()> {
    let source = ctx.runtime().db().read();
    let label = source.select::<label::Entity>(&ctx.whole()).id(turn.label_id).one().await?;
    let Some(label) = label.filter(|label| label.attempts == turn.attempts) else { return Ok(()) };
    let parcel = source.select::<parcel::Entity>(&ctx.whole()).id(label.parcel_id).expect().await?;
    let shipment = source.select::<shipment::Entity>(&ctx.whole()).id(label.shipment_id).expect().await?;
    let carrier = adapter(ctx, &label)?;
    match label.state.as_str() {
        state::REQUESTED => {
            let made = carrier.make_label(ctx, &request(&shipment, &parcel, &label)?).await;
            let made = match made {
                Ok(made) => Ok(drawn(ctx, &parcel, made).await?),
                Err(error) => Err(error),
            };
            end(ctx, label, Answer::Made(Box::new(made))).await
        }
        state::VOID_REQUESTED => {
            let voided = carrier.void_label(ctx, label.id, label.tracking.as_deref()).await;
            end(ctx, label, Answer::Voided(voided)).await
        }
        _ => Ok(()),
    }
}

/// How a call ended.
#[derive(Clone)]
enum Answer {
    Made(Box<Result<Drawn>>),
    Voided(Result<()>),
}

/// A label that a carrier made, and what it drew for it; of a drawing that is none, why it is not kept.
type Drawn = (MadeLabel, Option<Result<Stored>>);

/// Puts what a carrier drew into the store, before the transaction that keeps it.
async fn drawn(ctx: &Ctx, parcel: &parcel::Model, mut made: MadeLabel) -> Result<Drawn> {
    let Some(bytes) = made.pdf.take() else { return Ok((made, None)) };
    if bytes.len() > LABEL_BYTES_MAX || !bytes.starts_with(b"%PDF-") {
        return Ok((made, Some(Err(BAD_CARRIER_ANSWER.with("field", "pdf")))));
    }
    let name = format!("{}.pdf", parcel.number.replace('/', "-"));
    match files::store(ctx, &name, "application/pdf", bytes).await {
        // The store or the scanner does not answer: the job is run again, and the carrier answers the same.
        Err(error) if is_open(&error) => Err(error),
        stored => {
            Ok((made, Some(stored.map_err(|error| BAD_CARRIER_ANSWER.with("field", "pdf").inner(error)))))
        }
    }
}

async fn end(ctx: &Ctx, called: label::Model, answer: Answer) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        let (called, answer) = (called.clone(), answer.clone());
        Box::pin(async move {
            let mut shipment = lock(ctx, tx, called.shipment_id).await?;
            let label = tx.select::<label::Entity>(&ctx.whole()).id(called.id).expect().await?;
            if (label.state.as_str(), label.attempts) != (called.state.as_str(), called.attempts) {
                return Ok(());
            }
            let parcel = tx.select::<parcel::Entity>(&ctx.whole()).id(label.parcel_id).expect().await?;
            match answer {
                Answer::Made(made) => made_end(ctx, tx, &mut shipment, parcel, label, *made).await,
                Answer::Voided(voided) => void_end(ctx, tx, &mut shipment, parcel, label, voided).await,
            }
        })
    })
    .await
}

/// Whether an error leaves open what became of the call.
fn is_open(error: &Error) -> bool {
    matches!(error.kind, Kind::Unavailable | Kind::Internal)
}

async fn made_end(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &mut shipment::Model,
    mut parcel: parcel::Model,
    mut label: label::Model,
    made: Result<Drawn>,
) -> Result<()> {
    let (made, drawing) = match made {
        Err(error) if is_open(&error) => return later(ctx, tx, label, &error, state::UNCERTAIN).await,
        Err(error) => return failed(ctx, tx, shipment, &parcel, label, &error).await,
        Ok((made, drawing)) => (made, drawing.transpose()),
    };
    let made = match drawing.clone() {
        Ok(_) => believed(ctx, tx, &label, made).await,
        Err(error) => Err(error),
    };
    let made = match made {
        Ok(made) => made,
        // Something was made that cannot be used: it is taken back.
        Err(error) if error.is(BAD_CARRIER_ANSWER) => {
            note(&mut label, &error);
            return ask_again(ctx, tx, &mut label, state::VOID_REQUESTED).await;
        }
        Err(error) => return Err(error),
    };
    settle(ctx, &mut label, state::CREATED);
    (label.error_code, label.error_text) = (None, None);
    label.tracking = Some(made.tracking.clone());
    label.reference = made.reference;
    if let Ok(Some(stored)) = &drawing {
        label.file_id = Some(files::keep(ctx, tx, stored).await?.id);
    }
    tx.save::<label::Entity>(&ctx.whole(), label.clone()).await?;
    parcel.tracking = Some(made.tracking);
    parcel.version += 1;
    parcel.updated_at = ctx.now();
    tx.save::<parcel::Entity>(&ctx.whole(), parcel.clone()).await?;
    tell(tx, shipment, &parcel, &label)?;
    let event = NewEvent { code: LABEL_CREATED, at: ctx.now(), place: None, text: None };
    record(ctx, tx, shipment, Some(&mut parcel), event, Teller::Label).await.map(drop)
}

/// A carrier's label, if it can be used and nobody else's parcel has its number.
async fn believed(ctx: &Ctx, tx: &Tx<'_>, label: &label::Model, made: MadeLabel) -> Result<MadeLabel> {
    let made = carriers::checked(made)?;
    let others = tx
        .select::<label::Entity>(&ctx.whole())
        .filter(label::Column::Tracking.eq(made.tracking.as_str()))
        .filter(label::Column::CarrierId.eq(label.carrier_id))
        .filter(label::Column::Id.ne(label.id))
        .one()
        .await?;
    if others.is_some() { Err(BAD_CARRIER_ANSWER.with("field", "tracking")) } else { Ok(made) }
}

async fn failed(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &shipment::Model,
    parcel: &parcel::Model,
    mut label: label::Model,
    error: &Error,
) -> Result<()> {
    note(&mut label, error);
    settle(ctx, &mut label, state::FAILED);
    tx.save::<label::Entity>(&ctx.whole(), label.clone()).await?;
    tell(tx, shipment, parcel, &label)
}

async fn void_end(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &mut shipment::Model,
    mut parcel: parcel::Model,
    mut label: label::Model,
    voided: Result<()>,
) -> Result<()> {
    match voided {
        Err(error) if is_open(&error) => return later(ctx, tx, label, &error, state::VOID_REQUESTED).await,
        // The carrier will not: the label holds, and says why.
        Err(error) => {
            note(&mut label, &error);
            let back = if label.tracking.is_some() { state::CREATED } else { state::FAILED };
            settle(ctx, &mut label, back);
            return tx.save::<label::Entity>(&ctx.whole(), label).await;
        }
        Ok(()) => {}
    }
    settle(ctx, &mut label, state::VOIDED);
    tx.save::<label::Entity>(&ctx.whole(), label.clone()).await?;
    if parcel.tracking == label.tracking {
        parcel.tracking = None;
    }
    parcel.version += 1;
    parcel.updated_at = ctx.now();
    tx.save::<parcel::Entity>(&ctx.whole(), parcel.clone()).await?;
    tell(tx, shipment, &parcel, &label)
}

/// The carrier did not answer: again, a while later, and at last not again.
async fn later(ctx: &Ctx, tx: &Tx<'_>, mut label: label::Model, error: &Error, at_last: &str) -> Result<()> {
    note(&mut label, &CARRIER_SILENT.because(error.to_string()));
    label.attempts += 1;
    label.requested_at = ctx.now();
    // A person's asking counts one of its own: rounds of ATTEMPTS_MAX follow each other.
    let tried = label.attempts % (ATTEMPTS_MAX + 1);
    if tried == ATTEMPTS_MAX {
        at_last.clone_into(&mut label.state);
        return tx.save::<label::Entity>(&ctx.whole(), label).await;
    }
    let wait = BACKOFF_FIRST * 2_u32.pow(u32::try_from(tried).unwrap_or(0));
    enqueue(ctx, tx, &label, ctx.now().plus(wait)).await?;
    tx.save::<label::Entity>(&ctx.whole(), label).await
}

fn tell(tx: &Tx<'_>, shipment: &shipment::Model, parcel: &parcel::Model, label: &label::Model) -> Result<()> {
    let told = LabelSettled {
        shipment: head(shipment),
        parcel_id: parcel.id,
        parcel: parcel.number.clone(),
        carrier_id: label.carrier_id,
        state: label.state.clone(),
        parcel_tracking: label.tracking.clone(),
        reason: label.error_text.clone(),
    };
    tx.emit(subject(shipment), &told)
}

fn note(label: &mut label::Model, error: &Error) {
    label.error_code = Some(error.code.to_owned());
    label.error_text = Some(error.to_string().chars().take(ERROR_CHARS_MAX).collect());
}

fn settle(ctx: &Ctx, label: &mut label::Model, to: &str) {
    to.clone_into(&mut label.state);
    label.settled_at = Some(ctx.now());
}

/// Takes up what was left lying: a wish whose job is gone.
async fn take_up(ctx: &Ctx) -> Result<()> {
    let source = ctx.runtime().db().read();
    let left = source
        .select::<label::Entity>(&ctx.whole())
        .filter(label::Column::State.is_in([state::REQUESTED, state::VOID_REQUESTED]))
        .filter(label::Column::RequestedAt.lt(ctx.now().minus(LOST_AFTER)))
        .order_by(label::Column::RequestedAt)
        .limit(LOST_BATCH)
        .all()
        .await?;
    for label in left {
        pipeline::write(ctx, move |ctx, tx| {
            let label = label.clone();
            Box::pin(async move {
                lock(ctx, tx, label.shipment_id).await?;
                let mut now = tx.select::<label::Entity>(&ctx.whole()).id(label.id).expect().await?;
                if (now.state.as_str(), now.attempts) != (label.state.as_str(), label.attempts) {
                    return Ok(());
                }
                let to = now.state.clone();
                ask_again(ctx, tx, &mut now, &to).await
            })
        })
        .await?;
    }
    Ok(())
}
