//! Everything that is known of a person, in one archive: JSON for programs, a CSV file for each list for people.
//! (GDPR, articles 15 and 20.) That it was handed out is written into the audit.

use std::io::{Cursor, Write};
use std::sync::Arc;

use kernel::{Error, Id, Result};
use platform::api::{Answer, path_id};
use platform::audit::row as audit;
use platform::{
    Access, Ctx, Endpoint, FileReply, Handler, Method, Reply, Request, Source, Subject, pipeline,
};
use sea_orm::entity::prelude::*;
use serde_json::{Map, Value, json};
use zip::write::SimpleFileOptions;

use crate::commands::{set_tags, standing};
use crate::errors::NOT_A_PERSON;
use crate::model::{address, communication, contact, customer};
use crate::permissions::PERSONAL_DATA_EXPORT;
use crate::ports::{self, SECTION_ROWS_MAX, Section};

const CONTENT_TYPE: &str = "application/zip";

/// `POST /sales/customers/{id}/personal-data`.
pub(crate) fn customer_endpoint() -> Endpoint {
    endpoint("/sales/customers/{id}/personal-data", |ctx, request| Box::pin(hand_out_customer(ctx, request)))
}

/// `POST /sales/contacts/{id}/personal-data`.
pub(crate) fn contact_endpoint() -> Endpoint {
    endpoint("/sales/contacts/{id}/personal-data", |ctx, request| Box::pin(hand_out_contact(ctx, request)))
}

/// Not a command: the archive is made outside the transaction that notes it.
fn endpoint(path: &str, run: fn(Ctx, Request) -> platform::BoxFuture<'static, Result<Reply>>) -> Endpoint {
    Endpoint {
        method: Method::Post,
        path: path.to_owned(),
        access: Access::Permission(&PERSONAL_DATA_EXPORT),
        summary: "Everything that is known of the person, as a ZIP archive of JSON and CSV".to_owned(),
        module: "parties",
        status: 200,
        handler: Handler::Free(Arc::new(run)),
        body: None,
        upload: None,
        raw: None,
        query: None,
        answer: Answer::File(CONTENT_TYPE),
        series: Vec::new(),
        is_setting: false,
    }
}

async fn hand_out_customer(ctx: Ctx, request: Request) -> Result<Reply> {
    let id = path_id(&request, "id")?;
    let runtime = ctx.runtime().clone();
    let src = runtime.db().read();
    let customer = src.select::<customer::Entity>(ctx.scope()).id(id).expect().await?;
    if customer.person_id.is_none() {
        return Err(NOT_A_PERSON.error());
    }
    let mut ids = vec![id];
    let merged = src.select::<customer::Entity>(&ctx.whole()).filter(customer::Column::MergedIntoId.eq(id));
    ids.extend(merged.all().await?.into_iter().map(|one| one.id));
    let mut sections = own(&ctx, src, &ids).await?;
    for holder in ports::all(&ctx) {
        sections.extend(holder.0.known(&ctx, src, &ids).await?);
    }
    reply(&ctx, Subject::of("customer", id), &customer.code, sections).await
}

async fn hand_out_contact(ctx: Ctx, request: Request) -> Result<Reply> {
    let id = path_id(&request, "id")?;
    let runtime = ctx.runtime().clone();
    let src = runtime.db().read();
    let contact = src.select::<contact::Entity>(ctx.scope()).id(id).expect().await?;
    let said = communication::Model::record();
    let mut sections = vec![
        records(&ctx, src, "contact", &contact::Model::record(), "id", &[id]).await?,
        records(&ctx, src, "communications", &said, "contact_id", &[id]).await?,
        changes(&ctx, src, &[id]).await?,
    ];
    for holder in ports::all(&ctx) {
        sections.extend(holder.0.known_of_contact(&ctx, src, id).await?);
    }
    reply(&ctx, Subject::of("contact", contact.id), &format!("contact-{}", contact.id.simple()), sections)
        .await
}

/// What this module knows of customers.
async fn own(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<Vec<Section>> {
    let mut sections = vec![
        records(ctx, src, "customer", &customer::Model::record(), "id", ids).await?,
        records(ctx, src, "contacts", &contact::Model::record(), "customer_id", ids).await?,
        records(ctx, src, "addresses", &address::Model::record(), "customer_id", ids).await?,
        records(ctx, src, "communications", &communication::Model::record(), "customer_id", ids).await?,
    ];
    let (mut steps, mut tags) = (Vec::new(), Vec::new());
    for id in ids {
        let by = || platform::api::ById { id: *id };
        steps.extend(standing::show(ctx, src, by()).await?.steps);
        tags.extend(set_tags::show(ctx, src, by()).await?.tags);
    }
    sections.push(section("standing", &steps)?);
    sections.push(section("tags", &tags)?);
    sections.push(changes(ctx, src, ids).await?);
    Ok(sections)
}

async fn records(
    ctx: &Ctx,
    src: &Source,
    name: &'static str,
    kind: &::records::RecordKind,
    field: &str,
    ids: &[Id],
) -> Result<Section> {
    Ok(Section { name, rows: ::records::rows_of(ctx, src, kind, field, ids, SECTION_ROWS_MAX).await? })
}

fn section(name: &'static str, rows: &[impl serde::Serialize]) -> Result<Section> {
    let rows: Result<Vec<Value>> = rows.iter().map(platform::api::to_json).collect();
    Ok(Section { name, rows: rows? })
}

/// Who changed what, with the personal values that the audit still has.
async fn changes(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<Section> {
    let rows = src
        .select::<audit::Entity>(&ctx.whole())
        .filter(audit::Column::SubjectId.is_in(ids.iter().copied()))
        .order_by(audit::Column::Id)
        .limit(SECTION_ROWS_MAX)
        .all()
        .await?;
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or(Value::Null);
    let shown = rows.iter().map(|row| {
        json!({
            "at": row.at, "action": row.action, "changes": read(&row.changes),
            "personal": row.personal.as_deref().map(read),
        })
    });
    Ok(Section { name: "changes", rows: shown.collect() })
}

async fn reply(ctx: &Ctx, subject: Subject, name: &str, sections: Vec<Section>) -> Result<Reply> {
    let bytes = archive(ctx, &sections)?;
    let counts: Map<String, Value> =
        sections.iter().map(|section| (section.name.to_owned(), section.rows.len().into())).collect();
    pipeline::write(ctx, move |_, tx| {
        let counts = counts.clone();
        Box::pin(async move { tx.audit(subject, "parties.personal_data.export", &counts) })
    })
    .await?;
    Ok(Reply::File(FileReply {
        content_type: CONTENT_TYPE.to_owned(),
        file_name: format!("personal-data-{name}-{}.zip", ctx.today()),
        bytes,
    }))
}

fn archive(ctx: &Ctx, sections: &[Section]) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let all: Map<String, Value> =
        sections.iter().map(|section| (section.name.to_owned(), section.rows.clone().into())).collect();
    let whole = json!({ "company": ctx.company().name, "made_at": ctx.now(), "data": all });
    let text = serde_json::to_string_pretty(&whole).map_err(Error::internal)?;
    let mut add = |name: String, bytes: &[u8]| {
        zip.start_file(name, options).map_err(Error::internal)?;
        zip.write_all(bytes).map_err(Error::internal)
    };
    add("person.json".to_owned(), text.as_bytes())?;
    for section in sections {
        add(format!("{}.csv", section.name), &csv(section)?)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(Error::internal)
}

/// The columns are the keys of all rows, in the order in which they first come.
fn csv(section: &Section) -> Result<Vec<u8>> {
    let mut columns: Vec<&str> = Vec::new();
    for key in section.rows.iter().filter_map(Value::as_object).flat_map(Map::keys) {
        if !columns.contains(&key.as_str()) {
            columns.push(key);
        }
    }
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let rows: Vec<Vec<String>> =
        section.rows.iter().map(|row| columns.iter().map(|column| cell(&row[*column])).collect()).collect();
    ::records::csv_file(&columns, &rows)
}
