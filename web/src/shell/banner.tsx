import { online, serverBuild } from '@/api/client';
import { stream } from '@/api/live';
import { useFormat, useText } from '@/lib/i18n';
import { useStore } from '@/lib/store';
import { useAsOf } from '@/shell/as-of';
import { useAnythingUnsaved } from '@/shell/save-bar';
import { Button } from '@/ui/button';

/** The build that this page came with, from its script's name: the server names its own on every answer. */
const BUILD =
  /\/assets\/app-([\w-]+)\.js$/.exec(
    document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '',
  )?.[1] ?? null;

/** The time of today, and of another day with its day. */
function useMoment(at: number | null): string {
  const format = useFormat();
  if (at === null) return '';
  const then = new Date(at);
  const today = then.toDateString() === new Date().toDateString();
  return (today ? format.time : format.dateTime)(then.toISOString());
}

/** What is to be known wherever one is: no connection, or a new version. */
export function Banner() {
  const t = useText();
  const isOnline = useStore(online);
  const live = useStore(stream);
  const served = useStore(serverBuild);
  const unsaved = useAnythingUnsaved();
  const newer = BUILD !== null && served !== null && served !== BUILD;
  const cut = !isOnline || live === 'away';
  const time = useMoment(useAsOf(cut));
  if (cut) {
    return (
      <div
        role="status"
        className="no-print flex items-center gap-2 bg-warning-tint px-4 py-2 text-13 text-warning md:mb-2 md:rounded-card"
      >
        {isOnline
          ? t(time ? 'banner-reconnecting-since' : 'banner-reconnecting', { time })
          : t(time ? 'banner-offline-since' : 'banner-offline', { time })}
      </div>
    );
  }
  if (newer) {
    return (
      <div
        role="status"
        className="no-print flex items-center justify-between gap-2 bg-info-tint px-4 py-1.5 text-13 text-info md:mb-2 md:rounded-card"
      >
        {t('banner-update')}
        <Button size="small" onClick={() => location.reload()} disabled={unsaved}>
          {t('banner-reload')}
        </Button>
      </div>
    );
  }
  return null;
}
