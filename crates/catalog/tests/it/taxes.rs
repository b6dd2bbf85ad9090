//! One rate for a class in a place on a day.

use catalog::taxes::Place;
use kernel::{Country, Day, Id, Rate};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::products::seeded;
use crate::world::World;

async fn rate(world: &World, class: Id, country: &str, region: Option<&str>, day: &str) -> Rate {
    let place = Place { country: Country::parse(country).unwrap(), region: region.map(str::to_owned) };
    let table =
        catalog::taxes::rates_in(&world.ctx(), world.src(), &place, Day::parse(day).unwrap()).await.unwrap();
    table.rate(class)
}

async fn rates_change_with_time_and_place(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let class = standard.tax_class("standard");
    let add = |country: Option<&'static str>,
               region: Option<&'static str>,
               rate: &'static str,
               from: &'static str| {
        json!({"tax_class_id": class, "country": country, "region": region, "rate": rate, "valid_from": from})
    };
    for body in [
        add(None, None, "0.1", "2026-01-01"),
        add(Some("ES"), None, "0.21", "2012-09-01"),
        add(Some("ES"), Some("Canarias"), "0.07", "2012-09-01"),
    ] {
        world.make("/catalog/tax-rates", body).await;
    }
    assert_eq!(rate(&world, class, "KE", None, "2026-03-02").await, Rate::percent(16));
    assert_eq!(rate(&world, class, "KE", None, "2020-12-31").await, Rate::percent(14));
    assert_eq!(rate(&world, class, "ES", None, "2026-03-02").await, Rate::percent(21));
    assert_eq!(rate(&world, class, "ES", Some("Canarias"), "2026-03-02").await, Rate::percent(7));
    assert_eq!(rate(&world, class, "SE", None, "2026-03-02").await, Rate::percent(10));
    assert_eq!(rate(&world, class, "SE", None, "2025-12-31").await, Rate::ZERO);
    assert_eq!(rate(&world, standard.tax_class("exempt"), "KE", None, "2026-03-02").await, Rate::ZERO);
}

async fn a_period_ends_before_the_next_begins(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let class = standard.tax_class("reduced");
    let body = |from: &str, to: Value| json!({"tax_class_id": class, "country": "KE", "rate": "0.08", "valid_from": from, "valid_to": to});
    let fuel = world.make("/catalog/tax-rates", body("2018-09-21", json!("2023-06-30"))).await;
    for (from, to) in [
        ("2023-06-30", Value::Null),
        ("2010-01-01", json!("2018-09-21")),
        ("2019-01-01", json!("2019-01-01")),
    ] {
        let refused = world.post("/catalog/tax-rates", body(from, to)).await.unwrap_err();
        assert!(refused.is(catalog::TAX_RATE_OVERLAP), "{from}: {refused}");
        assert_eq!(refused.details["tax_rate_id"], json!(fuel));
    }
    let later = world.make("/catalog/tax-rates", body("2023-07-01", Value::Null)).await;
    let path = format!("/catalog/tax-rates/{fuel}");
    assert!(world.patch(&path, json!({"valid_to": null})).await.unwrap_err().is(catalog::TAX_RATE_OVERLAP));
    // Archived, the later rate is out of the way, and cannot come back once the time is taken.
    world.post(&format!("/catalog/tax-rates/{later}/archive"), json!({})).await.unwrap();
    assert_eq!(rate(&world, class, "KE", None, "2024-01-01").await, Rate::ZERO);
    world.patch(&path, json!({"valid_to": null})).await.unwrap();
    let restored = world.post(&format!("/catalog/tax-rates/{later}/restore"), json!({})).await;
    assert!(restored.unwrap_err().is(catalog::TAX_RATE_OVERLAP));
}

async fn rates_that_make_no_sense_are_refused(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let class = standard.tax_class("reduced");
    for (change, field) in [
        (json!({"rate": "1.01"}), "rate"),
        (json!({"rate": "-0.01"}), "rate"),
        (json!({"valid_to": "2025-12-31"}), "valid_to"),
        (json!({"country": null, "region": "Coast"}), "country"),
        (json!({"country": "XX"}), "country"),
    ] {
        let mut body =
            json!({"tax_class_id": class, "country": "KE", "rate": "0.08", "valid_from": "2026-01-01"});
        for (name, value) in change.as_object().unwrap() {
            body[name] = value.clone();
        }
        let refused = world.post("/catalog/tax-rates", body.clone()).await.unwrap_err();
        assert_eq!(refused.fields.first().map(|fault| fault.path.as_str()), Some(field), "{body}: {refused}");
    }
}

async fn of_two_overlapping_rates_at_once_one_is_refused(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let class = standard.tax_class("reduced");
    let body = |rate: &str| json!({"tax_class_id": class, "country": "KE", "rate": rate, "valid_from": "2026-01-01"});
    let (one, other) = tokio::join!(
        world.post("/catalog/tax-rates", body("0.08")),
        world.post("/catalog/tax-rates", body("0.09")),
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    let refused = one.err().or(other.err()).unwrap();
    assert!(refused.is(catalog::TAX_RATE_OVERLAP), "{refused}");
}

engines!(
    rates_change_with_time_and_place,
    a_period_ends_before_the_next_begins,
    rates_that_make_no_sense_are_refused,
    of_two_overlapping_rates_at_once_one_is_refused,
);
