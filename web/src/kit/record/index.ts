/**
 * Pages of one record. `<RecordScreen kind="supplier" id={id} slots={…} />` is a whole page, `<CreateScreen kind />` the
 * page of a new one, `<CreateSheet kind open onClose onCreated />` the same beside what one is doing. Comments, files and
 * history stand alone too, for documents with a page of their own.
 */
export { CreateScreen, CreateSheet } from '@/kit/record/create';
export { FieldInput } from '@/kit/record/field-input';
export { History } from '@/kit/record/history';
export { RecordScreen } from '@/kit/record/record-screen';
export { RefPicker } from '@/kit/record/ref-picker';
export type {
  CreateProps,
  InputSlot,
  RecordContext,
  RecordScreenProps,
  RecordSlots,
  RecordTab,
  Section,
} from '@/kit/record/types';
