import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { usualQuery } from '@/kit/editor/products';
import { CreateScreen } from '@/kit/record';
import { useText } from '@/lib/i18n';
import { Skeleton } from '@/ui/empty';
import { sections } from './sections';

export default function NewProduct() {
  const t = useText();
  const navigate = useNavigate();
  const { data, isPending } = useQuery(usualQuery);
  // A form that fills itself in while somebody types is no help: it waits for what it begins with.
  if (isPending) return <Skeleton rows={8} className="pt-14" />;
  return (
    <CreateScreen
      kind="product"
      preset={data}
      slots={{
        heading: t('products-new'),
        sections: sections(t),
        onCreated: (product) => void navigate({ to: `/products/${product.id}`, replace: true, ignoreBlocker: true }),
      }}
    />
  );
}
