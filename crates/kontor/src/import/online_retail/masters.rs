//! What the documents refer to: unit, tax class, location, products and customers, made as far as they are missing.

use std::collections::HashMap;

use indicatif::ProgressBar;
use kernel::{Country, Error, Id, Result};
use parties::setup as party;
use platform::{Ctx, Tx, pipeline};
use serde_json::{Map, Value, json};

use super::plan::{NewCustomer, NewProduct, Plan};

/// Records made in one transaction.
const CHUNK: usize = 200;

/// The number of the customer who buys without a name.
pub(super) const WALK_IN: &str = "WALK-IN";

/// A product that is there.
#[derive(Clone, Debug)]
pub(super) struct Product {
    pub(super) id: Id,
    pub(super) name: String,
}

/// A customer who is there.
#[derive(Clone, Debug)]
pub(super) struct Customer {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) country: Option<Country>,
}

/// What the documents refer to.
pub(super) struct Masters {
    pub(super) tax_class: Id,
    pub(super) location: Id,
    pub(super) products: HashMap<String, Product>,
    /// By number; whoever has none is [`WALK_IN`].
    pub(super) customers: HashMap<String, Customer>,
}

#[derive(Clone, Copy)]
struct Basics {
    unit: Id,
    tax_class: Id,
    location: Id,
}

/// Finds or makes them all.
pub(super) async fn prepare(ctx: &Ctx, plan: &Plan, bar: &ProgressBar) -> Result<Masters> {
    let basics = pipeline::write(ctx, |ctx, tx| Box::pin(basics(ctx, tx))).await?;
    let mut masters = Masters {
        tax_class: basics.tax_class,
        location: basics.location,
        products: HashMap::with_capacity(plan.products.len()),
        customers: HashMap::with_capacity(plan.customers.len() + 1),
    };
    for chunk in plan.products.chunks(CHUNK) {
        let new = chunk.to_vec();
        let made = pipeline::write(ctx, move |ctx, tx| {
            let new = new.clone();
            Box::pin(async move { products(ctx, tx, basics, &new).await })
        });
        masters.products.extend(made.await?);
        bar.inc(chunk.len() as u64);
    }
    let walk_in = NewCustomer { code: WALK_IN.to_owned(), country: Some(ctx.company().country) };
    let all: Vec<NewCustomer> = std::iter::once(walk_in).chain(plan.customers.iter().cloned()).collect();
    for chunk in all.chunks(CHUNK) {
        let new = chunk.to_vec();
        let made = pipeline::write(ctx, move |ctx, tx| {
            let new = new.clone();
            Box::pin(async move { customers(ctx, tx, &new).await })
        });
        masters.customers.extend(made.await?);
        bar.inc(chunk.len() as u64);
    }
    Ok(masters)
}

async fn basics(ctx: &Ctx, tx: &Tx<'_>) -> Result<Basics> {
    let standard = catalog::setup::standard(ctx, tx, ctx.company().country).await?;
    let location = match inventory::default_location(ctx, None).await {
        Err(error) if error.is(inventory::NO_LOCATION) => {
            let fields =
                json!({ "code": "MAIN", "name": "Warehouse", "kind": "warehouse", "is_default": true });
            create(ctx, tx, &inventory::model::location::Model::record(), fields).await?
        }
        other => other?,
    };
    Ok(Basics { unit: standard.unit("pc"), tax_class: standard.tax_class("zero"), location })
}

async fn products(
    ctx: &Ctx,
    tx: &Tx<'_>,
    basics: Basics,
    new: &[NewProduct],
) -> Result<Vec<(String, Product)>> {
    let skus: Vec<String> = new.iter().map(|one| one.sku.clone()).collect();
    let there = catalog::products::by_skus(ctx, tx, &skus).await?;
    let kind = catalog::model::product::Model::record();
    for one in new.iter().filter(|one| !there.contains_key(&one.sku)) {
        let fields = json!({
            "sku": one.sku,
            "name": one.name,
            "unit_id": basics.unit,
            "tax_class_id": basics.tax_class,
            "price": one.price,
            "kind": if one.is_goods { "goods" } else { "service" },
            "tracked": one.is_goods,
        });
        create(ctx, tx, &kind, fields).await?;
    }
    let all = catalog::products::by_skus(ctx, tx, &skus).await?;
    catalog::products::mark_used(ctx, tx, all.values()).await?;
    Ok(all.into_values().map(|one| (one.sku, Product { id: one.id, name: one.name })).collect())
}

async fn customers(ctx: &Ctx, tx: &Tx<'_>, new: &[NewCustomer]) -> Result<Vec<(String, Customer)>> {
    let codes: Vec<String> = new.iter().map(|one| one.code.clone()).collect();
    let there = parties::customers::by_codes(ctx, tx, &codes).await?;
    for one in new.iter().filter(|one| !there.contains_key(&one.code)) {
        let name = match one.code.as_str() {
            WALK_IN => "Walk-in customers".to_owned(),
            // The file names nobody.
            code => format!("Customer {code}"),
        };
        let code = Some(one.code.clone());
        party::customer(
            ctx,
            tx,
            &party::NewCustomer { name, code, country: one.country, ..Default::default() },
        )
        .await?;
    }
    let all = parties::customers::by_codes(ctx, tx, &codes).await?;
    let customer = |one: parties::customers::Customer| {
        (one.code, Customer { id: one.id, name: one.name, country: one.country })
    };
    Ok(all.into_values().map(customer).collect())
}

async fn create(ctx: &Ctx, tx: &Tx<'_>, kind: &records::RecordKind, fields: Value) -> Result<Id> {
    let fields: Map<String, Value> = serde_json::from_value(fields).map_err(Error::internal)?;
    let made = records::create(ctx, tx, kind, fields).await?;
    serde_json::from_value(made["id"].clone()).map_err(Error::internal)
}
