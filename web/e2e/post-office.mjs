// A mail server of the tests: it takes everything, and tells what came.
import { createServer } from 'node:net';

const WAIT_MS = 20_000;

/** Opens it on loopback; it never keeps the process alive. */
export async function openPostOffice() {
  const received = [];
  const waiting = new Set();
  const server = createServer((socket) => {
    let [buffer, to, text, inText] = ['', [], '', false];
    const say = (line) => socket.write(`${line}\r\n`);
    const take = (line) => {
      if (inText) {
        if (line !== '.') {
          text += `${line.startsWith('..') ? line.slice(1) : line}\r\n`;
          return;
        }
        inText = false;
        received.push({ to, ...read(text) });
        [to, text] = [[], ''];
        for (const look of waiting) look();
        return say('250 accepted');
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      if (verb === 'DATA') inText = true;
      say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok');
    };
    socket.setEncoding('latin1');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      buffer += chunk;
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        take(buffer.slice(0, end));
        buffer = buffer.slice(end + 2);
      }
    });
    say('220 post office');
  });
  server.unref();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** The first message to an address that is as wanted, now or as soon as it comes. */
  const arrived = (address, is = () => true) =>
    new Promise((resolve, refuse) => {
      const look = () => {
        const found = received.find((one) => one.to.includes(address) && is(one));
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        refuse(
          new Error(`nothing came for ${address}; there is ${received.map((one) => `${one.to}: ${one.subject}`)}`),
        );
      }, WAIT_MS);
      waiting.add(look);
      look();
    });
  return { url: `smtp://127.0.0.1:${server.address().port}`, arrived };
}

/** Headers, words and files of a message. */
function read(raw) {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const parts = (boundary ? body.split(`--${boundary}`).slice(1, -1) : [raw]).map((part) =>
    split(part.replace(/^\r\n/, '')),
  );
  const bytes = parts.map((part) => ({ ...part, bytes: decode(part) }));
  return {
    subject: words(headers.subject ?? ''),
    cc: headers.cc ?? '',
    text: bytes.find((part) => part.headers['content-type']?.startsWith('text/plain'))?.bytes.toString('utf8') ?? '',
    files: bytes
      .filter((part) => part.headers['content-disposition']?.startsWith('attachment'))
      .map((part) => ({
        name: /filename="([^"]+)"/.exec(part.headers['content-disposition'])?.[1],
        bytes: part.bytes,
      })),
  };
}

function split(raw) {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: raw.slice(end + 4) };
}

const quoted = (text) =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

function decode({ headers, body }) {
  const how = (headers['content-transfer-encoding'] ?? '').toLowerCase();
  if (how === 'base64') return Buffer.from(body, 'base64');
  return how === 'quoted-printable' ? quoted(body) : Buffer.from(body, 'latin1');
}

/** Encoded words of a header (RFC 2047). */
const words = (line) =>
  line
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, text) =>
      (how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))).toString('utf8'),
    );
