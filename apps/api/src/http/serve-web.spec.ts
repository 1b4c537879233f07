import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { serveWeb } from './serve-web.js';

const PROGRAM = `export const a = '${'hej '.repeat(500)}';\n`;
let folder = '';
let app: express.Express;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-'));
  for (const language of ['sv', 'en']) {
    mkdirSync(join(folder, language, 'assets', language), { recursive: true });
    writeFileSync(join(folder, language, 'index.html'), `<!doctype html><html lang="${language}">`);
    writeFileSync(join(folder, language, 'sw.js'), `// ${language}`);
  }
  writeFileSync(join(folder, 'sv', 'assets', 'sv', 'small-1.js'), 'export {};');
  const file = join(folder, 'sv', 'assets', 'sv', 'program-1.js');
  writeFileSync(file, PROGRAM);
  writeFileSync(`${file}.br`, brotliCompressSync(PROGRAM));
  writeFileSync(`${file}.gz`, gzipSync(PROGRAM));
  app = express().use(serveWeb(folder));
  app.use('/api', (_request, response) => void response.json({ secret: 'x'.repeat(2_000) }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, accepts: string) => request(app).get(path).set('accept-encoding', accepts);

describe('the built web', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
  ])('is sent as one who accepts «%s» can read it', async (accepts, encoding) => {
    const { headers, status } = await get('/assets/sv/program-1.js', accepts);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-type': expect.stringMatching(/^text\/javascript/),
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(headers['content-encoding']).toBe(encoding);
  });

  it('is the same program after unpacking, and smaller on the way', async () => {
    const { headers, text } = await get('/assets/sv/program-1.js', 'gzip');
    expect(text).toBe(PROGRAM);
    expect(Number(headers['content-length'])).toBeLessThan(PROGRAM.length / 5);
  });

  it('has each form under a mark of its own, so that one is never taken for the other', async () => {
    const marks = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (form) => (await get('/assets/sv/program-1.js', form)).headers.etag,
      ),
    );
    expect(new Set(marks).size).toBe(3);
  });

  it.each(['/assets/sv/small-1.js', '/', '/oversikt'])('sends %s as it is', async (path) => {
    const { headers, status } = await get(path, 'gzip, br').set('accept', '*/*');
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
  });

  it.each(['text/html', '*/*'])(
    'has no page in the place of a file that is not there, asked as %s',
    async (accept) => {
      const { headers, status } = await get('/assets/sv/other-1.js', 'br').set('accept', accept);
      expect(status).toBe(404);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['cache-control'] ?? '').not.toContain('immutable');
    },
  );

  it('leaves the answers of the api alone: their length would tell what is in them (BREACH)', async () => {
    const { headers, body } = await get('/api/me', 'gzip, deflate, br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toMatchObject({ secret: expect.any(String) });
  });

  describe('is in the language that the reader has chosen', () => {
    const inLanguage = (path: string, cookie: string) => request(app).get(path).set('cookie', cookie);

    it.each([
      ['', 'sv'],
      ['language=en', 'en'],
      ['session=1; language=en; other=2', 'en'],
      ['language=sv', 'sv'],
      ['language=english', 'sv'],
      ['otherlanguage=en', 'sv'],
      ['language=../../etc', 'sv'],
    ])('«%s» gets %s', async (cookie, language) => {
      for (const path of ['/', '/oversikt', '/sw.js']) {
        const { headers, status, text, body } = await inLanguage(path, cookie).set('accept', '*/*');
        expect(status).toBe(200);
        expect(text ?? String(body)).toContain(language);
        expect(headers.vary).toContain('Cookie');
        expect(headers['cache-control']).toBe('no-cache');
      }
    });

    it('whatever the browser itself asks for: Swedish comes first', async () => {
      const { text } = await request(app).get('/').set('accept-language', 'en').set('accept', 'text/html');
      expect(text).toContain('lang="sv"');
    });

    it('but a file is the one that its address names', async () => {
      const { headers, text } = await inLanguage('/assets/sv/program-1.js', 'language=en');
      expect(text).toBe(PROGRAM);
      expect(headers.vary).toBe('Accept-Encoding');
    });
  });
});
