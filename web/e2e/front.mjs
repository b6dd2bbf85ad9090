// The app of a folder before a kontor that has another one in it: who works on the app alone needs no cargo for its
// stories (`KONTOR_TEST_APP=dist/app`). The headers are the server's own; only the files are from the folder.
import { readFileSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';

const KINDS = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** What the server says of its own copy of a file. */
const OF_THE_COPY = ['content-length', 'content-encoding', 'content-type', 'etag', 'transfer-encoding'];

/** Listens on `port` and passes what is no file of the app on to `behind`. */
export function front({ folder, port, behind }) {
  const build = /\/assets\/app-([^"]*)\.js/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
  const own = (path) => {
    const file = join(folder, normalize(decodeURIComponent(path)));
    return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
  };
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url, 'http://front').pathname;
    const onward = request(
      { host: '127.0.0.1', port: behind, method: asked.method, path: asked.url, headers: asked.headers },
      (got) => {
        const headers = { ...got.headers };
        if (headers['kontor-build']) headers['kontor-build'] = build;
        const page = String(headers['content-type']).startsWith('text/html');
        const asset = asked.method === 'GET' ? own(path) : null;
        if (!asset && !(page && asked.method === 'GET')) {
          answer.writeHead(got.statusCode, headers);
          got.pipe(answer);
          return;
        }
        got.resume();
        const file = asset ?? join(folder, /^\/portal(\/|$)/.test(path) ? 'portal.html' : 'index.html');
        for (const name of OF_THE_COPY) delete headers[name];
        answer.writeHead(200, { ...headers, 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' });
        answer.end(readFileSync(file));
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
