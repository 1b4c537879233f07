import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { createProxyServer } from 'httpxy';

export type Upstreams = { idp?: number; api?: number };

/** The one address: `/idp` goes to the demo sign-in, everything else to the api. */
export async function openFrontDoor(port: number, upstreams: () => Upstreams): Promise<Server> {
  const proxy = createProxyServer({ xfwd: true });
  const server = createServer((request, response) => {
    const { idp, api } = upstreams();
    const target = request.url?.startsWith('/idp') && idp ? idp : api;
    if (!target) return answerGone(response);
    proxy.web(request, response, { target: `http://127.0.0.1:${target}` }).catch(() => answerGone(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return server;
}

function answerGone(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
  response.end('Tjänsten startar. Försök igen om ett ögonblick.\n');
}
