/**
 * Pages of one record. `<RecordScreen kind="supplier" id={id} slots={…} />` is a whole page, `<CreateScreen kind />` the
 * page of a new one, `<CreateSheet kind open onClose onCreated />` the same beside what one is doing. Comments, files and
 * history stand alone too, for documents with a page of their own. Inputs are taken from their own modules
 * (`@/kit/record/field-input`, `@/kit/record/ref-picker`), so that a page without a form does not carry them.
 */
export { CreateScreen, CreateSheet } from '@/kit/record/create-lazy';
export { RecordScreen } from '@/kit/record/record-screen';
export { Comments, Files, History, Talk } from '@/kit/record/talk-lazy';
export type {
  CreateProps,
  InputSlot,
  RecordContext,
  RecordScreenProps,
  RecordSlots,
  RecordTab,
  Section,
} from '@/kit/record/types';
