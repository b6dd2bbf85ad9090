//! The pick list as it is printed: a table for each place, and the orders' numbers as bars.

use kernel::{Error, Id, Result};
use platform::{Ctx, FileReply, Source};
use print::{Asset, Document, Figures, Layout, Paper, Printer, Sender};
use serde_json::{Value, json};

use super::{PICKED_ORDERS_MAX, PickLine, PickList, PickPlace, Wanted, pick_list};

const PICK_LIST: Layout = Layout { name: "pick_list", source: include_str!("../../layouts/pick_list.typ") };

/// Where the bars of the first, second … order lie.
const BARS: [&str; PICKED_ORDERS_MAX] = print::BARCODES;

/// `GET /shipping/pick-list.pdf`, in the company's language: it is read by its own people.
pub(crate) async fn pdf(ctx: &Ctx, source: &Source, wanted: Wanted) -> Result<FileReply> {
    let list = pick_list(ctx, source, wanted).await?;
    let document = document(ctx, source, &list).await?;
    let name = match list.orders.as_slice() {
        [one] => one.number.clone(),
        _ => document.data["number"].as_str().unwrap_or_default().to_owned(),
    };
    // Typesetting burns the processor for tens of milliseconds: not on the threads that answer requests.
    let bytes = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    Ok(FileReply {
        content_type: "application/pdf".to_owned(),
        file_name: format!("pick-list-{name}.pdf"),
        bytes,
    })
}

async fn document(ctx: &Ctx, source: &Source, list: &PickList) -> Result<Document> {
    let locale = &ctx.company().locale;
    let letterhead = identity::letterhead(ctx, source).await?;
    let sender = Sender { name: &letterhead.name, lines: &letterhead.lines, facts: &letterhead.facts };
    let number = match list.orders.as_slice() {
        [one] => one.number.clone(),
        _ => ctx.today().to_string(),
    };
    let figures = Figures::of(locale);
    let id = list.orders.first().map_or_else(Id::nil, |order| order.order_id);
    let paper = Paper::new(id, ctx.today(), locale, "pick_list", &number)
        .sender(sender)
        .fact("date", Some(figures.day(ctx.today())));
    let mut assets: Vec<Asset> = Vec::new();
    let mut orders = Vec::with_capacity(list.orders.len());
    for (order, path) in list.orders.iter().zip(BARS) {
        let bytes = Printer::shared().code128_svg(&order.number)?.into_bytes();
        assets.push(Asset { path, bytes });
        orders.push(json!({ "number": order.number, "customer": order.customer_name, "bars": path }));
    }
    assets.extend(letterhead.logo.and_then(|file| Asset::logo(&file.content_type, file.bytes)));
    let places: Vec<Value> = list.places.iter().map(|place| told(figures, list, place)).collect();
    let data = paper.set("orders", orders).set("places", places).into_data();
    Ok(Document { layout: PICK_LIST, data, assets })
}

fn told(figures: Figures, list: &PickList, place: &PickPlace) -> Value {
    let several = list.orders.len() > 1;
    let lines: Vec<Value> = place.lines.iter().map(|line| row(figures, several, line)).collect();
    json!({ "name": format!("{} · {}", place.code, place.name), "lines": lines })
}

/// Of several orders, what is for which stands below.
fn row(figures: Figures, several: bool, line: &PickLine) -> Value {
    let parts: Vec<String> = line
        .orders
        .iter()
        .map(|part| format!("{} × {}", part.number, figures.quantity(part.quantity)))
        .collect();
    json!({
        "bin": line.bin,
        "sku": line.sku,
        "description": line.name,
        "note": if several { parts.join("\n") } else { String::new() },
        "quantity": figures.quantity(line.quantity),
        "unit": line.unit,
    })
}
