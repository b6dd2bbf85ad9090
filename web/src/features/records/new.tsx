import { useParams } from '@tanstack/react-router';
import { CreateScreen } from '@/kit/record';

export default function NewRecord() {
  const { kind } = useParams({ strict: false }) as { kind: string };
  return <CreateScreen kind={kind} />;
}
