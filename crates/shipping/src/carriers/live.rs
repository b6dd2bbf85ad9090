//! What carriers would take right now. Asked for a quote, outside of any transaction; what they said is kept for a while,
//! so that the choice of a method charges what was quoted. Whoever says nothing in time leaves the tables to say it.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures::future::join_all;
use kernel::{Currency, Id, Result};
use platform::Ctx;
use platform::cache::{Cache, Forget};

use super::{LiveRate, RateRequest};
use crate::model::carrier;
use crate::{CARRIER_SILENT, carriers};

/// What a carrier may take to say what it costs: somebody waits for the answer.
pub const RATES_TIMEOUT: Duration = Duration::from_secs(3);
/// How long what it said is charged.
const BELIEVED: Duration = Duration::from_secs(15 * 60);
/// Services of one answer that are looked at.
const RATES_MAX: usize = 50;
/// Business days that a carrier may say.
const DAYS_MAX: i32 = 365;

const SAID: Cache<String, Arc<Vec<LiveRate>>> = Cache::new("shipping.live_rates")
    .entries_max(5_000)
    .ttl(BELIEVED)
    .forgets(&["carrier.updated", "carrier.archived"], Forget::All);

/// What is known of carriers' live rates, by carrier; of whom nothing is, it was not asked or said nothing.
pub(crate) type Known = HashMap<Id, Arc<Vec<LiveRate>>>;

/// Asks carriers, all at once; what one of them said a while ago is not asked again.
pub(crate) async fn asked(ctx: &Ctx, carriers: &[&carrier::Model], request: &RateRequest) -> Known {
    let asked = carriers.iter().map(|carrier| async {
        let cache = SAID.of(ctx.runtime());
        match cache.one(key(ctx, carrier, request), || ask(ctx, carrier, request)).await {
            Ok(rates) => Some((carrier.id, rates)),
            Err(error) => {
                tracing::warn!(carrier = carrier.code, %error, "no live rates");
                None
            }
        }
    });
    join_all(asked).await.into_iter().flatten().collect()
}

/// What carriers said for the same question; nobody is asked.
pub(crate) async fn remembered(ctx: &Ctx, carriers: &[&carrier::Model], request: &RateRequest) -> Known {
    let mut known = Known::new();
    for carrier in carriers {
        let nobody = || async { Err(CARRIER_SILENT.error()) };
        if let Ok(rates) = SAID.of(ctx.runtime()).one(key(ctx, carrier, request), nobody).await {
            known.insert(carrier.id, rates);
        }
    }
    known
}

fn key(ctx: &Ctx, carrier: &carrier::Model, request: &RateRequest) -> String {
    format!("{} {} {request:?}", ctx.company_id(), carrier.id)
}

async fn ask(ctx: &Ctx, carrier: &carrier::Model, request: &RateRequest) -> Result<Arc<Vec<LiveRate>>> {
    let adapter = carriers::find(ctx, &carrier.adapter).ok_or_else(|| CARRIER_SILENT.error())?;
    let told = tokio::time::timeout(RATES_TIMEOUT, adapter.rates(ctx, request)).await;
    let told = told.map_err(|_| CARRIER_SILENT.with("seconds", RATES_TIMEOUT.as_secs()))??;
    let rates = told.ok_or_else(|| CARRIER_SILENT.error())?;
    Ok(Arc::new(rates.into_iter().take(RATES_MAX).filter(|rate| is_sound(rate, request.currency)).collect()))
}

/// What makes no sense is as good as not said.
fn is_sound(rate: &LiveRate, wanted: Currency) -> bool {
    let days = rate.days.unwrap_or((0, 0));
    rate.currency == wanted
        && !rate.price.is_negative()
        && wanted.amount(rate.price).is_ok()
        && 0 <= days.0
        && days.0 <= days.1
        && days.1 <= DAYS_MAX
}
