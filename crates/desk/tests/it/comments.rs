//! Comments: who may see the record reads along, is mentioned and is told; nobody else.

use kernel::Id;
use platform::events::event;
use platform::{Grants, Method, sees_event};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::world::{holding, house, person};

engines!(
    people_talk_about_a_record_that_they_see,
    one_rewords_ones_own_and_a_moderator_deletes,
    who_may_not_see_it_is_not_mentioned,
    who_is_mentioned_is_told_once,
    the_latest_come_first_page_by_page,
    live_screens_of_those_hear_it_who_may_see_the_record,
    what_is_no_comment_is_refused,
);

const SEE: &str = "parties.customer.view";
const MODERATE: &str = "desk.comment.moderate";

fn seeing() -> Grants {
    holding(&[SEE])
}

async fn customer(house: &House) -> String {
    let made = house.boss().post("/sales/customers", json!({ "name": "Duka la Amani" })).await;
    made["id"].as_str().unwrap().to_owned()
}

fn says(customer: &str, text: &str) -> Value {
    json!({ "subject_kind": "customer", "subject_id": customer, "text": text })
}

fn talk_of(customer: &str) -> String {
    format!("/desk/comments?subject_kind=customer&subject_id={customer}")
}

fn at(comment: &Value) -> String {
    format!("/desk/comments/{}", comment["id"].as_str().unwrap())
}

async fn texts(house: &House, user: Id, customer: &str) -> Vec<String> {
    let page = house.by(user, seeing()).get(&talk_of(customer)).await;
    page["items"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

async fn people_talk_about_a_record_that_they_see(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "manager").await);
    let duka = customer(&house).await;
    let said = house.by(ann, seeing()).post("/desk/comments", says(&duka, "  Pays late.  ")).await;
    assert_eq!(
        (&said["author_name"], &said["text"], &said["may_edit"], &said["edited_at"]),
        (&json!("ann"), &json!("Pays late."), &json!(true), &Value::Null)
    );
    let page = house.by(bob, seeing()).get(&talk_of(&duka)).await;
    let first = &page["items"][0];
    assert_eq!((&first["may_edit"], &first["may_delete"]), (&json!(false), &json!(false)));
    // Without the right to see customers there is no such list, and in another company no such customer.
    let refused = house.by(bob, holding(&[])).refused(Method::Get, &talk_of(&duka), Value::Null).await;
    assert_eq!(refused.code, "desk.unknown_list");
    let refused = house.rival().refused(Method::Get, &talk_of(&duka), Value::Null).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("desk.unknown_subject", "subject_id"));
    for method in [Method::Patch, Method::Delete] {
        let refused = house.rival().refused(method, &at(&said), json!({})).await;
        assert_eq!(refused.code, "record.not_found");
        let refused = house.by(bob, holding(&[])).refused(method, &at(&said), json!({})).await;
        assert_eq!(refused.code, "record.not_found");
    }
}

async fn one_rewords_ones_own_and_a_moderator_deletes(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "manager").await);
    let duka = customer(&house).await;
    let mine = house.by(ann, seeing());
    let said = mine.post("/desk/comments", says(&duka, "Pays late.")).await;
    let other = mine.post("/desk/comments", says(&duka, "Or never.")).await;
    let reworded = mine.patch(&at(&said), json!({ "text": "Pays on time." })).await;
    assert_eq!((&reworded["text"], &reworded["version"]), (&json!("Pays on time."), &json!(2)));
    assert!(reworded["edited_at"].is_string());
    let stale = house.by(ann, seeing()).seeing(1);
    let refused = stale.refused(Method::Patch, &at(&said), json!({ "text": "x" })).await;
    assert_eq!(refused.code, "record.version_conflict");
    // Others reword nothing, be they moderators, and only those delete.
    let moderator = || house.by(bob, holding(&[SEE, MODERATE]));
    for caller in [house.by(bob, seeing()), moderator()] {
        let refused = caller.refused(Method::Patch, &at(&said), json!({ "text": "x" })).await;
        assert_eq!(refused.status(), 403);
    }
    let refused = house.by(bob, seeing()).refused(Method::Delete, &at(&said), Value::Null).await;
    assert_eq!(refused.code, "auth.forbidden");
    moderator().delete(&at(&said)).await;
    mine.delete(&at(&other)).await;
    assert_eq!(texts(&house, ann, &duka).await, Vec::<String>::new());
    let gone = mine.refused(Method::Patch, &at(&said), json!({ "text": "x" })).await;
    assert_eq!(gone.code, "record.not_found");
}

async fn who_may_not_see_it_is_not_mentioned(engine: Engine) {
    let house = house(engine).await;
    let ann = person(&house, "ann", "manager").await;
    let sees = person(&house, "bob", "manager").await;
    // A salesperson sees their own customers, and this one is the boss's; an employee sees none.
    let (sal, eve) = (person(&house, "sal", "salesperson").await, person(&house, "eve", "employee").await);
    let duka = customer(&house).await;
    for stranger in [sal, eve, Id::from_u128(99)] {
        let mut new = says(&duka, "Look!");
        new["mentions"] = json!([sees, stranger]);
        let refused = house.by(ann, seeing()).refused(Method::Post, "/desk/comments", new).await;
        let told = (refused.code, refused.fields[0].path.as_str());
        assert_eq!(told, ("desk.cannot_be_mentioned", "mentions[1]"), "{stranger}");
    }
    let people = format!("/desk/people?subject_kind=customer&subject_id={duka}");
    let names = async |path: &str| {
        let found = house.by(ann, seeing()).get(path).await;
        let names = found["items"].as_array().unwrap().iter().map(|one| one["name"].clone());
        names.collect::<Vec<_>>()
    };
    // The boss sees all there is.
    assert_eq!(names(&people).await, [json!("Amina Otieno"), json!("ann"), json!("bob")]);
    assert_eq!(names(&format!("{people}&q=BO")).await, [json!("bob")]);
    assert_eq!(names(&format!("{people}&q=eve")).await, Vec::<Value>::new());
}

async fn who_is_mentioned_is_told_once(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "manager").await);
    let duka = customer(&house).await;
    let mine = house.by(ann, seeing());
    let mut new = says(&duka, "@bob, look!");
    new["mentions"] = json!([bob, bob, ann]);
    let said = mine.post("/desk/comments", new).await;
    assert_eq!(said["mentions"], json!([bob, ann]));
    let told = async |user: Id| house.by(user, seeing()).get("/notifications").await["items"].clone();
    let bobs = told(bob).await;
    assert_eq!(bobs.as_array().unwrap().len(), 1);
    assert_eq!(
        (&bobs[0]["kind"], &bobs[0]["path"], &bobs[0]["data"]["title"]),
        (&json!("mention"), &json!(format!("/sales/customers/{duka}")), &json!("Duka la Amani"))
    );
    assert_eq!(told(ann).await, json!([]), "nobody is told of what they have said themselves");
    mine.patch(&at(&said), json!({ "text": "@bob, look there!", "mentions": [bob] })).await;
    assert_eq!(told(bob).await.as_array().unwrap().len(), 1);
}

async fn the_latest_come_first_page_by_page(engine: Engine) {
    let house = house(engine).await;
    let ann = person(&house, "ann", "manager").await;
    let duka = customer(&house).await;
    let mine = house.by(ann, seeing());
    for n in 0..5 {
        mine.post("/desk/comments", says(&duka, &n.to_string())).await;
    }
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = mine.get(&format!("{}&limit=2{cursor}", talk_of(&duka))).await;
        seen.extend(page["items"].as_array().unwrap().iter().map(|one| one["text"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(seen, ["4", "3", "2", "1", "0"].map(|text| json!(text)));
}

async fn live_screens_of_those_hear_it_who_may_see_the_record(engine: Engine) {
    let house = house(engine).await;
    let (ann, sal) = (person(&house, "ann", "manager").await, person(&house, "sal", "salesperson").await);
    let duka = customer(&house).await;
    let said = house.by(ann, seeing()).post("/desk/comments", says(&duka, "Pays late.")).await;
    house.by(ann, seeing()).patch(&at(&said), json!({ "text": "Pays." })).await;
    house.by(ann, seeing()).delete(&at(&said)).await;
    let events = house.events().await;
    let about: Vec<&event::Model> =
        events.iter().filter(|event| event.name.starts_with("comment.")).collect();
    let names: Vec<&str> = about.iter().map(|event| event.name.as_str()).collect();
    assert_eq!(names, ["comment.created", "comment.updated", "comment.deleted"]);
    let ctx = house.ctx();
    let registry = ctx.runtime().registry();
    for event in about {
        assert_eq!((event.subject_kind.as_str(), event.subject_id.to_string()), ("customer", duka.clone()));
        assert!(!event.payload.contains("Pays"), "what was said stays out of events");
        let kind = registry.event(&event.name).unwrap();
        let sees = async |user: Id| {
            let company = ctx.company_id();
            let who = identity::on_behalf_of(ctx.runtime(), house.source(), company, user, None).await;
            sees_event(registry, &who.unwrap().unwrap(), &kind, event)
        };
        assert!(sees(ann).await, "managers see all customers");
        assert!(!sees(sal).await, "a salesperson sees their own");
    }
}

async fn what_is_no_comment_is_refused(engine: Engine) {
    let house = house(engine).await;
    let ann = person(&house, "ann", "manager").await;
    let duka = customer(&house).await;
    let mine = house.by(ann, seeing());
    let with = |name: &str, value: Value| {
        let mut new = says(&duka, "x");
        new[name] = value;
        new
    };
    for (wrong, path) in [
        (with("text", json!("")), "text"),
        (with("text", json!("  \n ")), "text"),
        (with("text", json!("x".repeat(4_001))), "text"),
        (with("text", json!("Card 4111 1111 1111 1111")), "text"),
        (with("subject_kind", json!("ghost")), "subject_kind"),
        (with("subject_kind", json!("product")), "subject_kind"),
        (with("subject_id", json!(Id::from_u128(9))), "subject_id"),
        (with("files", json!([Id::from_u128(9)])), "files[0]"),
        (with("mentions", json!(vec![ann; 21])), "mentions"),
    ] {
        let refused = mine.refused(Method::Post, "/desk/comments", wrong.clone()).await;
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, path), "{refused}");
    }
}
