//! What happens in the background, and what is left behind for evidence.

use platform::Method::Post;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text};

async fn t60_events_go_out_and_nothing_is_left_over(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    world.post(&by(&juma), "/identity/logout", Value::Null).await;
    let settled = platform::worker::settle(&world.runtime).await.expect("no dead letters");
    let scope = platform::Scope::company(text(&admin["company"]["id"]).parse().expect("an id"));
    let events = world.runtime.db().read().select::<platform::events::event::Entity>(&scope);
    let events = events.order_by(platform::events::event::Column::Position).all().await.expect("events");
    assert_eq!(settled.published, events.len() as u64);
    let names: Vec<&str> = events.iter().map(|event| event.name.as_str()).collect();
    for name in ["company.created", "store.created", "member.joined", "invitation.created", "session.ended"] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    for event in &events {
        let secrets = ["argon2", "kontor_", PASSWORD, "password"];
        assert!(!secrets.iter().any(|secret| event.payload.contains(secret)), "{}", event.payload);
        assert!(world.runtime.registry().event(&event.name).is_some(), "{} is in the catalogue", event.name);
    }
}

async fn v16_2_5_the_audit_names_who_and_never_a_secret(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let change = json!({"current": PASSWORD, "password": "a violet heron eats maize"});
    world.post(&by(&juma), "/identity/me/password", change).await;
    let scope = platform::Scope::company(text(&admin["company"]["id"]).parse().expect("an id"));
    let rows =
        world.runtime.db().read().select::<platform::audit::row::Entity>(&scope).all().await.expect("rows");
    let actions: Vec<&str> = rows.iter().map(|row| row.action.as_str()).collect();
    for action in [
        "identity.company.create",
        "identity.member.join",
        "identity.user.invite",
        "identity.session.begin",
        "identity.user.password",
        "identity.session.end",
    ] {
        assert!(actions.contains(&action), "{action} of {actions:?}");
    }
    for row in &rows {
        let text = format!("{} {:?}", row.changes, row.personal);
        for secret in ["argon2", "kontor_", "violet heron", "blue kettle"] {
            assert!(!text.contains(secret), "{text}");
        }
        assert!(!row.changes.contains("juma@"), "personal data stays out of the chain: {}", row.changes);
    }
}

async fn what_is_over_is_swept_away(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    for _ in 0..3 {
        world
            .no(&From::default(), Post, "/identity/login", json!({"login": "nobody", "password": "x"}))
            .await;
    }
    world.post(&by(&admin), "/identity/invitations", json!({"email": "x@duka.example"})).await;
    world.login(EMAIL, PASSWORD).await;
    world.later(200 * 86_400);
    let company = world.runtime.companies().await.expect("companies").remove(0);
    let ctx = platform::Ctx::system(&world.runtime, company, "story");
    platform::retention::run(&ctx).await.expect("a run");
    use identity::model::{attempt, invitation, refresh_token, session};
    let read = world.runtime.db().read();
    let left = [
        read.select_global::<attempt::Entity>().count().await,
        read.select_global::<invitation::Entity>().count().await,
        read.select_global::<session::Entity>().count().await,
        read.select_global::<refresh_token::Entity>().count().await,
    ];
    assert_eq!(left.map(|count| count.expect("a count")), [0; 4]);
    world.login(EMAIL, PASSWORD).await;
}

async fn the_doctor_wants_an_administrator(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    let company = world.runtime.companies().await.expect("companies").remove(0);
    let ctx = platform::Ctx::system(&world.runtime, company, "story");
    let doctor = identity::module().doctors.remove(0);
    assert_eq!((doctor.run)(&ctx, world.runtime.db().read()).await.expect("a look"), []);
    platform::pipeline::write(&ctx, |ctx, tx| {
        Box::pin(async move { tx.delete::<identity::model::grant::Entity>(&ctx.whole()).exec().await })
    })
    .await
    .expect("a deletion behind everybody's back");
    let findings = (doctor.run)(&ctx, world.runtime.db().read()).await.expect("a look");
    assert_eq!(findings[0].found, "none");
}

engines!(
    t60_events_go_out_and_nothing_is_left_over,
    v16_2_5_the_audit_names_who_and_never_a_secret,
    what_is_over_is_swept_away,
    the_doctor_wants_an_administrator,
);
