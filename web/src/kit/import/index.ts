/** Records from files: `<ImportScreen kind="product" />` is a whole page. */
export { targetsQuery } from '@/kit/import/batch';
export { ImportScreen } from '@/kit/import/import-screen';
