/** Where one is: `#<token>`, `#<token>/statement`, `#<token>/invoice/<id>`. Real links, so that back and reload work. */
import { useSyncExternalStore } from 'react';

export interface Place {
  token: string;
  page: 'first' | 'statement' | 'document';
  kind: string;
  id: string;
}

export function placeOf(hash: string): Place {
  const [token = '', kind = '', id = ''] = hash.replace(/^#/, '').split('/');
  const page = kind === 'statement' ? 'statement' : kind && id ? 'document' : 'first';
  return { token, page, kind, id };
}

export const toFirst = (token: string) => `#${token}`;
export const toStatement = (token: string) => `#${token}/statement`;
export const toDocument = (token: string, kind: string, id: string) => `#${token}/${kind}/${id}`;

function listen(changed: () => void) {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(listen, () => location.hash));
}
