/** Somebody else has saved a document meanwhile: what differs, theirs beside mine, out of the very answer that refused. */
import type { Difference } from '@/kit/document/differences';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

interface Props {
  name: string;
  differences: readonly Difference[];
  onTheirs: () => void;
  /** Not where theirs is no draft any more. */
  onMine: (() => void) | null;
  onClose: () => void;
}

export function Conflict({ name, differences, onTheirs, onMine, onClose }: Props) {
  const t = useText();
  const shown = differences.filter((one) => one.mine !== one.theirs);
  return (
    <Dialog
      open
      onClose={onClose}
      width="normal"
      title={t('document-conflict', { name })}
      description={t(onMine ? 'document-conflict-body' : 'document-conflict-over')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={onMine ? 'plain' : 'primary'} onClick={onTheirs}>
            {t('document-stale-theirs')}
          </Button>
          {onMine && (
            <Button look="primary" onClick={onMine}>
              {t('document-stale-mine')}
            </Button>
          )}
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="text-13 text-text-2">{t('document-conflict-same')}</p>
      ) : (
        <table className="w-full text-13">
          <thead className="text-12 text-text-3">
            <tr className="h-8 border-b border-line">
              <th className="text-start font-medium">{t('document-conflict-what')}</th>
              <th className="px-3 text-start font-medium">{t('merge-mine')}</th>
              <th className="text-start font-medium">{t('merge-theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may bear the same name
              <tr key={`${one.label} ${at}`} className="border-b border-line align-top">
                <th scope="row" className="py-2 text-start font-medium">
                  {one.label}
                </th>
                <td className="px-3 py-2 break-words">{one.mine || '–'}</td>
                <td className="py-2 break-words">{one.theirs || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
