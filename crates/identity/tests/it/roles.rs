//! What people may do: shipped roles, changes to them, and how fast they take effect.

use platform::Method::{Get, Patch, Post};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, by, text};

/// The reviewed matrix of this floor. The binary's tests hold the same for all modules.
async fn v8_1_1_the_matrix_is_reviewed(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let matrix = world.get(&by(&admin), "/identity/permissions").await;
    let rows = matrix["permissions"].as_array().expect("rows").iter();
    let rows = rows.filter(|row| row["module"] == "identity").map(|row| {
        let roles = row["roles"].as_object().expect("roles").iter();
        let roles: Vec<String> = roles.map(|(role, reach)| format!("{role}:{}", text(reach))).collect();
        format!("{:<28} {}", text(&row["name"]), roles.join(" "))
    });
    let rows: Vec<String> = rows.collect();
    insta::assert_snapshot!("matrix", rows.join("\n"));
}

async fn every_permission_is_named_and_explained(engine: Engine) {
    let (world, _) = World::founded(engine).await;
    for permission in identity::roles::catalogue(&world.runtime) {
        assert_eq!(permission.name.split('.').count(), 3, "{}", permission.name);
        assert!(!permission.text.is_empty());
    }
    for endpoint in world.endpoints() {
        assert!(!endpoint.summary.is_empty(), "{}", endpoint.path);
        if let platform::Access::Permission(permission) = endpoint.access {
            let known =
                identity::roles::catalogue(&world.runtime).iter().any(|one| one.name == permission.name);
            assert!(known, "{} wants {}", endpoint.path, permission.name);
        }
    }
}

async fn permissions_and_shipped_roles_are_named_in_the_caller_s_language(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let german = crate::world::From { words: words::Words::of("de"), ..by(&admin) };
    let named = |rows: &Value, key: &str, name: &str, said: &str| -> String {
        let rows = rows.as_array().expect("rows");
        text(&rows.iter().find(|row| row[key] == name).expect("the row")[said]).to_owned()
    };
    let matrix = world.get(&german, "/identity/permissions").await;
    let told = named(&matrix["permissions"], "name", "identity.user.invite", "text");
    assert_eq!(told, "Personen einladen");
    let roles = world.get(&german, "/identity/roles").await;
    assert_eq!(named(&roles["items"], "code", "director", "name"), "Direktion");
    // A name of the company's own is nobody's to translate.
    let id = named(&roles["items"], "code", "director", "id");
    world.ok(&by(&admin), Patch, &format!("/identity/roles/{id}"), json!({ "name": "Boss" })).await;
    let roles = world.get(&german, "/identity/roles").await;
    assert_eq!(named(&roles["items"], "code", "director", "name"), "Boss");
    let english = world.get(&by(&admin), "/identity/permissions").await;
    assert_eq!(named(&english["permissions"], "name", "identity.user.invite", "text"), "Invite people");
}

async fn i14_v8_3_2_a_change_of_rights_takes_effect_at_once(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let (admin, hr) = (by(&admin), world.hire(&by(&admin), "hr@duka.example", &["hr"]).await);
    let them = by(&hr);
    world.get(&them, "/identity/users").await;
    let role = text(&world.role_ids(&admin, &["hr"]).await[0]).to_owned();
    let change = |reach: &str| json!({"permissions": {"identity.user.view": reach}});
    world.ok(&admin, Patch, &format!("/identity/roles/{role}"), change("none")).await;
    assert_eq!(world.no(&them, Get, "/identity/users", Value::Null).await, "auth.forbidden");
    world.ok(&admin, Patch, &format!("/identity/roles/{role}"), change("own")).await;
    let seen = world.get(&them, "/identity/users").await;
    assert_eq!(seen["items"].as_array().map(Vec::len), Some(1), "themselves");
    // And when the role is taken away, or the person is shut out.
    let user = format!("/identity/users/{}", text(&hr["user_id"]));
    world.ok(&admin, Patch, &user, json!({"position": {"roles": []}})).await;
    assert_eq!(world.no(&them, Get, "/identity/users", Value::Null).await, "auth.forbidden");
    world.ok(&admin, platform::Method::Delete, &user, Value::Null).await;
    assert_eq!(world.no(&them, Get, "/identity/me", Value::Null).await, "auth.required");
    world.post(&admin, &format!("{user}/enable"), Value::Null).await;
    assert_eq!(
        world.no(&them, Get, "/identity/me", Value::Null).await,
        "auth.required",
        "that session is over"
    );
    world.login("hr@duka.example", crate::world::PASSWORD).await;
}

async fn a_company_makes_its_own_roles(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let body = json!({
        "code": "greeter", "name": "Greeter",
        "permissions": {"identity.store.view": "all", "identity.user.view": "own"},
    });
    let role = world.post(&admin, "/identity/roles", body.clone()).await;
    assert_eq!(role["permissions"], json!({"identity.store.view": "all", "identity.user.view": "own"}));
    assert_eq!(world.no(&admin, Post, "/identity/roles", body).await, "identity.name_taken");
    let greeter = world.hire(&admin, "greeter@duka.example", &["greeter"]).await;
    world.get(&by(&greeter), "/identity/stores").await;
    let path = format!("/identity/roles/{}", text(&role["id"]));
    assert_eq!(world.no(&admin, Post, &format!("{path}/archive"), Value::Null).await, "identity.role_in_use");
    let change = json!({"name": "Welcomer", "permissions": {"identity.store.view": "none"}});
    let changed = world.ok(&admin, Patch, &path, change).await;
    assert_eq!((&changed["name"], &changed["version"]), (&json!("Welcomer"), &json!(2)));
    assert_eq!(world.no(&by(&greeter), Get, "/identity/stores", Value::Null).await, "auth.forbidden");
    let user = format!("/identity/users/{}", text(&greeter["user_id"]));
    world.ok(&admin, Patch, &user, json!({"position": {}})).await;
    world.post(&admin, &format!("{path}/archive"), Value::Null).await;
    let gone = json!({"position": {"roles": [role["id"]]}});
    assert_eq!(world.no(&admin, Patch, &user, gone).await, "identity.unknown_role");
}

async fn v8_2_1_roles_name_real_permissions_within_ones_own(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let admin = by(&admin);
    let role = |permissions: Value| json!({"code": "x", "name": "X", "permissions": permissions});
    for (permissions, code) in [
        (json!({"no.such.thing": "all"}), "identity.unknown_permission"),
        (json!({"identity.user.view": "everywhere"}), "validation.failed"),
        (json!({"identity.user.view": 5}), "validation.failed"),
    ] {
        assert_eq!(world.no(&admin, Post, "/identity/roles", role(permissions)).await, code);
    }
    // Somebody who may edit roles but not do everything.
    let editor = json!({"code": "editor", "name": "Editor", "permissions": {"identity.role.edit": "all", "identity.role.view": "all"}});
    world.post(&admin, "/identity/roles", editor).await;
    let editor = by(&world.hire(&admin, "editor@duka.example", &["editor"]).await);
    let beyond = role(json!({"identity.user.edit": "all"}));
    assert_eq!(world.no(&editor, Post, "/identity/roles", beyond).await, "identity.beyond_own_rights");
    let own = text(&world.role_ids(&editor, &["editor"]).await[0]).to_owned();
    let grab = json!({"permissions": {"identity.user.edit": "all"}});
    let code = world.no(&editor, Patch, &format!("/identity/roles/{own}"), grab).await;
    assert_eq!(code, "identity.beyond_own_rights");
}

async fn there_is_always_an_administrator(engine: Engine) {
    let (world, signed_in) = World::founded(engine).await;
    let admin = by(&signed_in);
    let role = text(&world.role_ids(&admin, &["administrator"]).await[0]).to_owned();
    let less = json!({"permissions": {"identity.role.edit": "none"}});
    assert_eq!(
        world.no(&admin, Patch, &format!("/identity/roles/{role}"), less).await,
        "identity.role_fixed"
    );
    let archive = format!("/identity/roles/{role}/archive");
    assert_eq!(world.no(&admin, Post, &archive, Value::Null).await, "identity.role_fixed");
    let me = format!("/identity/users/{}", text(&signed_in["user_id"]));
    let code = world.no(&admin, Patch, &me, json!({"position": {"roles": []}})).await;
    assert_eq!(code, "identity.last_administrator");
    assert_eq!(world.no(&admin, platform::Method::Delete, &me, Value::Null).await, "identity.not_yourself");
    // Two administrators who shut each other out at the same time.
    let second = world.hire(&admin, "second@duka.example", &["administrator"]).await;
    let (second_path, them) = (format!("/identity/users/{}", text(&second["user_id"])), by(&second));
    let (one, two) = tokio::join!(
        world.send(&admin, platform::Method::Delete, &second_path, Value::Null),
        world.send(&them, platform::Method::Delete, &me, Value::Null),
    );
    assert_eq!([one, two].iter().filter(|end| end.is_ok()).count(), 1, "the last one stays");
}

async fn a_stale_change_is_refused(engine: Engine) {
    let (world, admin) = World::founded(engine).await;
    let role = text(&world.role_ids(&by(&admin), &["buyer"]).await[0]).to_owned();
    let mut from = by(&admin);
    from.if_match = Some(1);
    let path = format!("/identity/roles/{role}");
    world.ok(&from, Patch, &path, json!({"name": "Purchaser"})).await;
    assert_eq!(world.no(&from, Patch, &path, json!({"name": "Buyer"})).await, "record.version_conflict");
}

engines!(
    v8_1_1_the_matrix_is_reviewed,
    every_permission_is_named_and_explained,
    permissions_and_shipped_roles_are_named_in_the_caller_s_language,
    i14_v8_3_2_a_change_of_rights_takes_effect_at_once,
    a_company_makes_its_own_roles,
    v8_2_1_roles_name_real_permissions_within_ones_own,
    there_is_always_an_administrator,
    a_stale_change_is_refused,
);
