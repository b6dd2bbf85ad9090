/** Failures as the server tells them (RFC 9457), and those that never reached it. */

export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

export interface ProblemBody {
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  errors?: FieldFault[];
  details?: Record<string, unknown>;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** The request's id, for whoever looks into the logs. */
  readonly request: string;
  readonly errors: FieldFault[];
  readonly details: Record<string, unknown>;

  constructor(body: ProblemBody) {
    super(body.detail || body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.request = body.instance;
    this.errors = body.errors ?? [];
    this.details = body.details ?? {};
  }

  /** Whether trying the very same again may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** The server says its sentences in the language that it is asked in; these two are ours, and set with the language. */
export const own = { offline: 'offline', unreadable: 'unreadable' };

/** No answer came: the network, or the server, is away. */
export const offline = () =>
  new Problem({ title: '', status: 0, code: 'client.offline', detail: own.offline, instance: '' });

export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    try {
      return new Problem((await response.json()) as ProblemBody);
    } catch {
      // Cut off on its way: told like any other answer that is no problem document.
    }
  }
  return new Problem({
    title: '',
    status: response.status,
    code: 'client.unreadable',
    detail: `${own.unreadable} (${response.status} ${response.statusText})`,
    instance: response.headers.get('x-request-id') ?? '',
  });
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);

/** The document as it is now, where the refusal of an old version shows it. */
export function documentOf<T>(error: unknown): T | null {
  return isProblem(error, 'record.version_conflict') ? ((error.details.document as T | undefined) ?? null) : null;
}
