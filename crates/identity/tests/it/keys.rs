//! Keys for programs.

use platform::Credential;
use platform::Method::{Delete, Get, Patch, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text, with};

fn key(answer: &Value) -> From {
    with(&Credential::Bearer(text(&answer["secret"]).to_owned()))
}

async fn a_key_does_what_it_was_made_for(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let body = json!({"name": "stock sync", "permissions": ["identity.store.view"]});
    let made = world.post(&by(&admin), "/identity/api-keys", body).await;
    let program = key(&made);
    assert_eq!(
        world.get(&program, "/identity/me").await["permissions"],
        json!({"identity.store.view": "all"})
    );
    world.get(&program, "/identity/stores").await;
    assert_eq!(world.no(&program, Get, "/identity/users", Value::Null).await, "auth.forbidden");
    // It is no person: it signs nobody in or out, and makes no keys.
    for (method, path, body) in [
        (Post, "/identity/logout", Value::Null),
        (Get, "/identity/sessions", Value::Null),
        (Post, "/identity/me/password", json!({"current": PASSWORD, "password": "another long password"})),
        (Patch, "/identity/me", json!({"first_name": "Program"})),
    ] {
        assert_eq!(world.no(&program, method, path, body).await, "identity.not_for_programs", "{path}");
    }
    let listed = world.get(&by(&admin), "/identity/api-keys").await;
    assert_eq!(
        (&listed["items"][0]["name"], &listed["items"][0]["status"]),
        (&json!("stock sync"), &json!("live"))
    );
    assert!(!listed.to_string().contains(text(&made["secret"])));
}

async fn v6_3_4_a_key_is_no_side_door(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let made = world
        .post(
            &by(&admin),
            "/identity/api-keys",
            json!({"name": "x", "permissions": ["identity.api_key.own"]}),
        )
        .await;
    let more = json!({"name": "y", "permissions": ["identity.api_key.own"]});
    assert_eq!(
        world.no(&key(&made), Post, "/identity/api-keys", more.clone()).await,
        "identity.not_for_programs"
    );
    let other = world.post(&by(&admin), "/identity/api-keys", more.clone()).await;
    let path = |made: &Value| format!("/identity/api-keys/{}", text(&made["id"]));
    assert_eq!(world.no(&key(&made), Delete, &path(&other), Value::Null).await, "identity.not_for_programs");
    assert_eq!(
        world.no(&key(&made), Get, "/identity/api-keys", Value::Null).await,
        "identity.not_for_programs"
    );
    assert_eq!(
        world.ok(&key(&other), Delete, &path(&other), Value::Null).await["status"],
        "revoked",
        "its own"
    );
    let secret = text(&made["secret"]);
    for wrong in
        [&secret[..secret.len() - 1], &secret.replace("kontor_k_", "kontor_s_"), &format!("{secret}x")]
    {
        let from = with(&Credential::Bearer(wrong.to_owned()));
        assert_eq!(world.no(&from, Get, "/identity/me", Value::Null).await, "auth.required", "{wrong}");
    }
    let cookie = with(&Credential::Session(secret.to_owned()));
    assert_eq!(world.no(&cookie, Get, "/identity/me", Value::Null).await, "auth.required");
    let cashier = world.hire(&by(&admin), "cashier@duka.example", &["cashier"]).await;
    assert_eq!(world.no(&by(&cashier), Post, "/identity/api-keys", more).await, "auth.forbidden");
    let accountant = by(&world.hire(&by(&admin), "books@duka.example", &["accountant"]).await);
    let beyond = json!({"name": "y", "permissions": ["platform.audit.view", "identity.user.edit"]});
    let error = world.send(&accountant, Post, "/identity/api-keys", beyond).await.expect_err("beyond");
    assert_eq!((error.code, error.fields[0].path.as_str()), ("identity.beyond_own_rights", "permissions[1]"));
}

async fn v7_4_2_a_key_ends_with_its_time_its_revocation_or_its_owner(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let make = |expires: Option<&str>| json!({"name": "x", "permissions": ["identity.store.view"], "expires_at": expires});
    for bad in ["2026-03-02T09:00:00Z", "2020-01-01T00:00:00Z", "2027-06-01T00:00:00Z"] {
        let code = world.no(&admin, Post, "/identity/api-keys", make(Some(bad))).await;
        assert_eq!(code, "identity.expiry_out_of_range");
    }
    let revoked = world.post(&admin, "/identity/api-keys", make(None)).await;
    world.get(&key(&revoked), "/identity/stores").await;
    let path = format!("/identity/api-keys/{}", text(&revoked["id"]));
    let cashier = by(&world.hire(&admin, "cashier@duka.example", &["cashier"]).await);
    assert_eq!(world.no(&cashier, Delete, &path, Value::Null).await, "record.not_found");
    assert_eq!(world.ok(&admin, Delete, &path, Value::Null).await["status"], "revoked");
    assert_eq!(world.no(&key(&revoked), Get, "/identity/stores", Value::Null).await, "auth.required");
    // An owner who loses rights, and then their place.
    let books = world.hire(&admin, "books@duka.example", &["accountant"]).await;
    let theirs = key(&world.post(&by(&books), "/identity/api-keys", make(None)).await);
    let user = format!("/identity/users/{}", text(&books["user_id"]));
    world.get(&theirs, "/identity/stores").await;
    world.ok(&admin, Patch, &user, json!({"position": {}})).await;
    assert_eq!(world.no(&theirs, Get, "/identity/stores", Value::Null).await, "auth.forbidden");
    world.ok(&admin, Delete, &user, Value::Null).await;
    assert_eq!(world.no(&theirs, Get, "/identity/me", Value::Null).await, "auth.required");
    let short = world.post(&admin, "/identity/api-keys", make(Some("2026-03-02T10:00:00Z"))).await;
    world.get(&key(&short), "/identity/stores").await;
    world.later(3_600);
    assert_eq!(world.no(&key(&short), Get, "/identity/stores", Value::Null).await, "auth.required");
}

/// An answer with a secret is kept nowhere: a repeated request makes a new one.
async fn v14_2_secrets_are_not_kept_as_idempotent_answers(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let mut from = by(&world.login(EMAIL, PASSWORD).await);
    from.key = Some("once");
    let body = json!({"name": "x", "permissions": ["identity.store.view"]});
    let (one, two) = (
        world.post(&from, "/identity/api-keys", body.clone()).await,
        world.post(&from, "/identity/api-keys", body).await,
    );
    assert_ne!(one["secret"], two["secret"]);
    let kept = world.runtime.db().read().select::<platform::idempotency::row::Entity>(
        &platform::Scope::company(world.runtime.companies().await.expect("companies")[0].id),
    );
    assert_eq!(kept.count().await.expect("a count"), 0);
}

engines!(
    a_key_does_what_it_was_made_for,
    v6_3_4_a_key_is_no_side_door,
    v7_4_2_a_key_ends_with_its_time_its_revocation_or_its_owner,
    v14_2_secrets_are_not_kept_as_idempotent_answers,
);
