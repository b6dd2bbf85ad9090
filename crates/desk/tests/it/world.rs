//! A house with something to list and to find, and people in it.

use identity::people::Position;
use identity::setup::NewPerson;
use kernel::{Email, Id};
use testkit::{Engine, House};

pub(crate) async fn house(engine: Engine) -> House {
    let kinds = [identity::records(), parties::records(), catalog::records()].concat();
    let modules = vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        inventory::module(),
        notify::module(),
        desk::module(kinds),
    ];
    House::open(engine, modules).await
}

pub(crate) async fn role(house: &House, code: &str) -> Id {
    let roles = house.boss().get("/identity/roles").await;
    let roles = roles["items"].as_array().unwrap().clone();
    roles.iter().find(|one| one["code"] == code).unwrap()["id"].as_str().unwrap().parse().unwrap()
}

/// Somebody with a shipped role.
pub(crate) async fn person(house: &House, name: &'static str, code: &str) -> Id {
    let role = role(house, code).await;
    house
        .write(move |ctx, tx| {
            Box::pin(async move {
                let new = NewPerson {
                    email: Email::parse(&format!("{name}@duka.example"))?,
                    username: None,
                    first_name: name.to_owned(),
                    last_name: String::new(),
                    phone: None,
                    locale: None,
                };
                let position = Position { roles: vec![role], ..Position::default() };
                identity::setup::person(ctx, tx, &new, "never".to_owned(), &position).await
            })
        })
        .await
        .unwrap()
}

/// What a person may do who holds these permissions in the whole company.
pub(crate) fn holding(permissions: &[&str]) -> platform::Grants {
    let all = kernel::RowScope::All;
    let permissions = permissions.iter().map(|name| ((*name).to_owned(), all)).collect();
    platform::Grants { permissions, ..platform::Grants::default() }
}
