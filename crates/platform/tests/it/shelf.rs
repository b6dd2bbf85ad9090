//! A small module to tell stories with: things on a shelf that can be added and counted.

use db::migrate::{Migration, Step};
use db::schema::table;
use kernel::permissions::Permission;
use kernel::{Code, Kind};
use platform::numbering::{self, Series};
use platform::{Access, Api, Ctx, Event, EventType, Id, Module, Result, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

pub(crate) const EDIT: Permission = Permission::new("shelf.thing.edit", "Change things");
pub(crate) const UNWANTED: Code = Code::new("shelf.unwanted", Kind::Conflict, "Nobody wants this thing");
/// A gap-free series.
pub(crate) const RECEIPTS: Series = Series { code: "RC" };
/// A block series.
pub(crate) const TICKETS: Series = Series { code: "TK" };

pub(crate) mod thing {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shelf_thing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub name: String,
        pub count: i64,
        pub number: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct ThingAdded {
    pub(crate) name: String,
}

impl Event for ThingAdded {
    const TYPE: EventType = EventType {
        name: "thing.added",
        text: "A thing was added",
        view: &EDIT,
        schema: |g| g.subschema_for::<Self>(),
    };
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct ThingCounted {
    pub(crate) count: i64,
}

impl Event for ThingCounted {
    const TYPE: EventType = EventType {
        name: "thing.counted",
        text: "A thing was counted",
        view: &EDIT,
        schema: |g| g.subschema_for::<Self>(),
    };
}

#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddThing {
    #[garde(length(min = 1, max = 40))]
    pub(crate) name: String,
    /// Takes a number of the gap-free series.
    #[serde(default)]
    #[garde(skip)]
    pub(crate) receipt: bool,
    /// Takes a number of the block series.
    #[serde(default)]
    #[garde(skip)]
    pub(crate) ticket: bool,
    /// Fails when everything else is done.
    #[serde(default)]
    #[garde(skip)]
    pub(crate) unwanted: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Thing {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) number: Option<String>,
}

pub(crate) async fn add(ctx: &Ctx, tx: &Tx<'_>, input: AddThing) -> Result<Thing> {
    let id = ctx.id();
    let mut number = None;
    if input.ticket {
        number = Some(ctx.runtime().number(ctx, TICKETS)?.text);
    }
    if input.receipt {
        number = Some(numbering::gap_free(ctx, tx, RECEIPTS, ctx.today()).await?.text);
    }
    let row = thing::Model {
        id,
        company_id: ctx.company_id(),
        name: input.name.clone(),
        count: 0,
        number: number.clone(),
    };
    tx.insert::<thing::Entity>(&ctx.whole(), row).await?;
    let subject = Subject::new("thing", id);
    tx.emit(subject, &ThingAdded { name: input.name.clone() })?;
    tx.audit_personal(
        subject,
        "shelf.thing.add",
        &json!({ "number": number }),
        Some(json!({ "name": input.name })),
    )?;
    if input.unwanted {
        return Err(UNWANTED.error());
    }
    Ok(Thing { id, name: input.name, number })
}

#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountThing {
    #[garde(range(min = 1))]
    pub(crate) by: i64,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Counted {
    pub(crate) count: i64,
}

pub(crate) async fn count(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CountThing) -> Result<Counted> {
    let mut thing = tx.select::<thing::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    thing.count += input.by;
    let count = thing.count;
    tx.save::<thing::Entity>(ctx.scope(), thing).await?;
    let subject = Subject::of("thing", target.id);
    tx.emit(subject, &ThingCounted { count })?;
    tx.audit(subject, "shelf.thing.count", &json!({ "count": count }))?;
    Ok(Counted { count })
}

fn api(api: &mut Api) {
    api.create("/shelf/things", Access::Permission(&EDIT), add).numbered(TICKETS);
    api.verb("/shelf/things/{id}/count", Access::Permission(&EDIT), count);
}

/// The module, to which a story adds its listeners and jobs.
pub(crate) fn module() -> Module {
    Module {
        name: "shelf",
        migrations: vec![Migration {
            name: "shelf/0001_things",
            steps: || {
                let things =
                    table("shelf_thing").id().company().text("name", 40).big("count").text_opt("number", 40);
                vec![Step::Table(things.unique(&["company_id", "name"]).unique(&["company_id", "number"]))]
            },
        }],
        permissions: vec![&EDIT],
        api: Some(api),
        events: vec![ThingAdded::TYPE, ThingCounted::TYPE],
        ..Module::default()
    }
}
