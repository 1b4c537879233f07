import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { Writable } from 'node:stream';
import express from 'express';
import { correlation, requestLog } from './request-log.js';

type Line = {
  level: number;
  msg: string;
  req: Record<string, unknown>;
  res: { status: number };
  responseTime: number;
};

describe('the log of requests', () => {
  const lines: Line[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const app = express();
    app.use(correlation);
    app.use(requestLog('info', destination).middleware);
    app.get('/api/people', (_request, response) => void response.status(200).end('{}'));
    app.get('/api/broken', (_request, response) => void response.status(503).end());
    app.get('/api/slow', (request) => void request.socket.destroy());
    app.get('/page', (_request, response) => void response.end());
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => lines.splice(0));

  async function logged(path: string): Promise<Line | undefined> {
    const headers = { cookie: 'session=hunter2', 'x-csrf-token': 'hunter2' };
    await fetch(`${address}${path}`, { headers }).catch(() => undefined);
    for (let tries = 0; lines.length === 0 && tries < 20; tries += 1) await new Promise(setImmediate);
    return lines[0];
  }

  it('has one line an answer, with the id that the person was given, and neither query nor headers', async () => {
    const answer = await fetch(`${address}/api/people?search=Lind`, {
      headers: { cookie: 'session=hunter2' },
    });
    await new Promise(setImmediate);
    const [line] = lines;
    expect(lines).toHaveLength(1);
    expect(line).toMatchObject({
      req: { id: answer.headers.get('x-correlation-id'), method: 'GET', path: '/api/people' },
      res: { status: 200 },
      level: 30,
      msg: 'request completed',
    });
    expect(line?.responseTime).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(lines)).not.toMatch(/Lind|hunter2/);
  });

  it('has a fault as an error', async () => {
    expect(await logged('/api/broken')).toMatchObject({ level: 50, res: { status: 503 } });
  });

  it('says when nobody waited for the answer', async () => {
    expect(await logged('/api/slow')).toMatchObject({ msg: 'request aborted', req: { path: '/api/slow' } });
  });

  it('has nothing of pages and their files', async () => {
    expect(await logged('/page')).toBeUndefined();
  });
});
