//! What the database keeps, read without the server.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use billing::model::{invoice, payment};
use db::{Database, DbOptions};
use identity::Identity;
use inventory::model::{level, stock_move};
use kernel::Id;
use kontor::compose::modules;
use ledger::model as books;
use orders::model::order;
use platform::events::event;
use platform::{Clock, Ctx, Runtime, Settings, worker};
use sea_orm::ColumnTrait;
use shipping::model::shipment;

use super::history::Made;
use crate::support::Place;

/// Everything that the oracle looks at.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// What bears the key of a request, by kind and key.
    pub made: BTreeMap<(Made, String), Vec<Id>>,
    /// The states of orders, shipments and invoices.
    pub states: BTreeMap<Id, String>,
    /// The numbers of posted invoices.
    pub numbers: BTreeMap<Id, String>,
    /// Where the posted invoices stand in their series.
    pub places: Vec<i64>,
    /// On hand and reserved, in millionths, by product.
    pub levels: BTreeMap<Id, (i64, i64)>,
    /// Debits less credits, by currency.
    pub balances: BTreeMap<String, i64>,
    /// Entries in the books.
    pub entries: usize,
    /// What the doctors and the audit's verification found.
    pub findings: Vec<String>,
    /// Events that have not been published.
    pub unpublished: i64,
}

/// Reads what is there once all background work is done.
pub async fn gather(place: &Place, url: &str) -> Evidence {
    let runtime = runtime(place, url).await;
    worker::settle(&runtime).await.unwrap();
    // Only when a round finds nothing left to publish or to deliver has every event arrived.
    let again = worker::settle(&runtime).await.unwrap();
    let mut evidence = Evidence::default();
    if (again.published, again.delivered) != (0, 0) {
        evidence.findings.push(format!("work was left: {again:?}"));
    }
    for company in runtime.companies().await.unwrap() {
        let ctx = Ctx::system(&runtime, company, "oracle");
        look(&ctx, &mut evidence).await;
        for doctor in runtime.registry().modules.iter().flat_map(|module| &module.doctors) {
            let found = (doctor.run)(&ctx, runtime.db().read()).await.unwrap();
            evidence.findings.extend(found.iter().map(|finding| format!("{finding:?}")));
        }
    }
    for (company, found) in platform::audit::verify_all(&runtime).await.unwrap() {
        evidence.findings.extend(found.fault.map(|fault| format!("{company}: {fault:?}")));
    }
    runtime.db().close().await;
    evidence
}

/// The program on what the server left, ten minutes later: nobody's lease lives any more.
pub async fn runtime(place: &Place, url: &str) -> Runtime {
    let db = Database::open(&DbOptions::new(url)).await.unwrap();
    let key = std::fs::read_to_string(place.path().join("var/master.key")).unwrap();
    let settings = Settings {
        data_dir: place.path().join("var"),
        master_key: hex::decode(key.trim()).unwrap(),
        public_url: "http://127.0.0.1".to_owned(),
    };
    let later = Clock::system().now().plus(Duration::from_secs(600));
    Runtime::new(db, Clock::fixed(later), settings, modules(), Arc::new(Identity::new()))
}

async fn look(ctx: &Ctx, evidence: &mut Evidence) {
    let (source, scope) = (ctx.runtime().db().read(), ctx.whole());
    let mut note = |kind: Made, key: Option<String>, id: Id| {
        if let Some(key) = key {
            evidence.made.entry((kind, key)).or_default().push(id);
        }
    };
    for one in source.select::<order::Entity>(&scope).all().await.unwrap() {
        note(Made::Order, one.reference, one.id);
        evidence.states.insert(one.id, one.status);
    }
    for one in source.select::<shipment::Entity>(&scope).all().await.unwrap() {
        note(Made::Shipment, one.note, one.id);
        evidence.states.insert(one.id, one.status);
    }
    for one in source.select::<invoice::Entity>(&scope).all().await.unwrap() {
        note(Made::Invoice, one.reference, one.id);
        evidence.states.insert(one.id, one.status);
        evidence.numbers.extend(one.number.map(|number| (one.id, number)));
        evidence.places.extend(one.series_n);
    }
    for one in source.select::<payment::Entity>(&scope).all().await.unwrap() {
        note(Made::Payment, one.reference, one.id);
    }
    let receipts = source.select::<stock_move::Entity>(&scope);
    for one in receipts.filter(stock_move::Column::DocumentKind.eq("receipt")).all().await.unwrap() {
        note(Made::Receipt, one.reason, one.document_id);
    }
    for one in source.select::<level::Entity>(&scope).all().await.unwrap() {
        evidence.levels.insert(one.product_id, (one.on_hand.0, one.reserved.0));
    }
    for one in source.select::<books::line::Entity>(&scope).all().await.unwrap() {
        *evidence.balances.entry(one.currency.code().to_owned()).or_default() += one.amount.0;
    }
    evidence.entries +=
        usize::try_from(source.select::<books::entry::Entity>(&scope).count().await.unwrap()).unwrap();
    let unpublished = source.select::<event::Entity>(&scope).filter(event::Column::Position.is_null());
    evidence.unpublished += unpublished.count().await.unwrap();
}
