import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/api/session';
import { useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/i18n';
import { Page } from '@/shell/page';
import { controlClass } from '@/ui/field';
import { ICONS } from './icons';
import { allowed, type Leaf, matches, TREE } from './tree';

const SEARCH = 'settings-search';

/** All settings, by what they are about; typing narrows them, also by words that are not their name. */
export default function SettingsHome() {
  const t = useText();
  const may = useMay();
  const [query, setQuery] = useState('');
  useHotkeys([{ keys: '/', label: 'search', run: () => document.getElementById(SEARCH)?.focus() }]);
  const fits = (leaf: Leaf) =>
    allowed(leaf, may) &&
    matches(query, t(`settings-${leaf.id}`), t(`settings-${leaf.id}-body`), t(`settings-${leaf.id}-words`));
  const branches = TREE.map((branch) => ({ ...branch, leaves: branch.leaves.filter(fits) })).filter(
    (branch) => branch.leaves.length > 0,
  );
  return (
    <Page title={t('nav-settings')} width="settings">
      <div className="relative mb-5">
        <Search
          size={16}
          aria-hidden="true"
          className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-text-3"
        />
        <input
          id={SEARCH}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-label={t('settings-search')}
          placeholder={t('settings-search')}
          className={`${controlClass} ps-9`}
        />
      </div>
      <p role="status" className="sr-only">
        {query && t('settings-found', { count: branches.flatMap((one) => one.leaves).length })}
      </p>
      {branches.length === 0 && <p className="text-14 text-text-2">{t('settings-nothing', { query })}</p>}
      <div className="flex flex-col gap-5">
        {branches.map((branch) => (
          <section key={branch.id}>
            <h2 className="mb-2 text-12 font-medium text-text-3">{t(`settings-group-${branch.id}`)}</h2>
            <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
              {branch.leaves.map((leaf) => (
                <li key={leaf.id}>
                  <Link
                    to={leaf.path}
                    className="flex min-h-12 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-hover"
                  >
                    <Sign id={leaf.id} />
                    <span className="min-w-0 flex-1">
                      <span className="block text-13 font-medium">{t(`settings-${leaf.id}`)}</span>
                      <span className="block truncate text-12 text-text-3">{t(`settings-${leaf.id}-body`)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}

function Sign({ id }: { id: string }) {
  const Icon = ICONS[id];
  return Icon ? <Icon size={16} aria-hidden="true" className="shrink-0 text-text-3" /> : null;
}
