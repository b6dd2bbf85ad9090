import type { Section } from '@/kit/record';
import type { Text } from '@/lib/i18n';

export const sections = (t: Text): Section[] => [
  { title: t('products-section-what'), fields: ['name', 'sku', 'kind', 'category_id', 'unit_id', 'description'] },
  { title: t('products-section-price'), fields: ['price', 'tax_class_id', 'cost'] },
  {
    title: t('products-section-shipping'),
    fields: ['tracked', 'needs_shipping', 'weight_g', 'length_mm', 'width_mm', 'height_mm'],
  },
];
