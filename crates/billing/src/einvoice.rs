//! `GET /billing/invoices/{id}/ubl`: a posted invoice or credit note for the customer's program.

use std::collections::{BTreeSet, HashMap};

use identity::Letterhead;
use kernel::{Error, Id, Result};
use parties::addresses::Snapshot;
use platform::api::ById;
use platform::{Ctx, FileReply, Source};

use crate::model::{invoice, line, tax};
use crate::rules::ubl::{Account, Category, Line, Party, Tax, Ubl, write};
use crate::{NOT_POSTED, queries};

/// The code of the class whose goods are exempt, as companies begin with it.
const EXEMPT: &str = "exempt";

/// The document as UBL 2.1 of EN 16931.
///
/// # Errors
/// `billing.not_posted` for a draft.
pub(crate) async fn ubl(ctx: &Ctx, source: &Source, by: ById) -> Result<FileReply> {
    let invoice = source.select::<invoice::Entity>(ctx.scope()).id(by.id).expect().await?;
    let Some(number) = invoice.number.clone() else { return Err(NOT_POSTED.error()) };
    let document = document(ctx, source, invoice, number.clone()).await?;
    Ok(FileReply {
        content_type: "application/xml".to_owned(),
        file_name: format!("{number}.xml"),
        bytes: write(&document).map_err(Error::internal)?,
    })
}

async fn document(ctx: &Ctx, source: &Source, invoice: invoice::Model, number: String) -> Result<Ubl> {
    let lines = queries::lines_of(ctx, source, invoice.id).await?;
    let taxes = queries::taxes_of(ctx, source, invoice.id).await?;
    let units: Vec<Id> = lines.iter().filter_map(|line| line.unit_id).collect();
    let units = catalog::units::codes(ctx, source, &units).await?;
    let classes = taxes.iter().filter_map(|tax| tax.tax_class_id);
    let exempt = catalog::taxes::classes_coded(ctx, source, EXEMPT, classes).await?;
    let order_number = match invoice.order_id {
        Some(id) => Some(orders::find(ctx, source, id).await?.0.number),
        None => None,
    };
    let corrects = match invoice.credits_id {
        Some(id) => source.select::<invoice::Entity>(&ctx.whole()).id(id).expect().await?.number,
        None => None,
    };
    let head = identity::letterhead(ctx, source).await?;
    Ok(Ubl {
        is_note: invoice.is_note(),
        number,
        issued_on: invoice.issued_on.unwrap_or_else(|| ctx.day_of(invoice.created_at)),
        due_on: invoice.due_on,
        supplied_on: invoice.supplied_on,
        supplied_from: invoice.supplied_from,
        supplied_to: invoice.supplied_to,
        currency: invoice.currency,
        note: invoice.note.clone(),
        reference: invoice.reference.clone(),
        order_number,
        corrects,
        seller: seller(ctx, &head),
        buyer: buyer(ctx, source, &invoice).await?,
        lines: lines.into_iter().map(|line| line_of(&invoice, line, &units, &exempt)).collect(),
        taxes: taxes.iter().map(|tax| tax_of(tax, &exempt)).collect(),
        net: invoice.net,
        tax: invoice.tax,
        rounding: invoice.rounding,
        total: invoice.total,
        account: head.iban.map(|iban| Account { iban, bic: head.bic }),
    })
}

fn seller(ctx: &Ctx, head: &Letterhead) -> Party {
    let fact =
        |wanted: &str| head.facts.iter().find(|(label, _)| *label == wanted).map(|(_, value)| value.clone());
    Party {
        tax_id: fact("tax_number"),
        email: fact("email"),
        name: head.name.clone(),
        street: head.lines.clone(),
        country: ctx.company().country.code().to_owned(),
        ..Party::default()
    }
}

/// As the invoice has them; the tax number is the customer's of today, which no document stores.
async fn buyer(ctx: &Ctx, source: &Source, invoice: &invoice::Model) -> Result<Party> {
    let customer = parties::customers::find(ctx, source, invoice.customer_id).await?;
    let tax_id = parties::customers::reached(ctx, source, &customer).await?.tax_id;
    let stored = invoice.billing_address.as_deref().map(serde_json::from_str::<Snapshot>);
    let Some(address) = stored.transpose().map_err(Error::internal)? else {
        let country = customer.country.unwrap_or(ctx.company().country);
        return Ok(Party {
            name: invoice.customer_name.clone(),
            tax_id,
            country: country.code().to_owned(),
            ..Party::default()
        });
    };
    Ok(Party {
        name: address.name.unwrap_or_else(|| invoice.customer_name.clone()),
        tax_id,
        street: [Some(address.line1), address.line2].into_iter().flatten().collect(),
        city: address.city,
        postcode: address.postcode,
        region: address.region,
        country: address.country.code().to_owned(),
        email: None,
    })
}

fn category(class: Option<Id>, rate: kernel::Rate, exempt: &BTreeSet<Id>) -> Category {
    match (rate.is_zero(), class) {
        (false, _) => Category::Standard,
        (true, Some(class)) if exempt.contains(&class) => Category::Exempt,
        (true, _) => Category::ZeroRated,
    }
}

fn line_of(
    invoice: &invoice::Model,
    line: line::Model,
    units: &HashMap<Id, String>,
    exempt: &BTreeSet<Id>,
) -> Line {
    Line {
        no: line.line_no,
        category: category(line.tax_class_id, line.tax_rate, exempt),
        unit: line.unit_id.and_then(|unit| units.get(&unit).cloned()),
        description: line.description,
        sku: line.sku,
        quantity: line.quantity,
        unit_price: line.unit_price,
        prices_include_tax: invoice.prices_include_tax,
        discount: line.discount,
        net: line.net,
        rate: line.tax_rate,
    }
}

fn tax_of(tax: &tax::Model, exempt: &BTreeSet<Id>) -> Tax {
    let category = category(tax.tax_class_id, tax.rate, exempt);
    Tax { category, rate: tax.rate, base: tax.base, tax: tax.tax }
}
