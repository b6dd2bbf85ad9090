//! Companies, their walls, and people who work for several.

use platform::Method::{self, Delete, Get, Patch, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, cookie, text, with};

fn second() -> Value {
    json!({"name": "Duka Mbili", "country": "TZ", "currency": "TZS", "zone": "Africa/Dar_es_Salaam"})
}

async fn settings_change_and_the_currency_does_not(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let company = world.get(&admin, "/identity/me").await["company"].clone();
    let path = format!("/identity/companies/{}", text(&company["id"]));
    let body = json!({
        "name": "Duka Moja Ltd", "tax_rounding": "document", "prices_include_tax": true, "cutover_minutes": 240,
        "address": "Moi Avenue 1\nNairobi", "website": "https://duka.example", "phone": "+254 20 1234567",
    });
    let changed = world.ok(&admin, Patch, &path, body).await;
    assert_eq!((&changed["tax_rounding"], &changed["version"]), (&json!("document"), &json!(2)));
    let me = world.get(&admin, "/identity/me").await;
    assert_eq!(me["company"]["cutover_minutes"], 240);
    // 01:00 in Nairobi is still yesterday's business.
    let company = world.runtime.companies().await.expect("companies").remove(0);
    assert_eq!((company.cutover_minutes, company.prices_include_tax), (240, true));
    for (body, code) in [
        (json!({"currency": "USD"}), "validation.failed"),
        (json!({"code": "X"}), "validation.failed"),
        (json!({"zone": "Mars/Olympus"}), "validation.failed"),
        (json!({"website": "javascript:alert(1)"}), "validation.failed"),
        (json!({"cutover_minutes": 721}), "validation.failed"),
        (json!({"locale": "klingon!"}), "identity.bad_setting"),
    ] {
        assert_eq!(world.no(&admin, Patch, &path, body.clone()).await, code, "{body}");
    }
}

async fn one_person_works_for_several(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let here = by(&signed_in);
    let made = world.post(&here, "/identity/companies", second()).await;
    assert_eq!((&made["code"], &made["currency"]), (&json!("DUKAMBILI"), &json!("TZS")));
    assert_eq!(world.no(&here, Post, "/identity/companies", second()).await, "identity.name_taken");
    assert_eq!(
        world.no(&here, Get, &format!("/identity/companies/{}", text(&made["id"])), Value::Null).await,
        "record.not_found"
    );
    // Switching ends the session here and begins one there: as a program,
    let there = world.post(&here, "/identity/session/company", json!({"company_id": made["id"]})).await;
    assert_eq!(world.get(&by(&there), "/identity/me").await["company"]["code"], "DUKAMBILI");
    assert_eq!(world.no(&here, Get, "/identity/me", Value::Null).await, "auth.required");
    assert_eq!(world.login(EMAIL, PASSWORD).await["company"]["code"], "DUKAMBILI", "where they were last");
    // and in a browser.
    let browser = world.browse(EMAIL, PASSWORD).await;
    let back = json!({"company_id": signed_in["company"]["id"]});
    let reply =
        world.reply(&with(&browser), Post, "/identity/session/company", back).await.expect("a switch");
    assert_ne!(cookie(&reply), browser);
    assert_eq!(world.get(&with(&cookie(&reply)), "/identity/me").await["company"]["code"], "DUKA");
    let named = json!({"login": EMAIL, "password": PASSWORD, "company": "DUKAMBILI"});
    assert_eq!(world.post(&From::default(), "/identity/login", named).await["company"]["code"], "DUKAMBILI");
    let nowhere = json!({"company_id": signed_in["user_id"]});
    assert_eq!(
        world.no(&with(&cookie(&reply)), Post, "/identity/session/company", nowhere).await,
        "record.not_found"
    );
}

/// Two companies that have nobody in common, and everything of the one tried by the other's administrator.
async fn t59_v8_4_1_companies_do_not_see_each_other(engine: Engine) {
    let (world, founder) = World::founded(engine).await;
    let here = by(&founder);
    let juma = world.hire(&here, "juma@duka.example", &["cashier"]).await;
    let role = text(&world.role_ids(&here, &["buyer"]).await[0]).to_owned();
    let store = text(&world.get(&here, "/identity/stores").await["items"][0]["id"]).to_owned();
    let invitation = world.post(&here, "/identity/invitations", json!({"email": "x@duka.example"})).await;
    let key = world
        .post(&here, "/identity/api-keys", json!({"name": "x", "permissions": ["identity.store.view"]}))
        .await;
    let stranger = stranger(&world, &here).await;
    let (user, session) = (text(&juma["user_id"]), text(&juma["session_id"]));
    for (method, path, body) in [
        (Get, format!("/identity/users/{user}"), Value::Null),
        (Patch, format!("/identity/users/{user}"), json!({"first_name": "X"})),
        (Delete, format!("/identity/users/{user}"), Value::Null),
        (Post, format!("/identity/users/{user}/enable"), Value::Null),
        (Post, format!("/identity/users/{user}/unlock"), Value::Null),
        (Post, format!("/identity/users/{user}/reset"), Value::Null),
        (Delete, format!("/identity/users/{user}/sessions"), Value::Null),
        (Delete, format!("/identity/sessions/{session}"), Value::Null),
        (Get, format!("/identity/roles/{role}"), Value::Null),
        (Patch, format!("/identity/roles/{role}"), json!({"name": "X"})),
        (Post, format!("/identity/roles/{role}/archive"), Value::Null),
        (Get, format!("/identity/stores/{store}"), Value::Null),
        (Patch, format!("/identity/stores/{store}"), json!({"name": "X"})),
        (Post, format!("/identity/invitations/{}/revoke", text(&invitation["id"])), Value::Null),
        (Delete, format!("/identity/api-keys/{}", text(&key["id"])), Value::Null),
        (Get, format!("/identity/companies/{}", text(&founder["company"]["id"])), Value::Null),
        (Patch, format!("/identity/companies/{}", text(&founder["company"]["id"])), json!({"name": "X"})),
    ] {
        let error = world.send(&stranger, method, &path, body).await.expect_err("the other company's");
        assert_eq!((error.status(), error.code), (404, "record.not_found"), "{} {path}", method.as_str());
    }
    for (position, code) in [
        (json!({"roles": [role]}), "identity.unknown_role"),
        (json!({"stores": [store]}), "identity.unknown_store"),
        (json!({"manager_id": user}), "identity.unknown_manager"),
    ] {
        let body = json!({"email": "y@other.example", "position": position});
        assert_eq!(world.no(&stranger, Post, "/identity/invitations", body).await, code);
    }
    for list in ["users", "roles", "stores", "invitations", "api-keys", "sessions", "companies"] {
        let seen = world.get(&stranger, &format!("/identity/{list}")).await.to_string();
        for secret in [user, session, &role, &store, "juma@", "x@duka", "DUKA\""] {
            assert!(!seen.contains(secret), "{list} shows {secret}");
        }
    }
    world.get(&by(&juma), "/identity/me").await;
}

/// The administrator of a second company who never worked for the first.
async fn stranger(world: &World, founder: &From) -> From {
    let made = world.post(founder, "/identity/companies", second()).await;
    let visitor = by(&world.login(EMAIL, PASSWORD).await);
    let there =
        by(&world.post(&visitor, "/identity/session/company", json!({"company_id": made["id"]})).await);
    let stranger = by(&world.hire(&there, "stranger@other.example", &["administrator"]).await);
    let founder = text(&world.get(&there, "/identity/me").await["id"]).to_owned();
    // The founder leaves, so that the two companies have nobody in common.
    world.ok(&stranger, Method::Delete, &format!("/identity/users/{founder}"), Value::Null).await;
    stranger
}

async fn an_administrator_does_not_rename_somebody_of_two_companies(engine: Engine) {
    let (world, founder) = World::founded(engine).await;
    let here = by(&founder);
    let made = world.post(&here, "/identity/companies", second()).await;
    let visitor = by(&world.login(EMAIL, PASSWORD).await);
    let there =
        by(&world.post(&visitor, "/identity/session/company", json!({"company_id": made["id"]})).await);
    let other = by(&world.hire(&there, "other@other.example", &["administrator"]).await);
    let path = format!("/identity/users/{}", text(&founder["user_id"]));
    let steal = json!({"email": "mine@evil.example"});
    assert_eq!(world.no(&other, Post, &format!("{path}/email"), steal).await, "identity.shared_user");
    let rename = json!({"last_name": "Kamau"});
    assert_eq!(world.no(&other, Patch, &path, rename).await, "identity.shared_user");
    assert_eq!(world.no(&other, Post, &format!("{path}/reset"), Value::Null).await, "identity.shared_user");
    // Shutting them out of this company is another matter, and does not reach the first.
    world.ok(&other, Delete, &path, Value::Null).await;
    assert_eq!(world.no(&there, Get, "/identity/me", Value::Null).await, "auth.required");
    world.get(&here, "/identity/me").await;
}

async fn stores_and_regions_are_records(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let coast = world.post(&admin, "/identity/regions", json!({"code": "COAST", "name": "Coast"})).await;
    let body =
        json!({"code": "MSA", "name": "Mombasa", "region_id": coast["id"], "address": "Moi Avenue\nMombasa"});
    let store = world.post(&admin, "/identity/stores", body).await;
    let company = world.runtime.companies().await.expect("companies").remove(0);
    let ctx = platform::Ctx::system(&world.runtime, company, "story");
    let id = text(&store["id"]).parse().expect("an id");
    let found = identity::stores::find(&ctx, world.runtime.db().read(), id).await.expect("the store");
    assert_eq!(found.region_id.map(|id| id.to_string()).as_deref(), coast["id"].as_str());
    let cashier = by(&world.hire(&admin, "cashier@duka.example", &["cashier"]).await);
    assert_eq!(
        world.no(&cashier, Post, "/identity/stores", json!({"code": "X", "name": "X"})).await,
        "auth.forbidden"
    );
}

engines!(
    settings_change_and_the_currency_does_not,
    one_person_works_for_several,
    t59_v8_4_1_companies_do_not_see_each_other,
    an_administrator_does_not_rename_somebody_of_two_companies,
    stores_and_regions_are_records,
);
