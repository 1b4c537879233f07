import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from './parse-arguments.js';
import { witness } from './witness-command.js';

const folder = mkdtempSync(join(tmpdir(), 'witness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LOG_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const run = async (...parameters: string[]) => {
  const err: string[] = [];
  const code = await witness([...parameters, '--dir', folder], {
    out: () => undefined,
    err: (line) => err.push(line),
  });
  return { code, err };
};

it('a witness whose own copy is damaged ends, and shows nothing more', async () => {
  await run('init', '--name', 'w.example', '--log', 'http://127.0.0.1:9/api/log', '--log-key', LOG_KEY);
  writeFileSync(join(folder, 'checkpoint.txt'), 'not what we wrote');
  const { code, err } = await run('run', '--listen', '0');
  expect(code).toBe(2);
  const port = /port (\d+)/.exec(err[0] ?? '')?.[1] ?? '';
  expect(port).not.toBe('');
  await expect(fetch(`http://127.0.0.1:${port}/key`)).rejects.toThrow();
});

it.each(['0', 'Infinity', '3000000'])('a pause of %s seconds is none that can be kept', (every) => {
  expect(parseArguments(['run', '--dir', folder, '--every', every])).toBeNull();
});
