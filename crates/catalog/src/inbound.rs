//! What a master data system outside tells of a product.

use garde::Validate;
use kernel::{Id, Result, UnitPrice};
use platform::inbound::About;
use platform::{Ctx, Inbound, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::errors::{UNKNOWN_CATEGORY, UNKNOWN_TAX_CLASS, UNKNOWN_UNIT};
use crate::model::{barcode, category, product, tax_class, unit};
use crate::permissions::{COST, RECEIVE_PRODUCTS};
use crate::products;

/// A product as it is now. What is absent stays as it is; a new product needs a name, a unit and a tax class.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct UpdatedProduct {
    #[garde(length(chars, min = 1, max = 40))]
    sku: String,
    #[garde(length(chars, min = 1, max = 160))]
    name: Option<String>,
    #[garde(length(chars, max = 4_000))]
    description: Option<String>,
    /// One base unit, in the company's currency.
    price: Option<UnitPrice>,
    /// Taken from those only who may set it (`catalog.product.cost`).
    cost: Option<UnitPrice>,
    /// Grams of one base unit.
    #[garde(range(min = 0))]
    weight_g: Option<i64>,
    /// Millimetres of one base unit as it is packed.
    #[garde(range(min = 0))]
    length_mm: Option<i64>,
    #[garde(range(min = 0))]
    width_mm: Option<i64>,
    #[garde(range(min = 0))]
    height_mm: Option<i64>,
    needs_shipping: Option<bool>,
    /// The base unit's code. It cannot be changed once the product has been traded.
    #[garde(length(chars, max = 16))]
    unit: Option<String>,
    /// The tax class's code.
    #[garde(length(chars, max = 24))]
    tax_class: Option<String>,
    /// The category's name, where only one has it.
    #[garde(length(chars, max = 120))]
    category: Option<String>,
    /// A barcode that the product bears, beside those that it has.
    #[garde(length(chars, max = 48))]
    barcode: Option<String>,
}

impl About for UpdatedProduct {
    fn about(&self) -> String {
        self.sku.clone()
    }
}

/// What became of it.
#[derive(Clone, Debug, Serialize)]
struct Kept {
    product_id: Id,
    created: bool,
}

pub(crate) fn all() -> Vec<Inbound> {
    vec![Inbound::new(
        "inventory.product_updated",
        "A product was made or changed outside: what it says is taken over",
        &RECEIVE_PRODUCTS,
        product_updated,
    )]
}

/// Makes the product or changes the fields that were sent, as the API would.
async fn product_updated(ctx: &Ctx, tx: &Tx<'_>, sent: UpdatedProduct) -> Result<Kept> {
    let known = products::by_skus(ctx, tx, std::slice::from_ref(&sent.sku)).await?.remove(&sent.sku);
    if sent.cost.is_some() {
        ctx.require(&COST)?;
    }
    let mut fields = plain(&sent);
    refer(ctx, tx, &sent, &mut fields).await?;
    let kind = product::Model::record();
    let (product_id, created) = match known {
        Some(known) => {
            let target = Target { id: known.id, version: None };
            records::patch(ctx, tx, &kind, target, fields).await?;
            (known.id, false)
        }
        None => {
            fields.insert("sku".to_owned(), sent.sku.clone().into());
            let id = ctx.id();
            fields.insert("id".to_owned(), id.to_string().into());
            records::create(ctx, tx, &kind, fields).await?;
            (id, true)
        }
    };
    if let Some(code) = &sent.barcode {
        bear(ctx, tx, product_id, code).await?;
    }
    Ok(Kept { product_id, created })
}

/// The fields that are taken as they come.
fn plain(sent: &UpdatedProduct) -> Map<String, Value> {
    let all = [
        ("name", sent.name.as_ref().map(|text| json!(text))),
        ("description", sent.description.as_ref().map(|text| json!(text))),
        ("price", sent.price.map(|price| json!(price))),
        ("cost", sent.cost.map(|cost| json!(cost))),
        ("weight_g", sent.weight_g.map(|grams| json!(grams))),
        ("length_mm", sent.length_mm.map(|size| json!(size))),
        ("width_mm", sent.width_mm.map(|size| json!(size))),
        ("height_mm", sent.height_mm.map(|size| json!(size))),
        ("needs_shipping", sent.needs_shipping.map(|needs| json!(needs))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The fields that refer to other records, which are sent by the names that people know.
async fn refer(ctx: &Ctx, tx: &Tx<'_>, sent: &UpdatedProduct, fields: &mut Map<String, Value>) -> Result<()> {
    let scope = ctx.whole();
    let mut put = |name: &str, id: Id| drop(fields.insert(name.to_owned(), json!(id)));
    if let Some(code) = &sent.unit {
        let found =
            tx.select::<unit::Entity>(&scope).filter(unit::Column::Code.eq(code.as_str())).one().await?;
        put("unit_id", found.ok_or_else(|| UNKNOWN_UNIT.at("unit"))?.id);
    }
    if let Some(code) = &sent.tax_class {
        let named = tax_class::Column::Code.eq(code.as_str());
        let found = tx.select::<tax_class::Entity>(&scope).filter(named).one().await?;
        put("tax_class_id", found.ok_or_else(|| UNKNOWN_TAX_CLASS.at("tax_class"))?.id);
    }
    if let Some(name) = &sent.category {
        let named = category::Column::Name.eq(name.as_str());
        let found = tx.select::<category::Entity>(&scope).filter(named).limit(2).all().await?;
        match found.as_slice() {
            [only] => put("category_id", only.id),
            _ => return Err(UNKNOWN_CATEGORY.at("category")),
        }
    }
    Ok(())
}

/// Gives the product a barcode, unless it bears it already.
async fn bear(ctx: &Ctx, tx: &Tx<'_>, product_id: Id, code: &str) -> Result<()> {
    let found = products::search_code(ctx, tx, code).await?;
    if found.is_some_and(|found| found.by_barcode && found.product.id == product_id) {
        return Ok(());
    }
    let fields = json!({ "product_id": product_id, "code": code });
    let fields = fields.as_object().cloned().unwrap_or_default();
    let made = records::create(ctx, tx, &barcode::Model::record(), fields).await;
    made.map(drop).map_err(|error| error.renamed(|_| "barcode".to_owned()))
}
