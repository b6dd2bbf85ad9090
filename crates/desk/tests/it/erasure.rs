//! What was said about a person goes with them, and is told to them who ask.

use platform::{Grants, Method, Reply};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::world::{holding, house, person};

engines!(
    who_is_erased_is_not_talked_about_any_more,
    a_contact_that_is_erased_takes_what_was_said_along,
    who_is_merged_brings_what_was_said,
);

fn working() -> Grants {
    holding(&["parties.customer.view", "platform.file.upload"])
}

async fn made(house: &House, path: &str, body: Value) -> String {
    house.boss().post(path, body).await["id"].as_str().unwrap().to_owned()
}

async fn texts(house: &House, kind: &str, id: &str) -> Vec<Value> {
    let page = house.boss().get(&format!("/desk/comments?subject_kind={kind}&subject_id={id}")).await;
    page["items"].as_array().unwrap().iter().map(|one| one["text"].clone()).collect()
}

async fn who_is_erased_is_not_talked_about_any_more(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "manager").await);
    let njeri = made(&house, "/sales/customers", json!({ "name": "Mama Njeri", "kind": "person" })).await;
    let contact = json!({ "customer_id": njeri, "name": "Wanjiru" });
    let contact = made(&house, "/sales/contacts", contact).await;
    let mine = house.by(ann, working());
    let file = mine.upload("/files?name=id.txt", "text/plain", b"hello").await.unwrap()["id"].clone();
    mine.post(
        "/desk/comments",
        json!({
            "subject_kind": "customer", "subject_id": njeri, "text": "Is ill", "files": [file], "mentions": [bob],
        }),
    )
    .await;
    for (kind, id) in [("contact", &contact), ("customer", &njeri)] {
        let said = json!({ "subject_kind": kind, "subject_id": id, "text": format!("About the {kind}") });
        house.boss().post("/desk/comments", said).await;
    }
    assert_eq!(house.by(bob, working()).get("/notifications").await["items"].as_array().unwrap().len(), 1);
    house.boss().post(&format!("/sales/customers/{njeri}/erase"), json!({})).await;
    for (kind, id) in [("customer", &njeri), ("contact", &contact)] {
        assert_eq!(texts(&house, kind, id).await, Vec::<Value>::new(), "{kind}");
    }
    let files = house.boss().get(&format!("/desk/files?subject_kind=customer&subject_id={njeri}")).await;
    assert_eq!(files["items"], json!([]));
    assert_eq!(house.by(bob, working()).get("/notifications").await["items"], json!([]));
}

async fn a_contact_that_is_erased_takes_what_was_said_along(engine: Engine) {
    let house = house(engine).await;
    let duka = made(&house, "/sales/customers", json!({ "name": "Duka" })).await;
    let contact = made(&house, "/sales/contacts", json!({ "customer_id": duka, "name": "Wanjiru" })).await;
    for (kind, id) in [("contact", &contact), ("customer", &duka)] {
        let said = json!({ "subject_kind": kind, "subject_id": id, "text": kind });
        house.boss().post("/desk/comments", said).await;
    }
    let path = format!("/sales/contacts/{contact}/personal-data");
    let Ok(Reply::File(file)) = house.boss().call(Method::Post, &path, json!({})).await else {
        panic!("a file")
    };
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file.bytes)).unwrap();
    let all: Value = serde_json::from_reader(archive.by_name("person.json").unwrap()).unwrap();
    let said = all["data"]["comments"].as_array().unwrap();
    assert_eq!(said.iter().map(|one| &one["text"]).collect::<Vec<_>>(), ["contact"], "what was said of them");
    house.boss().post(&format!("/sales/contacts/{contact}/erase"), json!({})).await;
    assert_eq!(texts(&house, "contact", &contact).await, Vec::<Value>::new());
    assert_eq!(texts(&house, "customer", &duka).await, [json!("customer")]);
}

async fn who_is_merged_brings_what_was_said(engine: Engine) {
    let house = house(engine).await;
    let first = made(&house, "/sales/customers", json!({ "name": "Duka" })).await;
    let second = made(&house, "/sales/customers", json!({ "name": "Duka again" })).await;
    let said = json!({ "subject_kind": "customer", "subject_id": second, "text": "Pays late" });
    house.boss().post("/desk/comments", said).await;
    house.boss().post(&format!("/sales/customers/{first}/merge"), json!({ "duplicate_id": second })).await;
    assert_eq!(texts(&house, "customer", &first).await, [json!("Pays late")]);
}
