//! The people of a company: finding, changing, shutting out.

use platform::Method::{Delete, Get, Patch, Post, Put};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{EMAIL, From, PASSWORD, World, by, text};

fn emails(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("a list").iter().map(|user| text(&user["email"])).collect()
}

async fn people_are_found(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    for email in ["juma@duka.example", "wanjiru@duka.example", "o_malley@duka.example"] {
        world.hire(&admin, email, &["cashier"]).await;
    }
    let role = text(&world.role_ids(&admin, &["cashier"]).await[0]).to_owned();
    for (query, found) in [
        ("q=JUMA", vec!["juma@duka.example"]),
        ("q=amina+otieno", vec![EMAIL]),
        ("q=nobody", vec![]),
        ("q=_", vec!["o_malley@duka.example"]),
        ("q=%25", vec![]),
        ("status=disabled", vec![]),
    ] {
        assert_eq!(emails(&world.get(&admin, &format!("/identity/users?{query}")).await), found, "{query}");
    }
    let cashiers = world.get(&admin, &format!("/identity/users?role_id={role}")).await;
    assert_eq!(emails(&cashiers).len(), 3);
    // Page by page.
    let mut seen = Vec::new();
    let mut page = world.get(&admin, "/identity/users?limit=2").await;
    loop {
        seen.extend(emails(&page).into_iter().map(str::to_owned));
        let Some(next) = page["next"].as_str().map(str::to_owned) else { break };
        page = world.get(&admin, &format!("/identity/users?limit=2&cursor={next}")).await;
    }
    assert_eq!(seen, [EMAIL, "juma@duka.example", "wanjiru@duka.example", "o_malley@duka.example"]);
    assert_eq!(world.no(&admin, Get, "/identity/users?limit=201", Value::Null).await, "validation.failed");
    assert_eq!(
        world.no(&admin, Get, "/identity/users?sort=password_hash", Value::Null).await,
        "validation.failed"
    );
}

async fn t58_a_manager_sees_the_team(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let boss = world.hire(&admin, "boss@duka.example", &["manager"]).await;
    let (lead, seller) = (
        world.hire(&admin, "lead@duka.example", &["salesperson"]).await,
        world.hire(&admin, "seller@duka.example", &["salesperson"]).await,
    );
    let stranger = world.hire(&admin, "stranger@duka.example", &["salesperson"]).await;
    for (who, manager) in [(&lead, &boss), (&seller, &lead)] {
        let roles = world.role_ids(&admin, &["salesperson"]).await;
        let position = json!({"position": {"roles": roles, "manager_id": manager["user_id"]}});
        world.ok(&admin, Patch, &format!("/identity/users/{}", text(&who["user_id"])), position).await;
    }
    let team = world.get(&by(&boss), "/identity/users").await;
    assert_eq!(emails(&team), ["boss@duka.example", "lead@duka.example", "seller@duka.example"]);
    let path = format!("/identity/users/{}", text(&stranger["user_id"]));
    assert_eq!(world.no(&by(&boss), Get, &path, Value::Null).await, "record.not_found");
    // Nobody manages themselves, however many levels up.
    let circle = json!({"position": {"manager_id": seller["user_id"]}});
    let path = format!("/identity/users/{}", text(&boss["user_id"]));
    assert_eq!(world.no(&admin, Patch, &path, circle).await, "identity.unknown_manager");
}

async fn people_are_changed_field_by_field_or_as_a_whole(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let juma = world.hire(&admin, "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}", text(&juma["user_id"]));
    let before = world.get(&admin, &path).await;
    let changed =
        world.ok(&admin, Patch, &path, json!({"last_name": "Maina", "phone": "+254 700 123456"})).await;
    assert_eq!((&changed["name"], &changed["phone"]), (&json!("juma Maina"), &json!("+254700123456")));
    assert_eq!(changed["position"], before["position"], "what is not named stays");
    assert!(changed["version"].as_i64() > before["version"].as_i64());
    assert_eq!(world.ok(&admin, Patch, &path, json!({"phone": null})).await["phone"], Value::Null);
    let whole = json!({
        "first_name": "Juma", "last_name": "Kamau", "username": "Kamau",
        "position": {"roles": before["position"]["roles"]},
    });
    let whole = world.ok(&admin, Put, &path, whole).await;
    assert_eq!((&whole["username"], &whole["email"]), (&json!("kamau"), &json!("juma@duka.example")));
    world.login("kamau", PASSWORD).await;
    assert_eq!(emails(&world.get(&admin, "/identity/users?q=kamau").await), ["juma@duka.example"]);
    for (body, code) in [
        (json!({"email": "new@duka.example"}), "validation.failed"),
        (json!({"username": "amina"}), "identity.name_taken"),
        (json!({"password_hash": "x"}), "validation.failed"),
        (json!({"first_name": ""}), "validation.failed"),
        (json!({"status": "active"}), "validation.failed"),
    ] {
        assert_eq!(world.no(&admin, Patch, &path, body.clone()).await, code, "{body}");
    }
    let mut stale = admin.clone();
    stale.if_match = before["version"].as_i64();
    assert_eq!(world.no(&stale, Patch, &path, json!({"last_name": "X"})).await, "record.version_conflict");
}

async fn v15_3_3_people_change_their_own_name_only(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = by(&world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await);
    let me = world.ok(&juma, Patch, "/identity/me", json!({"first_name": "Jay", "locale": "sw-KE"})).await;
    assert_eq!((&me["first_name"], &me["locale"]), (&json!("Jay"), &json!("sw-KE")));
    for field in ["email", "username", "position", "permissions", "status"] {
        let code = world.no(&juma, Patch, "/identity/me", json!({field: "x"})).await;
        assert_eq!(code, "validation.failed", "{field}");
    }
}

async fn of_two_tabs_the_second_learns_what_the_first_saved(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = by(&world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await);
    let seen = world.get(&juma, "/identity/me").await;
    let mut tab = juma.clone();
    tab.if_match = seen["profile_version"].as_i64();
    let saved = world.ok(&tab, Patch, "/identity/me", json!({"phone": "+254700111222"})).await;
    assert_eq!(saved["profile_version"].as_i64(), tab.if_match.map(|version| version + 1));
    let stale = world.send(&tab, Patch, "/identity/me", json!({"last_name": "Second"})).await;
    let stale = stale.expect_err("the first tab was sooner");
    assert_eq!((stale.code, stale.status()), ("record.version_conflict", 412));
    assert_eq!(stale.details["current"], saved["profile_version"]);
    let now = world.get(&juma, "/identity/me").await;
    assert_eq!((&now["phone"], &now["last_name"]), (&json!("+254700111222"), &seen["last_name"]));
    // Whoever has seen that goes on, and a program that names no version overwrites nothing but what it says.
    tab.if_match = now["profile_version"].as_i64();
    world.ok(&tab, Patch, "/identity/me", json!({"last_name": "Second"})).await;
    let last = world.ok(&juma, Patch, "/identity/me", json!({"first_name": "Jay"})).await;
    assert_eq!((&last["last_name"], &last["phone"]), (&json!("Second"), &json!("+254700111222")));
}

async fn v8_2_1_nobody_manages_somebody_who_may_do_more(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let admin = by(&signed_in);
    let permissions =
        json!({"identity.user.view": "all", "identity.user.edit": "all", "identity.user.disable": "all"});
    world
        .post(
            &admin,
            "/identity/roles",
            json!({"code": "office", "name": "Office", "permissions": permissions}),
        )
        .await;
    let office = by(&world.hire(&admin, "office@duka.example", &["office"]).await);
    let path = format!("/identity/users/{}", text(&signed_in["user_id"]));
    for (method, path, body) in [
        (Post, format!("{path}/email"), json!({"email": "mine@evil.example"})),
        (Post, format!("{path}/reset-factors"), Value::Null),
        (Post, format!("{path}/reset"), Value::Null),
        (Post, format!("{path}/unlock"), Value::Null),
        (Delete, format!("{path}/sessions"), Value::Null),
        (Delete, path.clone(), Value::Null),
    ] {
        assert_eq!(world.no(&office, method, &path, body).await, "identity.beyond_own_rights", "{path}");
    }
    world.get(&admin, "/identity/me").await;
}

async fn v7_4_2_who_is_shut_out_is_out(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let juma = world.hire(&by(&admin), "juma@duka.example", &["cashier"]).await;
    let path = format!("/identity/users/{}", text(&juma["user_id"]));
    world.get(&by(&juma), "/identity/me").await;
    let out = world.ok(&by(&admin), Delete, &path, Value::Null).await;
    assert_eq!((&out["status"], &out["allowed_actions"]), (&json!("disabled"), &json!(["enable"])));
    assert_eq!(world.no(&by(&juma), Get, "/identity/me", Value::Null).await, "auth.required");
    let refresh = json!({"refresh_token": juma["refresh_token"]});
    assert_eq!(
        world.no(&From::default(), Post, "/identity/token/refresh", refresh).await,
        "identity.refresh_invalid"
    );
    let login = json!({"login": "juma@duka.example", "password": PASSWORD});
    assert_eq!(world.no(&From::default(), Post, "/identity/login", login).await, "identity.login_failed");
    assert_eq!(
        emails(&world.get(&by(&admin), "/identity/users?status=disabled").await),
        ["juma@duka.example"]
    );
}

engines!(
    people_are_found,
    t58_a_manager_sees_the_team,
    people_are_changed_field_by_field_or_as_a_whole,
    v15_3_3_people_change_their_own_name_only,
    of_two_tabs_the_second_learns_what_the_first_saved,
    v8_2_1_nobody_manages_somebody_who_may_do_more,
    v7_4_2_who_is_shut_out_is_out,
);
