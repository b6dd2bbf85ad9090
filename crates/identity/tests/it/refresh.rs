//! Tokens for programs: short, rotating, and dead together when one is stolen.

use platform::Credential;
use platform::Method::{Get, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{From, World, by, text};

async fn refresh(world: &World, token: &Value) -> Value {
    world.post(&From::default(), "/identity/token/refresh", json!({"refresh_token": token})).await
}

async fn refused(world: &World, token: &Value) {
    let body = json!({"refresh_token": token});
    let code = world.no(&From::default(), Post, "/identity/token/refresh", body).await;
    assert_eq!(code, "identity.refresh_invalid");
}

async fn a_program_goes_on_for_weeks(engine: Engine) {
    let (world, first) = World::founded(engine).await;
    world.later(601);
    assert_eq!(
        world.no(&by(&first), Get, "/identity/me", Value::Null).await,
        "auth.required",
        "ten minutes are over"
    );
    let mut pair = refresh(&world, &first["refresh_token"]).await;
    assert_eq!(pair["session_id"], first["session_id"]);
    for _ in 0..3 {
        world.get(&by(&pair), "/identity/me").await;
        world.later(28 * 86_400);
        pair = refresh(&world, &pair["refresh_token"]).await;
    }
    // The end of the session's ninety days comes however busy it is.
    world.later(7 * 86_400);
    refused(&world, &pair["refresh_token"]).await;
}

async fn a_program_that_does_not_ask_for_a_month_signs_in_again(engine: Engine) {
    let (world, first) = World::founded(engine).await;
    world.later(30 * 86_400);
    refused(&world, &first["refresh_token"]).await;
}

async fn v10_4_5_reuse_ends_the_family(engine: Engine) {
    let (world, first) = World::founded(engine).await;
    let second = refresh(&world, &first["refresh_token"]).await;
    world.get(&by(&second), "/identity/me").await;
    // The thief comes late, or the owner does: nobody can tell.
    refused(&world, &first["refresh_token"]).await;
    assert_eq!(world.no(&by(&second), Get, "/identity/me", Value::Null).await, "auth.required");
    refused(&world, &second["refresh_token"]).await;
}

async fn v10_4_5_of_two_at_once_one_is_a_thief(engine: Engine) {
    let (world, first) = World::founded(engine).await;
    let body = json!({"refresh_token": first["refresh_token"]});
    let nobody = From::default();
    let (one, two) = tokio::join!(
        world.send(&nobody, Post, "/identity/token/refresh", body.clone()),
        world.send(&nobody, Post, "/identity/token/refresh", body),
    );
    let good: Vec<Value> = [one, two].into_iter().filter_map(Result::ok).collect();
    assert_eq!(good.len(), 1);
    assert_eq!(world.no(&by(&good[0]), Get, "/identity/me", Value::Null).await, "auth.required");
}

async fn validate_answers_for_every_kind(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let body = |token: &str| json!({"token": token});
    let nobody = From::default();
    let access =
        world.post(&nobody, "/identity/token/validate", body(text(&signed_in["access_token"]))).await;
    assert_eq!((&access["active"], &access["user_id"]), (&json!(true), &signed_in["user_id"]));
    assert_eq!(access["session_id"], signed_in["session_id"]);
    let Credential::Session(cookie) = world.browse("amina", crate::world::PASSWORD).await else {
        panic!("a cookie")
    };
    assert_eq!(world.post(&nobody, "/identity/token/validate", body(&cookie)).await["active"], true);
    let dead = json!({
        "active": false, "user_id": null, "name": null, "kind": null, "company_id": null, "session_id": null,
        "permissions": [],
    });
    for token in ["", "x", "kontor_s_x", "a.b.c", text(&signed_in["refresh_token"])] {
        assert_eq!(world.post(&nobody, "/identity/token/validate", body(token)).await, dead, "{token}");
    }
    world.post(&by(&signed_in), "/identity/logout", Value::Null).await;
    assert_eq!(
        world.post(&nobody, "/identity/token/validate", body(text(&signed_in["access_token"]))).await,
        dead
    );
}

engines!(
    a_program_goes_on_for_weeks,
    a_program_that_does_not_ask_for_a_month_signs_in_again,
    v10_4_5_reuse_ends_the_family,
    v10_4_5_of_two_at_once_one_is_a_thief,
    validate_answers_for_every_kind,
);
