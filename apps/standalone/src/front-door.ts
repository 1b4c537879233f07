import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCode } from '@specialistvagen/platform';
import { createProxyServer } from 'httpxy';

export type Upstreams = { idp?: number; api?: number };
export type FrontDoor = { port: number; lead(to: Upstreams): void; close(): Promise<void> };

/** The one address: `/idp` goes to the demo sign-in, everything else to the api. Throws one sentence when it is taken. */
export async function openFrontDoor(port: number): Promise<FrontDoor> {
  let upstreams: Upstreams = {};
  // A connection for each request: one that is kept may be closed by the other end just as it is used again, and a page's file is lost.
  const proxy = createProxyServer({ xfwd: true, agent: false });
  const server = createServer((request, response) => {
    const { idp, api } = upstreams;
    const target = /^\/idp(\/|\?|$)/.test(request.url ?? '') ? idp : api;
    if (!target) return answerGone(response);
    proxy.web(request, response, { target: `http://127.0.0.1:${target}` }).catch(() => answerGone(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(portSentence(port, errorCode(error)))));
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => (upstreams = to),
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answerGone(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
  response.end('Tjänsten startar. Försök igen om ett ögonblick.\n');
}

function portSentence(port: number, code: string | undefined): string {
  return code === 'EADDRINUSE'
    ? `Port ${port} är upptagen. Välj en annan med PORT=8080 npm start, eller stäng det som använder den.`
    : `Port ${port} går inte att öppna (${code ?? 'okänt fel'}). Välj en annan med PORT=8080 npm start.`;
}
