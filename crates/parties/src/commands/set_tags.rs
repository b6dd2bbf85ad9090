//! Says which tags a customer has: all of them at once, so that two people who do it end with one of both wishes.

use std::collections::BTreeSet;

use garde::Validate;
use kernel::{Code, Id, Kind, Result};
use platform::api::ById;
use platform::{Ctx, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::events::CustomerTagged;
use crate::model::{customer, customer_tag, tag};

/// Tags of a customer at most.
pub const TAGS_MAX: usize = 50;

const UNKNOWN_TAG: Code = Code::new("parties.unknown_tag", Kind::Invalid, "There is no such tag");

/// The tags that the customer has from now on.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct SetTags {
    #[garde(length(max = TAGS_MAX))]
    #[serde(default)]
    pub tags: Vec<Id>,
}

/// A customer's tags, by name.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TagsView {
    pub customer_id: Id,
    pub tags: Vec<TagView>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TagView {
    pub id: Id,
    pub name: String,
    pub colour: Option<String>,
}

/// `PUT /sales/customers/{id}/tags`.
pub async fn set_tags(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SetTags) -> Result<TagsView> {
    let customer = tx.select::<customer::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    let wanted: BTreeSet<Id> = input.tags.iter().copied().collect();
    let known = tx
        .select::<tag::Entity>(&ctx.whole())
        .filter(tag::Column::Id.is_in(wanted.iter().copied()))
        .filter(tag::Column::ArchivedAt.is_null());
    let known: BTreeSet<Id> = known.all().await?.into_iter().map(|tag| tag.id).collect();
    if let Some(at) = input.tags.iter().position(|id| !known.contains(id)) {
        return Err(UNKNOWN_TAG.at(format!("tags[{at}]")));
    }
    let had: BTreeSet<Id> = of(ctx, tx, customer.id).await?.into_iter().map(|row| row.tag_id).collect();
    if had != wanted {
        replace(ctx, tx, customer.id, &wanted).await?;
        let subject = Subject::of("customer", customer.id).within(
            customer.store_id,
            customer.region_id,
            customer.owner_id,
        );
        tx.audit(subject, "parties.customer.tag", &json!({ "before": had, "after": wanted }))?;
        tx.emit(subject, &CustomerTagged { customer_id: customer.id, tags: wanted.into_iter().collect() })?;
    }
    show(ctx, tx, ById { id: customer.id }).await
}

pub(crate) async fn replace(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, tags: &BTreeSet<Id>) -> Result<()> {
    tx.delete::<customer_tag::Entity>(&ctx.whole())
        .filter(customer_tag::Column::CustomerId.eq(customer_id))
        .exec()
        .await?;
    let row = |tag_id: &Id| customer_tag::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        customer_id,
        tag_id: *tag_id,
    };
    tx.insert_all::<customer_tag::Entity>(&ctx.whole(), tags.iter().map(row).collect()).await
}

pub(crate) async fn of(ctx: &Ctx, src: &Source, customer_id: Id) -> Result<Vec<customer_tag::Model>> {
    src.select::<customer_tag::Entity>(&ctx.whole())
        .filter(customer_tag::Column::CustomerId.eq(customer_id))
        .all()
        .await
}

/// `GET /sales/customers/{id}/tags`.
pub async fn show(ctx: &Ctx, src: &Source, input: ById) -> Result<TagsView> {
    let customer = src.select::<customer::Entity>(ctx.scope()).id(input.id).expect().await?;
    let ids = of(ctx, src, customer.id).await?.into_iter().map(|row| row.tag_id);
    let tags = src
        .select::<tag::Entity>(&ctx.whole())
        .filter(tag::Column::Id.is_in(ids))
        .order_by(tag::Column::Name)
        .all()
        .await?;
    let shown = |tag: tag::Model| TagView { id: tag.id, name: tag.name, colour: tag.colour };
    Ok(TagsView { customer_id: customer.id, tags: tags.into_iter().map(shown).collect() })
}
