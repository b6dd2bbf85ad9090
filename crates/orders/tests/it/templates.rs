//! Orders that are copied, kept under a name, and placed again and again.

use std::sync::Arc;

use kernel::{Instant, Qty};
use platform::{Method, Request, worker};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

async fn a_copy_has_todays_prices(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let lines = json!([{ "product_id": shop.tea, "quantity": "3", "unit_price": "80" }]);
    let body = json!({ "customer_id": duka, "lines": lines, "note": "By the back door" });
    let order = shop.world.post("/sales/orders", body).await.unwrap();
    shop.verb(&order, "cancel").await.unwrap();
    let copy = shop.verb(&order, "copy").await.unwrap();
    assert_eq!((text(&copy, "status"), text(&copy, "total")), ("draft", "300.00"));
    assert_eq!((text(&copy, "origin_kind"), &copy["origin_id"]), ("order", &order["id"]));
    assert_eq!(text(&copy, "note"), "By the back door");
    let other = shop.customer(None).await;
    let body = json!({ "customer_id": other, "confirm": true });
    let sold = shop.change(Method::Post, &order, "/copy", body, None).await.unwrap();
    assert_eq!((id(&sold["customer_id"]), text(&sold, "status")), (other, "confirmed"));
    assert_eq!((shop.orders().await, shop.reserved().await), (3, Qty::whole(3)));
    assert_eq!(shop.world.findings().await, []);
}

impl Shop {
    async fn template(&self, fields: Value) -> Value {
        let duka = self.customer(None).await;
        let mut body = json!({ "name": "Every month", "order": self.wish(duka, 2, false), "confirm": true });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        self.world.post("/sales/order-templates", body).await.unwrap()
    }

    async fn of_template(&self, template: &Value, method: Method, below: &str, body: Value) -> Value {
        let path = format!("/sales/order-templates/{}{below}", text(template, "id"));
        self.world.send(method, &path, Request { body, ..Request::default() }).await.unwrap()
    }

    /// How often somebody was told that a template is not as it was.
    async fn told(&self, template: &Value) -> usize {
        let names = self.events(id(&template["id"])).await.into_iter().map(|(_, name)| name);
        names.filter(|name| name == "order_template.updated").count()
    }

    async fn go_to(&self, instant: &str) {
        self.world.runtime.clock().set(Instant::parse(instant).unwrap());
        worker::settle(&self.world.runtime).await.unwrap();
    }
}

async fn a_template_is_placed_by_hand_as_often_as_one_likes(engine: Engine) {
    let shop = Shop::new(engine).await;
    let template = shop.template(json!({})).await;
    assert_eq!(template["allowed_actions"], json!(["place", "end"]));
    let first = shop.of_template(&template, Method::Post, "/place", json!({})).await;
    let second = shop.of_template(&template, Method::Post, "/place", json!({ "confirm": true })).await;
    assert_eq!((text(&first, "status"), text(&second, "status")), ("draft", "confirmed"));
    assert_eq!((text(&first, "origin_kind"), &first["origin_id"]), ("template", &template["id"]));
    let body = json!({ "name": "As last time", "order_id": second["id"] });
    let made = shop.world.post("/sales/order-templates", body).await.unwrap();
    assert_eq!(made["order"]["lines"][0]["quantity"], "2");
    for verb in ["/pause", "/resume"] {
        let body = json!({ "name": "Weekly", "order": made["order"], "schedule": { "every": "week", "start_on": "2026-12-01" } });
        if verb == "/pause" {
            shop.of_template(&made, Method::Put, "", body).await;
        }
        shop.of_template(&made, Method::Post, verb, json!({})).await;
    }
    assert_eq!(shop.told(&made).await, 4, "written, written anew, paused, resumed");
    let ended = shop.of_template(&template, Method::Post, "/end", json!({})).await;
    assert_eq!((text(&ended, "status"), shop.told(&template).await), ("ended", 2));
    assert_eq!(shop.world.findings().await, []);
}

/// What was taken off the whole of an order, a share or an amount, is taken off each of a template made of it.
async fn a_template_made_of_an_order_keeps_the_discount_on_the_whole(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    for (discount, total) in [(json!({ "rate": "0.1" }), "180.00"), (json!({ "amount": "30.00" }), "170.00")]
    {
        let mut wish = shop.wish(duka, 2, false);
        wish["discount"] = discount.clone();
        let order = shop.world.post("/sales/orders", wish).await.unwrap();
        let body = json!({ "name": "As last time", "order_id": order["id"] });
        let made = shop.world.post("/sales/order-templates", body).await.unwrap();
        for (field, value) in discount.as_object().unwrap() {
            assert_eq!(&made["order"]["discount"][field], value);
        }
        let placed = shop.of_template(&made, Method::Post, "/place", json!({})).await;
        assert_eq!((text(&order, "total"), text(&placed, "total")), (total, total));
    }
    assert_eq!(shop.world.findings().await, []);
}

/// The clock, the job and four people at once: each period is ordered once, and what was missed is made up for.
async fn t51_a_period_is_ordered_once_whoever_runs_the_schedule(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    worker::settle(&shop.world.runtime).await.unwrap();
    let monthly = json!({ "every": "month", "start_on": "2026-03-31", "end_on": "2026-06-30" });
    let template = shop.template(json!({ "schedule": monthly })).await;
    assert_eq!(text(&template, "next_on"), "2026-03-31");
    let early = shop.of_template(&template, Method::Post, "/run", json!({})).await;
    assert_eq!(early["order_ids"], json!([]));
    shop.go_to("2026-03-31T09:00:00Z").await;
    shop.go_to("2026-03-31T12:00:00Z").await;
    assert_eq!(shop.orders().await, 1);

    // Two periods are missed; four run them at once.
    let clock = shop.world.runtime.clock();
    clock.set(Instant::parse("2026-05-31T09:00:00Z").unwrap());
    let seen = shop.of_template(&template, Method::Get, "", Value::Null).await;
    assert_eq!(seen["behind"], 2);
    let runs: Vec<_> = (0..4)
        .map(|_| {
            let (shop, template) = (shop.clone(), template.clone());
            tokio::spawn(async move {
                let ran = shop.of_template(&template, Method::Post, "/run", json!({})).await;
                ran["order_ids"].as_array().unwrap().len()
            })
        })
        .collect();
    let mut made = 0;
    for run in runs {
        made += run.await.unwrap();
    }
    assert_eq!((made, shop.orders().await), (2, 3));
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!((shop.orders().await, shop.reserved().await), (3, Qty::whole(6)));
    let seen = shop.of_template(&template, Method::Get, "", Value::Null).await;
    let days: Vec<&str> =
        seen["periods"].as_array().unwrap().iter().map(|period| text(period, "period_on")).collect();
    assert_eq!(days, ["2026-05-31", "2026-04-30", "2026-03-31"]);
    shop.go_to("2026-07-01T09:00:00Z").await;
    let seen = shop.of_template(&template, Method::Get, "", Value::Null).await;
    assert_eq!((text(&seen, "status"), shop.orders().await), ("ended", 4));
    assert_eq!(shop.world.findings().await, []);
}

/// A template that cannot be placed says why and holds up none of the others.
async fn t68_one_bad_template_holds_up_none_of_the_others(engine: Engine) {
    let shop = Shop::new(engine).await;
    worker::settle(&shop.world.runtime).await.unwrap();
    let daily = json!({ "every": "day", "start_on": "2026-03-03", "end_on": "2026-03-03" });
    let duka = shop.customer(None).await;
    let huge = json!({ "name": "Too much", "order": shop.wish(duka, 500, false), "confirm": true, "schedule": daily });
    let bad = shop.world.post("/sales/order-templates", huge).await.unwrap();
    let good = shop.template(json!({ "schedule": daily })).await;
    shop.go_to("2026-03-03T09:00:00Z").await;
    let seen = shop.of_template(&bad, Method::Get, "", Value::Null).await;
    assert_eq!((&seen["behind"], text(&seen, "failure").is_empty()), (&json!(1), false));
    assert!(shop.told(&bad).await > 1, "that it failed is told");
    let seen = shop.of_template(&good, Method::Get, "", Value::Null).await;
    assert_eq!((text(&seen, "status"), seen["periods"].as_array().unwrap().len()), ("ended", 1));
    assert_eq!(shop.told(&good).await, 2, "that it has ended by itself is told");
    assert_eq!((shop.orders().await, shop.reserved().await), (1, Qty::whole(2)));
    assert_eq!(shop.world.findings().await, []);
}

async fn t51_a_template_that_is_written_anew_goes_on_as_it_was(engine: Engine) {
    let shop = Shop::new(engine).await;
    worker::settle(&shop.world.runtime).await.unwrap();
    let duka = shop.customer(None).await;
    let daily = |end_on: &str| {
        let schedule = json!({ "every": "day", "start_on": "2026-03-03", "end_on": end_on });
        json!({ "name": "Every day", "order": shop.wish(duka, 2, false), "schedule": schedule })
    };
    let template = shop.world.post("/sales/order-templates", daily("2026-06-30")).await.unwrap();
    shop.of_template(&template, Method::Post, "/pause", json!({})).await;
    shop.go_to("2026-03-08T09:00:00Z").await;
    let anew = shop.of_template(&template, Method::Put, "", daily("2026-05-31")).await;
    assert_eq!((text(&anew, "status"), text(&anew, "end_on")), ("paused", "2026-05-31"));
    shop.go_to("2026-03-09T09:00:00Z").await;
    assert_eq!(shop.orders().await, 0, "nobody has resumed it");

    shop.of_template(&template, Method::Post, "/resume", json!({})).await;
    shop.of_template(&template, Method::Post, "/run", json!({})).await;
    let anew = shop.of_template(&template, Method::Put, "", daily("2026-03-03")).await;
    assert_eq!(text(&anew, "status"), "ended", "its last day is made");
    let path = format!("/sales/order-templates/{}", text(&template, "id"));
    let request = Request { body: daily("2026-06-30"), ..Request::default() };
    let refused = shop.world.send(Method::Put, &path, request).await.unwrap_err();
    assert_eq!(refused.code, "orders.template_state");
    shop.go_to("2026-03-10T09:00:00Z").await;
    assert_eq!(shop.orders().await, 1);
    assert_eq!(shop.world.findings().await, []);
}

engines!(
    a_copy_has_todays_prices,
    a_template_is_placed_by_hand_as_often_as_one_likes,
    a_template_made_of_an_order_keeps_the_discount_on_the_whole,
    t51_a_period_is_ordered_once_whoever_runs_the_schedule,
    t68_one_bad_template_holds_up_none_of_the_others,
    t51_a_template_that_is_written_anew_goes_on_as_it_was,
);
