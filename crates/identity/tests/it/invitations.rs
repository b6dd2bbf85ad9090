//! Everybody but the first comes by invitation.

use platform::Method::{Get, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text};

const OTHER: &str = "two goats, one bus to Kisumu";

fn registration(token: &Value) -> Value {
    json!({"token": token, "first_name": "Juma", "last_name": "Maina", "password": OTHER})
}

async fn v6_4_1_invited_people_choose_their_own_password(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let roles = world.role_ids(&by(&admin), &["cashier", "storekeeper"]).await;
    let store = world.get(&by(&admin), "/identity/stores").await["items"][0]["id"].clone();
    let position = json!({"roles": roles, "stores": [store], "manager_id": admin["user_id"]});
    let body = json!({"email": "Juma@Duka.example", "first_name": "Juma", "position": position});
    let invited = world.post(&by(&admin), "/identity/users", body).await;
    let listed = world.get(&by(&admin), "/identity/invitations").await;
    assert_eq!(
        (&listed["items"][0]["status"], &listed["items"][0]["email"]),
        (&json!("open"), &json!("juma@duka.example"))
    );
    assert!(!listed.to_string().contains(text(&invited["token"])), "the token is shown once");

    let juma = world.post(&From::default(), "/identity/register", registration(&invited["token"])).await;
    let me = world.get(&by(&juma), "/identity/me").await;
    assert_eq!((&me["stores"], &me["manager_id"]), (&json!([store]), &admin["user_id"]));
    assert_eq!(me["permissions"].get("identity.user.edit"), None);
    assert_eq!(me["permissions"]["identity.store.view"], "all");
    world.login("juma@duka.example", OTHER).await;
    assert_eq!(world.get(&by(&admin), "/identity/invitations").await["items"][0]["status"], "used");
}

async fn b08_an_invitation_is_good_once(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let invited =
        world.post(&by(&admin), "/identity/invitations", json!({"email": "juma@duka.example"})).await;
    let nobody = From::default();
    // At the same time,
    let (one, two) = tokio::join!(
        world.send(&nobody, Post, "/identity/register", registration(&invited["token"])),
        world.send(&nobody, Post, "/identity/register", registration(&invited["token"])),
    );
    assert_eq!([one, two].iter().filter(|end| end.is_ok()).count(), 1);
    // afterwards,
    let again = world.no(&nobody, Post, "/identity/register", registration(&invited["token"])).await;
    assert_eq!(again, "identity.invitation_invalid");
    // for another address,
    let invited =
        world.post(&by(&admin), "/identity/invitations", json!({"email": "wanjiru@duka.example"})).await;
    let mut other = registration(&invited["token"]);
    other["email"] = json!("mallory@evil.example");
    assert_eq!(world.no(&nobody, Post, "/identity/register", other).await, "identity.invitation_invalid");
    // for another purpose.
    let reset = json!({"token": invited["token"], "password": OTHER});
    assert_eq!(
        world.no(&nobody, Post, "/identity/password/reset", reset).await,
        "identity.invitation_invalid"
    );
}

async fn invitations_end_and_can_be_withdrawn(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let invite = json!({"email": "juma@duka.example"});
    let withdrawn = world.post(&by(&admin), "/identity/invitations", invite.clone()).await;
    let path = format!("/identity/invitations/{}/revoke", text(&withdrawn["id"]));
    assert_eq!(world.post(&by(&admin), &path, Value::Null).await["status"], "revoked");
    assert_eq!(world.no(&by(&admin), Post, &path, Value::Null).await, "identity.invitation_invalid");
    let old = world.post(&by(&admin), "/identity/invitations", invite).await;
    world.later(7 * 86_400);
    for token in [&withdrawn["token"], &old["token"]] {
        let code = world.no(&From::default(), Post, "/identity/register", registration(token)).await;
        assert_eq!(code, "identity.invitation_invalid");
    }
}

async fn v8_2_1_nobody_invites_above_themselves(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let hr = world.hire(&by(&admin), "hr@duka.example", &["hr"]).await;
    let roles = world.role_ids(&by(&admin), &["administrator", "employee", "customer"]).await;
    let invite = |role: &Value| json!({"email": "x@duka.example", "position": {"roles": [role]}});
    let code = world.no(&by(&hr), Post, "/identity/invitations", invite(&roles[0])).await;
    assert_eq!(code, "identity.beyond_own_rights");
    world.post(&by(&hr), "/identity/invitations", invite(&roles[2])).await;
    let cashier = world.hire(&by(&admin), "cashier@duka.example", &["cashier"]).await;
    assert_eq!(
        world.no(&by(&cashier), Post, "/identity/invitations", invite(&roles[1])).await,
        "auth.forbidden"
    );
}

async fn a_position_must_exist_here(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let unknown = "0190f3b0-0000-7000-8000-000000000001";
    for (position, code) in [
        (json!({"roles": [unknown]}), "identity.unknown_role"),
        (json!({"stores": [unknown]}), "identity.unknown_store"),
        (json!({"regions": [unknown]}), "identity.unknown_region"),
        (json!({"manager_id": unknown}), "identity.unknown_manager"),
        (json!({"power": "all"}), "validation.failed"),
    ] {
        let body = json!({"email": "x@duka.example", "position": position});
        assert_eq!(world.no(&by(&admin), Post, "/identity/invitations", body).await, code);
    }
}

/// A second company, founded by the administrator of the first, who is invited into neither.
async fn somebody_known_joins_with_the_password_they_have(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let second = json!({"name": "Duka Mbili", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi"});
    let second = world.post(&by(&admin), "/identity/companies", second).await;
    let there =
        by(&world.post(&by(&admin), "/identity/session/company", json!({"company_id": second["id"]})).await);
    let roles = world.role_ids(&there, &["storekeeper"]).await;
    let body = |email: &str| json!({"email": email, "position": {"roles": roles}});
    let known = world.post(&there, "/identity/invitations", body("juma@duka.example")).await;
    let unknown = world.post(&there, "/identity/invitations", body("new@duka.example")).await;
    let shape = |answer: &Value| answer.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(shape(&known), shape(&unknown), "the inviter does not learn who has an account");

    let wrong = registration(&known["token"]);
    assert_eq!(world.no(&From::default(), Post, "/identity/register", wrong).await, "identity.login_failed");
    let mut right = registration(&known["token"]);
    right["password"] = json!(PASSWORD);
    let joined = world.post(&From::default(), "/identity/register", right).await;
    assert_eq!((&joined["user_id"], &joined["company"]["id"]), (&juma["user_id"], &second["id"]));
    assert_eq!(
        world.get(&by(&joined), "/identity/me").await["first_name"],
        "juma",
        "the invitation renames nobody"
    );
    let companies = world.get(&by(&joined), "/identity/companies").await;
    assert_eq!(companies["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        world.get(&by(&juma), "/identity/me").await["company"]["code"],
        "DUKA",
        "the other session goes on"
    );
}

async fn an_address_is_not_taken_twice(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let invited =
        world.post(&by(&admin), "/identity/invitations", json!({"email": "juma@duka.example"})).await;
    let mut body = registration(&invited["token"]);
    body["username"] = json!("Amina");
    assert_eq!(world.no(&From::default(), Post, "/identity/register", body).await, "identity.name_taken");
    let again = world.post(&by(&admin), "/identity/invitations", json!({"email": EMAIL})).await;
    let mut body = registration(&again["token"]);
    body["password"] = json!(PASSWORD);
    let joined = world.post(&From::default(), "/identity/register", body).await;
    assert_eq!(joined["user_id"], admin["user_id"], "nobody became a second Amina");
    assert_eq!(world.no(&From::default(), Get, "/identity/users", Value::Null).await, "auth.required");
}

engines!(
    v6_4_1_invited_people_choose_their_own_password,
    b08_an_invitation_is_good_once,
    invitations_end_and_can_be_withdrawn,
    v8_2_1_nobody_invites_above_themselves,
    a_position_must_exist_here,
    somebody_known_joins_with_the_password_they_have,
    an_address_is_not_taken_twice,
);
