import { useNavigate } from '@tanstack/react-router';
import { CreateScreen } from '@/kit/record';
import { useText } from '@/lib/i18n';
import { sections } from './sections';

export default function NewProduct() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <CreateScreen
      kind="product"
      slots={{ sections: sections(t), onCreated: (product) => void navigate({ to: `/products/${product.id}` }) }}
    />
  );
}
