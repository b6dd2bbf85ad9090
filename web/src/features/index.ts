/** All features, in one place: `main.tsx` hands them to the shell. */
import { feature as auth } from '@/features/auth';
import { feature as overview } from '@/features/overview';
import { feature as settings } from '@/features/settings';
import type { Feature } from '@/shell/feature';

export const features: Feature[] = [overview, auth, settings];
