// A real OpenID provider on loopback: certified software that knows nothing of Kontor, with its own pages, its own
// cookies, and its own opinion of PKCE, codes and clients. Only its people are made up here.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

/** What a server has to be told so that it may call a provider of this machine. */
export const ALLOWED = {
  KONTOR_OUTBOUND__PRIVATE_NETWORKS: '["127.0.0.0/8"]',
  KONTOR_OUTBOUND__PLAIN_HTTP: 'true',
};

/**
 * Listens; `people` are what it says of each by what they sign in with: `{ ann: { email, email_verified } }`.
 * `says` may bend what is sent, as somebody in between would.
 */
export async function openProvider({ people }) {
  const { Provider } = await import('oidc-provider');
  const says = { discovery: (body) => body };
  const server = createServer((asked, answer) => {
    if (asked.url === '/.well-known/openid-configuration') bend(answer, says);
    handle(asked, answer);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clients = [];
  let handle = (_, answer) => answer.writeHead(503).end();

  /** Makes us known there, as an administrator does in the provider's own settings. */
  function register({ id, secret, redirect }) {
    clients.push({
      client_id: id,
      client_secret: secret,
      redirect_uris: [redirect],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    });
    const provider = quietly(
      () =>
        new Provider(issuer, {
          clients,
          jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
          claims: { email: ['email', 'email_verified'], profile: ['name', 'given_name', 'family_name'] },
          // As the great providers do it: what is known of somebody stands in the ID token itself.
          conformIdTokenClaims: false,
          cookies: { keys: ['a key of a provider that lives for one story'] },
          pkce: { required: () => true },
          ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
          findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
        }),
    );
    handle = provider.callback();
  }

  return {
    issuer,
    says,
    register,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** It warns whoever would use its development pages in earnest: nobody does here. */
function quietly(make) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}

/** Holds an answer back until it is whole, and sends what it is bent to. */
function bend(answer, says) {
  const end = answer.end.bind(answer);
  answer.end = (body, ...rest) => {
    if (!body) return end(body, ...rest);
    const bent = JSON.stringify(says.discovery(JSON.parse(String(body))));
    answer.setHeader('content-length', Buffer.byteLength(bent));
    return end(bent);
  };
}
