// A kontor of the tests: its own folder, its own port, ended by its own id.
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve as absolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { front } from './front.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 60_000;

/** The shell first: the same engine without a browser's frame around it, which nobody sees and which is drawn all the same. */
const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Of a browser; with `window`, of one that can show itself. */
export function browserPath({ window = false } = {}) {
  const found = BROWSERS.slice(window ? 1 : 0)
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path));
  if (!found) throw new Error('Chromium is missing: scripts/prerequisites.sh chromium installs it');
  return found;
}

function binary() {
  const path =
    process.env.KONTOR_TEST_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/kontor');
  if (!existsSync(path)) throw new Error(`${path} is missing: cargo build --package kontor`);
  return path;
}

function freePort() {
  return new Promise((resolve, refuse) => {
    const server = createServer().on('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function newFolder() {
  const wanted = process.env.KONTOR_TEST_FOLDER;
  return mkdtempSync(join(wanted && existsSync(wanted) ? wanted : tmpdir(), 'kontor-web-'));
}

/** A folder with the small demo company in it and who signs in there: made once, every house stands on a copy. */
let example = null;

async function makeExample() {
  const folder = newFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Without holding up what this process serves meanwhile: another story's page, a mail server.
  const { stdout, stderr } = await new Promise((resolve) => {
    execFile(binary(), ['demo', '--small', '--data-dir', folder], (_, stdout, stderr) => resolve({ stdout, stderr }));
  });
  const found = /Sign in as (\S+) with the password (\S+)/.exec(stdout);
  if (!found) throw new Error(`the demo company was not made:\n${stdout}\n${stderr}`);
  return { folder, admin: { login: found[1], password: found[2] } };
}

/** Starts a server; with `empty`, without any company. */
export async function startHouse({ empty = false, environment = {} } = {}) {
  const kontor = binary();
  const folder = newFolder();
  const port = await freePort();
  const app = process.env.KONTOR_TEST_APP;
  const behind = app ? await freePort() : port;
  // By a name: browsers bind passkeys to names only.
  const base = `http://localhost:${port}`;
  // No metrics listener: several houses may stand side by side.
  const env = { ...process.env, KONTOR_METRICS__ENABLED: 'false', KONTOR_PUBLIC_URL: base, ...environment };
  let admin = null;
  if (!empty) {
    example ??= makeExample();
    const made = await example;
    cpSync(made.folder, folder, { recursive: true });
    admin = made.admin;
  }
  const log = [];
  const child = spawn(kontor, ['serve', '--data-dir', folder, '--listen', `127.0.0.1:${behind}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => log.push(String(text)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const before = app ? await front({ folder: absolute(app), port, behind }) : null;
  const until = Date.now() + START_MS;
  for (;;) {
    const ready = await fetch(`${base}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the server did not start:\n${log.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** A caller of the API with its own session; a browser context gets that session's cookie. */
  async function signIn(as, context) {
    if (!admin) return call(null);
    const body = JSON.stringify({ ...admin, cookie: true });
    const answer = await fetch(`${base}/api/v1/identity/login`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Kontor-Client': 'web' },
    });
    if (!answer.ok) throw new Error(`sign-in as ${as}: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.get('set-cookie').split(';')[0];
    const [name, value] = cookie.split(/=(.*)/s);
    if (context && as !== null) await context.addCookies([{ name, value, url: base, httpOnly: true, sameSite: 'Lax' }]);
    return call(cookie);
  }

  const call = (cookie) => {
    const api = async (method, path, payload, headers = {}) => {
      const answer = await fetch(`${base}/api/v1${path}`, {
        method,
        headers: {
          'Kontor-Client': 'web',
          ...(cookie ? { Cookie: cookie } : {}),
          ...(payload === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(payload === undefined ? {} : { body: JSON.stringify(payload) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
      return text === '' ? null : JSON.parse(text);
    };
    return Object.assign(api, { cookie });
  };

  return {
    base,
    admin,
    folder,
    log,
    signIn,
    stop: async () => {
      before?.close();
      before?.closeAllConnections();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
