//! The first registration makes a company and the person who may do everything in it; there is no other way in.

use platform::Method::{Get, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, founding};

async fn v6_3_2_a_new_system_has_no_account_at_all(engine: Engine) {
    let world = World::new(engine).await;
    for (login, password) in
        [("admin", "admin"), ("administrator", "administrator"), (EMAIL, PASSWORD), ("root", "")]
    {
        let body = json!({"login": login, "password": password});
        assert_eq!(world.no(&From::default(), Post, "/identity/login", body).await, "identity.login_failed");
    }
    assert_eq!(world.no(&From::default(), Get, "/identity/me", Value::Null).await, "auth.required");
}

async fn the_first_one_founds_the_company(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let me = world.get(&by(&signed_in), "/identity/me").await;
    assert_eq!(
        (&me["email"], &me["username"], &me["name"]),
        (&json!(EMAIL), &json!("amina"), &json!("Amina Otieno"))
    );
    assert_eq!(me["company"]["code"], "DUKA");
    assert_eq!(me["company"]["currency"], "KES");
    assert_eq!(me["permissions"]["identity.company.edit"], "all");
    let permissions = identity::roles::catalogue(&world.runtime).len();
    assert_eq!(
        me["permissions"].as_object().map(serde_json::Map::len),
        Some(permissions),
        "everything there is"
    );
    let stores = world.get(&by(&signed_in), "/identity/stores").await;
    assert_eq!(
        (&stores["items"][0]["code"], &stores["items"][0]["name"]),
        (&json!("MAIN"), &json!("Duka Moja"))
    );
    let found = world.get(&by(&signed_in), "/identity/stores?q=duka").await;
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "the first store can be searched for");
}

async fn nobody_else_registers_without_an_invitation(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let mut body = founding();
    body["email"] = json!("mallory@evil.example");
    body["company"]["code"] = json!("EVIL");
    assert_eq!(
        world.no(&From::default(), Post, "/identity/register", body).await,
        "identity.already_founded"
    );
    let mut made_up = founding();
    made_up["token"] = json!("kontor_i_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(
        world.no(&From::default(), Post, "/identity/register", made_up).await,
        "identity.invitation_invalid"
    );
}

async fn of_two_founders_at_once_one_is_first(engine: Engine) {
    let world = World::new(engine).await;
    let mut other = founding();
    other["email"] = json!("juma@duka.example");
    other["username"] = json!("juma");
    other["company"]["code"] = json!("OTHER");
    let nobody = From::default();
    let (one, two) = tokio::join!(
        world.send(&nobody, Post, "/identity/register", founding()),
        world.send(&nobody, Post, "/identity/register", other),
    );
    let refusals: Vec<&str> =
        [&one, &two].into_iter().filter_map(|end| end.as_ref().err().map(|e| e.code)).collect();
    assert_eq!(refusals, ["identity.already_founded"]);
    assert_eq!(
        identity::setup::list(&world.runtime).await.expect("a list").len(),
        1,
        "the other left nothing behind"
    );
}

async fn a_weak_or_incomplete_founding_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let nobody = From::default();
    for (change, code) in [
        (json!({"password": "short"}), "identity.weak_password"),
        (json!({"password": "Duka Moja Amina 2024"}), "identity.weak_password"),
        (json!({"company": null}), "identity.company_needed"),
        (json!({"email": null}), "identity.company_needed"),
        (json!({"email": "not an address"}), "validation.failed"),
        (json!({"first_name": "line\nbreak"}), "validation.failed"),
        (json!({"username": "a@b.example"}), "identity.bad_username"),
        (json!({"locale": "../../etc"}), "identity.bad_setting"),
        (json!({"is_system": true}), "validation.failed"),
    ] {
        let mut body = founding();
        body.as_object_mut().expect("an object").extend(change.as_object().expect("an object").clone());
        let found = world.no(&nobody, Post, "/identity/register", body).await;
        // A locale belongs to the person here; the company's own is checked the same way.
        assert_eq!(found, code, "{change}");
    }
    assert!(!identity::setup::is_founded(world.runtime.db().read()).await.expect("an answer"));
}

/// Whoever comes first over the network must show what only the console tells.
async fn v13_2_a_server_that_others_reach_is_founded_with_the_setup_token(engine: Engine) {
    let world = World::reached_from_outside(engine).await;
    let nobody = From { address: Some("192.0.2.7"), ..From::default() };
    let with = |token: Value| {
        let mut body = founding();
        body["setup_token"] = token;
        body
    };
    let token = identity::setup::setup_token(world.runtime.settings());
    for (body, code) in [
        (founding(), "identity.setup_token_needed"),
        (with(json!("")), "identity.setup_token_wrong"),
        (with(json!("kontor_setup_AAAA")), "identity.setup_token_wrong"),
        (with(json!(format!("{token}x"))), "identity.setup_token_wrong"),
    ] {
        assert_eq!(world.no(&nobody, Post, "/identity/register", body).await, code);
    }
    assert!(!identity::setup::is_founded(world.runtime.db().read()).await.expect("an answer"));
    world.ok(&nobody, Post, "/identity/register", with(json!(token))).await;
    let again = world.no(&nobody, Post, "/identity/register", with(json!(token))).await;
    assert_eq!(again, "identity.already_founded", "the token opens nothing any more");
}

/// Guessing at the token is counted like every other guess.
async fn v6_3_1_guesses_at_the_setup_token_are_counted(engine: Engine) {
    let world = World::reached_from_outside(engine).await;
    let nobody = From { address: Some("192.0.2.8"), ..From::default() };
    let mut body = founding();
    body["setup_token"] = json!("kontor_setup_guess");
    for _ in 0..identity::throttle::ADDRESS_FAILURES_MAX {
        let code = world.no(&nobody, Post, "/identity/register", body.clone()).await;
        assert_eq!(code, "identity.setup_token_wrong");
    }
    assert_eq!(world.no(&nobody, Post, "/identity/register", body).await, "identity.too_many_attempts");
}

engines!(
    the_first_run_is_told_and_ticked_off,
    v13_2_a_server_that_others_reach_is_founded_with_the_setup_token,
    v6_3_1_guesses_at_the_setup_token_are_counted,
    v6_3_2_a_new_system_has_no_account_at_all,
    the_first_one_founds_the_company,
    nobody_else_registers_without_an_invitation,
    of_two_founders_at_once_one_is_first,
    a_weak_or_incomplete_founding_is_refused,
);

async fn the_first_run_is_told_and_ticked_off(engine: Engine) {
    let world = World::new(engine).await;
    let nobody = From::default();
    let state = json!({ "founded": false, "setup_token_needed": false });
    assert_eq!(world.get(&nobody, "/setup/state").await, state);
    let countries = world.get(&nobody, "/setup/countries").await;
    let all = countries["items"].as_array().expect("it is there");
    let kenya = json!({
        "country": "KE", "currency": "KES", "zone": "Africa/Nairobi", "locale": "en-KE", "prices_include_tax": true,
    });
    assert_eq!(all.len(), 249);
    assert!(all.contains(&kenya));
    let mut body = founding();
    body["company"]["sells"] = json!("both");
    body["company"]["channels"] = json!(["online", "shop", "shop"]);
    let signed_in = world.post(&nobody, "/identity/register", body).await;
    assert_eq!(world.get(&nobody, "/setup/state").await["founded"], true);
    let boss = by(&signed_in);
    let company = world.get(&boss, "/identity/me").await["company"].clone();
    assert_eq!(
        (&company["sells"], &company["channels"], &company["demo"]),
        (&json!("both"), &json!(["shop", "online"]), &json!(false))
    );
    let items = world.get(&boss, "/setup/checklist").await;
    let of = |items: &Value, id: &str| {
        items["items"]
            .as_array()
            .expect("it is there")
            .iter()
            .find(|item| item["id"] == id)
            .cloned()
            .expect("it is there")
    };
    assert_eq!(of(&items, "identity.colleague")["done"], false);
    let clerk = world.hire(&boss, "juma@duka.example", &["salesperson"]).await;
    let items = world.post(&boss, "/setup/checklist/identity.logo/skip", json!({})).await;
    assert_eq!(
        (&of(&items, "identity.logo")["skipped"], &of(&items, "identity.logo")["done"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(of(&items, "identity.colleague")["done"], true);
    world.post(&boss, "/setup/checklist/identity.logo/skip", json!({})).await;
    let unknown = world.no(&boss, Post, "/setup/checklist/identity.nothing/skip", json!({})).await;
    assert_eq!(unknown, "record.not_found");
    let not_theirs = world.no(&by(&clerk), Get, "/setup/checklist", Value::Null).await;
    assert_eq!(not_theirs, "auth.forbidden");
}
