//! Changing and replacing passwords.

use identity::throttle::FREE_FAILURES;
use platform::Method::{Get, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, cookie, text, with};

const NEW: &str = "a violet heron eats maize";

async fn v6_2_3_the_current_password_is_asked_for(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let me = by(&signed_in);
    let change = |current: &str, password: &str| json!({"current": current, "password": password});
    let path = "/identity/me/password";
    assert_eq!(world.no(&me, Post, path, change("wrong", NEW)).await, "identity.wrong_password");
    assert_eq!(world.no(&me, Post, path, change(PASSWORD, "short")).await, "identity.weak_password");
    assert_eq!(
        world.no(&me, Post, path, change(PASSWORD, "amina otieno password")).await,
        "identity.weak_password"
    );
    let after = world.post(&me, path, change(PASSWORD, NEW)).await;
    assert_eq!(
        world.no(&me, Get, "/identity/me", Value::Null).await,
        "auth.required",
        "a new session took its place"
    );
    world.get(&by(&after), "/identity/me").await;
    let old = json!({"login": EMAIL, "password": PASSWORD});
    assert_eq!(world.no(&From::default(), Post, "/identity/login", old).await, "identity.login_failed");
    world.login(EMAIL, NEW).await;
}

async fn v7_4_3_other_sessions_end_with_the_password(engine: Engine) {
    let (world, program) = World::founded(engine).await;
    let (browser, elsewhere) = (world.browse(EMAIL, PASSWORD).await, world.browse(EMAIL, PASSWORD).await);
    let body = json!({"current": PASSWORD, "password": NEW});
    let reply = world.reply(&with(&browser), Post, "/identity/me/password", body).await.expect("a change");
    world.get(&with(&cookie(&reply)), "/identity/me").await;
    for old in [with(&browser), with(&elsewhere), by(&program)] {
        assert_eq!(world.no(&old, Get, "/identity/me", Value::Null).await, "auth.required");
    }
}

async fn v6_2_10_a_password_does_not_grow_old(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    world.later(10 * 365 * 86_400);
    let after = world.login(EMAIL, PASSWORD).await;
    assert!(world.get(&by(&after), "/identity/me").await.get("password_expired").is_none());
}

/// Made up, spent, for another purpose, too old: whoever shows one learns no more than that it opens nothing.
async fn b09_tokens_that_open_nothing_look_alike(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}/reset", text(&juma["user_id"]));
    let nobody = From::default();
    let old = world.post(&by(&admin), &path, Value::Null).await;
    world.later(3_600);
    let admin = by(&world.login(EMAIL, PASSWORD).await);
    let spent = world.post(&admin, &path, Value::Null).await;
    let body = json!({"token": spent["token"], "password": NEW});
    world.post(&nobody, "/identity/password/reset", body).await;
    let join = json!({"email": "new@duka.example"});
    let join = world.post(&admin, "/identity/invitations", join).await;
    let made_up = json!({"token": "kontor_i_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"});
    let mut seen = Vec::new();
    for token in [&old["token"], &spent["token"], &join["token"], &made_up["token"], &json!("' OR 1=1 --")] {
        // The weak password is not told of either: that would say that the token is good.
        for password in [NEW, "short"] {
            let body = json!({"token": token, "password": password});
            let error = world.send(&nobody, Post, "/identity/password/reset", body).await;
            let error = error.expect_err("it opens nothing");
            seen.push((error.status(), error.code, error.message.clone(), format!("{:?}", error.fields)));
        }
    }
    seen.dedup();
    assert_eq!(seen.len(), 1, "{seen:?}");
}

async fn v6_3_1_guessing_the_current_password_gets_slow(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let wrong = json!({"current": "wrong", "password": NEW});
    for _ in 0..FREE_FAILURES {
        let code = world.no(&by(&signed_in), Post, "/identity/me/password", wrong.clone()).await;
        assert_eq!(code, "identity.wrong_password");
    }
    let code = world.no(&by(&signed_in), Post, "/identity/me/password", wrong).await;
    assert_eq!(code, "identity.too_many_attempts");
}

async fn v6_4_6_administrators_hand_out_tokens_not_passwords(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}/reset", text(&juma["user_id"]));
    assert_eq!(world.no(&by(&juma), Post, &path, Value::Null).await, "auth.forbidden");
    let reset = world.post(&by(&admin), &path, Value::Null).await;
    let body = json!({"token": reset["token"], "password": NEW});
    let join = json!({"token": reset["token"], "first_name": "x", "password": NEW});
    let nobody = From::default();
    assert_eq!(world.no(&nobody, Post, "/identity/register", join).await, "identity.invitation_invalid");
    let weak = json!({"token": reset["token"], "password": "juma juma juma juma"});
    assert_eq!(world.no(&nobody, Post, "/identity/password/reset", weak).await, "identity.weak_password");
    world.post(&nobody, "/identity/password/reset", body.clone()).await;
    assert_eq!(
        world.no(&nobody, Post, "/identity/password/reset", body).await,
        "identity.invitation_invalid"
    );
    assert_eq!(world.no(&by(&juma), Get, "/identity/me", Value::Null).await, "auth.required");
    world.login("juma@duka.example", NEW).await;
}

async fn v6_5_5_a_token_for_a_new_password_ends_within_the_hour(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}/reset", text(&juma["user_id"]));
    let reset = world.post(&by(&admin), &path, Value::Null).await;
    world.later(3_600);
    let body = json!({"token": reset["token"], "password": NEW});
    assert_eq!(
        world.no(&From::default(), Post, "/identity/password/reset", body).await,
        "identity.invitation_invalid"
    );
}

async fn b08_a_token_from_before_a_change_of_address_opens_nothing(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let user = format!("/identity/users/{}", text(&juma["user_id"]));
    let reset = world.post(&by(&admin), &format!("{user}/reset"), Value::Null).await;
    let asked = json!({"email": "maina@duka.example"});
    let asked = world.post(&by(&admin), &format!("{user}/email"), asked).await;
    world.post(&From::default(), "/identity/email/confirm", json!({"token": asked["token"]})).await;
    let body = json!({"token": reset["token"], "password": NEW});
    assert_eq!(
        world.no(&From::default(), Post, "/identity/password/reset", body).await,
        "identity.invitation_invalid"
    );
}

/// `kontor user reset`, for when nobody can sign in any more.
async fn an_operator_helps_the_only_administrator(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    for _ in 0..=FREE_FAILURES {
        let wrong = json!({"login": EMAIL, "password": "wrong"});
        world.no(&From::default(), Post, "/identity/login", wrong).await;
    }
    let token = identity::setup::reset(&world.runtime, "amina").await.expect("a token");
    assert_eq!(world.no(&by(&signed_in), Get, "/identity/me", Value::Null).await, "auth.required");
    world.post(&From::default(), "/identity/password/reset", json!({"token": token, "password": NEW})).await;
    world.login(EMAIL, NEW).await;
    let missing = identity::setup::reset(&world.runtime, "nobody").await.expect_err("nobody");
    assert_eq!(missing.code, "record.not_found");
}

/// The list is the operator's: a file, handed in when the program is composed.
async fn v6_2_12_a_stolen_password_is_not_taken(engine: Engine) {
    let folder = tempfile::tempdir().expect("a folder");
    let (list, filter) = (folder.path().join("list"), folder.path().join("filter"));
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA1_FOR_LEGACY_USE_ONLY, NEW.as_bytes());
    let hash: String = hash.as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
    std::fs::write(&list, format!("{hash}:4711\n")).expect("a list");
    identity::passwords::breached::build(&list, &filter).expect("a filter");
    let breached = identity::passwords::breached::Breached::open(&filter).expect("a filter");
    let port: platform::Port = std::sync::Arc::new(breached);
    let world = World::with_port(engine, port).await;
    let mut founding = crate::world::founding();
    founding["password"] = json!(NEW);
    let nobody = From::default();
    let refused = world.send(&nobody, Post, "/identity/register", founding).await.expect_err("stolen");
    assert_eq!((refused.code, &refused.details["reason"]), ("identity.weak_password", &json!("breached")));
    let signed_in = world.post(&nobody, "/identity/register", crate::world::founding()).await;
    let change = json!({"current": PASSWORD, "password": NEW});
    let path = "/identity/me/password";
    assert_eq!(world.no(&by(&signed_in), Post, path, change).await, "identity.weak_password");
}

engines!(
    v6_2_12_a_stolen_password_is_not_taken,
    v6_2_3_the_current_password_is_asked_for,
    v7_4_3_other_sessions_end_with_the_password,
    v6_2_10_a_password_does_not_grow_old,
    b09_tokens_that_open_nothing_look_alike,
    v6_3_1_guessing_the_current_password_gets_slow,
    v6_4_6_administrators_hand_out_tokens_not_passwords,
    v6_5_5_a_token_for_a_new_password_ends_within_the_hour,
    b08_a_token_from_before_a_change_of_address_opens_nothing,
    an_operator_helps_the_only_administrator,
);
