//! Whoever has forgotten their password is mailed a link, and nobody learns who has an account.

use identity::commands::forgot_password::{LINKS_MAX, PAUSE};
use platform::Method::{Patch, Post};
use platform::jobs::row;
use platform::worker;
use sea_orm::ColumnTrait;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text};

engines!(
    whoever_forgot_chooses_a_new_password_by_a_link,
    b09_asking_for_a_link_tells_nothing,
    b08_a_link_is_good_once_and_others_end_with_it,
    v2_4_1_nobodys_mailbox_is_filled_with_links,
    letters_are_in_the_readers_language,
);

const FORGOT: &str = "/identity/password/forgot";
const RESET: &str = "/identity/password/reset";
const NEW: &str = "a violet heron eats maize";
const JUMA: &str = "juma@duka.example";

async fn settle(world: &World) {
    worker::settle(&world.runtime).await.expect("background work ends well");
}

/// Asks, and lets the letters be written.
async fn ask(world: &World, login: &str) -> Value {
    let answer = world.post(&From::default(), FORGOT, json!({ "login": login })).await;
    settle(world).await;
    answer
}

async fn links(world: &World, address: &str) -> usize {
    let mails = world.mail_to(address).await;
    mails.iter().filter(|(_, text)| text.contains("/reset#")).count()
}

async fn whoever_forgot_chooses_a_new_password_by_a_link(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    world.hire(&by(&admin), JUMA, &["cashier"]).await;
    assert_eq!(ask(&world, " Juma@duka.example ").await, json!({ "accepted": true }));
    let token = world.token_to(JUMA, "kontor_i_").await;
    let (_, said) = world.mail_to(JUMA).await.pop().expect("a letter");
    assert!(said.contains(&format!("/reset#{token}")), "{said}");
    world.post(&From::default(), RESET, json!({ "token": token, "password": NEW })).await;
    world.login(JUMA, NEW).await;
    let old = json!({ "login": JUMA, "password": PASSWORD });
    assert_eq!(world.no(&From::default(), Post, "/identity/login", old).await, "identity.login_failed");
}

async fn b09_asking_for_a_link_tells_nothing(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let juma = world.hire(&by(&admin), JUMA, &["cashier"]).await;
    world
        .ok(
            &by(&admin),
            platform::Method::Delete,
            &format!("/identity/users/{}", text(&juma["user_id"])),
            Value::Null,
        )
        .await;
    settle(&world).await;
    let mut seen = Vec::new();
    for login in [EMAIL, JUMA, "nobody@duka.example", "nobody", "' OR 1=1 --", "a@b@c"] {
        let answer = world.post(&From::default(), FORGOT, json!({ "login": login })).await;
        // As many jobs for somebody as for nobody: the same work before the answer.
        seen.push((answer, waiting(&world).await));
        settle(&world).await;
    }
    seen.dedup();
    assert_eq!(seen, [(json!({ "accepted": true }), 1)]);
    assert_eq!((links(&world, EMAIL).await, links(&world, JUMA).await), (1, 0), "who is shut out gets none");
}

/// Jobs for letters that nobody has written yet.
async fn waiting(world: &World) -> usize {
    let jobs = world.runtime.db().read().select_global::<row::Entity>();
    let jobs = jobs.filter(row::Column::Kind.eq("identity.password.forgot"));
    jobs.filter(row::Column::State.eq("queued")).all().await.expect("jobs").len()
}

async fn b08_a_link_is_good_once_and_others_end_with_it(engine: Engine) {
    let (world, _) = World::with_mail(engine).await;
    ask(&world, EMAIL).await;
    let first = world.token_to(EMAIL, "kontor_i_").await;
    world.later(PAUSE.as_secs());
    ask(&world, EMAIL).await;
    let second = world.token_to(EMAIL, "kontor_i_").await;
    assert_ne!(first, second);
    let choose = |token: &str| json!({ "token": token, "password": NEW });
    world.post(&From::default(), RESET, choose(&second)).await;
    for spent in [first, second] {
        let code = world.no(&From::default(), Post, RESET, choose(&spent)).await;
        assert_eq!(code, "identity.invitation_invalid");
    }
    world.later(PAUSE.as_secs());
    ask(&world, EMAIL).await;
    let late = world.token_to(EMAIL, "kontor_i_").await;
    world.later(3_600);
    let code = world.no(&From::default(), Post, RESET, choose(&late)).await;
    assert_eq!(code, "identity.invitation_invalid", "an hour is over");
}

async fn v2_4_1_nobodys_mailbox_is_filled_with_links(engine: Engine) {
    let (world, _) = World::with_mail(engine).await;
    ask(&world, EMAIL).await;
    ask(&world, EMAIL).await;
    assert_eq!(links(&world, EMAIL).await, 1, "a moment later");
    for _ in 0..LINKS_MAX + 2 {
        world.later(PAUSE.as_secs());
        ask(&world, EMAIL).await;
    }
    assert_eq!(links(&world, EMAIL).await, usize::try_from(LINKS_MAX).expect("a few"));
    let (silent, _) = World::founded(engine).await;
    let code = silent.no(&From::default(), Post, FORGOT, json!({ "login": EMAIL })).await;
    assert_eq!(code, "mail.not_configured");
}

async fn letters_are_in_the_readers_language(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let admin = by(&admin);
    world.ok(&admin, Patch, "/identity/me", json!({ "locale": "fr-FR" })).await;
    ask(&world, EMAIL).await;
    let (subject, said) = world.mail_to(EMAIL).await.pop().expect("a letter");
    assert_eq!(subject, "Choisissez un nouveau mot de passe");
    assert!(said.starts_with("Bonjour ") && said.contains("dans l’heure"), "{said}");
    // Whoever is a user already is invited in their own language, everybody else in the company's.
    for (email, expected) in
        [(EMAIL, "Votre invitation chez Duka Moja"), ("new@duka.example", "Your invitation to Duka Moja")]
    {
        let made = world.post(&admin, "/identity/invitations", json!({ "email": email })).await;
        assert_eq!(made["mailed"], json!(true));
        let (subject, said) = world.mail_to(email).await.pop().expect("a letter");
        assert_eq!(subject, expected);
        assert!(said.contains(&format!("/invitation#{}", text(&made["token"]))), "{said}");
    }
}
