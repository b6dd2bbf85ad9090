/**
 * A session that has ended, or an action that wants proof, asks here, over the page: what was being done goes on, and
 * what was typed stays. Everything that the person can prove themselves with is offered.
 */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fingerprint, KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api, asked, type Schemas } from '@/api/client';
import { isProblem } from '@/api/problem';
import { factorsQuery, meQuery, useMe } from '@/api/session';
import { useText } from '@/lib/i18n';
import { useStore } from '@/lib/store';
import { calledOff, hasPasskeys, showPasskey } from '@/lib/webauthn';
import { useSay } from '@/shell/form';
import { NoWindow, onProved, proveElsewhere } from '@/shell/proof';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field, Input } from '@/ui/field';

export function AskedAgain() {
  const question = useStore(asked);
  if (!question) return null;
  return question.what === 'sign_in' ? <SignInAgain answer={question.answer} /> : <StepUp answer={question.answer} />;
}

type Answer = (done: boolean) => void;

/** The proofs of one question; each resolves to whether it is answered. */
interface Ways {
  password?: (typed: string) => Promise<boolean>;
  /** A code of the app, or a recovery code. */
  code?: (typed: string) => Promise<boolean>;
  passkey?: () => Promise<boolean>;
  /** Signed in elsewhere in this browser. */
  elsewhere?: () => Promise<boolean>;
  /** Accounts of other houses; what comes of their window is looked at by `back`. */
  doors?: Doors;
}

type Door = Schemas['DoorView'];
interface Doors {
  all: Door[];
  begin: (door: Door) => Promise<{ url: string }>;
  back: () => Promise<boolean>;
}

async function passkeyProof() {
  const { data } = await api.POST('/identity/passkeys/challenge', { body: {} });
  if (!data) throw new DOMException('no challenge', 'AbortError');
  return { challenge: data.challenge, credential: await showPasskey(data.options) };
}

/** Whoever has a second factor shows that; the password is for those who have nothing else. */
function StepUp({ answer }: { answer: Answer }) {
  const { data: factors, isPending } = useQuery(factorsQuery);
  const [needed, setNeeded] = useState(false);
  const prove = async (
    body: { password: string } | { code: string } | { passkey: Awaited<ReturnType<typeof passkeyProof>> },
  ) => {
    try {
      await api.POST('/identity/step-up', { body });
      return true;
    } catch (failure) {
      if (!isProblem(failure, 'identity.factor_needed')) throw failure;
      setNeeded(true);
      return false;
    }
  };
  if (isPending) return null;
  const doors = factors?.step_up_providers ?? [];
  const codes = needed || factors?.totp_since != null || (factors?.recovery_codes_left ?? 0) > 0;
  const keys = hasPasskeys() && (needed || (factors?.passkeys.length ?? 0) > 0);
  const ways: Ways = {
    ...(codes
      ? { code: (code: string) => prove({ code }) }
      : keys
        ? {}
        : { password: (password: string) => prove({ password }) }),
    ...(keys ? { passkey: async () => prove({ passkey: await passkeyProof() }) } : {}),
    ...(doors.length > 0 && !needed
      ? {
          doors: {
            all: doors,
            begin: async ({ id }: Door) =>
              (await api.POST('/identity/step-up/oidc', { body: { provider_id: id } })).data as { url: string },
            back: async () => true,
          },
        }
      : {}),
  };
  return <Question key={codes ? 'code' : 'password'} what="step-up" ways={ways} answer={answer} />;
}

const doorsQuery = queryOptions({
  queryKey: ['identity', 'providers', 'again'],
  queryFn: async () => (await api.GET('/identity/providers')).data?.items ?? [],
});

function SignInAgain({ answer }: { answer: Answer }) {
  const me = useMe();
  const client = useQueryClient();
  const [factor, setFactor] = useState<{ challenge: string; methods: string[] } | null>(null);
  const company = me.company.code;
  const { data: doors } = useQuery(doorsQuery);
  const entered = async () => {
    const now = await client.fetchQuery({ ...meQuery, staleTime: 0 });
    // Somebody else, or for another company: nothing of what is on the page is theirs.
    if (now && (now.id !== me.id || now.company.id !== me.company.id)) location.reload();
    return now !== null;
  };
  const ways: Ways = {
    ...(factor
      ? factor.methods.some((one) => one === 'totp' || one === 'recovery_code')
        ? {
            code: async (code: string) => {
              await api.POST('/identity/login/factor', { body: { challenge: factor.challenge, code } });
              return entered();
            },
          }
        : {}
      : {
          password: async (password: string) => {
            const { data } = await api.POST('/identity/login', {
              body: { login: me.email, password, company, cookie: true },
            });
            if (!data || !('challenge' in data)) return entered();
            setFactor(data);
            return false;
          },
        }),
    ...(hasPasskeys() && (!factor || factor.methods.includes('passkey'))
      ? {
          passkey: async () => {
            await api.POST('/identity/passkeys/sign-in', {
              body: { ...(await passkeyProof()), company, cookie: true },
            });
            return entered();
          },
        }
      : {}),
    elsewhere: entered,
    ...(doors && doors.length > 0 && !factor
      ? {
          doors: {
            all: doors,
            begin: async ({ id }: Door) =>
              (await api.POST('/identity/oidc/{id}/start', { params: { path: { id } }, body: {} })).data as {
                url: string;
              },
            back: entered,
          },
        }
      : {}),
  };
  return <Question key={factor ? 'code' : 'password'} what="sign-in" ways={ways} answer={answer} />;
}

function Question({ what, ways, answer }: { what: 'sign-in' | 'step-up'; ways: Ways; answer: Answer }) {
  const t = useText();
  const say = useSay();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = ways.password ?? ways.code;
  const run = async (way: () => Promise<boolean>, failed = '') => {
    setBusy(true);
    setError(null);
    try {
      if (await way()) answer(true);
      else if (failed) setError(failed);
    } catch (failure) {
      if (failure instanceof NoWindow) setError(t('asked-window-not'));
      else if (!calledOff(failure)) setError(say(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={() => answer(false)}
      title={t(`asked-${what}`)}
      description={t(`asked-${what}-body`)}
      width="small"
      onSubmit={() => {
        if (field && typed.trim() !== '' && !busy) void run(() => field(typed));
      }}
      footer={
        <>
          <Button onClick={() => answer(false)}>{t('cancel')}</Button>
          {field && (
            <Button look="primary" type="submit" busy={busy}>
              {t('continue')}
            </Button>
          )}
        </>
      }
    >
      <input type="text" autoComplete="username" value={me.email} readOnly hidden />
      {field && (
        <Field label={t(ways.password ? 'password' : 'factor-code')} error={error}>
          {(ids) => (
            <Input
              {...ids}
              {...(ways.password ? PASSWORD : CODE)}
              autoFocus
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      {!field && error && (
        <p role="alert" className="mb-3 text-13 text-danger">
          {error}
        </p>
      )}
      <Others ways={ways} busy={busy} run={run} look={field ? 'plain' : 'primary'} />
    </Dialog>
  );
}

const PASSWORD = { type: 'password', autoComplete: 'current-password' };
const CODE = { dir: 'ltr', autoComplete: 'one-time-code', autoCapitalize: 'off', spellCheck: false };

/** What is no field: a passkey, another house's account, another tab. */
function Others({
  ways: { passkey, elsewhere, doors },
  busy,
  run,
  look,
}: {
  ways: Ways;
  busy: boolean;
  run: (way: () => Promise<boolean>, failed?: string) => Promise<void>;
  look: 'plain' | 'primary';
}) {
  const t = useText();
  const [gone, setGone] = useState(false);
  const back = useRef(() => {});
  back.current = () => void (doors && run(doors.back));
  useEffect(() => onProved(() => back.current()), []);
  const go = (door: Door, begin: Doors['begin']) =>
    run(async () => {
      await proveElsewhere(async () => (await begin(door)).url);
      setGone(true);
      return false;
    });
  return (
    <div className="mt-3 flex flex-col gap-2 empty:hidden">
      {passkey && (
        <Button
          look={look}
          size="large"
          icon={<Fingerprint size={16} aria-hidden="true" />}
          busy={busy}
          onClick={() => void run(passkey)}
        >
          {t('asked-passkey')}
        </Button>
      )}
      {doors?.all.map((door) => (
        <Button
          key={door.id}
          size="large"
          icon={<KeyRound size={16} aria-hidden="true" />}
          busy={busy}
          onClick={() => void go(door, doors.begin)}
        >
          {door.button ?? t('auth-with', { name: door.name })}
        </Button>
      ))}
      {gone && (
        <p role="status" className="text-13 text-text-2">
          {t('asked-window')}
        </p>
      )}
      {elsewhere && (
        <Button look="quiet" busy={busy} onClick={() => void run(elsewhere, t('asked-elsewhere-not'))}>
          {t('asked-elsewhere')}
        </Button>
      )}
    </div>
  );
}
