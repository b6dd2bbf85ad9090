//! How the company wants its documents to look, and its own words on them.

use kernel::{Id, Result};
use platform::{Ctx, FileReply, Source, files};
use print::{Asset, Paper, Sender};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};

use crate::model::{layout, layout_text};

/// What a kind of document looks like: its own layout, else the one for all, else as shipped.
pub(crate) struct Looks {
    pub(crate) letterhead: identity::Letterhead,
    layout: Option<layout::Model>,
    text: Option<layout_text::Model>,
}

impl Looks {
    /// Reads the looks of a kind of document in the language of `locale`.
    pub(crate) async fn of(ctx: &Ctx, source: &Source, kind: &str, locale: &str) -> Result<Looks> {
        let found = source
            .select::<layout::Entity>(&ctx.whole())
            .filter(layout::Column::Kind.is_in([kind, "all"]))
            .filter(layout::Column::ArchivedAt.is_null())
            .all()
            .await?;
        let own = found.iter().find(|layout| layout.kind == kind).or(found.first()).cloned();
        Looks::with(ctx, source, own, locale).await
    }

    /// Reads the looks of one layout, for trying it out.
    pub(crate) async fn one(ctx: &Ctx, source: &Source, id: Id, locale: &str) -> Result<Looks> {
        let layout = source.select::<layout::Entity>(ctx.scope()).id(id).expect().await?;
        Looks::with(ctx, source, Some(layout), locale).await
    }

    async fn with(ctx: &Ctx, source: &Source, layout: Option<layout::Model>, locale: &str) -> Result<Looks> {
        let mut letterhead = identity::letterhead(ctx, source).await?;
        let mut text = None;
        if let Some(layout) = &layout {
            if let Some(file) = layout.logo_file_id {
                letterhead.logo = logo(ctx, source, file).await?.or(letterhead.logo.take());
            }
            text = text_of(ctx, source, layout.id, locale).await?;
        }
        Ok(Looks { letterhead, layout, text })
    }

    /// The kind that a layout was made for.
    pub(crate) fn kind(&self) -> &str {
        self.layout.as_ref().map_or("all", |layout| layout.kind.as_str())
    }

    /// Whether a column or block is wanted.
    pub(crate) fn shows(&self, what: fn(&layout::Model) -> bool) -> bool {
        self.layout.as_ref().is_none_or(what)
    }

    /// Sender, sheet, colour and words.
    pub(crate) fn dress(&self, paper: Paper) -> Paper {
        let head = &self.letterhead;
        let sender = Sender { name: &head.name, lines: &head.lines, facts: &head.facts };
        let mut paper = paper.sender(sender);
        if let Some(layout) = &self.layout {
            paper = paper.set("paper", layout.paper.as_str());
            if let Some(accent) = &layout.accent {
                paper = paper.set("accent", accent.as_str());
            }
        }
        let text = |field: fn(&layout_text::Model) -> &Option<String>| {
            self.text.as_ref().and_then(|text| field(text).clone())
        };
        if let Some(intro) = text(|text| &text.intro) {
            paper = paper.set("intro", intro);
        }
        if let Some(terms) = text(|text| &text.terms) {
            paper = paper.set("terms", terms);
        }
        let footer = text(|text| &text.footer).map_or_else(|| self.usual_footer(), |own| vec![own]);
        paper.set("footer", footer)
    }

    /// Where to pay, a line each: the company's own words, then its account. Nothing where it has told of neither.
    pub(crate) fn account(&self, paper: &Paper) -> Vec<Value> {
        let head = &self.letterhead;
        let own = head.payment_text.as_ref().map(|text| paper.labelled("account", text));
        let iban = head.iban.as_ref().map(|iban| paper.labelled("iban", &identity::bank::grouped(iban)));
        let bic = head.bic.as_ref().map(|bic| paper.labelled("bic", bic));
        own.into_iter().chain(iban).chain(bic).collect()
    }

    /// How to pay, on what is no invoice: whom, and where to if the company has told.
    pub(crate) fn payment(&self, paper: Paper) -> Paper {
        let account = self.account(&paper);
        if account.is_empty() || !self.shows(|layout| layout.show_payment) {
            return paper;
        }
        let mut lines = vec![paper.labelled("pay_to", &self.letterhead.name)];
        lines.extend(account);
        paper.set("payment", json!({ "lines": lines }))
    }

    fn usual_footer(&self) -> Vec<String> {
        let mut parts = vec![self.letterhead.name.clone()];
        parts.extend(self.letterhead.website.clone());
        vec![parts.join(" · ")]
    }

    /// The logo, if it can be printed.
    pub(crate) fn assets(&self) -> Vec<Asset> {
        let logo = self.letterhead.logo.clone();
        logo.and_then(|file| Asset::logo(&file.content_type, file.bytes)).into_iter().collect()
    }
}

/// A logo that is gone leaves the company's in its place; a store that does not answer is an error.
async fn logo(ctx: &Ctx, source: &Source, id: Id) -> Result<Option<FileReply>> {
    match files::of_company(ctx, source, id).await {
        Err(error) if error.kind == kernel::Kind::NotFound => Ok(None),
        found => found.map(Some),
    }
}

async fn text_of(
    ctx: &Ctx,
    source: &Source,
    layout_id: Id,
    locale: &str,
) -> Result<Option<layout_text::Model>> {
    source
        .select::<layout_text::Entity>(&ctx.whole())
        .filter(layout_text::Column::LayoutId.eq(layout_id))
        .filter(layout_text::Column::Language.eq(print::labels::language(locale)))
        .filter(layout_text::Column::ArchivedAt.is_null())
        .one()
        .await
}
