//! Everything that happened with a customer, in one list: documents, communications, changes.
//!
//! A listener to the events of all modules keeps one row for each that names a customer. Who reads sees, of
//! a customer in scope, the changes and communications, and of documents those that the reader's own rights reach:
//! each row keeps the permission of its event and whose document it was (B12, T58).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use garde::Validate;
use kernel::{Error, Id, Instant, Result};
use platform::events::event;
use platform::{Ctx, ListenHandler, Rows, Scope, Source, Subscription, Tx};
use schemars::JsonSchema;
use sea_orm::Condition;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::commands::merge;
use crate::model::{customer, timeline};
use crate::permissions::CUSTOMER_VIEW;

/// Rows of a page at most, and when nobody says how many.
const LIMIT_MAX: u64 = 200;
const LIMIT_DEFAULT: u64 = 50;
/// What of an event is shown: numbers, amounts and words of ours.
const SHOWN: [&str; 15] = [
    "number",
    "status",
    "kind",
    "total",
    "amount",
    "currency",
    "method",
    "verb",
    "from",
    "changed",
    "tags",
    "merged_id",
    "direction",
    "hold",
    "by",
];

pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "parties.timeline",
        events: &[
            "*customer_id",
            "customer.created",
            "customer.updated",
            "customer.archived",
            "customer.restored",
        ],
        handler: ListenHandler::Batch(Arc::new(|ctx, tx, events| Box::pin(hear(ctx, tx, events)))),
    }
}

/// What some events leave behind: one look for their customers, one statement for their rows.
async fn hear(ctx: &Ctx, tx: &Tx<'_>, events: &[event::Model]) -> Result<()> {
    let mut told = Vec::with_capacity(events.len());
    for event in events {
        let payload: Value = serde_json::from_str(&event.payload).map_err(Error::internal)?;
        if let Some(customer_id) = customer_of(event, &payload) {
            told.push((event, payload, customer_id));
        }
    }
    let customers = customers(ctx, tx, told.iter().map(|(_, _, customer_id)| *customer_id)).await?;
    let begun = events.iter().filter(|event| event.seq == 1).map(|event| event.subject_id).collect();
    let mut pages = Pages { begun, ..Pages::default() };
    for (event, payload, customer_id) in told {
        let Some(customer) = customers.get(&customer_id) else { continue };
        if event.name == "customer.merged"
            && let Some(merged) = id_of(&payload["merged_id"])
        {
            merge::follow(ctx, tx, merged, customer_id).await?;
        }
        let Some(kind) = ctx.runtime().registry().event(&event.name) else { continue };
        pages.add(timeline::Model {
            id: event.id,
            company_id: event.company_id,
            customer_id: customer.merged_into_id.unwrap_or(customer.id),
            at: event.at,
            class: class_of(event, &payload).to_owned(),
            name: event.name.clone(),
            view: kind.view.name.to_owned(),
            subject_kind: event.subject_kind.clone(),
            subject_id: event.subject_id,
            store_id: event.store_id,
            region_id: event.region_id,
            owner_id: event.owner_id,
            actor_kind: event.actor_kind.clone(),
            actor_id: event.actor_id,
            detail: detail(&payload).to_string(),
        });
        if event.seq > 1 {
            pages.hand_over(event);
        }
    }
    pages.store(ctx, tx).await
}

async fn customers(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ids: impl Iterator<Item = Id>,
) -> Result<BTreeMap<Id, customer::Model>> {
    let ids: BTreeSet<Id> = ids.collect();
    let found =
        tx.select::<customer::Entity>(&ctx.whole()).filter(customer::Column::Id.is_in(ids)).all().await?;
    Ok(found.into_iter().map(|customer| (customer.id, customer)).collect())
}

/// Store, region and owner of a document.
type Reach = (Option<Id>, Option<Id>, Option<Id>);

/// Rows to be written, and documents whose earlier rows follow them to where they are now.
#[derive(Default)]
struct Pages {
    rows: Vec<timeline::Model>,
    moved: BTreeMap<Id, Reach>,
    /// Documents whose story begins here: no earlier rows have to follow them.
    begun: BTreeSet<Id>,
}

impl Pages {
    fn add(&mut self, row: timeline::Model) {
        self.rows.push(row);
    }

    /// A document that was handed over takes its story with it.
    fn hand_over(&mut self, event: &event::Model) {
        let (store_id, region_id, owner_id) = (event.store_id, event.region_id, event.owner_id);
        for row in self.rows.iter_mut().filter(|row| row.subject_id == event.subject_id) {
            (row.store_id, row.region_id, row.owner_id) = (store_id, region_id, owner_id);
        }
        self.moved.insert(event.subject_id, (store_id, region_id, owner_id));
    }

    async fn store(self, ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
        let mut together: BTreeMap<Reach, Vec<Id>> = BTreeMap::new();
        for (subject, reach) in self.moved.into_iter().filter(|(subject, _)| !self.begun.contains(subject)) {
            together.entry(reach).or_default().push(subject);
        }
        for ((store_id, region_id, owner_id), subjects) in together {
            let elsewhere = Condition::any()
                .add(differs(timeline::Column::StoreId, store_id))
                .add(differs(timeline::Column::RegionId, region_id))
                .add(differs(timeline::Column::OwnerId, owner_id));
            tx.update::<timeline::Entity>(&ctx.whole())
                .set(timeline::Column::StoreId, Expr::val(store_id))
                .set(timeline::Column::RegionId, Expr::val(region_id))
                .set(timeline::Column::OwnerId, Expr::val(owner_id))
                .filter(timeline::Column::SubjectId.is_in(subjects))
                .filter(elsewhere)
                .exec()
                .await?;
        }
        tx.insert_all::<timeline::Entity>(&ctx.whole(), self.rows).await
    }
}

fn differs(column: timeline::Column, wanted: Option<Id>) -> Condition {
    match wanted {
        Some(id) => Condition::any().add(column.is_null()).add(column.ne(id)),
        None => Condition::all().add(column.is_not_null()),
    }
}

fn customer_of(event: &event::Model, payload: &Value) -> Option<Id> {
    if event.subject_kind == "customer" {
        return Some(event.subject_id);
    }
    id_of(&payload["customer_id"]).or_else(|| id_of(&payload["record"]["customer_id"]))
}

fn id_of(value: &Value) -> Option<Id> {
    value.as_str().and_then(|text| text.parse().ok())
}

/// Records tell of changes, everything else is a document's.
fn class_of(event: &event::Model, payload: &Value) -> &'static str {
    match event.subject_kind.as_str() {
        "communication" => "communication",
        "customer" => "change",
        _ if payload.get("record").is_some() => "change",
        _ => "document",
    }
}

fn detail(payload: &Value) -> Value {
    let mut shown = Map::new();
    for name in SHOWN {
        let value = payload.get(name).or_else(|| payload["record"].get(name).filter(|_| name != "status"));
        if let Some(value) = value.filter(|value| !value.is_null()) {
            shown.insert(name.to_owned(), value.clone());
        }
    }
    Value::Object(shown)
}

/// Which part of the story.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Wish {
    pub id: Id,
    pub class: Option<Class>,
    /// `next` of the page before.
    #[garde(inner(length(max = 80)))]
    pub cursor: Option<String>,
    #[garde(inner(range(min = 1, max = LIMIT_MAX)))]
    pub limit: Option<u64>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    Document,
    Communication,
    Change,
}

/// A page of a customer's story, newest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Page {
    pub items: Vec<Entry>,
    pub next: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Entry {
    pub id: Id,
    pub at: Instant,
    /// `document`, `communication` or `change`.
    pub class: String,
    /// What happened: `order.confirmed`.
    pub event: String,
    /// On what: `order` and its id.
    pub subject_kind: String,
    pub subject_id: Id,
    pub actor_kind: String,
    pub actor_id: Option<Id>,
    /// Number, status, amounts, names of changed fields: what there is.
    pub detail: Value,
}

/// `GET /sales/customers/{id}/timeline`.
pub(crate) async fn show(ctx: &Ctx, src: &Source, wish: Wish) -> Result<Page> {
    let customer = src.select::<customer::Entity>(ctx.scope()).id(wish.id).expect().await?;
    let limit = wish.limit.unwrap_or(LIMIT_DEFAULT);
    let mut select = src
        .select::<timeline::Entity>(&ctx.whole())
        .filter(timeline::Column::CustomerId.eq(customer.id))
        .filter(visible(ctx)?);
    if let Some(class) = wish.class {
        let class = match class {
            Class::Document => "document",
            Class::Communication => "communication",
            Class::Change => "change",
        };
        select = select.filter(timeline::Column::Class.eq(class));
    }
    if let Some(cursor) = &wish.cursor {
        select = select.filter(behind(cursor)?);
    }
    let mut rows = select
        .order_by_desc(timeline::Column::At)
        .order_by_desc(timeline::Column::Id)
        .limit(limit + 1)
        .all()
        .await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|last| format!("{}.{}", last.at.0, last.id.simple()));
    Ok(Page { items: rows.into_iter().map(entry).collect::<Result<_>>()?, next })
}

fn entry(row: timeline::Model) -> Result<Entry> {
    Ok(Entry {
        id: row.id,
        at: row.at,
        class: row.class,
        event: row.name,
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
        actor_kind: row.actor_kind,
        actor_id: row.actor_id,
        detail: serde_json::from_str(&row.detail).map_err(Error::internal)?,
    })
}

fn behind(cursor: &str) -> Result<Condition> {
    let bad = || records::BAD_CURSOR.at("cursor");
    let (at, id) = cursor.split_once('.').ok_or_else(bad)?;
    let at = at.parse::<i64>().map_err(|_| bad())?;
    let id = id.parse::<Id>().map_err(|_| bad())?;
    let same = timeline::Column::At.eq(Instant(at)).and(timeline::Column::Id.lt(id));
    Ok(Condition::all()
        .add(timeline::Column::At.lte(Instant(at)))
        .add(timeline::Column::At.lt(Instant(at)).or(same)))
}

/// The rows that the reader's permissions reach. Changes and communications go with the customer, who was found.
fn visible(ctx: &Ctx) -> Result<Condition> {
    let views: BTreeMap<&str, _> = ctx
        .runtime()
        .registry()
        .modules
        .iter()
        .flat_map(|module| &module.events)
        .map(|event| (event.view.name, event.view))
        .collect();
    let mut any = Condition::any().add(timeline::Column::View.eq(CUSTOMER_VIEW.name));
    for (name, permission) in views {
        if name != CUSTOMER_VIEW.name && ctx.may(permission) {
            let reach = reached(&ctx.scope_of(permission)?);
            any = any.add(Condition::all().add(timeline::Column::View.eq(name)).add(reach));
        }
    }
    Ok(any)
}

fn reached(scope: &Scope) -> Condition {
    let all = Condition::all();
    match scope.rows() {
        Rows::All => all,
        Rows::None => all.add(Expr::val(1).eq(0)),
        Rows::Regions { regions, .. } => all.add(timeline::Column::RegionId.is_in(regions.iter().copied())),
        Rows::Stores(ids) => all.add(timeline::Column::StoreId.is_in(ids.iter().copied())),
        Rows::Team(ids) => all.add(timeline::Column::OwnerId.is_in(ids.iter().copied())),
        Rows::Own(id) => all.add(timeline::Column::OwnerId.eq(*id)),
    }
}
