//! What systems outside tell of customers and suppliers.

use garde::Validate;
use kernel::{Country, Currency, Email, Id, Phone, Qty, Rate, Result};
use platform::inbound::About;
use platform::{Ctx, Error, Inbound, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::customers;
use crate::errors::UNKNOWN_SUPPLIER;
use crate::model::{customer, supplier};
use crate::permissions::{RECEIVE_PARTNERS, RECEIVE_PERFORMANCE};

/// What a partner is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Role {
    Customer,
    Supplier,
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Role::Customer => "customer",
            Role::Supplier => "supplier",
        }
    }
}

/// A customer or supplier as it is now. What is absent stays as it is; a new one needs a name.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct UpdatedPartner {
    #[serde(skip_serializing)]
    role: Role,
    /// The customer or supplier number.
    #[garde(length(chars, min = 1, max = 32))]
    #[serde(skip_serializing)]
    code: String,
    #[garde(length(chars, min = 1, max = 160))]
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Currency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<Country>,
    #[garde(length(chars, max = 32))]
    #[serde(skip_serializing_if = "Option::is_none")]
    tax_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<Phone>,
    /// A customer's terms are taken from those only who may set them (`parties.customer.credit`).
    #[garde(range(min = 0, max = 3_650))]
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_days: Option<i32>,
    #[garde(length(chars, max = 4_000))]
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
}

impl About for UpdatedPartner {
    fn about(&self) -> String {
        format!("{}/{}", self.role.name(), self.code)
    }
}

/// How a supplier performs, as purchasing has measured it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct UpdatedPerformance {
    /// The supplier number.
    #[garde(length(chars, min = 1, max = 32))]
    supplier: String,
    /// 0 to 5.
    #[garde(custom(between(Qty::ZERO, Qty::whole(5))))]
    rating: Option<Qty>,
    /// The share of deliveries that came in time, 0 to 1.
    #[garde(custom(between(Rate::ZERO, Rate::ONE)))]
    on_time_rate: Option<Rate>,
    /// Days from order to goods.
    #[garde(range(min = 0, max = 3_650))]
    lead_time_days: Option<i32>,
}

fn between<T: PartialOrd + Copy>(least: T, most: T) -> impl Fn(&Option<T>, &()) -> garde::Result {
    move |value, ()| match value {
        Some(value) if *value < least || *value > most => Err(garde::Error::new("out of range")),
        _ => Ok(()),
    }
}

impl About for UpdatedPerformance {
    fn about(&self) -> String {
        self.supplier.clone()
    }
}

/// What became of it.
#[derive(Clone, Debug, Serialize)]
struct Kept {
    id: Id,
    created: bool,
}

pub(crate) fn all() -> Vec<Inbound> {
    vec![
        Inbound::new(
            "partner.updated",
            "A customer or supplier was made or changed outside: what it says is taken over",
            &RECEIVE_PARTNERS,
            partner_updated,
        ),
        Inbound::new(
            "purchasing.supplier_performance_updated",
            "A supplier was measured: rating, deliveries in time, lead time",
            &RECEIVE_PERFORMANCE,
            performance_updated,
        ),
    ]
}

/// Makes the customer or supplier or changes the fields that were sent, as the API would.
async fn partner_updated(ctx: &Ctx, tx: &Tx<'_>, sent: UpdatedPartner) -> Result<Kept> {
    let (kind, known) = match sent.role {
        Role::Customer => {
            let found = customers::by_codes(ctx, tx, std::slice::from_ref(&sent.code)).await?;
            (customer::Model::record(), found.get(&sent.code).map(|customer| customer.id))
        }
        Role::Supplier => {
            (supplier::Model::record(), supplier_by(ctx, tx, &sent.code).await?.map(|supplier| supplier.id))
        }
    };
    let mut fields = object(&sent)?;
    if let Some(id) = known {
        records::patch(ctx, tx, &kind, Target { id, version: None }, fields).await?;
        return Ok(Kept { id, created: false });
    }
    let id = ctx.id();
    fields.insert("id".to_owned(), id.to_string().into());
    fields.insert("code".to_owned(), sent.code.into());
    records::create(ctx, tx, &kind, fields).await?;
    Ok(Kept { id, created: true })
}

/// Keeps how a supplier performs with the supplier.
async fn performance_updated(ctx: &Ctx, tx: &Tx<'_>, sent: UpdatedPerformance) -> Result<Kept> {
    let supplier = supplier_by(ctx, tx, &sent.supplier).await?;
    let id = supplier.ok_or_else(|| UNKNOWN_SUPPLIER.at("supplier"))?.id;
    let all = [
        ("rating", sent.rating.map(|rating| json!(rating))),
        ("on_time_rate", sent.on_time_rate.map(|rate| json!(rate))),
        ("lead_time_days", sent.lead_time_days.map(|days| json!(days))),
        ("rated_at", Some(json!(ctx.now()))),
    ];
    let fields = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    records::patch(ctx, tx, &supplier::Model::record(), Target { id, version: None }, fields).await?;
    Ok(Kept { id, created: false })
}

async fn supplier_by(ctx: &Ctx, tx: &Tx<'_>, code: &str) -> Result<Option<supplier::Model>> {
    tx.select::<supplier::Entity>(&ctx.whole()).filter(supplier::Column::Code.eq(code)).one().await
}

fn object(fields: &UpdatedPartner) -> Result<Map<String, Value>> {
    match serde_json::to_value(fields).map_err(Error::internal)? {
        Value::Object(fields) => Ok(fields),
        other => Err(Error::internal(format!("not an object: {other}"))),
    }
}
