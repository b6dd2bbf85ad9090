import { useParams } from '@tanstack/react-router';
import { ListScreen } from '@/kit/list';

export default function RecordList() {
  const { kind } = useParams({ strict: false }) as { kind: string };
  return <ListScreen kind={kind} />;
}
