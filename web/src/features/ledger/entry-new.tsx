import { EntryEditor } from './entry-editor';

export default function NewEntry() {
  return <EntryEditor first={null} />;
}
