import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { answerQuestions, firstInput } from './answer-questions.js';
import type { Statement } from './recorded-statements.js';

export type BareInput = { databaseUrl: string; person: string; list: Statement };

/** Fully bare: one statement and its row. No session, no transaction, no log, no words. What the machine could do at most. */
async function main(): Promise<void> {
  const { databaseUrl, person, list } = await firstInput<BareInput>();
  answerQuestions();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, options: `-c app.person=${person}` });
  const server = createServer((_request, response) => {
    pool.query({ ...list }).then(
      ({ rows }) => {
        const body = JSON.stringify(rows);
        response.writeHead(200, { 'content-length': Buffer.byteLength(body) }).end(body);
      },
      () => response.writeHead(500).end(),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

void main();
