//! Parties made by programs.

use kernel::{Amount, Country};
use parties::addresses::AddressUse;
use parties::setup::{NewAddress, NewContact, NewCustomer, NewSupplier};
use platform::pipeline::reserve_numbers;
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::World;

async fn a_program_makes_parties_as_people_do(engine: Engine) {
    let world = World::new(engine).await;
    reserve_numbers(&world.ctx(), parties::CUSTOMER_SERIES, 2).await.unwrap();
    let (customer, supplier) = world
        .write(|ctx, tx| {
            Box::pin(async move {
                let country = Country::parse("KE")?;
                let new = NewCustomer {
                    name: "Duka".to_owned(),
                    credit_limit: Some(Amount(250_000)),
                    payment_days: 14,
                    ..NewCustomer::default()
                };
                let customer = parties::setup::customer(ctx, tx, &new).await?;
                let address = NewAddress {
                    name: None,
                    line1: "1 Kimathi St".to_owned(),
                    line2: None,
                    city: Some("Nairobi".to_owned()),
                    region: None,
                    postcode: None,
                    country,
                };
                parties::setup::address(ctx, tx, customer, AddressUse::Billing, &address).await?;
                let contact = NewContact { name: "Wanjiru".to_owned(), ..NewContact::default() };
                parties::setup::contact(ctx, tx, customer, &contact).await?;
                let new = NewSupplier {
                    name: "Unga".to_owned(),
                    code: Some("U-1".to_owned()),
                    ..NewSupplier::default()
                };
                Ok((customer, parties::setup::supplier(ctx, tx, &new).await?))
            })
        })
        .await
        .unwrap();
    let seen = world.get(&format!("/sales/customers/{customer}")).await.unwrap();
    assert_eq!((&seen["code"], &seen["credit_limit"]), (&json!("C-2026-000001"), &json!("2500.00")));
    assert_eq!(
        world.get(&format!("/sales/contacts?customer_id={customer}&count=true")).await.unwrap()["total"],
        1
    );
    assert_eq!(world.get(&format!("/purchasing/suppliers/{supplier}")).await.unwrap()["code"], "U-1");
    let by_code =
        parties::customers::by_codes(&world.ctx(), world.src(), &["C-2026-000001".to_owned()]).await.unwrap();
    assert_eq!(by_code["C-2026-000001"].id, customer);
}

async fn setting_up_twice_changes_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.write(|ctx, tx| Box::pin(parties::setup::standard(ctx, tx))).await.unwrap();
    let again = world.write(|ctx, tx| Box::pin(parties::setup::standard(ctx, tx))).await.unwrap();
    assert_eq!(first, again);
    assert!(first.contains_key("Wholesale"));
}

engines!(a_program_makes_parties_as_people_do, setting_up_twice_changes_nothing);
