//! What the API reads beside the records.

use garde::Validate;
use kernel::{Id, Result, UnitPrice};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::errors::UNKNOWN_CODE;
use crate::products;

/// What was scanned or typed.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LookupInput {
    /// A barcode or an article number.
    #[garde(length(chars, min = 1, max = 48))]
    pub code: String,
}

/// The product that bears a code.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Lookup {
    pub product_id: Id,
    pub sku: String,
    pub name: String,
    /// The unit that bears the code.
    pub unit_id: Id,
    /// Of one base unit, in the company's currency.
    pub price: UnitPrice,
    pub tax_class_id: Id,
    pub tracked: bool,
    pub matched: Matched,
}

/// What the code turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    Barcode,
    Sku,
}

/// Finds a product by barcode or article number.
pub async fn lookup(ctx: &Ctx, src: &Source, input: LookupInput) -> Result<Lookup> {
    let found = products::search_code(ctx, src, &input.code).await?.ok_or_else(|| UNKNOWN_CODE.error())?;
    let product = found.product;
    Ok(Lookup {
        product_id: product.id,
        sku: product.sku,
        name: product.name,
        unit_id: found.unit_id,
        price: product.price,
        tax_class_id: product.tax_class_id,
        tracked: product.tracked,
        matched: if found.by_barcode { Matched::Barcode } else { Matched::Sku },
    })
}
