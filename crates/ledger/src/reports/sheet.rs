//! Reports as files, as lists have it: the same rows under `Accept: text/csv` or XLSX, all pages of them.

use std::sync::Arc;

use platform::api::QueryFn;
use platform::{Api, Ctx, FileReply, Handler, Reply, Request, Result, Source};
use records::EXPORT_ROWS_MAX;
use records::sheet::{Cell, Format, Writer};
use serde_json::Value;

/// Registers a report whose answer has its rows in the list `rows`, and lets it come as a file of these columns.
pub(super) fn report(
    api: &mut Api,
    rows: &'static str,
    columns: &'static [&'static str],
    register: impl FnOnce(&mut Api),
) {
    let mut inner = Api::new("ledger");
    register(&mut inner);
    for mut endpoint in inner.into_endpoints() {
        if let Handler::Query(json) = endpoint.handler {
            let name = endpoint.path.rsplit('/').next().unwrap_or("report").to_owned();
            let json: QueryFn = json;
            let sheet = Sheet { rows, columns, name: name.into(), json };
            endpoint.handler = Handler::Query(Arc::new(move |ctx, source, request| {
                let sheet = sheet.clone();
                Box::pin(async move { sheet.answer(ctx, source, request).await })
            }));
            endpoint.summary += "; as text/csv or XLSX in one file";
        }
        api.add(endpoint);
    }
}

#[derive(Clone)]
struct Sheet {
    rows: &'static str,
    columns: &'static [&'static str],
    name: Arc<str>,
    json: QueryFn,
}

impl Sheet {
    async fn answer(&self, ctx: &Ctx, source: &Source, request: Request) -> Result<Reply> {
        let Some(format) = records::wanted_sheet(request.accept.as_deref()) else {
            return (self.json)(ctx, source, request).await;
        };
        let mut writer = Writer::begin(format, self.columns)?;
        let (mut page, mut count) = (request.clone(), 0);
        loop {
            let body = self.page(ctx, source, page).await?;
            for row in body[self.rows].as_array().into_iter().flatten() {
                count += 1;
                if count > EXPORT_ROWS_MAX {
                    return Err(records::EXPORT_TOO_LARGE.with("export_rows_max", EXPORT_ROWS_MAX));
                }
                writer.push(&self.columns.iter().map(|column| cell(&row[*column])).collect::<Vec<_>>())?;
            }
            let Some(next) = body["next"].as_str() else { break };
            let query = if request.query.is_empty() { String::new() } else { format!("{}&", request.query) };
            page = Request { query: format!("{query}cursor={next}"), ..request.clone() };
        }
        self.file(ctx, format, writer)
    }

    async fn page(&self, ctx: &Ctx, source: &Source, request: Request) -> Result<Value> {
        match (self.json)(ctx, source, request).await? {
            Reply::Json { body, .. } => Ok(body),
            Reply::File(_) | Reply::Stored(_) => Err(kernel::Error::internal("a report answers JSON")),
        }
    }

    fn file(&self, ctx: &Ctx, format: Format, writer: Writer) -> Result<Reply> {
        Ok(Reply::File(FileReply {
            content_type: format.content_type().to_owned(),
            file_name: format!("{}-{}.{}", self.name, ctx.today(), format.ending()),
            bytes: writer.finish()?,
        }))
    }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::String(text) if kernel::Decimal::parse(text).is_ok() => Cell::Number(text.clone()),
        Value::String(text) => Cell::Text(text.clone()),
        Value::Null => Cell::Plain(String::new()),
        other => Cell::Plain(other.to_string()),
    }
}
