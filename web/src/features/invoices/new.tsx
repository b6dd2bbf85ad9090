import { useSearch } from '@tanstack/react-router';
import { InvoiceEditor } from './editor';

export default function NewInvoice() {
  const { customer } = useSearch({ strict: false }) as { customer?: string };
  return <InvoiceEditor first={null} products={new Map()} customerId={customer ?? null} />;
}
