//! Erases a person: the right to be forgotten, with books that stay whole.
//!
//! The person's keys are destroyed, so that what they sealed is unreadable wherever a copy of it lies; names and
//! addresses give way to a pseudonym; the personal part of the audit goes, and its chain still verifies. Posted
//! invoices stay as they were posted: the law wants them kept, and nothing posted is edited.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Subject, Target, Tx, audit, files, vault};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::standing;
use crate::errors::{CUSTOMER_OPEN, ERASED, NOT_A_PERSON};
use crate::events::PersonErased;
use crate::model::{address, attachment, communication, contact, customer};
use crate::permissions::PERSONAL_DATA_ERASE_OPEN;
use crate::standing::{BLOCKED, STANDING};
use crate::{credit, ports};

/// What stands where a contact's name or an address's first line stood.
pub(super) const GONE: &str = "Erased";
/// Unfinished documents named in a refusal at most.
const NAMED_MAX: usize = 10;

/// How to erase.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Erase {
    /// Though documents are unfinished; needs a permission of its own.
    #[serde(default)]
    pub force: bool,
}

/// What was erased.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ErasedView {
    pub id: Id,
    /// What documents show instead of the name.
    pub pseudonym: String,
    /// Records and documents of which the personal data went.
    pub records: u64,
    pub documents: u64,
}

/// `POST /sales/customers/{id}/erase`.
pub async fn customer(ctx: &Ctx, tx: &Tx<'_>, target: Target, how: Erase) -> Result<ErasedView> {
    let customer = tx.select::<customer::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(customer.version)?;
    let Some(person) = customer.person_id else { return Err(NOT_A_PERSON.error()) };
    if customer.erased_at.is_some() {
        return Err(ERASED.error());
    }
    let unfinished = unfinished(ctx, tx, customer.id).await?;
    if !unfinished.is_empty() {
        if !how.force {
            return Err(CUSTOMER_OPEN.with("documents", &unfinished));
        }
        ctx.require(&PERSONAL_DATA_ERASE_OPEN)?;
    }
    let ids = with_merged(ctx, tx, &customer).await?;
    let pseudonym = format!("{GONE} {}", customer.code);
    let documents = in_documents(ctx, tx, &ids, &pseudonym).await?;
    let mut records = 0;
    let mut persons = vec![person];
    let mut subjects = ids.clone();
    for part in [contacts(ctx, tx, &ids).await?, addresses(ctx, tx, &ids).await?, said(ctx, tx, &ids).await?]
    {
        records += part.subjects.len() as u64;
        subjects.extend(part.subjects);
        persons.extend(part.persons);
    }
    persons.extend(ids.iter().copied());
    for id in &ids {
        forget_customer(ctx, tx, *id, &pseudonym).await?;
        records += 1;
    }
    vault::forget(ctx, tx, &persons).await?;
    audit::erase_personal(ctx, tx, &subjects).await?;
    end_business(ctx, tx, &customer, unfinished.is_empty()).await?;
    let facts = json!({ "forced": !unfinished.is_empty(), "records": records, "documents": documents });
    let subject = subject(&customer);
    tx.audit(subject, "parties.customer.erase", &facts)?;
    tx.emit(subject, &PersonErased { customer_id: customer.id, contact_id: None })?;
    Ok(ErasedView { id: customer.id, pseudonym, records, documents })
}

/// `POST /sales/contacts/{id}/erase`.
pub async fn contact(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: Erase) -> Result<ErasedView> {
    let found = tx.select::<contact::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(found.version)?;
    forget_contact(ctx, tx, found.id).await?;
    let attached = tx
        .select::<communication::Entity>(&ctx.whole())
        .filter(communication::Column::PersonId.eq(found.id))
        .all()
        .await?;
    let about: Vec<Id> = attached.iter().map(|one| one.id).collect();
    discard_files(ctx, tx, &about).await?;
    for holder in ports::all(ctx) {
        holder.0.forget_contact(ctx, tx, found.id).await?;
    }
    vault::forget(ctx, tx, &[found.id]).await?;
    let subjects: Vec<Id> = about.iter().copied().chain([found.id]).collect();
    audit::erase_personal(ctx, tx, &subjects).await?;
    let subject = Subject::of("contact", found.id).within(found.store_id, found.region_id, found.owner_id);
    tx.audit(subject, "parties.contact.erase", &json!({ "communications": about.len() }))?;
    tx.emit(subject, &PersonErased { customer_id: found.customer_id, contact_id: Some(found.id) })?;
    let records = subjects.len() as u64;
    Ok(ErasedView { id: found.id, pseudonym: GONE.to_owned(), records, documents: 0 })
}

fn subject(customer: &customer::Model) -> Subject {
    Subject::of("customer", customer.id).within(customer.store_id, customer.region_id, customer.owner_id)
}

/// What stands against it: documents by number, and money that is owed either way.
async fn unfinished(ctx: &Ctx, tx: &Tx<'_>, customer: Id) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for holder in ports::all(ctx) {
        found.extend(holder.0.unfinished(ctx, tx, customer).await?);
    }
    let row = credit::get(ctx, tx, customer).await?;
    if found.is_empty()
        && ![row.open_orders, row.open_invoices, row.unallocated].iter().all(|one| one.is_zero())
    {
        found.push(format!("exposure {}", ctx.company().currency.decimal(row.exposure())));
    }
    found.truncate(NAMED_MAX);
    Ok(found)
}

/// The customer and those who were merged into it.
async fn with_merged(ctx: &Ctx, tx: &Tx<'_>, customer: &customer::Model) -> Result<Vec<Id>> {
    let merged = tx
        .select::<customer::Entity>(&ctx.whole())
        .filter(customer::Column::MergedIntoId.eq(customer.id))
        .all()
        .await?;
    Ok(std::iter::once(customer.id).chain(merged.into_iter().map(|one| one.id)).collect())
}

async fn in_documents(ctx: &Ctx, tx: &Tx<'_>, ids: &[Id], pseudonym: &str) -> Result<u64> {
    let mut count = 0;
    for holder in ports::all(ctx) {
        count += holder.0.pseudonymise(ctx, tx, ids, pseudonym).await?;
    }
    Ok(count)
}

async fn forget_customer(ctx: &Ctx, tx: &Tx<'_>, id: Id, pseudonym: &str) -> Result<()> {
    let fields = json!({
        "name": pseudonym, "email": null, "phone": null, "tax_id": null, "notes": null, "locale": null,
        "erased_at": ctx.now(),
    });
    records::pseudonymise(ctx, tx, &customer::Model::record(), id, object(fields)).await.map(drop)
}

async fn forget_contact(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let kind = contact::Model::record();
    let fields = json!({ "name": GONE, "job_title": null, "email": null, "phone": null, "notes": null });
    records::pseudonymise(ctx, tx, &kind, id, object(fields)).await?;
    records::archive(ctx, tx, &kind, id).await.map(drop)
}

/// What was met, and whose keys go.
#[derive(Default)]
struct Part {
    subjects: Vec<Id>,
    persons: Vec<Id>,
}

async fn contacts(ctx: &Ctx, tx: &Tx<'_>, ids: &[Id]) -> Result<Part> {
    let of = contact::Column::CustomerId.is_in(ids.iter().copied());
    let found = tx.select::<contact::Entity>(&ctx.whole()).filter(of).all().await?;
    let ids: Vec<Id> = found.into_iter().map(|one| one.id).collect();
    for id in &ids {
        forget_contact(ctx, tx, *id).await?;
    }
    Ok(Part { subjects: ids.clone(), persons: ids })
}

async fn addresses(ctx: &Ctx, tx: &Tx<'_>, ids: &[Id]) -> Result<Part> {
    let of = address::Column::CustomerId.is_in(ids.iter().copied());
    let found = tx.select::<address::Entity>(&ctx.whole()).filter(of).all().await?;
    let kind = address::Model::record();
    for one in &found {
        // The country stays: it decides on taxes that were paid.
        let fields = json!({
            "name": null, "line1": GONE, "line2": null, "city": null, "region": null, "postcode": null,
        });
        records::pseudonymise(ctx, tx, &kind, one.id, object(fields)).await?;
    }
    Ok(Part { subjects: found.into_iter().map(|one| one.id).collect(), persons: Vec::new() })
}

/// Communications, with their files.
async fn said(ctx: &Ctx, tx: &Tx<'_>, ids: &[Id]) -> Result<Part> {
    let of = || communication::Column::CustomerId.is_in(ids.iter().copied());
    let found = tx.select::<communication::Entity>(&ctx.whole()).filter(of()).all().await?;
    tx.update::<communication::Entity>(&ctx.whole())
        .set(communication::Column::Subject, Expr::val(None::<String>))
        .set(communication::Column::Body, Expr::val(None::<String>))
        .filter(of())
        .exec()
        .await?;
    let subjects: Vec<Id> = found.into_iter().map(|one| one.id).collect();
    discard_files(ctx, tx, &subjects).await?;
    Ok(Part { subjects, persons: Vec::new() })
}

async fn discard_files(ctx: &Ctx, tx: &Tx<'_>, communications: &[Id]) -> Result<()> {
    let of = || attachment::Column::CommunicationId.is_in(communications.iter().copied());
    let found = tx.select::<attachment::Entity>(&ctx.whole()).filter(of()).all().await?;
    let ids: Vec<Id> = found.into_iter().map(|one| one.file_id).collect();
    files::discard(ctx, tx, &ids).await?;
    tx.delete::<attachment::Entity>(&ctx.whole()).filter(of()).exec().await.map(drop)
}

/// Who is forgotten buys nothing more: archived, or blocked as long as something is unfinished.
async fn end_business(ctx: &Ctx, tx: &Tx<'_>, customer: &customer::Model, finished: bool) -> Result<()> {
    let kind = customer::Model::record();
    if customer.status != BLOCKED {
        let to = STANDING.check(&customer.status, "block")?;
        standing::note(ctx, tx, customer, "block", to, None).await?;
        let fields = object(json!({ "status": to }));
        records::pseudonymise(ctx, tx, &kind, customer.id, fields).await?;
    }
    if finished {
        records::archive(ctx, tx, &kind, customer.id).await?;
    }
    Ok(())
}

pub(super) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
