//! `GET /sales/orders/{id}/pdf`: the order confirmation as the customer gets it, from stored values only.

use std::collections::HashMap;

use kernel::{Error, Id, Result};
use parties::addresses::Snapshot;
use platform::api::ById;
use platform::{Ctx, FileReply, Source};
use print::{Asset, Document, Figures, Layout, Paper, Sender, Weight};
use serde_json::{Value, json};
use words::Words;

use crate::model::{line, order};
use crate::{queries, view};

/// How the document looks on paper; its JSON is described in the README of `print`.
const ORDER: Layout = Layout { name: "order", source: include_str!("../layouts/order.typ") };

/// The confirmation as a file.
pub async fn pdf(ctx: &Ctx, source: &Source, by: ById) -> Result<FileReply> {
    let document = order_paper(ctx, source, by.id).await?;
    let name = document.data["number"].as_str().unwrap_or("order").to_owned();
    // Typesetting burns the processor for tens of milliseconds: not on the threads that answer requests.
    let bytes = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply { content_type: "application/pdf".to_owned(), file_name: format!("{name}.pdf"), bytes })
}

/// The confirmation of an order that the caller may see, in the customer's language.
pub async fn order_paper(ctx: &Ctx, source: &Source, id: Id) -> Result<Document> {
    let (order, lines) = queries::find_in_scope(ctx, source, id).await?;
    let units: Vec<Id> = lines.iter().map(|line| line.unit_id).collect();
    let units = catalog::units::codes(ctx, source, &units).await?;
    let letterhead = identity::letterhead(ctx, source).await?;
    let customer = parties::customers::find(ctx, source, order.customer_id).await?;
    let locale = customer.locale.unwrap_or_else(|| ctx.company().locale.clone());
    let data = data(&order, &lines, &units, &letterhead, &locale)?;
    let logo = letterhead.logo.and_then(|file| Asset::logo(&file.content_type, file.bytes));
    Ok(Document { layout: ORDER, data, assets: logo.into_iter().collect() })
}

fn data(
    order: &order::Model,
    lines: &[line::Model],
    units: &HashMap<Id, String>,
    letterhead: &identity::Letterhead,
    locale: &str,
) -> Result<Value> {
    let figures = Figures::of(locale);
    let money = |amount| figures.money(order.currency, amount);
    let sender = Sender { name: &letterhead.name, lines: &letterhead.lines, facts: &letterhead.facts };
    let mut paper = Paper::new(order.id, order.business_date, locale, "order_confirmation", &order.number)
        .sender(sender)
        .fact("order_date", Some(figures.day(order.business_date)))
        .fact("your_reference", order.reference.as_ref());
    for (label, stored) in [("bill_to", &order.billing_address), ("ship_to", &order.shipping_address)] {
        paper = addressed(paper, Words::of(locale), label, &order.customer_name, stored.as_deref())?;
    }
    if ["draft", "cancelled"].contains(&order.status.as_str()) {
        let word = paper.word(&order.status).to_owned();
        paper = paper.set("watermark", word);
    }
    paper = paper.total("net", money(order.net), Weight::Plain).total("tax", money(order.tax), Weight::Plain);
    if !order.rounding.is_zero() {
        paper = paper.total("rounding", money(order.rounding), Weight::Plain);
    }
    let rows: Vec<Value> = lines.iter().map(|line| row(order, line, units, figures)).collect();
    let taxes: Vec<Value> = view::taxes(order.currency, lines)
        .into_iter()
        .map(|tax| {
            let shown = |amount| order.currency.amount(amount).map(money);
            Ok(json!({
                "label": figures.percent(tax.rate), "base": shown(tax.base)?, "amount": shown(tax.tax)?,
            }))
        })
        .collect::<Result<_>>()?;
    let footer: Vec<String> =
        [Some(letterhead.name.clone()), letterhead.website.clone()].into_iter().flatten().collect();
    Ok(paper
        .total("total", money(order.total), Weight::Total)
        .set("lines", rows)
        .set("taxes", taxes)
        .set("footer", vec![footer.join(" · ")])
        .into_data())
}

fn addressed(
    paper: Paper,
    words: Words,
    label: &'static str,
    name: &str,
    stored: Option<&str>,
) -> Result<Paper> {
    let address: Option<Snapshot> = stored.map(serde_json::from_str).transpose().map_err(Error::internal)?;
    Ok(match address {
        Some(address) => paper.address(label, address.name.as_deref().unwrap_or(name), &address.lines(words)),
        None if label == "bill_to" => paper.address(label, name, &[]),
        None => paper,
    })
}

fn row(order: &order::Model, line: &line::Model, units: &HashMap<Id, String>, figures: Figures) -> Value {
    let discount = match line.discount.is_zero() {
        true => String::new(),
        false => figures.amount(order.currency, line.discount),
    };
    // Where prices include tax, the reader adds up amounts with tax; else those without.
    let amount = if order.prices_include_tax { line.total } else { line.net };
    json!({
        "description": line.description,
        "sku": line.sku,
        "quantity": figures.quantity(line.quantity),
        "unit": units.get(&line.unit_id),
        "unit_price": figures.price(order.currency, line.unit_price),
        "discount": discount,
        "tax": figures.percent(line.tax_rate),
        "amount": figures.amount(order.currency, amount),
    })
}
