import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { call } from '@/api/client';
import { changed, list } from '@/api/records';
import { useMay } from '@/api/session';
import { useText } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Picker } from '@/ui/picker';
import { tagsQuery } from './queries';

interface Tag {
  id: string;
  name: string;
}

/** Tags: what people sort customers by. Changed at once, because nothing depends on it. */
export function TagsCard({ id }: { id: string }) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(tagsQuery(id));
  const tags = data?.tags ?? [];
  const edits = may('parties.customer.edit');
  const set = useMutation({
    mutationFn: (ids: string[]) => call('PUT', `/sales/customers/${id}/tags`, { body: { tags: ids } }),
    onSettled: () => changed(client, 'customer'),
  });
  if (!data || (tags.length === 0 && !edits)) return null;
  const ids = tags.map((tag) => tag.id);
  const adder = (
    <Button look="quiet" size="small" className="mt-2 -ms-2" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
      {t('customers-tag')}
    </Button>
  );
  return (
    <Card title={t('customers-tags')}>
      <ul className="flex flex-wrap gap-1.5">
        {tags.map((tag) => (
          <li
            key={tag.id}
            className="inline-flex min-h-6 items-center gap-1 rounded-full bg-sunken ps-2.5 pe-1 text-12"
          >
            {tag.name}
            {edits && (
              <button
                type="button"
                aria-label={t('customers-untag', { name: tag.name })}
                onClick={() => set.mutate(ids.filter((one) => one !== tag.id))}
                className="inline-flex size-6 items-center justify-center rounded-full hover:bg-hover"
              >
                <X size={12} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {edits && !adding && adder}
      {edits && adding && (
        <Picker
          className="mt-2"
          autoFocus
          label={t('customers-tag')}
          placeholder={t('customers-tag')}
          value={null}
          find={async (typed, signal) => {
            const found = await list<Tag & { id: string }>('/sales/tags', { q: typed }, { limit: 20 }, { signal });
            return found.items.filter((tag) => !ids.includes(tag.id)).map((tag) => ({ id: tag.id, label: tag.name }));
          }}
          onPick={(tag) => tag && set.mutate([...ids, tag.id])}
        />
      )}
    </Card>
  );
}
