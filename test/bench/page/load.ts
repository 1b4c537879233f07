import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type LoadSettings = {
  port: number;
  path: string;
  /** Each question is another one: a number is added to the address. */
  isNewEachTime?: boolean;
  cookie: string;
  connections: number;
  seconds: number;
};
export type Load = { requests: number; requestsPerSecond: number; bytes: number };

/** Asks for one page again and again on kept-alive connections, each its next as soon as it has its answer. */
export async function load(settings: LoadSettings): Promise<Load> {
  const until = performance.now() + settings.seconds * 1000;
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: settings.connections }, () => askUntil(settings, until)),
  );
  const requests = answers.reduce((sum, one) => sum + one.requests, 0);
  const seconds = (performance.now() - started) / 1000;
  return { requests, requestsPerSecond: requests / seconds, bytes: answers[0]?.bytes ?? 0 };
}

/** Calls from one address before the next is taken: the public statistics count them (100 in ten seconds). */
const CALLS_AN_ADDRESS = 90;
let address = 0;
let question = 0;
/** Loopback is a whole network on Linux; elsewhere one address has to do. */
const nextAddress = () => {
  address = (address + 1) % 60_000;
  return `127.1.${Math.floor(address / 250)}.${(address % 250) + 1}`;
};

/** One connection after another, each from an address of its own. */
async function askUntil(settings: LoadSettings, until: number): Promise<{ requests: number; bytes: number }> {
  let total = 0;
  for (;;) {
    const { requests, bytes } = await askFromOneAddress(settings, until);
    total += requests;
    if (performance.now() >= until) return { requests: total, bytes };
  }
}

/** Bare sockets: a client library would take the processor from the servers that are measured. */
function askFromOneAddress(
  { port, path, cookie, isNewEachTime }: LoadSettings,
  until: number,
): Promise<{ requests: number; bytes: number }> {
  const rest = ` HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`;
  const request = () => `GET ${path}${isNewEachTime ? `&n=${(question += 1)}` : ''}${rest}`;
  return new Promise((resolve, reject) => {
    const from = process.platform === 'linux' ? { localAddress: nextAddress() } : {};
    const socket: Socket = connect({ port, host: '127.0.0.1', ...from }, () => socket.write(request()));
    let received: Buffer = Buffer.alloc(0);
    let requests = 0;
    const end = (settle: () => void) => {
      socket.destroy();
      settle();
    };
    socket.on('error', reject).on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const size = wholeAnswer(received);
      if (size === undefined) return;
      const status = received.toString('latin1', 9, 12);
      if (status !== '200') return end(() => reject(new Error(`${path} svarade ${status}`)));
      requests += 1;
      received = Buffer.alloc(0);
      if (requests >= CALLS_AN_ADDRESS || performance.now() >= until)
        return end(() => resolve({ requests, bytes: size }));
      socket.write(request());
    });
  });
}

/** The length of the answer's body once all of it has come. */
function wholeAnswer(received: Buffer): number | undefined {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = Number(/content-length: (\d+)/i.exec(received.toString('latin1', 0, head))?.[1]);
  if (Number.isNaN(length)) throw new Error('Svaret har ingen längd');
  return received.length >= head + 4 + length ? length : undefined;
}
