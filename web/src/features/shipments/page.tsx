/** A shipment: what leaves, in which parcels, and the slip that goes with it. */
import { Link, useParams } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMay } from '@/api/session';
import { Activity } from '@/kit/document/activity';
import { LackNotice } from '@/kit/document/below-zero';
import { DocumentLines } from '@/kit/document/lines';
import { Mails } from '@/kit/document/mails';
import { Paper } from '@/kit/document/paper';
import { PartyCard, type PostalAddress } from '@/kit/document/party';
import { Beside } from '@/kit/document/side';
import { Notice } from '@/kit/document/trouble';
import { useDocument } from '@/kit/document/use-document';
import { Verbs } from '@/kit/document/verbs';
import { useUnitNames } from '@/kit/editor/products';
import { RecordHead } from '@/kit/record/record-head';
import { useFormat, useText } from '@/lib/i18n';
import { late } from '@/lib/late';
import { Failure } from '@/shell/failure';
import { Page } from '@/shell/page';
import { remember } from '@/shell/recent';
import { usePlaces } from '@/shell/registry';
import { Card, Facts } from '@/ui/card';
import { Skeleton } from '@/ui/empty';
import { Status } from '@/ui/status';
import { PATH, type ShipmentView, STAGES } from './data';
import type { Deed } from './dialogs';
import { useBelow, useLacking } from './lacking';
import { Parcels } from './parcels';

const DeedDialog = late(() => import('./dialogs').then((part) => part.DeedDialog));
const SendDialog = late(() => import('@/kit/document/send').then((part) => part.SendDialog));
const EditShipment = late(() => import('./edit').then((part) => part.EditShipment));
const PackDialog = late(() => import('./pack').then((part) => part.PackDialog));

export default function ShipmentPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useDocument<ShipmentView>('shipment', PATH, id);
  useEffect(() => {
    if (data) remember({ path: `/shipments/${id}`, title: `${data.number} · ${data.customer_name}` });
  }, [data, id]);
  if (error && !data) return <Failure whole error={error} />;
  if (!data)
    return (
      <Page title={t('shipments-one')} width="record">
        <Skeleton />
      </Page>
    );
  return <Shown key={id} shipment={data} from={data.labels?.[data.location_id] ?? null} />;
}

type Asked = Deed | 'edit' | 'pack' | 'send';

function useVerbs(shipment: ShipmentView, ask: (deed: Asked) => void) {
  const t = useText();
  const may = useMay();
  // Packing and telling where it is are no steps of its state: the server takes them while there is something to pack or to follow.
  const open = {
    pack: shipment.status === 'draft' || shipment.status === 'shipped',
    track: shipment.status === 'shipped',
  };
  const can = (deed: Deed | 'pack', permission: string) =>
    (deed === 'pack' || deed === 'track' ? open[deed] : shipment.allowed_actions.includes(deed)) && may(permission)
      ? [{ id: deed, label: t(`shipments-${deed}`), run: () => ask(deed), danger: deed === 'cancel' }]
      : [];
  return [
    ...(shipment.status === 'draft' && may('shipping.shipment.create')
      ? [{ id: 'edit', label: t('edit'), run: () => ask('edit') }]
      : []),
    ...can('ship', 'shipping.shipment.ship'),
    ...can('deliver', 'shipping.shipment.deliver'),
    ...can('pack', 'shipping.shipment.pack'),
    ...can('track', 'shipping.tracking.record'),
    ...(['shipped', 'delivered'].includes(shipment.status) && may('shipping.shipment.send')
      ? [{ id: 'send', label: t('send-shipment'), run: () => ask('send') }]
      : []),
    ...can('cancel', 'shipping.shipment.cancel'),
  ];
}

function Shown({ shipment, from }: { shipment: ShipmentView; from: string | null }) {
  const t = useText();
  const format = useFormat();
  const units = useUnitNames();
  const order = usePlaces()('order', shipment.order_id);
  const [deed, setDeed] = useState<Asked | null>(null);
  const verbs = useVerbs(shipment, setDeed);
  const lacking = useLacking(shipment);
  const below = useBelow(shipment);
  const close = () => setDeed(null);
  return (
    <Page
      title={shipment.number}
      width="record"
      before={<RecordHead.Along kind="shipment" id={shipment.id} list="/shipments" />}
      beside={<Status stage={STAGES[shipment.status] ?? 'none'}>{t(`shipments-status-${shipment.status}`)}</Status>}
      actions={<Verbs verbs={verbs} next={['ship', 'deliver']} />}
    >
      <Beside
        aside={
          <>
            <Card title={t('shipments-one')}>
              <Facts
                rows={[
                  [
                    t('shipments-order'),
                    order ? (
                      <Link key="order" to={order} className="text-accent-text hover:underline">
                        {shipment.order_number}
                      </Link>
                    ) : (
                      shipment.order_number
                    ),
                  ],
                  [t('shipments-from'), from],
                  [t('shipments-carrier'), shipment.carrier],
                  [t('shipments-tracking'), shipment.tracking && <bdi dir="ltr">{shipment.tracking}</bdi>],
                  [t('document-left-on'), shipment.shipped_at && format.date(shipment.business_date)],
                  [t('shipments-shipped-at'), shipment.shipped_at && format.dateTime(shipment.shipped_at)],
                  [t('shipments-delivered-at'), shipment.delivered_at && format.dateTime(shipment.delivered_at)],
                ]}
              />
              {shipment.note && <p className="mt-3 text-13 whitespace-pre-line text-text-2">{shipment.note}</p>}
            </Card>
            <PartyCard
              customerId={shipment.customer_id}
              name={shipment.customer_name}
              address={shipment.shipping_address as PostalAddress | null}
            />
            <Mails kind="shipment" id={shipment.id} />
            <Activity kind="shipment" path={PATH} id={shipment.id} />
          </>
        }
      >
        <LackNotice lacking={lacking} label={t('document-too-little')} />
        {below.length > 0 && (
          <Notice tone="warning">
            <ul aria-label={t('document-too-little')} className="space-y-1">
              {below.map((one) => (
                <li key={one.name} className="flex items-start gap-2">
                  <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
                  {t('shipments-below', { name: one.name, quantity: format.number(one.quantity) })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <DocumentLines
          title={t('shipments-goods')}
          currency=""
          lines={shipment.lines.map((line) => ({
            id: line.id,
            sku: line.sku,
            description: line.description,
            unit: units.get(line.unit_id),
            quantity: line.quantity,
            note: /^0(\.0+)?$/.test(line.to_follow)
              ? undefined
              : t('shipments-to-follow', { quantity: format.number(line.to_follow) }),
          }))}
        />
        <Parcels shipment={shipment} />
        <Paper
          path={`${PATH}/${shipment.id}/packing-slip.pdf`}
          version={shipment.version}
          title={t('shipments-slip')}
        />
      </Beside>
      {deed === 'edit' && <EditShipment shipment={shipment} onClose={close} />}
      {deed === 'pack' && <PackDialog shipment={shipment} onClose={close} />}
      {deed === 'send' && (
        <SendDialog
          path={`${PATH}/${shipment.id}`}
          about={{ kind: 'shipment', id: shipment.id }}
          name={shipment.number}
          paper={`${PATH}/${shipment.id}/packing-slip.pdf`}
          onClose={close}
        />
      )}
      {deed !== null && deed !== 'edit' && deed !== 'pack' && deed !== 'send' && (
        <DeedDialog deed={deed} shipment={shipment} onClose={close} />
      )}
    </Page>
  );
}
