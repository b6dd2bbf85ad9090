//! Signing in by an OpenID provider: one that tells the truth, and many that do not.

use platform::Method::{Delete, Get, Post, Put};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::provider::{Lie, Provider};
use crate::world::{EMAIL, From, PASSWORD, World, by, cookie, with};

engines!(
    somebody_links_an_identity_and_signs_in_by_it,
    whoever_is_named_by_address_shows_their_password_once,
    an_administrator_may_believe_addresses_of_those_who_work_here_alone,
    b05_an_address_within_the_walls_is_not_asked_who_somebody_is,
    an_address_that_the_token_does_not_name_is_asked_for_beside_it,
    whoever_is_unknown_comes_in_only_where_a_role_waits,
    v10_5_1_lies_of_a_provider_are_not_believed,
    v10_1_2_a_sign_in_belongs_to_the_browser_that_began_it,
    b05_a_provider_within_the_walls_is_refused,
    v7_5_1_who_has_only_a_provider_proves_it_there,
    v7_5_1_an_old_sign_in_at_the_provider_is_no_proof,
    a_provider_is_asked_for_itself_and_its_keys_once_in_a_while,
    v6_8_1_providers_are_set_up_by_who_has_just_proved_who_they_are,
);

/// The administrator, a provider, and what a browser went through.
struct Story {
    world: World,
    boss: From,
    provider: Provider,
    id: String,
}

async fn story(engine: Engine, more: Value) -> Story {
    let (world, signed_in) = World::founded(engine).await;
    let provider = Provider::open().await;
    let world = world.calling(provider.outbound());
    let boss = by(&signed_in);
    let mut body = json!({
        "name": "Corporate", "issuer": provider.issuer, "client_id": "kontor", "client_secret": "s3cret & more",
    });
    for (name, value) in more.as_object().expect("it is there") {
        body[name] = value.clone();
    }
    let made = world.post(&boss, "/identity/oidc-providers", body).await;
    assert!(!made.to_string().contains("s3cret"), "{made}");
    let id = made["id"].as_str().expect("it is there").to_owned();
    Story { world, boss, provider, id }
}

/// A browser that has begun a sign-in.
struct Begun {
    browser: From,
    state: String,
}

impl Story {
    /// Goes to the provider and back, up to the code.
    async fn begin(&self) -> Begun {
        let path = format!("/identity/oidc/{}/start", self.id);
        let (cookie, answer) =
            self.world.sent(&From::default(), &path, json!({ "return_to": "/sales" })).await;
        let state = self.provider.visit(answer["url"].as_str().expect("it is there"));
        Begun { browser: with_cookie(From::default(), cookie), state }
    }

    fn code(&self, begun: &Begun) -> Value {
        json!({ "code": "the code", "state": begun.state })
    }

    async fn sign_in(&self) -> Value {
        let begun = self.begin().await;
        self.world.post(&begun.browser, "/identity/oidc/finish", self.code(&begun)).await
    }

    /// Time passes, here and at the provider.
    fn later(&self, seconds: u64) {
        self.world.later(seconds);
        self.provider.clock(self.world.runtime.clock().now());
    }

    /// Signs in like a browser.
    async fn browse(&self) -> From {
        let begun = self.begin().await;
        let mut code = self.code(&begun);
        code["cookie"] = json!(true);
        let reply = self.world.reply(&begun.browser, Post, "/identity/oidc/finish", code).await;
        with(&cookie(&reply.expect("a sign-in")))
    }

    /// Goes to the provider to prove who one is, and comes back.
    async fn prove(&self, me: &From) -> platform::Result<Value> {
        let body = json!({ "provider_id": self.id, "return_to": "/settings" });
        let (cookie, answer) = self.world.sent(me, "/identity/step-up/oidc", body).await;
        let state = self.provider.visit(answer["url"].as_str().expect("it is there"));
        let code = json!({ "code": "the code", "state": state });
        self.world.send(&with_cookie(me.clone(), cookie), Post, "/identity/oidc/finish", code).await
    }

    async fn refused(&self) -> kernel::Error {
        let begun = self.begin().await;
        let refused = self.world.send(&begun.browser, Post, "/identity/oidc/finish", self.code(&begun)).await;
        refused.expect_err("nobody is signed in")
    }

    /// Links whoever the provider names to the administrator.
    async fn link(&self) -> Value {
        let body = json!({ "provider_id": self.id });
        let (cookie, answer) = self.world.sent(&self.boss, "/identity/me/identities", body).await;
        let state = self.provider.visit(answer["url"].as_str().expect("it is there"));
        let browser = with_cookie(self.boss.clone(), cookie);
        let code = json!({ "code": "the code", "state": state });
        self.world.post(&browser, "/identity/oidc/finish", code).await
    }
}

fn with_cookie(from: From, cookie: String) -> From {
    From { begun: Some(cookie), ..from }
}

async fn somebody_links_an_identity_and_signs_in_by_it(engine: Engine) {
    let story = story(engine, json!({})).await;
    let world = &story.world;
    let doors = world.get(&From::default(), "/identity/providers").await;
    assert_eq!(doors["items"], json!([{ "id": story.id, "name": "Corporate", "button": null }]));
    story.provider.is("subject-1", None);
    assert!(story.link().await["linked"].is_string());
    let own = world.get(&story.boss, "/identity/me/identities").await;
    assert_eq!(
        (&own["items"][0]["subject"], &own["items"][0]["linked_by"]),
        (&json!("subject-1"), &json!("self"))
    );

    let signed_in = story.sign_in().await;
    assert_eq!(signed_in["return_to"], "/sales");
    let me = world.get(&by(&signed_in), "/identity/me").await;
    assert_eq!(me["user"]["email"].as_str().or(me["email"].as_str()), Some(EMAIL), "{me}");
    story.provider.is("subject-2", None);
    assert_eq!(
        story.refused().await.code,
        "identity.foreign_unknown",
        "an address or name is not who somebody is"
    );

    story.provider.is("subject-1", None);
    let identity = own["items"][0]["id"].as_str().expect("it is there");
    world.ok(&story.boss, Delete, &format!("/identity/me/identities/{identity}"), Value::Null).await;
    assert_eq!(story.refused().await.code, "identity.foreign_unknown");
}

async fn whoever_is_named_by_address_shows_their_password_once(engine: Engine) {
    let story = story(engine, json!({})).await;
    let world = &story.world;
    story.provider.is("subject-1", Some(EMAIL));
    let asked = story.sign_in().await;
    let confirm = asked["confirm"].as_str().expect("it is there");
    let wrong = json!({ "challenge": confirm, "password": "not the one that it is" });
    assert_eq!(
        world.no(&From::default(), Post, "/identity/oidc/confirm", wrong).await,
        "identity.login_failed"
    );
    let right = json!({ "challenge": confirm, "password": PASSWORD });
    let signed_in = world.post(&From::default(), "/identity/oidc/confirm", right.clone()).await;
    assert!(signed_in["access_token"].is_string());
    let again = world.no(&From::default(), Post, "/identity/oidc/confirm", right).await;
    assert_eq!(again, "identity.challenge_invalid", "once");
    assert!(story.sign_in().await["access_token"].is_string(), "from now on they are known");

    story.provider.is_unverified("subject-2", EMAIL);
    assert_eq!(
        story.refused().await.code,
        "identity.foreign_unknown",
        "an address that nobody has verified is none"
    );
}

async fn an_administrator_may_believe_addresses_of_those_who_work_here_alone(engine: Engine) {
    let story = story(engine, json!({ "links_by_email": true, "domains": ["duka.example"] })).await;
    let world = &story.world;
    world.hire(&story.boss, "juma@duka.example", &["salesperson"]).await;
    story.provider.is("subject-1", Some("juma@duka.example"));
    assert!(story.sign_in().await["access_token"].is_string());
    story.provider.is("subject-3", Some("juma@elsewhere.example"));
    assert_eq!(story.refused().await.code, "identity.address_not_admitted");
    // The founder works for a second company, where this provider's word counts for nothing.
    let second = json!({
        "name": "Second", "code": "SECOND", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi",
    });
    world.post(&story.boss, "/identity/companies", second).await;
    story.provider.is("subject-2", Some(EMAIL));
    assert!(story.sign_in().await["confirm"].is_string(), "they show their password");
}

async fn an_address_that_the_token_does_not_name_is_asked_for_beside_it(engine: Engine) {
    let story = story(engine, json!({ "links_by_email": true })).await;
    let times = || story.provider.times("/userinfo");
    let said = |subject: &str, verified: Value| json!({ "sub": subject, "email": EMAIL, "email_verified": verified, "given_name": "Nia" });
    story.provider.is("subject-1", None);
    story.provider.says_beside(said("subject-2", json!(true)));
    // What it said of itself when it was set up is no longer believed.
    story.later(11 * 60);
    let refused = story.refused().await;
    assert_eq!(refused.code, "identity.provider_untrue", "it speaks of somebody else");
    assert_eq!(refused.details["check"], "sub of the userinfo");
    for unverified in [json!(false), json!("true"), Value::Null] {
        story.provider.says_beside(said("subject-1", unverified));
        assert_eq!(story.refused().await.code, "identity.foreign_unknown");
    }
    story.provider.says_beside(Value::Null);
    assert_eq!(story.refused().await.code, "identity.foreign_unknown", "it does not answer");
    assert_eq!(times(), 5);

    // What the token itself says of an address stands, and nothing else is asked for.
    story.provider.says_beside(said("subject-1", json!(true)));
    story.provider.is_unverified("subject-1", EMAIL);
    assert_eq!(story.refused().await.code, "identity.foreign_unknown");
    assert_eq!(times(), 5);

    story.provider.is("subject-1", None);
    let me = story.world.get(&by(&story.sign_in().await), "/identity/me").await;
    assert_eq!(me["user"]["email"].as_str().or(me["email"].as_str()), Some(EMAIL), "{me}");
    assert_eq!(times(), 6);
    story.provider.says_beside(Value::Null);
    story.sign_in().await;
    assert_eq!(times(), 7, "asked each time, and who is known comes in all the same");
}

async fn b05_an_address_within_the_walls_is_not_asked_who_somebody_is(engine: Engine) {
    let story = story(engine, json!({ "links_by_email": true })).await;
    story.provider.is("subject-1", None);
    story.provider.says_beside(json!({ "sub": "subject-1", "email": EMAIL, "email_verified": true }));
    story.provider.says_it_at("http://169.254.169.254/latest/meta-data");
    story.later(11 * 60);
    assert_eq!(story.refused().await.code, "identity.foreign_unknown");
    assert_eq!(story.provider.times("/userinfo"), 0);
}

async fn whoever_is_unknown_comes_in_only_where_a_role_waits(engine: Engine) {
    let story = story(engine, json!({})).await;
    let world = &story.world;
    story.provider.is("subject-1", Some("new@duka.example"));
    assert_eq!(story.refused().await.code, "identity.foreign_unknown");
    let role = world.role_ids(&story.boss, &["salesperson"]).await.remove(0);
    let change = json!({
        "name": "Corporate", "client_id": "kontor", "enabled": true, "provision_role_id": role,
    });
    let path = format!("/identity/oidc-providers/{}", story.id);
    let changed = world.ok(&story.boss, Put, &path, change).await;
    assert_eq!(changed["confidential"], true, "the one that was kept");
    let signed_in = story.sign_in().await;
    let me = by(&signed_in);
    assert_eq!(world.get(&me, "/identity/me/identities").await["items"][0]["linked_by"], "provisioned");
    assert_eq!(world.no(&me, Get, "/identity/users", Value::Null).await, "auth.forbidden", "with that role");
    let guess = json!({ "login": "new@duka.example", "password": "!" });
    assert_eq!(world.no(&From::default(), Post, "/identity/login", guess).await, "identity.login_failed");
    assert_eq!(story.sign_in().await["user_id"], signed_in["user_id"], "the same person again");
}

async fn v10_5_1_lies_of_a_provider_are_not_believed(engine: Engine) {
    let story = story(engine, json!({})).await;
    story.provider.is("subject-1", None);
    story.link().await;
    for (lie, check) in Lie::ALL {
        story.provider.tells(*lie);
        let refused = story.refused().await;
        let shown = (refused.code, refused.details.get("check").and_then(Value::as_str).unwrap_or_default());
        assert_eq!(shown, ("identity.provider_untrue", *check), "{lie:?}");
    }
    story.provider.tells(Lie::OtherIssuerInDiscovery);
    let path = format!("/identity/oidc/{}/start", story.id);
    story.later(600);
    assert_eq!(story.world.no(&From::default(), Post, &path, json!({})).await, "identity.provider_untrue");
    story.provider.tells(Lie::None);
    assert!(story.sign_in().await["access_token"].is_string());
    story.provider.tells(Lie::NoSuchCode);
    assert_eq!(story.refused().await.code, "identity.provider_refused");
}

async fn v10_1_2_a_sign_in_belongs_to_the_browser_that_began_it(engine: Engine) {
    let story = story(engine, json!({})).await;
    let world = &story.world;
    story.provider.is("subject-1", None);
    story.link().await;
    let (mine, other) = (story.begin().await, story.begin().await);
    let finish = "/identity/oidc/finish";
    let none = world.no(&From::default(), Post, finish, story.code(&mine)).await;
    assert_eq!(none, "identity.challenge_invalid", "without the cookie");
    let crossed = world.no(&other.browser, Post, finish, story.code(&mine)).await;
    assert_eq!(crossed, "identity.challenge_invalid", "another browser's");
    let mixed_up = json!({ "code": "x", "state": mine.state, "iss": "https://evil.example" });
    let mixed_up = world.no(&mine.browser, Post, finish, mixed_up).await;
    assert_eq!(mixed_up, "identity.provider_untrue", "another provider's answer");
    let spent = world.no(&mine.browser, Post, finish, story.code(&mine)).await;
    assert_eq!(spent, "identity.challenge_invalid", "no state is good twice, whatever came of it");
    for state in ["", "x", "kontor_c_x"] {
        let body = json!({ "code": "x", "state": state });
        assert!(
            world.send(&mine.browser, Post, finish, body).await.expect_err("a refusal").status() < 500,
            "{state}"
        );
    }
    let late = story.begin().await;
    world.later(11 * 60);
    let late = world.no(&late.browser, Post, finish, story.code(&late)).await;
    assert_eq!(late, "identity.challenge_invalid");
    for bad in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let path = format!("/identity/oidc/{}/start", story.id);
        let refused = world.no(&From::default(), Post, &path, json!({ "return_to": bad })).await;
        assert_eq!(refused, "identity.bad_return", "{bad}");
    }
}

async fn b05_a_provider_within_the_walls_is_refused(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let boss = by(&signed_in);
    for issuer in
        ["http://login.example.com", "https://127.0.0.1", "https://169.254.169.254", "https://[::1]", "x"]
    {
        let body = json!({ "name": "x", "issuer": issuer, "client_id": "x" });
        let refused = world.send(&boss, Post, "/identity/oidc-providers", body).await.expect_err("a refusal");
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, "issuer"), "{issuer}");
    }
}

async fn v7_5_1_who_has_only_a_provider_proves_it_there(engine: Engine) {
    let story = story(engine, json!({})).await;
    let world = &story.world;
    let role = world.role_ids(&story.boss, &["salesperson"]).await.remove(0);
    let change =
        json!({ "name": "Corporate", "client_id": "kontor", "enabled": true, "provision_role_id": role });
    world.ok(&story.boss, Put, &format!("/identity/oidc-providers/{}", story.id), change).await;
    story.provider.is("subject-1", Some("new@duka.example"));
    let me = story.browse().await;
    let not_theirs = json!({ "provider_id": story.id });
    assert_eq!(
        world.no(&story.boss, Post, "/identity/step-up/oidc", not_theirs.clone()).await,
        "identity.proof_wrong"
    );
    story.later(11 * 60);
    let begin_totp = "/identity/me/totp";
    assert_eq!(world.no(&me, Post, begin_totp, Value::Null).await, "identity.step_up_required");
    let doors = world.get(&me, "/identity/me/factors").await["step_up_providers"].clone();
    assert_eq!(doors, json!([{ "id": story.id, "name": "Corporate", "button": null }]));
    let now = world.runtime.clock().now().seconds();
    for untrue in [Value::Null, json!(now - 600), json!(now + 600), json!(now.to_string()), json!(i64::MAX)] {
        story.provider.authenticated(untrue.clone());
        let refused = story.prove(&me).await.expect_err("no proof");
        assert_eq!(
            (refused.code, &refused.details["check"]),
            ("identity.provider_untrue", &json!("auth_time")),
            "{untrue}"
        );
    }
    let asked = story.provider.visited();
    assert!(asked.contains("prompt=login") && asked.contains("max_age=0"), "{asked}");
    story.provider.authenticated(now);
    story.provider.is("subject-2", Some("other@duka.example"));
    assert_eq!(story.prove(&me).await.expect_err("somebody else").code, "identity.proof_wrong");
    story.provider.is("subject-1", None);
    assert_eq!(world.no(&me, Post, begin_totp, Value::Null).await, "identity.step_up_required", "still");
    let proved = story.prove(&me).await.expect("a proof");
    assert_eq!(proved["return_to"], "/settings");
    assert_eq!(proved["proved_until"], world.get(&me, "/identity/me/factors").await["proved_until"]);
    let (app, _) = crate::factors::enrol(world, &me).await;
    assert_eq!(world.no(&me, Post, "/identity/step-up/oidc", not_theirs).await, "identity.factor_needed");
    assert_eq!(world.get(&me, "/identity/me/factors").await["step_up_providers"], json!([]));
    story.later(11 * 60);
    world.post(&me, "/identity/step-up", json!({ "code": app.code(world) })).await;
}

async fn v7_5_1_an_old_sign_in_at_the_provider_is_no_proof(engine: Engine) {
    let story = story(engine, json!({})).await;
    story.provider.is("subject-1", None);
    story.link().await;
    let now = story.world.runtime.clock().now().seconds();
    story.provider.authenticated(now - 599);
    let me = story.browse().await;
    story.world.post(&me, "/identity/me/totp", Value::Null).await;
    story.provider.authenticated(now - 3600);
    let me = story.browse().await;
    let refused = story.world.no(&me, Post, "/identity/me/totp", Value::Null).await;
    assert_eq!(
        refused, "identity.step_up_required",
        "the provider let somebody in whom it had known for an hour"
    );
}

async fn a_provider_is_asked_for_itself_and_its_keys_once_in_a_while(engine: Engine) {
    let story = story(engine, json!({})).await;
    story.provider.is("subject-1", None);
    story.link().await;
    story.sign_in().await;
    let asked = || (story.provider.times("/.well-known/openid-configuration"), story.provider.times("/keys"));
    assert_eq!(asked(), (1, 1));
    story.provider.turns_the_key();
    assert_eq!(
        story.refused().await.details["check"],
        "signature",
        "the keys are new: they are not asked for again"
    );
    assert_eq!(asked(), (1, 1));
    story.later(10);
    story.sign_in().await;
    story.sign_in().await;
    assert_eq!(asked(), (1, 2), "for a key that is not known");
    story.later(590);
    story.sign_in().await;
    assert_eq!(asked(), (2, 2), "what it says of itself is old, its keys are not yet");
    story.provider.tells(Lie::OtherIssuerInDiscovery);
    story.later(600);
    for _ in 0..2 {
        let path = format!("/identity/oidc/{}/start", story.id);
        assert_eq!(
            story.world.no(&From::default(), Post, &path, json!({})).await,
            "identity.provider_untrue"
        );
    }
    assert_eq!(asked().0, 4, "what failed is not kept");
}

async fn v6_8_1_providers_are_set_up_by_who_has_just_proved_who_they_are(engine: Engine) {
    let story = story(engine, json!({})).await;
    let world = &story.world;
    let clerk = by(&world.hire(&story.boss, "juma@duka.example", &["salesperson"]).await);
    assert_eq!(world.no(&clerk, Get, "/identity/oidc-providers", Value::Null).await, "auth.forbidden");
    let browser = with(&world.browse(EMAIL, PASSWORD).await);
    world.later(11 * 60);
    let path = format!("/identity/oidc-providers/{}", story.id);
    assert_eq!(world.no(&browser, Delete, &path, Value::Null).await, "identity.step_up_required");
    let linking = json!({ "provider_id": story.id });
    assert_eq!(
        world.no(&browser, Post, "/identity/me/identities", linking).await,
        "identity.step_up_required"
    );
    world.post(&browser, "/identity/step-up", json!({ "password": PASSWORD })).await;
    assert_eq!(world.ok(&browser, Delete, &path, Value::Null).await["removed"], true);
    assert_eq!(world.get(&From::default(), "/identity/providers").await["items"], json!([]));
}
