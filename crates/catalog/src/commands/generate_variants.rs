//! Making the products of a template: one for each combination of its values that has none yet.

use std::collections::{BTreeMap, HashSet};

use kernel::{Id, Result, UnitPrice};
use platform::{Ctx, NoInput, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::errors::{NO_VALUES, TOO_MANY_VARIANTS};
use crate::model::{attribute, attribute_value, product, template, template_value, variant};
use crate::permissions::CATALOG_EDIT;
use crate::rules::variants::combinations;

/// Variants of one template.
pub const VARIANTS_MAX: usize = 200;
/// Attributes of one template.
pub const ATTRIBUTES_MAX: usize = 6;

/// A product that was made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MadeVariant {
    pub product_id: Id,
    pub sku: String,
    pub name: String,
    pub price: UnitPrice,
    /// `colour=red,size=xl`.
    pub options: String,
}

/// What was made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Generated {
    pub created: Vec<MadeVariant>,
    /// Combinations that had a product before, which stays as it is.
    pub kept: usize,
}

/// A value of the template, with all that a variant takes from it.
#[derive(Clone)]
struct Choice {
    value_id: Id,
    attribute: String,
    code: String,
    name: String,
    extra: UnitPrice,
}

/// Makes the missing variants. What a person has changed on one that is there is left alone.
pub async fn generate_variants(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Generated> {
    let template = tx.select::<template::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(template.version)?;
    if template.archived_at.is_some() {
        return Err(records::ARCHIVED.error());
    }
    let groups = choices(ctx, tx, template.id).await?;
    if groups.is_empty() || groups.iter().any(Vec::is_empty) {
        return Err(NO_VALUES.error());
    }
    let too_many =
        || TOO_MANY_VARIANTS.with("variants_max", VARIANTS_MAX).with("attributes_max", ATTRIBUTES_MAX);
    if groups.len() > ATTRIBUTES_MAX {
        return Err(too_many());
    }
    let all = combinations(&groups, VARIANTS_MAX).ok_or_else(too_many)?;
    let known = known(ctx, tx, template.id).await?;
    let mut generated = Generated { created: Vec::new(), kept: 0 };
    for choices in all {
        if known.contains(&key(&choices)) {
            generated.kept += 1;
        } else {
            generated.created.push(make(ctx, tx, &template, &choices).await?);
        }
    }
    let changes = json!({ "created": generated.created.len(), "kept": generated.kept });
    tx.audit(Subject::of("product_template", template.id), CATALOG_EDIT.name, &changes)?;
    Ok(generated)
}

/// The template's values by attribute, both in the order that people gave them.
async fn choices(ctx: &Ctx, tx: &Tx<'_>, template: Id) -> Result<Vec<Vec<Choice>>> {
    let scope = ctx.whole();
    let taken = tx
        .select::<template_value::Entity>(&scope)
        .filter(template_value::Column::TemplateId.eq(template))
        .filter(template_value::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let extras: BTreeMap<Id, UnitPrice> = taken.iter().map(|one| (one.value_id, one.price_extra)).collect();
    let values = tx
        .select::<attribute_value::Entity>(&scope)
        .filter(attribute_value::Column::Id.is_in(extras.keys().copied()))
        .order_by(attribute_value::Column::Position)
        .order_by(attribute_value::Column::Name)
        .order_by(attribute_value::Column::Id)
        .all()
        .await?;
    let attributes = tx
        .select::<attribute::Entity>(&scope)
        .filter(attribute::Column::Id.is_in(values.iter().map(|value| value.attribute_id)))
        .order_by(attribute::Column::Position)
        .order_by(attribute::Column::Name)
        .order_by(attribute::Column::Id)
        .all()
        .await?;
    let of = |attribute: &attribute::Model| -> Vec<Choice> {
        let own = values.iter().filter(|value| value.attribute_id == attribute.id);
        own.map(|value| Choice {
            value_id: value.id,
            attribute: attribute.code.clone(),
            code: value.code.clone(),
            name: value.name.clone(),
            extra: extras[&value.id],
        })
        .collect()
    };
    Ok(attributes.iter().map(of).collect())
}

async fn known(ctx: &Ctx, tx: &Tx<'_>, template: Id) -> Result<HashSet<String>> {
    let rows = tx
        .select::<variant::Entity>(&ctx.whole())
        .filter(variant::Column::TemplateId.eq(template))
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.value_key).collect())
}

/// The same for the same values in whatever order.
fn key(choices: &[Choice]) -> String {
    let mut ids: Vec<String> = choices.iter().map(|choice| choice.value_id.simple().to_string()).collect();
    ids.sort_unstable();
    ids.join(".")
}

async fn make(ctx: &Ctx, tx: &Tx<'_>, template: &template::Model, choices: &[Choice]) -> Result<MadeVariant> {
    let texts = |text: fn(&Choice) -> String| choices.iter().map(text).collect::<Vec<_>>();
    let sku = format!("{}-{}", template.code, texts(|choice| choice.code.clone()).join("-"));
    let name = format!("{} {}", template.name, texts(|choice| choice.name.clone()).join(" / "));
    let options = texts(|choice| format!("{}={}", choice.attribute, choice.code)).join(",");
    let price = choices.iter().fold(template.price, |price, choice| price + choice.extra);
    let product_id = ctx.id();
    let fields = json!({
        "id": product_id, "sku": sku, "name": name, "description": template.description,
        "category_id": template.category_id, "unit_id": template.unit_id, "tax_class_id": template.tax_class_id,
        "price": price, "tracked": template.tracked, "kind": template.kind,
    });
    records::create(ctx, tx, &product::Model::record(), object(fields)).await?;
    let row = variant::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        template_id: template.id,
        product_id,
        options: options.clone(),
        value_key: key(choices),
        created_at: ctx.now(),
    };
    tx.insert::<variant::Entity>(&ctx.whole(), row).await?;
    Ok(MadeVariant { product_id, sku, name, price, options })
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
