/** A new transfer. */
import { useText } from '@/lib/i18n';
import { Allowed } from '@/shell/allowed';
import { TransferEditor } from './transfer-editor';

const NONE = new Map();

export default function NewTransfer() {
  const t = useText();
  return (
    <Allowed permission="inventory.stock.transfer" title={t('stock-transfer-new')}>
      <TransferEditor first={null} products={NONE} />
    </Allowed>
  );
}
