//! The second factor: getting one, signing in with it, losing it.

use identity::challenges::ATTEMPTS_MAX;
use identity::factors::{recovery, totp};
use platform::Method::{Get, Patch, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, cookie, text};

const SHORT: &str = "zg7Kq-2v";
const STEP: &str = "/identity/login/factor";

/// Somebody's authenticator app, which knows what it was shown.
pub(crate) struct App(Vec<u8>);

impl App {
    /// Reads the secret as an app does, from what is shown.
    fn of(enrolment: &Value) -> App {
        let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
        for letter in text(&enrolment["secret"]).bytes() {
            let five = letters.iter().position(|one| *one == letter).expect("a letter of base 32");
            bits = (bits << 5) | u32::try_from(five).expect("five bits");
            held += 5;
            if held >= 8 {
                held -= 8;
                bytes.push(u8::try_from((bits >> held) & 0xff).expect("eight bits"));
            }
        }
        assert!(text(&enrolment["uri"]).contains(text(&enrolment["secret"])));
        App(bytes)
    }

    pub(crate) fn code(&self, world: &World) -> String {
        totp::code(&self.0, totp::step_at(world.runtime.clock().now()))
    }

    /// A code that is not this app's now.
    fn wrong(&self, world: &World) -> String {
        let right: u32 = self.code(world).parse().expect("digits");
        format!("{:06}", (right + 500_000) % 1_000_000)
    }
}

/// Gets an app for somebody: the app, and the recovery codes.
pub(crate) async fn enrol(world: &World, who: &From) -> (App, Vec<String>) {
    let app = App::of(&world.post(who, "/identity/me/totp", Value::Null).await);
    let confirm = json!({"code": app.code(world)});
    let codes = world.post(who, "/identity/me/totp/confirm", confirm).await;
    let codes = codes["recovery_codes"].as_array().expect("codes").iter().map(|code| text(code).to_owned());
    world.later(30);
    (app, codes.collect())
}

/// The first step, which asks for the second.
async fn asked(world: &World, login: &str, password: &str) -> Value {
    let answer = world.login(login, password).await;
    assert!(answer.get("session_id").is_none() && answer.get("access_token").is_none(), "{answer}");
    answer["challenge"].clone()
}

async fn both_steps(world: &World, login: &str, code: &str) -> Value {
    let challenge = asked(world, login, PASSWORD).await;
    world.post(&From::default(), STEP, json!({"challenge": challenge, "code": code})).await
}

async fn v6_3_3_the_password_alone_begins_no_session(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let me = by(&admin);
    let shown = world.post(&me, "/identity/me/totp", Value::Null).await;
    let rows = shown["qr"].as_array().expect("rows");
    assert!(rows.iter().all(|row| text(row).len() == rows.len()), "a square");
    world.login(EMAIL, PASSWORD).await["session_id"].as_str().expect("not confirmed: it does not count yet");
    let app = App::of(&shown);
    let wrong = json!({"code": app.wrong(&world)});
    assert_eq!(world.no(&me, Post, "/identity/me/totp/confirm", wrong).await, "identity.proof_wrong");
    world.post(&me, "/identity/me/totp/confirm", json!({"code": app.code(&world)})).await;
    assert_eq!(world.no(&me, Post, "/identity/me/totp", Value::Null).await, "identity.factor_exists");
    world.later(30);
    let signed_in = both_steps(&world, EMAIL, &app.code(&world)).await;
    let factors = world.get(&by(&signed_in), "/identity/me/factors").await;
    assert_eq!(factors["recovery_codes_left"], json!(recovery::CODES));
    assert!(factors["totp_since"].is_string() && factors["required"] == json!(false), "{factors}");
}

/// A browser gets its cookie with the second step, not with the first.
async fn v6_3_3_a_browser_is_in_after_the_second_step(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (app, _) = enrol(&world, &by(&admin)).await;
    let body = json!({"login": EMAIL, "password": PASSWORD, "cookie": true});
    let first = world.reply(&From::default(), Post, "/identity/login", body).await.expect("a first step");
    let platform::Reply::Json { headers, body, .. } = first else { panic!("a file") };
    assert!(headers.is_empty(), "{headers:?}");
    let body = json!({"challenge": body["challenge"], "code": app.code(&world)});
    let second = world.reply(&From::default(), Post, STEP, body).await.expect("a second step");
    world.get(&crate::world::with(&cookie(&second)), "/identity/me").await;
}

async fn v6_5_1_codes_are_good_once(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (app, codes) = enrol(&world, &by(&admin)).await;
    let code = app.code(&world);
    both_steps(&world, EMAIL, &code).await;
    let again = json!({"challenge": asked(&world, EMAIL, PASSWORD).await, "code": code});
    assert_eq!(world.no(&From::default(), Post, STEP, again).await, "identity.wrong_code");
    both_steps(&world, EMAIL, &codes[3].to_lowercase()).await;
    let again = json!({"challenge": asked(&world, EMAIL, PASSWORD).await, "code": codes[3]});
    assert_eq!(world.no(&From::default(), Post, STEP, again).await, "identity.wrong_code");
}

/// Ten at once with the same code: one gets in.
async fn v6_5_1_of_many_at_once_with_one_code_one_comes_in(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (app, _) = enrol(&world, &by(&admin)).await;
    let mut steps = Vec::new();
    for _ in 0..3 {
        steps.push(json!({"challenge": asked(&world, EMAIL, PASSWORD).await, "code": app.code(&world)}));
    }
    let nobody = From::default();
    let tries = steps.into_iter().map(|step| world.send(&nobody, Post, STEP, step));
    let ended = futures::future::join_all(tries).await;
    assert_eq!(ended.iter().filter(|one| one.is_ok()).count(), 1, "{ended:?}");
}

/// A challenge takes a few attempts, belongs to one person, ends soon and is good once.
async fn v6_6_2_v6_6_3_the_second_step_is_bound_and_limited(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (app, _) = enrol(&world, &by(&admin)).await;
    let nobody = From::default();
    let challenge = asked(&world, EMAIL, PASSWORD).await;
    for _ in 0..ATTEMPTS_MAX {
        let wrong = json!({"challenge": challenge, "code": app.wrong(&world)});
        let code = world.no(&nobody, Post, STEP, wrong).await;
        assert_eq!(code, "identity.wrong_code");
        world.later(16);
    }
    let late = json!({"challenge": challenge, "code": app.code(&world)});
    assert_eq!(world.no(&nobody, Post, STEP, late).await, "identity.challenge_invalid", "too many attempts");
    world.later(60);
    let challenge = asked(&world, EMAIL, PASSWORD).await;
    world.later(300);
    let late = json!({"challenge": challenge, "code": app.code(&world)});
    assert_eq!(world.no(&nobody, Post, STEP, late).await, "identity.challenge_invalid", "too late");
    for made_up in ["", "kontor_c_x", "kontor_i_AAAA"] {
        let step = json!({"challenge": made_up, "code": app.code(&world)});
        assert_eq!(world.no(&nobody, Post, STEP, step).await, "identity.challenge_invalid");
    }
}

/// Guesses at codes count against the account, however many sign-ins they are spread over.
async fn v6_6_3_guessing_codes_gets_slow_over_many_challenges(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (app, _) = enrol(&world, &by(&admin)).await;
    let nobody = From::default();
    let mut guesses = 0;
    loop {
        let login = json!({"login": EMAIL, "password": PASSWORD});
        let first = match world.send(&nobody, Post, "/identity/login", login).await {
            Ok(first) => first,
            Err(error) => break assert_eq!(error.code, "identity.too_many_attempts"),
        };
        let step = json!({"challenge": first["challenge"], "code": app.wrong(&world)});
        match world.no(&nobody, Post, STEP, step).await {
            "identity.wrong_code" => guesses += 1,
            code => break assert_eq!(code, "identity.too_many_attempts"),
        }
        assert!(guesses < 5, "the right password does not make guesses free");
    }
}

async fn v6_4_3_a_new_password_keeps_the_second_factor(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let juma = world.hire(&admin, "juma@duka.example", &["cashier"]).await;
    let (app, _) = enrol(&world, &by(&juma)).await;
    let path = format!("/identity/users/{}/reset", text(&juma["user_id"]));
    let reset = world.post(&admin, &path, Value::Null).await;
    // Eight characters are enough beside a factor.
    let body = json!({"token": reset["token"], "password": SHORT});
    world.post(&From::default(), "/identity/password/reset", body).await;
    let challenge = asked(&world, "juma@duka.example", SHORT).await;
    let step = json!({"challenge": challenge, "code": app.code(&world)});
    let juma = by(&world.post(&From::default(), STEP, step).await);
    // And not without: the factor goes only when the password can stand alone.
    let disable = json!({"password": SHORT});
    let code = world.no(&juma, Post, "/identity/me/totp/disable", disable).await;
    assert_eq!(code, "identity.weak_password");
    let change = json!({"current": SHORT, "password": PASSWORD});
    let juma = by(&world.post(&juma, "/identity/me/password", change).await);
    let wrong = json!({"password": "wrong"});
    assert_eq!(world.no(&juma, Post, "/identity/me/totp/disable", wrong).await, "identity.wrong_password");
    world.post(&juma, "/identity/me/totp/disable", json!({"password": PASSWORD})).await;
    assert!(world.login("juma@duka.example", PASSWORD).await["session_id"].is_string());
}

/// 6.4.4, and nothing is lowered silently: factors and password go together, the person is told, sessions end.
async fn v6_4_4_who_lost_everything_begins_anew(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let admin = by(&admin);
    let juma = world.hire(&admin, "juma@duka.example", &["cashier"]).await;
    enrol(&world, &by(&juma)).await;
    let path = format!("/identity/users/{}/reset-factors", text(&juma["user_id"]));
    world.post(&admin, &path, Value::Null).await;
    let token = world.token_to("juma@duka.example", "kontor_i_").await;
    assert_eq!(world.no(&by(&juma), Get, "/identity/me", Value::Null).await, "auth.required");
    let old = json!({"login": "juma@duka.example", "password": PASSWORD});
    assert_eq!(world.no(&From::default(), Post, "/identity/login", old).await, "identity.login_failed");
    let short = json!({"token": token, "password": SHORT});
    assert_eq!(
        world.no(&From::default(), Post, "/identity/password/reset", short).await,
        "identity.weak_password"
    );
    let long = json!({"token": token, "password": "a violet heron eats maize"});
    world.post(&From::default(), "/identity/password/reset", long).await;
    assert!(world.login("juma@duka.example", "a violet heron eats maize").await["session_id"].is_string());
    let told = world.mail_to("juma@duka.example").await;
    assert!(told.iter().any(|(_, text)| text.contains("removed every second factor")), "{told:?}");
}

async fn v7_4_3_a_new_factor_ends_the_other_sessions(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let elsewhere = world.browse(EMAIL, PASSWORD).await;
    let (app, _) = enrol(&world, &by(&admin)).await;
    world.get(&by(&admin), "/identity/me").await;
    let code = world.no(&crate::world::with(&elsewhere), Get, "/identity/me", Value::Null).await;
    assert_eq!(code, "auth.required");
    let other = both_steps(&world, EMAIL, &app.code(&world)).await;
    world.post(&by(&admin), "/identity/me/totp/disable", json!({"password": PASSWORD})).await;
    assert_eq!(world.no(&by(&other), Get, "/identity/me", Value::Null).await, "auth.required");
}

/// Who must have a factor and has none may do nothing but get one; their keys neither.
async fn v6_3_4_where_a_factor_is_required_nothing_goes_without(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let juma = by(&world.hire(&admin, "juma@duka.example", &["manager"]).await);
    let key = json!({"name": "Till", "permissions": ["identity.user.view"]});
    let key = world.post(&admin, "/identity/api-keys", key).await;
    let key = crate::world::with(&platform::Credential::Bearer(text(&key["secret"]).to_owned()));
    let users = "/identity/users";
    world.get(&key, users).await;
    let role = text(&world.role_ids(&admin, &["manager"]).await[0]).to_owned();
    let strict = json!({"factor_required": true});
    world.ok(&admin, Patch, &format!("/identity/roles/{role}"), strict.clone()).await;
    world.get(&admin, users).await;
    assert_eq!(world.no(&juma, Get, users, Value::Null).await, "auth.forbidden");
    assert_eq!(world.get(&juma, "/identity/me/factors").await["required"], json!(true));
    enrol(&world, &juma).await;
    world.get(&juma, users).await;
    let company = world.get(&admin, "/identity/me").await["company"]["id"].clone();
    let path = format!("/identity/companies/{}", text(&company));
    assert_eq!(world.ok(&admin, Patch, &path, strict).await["factor_required"], json!(true));
    assert_eq!(world.no(&admin, Get, users, Value::Null).await, "auth.forbidden");
    assert_eq!(world.no(&key, Get, users, Value::Null).await, "auth.forbidden", "no side door");
    enrol(&world, &admin).await;
    world.get(&admin, users).await;
    world.get(&key, users).await;
}

/// Somebody who is a user already and joins another company shows the factor as well.
async fn v6_3_4_an_invitation_is_no_way_around_the_factor(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let (app, _) = enrol(&world, &by(&juma)).await;
    let invited = json!({"email": "juma@duka.example"});
    let invited = world.post(&by(&admin), "/identity/invitations", invited).await;
    let join = json!({"token": invited["token"], "first_name": "Juma", "password": PASSWORD});
    let answer = world.post(&From::default(), "/identity/register", join).await;
    assert!(answer.get("access_token").is_none(), "{answer}");
    let step = json!({"challenge": answer["challenge"], "code": app.code(&world)});
    world.post(&From::default(), STEP, step).await;
}

async fn v6_5_2_no_secret_of_a_factor_lies_in_the_clear(engine: Engine) {
    let (world, admin) = World::with_mail(engine).await;
    let me = by(&admin);
    let shown = world.post(&me, "/identity/me/totp", Value::Null).await;
    let app = App::of(&shown);
    let codes = world.post(&me, "/identity/me/totp/confirm", json!({"code": app.code(&world)})).await;
    let read = world.runtime.db().read();
    let kept = read.select_global::<identity::model::totp::Entity>().expect().await.expect("a row");
    assert!(!kept.secret.contains(&hex(&app.0)) && !kept.secret.contains(text(&shown["secret"])));
    let rows = read.select_global::<identity::model::recovery_code::Entity>().all().await.expect("rows");
    assert_eq!(rows.len(), recovery::CODES);
    let scope = platform::Scope::company(text(&admin["company"]["id"]).parse().expect("an id"));
    let audit = read.select::<platform::audit::row::Entity>(&scope).all().await.expect("rows");
    let said: String = audit.iter().map(|row| format!("{} {:?}", row.changes, row.personal)).collect();
    for code in codes["recovery_codes"].as_array().expect("codes") {
        assert!(!said.contains(text(code)) && rows.iter().all(|row| row.code_hash != text(code)));
    }
    assert!(!said.contains(text(&shown["secret"])));
    let renewed = world.post(&me, "/identity/me/recovery-codes", Value::Null).await;
    assert_ne!(renewed, codes);
    assert_eq!(world.mail_to(EMAIL).await.len(), 2, "added, renewed");
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn an_operator_helps_the_only_administrator_who_lost_the_app(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    enrol(&world, &by(&admin)).await;
    let token = identity::setup::reset_factors(&world.runtime, "amina").await.expect("a token");
    let body = json!({"token": token, "password": "a violet heron eats maize"});
    world.post(&From::default(), "/identity/password/reset", body).await;
    assert!(world.login(EMAIL, "a violet heron eats maize").await["session_id"].is_string());
}

engines!(
    v6_3_3_the_password_alone_begins_no_session,
    v6_3_3_a_browser_is_in_after_the_second_step,
    v6_5_1_codes_are_good_once,
    v6_5_1_of_many_at_once_with_one_code_one_comes_in,
    v6_6_2_v6_6_3_the_second_step_is_bound_and_limited,
    v6_6_3_guessing_codes_gets_slow_over_many_challenges,
    v6_4_3_a_new_password_keeps_the_second_factor,
    v6_4_4_who_lost_everything_begins_anew,
    v7_4_3_a_new_factor_ends_the_other_sessions,
    v6_3_4_where_a_factor_is_required_nothing_goes_without,
    v6_3_4_an_invitation_is_no_way_around_the_factor,
    v6_5_2_no_secret_of_a_factor_lies_in_the_clear,
    an_operator_helps_the_only_administrator_who_lost_the_app,
);
