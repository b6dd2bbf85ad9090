//! Reading shipments.

use kernel::{Id, Qty};
use orders::kits::Kits;
use orders::model::line as order_line;
use platform::api::ById;
use platform::{Ctx, Result, Source, Target, Tx};
use sea_orm::ColumnTrait;

use crate::carriers::tracking_url;
use crate::commands::create::NewShipmentLine;
use crate::model::{carrier, label, line, parcel, parcel_line, shipment, tracking_event};
use crate::tracking;
use crate::view::{self, ParcelView, ShipmentView};

/// A shipment of the company with its lines: for other modules' commands.
pub async fn find(ctx: &Ctx, source: &Source, id: Id) -> Result<(shipment::Model, Vec<line::Model>)> {
    let shipment = source.select::<shipment::Entity>(&ctx.whole()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    Ok((shipment, lines))
}

/// The order of the endpoint's own shipment, for those who hold the order's lock before the shipment's.
pub(crate) async fn order_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Id> {
    Ok(source.select::<shipment::Entity>(ctx.scope()).id(id).expect().await?.order_id)
}

/// The endpoint's own shipment, locked: only rows that the caller may see exist.
pub(crate) async fn lock_in_scope(
    ctx: &Ctx,
    tx: &Tx<'_>,
    id: Id,
) -> Result<(shipment::Model, Vec<line::Model>)> {
    let shipment = tx.select::<shipment::Entity>(ctx.scope()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((shipment, lines))
}

/// Refuses who saw another version of a shipment, which is shown as it is now.
///
/// # Errors
/// `record.version_conflict` with `yours`, `current` and `document`.
pub(crate) async fn assert_seen(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    shipment: &shipment::Model,
) -> Result<()> {
    target.check_against(shipment.version, shown(ctx, tx, shipment.id)).await
}

pub(crate) async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::ShipmentId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

/// As [`find`], for an endpoint that names a shipment: only one that the caller may see exists.
pub async fn find_in_scope(
    ctx: &Ctx,
    source: &Source,
    id: Id,
) -> Result<(shipment::Model, Vec<line::Model>)> {
    let shipment = source.select::<shipment::Entity>(ctx.scope()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    Ok((shipment, lines))
}

/// Refuses parts of what has none. All that is left of an order's line may leave as it is: it was agreed like that.
///
/// # Errors
/// `catalog.too_many_places` at `lines[i].quantity` of what is named.
pub(crate) async fn assert_places(
    ctx: &Ctx,
    source: &Source,
    lines: &[order_line::Model],
    named: &[NewShipmentLine],
) -> Result<()> {
    let left = |one: &NewShipmentLine| lines.iter().find(|line| line.id == one.line_id);
    let parts: Vec<(usize, (Id, Id, Qty))> = named
        .iter()
        .enumerate()
        .filter(|(_, one)| !catalog::units::is_whole(one.quantity))
        .filter_map(|(index, one)| {
            Some((index, one, left(one).filter(|line| line.to_ship() != one.quantity)?))
        })
        .map(|(index, one, line)| (index, (line.product_id, line.unit_id, one.quantity)))
        .collect();
    let products: Vec<Id> = parts.iter().map(|(_, (product, ..))| *product).collect();
    let products = catalog::products::find_many(ctx, source, &products).await?;
    let counted: Vec<(Id, Id, Qty)> = parts.iter().map(|(_, part)| *part).collect();
    let path = |index: usize| format!("lines[{}].quantity", parts[index].0);
    catalog::units::assert_places_at(ctx, source, &products, &counted, path).await
}

/// What the kits in a shipment are put together from, as their order froze it.
pub(crate) async fn kits(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<Kits> {
    let of_order: Vec<Id> = lines.iter().map(|line| line.order_line_id).collect();
    Kits::of_lines(ctx, source, &of_order).await
}

/// `GET /shipping/shipments/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<ShipmentView> {
    let (shipment, lines) = find_in_scope(ctx, source, by.id).await?;
    whole(ctx, source, &shipment, &lines).await
}

/// A shipment as it is now, for the answer to a change of it.
pub(crate) async fn shown(ctx: &Ctx, source: &Source, id: Id) -> Result<ShipmentView> {
    let (shipment, lines) = find(ctx, source, id).await?;
    whole(ctx, source, &shipment, &lines).await
}

async fn whole(
    ctx: &Ctx,
    source: &Source,
    shipment: &shipment::Model,
    lines: &[line::Model],
) -> Result<ShipmentView> {
    let parcels = tracking::live_parcels(ctx, source, shipment.id).await?;
    let events = tracking::events_of(ctx, source, shipment.id).await?;
    let parts = Parts::load(ctx, source, &parcels, events).await?;
    let about = |event: &&tracking_event::Model| event.parcel_id.is_none();
    Ok(ShipmentView {
        tracking_events: parts.events.iter().filter(about).map(view::event).collect(),
        parcels: parcels.iter().map(|parcel| parts.view(parcel)).collect(),
        ..view::of(shipment, lines, &kits(ctx, source, lines).await?)?
    })
}

/// `GET /shipping/parcels/{id}`.
pub(crate) async fn get_parcel(ctx: &Ctx, source: &Source, by: ById) -> Result<ParcelView> {
    let found = source.select::<parcel::Entity>(ctx.scope()).id(by.id).expect().await?;
    parcel(ctx, source, found.id).await
}

/// A parcel as it is now.
pub(crate) async fn parcel(ctx: &Ctx, source: &Source, id: Id) -> Result<ParcelView> {
    let parcel = source.select::<parcel::Entity>(&ctx.whole()).id(id).expect().await?;
    let events = tracking::events_of(ctx, source, parcel.shipment_id).await?;
    let parts = Parts::load(ctx, source, std::slice::from_ref(&parcel), events).await?;
    Ok(parts.view(&parcel))
}

/// What is known of some parcels of one shipment.
pub(crate) struct Parts {
    pub(crate) events: Vec<tracking_event::Model>,
    pub(crate) contents: Vec<parcel_line::Model>,
    pub(crate) labels: Vec<label::Model>,
    pub(crate) carriers: Vec<carrier::Model>,
}

impl Parts {
    pub(crate) async fn load(
        ctx: &Ctx,
        source: &Source,
        parcels: &[parcel::Model],
        events: Vec<tracking_event::Model>,
    ) -> Result<Parts> {
        let whole = ctx.whole();
        if parcels.is_empty() {
            return Ok(Parts { events, contents: Vec::new(), labels: Vec::new(), carriers: Vec::new() });
        }
        let of_parcels = parcel_line::Column::ParcelId.is_in(parcels.iter().map(|parcel| parcel.id));
        let contents = source.select::<parcel_line::Entity>(&whole).filter(of_parcels);
        let contents = contents.order_by(parcel_line::Column::Id).all().await?;
        let named = label::Column::Id.is_in(parcels.iter().filter_map(|parcel| parcel.label_id));
        let labels = source.select::<label::Entity>(&whole).filter(named).all().await?;
        let named = carrier::Column::Id.is_in(parcels.iter().filter_map(|parcel| parcel.carrier_id));
        let carriers = source.select::<carrier::Entity>(&whole).filter(named).all().await?;
        Ok(Parts { events, contents, labels, carriers })
    }

    /// Who carries a parcel.
    pub(crate) fn carrier(&self, parcel: &parcel::Model) -> Option<&carrier::Model> {
        self.carriers.iter().find(|row| Some(row.id) == parcel.carrier_id)
    }

    /// Where a parcel's way can be followed.
    pub(crate) fn url(&self, parcel: &parcel::Model) -> Option<String> {
        let template = self.carrier(parcel).and_then(|row| row.tracking_url.as_deref());
        tracking_url(template, parcel.tracking.as_deref())
    }

    fn view(&self, parcel: &parcel::Model) -> ParcelView {
        view::parcel(parcel, self)
    }
}
