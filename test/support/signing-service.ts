import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SigningServiceDouble } from '../../libs/signing/src/testing/federated/signing-service-double.js';

export { SigningServiceDouble };
export { LIES } from '../../libs/signing/src/testing/federated/lies.js';
export type { Lie } from '../../libs/signing/src/testing/federated/lies.js';

export type ServedSigningService = {
  double: SigningServiceDouble;
  url: string;
  /** Milliseconds before it answers. */
  delay: number;
  isGone: boolean;
  close(): Promise<void>;
};

/**
 * The signing service on a real port: takes the form that a browser posts, and answers with the form that the browser posts
 * back. `dataDir` is the product's: there lies the certificate that its operator would have been given.
 */
export async function serveSigningService(dataDir: () => string): Promise<ServedSigningService> {
  const double = await SigningServiceDouble.make();
  const requester = () =>
    readFileSync(join(dataDir(), 'secrets', 'signing-requests', 'request.crt.pem'), 'utf8');
  const served: ServedSigningService = {
    double,
    url: '',
    delay: 0,
    isGone: false,
    close: async () => undefined,
  };
  const server = createServer((request, response) => {
    answer(served, requester, request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  served.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return served;
}

async function answer(
  { double, delay, isGone }: ServedSigningService,
  requester: () => string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isGone) {
    response.writeHead(503).end();
    return;
  }
  const form = new URLSearchParams(await bodyOf(request));
  await new Promise((resolve) => setTimeout(resolve, delay));
  const xml = Buffer.from(form.get('EidSignRequest') ?? '', 'base64').toString('utf8');
  const answered = await double.answer(xml, requester());
  const audience = double.received.at(-1)?.audience ?? '';
  const fields = {
    Binding: 'POST/XML/1.0',
    RelayState: form.get('RelayState') ?? '',
    EidSignResponse: Buffer.from(answered).toString('base64'),
  };
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>`,
  );
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!DOCTYPE html><html lang="sv"><head><title>Underskriftstjänst TEST</title></head><body onload="document.forms[0].submit()">` +
        `<form method="post" action="${audience}">${inputs.join('')}<button>Fortsätt</button></form></body></html>`,
    );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A form that a page posts by itself: where it goes, and what is in it. */
export function postForm(page: string): { action: string; fields: Record<string, string> } {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
  if (!action) throw new Error(`No form: ${page.slice(0, 300)}`);
  const inputs = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g);
  return {
    action: plain(action),
    fields: Object.fromEntries([...inputs].map(([, name, value]) => [name, plain(value ?? '')])),
  };
}

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
