//! Asking again who is there.

use platform::Method::{Get, Patch, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::factors::enrol;
use crate::world::{EMAIL, PASSWORD, World, by, text, with};

const ASKED: &str = "identity.step_up_required";
const STEP_UP: &str = "/identity/step-up";

async fn v7_5_1_v7_5_3_a_session_that_was_left_open_changes_no_credential_and_no_right(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let me = with(&world.browse(EMAIL, PASSWORD).await);
    let role = text(&world.role_ids(&me, &["manager"]).await[0]).to_owned();
    let user = format!("/identity/users/{}", text(&juma["user_id"]));
    world.later(599);
    world.post(&me, "/identity/me/totp", Value::Null).await;
    world.later(1);
    let company = format!("/identity/companies/{}", text(&admin["company"]["id"]));
    let asks = [
        (Post, "/identity/me/totp".to_owned(), Value::Null),
        (Post, "/identity/me/totp/confirm".to_owned(), json!({"code": "123456"})),
        (Post, "/identity/me/totp/disable".to_owned(), json!({"password": PASSWORD})),
        (Post, "/identity/me/recovery-codes".to_owned(), Value::Null),
        (Post, "/identity/me/email".to_owned(), json!({"email": "a@b.example"})),
        (Post, "/identity/api-keys".to_owned(), json!({"name": "x", "permissions": ["identity.user.view"]})),
        (Post, "/identity/invitations".to_owned(), json!({"email": "a@b.example"})),
        (Post, "/identity/users".to_owned(), json!({"email": "a@b.example"})),
        (Post, "/identity/roles".to_owned(), json!({"code": "x", "name": "X"})),
        (Patch, format!("/identity/roles/{role}"), json!({"name": "X"})),
        (Post, format!("/identity/roles/{role}/archive"), Value::Null),
        (Patch, user.clone(), json!({"position": {}})),
        (Post, format!("{user}/reset"), Value::Null),
        (Post, format!("{user}/reset-factors"), Value::Null),
        (Post, format!("{user}/email"), json!({"email": "a@b.example"})),
        (Patch, company, json!({"factor_required": true})),
    ];
    for (method, path, body) in asks {
        assert_eq!(world.no(&me, method, &path, body).await, ASKED, "{path}");
    }
    world.ok(&me, Patch, &user, json!({"last_name": "Maina"})).await;
    let wrong = json!({"password": "wrong"});
    assert_eq!(world.no(&me, Post, STEP_UP, wrong).await, "identity.proof_wrong");
    let until = world.post(&me, STEP_UP, json!({"password": PASSWORD})).await;
    assert_eq!(until["until"], world.get(&me, "/identity/me/factors").await["proved_until"]);
    world.post(&me, &format!("{user}/reset"), Value::Null).await;
}

async fn v7_5_1_who_has_a_factor_shows_it(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let me = with(&world.browse(EMAIL, PASSWORD).await);
    let (app, codes) = enrol(&world, &me).await;
    world.later(600);
    let password = json!({"password": PASSWORD});
    assert_eq!(world.no(&me, Post, STEP_UP, password).await, "identity.factor_needed");
    let change = json!({"current": PASSWORD, "password": "a violet heron eats maize"});
    assert_eq!(world.no(&me, Post, "/identity/me/password", change.clone()).await, ASKED);
    world.post(&me, STEP_UP, json!({"code": app.code(&world)})).await;
    let again = json!({"code": app.code(&world)});
    assert_eq!(world.no(&me, Post, STEP_UP, again).await, "identity.proof_wrong", "good once");
    world.post(&me, STEP_UP, json!({"code": codes[0]})).await;
    world.post(&me, "/identity/me/password", change).await;
}

/// Guesses are counted as at the front door.
async fn v7_5_1_guessing_gets_slow(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let me = by(&admin);
    for _ in 0..5 {
        world.no(&me, Post, STEP_UP, json!({"password": "wrong"})).await;
    }
    let right = json!({"password": PASSWORD});
    assert_eq!(world.no(&me, Post, STEP_UP, right).await, "identity.too_many_attempts");
}

/// A key is asked nothing: it was made by somebody who had just proved who they are, for named permissions.
async fn programs_with_a_key_are_exempt_within_their_permissions(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let me = by(&admin);
    let key = json!({"name": "HR", "permissions": ["identity.role.edit", "identity.role.view"]});
    let key = world.post(&me, "/identity/api-keys", key).await;
    let key = with(&platform::Credential::Bearer(text(&key["secret"]).to_owned()));
    world.later(86_400);
    world.post(&key, "/identity/roles", json!({"code": "x", "name": "X"})).await;
    let strict = json!({"code": "y", "name": "Y", "factor_required": true});
    let code = world.no(&key, Post, "/identity/roles", strict).await;
    assert_eq!(code, "identity.not_for_programs", "what people must have is for people to say");
    assert_eq!(
        world.no(&key, Post, STEP_UP, json!({"password": PASSWORD})).await,
        "identity.not_for_programs"
    );
    assert_eq!(world.no(&key, Post, "/identity/me/totp", Value::Null).await, "identity.not_for_programs");
    assert_eq!(world.no(&key, Get, "/identity/users", Value::Null).await, "auth.forbidden");
}

engines!(
    v7_5_1_v7_5_3_a_session_that_was_left_open_changes_no_credential_and_no_right,
    v7_5_1_who_has_a_factor_shows_it,
    v7_5_1_guessing_gets_slow,
    programs_with_a_key_are_exempt_within_their_permissions,
);
