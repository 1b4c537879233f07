import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WitnessCopy } from '@specialistvagen/evidence-log';

export type ServedCopy = { port: number; close(): Promise<void> };

/** What the witness holds, for whoever wants to compare: `/checkpoint` with its line, `/key`, `/reports`. */
export async function serveCopy(copy: WitnessCopy, port: number): Promise<ServedCopy> {
  const pages: Readonly<Record<string, () => string | null>> = {
    '/checkpoint': () => copy.cosigned(),
    '/key': () => `${copy.verifierKey}\n`,
    '/reports': () =>
      copy
        .reports()
        .map((report) => `${JSON.stringify(report)}\n`)
        .join(''),
  };
  const server = createServer((request, response) => {
    const text =
      request.method === 'GET' && Object.hasOwn(pages, request.url ?? '')
        ? pages[request.url ?? '']?.()
        : null;
    response.writeHead(text === null || text === undefined ? 404 : 200, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(text ?? '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
