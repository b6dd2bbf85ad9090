/**
 * What a feature hands to the shell: its pages, its place in the navigation and its commands. The shell knows no feature;
 * `main.tsx` puts them together.
 */
import type { AnyRoute } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';

export interface NavItem {
  path: string;
  /** Message id. */
  label: string;
  icon: LucideIcon;
  group: 'home' | 'sell' | 'operate' | 'money' | 'understand' | 'settings';
  /** One of these is enough to see it. */
  permissions?: string[];
  /** The second key of `g …`. */
  key?: string;
  order: number;
}

export interface Command {
  id: string;
  /** Message id. */
  label: string;
  permissions?: string[];
  /** As the sheet shows it. */
  keys?: string;
  /** Words that also find it, in the person's language. */
  words?: string;
  /** Where it goes … */
  path?: string;
  /** … or what it does. */
  run?: () => void;
}

export interface Feature {
  id: string;
  /** Pages inside the frame. */
  routes?: (frame: AnyRoute) => AnyRoute[];
  /** Pages outside of it (sign-in, portal). */
  outside?: (root: AnyRoute) => AnyRoute[];
  nav?: NavItem[];
  commands?: Command[];
  /** Where a record of a kind is opened, for search results, links and notifications. */
  places?: Record<string, (id: string) => string>;
}
