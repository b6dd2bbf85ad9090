//! Files of a record: they go in and out through it only.

use kernel::Id;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::world::{holding, house, person};

engines!(
    a_file_is_seen_by_who_sees_the_record,
    a_file_of_a_comment_goes_with_it,
    one_attaches_what_one_has_uploaded_and_once,
);

const SEE: &str = "parties.customer.view";
const UPLOAD: &str = "platform.file.upload";

fn working() -> Grants {
    holding(&[SEE, UPLOAD])
}

async fn customer(house: &House) -> String {
    let made = house.boss().post("/sales/customers", json!({ "name": "Duka la Amani" })).await;
    made["id"].as_str().unwrap().to_owned()
}

async fn upload(house: &House, user: Id) -> Value {
    let made = house.by(user, working()).upload("/files?name=note.txt", "text/plain", b"hello").await;
    made.unwrap()["id"].clone()
}

async fn files_of(house: &House, user: Id, customer: &str) -> Vec<Value> {
    let path = format!("/desk/files?subject_kind=customer&subject_id={customer}");
    house.by(user, working()).get(&path).await["items"].as_array().unwrap().clone()
}

fn at(file: &Value) -> String {
    format!("/desk/files/{}", file["id"].as_str().unwrap())
}

async fn a_file_is_seen_by_who_sees_the_record(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "manager").await);
    let duka = customer(&house).await;
    let file_id = upload(&house, ann).await;
    let new = json!({ "subject_kind": "customer", "subject_id": duka, "file_id": file_id });
    let tied = house.by(ann, working()).post("/desk/files", new).await;
    assert_eq!(
        (&tied["name"], &tied["type"], &tied["size"], &tied["comment_id"]),
        (&json!("note.txt"), &json!("text/plain"), &json!(5), &Value::Null)
    );
    // The right to see the customer is what it takes, and no other.
    assert_eq!(house.by(bob, holding(&[SEE])).file(&at(&tied)).await.bytes, b"hello");
    for stranger in [house.by(bob, holding(&["platform.file.view"])), house.rival()] {
        let refused = stranger.refused(Method::Get, &at(&tied), Value::Null).await;
        assert_eq!(refused.code, "record.not_found");
    }
    let refused = house.by(bob, working()).refused(Method::Delete, &at(&tied), Value::Null).await;
    assert_eq!(refused.code, "auth.forbidden");
    house.by(bob, holding(&[SEE, "desk.comment.moderate"])).delete(&at(&tied)).await;
    assert_eq!(files_of(&house, ann, &duka).await, Vec::<Value>::new());
    let named: Vec<String> = house.events().await.iter().map(|event| event.name.clone()).collect();
    assert!(["file.attached", "file.detached"].iter().all(|name| named.iter().any(|one| one == name)));
    // The bytes went, too.
    let bytes = format!("/files/{}", file_id.as_str().unwrap());
    assert_eq!(house.boss().refused(Method::Get, &bytes, Value::Null).await.code, "record.not_found");
}

async fn a_file_of_a_comment_goes_with_it(engine: Engine) {
    let house = house(engine).await;
    let ann = person(&house, "ann", "manager").await;
    let duka = customer(&house).await;
    let file_id = upload(&house, ann).await;
    let new =
        json!({ "subject_kind": "customer", "subject_id": duka, "text": "See there", "files": [file_id] });
    let said = house.by(ann, working()).post("/desk/comments", new).await;
    let file = &said["files"][0];
    assert_eq!((&file["name"], &file["size"]), (&json!("note.txt"), &json!(5)));
    assert_eq!(house.by(ann, working()).file(&at(file)).await.bytes, b"hello");
    assert_eq!(files_of(&house, ann, &duka).await[0]["comment_id"], said["id"]);
    house.by(ann, working()).delete(&format!("/desk/comments/{}", said["id"].as_str().unwrap())).await;
    assert_eq!(files_of(&house, ann, &duka).await, Vec::<Value>::new());
}

async fn one_attaches_what_one_has_uploaded_and_once(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "manager").await);
    let duka = customer(&house).await;
    let file_id = upload(&house, ann).await;
    let new = json!({ "subject_kind": "customer", "subject_id": duka, "file_id": file_id });
    let refused = house.by(bob, working()).refused(Method::Post, "/desk/files", new.clone()).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("files.no_such_file", "file_id"));
    house.by(ann, working()).post("/desk/files", new.clone()).await;
    let refused = house.by(ann, working()).refused(Method::Post, "/desk/files", new).await;
    assert_eq!(refused.code, "desk.file_attached");
}
