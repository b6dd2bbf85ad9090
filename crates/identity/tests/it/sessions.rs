//! Sessions of people: begun anew at every sign-in, ended by many things, all at once.

use platform::Method::{Delete, Get, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, cookie, text, with};

async fn v7_4_1_logout_ends_the_session_at_once(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let browser = world.browse(EMAIL, PASSWORD).await;
    for from in [by(&signed_in), with(&browser)] {
        world.get(&from, "/identity/me").await;
        let reply = world.reply(&from, Post, "/identity/logout", Value::Null).await.expect("a logout");
        let platform::Reply::Json { headers, .. } = reply else { panic!("a file") };
        assert!(headers.iter().any(|(name, value)| name == "Set-Cookie" && value.contains("Max-Age=0")));
        assert!(headers.iter().any(|(name, _)| name == "Clear-Site-Data"));
        assert_eq!(world.no(&from, Get, "/identity/me", Value::Null).await, "auth.required");
    }
}

async fn v7_2_4_signing_in_again_begins_a_new_session(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    // Somebody plants a session of theirs in the browser; the one that signs in there does not get it.
    let planted = world.browse(EMAIL, PASSWORD).await;
    let body = json!({"login": EMAIL, "password": PASSWORD, "cookie": true});
    let reply = world.reply(&with(&planted), Post, "/identity/login", body).await.expect("a sign-in");
    let own = cookie(&reply);
    assert_ne!(own, planted);
    assert_eq!(world.no(&with(&planted), Get, "/identity/me", Value::Null).await, "auth.required");
    world.get(&with(&own), "/identity/me").await;
}

async fn v7_3_idle_and_old_sessions_end(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let idle = world.browse(EMAIL, PASSWORD).await;
    world.later(4 * 3_600);
    assert_eq!(world.no(&with(&idle), Get, "/identity/me", Value::Null).await, "auth.required");
    let busy = world.browse(EMAIL, PASSWORD).await;
    for _ in 0..7 {
        world.later(3 * 3_600);
        world.get(&with(&busy), "/identity/me").await;
    }
    world.later(3 * 3_600);
    assert_eq!(
        world.no(&with(&busy), Get, "/identity/me", Value::Null).await,
        "auth.required",
        "a day is over"
    );
}

async fn v7_5_2_people_see_and_end_their_own(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let other = world.login(EMAIL, PASSWORD).await;
    let me = by(&signed_in);
    let list = world.get(&me, "/identity/sessions").await;
    let current: Vec<&Value> =
        list["items"].as_array().expect("a list").iter().filter(|one| one["current"] == true).collect();
    assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
    assert_eq!((current.len(), &current[0]["id"]), (1, &signed_in["session_id"]));
    let path = format!("/identity/sessions/{}", text(&other["session_id"]));
    // Somebody else's session does not exist for others.
    let cashier = world.hire(&me, "cashier@duka.example", &["cashier"]).await;
    assert_eq!(world.no(&by(&cashier), Delete, &path, Value::Null).await, "record.not_found");
    assert_eq!(world.ok(&me, Delete, &path, Value::Null).await["ended"], 1);
    assert_eq!(world.no(&by(&other), Get, "/identity/me", Value::Null).await, "auth.required");
    let refresh = json!({"refresh_token": other["refresh_token"]});
    assert_eq!(
        world.no(&From::default(), Post, "/identity/token/refresh", refresh).await,
        "identity.refresh_invalid"
    );
    assert_eq!(world.ok(&me, Delete, &path, Value::Null).await["ended"], 0, "ending it twice does no harm");
}

async fn v7_4_5_administrators_end_others(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let cashier = world.hire(&by(&admin), "cashier@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}/sessions", text(&cashier["user_id"]));
    assert_eq!(world.no(&by(&cashier), Delete, &path, Value::Null).await, "auth.forbidden");
    assert_eq!(world.ok(&by(&admin), Delete, &path, Value::Null).await["ended"], 1);
    assert_eq!(world.no(&by(&cashier), Get, "/identity/me", Value::Null).await, "auth.required");
}

async fn sessions_are_bounded(engine: Engine) {
    let (world, first) = World::founded(engine).await;
    for _ in 0..identity::sessions::SESSIONS_MAX {
        world.later(1);
        world.login(EMAIL, PASSWORD).await;
    }
    assert_eq!(
        world.no(&by(&first), Get, "/identity/me", Value::Null).await,
        "auth.required",
        "the oldest went"
    );
}

engines!(
    v7_4_1_logout_ends_the_session_at_once,
    v7_2_4_signing_in_again_begins_a_new_session,
    v7_3_idle_and_old_sessions_end,
    v7_5_2_people_see_and_end_their_own,
    v7_4_5_administrators_end_others,
    sessions_are_bounded,
);
