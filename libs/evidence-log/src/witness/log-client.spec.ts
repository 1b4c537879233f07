import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LogClient, LogLacks, LogUnreachable } from './log-client.js';

let server: Server;
afterEach(() => {
  server.close();
  server.closeAllConnections();
});
async function logThat(answers: RequestListener): Promise<LogClient> {
  server = createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new LogClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

describe('a log that a witness asks', () => {
  it('and that never stops answering is given up, however little it said beforehand', async () => {
    let sent = 0;
    const megabyte = Buffer.alloc(1_048_576);
    const log = await logThat((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(megabyte)) sent += 1;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    await expect(log.checkpoint()).rejects.toThrow(/för mycket/);
    expect(sent).toBeLessThan(100);
  });

  it('is out of reach when it breaks off, is sent elsewhere or says something else than JSON', async () => {
    const broken = await logThat((_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(broken.checkpoint()).rejects.toThrow(LogUnreachable);
    server.close();
    const moved = await logThat((_, response) => response.writeHead(302, { location: '/x' }).end());
    await expect(moved.checkpoint()).rejects.toThrow(LogUnreachable);
    server.close();
    const odd = await logThat((_, response) => response.end('<html>'));
    await expect(odd.consistency(1, 2)).rejects.toThrow(LogUnreachable);
  });

  it('lacks what it says is not there', async () => {
    const log = await logThat((_, response) => response.writeHead(404).end());
    await expect(log.checkpoint()).rejects.toThrow(LogLacks);
  });
});
