import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, ImagePlus, Star, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { address } from '@/api/client';
import { act, changed, create, list, patch, type RowOf, upload } from '@/api/records';
import { useText } from '@/lib/i18n';
import { Button, IconButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { tell } from '@/ui/toast';

type Image = RowOf<'product_image'>;

const PATH = '/catalog/product-images';
/** What the server takes. */
const TYPES = 'image/png,image/jpeg';

/** The product's pictures, one at a time; new ones go to the end. */
export function Images({ id, name, mayEdit }: { id: string; name: string; mayEdit: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const { data } = useQuery({
    queryKey: ['records', 'product_image', 'list', 'of', id],
    queryFn: ({ signal }) =>
      list<Image>(PATH, { filters: { product_id: id }, sort: 'position' }, { limit: 50 }, { signal }),
  });
  const images = data?.items ?? [];
  const add = useMutation({
    mutationFn: async (chosen: File) => {
      const kept = await upload(chosen);
      await create(PATH, {
        product_id: id,
        file_id: kept.id,
        alt: name,
        position: (images.at(-1)?.position ?? -1) + 1,
      });
    },
    onSuccess: () => {
      changed(client, 'product_image');
      setAt(images.length);
    },
  });
  const remove = useMutation({
    mutationFn: (image: Image) => act('/catalog/product-images', image.id, 'archive'),
    onSuccess: (_, image) => {
      changed(client, 'product_image');
      setAt(0);
      tell(t('products-image-removed'), {
        label: t('undo'),
        undoes: true,
        run: () => act('/catalog/product-images', image.id, 'restore').then(() => changed(client, 'product_image')),
      });
    },
  });
  const first = useMutation({
    mutationFn: async (image: Image) => {
      const order = [image, ...images.filter((one) => one.id !== image.id)];
      for (const [position, one] of order.entries())
        if (one.position !== position) await patch(PATH, one.id, { position });
    },
    onSuccess: () => setAt(0),
    onSettled: () => changed(client, 'product_image', 'product'),
  });
  const shown = Math.min(at, images.length - 1);
  const image = images[shown];
  if (!image && !mayEdit) return null;
  return (
    <Card
      title={t('products-images')}
      aside={
        images.length > 1 ? <span className="text-12 text-text-3">{`${shown + 1} / ${images.length}`}</span> : undefined
      }
    >
      {image && (
        <img
          src={address(`${PATH}/${image.id}/picture`, { size: 'page' })}
          alt={image.alt ?? name}
          className="aspect-square w-full rounded-control bg-sunken object-contain"
        />
      )}
      <div className="mt-2 flex items-center gap-1">
        {mayEdit && (
          <>
            <input
              ref={file}
              type="file"
              accept={TYPES}
              hidden
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                if (chosen) add.mutate(chosen);
                event.target.value = '';
              }}
            />
            <Button
              size="small"
              icon={<ImagePlus size={14} aria-hidden="true" />}
              busy={add.isPending}
              onClick={() => file.current?.click()}
            >
              {t('products-add-image')}
            </Button>
            {image && (
              <IconButton
                label={t('products-first-image')}
                icon={<Star size={14} />}
                disabled={shown === 0 || first.isPending}
                onClick={() => first.mutate(image)}
              />
            )}
            {image && (
              <IconButton
                label={t('products-remove-image')}
                icon={<Trash2 size={14} />}
                onClick={() => remove.mutate(image)}
              />
            )}
          </>
        )}
        {images.length > 1 && (
          <div className="ms-auto flex">
            <IconButton
              label={t('previous')}
              icon={<ChevronLeft size={16} className="rtl:-scale-x-100" />}
              onClick={() => setAt((now) => (now + images.length - 1) % images.length)}
            />
            <IconButton
              label={t('next')}
              icon={<ChevronRight size={16} className="rtl:-scale-x-100" />}
              onClick={() => setAt((now) => (now + 1) % images.length)}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
