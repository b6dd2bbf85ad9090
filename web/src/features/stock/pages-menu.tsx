/** From each page of the stock to the others. */
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Menu } from '@/ui/menu';

const PAGES: [id: string, path: string, permission: string][] = [
  ['title', '/stock', 'inventory.stock.view'],
  ['moves', '/stock/moves', 'inventory.stock.view'],
  ['receipts', '/receipts', 'inventory.stock.view'],
  ['adjustments', '/adjustments', 'inventory.stock.view'],
  ['low', '/stock/low', 'inventory.stock.view'],
  ['at', '/stock/at', 'inventory.stock.view'],
  ['reorder', '/stock/reorder', 'inventory.stock.view'],
  ['value', '/stock/value', 'catalog.product.cost'],
];

const DEEDS: [id: string, path: string, permission: string][] = [
  ['adjust', '/stock/adjust', 'inventory.stock.adjust'],
  ['transfer-new', '/transfers/new', 'inventory.stock.transfer'],
];

export function PagesMenu({ at }: { at: string }) {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const entries = (list: typeof PAGES) =>
    list
      .filter(([id, , permission]) => id !== at && may(permission))
      .map(([id, path]) => ({ label: t(`stock-${id}`), run: () => void navigate({ to: path }) }));
  const deeds = entries(DEEDS).map((entry, index) => ({ ...entry, apart: index === 0 }));
  return (
    <Menu
      trigger={
        <Button>
          {t('stock-more')} <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
      actions={[...entries(PAGES), ...deeds]}
    />
  );
}
