//! Erases a person at a supplier's: the key is destroyed, the name gives way, the personal part of the audit goes.
//! Bills stay as they were posted.

use kernel::{Id, Result};
use platform::{Ctx, Subject, Target, Tx, audit, vault};
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::erase::{Erase, ErasedView, GONE, object};
use crate::errors::{ERASED, NOT_A_PERSON};
use crate::events::SupplierErased;
use crate::model::{supplier, supplier_address, supplier_contact};

/// `POST /purchasing/suppliers/{id}/erase`: a supplier who is a person, with contacts and addresses.
pub async fn supplier(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: Erase) -> Result<ErasedView> {
    let found = tx.select::<supplier::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(found.version)?;
    let Some(person) = found.person_id else { return Err(NOT_A_PERSON.error()) };
    let pseudonym = format!("{GONE} {}", found.code);
    if found.name == pseudonym {
        return Err(ERASED.error());
    }
    let contacts = tx
        .select::<supplier_contact::Entity>(&ctx.whole())
        .filter(supplier_contact::Column::SupplierId.eq(found.id))
        .all()
        .await?;
    let mut persons = vec![person];
    for contact in &contacts {
        forget_contact(ctx, tx, contact.id).await?;
        persons.push(contact.id);
    }
    let mut subjects = vec![found.id];
    subjects.extend(contacts.iter().map(|contact| contact.id));
    subjects.extend(forget_addresses(ctx, tx, found.id).await?);
    let fields = json!({
        "name": pseudonym, "email": null, "phone": null, "tax_id": null, "notes": null, "status": "blocked",
    });
    records::pseudonymise(ctx, tx, &supplier::Model::record(), found.id, object(fields)).await?;
    vault::forget(ctx, tx, &persons).await?;
    audit::erase_personal(ctx, tx, &subjects).await?;
    let records = subjects.len() as u64;
    let subject = Subject::new("supplier", found.id);
    tx.audit(subject, "parties.supplier.erase", &json!({ "records": records }))?;
    tx.emit(subject, &SupplierErased { supplier_id: found.id, contact_id: None })?;
    Ok(ErasedView { id: found.id, pseudonym, records, documents: 0 })
}

/// `POST /purchasing/supplier-contacts/{id}/erase`.
pub async fn contact(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: Erase) -> Result<ErasedView> {
    let found = tx.select::<supplier_contact::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(found.version)?;
    if found.name == GONE {
        return Err(ERASED.error());
    }
    forget_contact(ctx, tx, found.id).await?;
    vault::forget(ctx, tx, &[found.id]).await?;
    audit::erase_personal(ctx, tx, &[found.id]).await?;
    let subject = Subject::of("supplier_contact", found.id);
    tx.audit(subject, "parties.supplier_contact.erase", &json!({ "supplier_id": found.supplier_id }))?;
    tx.emit(subject, &SupplierErased { supplier_id: found.supplier_id, contact_id: Some(found.id) })?;
    Ok(ErasedView { id: found.id, pseudonym: GONE.to_owned(), records: 1, documents: 0 })
}

async fn forget_contact(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let kind = supplier_contact::Model::record();
    let fields = json!({ "name": GONE, "job_title": null, "email": null, "phone": null, "notes": null });
    records::pseudonymise(ctx, tx, &kind, id, object(fields)).await?;
    records::archive(ctx, tx, &kind, id).await.map(drop)
}

/// The country stays, as it does for customers.
async fn forget_addresses(ctx: &Ctx, tx: &Tx<'_>, supplier: Id) -> Result<Vec<Id>> {
    let found = tx
        .select::<supplier_address::Entity>(&ctx.whole())
        .filter(supplier_address::Column::SupplierId.eq(supplier))
        .all()
        .await?;
    let kind = supplier_address::Model::record();
    for one in &found {
        let fields = json!({
            "name": null, "line1": GONE, "line2": null, "city": null, "region": null, "postcode": null,
        });
        records::pseudonymise(ctx, tx, &kind, one.id, object(fields)).await?;
    }
    Ok(found.into_iter().map(|one| one.id).collect())
}
