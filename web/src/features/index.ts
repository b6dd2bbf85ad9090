/** All features, in one place: `main.tsx` hands them to the shell. */
import { feature as invoices } from '@/features/invoices';
import { feature as orders } from '@/features/orders';
import { feature as overview } from '@/features/overview';
import type { Feature } from '@/shell/feature';

export const features: Feature[] = [overview, orders, invoices];
