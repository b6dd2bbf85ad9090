//! Parties made by programs: what a new company starts with, and customers and suppliers as imports, the demo company
//! and tests need them. Everything goes through the record engine, with its checks, audit and events.

use std::collections::BTreeMap;

use kernel::{Amount, Country, Currency, Error, Id, Result};
use platform::{Ctx, Tx};
use records::RecordKind;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::addresses::AddressUse;
use crate::model::{address, contact, customer, customer_category, supplier};

const CATEGORIES: &[&str] = &["Retail", "Wholesale", "Reseller", "Public sector"];

/// Makes the usual customer categories, as far as the company does not have them, and gives all of them by name.
pub async fn standard(ctx: &Ctx, tx: &Tx<'_>) -> Result<BTreeMap<String, Id>> {
    let there = tx.select::<customer_category::Entity>(&ctx.whole()).all().await?;
    let mut categories: BTreeMap<String, Id> = there.into_iter().map(|one| (one.name, one.id)).collect();
    for name in CATEGORIES {
        if !categories.contains_key(*name) {
            let id = create(ctx, tx, &customer_category::Model::record(), &json!({"name": name})).await?;
            categories.insert((*name).to_owned(), id);
        }
    }
    Ok(categories)
}

/// A customer to be made. What is left at its default is as if a caller of the API had left it out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewCustomer {
    pub name: String,
    /// Absent: the next number of the series `C`, of which the caller has reserved enough
    /// ([`platform::pipeline::reserve_numbers`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A private person.
    #[serde(skip)]
    pub is_person: bool,
    pub category_id: Option<Id>,
    pub currency: Option<Currency>,
    pub country: Option<Country>,
    pub tax_id: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    #[serde(skip)]
    pub credit_limit: Option<Amount>,
    pub payment_days: i32,
    pub owner_id: Option<Id>,
    pub store_id: Option<Id>,
    pub locale: Option<String>,
}

/// Makes a customer and gives the id.
pub async fn customer(ctx: &Ctx, tx: &Tx<'_>, new: &NewCustomer) -> Result<Id> {
    let mut fields = object(new)?;
    fields.insert("kind".to_owned(), json!(if new.is_person { "person" } else { "organisation" }));
    let limit = new.credit_limit.map(|limit| ctx.company().currency.decimal(limit));
    fields.insert("credit_limit".to_owned(), json!(limit));
    create(ctx, tx, &customer::Model::record(), &Value::Object(fields)).await
}

/// An address to be made.
#[derive(Clone, Debug, Serialize)]
pub struct NewAddress {
    pub name: Option<String>,
    pub line1: String,
    pub line2: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub postcode: Option<String>,
    pub country: Country,
}

/// Makes an address of a customer; the first for a purpose is its default.
pub async fn address(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer_id: Id,
    purpose: AddressUse,
    new: &NewAddress,
) -> Result<Id> {
    let mut fields = object(new)?;
    fields.insert("customer_id".to_owned(), json!(customer_id));
    fields.insert("purpose".to_owned(), json!(purpose.as_str()));
    create(ctx, tx, &address::Model::record(), &Value::Object(fields)).await
}

/// A person at a customer's to be made.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewContact {
    pub name: String,
    pub job_title: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// Makes a contact of a customer.
pub async fn contact(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, new: &NewContact) -> Result<Id> {
    let mut fields = object(new)?;
    fields.insert("customer_id".to_owned(), json!(customer_id));
    create(ctx, tx, &contact::Model::record(), &Value::Object(fields)).await
}

/// A supplier to be made.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewSupplier {
    pub name: String,
    /// Absent: the next number of the series `V`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    pub currency: Option<Currency>,
    pub country: Option<Country>,
    pub tax_id: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub payment_days: i32,
}

/// Makes a supplier and gives the id.
pub async fn supplier(ctx: &Ctx, tx: &Tx<'_>, new: &NewSupplier) -> Result<Id> {
    create(ctx, tx, &supplier::Model::record(), &Value::Object(object(new)?)).await
}

fn object(new: &impl Serialize) -> Result<Map<String, Value>> {
    match serde_json::to_value(new).map_err(Error::internal)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Error::internal("a struct becomes an object")),
    }
}

async fn create(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, fields: &Value) -> Result<Id> {
    let fields = fields.as_object().cloned().unwrap_or_default();
    let made = records::create(ctx, tx, kind, fields).await?;
    let id = made.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Error::internal("a record that was made has no id"))
}
