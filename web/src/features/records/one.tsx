import { useParams } from '@tanstack/react-router';
import { RecordScreen } from '@/kit/record';

export default function OneRecord() {
  const { kind, id } = useParams({ strict: false }) as { kind: string; id: string };
  return <RecordScreen kind={kind} id={id} />;
}
