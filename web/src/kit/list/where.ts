/** Trees of conditions as the filter bar shows and changes them: pure. */
import type { Description, Field, Where } from '@/api/records';

export interface Condition {
  field: string;
  op: string;
  value?: unknown;
}

export const isCondition = (where: Where): where is Condition => 'field' in where;

export const EMPTY: Where = { all: [] };

export const children = (where: Where): Where[] | null =>
  'all' in where ? where.all : 'any' in where ? where.any : null;

/** Whether anything is asked at all. */
export function isEmpty(where: Where | null | undefined): boolean {
  if (!where) return true;
  const inside = children(where);
  return inside?.every(isEmpty) ?? false;
}

/** Both, as one tree without needless levels. */
export function both(a: Where | null | undefined, b: Where | null | undefined): Where | null {
  const parts = [a, b].filter((one): one is Where => !isEmpty(one));
  if (parts.length === 0) return null;
  if (parts.length === 1) return parts[0] ?? null;
  return { all: parts.flatMap((one) => ('all' in one ? one.all : [one])) };
}

/** The conditions of a tree with where they stand. */
export function conditions(where: Where | null, path: number[] = []): { at: number[]; condition: Condition }[] {
  if (!where) return [];
  if (isCondition(where)) return [{ at: path, condition: where }];
  return (children(where) ?? []).flatMap((one, at) => conditions(one, [...path, at]));
}

/** The tree with the node at a place changed, or taken out with `null`; empty groups fall away. */
export function replace(where: Where, at: number[], node: Where | null): Where | null {
  if (at.length === 0) return node;
  if (isCondition(where)) return where;
  const [first = 0, ...rest] = at;
  const inside = (children(where) ?? []).flatMap((one, place) => {
    if (place !== first) return [one];
    const next = replace(one, rest, node);
    return next === null ? [] : [next];
  });
  if (inside.length === 0) return null;
  return 'all' in where ? { all: inside } : { any: inside };
}

/** The conditions as they are told: groups of them, each all or any, and the groups together all or any. */
export interface Told {
  match: 'all' | 'any';
  groups: { match: 'all' | 'any'; items: { at: number[]; condition: Condition }[] }[];
}

export function told(where: Where | null): Told {
  if (!where || isEmpty(where)) return { match: 'all', groups: [] };
  const group = (one: Where, at: number[]): Told['groups'][number] => ({
    match: 'any' in one ? 'any' : 'all',
    items: conditions(one, at),
  });
  const inside = children(where);
  if (!inside || inside.every(isCondition)) return { match: 'all', groups: [group(where, [])] };
  return {
    match: 'any' in where ? 'any' : 'all',
    groups: inside.map((one, at) => group(one, [at])).filter((one) => one.items.length > 0),
  };
}

/** The tree as a group of groups, which is how the builder shows it: any of (all of …). */
export function asGroups(where: Where | null): {
  match: 'all' | 'any';
  groups: { match: 'all' | 'any'; conditions: Condition[] }[];
} {
  if (!where || isEmpty(where)) return { match: 'all', groups: [{ match: 'all', conditions: [] }] };
  const group = (one: Where): { match: 'all' | 'any'; conditions: Condition[] } =>
    isCondition(one)
      ? { match: 'all', conditions: [one] }
      : { match: 'any' in one ? 'any' : 'all', conditions: conditions(one).map((found) => found.condition) };
  if (isCondition(where)) return { match: 'all', groups: [group(where)] };
  const inside = children(where) ?? [];
  if (inside.every(isCondition)) return { match: 'all', groups: [group(where)] };
  const match = 'any' in where ? 'any' : 'all';
  const loose = inside.filter(isCondition);
  const groups = inside.filter((one) => !isCondition(one)).map(group);
  if (loose.length === 0) return { match, groups };
  return match === 'all'
    ? { match, groups: [{ match: 'all', conditions: loose }, ...groups] }
    : { match, groups: [...loose.map((one) => group(one)), ...groups] };
}

export function fromGroups(shape: ReturnType<typeof asGroups>): Where | null {
  const groups = shape.groups
    .filter((one) => one.conditions.length > 0)
    .map((one): Where => (one.match === 'all' ? { all: one.conditions } : { any: one.conditions }));
  if (groups.length === 0) return null;
  if (groups.length === 1) return groups[0] ?? null;
  return shape.match === 'all' ? { all: groups } : { any: groups };
}

/** Whether two trees ask the same. */
export const same = (a: Where | null | undefined, b: Where | null | undefined): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a person reads from the address is checked: what is no tree is left out. */
export function readWhere(value: unknown, depth = 0): Where | null {
  if (typeof value !== 'object' || value === null || depth > 5) return null;
  const node = value as Record<string, unknown>;
  for (const match of ['all', 'any'] as const) {
    const inside = node[match];
    if (Array.isArray(inside)) {
      const read = inside.map((one) => readWhere(one, depth + 1)).filter((one): one is Where => one !== null);
      return match === 'all' ? { all: read } : { any: read };
    }
  }
  if (typeof node.field === 'string' && typeof node.op === 'string') {
    return { field: node.field, op: node.op, value: node.value };
  }
  return null;
}

/** Fields that conditions may be on. */
export const filterable = (description: Description): Field[] =>
  description.fields.filter((field) => field.filters.length > 0 && field.name !== 'id' && field.name !== 'version');

/** Operators as they are offered: by what the field is, without those that say the same. */
export function operators(field: Field): string[] {
  const has = (op: string) => field.filters.includes(op);
  const ordered = has('gt') && field.form !== 'text' && field.form !== 'code';
  const words = field.form === 'text' || field.form === 'code' || field.form === 'barcode';
  switch (field.form) {
    case 'bool':
      return ['eq'];
    case 'one_of':
    case 'currency':
    case 'country':
    case 'id':
    case 'user':
      return ['in', 'ne', 'null'].filter(has);
    case 'day':
    case 'instant':
      return ['gte', 'lt', ...(field.form === 'day' ? ['eq'] : []), 'null'].filter(has);
    default:
      return [
        ...(words ? ['like', 'eq', 'ne'] : ordered ? ['gte', 'lte', 'gt', 'lt', 'eq', 'ne'] : ['eq']),
        'null',
      ].filter(has);
  }
}
