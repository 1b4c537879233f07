import type { Page, Response } from 'playwright-core';
import { assessments } from '../story/bt/03-assessments.js';
import { learning } from '../story/bt/learning.js';
import { withPost } from './arrangement.js';
import { chooseLanguage, open, PHONE, settled } from './chromium.js';
import { addUpShifts, shiftedSoFar } from './in-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
/** Issue 5: what a first visit fetches of JavaScript, packed with gzip. */
const MOST_BYTES = 170_000;
/** A phone's network answers six at a time, each after a sixth of a second (`apps/web/vite.config.ts`). */
const MOST_FILES = 10;
/** Issue 5 asks for no layout shift; under a tenth is what web.dev calls good (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.1;

const world = useBrowser(async (url) => {
  const { story, bt } = await withPost(url);
  await assessments(story, bt);
  await learning(story, bt);
});

const isScript = (response: Response) => response.request().resourceType() === 'script';
/** *overview-page* of `/assets/sv/overview-page-DvSyTXX4.js`. */
const nameOf = (script: Response) => new URL(script.url()).pathname.replace(/^.*\/(.+)-[\w-]{8}\.js$/, '$1');
/** What every page needs, what several share, and what loads the files. */
const OF_ALL = /^(web|shared|rolldown-runtime)$/;
const encodingOf = (response: Response) => response.headers()['content-encoding'] ?? 'none';

/** Opens the page with nothing kept from before; every answer. */
async function firstVisit(page: Page, path: string): Promise<Response[]> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
  await browser.send('Network.setBypassServiceWorker', { bypass: true });
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await open(page, path);
  return answers;
}

/** As sent to a browser that takes gzip and nothing better: the budget's measure. */
async function packed(page: Page, scripts: readonly Response[]): Promise<number> {
  const addresses = new Set(scripts.map((script) => script.url()));
  const headers = { 'accept-encoding': 'gzip' };
  const heads = await Promise.all([...addresses].map((address) => page.request.head(address, { headers })));
  return heads.reduce((sum, head) => sum + Number(head.headers()['content-length']), 0);
}

describe('the first load', () => {
  itInBrowser.each([
    ['the start page', 'sv', '/', undefined, ['index']],
    ['the trainee’s overview', 'sv', '/oversikt', 'maja', ['index', 'overview-page']],
    ['the start page', 'en', '/', undefined, ['index']],
    ['the trainee’s overview', 'en', '/oversikt', 'maja', ['index', 'overview-page']],
  ])(
    'of %s in %s fetches no more JavaScript than 170 kB, and no answer about a person is packed',
    async (_what, language, path, person, own) => {
      const visitor = await world.visit(person, PHONE);
      await chooseLanguage(visitor, world.url, language);
      const { page } = visitor;
      const answers = await firstVisit(page, path);
      const scripts = answers.filter(isScript);
      const names = scripts.map(nameOf);
      // The first file has the start page in it; every other page has a file of its own.
      expect(names.filter((name) => !OF_ALL.test(name))).toEqual(own);
      expect(names.length).toBeLessThanOrEqual(MOST_FILES);
      expect(scripts.filter((script) => !script.url().includes(`/assets/${language}/`))).toEqual([]);
      const bytes = await packed(page, scripts);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
      const large = scripts.filter((script) => Number(script.headers()['content-length']) > 1_000);
      expect(large.map(encodingOf)).not.toContain('none');
      const ofApi = answers.filter((answer) => new URL(answer.url()).pathname.startsWith('/api/'));
      expect(ofApi.length).toBeGreaterThan(0);
      expect(new Set(ofApi.map(encodingOf))).toEqual(new Set(['none']));
    },
    MINUTES,
  );

  itInBrowser(
    'of the trainee’s pages moves nothing about once it is drawn',
    async () => {
      const { page } = await world.visit('maja', PHONE);
      await page.addInitScript(addUpShifts);
      const shifts: Record<string, number> = {};
      for (const path of ['/oversikt', '/bedomningar', '/logg']) {
        await open(page, path);
        await settled(page);
        shifts[path] = await page.evaluate(shiftedSoFar);
      }
      const moved = Object.entries(shifts).filter(([, shift]) => !(shift <= MOST_SHIFT));
      expect(moved).toEqual([]);
    },
    MINUTES,
  );
});
