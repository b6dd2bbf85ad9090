//! Signing in, and what happens to those who guess.

use identity::throttle::{ACCOUNT_FAILURES_MAX, ADDRESS_FAILURES_MAX, FREE_FAILURES};
use platform::Method::{Get, Post};
use platform::{Credential, Reply};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text, with};

fn guess(login: &str) -> Value {
    json!({"login": login, "password": "not the password of anybody"})
}

async fn by_address_or_user_name(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    for login in [EMAIL, "AMINA@Duka.Example", " amina@duka.example ", "amina", "Amina"] {
        let signed_in = world.login(login, PASSWORD).await;
        assert_eq!(signed_in["company"]["code"], "DUKA", "{login}");
        assert_eq!((&signed_in["token_type"], &signed_in["expires_in"]), (&json!("Bearer"), &json!(600)));
        assert_eq!(world.get(&by(&signed_in), "/identity/me").await["session_id"], signed_in["session_id"]);
    }
}

async fn v3_3_a_browser_gets_a_cookie_and_no_tokens(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let body = json!({"login": EMAIL, "password": PASSWORD, "cookie": true});
    let reply = world.reply(&From::default(), Post, "/identity/login", body).await.expect("a sign-in");
    let Reply::Json { body, headers, .. } = &reply else { panic!("a file") };
    assert!(body.get("access_token").is_none() && body.get("refresh_token").is_none());
    let set = &headers.iter().find(|(name, _)| name == "Set-Cookie").expect("a cookie").1;
    for part in ["__Host-kontor=kontor_s_", "; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/"] {
        assert!(set.contains(part), "{set}");
    }
    let cookie = crate::world::cookie(&reply);
    assert_eq!(world.get(&with(&cookie), "/identity/me").await["email"], EMAIL);
    // A cookie's value is no bearer token.
    let Credential::Session(value) = cookie else { panic!("a session") };
    let bearer = with(&Credential::Bearer(value));
    assert_eq!(world.no(&bearer, Get, "/identity/me", Value::Null).await, "auth.required");
}

/// An answer as somebody outside sees it.
async fn outside(world: &World, path: &str, body: Value) -> (u16, &'static str, String, String) {
    let error = world.send(&From::default(), Post, path, body).await.expect_err("a refusal");
    (error.status(), error.code, error.message.clone(), format!("{:?} {:?}", error.fields, error.details))
}

async fn b09_nobody_learns_who_has_an_account(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let gone = world.hire(&by(&signed_in), "gone@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}", text(&gone["user_id"]));
    world.ok(&by(&signed_in), platform::Method::Delete, &path, Value::Null).await;
    let disabled = json!({"login": "gone@duka.example", "password": PASSWORD});
    let elsewhere = json!({"login": EMAIL, "password": PASSWORD, "company": "NOWHERE"});
    let long = json!({"login": EMAIL, "password": "x".repeat(5_000)});
    let known = outside(&world, "/identity/login", guess(EMAIL)).await;
    for body in
        [guess("nobody@duka.example"), guess("nobody"), guess("' OR 1=1 --"), disabled, elsewhere, long]
    {
        assert_eq!(outside(&world, "/identity/login", body.clone()).await, known, "{body}");
    }
    // Being slowed down looks the same too.
    for _ in 1..FREE_FAILURES {
        outside(&world, "/identity/login", guess("amina")).await;
        outside(&world, "/identity/login", guess("nobody@duka.example")).await;
    }
    let slowed = outside(&world, "/identity/login", guess("amina")).await;
    assert_eq!(slowed.1, "identity.too_many_attempts");
    assert_eq!(outside(&world, "/identity/login", guess("nobody@duka.example")).await, slowed);
}

async fn v6_3_1_guessing_gets_slow(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let nobody = From::default();
    for _ in 0..FREE_FAILURES {
        assert_eq!(world.no(&nobody, Post, "/identity/login", guess(EMAIL)).await, "identity.login_failed");
    }
    let right = json!({"login": EMAIL, "password": PASSWORD});
    let error = world.send(&nobody, Post, "/identity/login", right.clone()).await.expect_err("too soon");
    assert_eq!((error.code, error.status()), ("identity.too_many_attempts", 429));
    assert_eq!(error.details["retry_after_seconds"], 1);
    world.later(1);
    world.post(&nobody, "/identity/login", right).await;
    for _ in 0..FREE_FAILURES {
        assert_eq!(
            world.no(&nobody, Post, "/identity/login", guess(EMAIL)).await,
            "identity.login_failed",
            "a clean slate"
        );
    }
}

async fn v6_3_1_guesses_at_once_all_count(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let world = std::sync::Arc::new(world);
    let guesses: Vec<_> = (0..20)
        .map(|_| {
            let world = world.clone();
            tokio::spawn(
                async move { world.send(&From::default(), Post, "/identity/login", guess(EMAIL)).await },
            )
        })
        .collect();
    let mut looked_at = 0;
    for end in guesses {
        let error = end.await.expect("no panic").expect_err("a refusal");
        looked_at += i32::from(error.code == "identity.login_failed");
    }
    assert_eq!(looked_at, FREE_FAILURES, "the password was looked at so often and no more");
}

async fn v6_3_1_a_hundred_failures_lock_until_an_administrator_helps(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let cashier = world.hire(&admin, "cashier@duka.example", &["cashier"]).await;
    lock(&world, text(&cashier["user_id"])).await;
    world.later(400_000);
    // The administrator's own session has moved on as well.
    let right = json!({"login": "cashier@duka.example", "password": PASSWORD});
    let error =
        world.send(&From::default(), Post, "/identity/login", right.clone()).await.expect_err("locked");
    assert_eq!(error.code, "identity.too_many_attempts");
    assert!(!error.details.contains_key("retry_after_seconds"), "waiting does not help");
    let admin = by(&world.login(EMAIL, PASSWORD).await);
    let unlock = format!("/identity/users/{}/unlock", text(&cashier["user_id"]));
    world.post(&admin, &unlock, Value::Null).await;
    world.post(&From::default(), "/identity/login", right).await;
}

/// Counts failures up to the limit without waiting for a day.
async fn lock(world: &World, user: &str) {
    use identity::model::attempt;
    let (key, now) = (
        aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, format!("user:{user}").as_bytes()),
        world.runtime.clock().now(),
    );
    let row = attempt::Model {
        key: hex::encode(key),
        failures: ACCOUNT_FAILURES_MAX,
        since: now,
        blocked_until: None,
        updated_at: now,
    };
    let company = world.runtime.companies().await.expect("companies").remove(0);
    let ctx = platform::Ctx::system(&world.runtime, company, "story");
    platform::pipeline::write(&ctx, move |_, tx| {
        let row = row.clone();
        Box::pin(async move { tx.insert_global::<attempt::Entity>(vec![row]).await })
    })
    .await
    .expect("a write");
}

async fn v6_3_1_one_address_does_not_try_many_accounts(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let from = From { address: Some("198.51.100.7"), ..From::default() };
    for n in 0..ADDRESS_FAILURES_MAX {
        let found = world.no(&from, Post, "/identity/login", guess(&format!("somebody{n}"))).await;
        assert_eq!(found, "identity.login_failed");
    }
    let right = json!({"login": EMAIL, "password": PASSWORD});
    assert_eq!(world.no(&from, Post, "/identity/login", right.clone()).await, "identity.too_many_attempts");
    let elsewhere = From { address: Some("203.0.113.9"), ..From::default() };
    world.post(&elsewhere, "/identity/login", right.clone()).await;
    world.later(900);
    world.post(&from, "/identity/login", right).await;
}

async fn an_office_behind_one_address_signs_in(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let from = From { address: Some("198.51.100.7"), ..From::default() };
    for _ in 0..=ADDRESS_FAILURES_MAX {
        world.post(&from, "/identity/login", json!({"login": EMAIL, "password": PASSWORD})).await;
    }
}

async fn v6_3_4_trying_out_is_no_way_to_guess(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let from = From { dry_run: true, ..From::default() };
    let right = json!({"login": EMAIL, "password": PASSWORD});
    assert_eq!(world.no(&from, Post, "/identity/login", right).await, "request.no_dry_run");
    assert_eq!(world.no(&from, Post, "/identity/login", guess(EMAIL)).await, "request.no_dry_run");
}

engines!(
    by_address_or_user_name,
    v3_3_a_browser_gets_a_cookie_and_no_tokens,
    b09_nobody_learns_who_has_an_account,
    v6_3_1_guessing_gets_slow,
    v6_3_1_guesses_at_once_all_count,
    v6_3_1_a_hundred_failures_lock_until_an_administrator_helps,
    v6_3_1_one_address_does_not_try_many_accounts,
    an_office_behind_one_address_signs_in,
    v6_3_4_trying_out_is_no_way_to_guess,
);
