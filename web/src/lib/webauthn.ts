/**
 * Passkeys: between the server's JSON, whose binary parts are base64url, and what browsers take and give.
 */

export interface Asserted {
  id: string;
  client_data_json: string;
  authenticator_data: string;
  signature: string;
  user_handle: string;
}

export interface Attested {
  client_data_json: string;
  attestation_object: string;
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}

export function toText(buffer: ArrayBuffer): string {
  let plain = '';
  for (const byte of new Uint8Array(buffer)) plain += String.fromCharCode(byte);
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Options as the server writes them: the browser's own, with texts for bytes. */
interface Written {
  publicKey: Record<string, unknown> & {
    challenge: string;
    user?: { id: string };
    allowCredentials?: { type: 'public-key'; id: string }[];
    excludeCredentials?: { type: 'public-key'; id: string }[];
  };
}

function read(options: unknown) {
  const { publicKey } = options as Written;
  const listed = (list: { type: 'public-key'; id: string }[] | undefined) =>
    list?.map((one) => ({ ...one, id: toBytes(one.id) }));
  return {
    ...publicKey,
    challenge: toBytes(publicKey.challenge),
    ...(publicKey.user ? { user: { ...publicKey.user, id: toBytes(publicKey.user.id) } } : {}),
    ...(publicKey.allowCredentials ? { allowCredentials: listed(publicKey.allowCredentials) } : {}),
    ...(publicKey.excludeCredentials ? { excludeCredentials: listed(publicKey.excludeCredentials) } : {}),
  };
}

export const hasPasskeys = () => typeof window.PublicKeyCredential === 'function';

/** Whether the browser offers passkeys in the list of a field, without a dialog. */
export async function offersPasskeys(): Promise<boolean> {
  return hasPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
}

/** The person chose to do without, or the browser gave up waiting. */
export const calledOff = (error: unknown) =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError');

/** Lets the person prove with a passkey who they are. */
export async function showPasskey(
  options: unknown,
  { inField, signal }: { inField?: boolean; signal?: AbortSignal } = {},
): Promise<Asserted> {
  const made = await navigator.credentials.get({
    ...(inField ? { mediation: 'conditional' as const } : {}),
    ...(signal ? { signal } : {}),
    publicKey: read(options) as PublicKeyCredentialRequestOptions,
  });
  if (!(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAssertionResponse)) {
    throw new DOMException('no passkey', 'NotAllowedError');
  }
  return {
    id: made.id,
    client_data_json: toText(made.response.clientDataJSON),
    authenticator_data: toText(made.response.authenticatorData),
    signature: toText(made.response.signature),
    user_handle: made.response.userHandle ? toText(made.response.userHandle) : '',
  };
}

/** Lets the device make a new passkey. */
export async function makePasskey(options: unknown): Promise<Attested> {
  const made = await navigator.credentials.create({
    publicKey: read(options) as unknown as PublicKeyCredentialCreationOptions,
  });
  if (!(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAttestationResponse)) {
    throw new DOMException('no passkey', 'NotAllowedError');
  }
  return {
    client_data_json: toText(made.response.clientDataJSON),
    attestation_object: toText(made.response.attestationObject),
  };
}
