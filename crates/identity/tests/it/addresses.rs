//! Another address for a person, and what people are told by mail.

use identity::commands::change_address::ASKED_MAX;
use platform::Method::{Get, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text};

const NEW: &str = "a violet heron eats maize";
const CONFIRM: &str = "/identity/email/confirm";

/// The token in the last mail to an address.
async fn token(world: &World, address: &str) -> Value {
    json!({ "token": world.token_to(address, "kontor_c_").await })
}

async fn subjects(world: &World, address: &str) -> Vec<String> {
    world.mail_to(address).await.into_iter().map(|(subject, _)| subject).collect()
}

async fn v6_3_7_people_are_told_what_happened_to_their_account(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let change = json!({"current": PASSWORD, "password": NEW});
    let admin = by(&world.post(&by(&admin), "/identity/me/password", change).await);
    let key = json!({"name": "Till", "permissions": ["identity.user.view"]});
    world.post(&admin, "/identity/api-keys", key).await;
    let juma = world.hire(&admin, "juma@duka.example", &["cashier"]).await;
    let user = format!("/identity/users/{}", text(&juma["user_id"]));
    let reset = world.post(&admin, &format!("{user}/reset"), Value::Null).await;
    assert_eq!((&reset["token"], &reset["mailed"]), (&Value::Null, &json!(true)), "it is theirs alone");
    let body = json!({"token": world.token_to("juma@duka.example", "kontor_i_").await, "password": NEW});
    world.post(&From::default(), "/identity/password/reset", body).await;
    world.post(&admin, &format!("{user}/reset-factors"), Value::Null).await;
    assert_eq!(
        subjects(&world, EMAIL).await,
        ["Your password was changed", "A key for a program was made in your name"]
    );
    assert_eq!(
        subjects(&world, "juma@duka.example").await,
        [
            "Your invitation to Duka Moja",
            "Choose a new password",
            "Your password was changed",
            "A way to sign in was removed",
            "Choose a new password",
        ]
    );
    for (_, text) in world.mail_to(EMAIL).await {
        assert!(!text.contains(NEW) && !text.contains("kontor_"), "{text}");
    }
}

/// The change and the mail that tells of it are one transaction: what is rolled back tells nobody.
async fn v6_3_7_who_changes_nothing_tells_nobody(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let wrong = json!({"current": "wrong", "password": NEW});
    world.no(&by(&admin), Post, "/identity/me/password", wrong).await;
    let beyond = json!({"name": "Till", "permissions": ["no.such.right"]});
    world.no(&by(&admin), Post, "/identity/api-keys", beyond).await;
    assert!(world.mail_to(EMAIL).await.is_empty());
}

async fn v6_3_7_a_sign_in_with_another_program_is_told(engine: Engine) {
    let (world, _) = World::with_mail(engine).await;
    world.login(EMAIL, PASSWORD).await;
    assert!(world.mail_to(EMAIL).await.is_empty(), "the same program as ever");
    world.login_with(EMAIL, PASSWORD, "Mozilla/5.0 (somewhere else)\r\nBcc: thief@evil.example").await;
    let mails = world.mail_to(EMAIL).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].1.contains("Mozilla/5.0 (somewhere else)Bcc"), "{}", mails[0].1);
}

async fn b08_v6_3_7_an_address_is_confirmed_from_there_and_both_are_told(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let admin = by(&admin);
    let juma = world.hire(&admin, "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}", text(&juma["user_id"]));
    let asked = json!({"email": "maina@duka.example"});
    let answer = world.post(&admin, &format!("{path}/email"), asked).await;
    assert_eq!(answer["token"], Value::Null, "the administrator does not get it");
    assert_eq!(world.get(&admin, &path).await["email"], "juma@duka.example", "not yet");
    let token = token(&world, "maina@duka.example").await;
    let nobody = From::default();
    // Bound to its purpose: it is no invitation, no reset, no sign-in.
    let other = json!({"token": token["token"], "password": NEW});
    assert_eq!(
        world.no(&nobody, Post, "/identity/password/reset", other).await,
        "identity.invitation_invalid"
    );
    let step = json!({"challenge": token["token"], "code": "123456"});
    assert_eq!(world.no(&nobody, Post, "/identity/login/factor", step).await, "identity.challenge_invalid");
    world.post(&nobody, CONFIRM, token.clone()).await;
    assert_eq!(world.get(&admin, &path).await["email"], "maina@duka.example");
    assert_eq!(world.no(&nobody, Post, CONFIRM, token).await, "identity.challenge_invalid", "once");
    world.login("maina@duka.example", PASSWORD).await;
    assert_eq!(
        subjects(&world, "juma@duka.example").await,
        [
            "Your invitation to Duka Moja",
            "A change of your address was asked for",
            "Your address was changed"
        ]
    );
    assert_eq!(
        subjects(&world, "maina@duka.example").await,
        ["Confirm your new address", "Your address was changed"]
    );
}

async fn b08_a_token_for_an_address_is_bound_to_the_one_before(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let me = by(&admin);
    let ask = async |email: &str| world.post(&me, "/identity/me/email", json!({ "email": email })).await;
    ask("first@duka.example").await;
    let first = token(&world, "first@duka.example").await;
    ask("second@duka.example").await;
    let nobody = From::default();
    assert_eq!(world.no(&nobody, Post, CONFIRM, first).await, "identity.challenge_invalid", "asked anew");
    world.post(&nobody, CONFIRM, token(&world, "second@duka.example").await).await;
    ask("third@duka.example").await;
    world.later(3_600);
    let late = token(&world, "third@duka.example").await;
    assert_eq!(world.no(&nobody, Post, CONFIRM, late).await, "identity.challenge_invalid", "too late");
    let me = world.login("second@duka.example", PASSWORD).await;
    let asked = json!({"email": "x@duka.example"});
    for _ in 3..ASKED_MAX {
        world.post(&by(&me), "/identity/me/email", asked.clone()).await;
    }
    assert_eq!(world.no(&by(&me), Post, "/identity/me/email", asked).await, "identity.too_many");
}

/// Whether the new address is somebody's account makes no difference, to the administrator or to whoever confirms.
async fn b09_a_change_of_address_tells_nothing_of_other_accounts(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let admin = by(&admin);
    let juma = world.hire(&admin, "juma@duka.example", &["cashier"]).await;
    world.hire(&admin, "taken@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}/email", text(&juma["user_id"]));
    let mut answers = Vec::new();
    for email in ["taken@duka.example", "free@duka.example"] {
        answers.push(world.post(&admin, &path, json!({ "email": email })).await);
        answers.dedup();
        let last = world.mail_to(email).await.pop().expect("a mail").0;
        assert_eq!(last, "Confirm your new address", "{email}");
    }
    assert_eq!(answers.len(), 1);
    world.post(&admin, &path, json!({"email": "taken@duka.example"})).await;
    let taken = token(&world, "taken@duka.example").await;
    let nobody = From::default();
    assert_eq!(world.no(&nobody, Post, CONFIRM, taken).await, "identity.challenge_invalid");
    let made_up = json!({"token": "kontor_c_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"});
    assert_eq!(world.no(&nobody, Post, CONFIRM, made_up).await, "identity.challenge_invalid");
}

/// Without a mail server an administrator hands the token over, as with every other.
async fn without_a_mail_server_the_token_is_handed_over(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}/email", text(&juma["user_id"]));
    let asked = json!({"email": "maina@duka.example"});
    let answer = world.post(&by(&admin), &path, asked.clone()).await;
    assert_eq!(world.no(&by(&juma), Post, "/identity/me/email", asked).await, "mail.not_configured");
    world.post(&From::default(), CONFIRM, json!({"token": answer["token"]})).await;
    let me = world.login("maina@duka.example", PASSWORD).await;
    assert_eq!(world.ok(&by(&me), Get, "/identity/me", Value::Null).await["email"], "maina@duka.example");
}

engines!(
    v6_3_7_people_are_told_what_happened_to_their_account,
    v6_3_7_who_changes_nothing_tells_nobody,
    v6_3_7_a_sign_in_with_another_program_is_told,
    b08_v6_3_7_an_address_is_confirmed_from_there_and_both_are_told,
    b08_a_token_for_an_address_is_bound_to_the_one_before,
    b09_a_change_of_address_tells_nothing_of_other_accounts,
    without_a_mail_server_the_token_is_handed_over,
);
