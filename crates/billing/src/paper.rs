//! `GET /billing/invoices/{id}/pdf`: the invoice as its customer gets it, from stored values only.

use std::collections::HashMap;

use kernel::{Error, Id, Result};
use parties::addresses::Snapshot;
use platform::api::ById;
use platform::{Ctx, FileReply, Source};
use print::{Asset, Document, Figures, Layout, Paper, Printer, Sender, Weight};
use serde_json::{Value, json};

use crate::model::{invoice, line, tax};
use crate::queries;

/// How the document looks on paper; its JSON is described in the README of `print`.
const INVOICE: Layout = Layout { name: "invoice", source: include_str!("../layouts/invoice.typ") };

/// Everything that stands on the paper.
struct Sheet {
    invoice: invoice::Model,
    lines: Vec<line::Model>,
    taxes: Vec<tax::Model>,
    order_number: Option<String>,
    units: HashMap<Id, String>,
    letterhead: identity::Letterhead,
    figures: Figures,
}

/// The invoice or credit note as a file.
pub(crate) async fn pdf(ctx: &Ctx, source: &Source, by: ById) -> Result<FileReply> {
    let document = invoice_paper(ctx, source, by.id).await?;
    let name =
        document.data["number"].as_str().filter(|number| !number.is_empty()).unwrap_or("draft").to_owned();
    // Typesetting burns the processor for tens of milliseconds: not on the threads that answer requests.
    let printed = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply {
        content_type: "application/pdf".to_owned(),
        file_name: format!("{name}.pdf"),
        bytes: printed,
    })
}

/// An invoice or credit note that the caller may see, on paper; a draft says that it is one.
pub async fn invoice_paper(ctx: &Ctx, source: &Source, id: Id) -> Result<Document> {
    let mut sheet = sheet(ctx, source, id).await?;
    let logo = sheet.letterhead.logo.take();
    let mut assets: Vec<Asset> =
        logo.and_then(|file| Asset::logo(&file.content_type, file.bytes)).into_iter().collect();
    if let Some(text) = payment_code(&sheet) {
        assets.push(Asset { path: "qr.svg", bytes: Printer::shared().qr_svg(&text)?.into_bytes() });
    }
    Ok(Document { layout: INVOICE, data: data(ctx, &sheet)?, assets })
}

async fn sheet(ctx: &Ctx, source: &Source, id: Id) -> Result<Sheet> {
    let invoice = source.select::<invoice::Entity>(ctx.scope()).id(id).expect().await?;
    let lines = queries::lines_of(ctx, source, id).await?;
    let units: Vec<Id> = lines.iter().filter_map(|line| line.unit_id).collect();
    let order_number = match invoice.order_id {
        Some(order_id) => Some(orders::find(ctx, source, order_id).await?.0.number),
        None => None,
    };
    Ok(Sheet {
        taxes: queries::taxes_of(ctx, source, id).await?,
        order_number,
        units: catalog::units::codes(ctx, source, &units).await?,
        letterhead: identity::letterhead(ctx, source).await?,
        figures: Figures::of(&invoice.locale),
        invoice,
        lines,
    })
}

fn data(ctx: &Ctx, sheet: &Sheet) -> Result<Value> {
    let Sheet { invoice, letterhead, figures, .. } = sheet;
    let day = invoice.issued_on.unwrap_or_else(|| ctx.day_of(invoice.created_at));
    let sender = Sender { name: &letterhead.name, lines: &letterhead.lines, facts: &letterhead.facts };
    let (title, reference) = match invoice.kind.as_str() {
        "credit_note" => ("credit_note", "corrects"),
        _ => ("invoice", "your_reference"),
    };
    let number = invoice.number.as_deref().unwrap_or_default();
    let mut paper = Paper::new(invoice.id, day, &invoice.locale, title, number)
        .sender(sender)
        .fact("date", Some(figures.day(day)))
        .fact("due_date", invoice.due_on.map(|day| figures.day(day)))
        .fact("order_number", sheet.order_number.as_ref())
        .fact(reference, invoice.reference.as_ref());
    paper = match address(invoice)? {
        Some(address) => {
            let name = address.name.as_deref().unwrap_or(&invoice.customer_name);
            paper.address("bill_to", name, &address.lines())
        }
        None => paper.address("bill_to", &invoice.customer_name, &[]),
    };
    if let Some(note) = &invoice.note {
        paper = paper.set("notes", note.as_str());
    }
    let lines: Vec<Value> = sheet.lines.iter().map(|line| row(sheet, line)).collect();
    let taxes: Vec<Value> = sheet.taxes.iter().map(|tax| tax_row(sheet, tax)).collect();
    let paper = paper.set("lines", lines).set("taxes", taxes).set("footer", footer(letterhead));
    Ok(payment(sheet, totals(sheet, state(invoice, paper))).into_data())
}

/// What the reader must not overlook: that it is a draft, overdue, or paid.
fn state(invoice: &invoice::Model, paper: Paper) -> Paper {
    let tone = match (invoice.kind.as_str(), invoice.status.as_str()) {
        (_, "draft") => {
            let word = paper.word("draft").to_owned();
            return paper.set("watermark", word);
        }
        ("invoice", "overdue") => "danger",
        ("invoice", "paid") => "success",
        _ => return paper,
    };
    let text = paper.word(&invoice.status).to_owned();
    paper.set("status", json!({ "text": text, "tone": tone }))
}

fn row(sheet: &Sheet, line: &line::Model) -> Value {
    let (figures, currency) = (sheet.figures, sheet.invoice.currency);
    let discount =
        if line.discount.is_zero() { String::new() } else { figures.amount(currency, line.discount) };
    // Where prices include tax, the reader adds up amounts with tax; else those without.
    let amount = if sheet.invoice.prices_include_tax { line.total } else { line.net };
    json!({
        "description": line.description,
        "sku": line.sku,
        "quantity": figures.quantity(line.quantity),
        "unit": line.unit_id.and_then(|unit| sheet.units.get(&unit)),
        "unit_price": figures.price(currency, line.unit_price),
        "discount": discount,
        "tax": figures.percent(line.tax_rate),
        "amount": figures.amount(currency, amount),
    })
}

fn tax_row(sheet: &Sheet, tax: &tax::Model) -> Value {
    let money = |amount| sheet.figures.money(sheet.invoice.currency, amount);
    json!({ "label": sheet.figures.percent(tax.rate), "base": money(tax.base), "amount": money(tax.tax) })
}

fn totals(sheet: &Sheet, paper: Paper) -> Paper {
    let invoice = &sheet.invoice;
    let money = |amount| sheet.figures.money(invoice.currency, amount);
    let mut paper =
        paper.total("net", money(invoice.net), Weight::Plain).total("tax", money(invoice.tax), Weight::Plain);
    if !invoice.rounding.is_zero() {
        paper = paper.total("rounding", money(invoice.rounding), Weight::Plain);
    }
    if invoice.kind == "credit_note" || invoice.open == invoice.total {
        return paper.total("total", money(invoice.total), Weight::Total);
    }
    paper
        .total("total", money(invoice.total), Weight::Strong)
        .total("paid", money(invoice.open - invoice.total), Weight::Plain)
        .total("balance_due", money(invoice.open), Weight::Total)
}

/// Whether somebody is asked to pay.
fn is_payable(invoice: &invoice::Model) -> bool {
    invoice.kind == "invoice" && invoice.number.is_some() && invoice.open.is_positive()
}

fn payment(sheet: &Sheet, paper: Paper) -> Paper {
    if !is_payable(&sheet.invoice) {
        return paper;
    }
    let mut lines = vec![paper.labelled("pay_to", &sheet.letterhead.name)];
    lines.extend(sheet.letterhead.payment_text.as_ref().map(|text| paper.labelled("account", text)));
    lines.extend(sheet.invoice.number.as_ref().map(|number| paper.labelled("reference", number)));
    paper.set("payment", json!({ "lines": lines }))
}

/// What the QR code says, a line each and without a scheme of any bank: whom to pay, for what, how much, and the
/// customer's own reference.
fn payment_code(sheet: &Sheet) -> Option<String> {
    let invoice = &sheet.invoice;
    let number = invoice.number.as_ref().filter(|_| is_payable(invoice))?;
    let amount = format!("{} {}", invoice.currency.decimal(invoice.open), invoice.currency);
    let mut lines = vec![sheet.letterhead.name.clone(), number.clone(), amount];
    lines.extend(invoice.reference.clone());
    Some(lines.join("\n"))
}

fn footer(letterhead: &identity::Letterhead) -> Vec<String> {
    let mut parts = vec![letterhead.name.clone()];
    parts.extend(letterhead.website.clone());
    vec![parts.join(" · ")]
}

fn address(invoice: &invoice::Model) -> Result<Option<Snapshot>> {
    invoice.billing_address.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)
}
