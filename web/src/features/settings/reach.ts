/** How far a right reaches, and what is changed of a matrix before it is saved. */
import type { Role } from './people';

export const REACHES = ['none', 'own', 'team', 'store', 'region', 'all'] as const;
export type Reach = (typeof REACHES)[number];

export interface Permission {
  name: string;
  text: string;
  module: string;
}

/** Role id and permission → the reach that was chosen; what is as it was is left out. */
export type Edits = ReadonlyMap<string, Reach>;

const keyOf = (role: string, permission: string) => `${role} ${permission}`;

export const kept = (role: Role, permission: string): Reach => (role.permissions[permission] as Reach) ?? 'none';

export const reachOf = (edits: Edits, role: Role, permission: string): Reach =>
  edits.get(keyOf(role.id, permission)) ?? kept(role, permission);

export const isEdited = (edits: Edits, role: Role, permission: string) => edits.has(keyOf(role.id, permission));

export const wider = (a: Reach, b: Reach) => REACHES.indexOf(a) > REACHES.indexOf(b);

/** Sets a reach for some permissions of a role; nobody gives more than they hold themselves. */
export function put(
  edits: Edits,
  role: Role,
  permissions: string[],
  reach: Reach,
  held: (permission: string) => Reach,
): Edits {
  const next = new Map(edits);
  for (const permission of permissions) {
    const limit = held(permission);
    const wanted = wider(reach, limit) ? limit : reach;
    const now = kept(role, permission);
    if (wanted === now) next.delete(keyOf(role.id, permission));
    else next.set(keyOf(role.id, permission), wanted);
  }
  return next;
}

/** What is sent for each role. */
export function changesOf(edits: Edits): Map<string, Record<string, Reach>> {
  const byRole = new Map<string, Record<string, Reach>>();
  for (const [key, reach] of edits) {
    const [role = '', permission = ''] = key.split(' ');
    byRole.set(role, { ...byRole.get(role), [permission]: reach });
  }
  return byRole;
}

/** The group's rights of a role at a glance: one reach for all of them, or how many there are. */
export function summaryOf(edits: Edits, role: Role, permissions: string[]): Reach | number {
  const reaches = permissions.map((permission) => reachOf(edits, role, permission));
  const first = reaches[0] ?? 'none';
  return reaches.every((one) => one === first) ? first : reaches.filter((one) => one !== 'none').length;
}
