/** All features, in one place: `main.tsx` hands them to the shell. */
import { feature as overview } from '@/features/overview';
import { feature as records } from '@/features/records';
import type { Feature } from '@/shell/feature';

export const features: Feature[] = [overview, records];
