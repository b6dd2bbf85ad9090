//! Stories of shipments, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod beyond;
mod boxes;
mod cut;
mod labels;
mod letters;
mod live;
mod paper;
mod parcels;
mod partial;
mod picking;
mod races;
mod refusals;
mod scan;
mod signed;
mod split;
mod tracking;
mod ways;
mod whole;
mod world;

/// The modules that a shipment stands on.
fn modules() -> Vec<platform::Module> {
    vec![
        hooks::module(),
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
        shipping::module(),
        billing::module(),
    ]
}

/// What is on hand and reserved of the one product of a story, at its one location.
async fn stock(house: &testkit::House, product: kernel::Id) -> (String, String) {
    let levels = house.boss().get(&format!("/inventory/levels?product_id={product}")).await;
    let text = |field: &str| levels["items"][0][field].as_str().expect("a quantity").to_owned();
    (text("on_hand"), text("reserved"))
}
