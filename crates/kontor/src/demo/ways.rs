//! How the company ships: its own vans and a courier, the zones that they go to, and the boxes.

use kernel::{Id, Result};
use platform::{Ctx, Tx};
use serde_json::{Value, json};
use shipping::model::{carrier, method, package_type, rate, zone, zone_area};

use super::log::Log;
use super::places::create;
use super::range::Range;

/// The first and the last of a zone's postal codes.
type Codes = (&'static str, &'static str);

/// Code, name, and postal codes; a zone without them is the country.
const ZONES: &[(&str, &str, Option<Codes>)] = &[
    ("NAIROBI", "Nairobi and around", Some(("00100", "00999"))),
    ("COAST", "Mombasa and the coast", Some(("80100", "80999"))),
    ("KENYA", "Anywhere in Kenya", None),
];

/// Up to so many kilograms, shillings in each zone of [`ZONES`]; the last row is for anything heavier, by the kilogram.
const COURIER: &[(Option<&str>, [&str; 3])] = &[
    (Some("2"), ["250", "450", "550"]),
    (Some("10"), ["400", "750", "900"]),
    (None, ["600", "1100", "1400"]),
];

/// Code, name, outer millimetres, grams of the empty box, grams that it may weigh.
const BOXES: &[(&str, &str, [i64; 3], i64, i64)] = &[
    ("S", "Small box", [250, 200, 100], 120, 5_000),
    ("M", "Medium box", [400, 300, 200], 300, 15_000),
    ("L", "Large box", [600, 400, 400], 650, 30_000),
];

/// Makes carriers, zones, methods with their tables, and boxes.
pub(super) async fn make(ctx: &Ctx, log: &Log, range: &Range) -> Result<()> {
    let Some(service) = range.services.first().map(|service| service.id) else { return Ok(()) };
    log.write(ctx, move |ctx, tx| Box::pin(all(ctx, tx, service))).await
}

async fn all(ctx: &Ctx, tx: &Tx<'_>, service: Id) -> Result<()> {
    let make = async |kind: records::RecordKind, fields: Value| create(ctx, tx, &kind, fields).await;
    let mut zones = Vec::new();
    for (code, name, postal) in ZONES {
        let id = make(zone::Model::record(), json!({ "code": code, "name": name })).await?;
        let (from, to) = postal.unzip();
        let area = json!({ "zone_id": id, "country": "KE", "postal_from": from, "postal_to": to });
        make(zone_area::Model::record(), area).await?;
        zones.push(id);
    }
    let vans = json!({ "code": "VAN", "name": "Our own vans" });
    let vans = make(carrier::Model::record(), vans).await?;
    let courier = json!({
        "code": "COURIER", "name": "Upesi Courier", "tracking_url": "https://upesi.example/track/{tracking}",
    });
    let courier = make(carrier::Model::record(), courier).await?;
    let by_van = json!({
        "code": "VAN", "name": "Delivery in town", "carrier_id": vans, "product_id": service, "currency": "KES",
        "basis": "value", "days_min": 0, "days_max": 1, "free_from": "10000",
    });
    let by_van = make(method::Model::record(), by_van).await?;
    make(rate::Model::record(), json!({ "method_id": by_van, "zone_id": zones[0], "base": "350" })).await?;
    let by_courier = json!({
        "code": "COURIER", "name": "Courier", "carrier_id": courier, "product_id": service, "currency": "KES",
        "days_min": 1, "days_max": 3, "handling": "50", "max_weight_g": 70_000,
    });
    let by_courier = make(method::Model::record(), by_courier).await?;
    for (up_to, prices) in COURIER {
        for (zone, base) in zones.iter().zip(prices) {
            let mut row = json!({ "method_id": by_courier, "zone_id": zone, "up_to": up_to, "base": base });
            if up_to.is_none() {
                row["step"] = json!("1");
                row["step_price"] = json!("60");
            }
            make(rate::Model::record(), row).await?;
        }
    }
    for (code, name, [length, width, height], tare, most) in BOXES {
        let size = json!({
            "code": code, "name": name, "length_mm": length, "width_mm": width, "height_mm": height,
            "tare_g": tare, "max_weight_g": most,
        });
        make(package_type::Model::record(), size).await?;
    }
    Ok(())
}
