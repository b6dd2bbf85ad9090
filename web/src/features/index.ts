/** All features, in one place: `main.tsx` hands them to the shell. */
import { feature as auth } from '@/features/auth';
import { feature as billing } from '@/features/billing';
import { feature as customers } from '@/features/customers';
import { feature as invoices } from '@/features/invoices';
import { feature as ledger } from '@/features/ledger';
import { feature as orders } from '@/features/orders';
import { feature as overview } from '@/features/overview';
import { feature as products } from '@/features/products';
import { feature as records } from '@/features/records';
import { feature as returns } from '@/features/returns';
import { feature as settings } from '@/features/settings';
import { feature as shipments } from '@/features/shipments';
import { feature as stock } from '@/features/stock';
import { feature as welcome } from '@/features/welcome';
import type { Feature } from '@/shell/feature';

export const features: Feature[] = [
  overview,
  orders,
  invoices,
  customers,
  products,
  stock,
  shipments,
  returns,
  billing,
  ledger,
  records,
  settings,
  auth,
  welcome,
];
