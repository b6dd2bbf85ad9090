//! Preferences: everybody's own.

use kernel::Id;
use platform::{Grants, Method};
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{house, person};

engines!(preferences_are_ones_own_and_bounded);

const PATH: &str = "/desk/preferences";

async fn preferences_are_ones_own_and_bounded(engine: Engine) {
    let house = house(engine).await;
    let (ann, bob) = (person(&house, "ann", "manager").await, person(&house, "bob", "salesperson").await);
    let (anns, bobs) = (house.by(ann, Grants::default()), house.by(bob, Grants::default()));
    let at_first = anns.get(PATH).await;
    assert_eq!((&at_first["theme"], &at_first["recent"]), (&json!("system"), &json!([])));
    let recent = |count: usize| {
        let one =
            |n: usize| json!({ "kind": "order", "id": Id::from_u128(n as u128), "title": format!("SO-{n}") });
        (0..count).map(one).collect::<Vec<_>>()
    };
    let wanted = json!({
        "theme": "dark", "density": "compact", "sidebar": "narrow", "letters_off": true, "locale": "sw",
        "recent": recent(50), "dismissed": ["first_invoice"],
    });
    assert_eq!(anns.put(PATH, wanted.clone()).await, wanted);
    assert_eq!(anns.get(PATH).await, wanted);
    assert_eq!(bobs.get(PATH).await, at_first);
    assert_eq!(anns.put(PATH, json!({ "theme": "light" })).await["density"], "comfortable");
    for (wrong, path) in [
        (json!({ "theme": "pink" }), "theme"),
        (json!({ "recent": recent(51) }), "recent"),
        (json!({ "is_admin": true }), "is_admin"),
        (
            json!({ "recent": [{ "kind": "order", "id": Id::from_u128(1), "title": "x", "path": "//evil" }] }),
            "recent[0].path",
        ),
        (json!({ "dismissed": vec!["x"; 101] }), "dismissed"),
    ] {
        let refused = anns.refused(Method::Put, PATH, wrong).await;
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, path), "{refused}");
    }
    assert_eq!(anns.get(PATH).await["theme"], "light");
}
