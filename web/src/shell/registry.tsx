/** The features, for whatever in the shell or the kit needs to know what there is. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Command, Feature, NavItem } from '@/shell/feature';

const Features = createContext<Feature[]>([]);

export function FeaturesProvider({ features, children }: { features: Feature[]; children: ReactNode }) {
  return <Features.Provider value={features}>{children}</Features.Provider>;
}

export function useNav(may: (permission: string) => boolean): NavItem[] {
  const features = useContext(Features);
  return features
    .flatMap((one) => one.nav ?? [])
    .filter((item) => !item.permissions || item.permissions.some(may))
    .sort((a, b) => a.order - b.order);
}

export function useCommands(may: (permission: string) => boolean): Command[] {
  const features = useContext(Features);
  return features
    .flatMap((one) => one.commands ?? [])
    .filter((command) => !command.permissions || command.permissions.some(may));
}

/** Where a record or document is opened; null when no page shows its kind. */
export function usePlaces(): (kind: string, id: string) => string | null {
  const features = useContext(Features);
  return (kind, id) => features.map((one) => one.places?.[kind]).find(Boolean)?.(id) ?? null;
}
