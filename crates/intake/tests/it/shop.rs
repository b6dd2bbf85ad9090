//! A shop that takes files in.

use platform::{BoxFuture, Module};
use serde_json::{Value, json};
use testkit::{Engine, House, Trade};

pub(crate) const CSV: &str = "text/csv";

fn modules() -> Vec<Module> {
    let kinds = [
        identity::records(),
        parties::records(),
        catalog::records(),
        pricing::records(),
        inventory::records(),
    ];
    vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
        intake::module(kinds.concat()),
    ]
}

pub(crate) struct Shop {
    pub(crate) house: House,
    pub(crate) trade: Trade,
}

impl Shop {
    pub(crate) fn open(engine: Engine) -> BoxFuture<'static, Shop> {
        Box::pin(async move {
            let house = House::open(engine, modules()).await;
            let trade = house.trade().await;
            Shop { house, trade }
        })
    }

    /// Takes a file in; every row is a piece, taxed at the standard rate.
    pub(crate) async fn upload(&self, target: &str, bytes: &[u8], change: Value) -> String {
        let boss = self.house.boss();
        let taken =
            boss.upload(&format!("/imports?target={target}&name=list.csv"), CSV, bytes).await.unwrap();
        let id = taken["id"].as_str().unwrap().to_owned();
        let mut mapping = taken["mapping"].clone();
        if target == "product" {
            mapping["constants"] = json!({ "unit_id": "pc", "tax_class_id": "standard" });
        }
        for (name, value) in change.as_object().unwrap() {
            mapping[name] = value.clone();
        }
        boss.patch(&format!("/imports/{id}"), mapping).await;
        id
    }

    /// Does something with an import and waits for its end.
    pub(crate) async fn verb(&self, id: &str, verb: &str) -> Value {
        let boss = self.house.boss();
        boss.post(&format!("/imports/{id}/{verb}"), json!({})).await;
        self.house.settle().await;
        boss.get(&format!("/imports/{id}")).await
    }

    /// Takes a file in and runs it through.
    pub(crate) async fn import(&self, target: &str, bytes: &[u8], change: Value) -> Value {
        let id = self.upload(target, bytes, change).await;
        let view = self.verb(&id, "start").await;
        assert_eq!(view["status"], "finished", "{view}");
        view
    }

    /// Each row's number with what became of it.
    pub(crate) async fn rows(&self, id: &str) -> Vec<(i64, String, String)> {
        let page = self.house.boss().get(&format!("/imports/{id}/rows?limit=500")).await;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let row = |row: &Value| {
            let why = match &row["undo"] {
                Value::String(undo) => format!("{undo} {}", text(&row["kept_for"])).trim().to_owned(),
                _ => text(&row["faults"][0]["code"]),
            };
            (row["row"].as_i64().unwrap(), text(&row["outcome"]), why)
        };
        page["items"].as_array().unwrap().iter().map(row).collect()
    }

    /// The records of a list, archived ones left out.
    pub(crate) async fn list(&self, path: &str) -> Vec<Value> {
        self.house.boss().get(path).await["items"].as_array().unwrap().clone()
    }
}

/// What a view counts, in the order created, updated, unchanged, repeated, failed.
pub(crate) fn counts(view: &Value) -> [i64; 5] {
    ["created", "updated", "unchanged", "repeated", "failed"].map(|name| view[name].as_i64().unwrap())
}
