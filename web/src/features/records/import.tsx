import { useParams } from '@tanstack/react-router';
import { ImportScreen } from '@/kit/import';

export default function RecordImport() {
  const { kind } = useParams({ strict: false }) as { kind: string };
  return <ImportScreen key={kind} kind={kind} />;
}
