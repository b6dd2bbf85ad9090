//! `GET /billing/invoices/{id}/pdf`: the invoice as its customer gets it, from stored values only.

use std::collections::HashMap;

use kernel::{Amount, Error, Id, Qty, Rate, Result, UnitPrice};
use parties::addresses::Snapshot;
use platform::api::ById;
use platform::{Ctx, FileReply, Source};
use print::{Asset, Document, Figures, Layout, Paper, Printer, Weight};
use serde_json::{Value, json};
use words::Words;

use crate::looks::Looks;
use crate::model::{instalment, invoice, line, tax};
use crate::rules::Terms;
use crate::rules::sepa::{self, Transfer};
use crate::{queries, terms};

/// How the document looks on paper; its JSON is described in the README of `print`.
const INVOICE: Layout = Layout { name: "invoice", source: include_str!("../layouts/invoice.typ") };

/// Everything that stands on the paper.
struct Sheet {
    invoice: invoice::Model,
    lines: Vec<line::Model>,
    taxes: Vec<tax::Model>,
    order_number: Option<String>,
    units: HashMap<Id, String>,
    looks: Looks,
    figures: Figures,
    /// Parts with due days of their own, when there are several.
    instalments: Vec<instalment::Model>,
}

/// The invoice or credit note as a file.
pub async fn pdf(ctx: &Ctx, source: &Source, by: ById) -> Result<FileReply> {
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
    lay_out(ctx, &sheet(ctx, source, id).await?)
}

fn lay_out(ctx: &Ctx, sheet: &Sheet) -> Result<Document> {
    let mut assets = sheet.looks.assets();
    if let Some(text) = payment_code(sheet) {
        assets.push(Asset { path: "qr.svg", bytes: Printer::shared().qr_svg(&text)?.into_bytes() });
    }
    Ok(Document { layout: INVOICE, data: data(ctx, sheet)?, assets })
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
        looks: Looks::of(ctx, source, &invoice.kind, &invoice.locale).await?,
        figures: Figures::of(&invoice.locale),
        instalments: terms::instalments_of(ctx, source, &invoice).await?,
        invoice,
        lines,
    })
}

fn data(ctx: &Ctx, sheet: &Sheet) -> Result<Value> {
    let Sheet { invoice, looks, figures, .. } = sheet;
    let day = invoice.issued_on.unwrap_or_else(|| ctx.day_of(invoice.created_at));
    let (title, reference) = match invoice.kind.as_str() {
        "credit_note" => ("credit_note", "corrects"),
        // It asks again for what a credit note gave.
        _ if invoice.credits_id.is_some() => ("invoice", "corrects"),
        _ => ("invoice", "your_reference"),
    };
    let number = invoice.number.as_deref().unwrap_or_default();
    let mut paper = looks
        .dress(Paper::new(invoice.id, day, &invoice.locale, title, number))
        .fact("date", Some(figures.day(day)))
        .fact("supplied_on", invoice.supplied_on.map(|day| figures.day(day)))
        .fact("service_period", service_period(sheet))
        .fact("due_date", invoice.due_on.map(|day| figures.day(day)))
        .fact("early_payment", early_payment(sheet))
        .fact("early_payment_total", early_payment_total(sheet))
        .fact("order_number", sheet.order_number.as_ref())
        .fact(reference, invoice.reference.as_ref());
    paper = match address(invoice)? {
        Some(address) => {
            let name = address.name.as_deref().unwrap_or(&invoice.customer_name);
            paper.address("bill_to", name, &address.lines(Words::of(&invoice.locale)))
        }
        None => paper.address("bill_to", &invoice.customer_name, &[]),
    };
    if let Some(note) = &invoice.note {
        paper = paper.set("notes", note.as_str());
    }
    let lines: Vec<Value> = sheet.lines.iter().map(|line| row(sheet, line)).collect();
    let taxes: Vec<Value> = sheet.taxes.iter().map(|tax| tax_row(sheet, tax)).collect();
    let paper = paper.set("lines", lines).set("taxes", taxes).set("instalments", instalments(sheet));
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
        ("invoice", "credited" | "void") => "neutral",
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
    let shown = |what, text: String| if sheet.looks.shows(what) { text } else { String::new() };
    let unit = line.unit_id.and_then(|unit| sheet.units.get(&unit)).cloned().unwrap_or_default();
    json!({
        "description": line.description,
        "sku": shown(|layout| layout.show_sku, line.sku.clone().unwrap_or_default()),
        "quantity": figures.quantity(line.quantity),
        "unit": shown(|layout| layout.show_unit, unit),
        "unit_price": figures.price(currency, line.unit_price),
        "discount": shown(|layout| layout.show_discount, discount),
        "tax": shown(|layout| layout.show_tax, figures.percent(line.tax_rate)),
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
    if !is_payable(&sheet.invoice) || !sheet.looks.shows(|layout| layout.show_payment) {
        return paper;
    }
    let mut lines = vec![paper.labelled("pay_to", &sheet.looks.letterhead.name)];
    lines.extend(sheet.looks.account(&paper));
    lines.extend(sheet.invoice.number.as_ref().map(|number| paper.labelled("reference", number)));
    paper.set("payment", json!({ "lines": lines, "transfer": transfer(sheet).is_some() }))
}

/// What the QR code says: in euros, to an account with an IBAN, the transfer that banks' apps fill in by themselves. Else a
/// line each and without a scheme of any bank: whom to pay, for what, how much, and the customer's own reference.
fn payment_code(sheet: &Sheet) -> Option<String> {
    let invoice = &sheet.invoice;
    let wanted = is_payable(invoice) && sheet.looks.shows(|layout| layout.show_payment);
    let number = invoice.number.as_ref().filter(|_| wanted)?;
    let transfer = transfer(sheet);
    if transfer.is_some() {
        return transfer;
    }
    let amount = format!("{} {}", invoice.currency.decimal(invoice.open), invoice.currency);
    let mut lines = vec![sheet.looks.letterhead.name.clone(), number.clone(), amount];
    lines.extend(invoice.reference.clone());
    Some(lines.join("\n"))
}

/// The transfer that a bank's app fills in from a code.
fn transfer(sheet: &Sheet) -> Option<String> {
    let (invoice, letterhead) = (&sheet.invoice, &sheet.looks.letterhead);
    sepa::payload(&Transfer {
        name: &letterhead.name,
        iban: letterhead.iban.as_ref()?,
        bic: letterhead.bic.as_deref(),
        amount: invoice.open,
        currency: invoice.currency,
        remittance: invoice.number.as_ref()?,
    })
}

/// The period in which what is billed was supplied.
fn service_period(sheet: &Sheet) -> Option<String> {
    let (first, last) = sheet.invoice.supplied_from.zip(sheet.invoice.supplied_to)?;
    Some(format!("{} – {}", sheet.figures.day(first), sheet.figures.day(last)))
}

/// What who pays early may keep: "2% until 12 March 2026".
fn early_payment(sheet: &Sheet) -> Option<String> {
    let (rate, until) = sheet.invoice.discount_rate.zip(sheet.invoice.discount_until)?;
    let off = kernel::rounding::apply_rate(sheet.invoice.total, rate);
    let money = sheet.figures.money(sheet.invoice.currency, off);
    Some(format!("{} ({money}) – {}", sheet.figures.percent(rate), sheet.figures.day(until)))
}

/// How much is enough by then: "KES 980.00".
fn early_payment_total(sheet: &Sheet) -> Option<String> {
    let (off, _) = crate::early::left_of_discount(&sheet.invoice)?;
    Some(sheet.figures.money(sheet.invoice.currency, sheet.invoice.open - off))
}

/// The parts that fall due on days of their own.
fn instalments(sheet: &Sheet) -> Vec<Value> {
    let part = |row: &instalment::Model| {
        json!({
            "label": sheet.figures.day(row.due_on),
            "value": sheet.figures.money(sheet.invoice.currency, row.amount),
        })
    };
    sheet.instalments.iter().map(part).collect()
}

fn address(invoice: &invoice::Model) -> Result<Option<Snapshot>> {
    invoice.billing_address.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)
}

/// An invoice that was never written, in a layout that is being tried out.
pub(crate) fn sample(ctx: &Ctx, looks: Looks, locale: &str, is_note: bool) -> Result<Document> {
    let currency = ctx.company().currency;
    let unit = i64::from(10_u32.pow(currency.exponent()));
    let mut invoice = crate::compose::blank(ctx, Id::nil(), Id::nil(), "Duka la Amani", currency);
    invoice.kind = if is_note { "credit_note" } else { "invoice" }.to_owned();
    invoice.number = Some(if is_note { "CN-2026-000042" } else { "INV-2026-000042" }.to_owned());
    invoice.status = "posted".to_owned();
    invoice.locale = locale.to_owned();
    invoice.issued_on = Some(ctx.today());
    invoice.due_on = (!is_note).then(|| ctx.today().plus_days(30));
    invoice.reference = Some("PO-7741".to_owned());
    let sign = if is_note { -1 } else { 1 };
    let lines: Vec<line::Model> = [("TEA-250", "Chai 250 g", 12, 250), ("MUG-WHT", "Mug", 4, 480)]
        .into_iter()
        .zip(1..)
        .map(|((sku, description, quantity, price), line_no)| {
            let net = Amount(sign * quantity * price * unit);
            let rate = Rate::percent(16);
            let tax = kernel::rounding::apply_rate(net, rate);
            sample_line(
                ctx,
                line_no,
                sku,
                description,
                sign * quantity,
                price,
                Terms::plain(net, tax, false),
                rate,
            )
        })
        .collect();
    invoice.prices_include_tax = false;
    crate::compose::sum_up(&mut invoice, &lines)?;
    let sheet = Sheet {
        taxes: crate::compose::taxes(ctx, &lines),
        lines,
        order_number: Some("SO-2026-000117".to_owned()),
        units: HashMap::new(),
        figures: Figures::of(locale),
        instalments: Vec::new(),
        looks,
        invoice,
    };
    lay_out(ctx, &sheet)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one table row, each of another type")]
fn sample_line(
    ctx: &Ctx,
    line_no: i32,
    sku: &str,
    description: &str,
    quantity: i64,
    price: i64,
    terms: Terms,
    tax_rate: Rate,
) -> line::Model {
    line::Model {
        id: Id::nil(),
        company_id: ctx.company_id(),
        invoice_id: Id::nil(),
        line_no,
        kind: line::kind::SALE.to_owned(),
        credits_line_id: None,
        nets_line_id: None,
        order_line_id: None,
        product_id: None,
        sku: Some(sku.to_owned()),
        description: description.to_owned(),
        unit_id: None,
        quantity: Qty::whole(quantity),
        unit_price: UnitPrice::whole(price),
        gross: terms.gross,
        discount: terms.discount,
        net: terms.net,
        tax_class_id: None,
        tax_rate,
        tax: terms.tax,
        total: terms.total(),
    }
}
