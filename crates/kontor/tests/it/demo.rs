//! `kontor demo`: a company that looks like one.

use std::collections::BTreeMap;

use billing::model::{invoice, payment};
use identity::model::role;
use identity::people::roles_by_code;
use kontor::demo::{Options, WayIn, done, is_unfinished, run};
use orders::model::order;
use platform::Ctx;
use testkit::{Engine, engines};

use crate::import_world::World;

const SMALL: Options = Options { seed: 7, small: true };

async fn make(world: &World, options: Options) -> WayIn {
    Box::pin(run(&world.runtime, &options)).await.unwrap()
}

async fn statuses(ctx: &Ctx) -> BTreeMap<String, usize> {
    let source = ctx.runtime().db().read();
    let mut statuses = BTreeMap::new();
    for one in source.select::<order::Entity>(&ctx.whole()).all().await.unwrap() {
        *statuses.entry(format!("order {}", one.status)).or_default() += 1;
    }
    for one in source.select::<invoice::Entity>(&ctx.whole()).all().await.unwrap() {
        *statuses.entry(format!("{} {}", one.kind, one.status)).or_default() += 1;
    }
    statuses
}

async fn a_small_company_holds_together(engine: Engine) {
    let world = World::new(engine).await;
    let way_in = make(&world, SMALL).await;
    let ctx = world.ctx("BARAKA").await;
    assert_eq!(world.findings(&ctx).await, []);
    let statuses = statuses(&ctx).await;
    for status in ["order completed", "order cancelled", "order confirmed", "invoice paid", "invoice overdue"]
    {
        assert!(statuses.contains_key(status), "no {status} in {statuses:?}");
    }
    assert!((180..=200).contains(&way_in.told.orders), "{:?}", way_in.told);
    let source = ctx.runtime().db().read();
    let first = source
        .select::<order::Entity>(&ctx.whole())
        .order_by(order::Column::PlacedAt)
        .expect()
        .await
        .unwrap();
    assert!(first.business_date < ctx.today().plus_days(-700), "{first:?}");
    assert!(source.select::<payment::Entity>(&ctx.whole()).count().await.unwrap() > 100);
}

engines!(a_small_company_holds_together);

/// Stopped wherever it was, with nothing said: the next run goes on, and makes what an unbroken run makes.
#[tokio::test]
async fn a_telling_that_was_stopped_goes_on() {
    let (whole, broken) = (World::new(Engine::Sqlite).await, World::new(Engine::Sqlite).await);
    let expected = make(&whole, SMALL).await;
    for steps in [1, 20, 300] {
        assert_eq!(is_unfinished(&broken.runtime).await.unwrap(), steps > 1);
        let runtime = broken.runtime.clone();
        let telling = tokio::spawn(async move { Box::pin(run(&runtime, &SMALL)).await.map(drop) });
        while done_in(&broken).await < steps {
            assert!(!telling.is_finished(), "it ended before it was stopped");
            tokio::task::yield_now().await;
        }
        telling.abort();
        telling.await.unwrap_err();
    }
    // What the next run asks for does not matter: it is this company that is finished.
    let way_in = make(&broken, Options { seed: 1, small: false }).await;
    assert_eq!(way_in.told, expected.told);
    assert_eq!((way_in.login, way_in.password.len()), (expected.login, 24));
    let (one, other) = (whole.ctx("BARAKA").await, broken.ctx("BARAKA").await);
    assert_eq!(statuses(&one).await, statuses(&other).await);
    assert_eq!(broken.findings(&other).await, []);
    assert_eq!((is_unfinished(&broken.runtime).await.unwrap(), done_in(&broken).await), (false, 0));
    let again = Box::pin(run(&broken.runtime, &SMALL)).await.unwrap_err();
    assert!(again.is(identity::errors::ALREADY_FOUNDED), "{again}");
}

/// Steps that are done, of a company that may not be there yet.
async fn done_in(world: &World) -> i64 {
    let companies = world.runtime.companies().await.unwrap();
    match companies.into_iter().next() {
        Some(company) => done(&Ctx::system(&world.runtime, company, "test")).await.unwrap(),
        None => 0,
    }
}

#[tokio::test]
async fn v6_3_2_there_is_somebody_of_every_role_and_nobody_has_a_known_password() {
    let world = World::new(Engine::Sqlite).await;
    let way_in = make(&world, SMALL).await;
    let ctx = world.ctx("BARAKA").await;
    let source = ctx.runtime().db().read();
    let roles = roles_by_code(source, &ctx.whole()).await.unwrap();
    let all = source.select::<role::Entity>(&ctx.whole()).all().await.unwrap();
    let members = source.select::<identity::model::member::Entity>(&ctx.whole()).all().await.unwrap();
    let positions = identity::people::positions(source, &ctx.whole(), &members).await.unwrap();
    for role in all {
        let held = positions.values().any(|position| position.roles.contains(&roles[&role.code]));
        assert!(held, "nobody is {}", role.code);
    }
    // 96 bits of chance, in the one place where it is shown.
    assert_eq!(way_in.password.len(), 24);
}

#[tokio::test]
async fn the_same_seed_makes_the_same_company() {
    let (one, other, third) = (
        World::new(Engine::Sqlite).await,
        World::new(Engine::Sqlite).await,
        World::new(Engine::Sqlite).await,
    );
    let mut seen = Vec::new();
    for (world, seed) in [(&one, 7), (&other, 7), (&third, 8)] {
        make(world, Options { seed, small: true }).await;
        let ctx = world.ctx("BARAKA").await;
        let source = ctx.runtime().db().read();
        let orders =
            source.select::<order::Entity>(&ctx.whole()).order_by(order::Column::Number).all().await.unwrap();
        let told =
            |one: &order::Model| (one.number.clone(), one.customer_name.clone(), one.placed_at, one.total);
        seen.push(orders.iter().map(told).collect::<Vec<_>>());
    }
    assert_eq!(seen[0], seen[1]);
    assert_ne!(seen[0], seen[2]);
}
