import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSaveOnce } from '@/kit/document/save-once';

interface Sent {
  method: string;
  path: string;
  key: string | null;
  match: string | null;
  body: unknown;
}

let sent: Sent[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

const made = (version: number) => () => Response.json({ id: 'a1', version }, { status: 201 });
const refused = () =>
  Response.json(
    { title: '', status: 422, code: 'x.bad', detail: 'Not so', instance: 'r1' },
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  );

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      method: request.method,
      path: new URL(request.url).pathname,
      key: request.headers.get('Idempotency-Key'),
      match: request.headers.get('If-Match'),
      body: await request.json(),
    });
    const next = answers.shift();
    if (!next) throw new TypeError('no answer');
    return next();
  });
});
afterEach(() => vi.unstubAllGlobals());

const done = vi.fn();

describe('what is saved once', () => {
  it('goes once however often it is pressed', async () => {
    answers = [made(1)];
    const { result } = renderHook(() => useSaveOnce<{ id: string; version: number }>('/things', null));
    await act(async () => {
      await Promise.all([result.current.save({ a: 1 }, done), result.current.save({ a: 1 }, done)]);
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/api/v1/things', body: { a: 1 } });
    expect(result.current.saved).toBe(true);
  });

  it('keeps its key after silence and takes a new one when something changes', async () => {
    answers = [
      () => {
        throw new TypeError('gone');
      },
      refused,
      made(1),
    ];
    const { result } = renderHook(() => useSaveOnce<{ id: string; version: number }>('/things', null));
    await act(() => result.current.save({ a: 1 }, done));
    expect(result.current.problem?.code).toBe('client.offline');
    const heard = vi.fn();
    await act(() => result.current.save({ a: 1 }, done, heard));
    expect(heard).toHaveBeenCalledOnce();
    expect(result.current.problem?.code).toBe('x.bad');
    await act(() => result.current.save({ a: 2 }, done));
    expect(result.current.problem).toBeNull();
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(sent[2]?.key).not.toBe(sent[0]?.key);
  });

  it('writes anew what it has made, against the version that it knows', async () => {
    answers = [made(3), made(4)];
    const { result } = renderHook(() => useSaveOnce<{ id: string; version: number }>('/things', null));
    await act(() => result.current.save({ a: 1 }, done));
    await act(() => result.current.save({ a: 1 }, done));
    await act(() => result.current.save({ a: 2 }, done));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ method: 'PUT', path: '/api/v1/things/a1', match: '"3"' });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it('shows what somebody else saved meanwhile, and goes on from it', async () => {
    const theirs = { id: 'a1', version: 5 };
    answers = [
      () =>
        Response.json(
          {
            title: '',
            status: 412,
            code: 'record.version_conflict',
            detail: 'Changed',
            instance: 'r2',
            details: { yours: 1, current: 5, document: theirs },
          },
          { status: 412, headers: { 'content-type': 'application/problem+json' } },
        ),
      made(6),
    ];
    const { result } = renderHook(() => useSaveOnce('/things', { id: 'a1', version: 1 }));
    await act(() => result.current.save({ a: 2 }, done));
    expect(result.current.theirs).toEqual(theirs);
    act(() => result.current.goOn());
    expect(result.current.theirs).toBeNull();
    await act(() => result.current.save({ a: 2 }, done));
    expect(sent.map((one) => one.match)).toEqual(['"1"', '"5"']);
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });
});
