import { readFileSync } from 'node:fs';
import { demoPerson } from '@specialistvagen/identity';
import type { Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import { newPost } from '../story/bt/02-post.js';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { chooseAtProvider, open, PHONE, settled } from './chromium.js';
import { faultsAsShown, withoutRefusals } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';
import { until } from '../support/product-process.js';

const MINUTES = 60_000;
const FIRST = '2026-11-21';
const CORRECTED = '2027-01-15';
const TITLE = 'Rättad rubrik för det första delmålet';
let story: Story;
let bt: BtStory;

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
});

type VersionFile = {
  meta: { version: string };
  goals: { goalCount: number; goals: { code: string; title: string | null }[] };
};
type Goals = { items: { code: string; title: string | null }[] };
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });

async function versionOf(person: 'maja' | 'noor'): Promise<{ version: string; title: string | null }> {
  const client = await story.as(person);
  const path = `/portfolios/${story.id(person)}`;
  const posts = await client.get<{ items: { regulationVersion: string }[] }>(`${path}/posts`);
  const goals = await client.get<Goals>(`${path}/goals`);
  return {
    version: posts.body.items[0]?.regulationVersion ?? '',
    title: goals.body.items.find(({ code }) => code === 'BT1')?.title ?? null,
  };
}

describe('a corrected regulation', () => {
  itInBrowser(
    'is taken out, corrected, read in, compared, previewed and published; new posts get it, old ones stay',
    async () => {
      const before = await versionOf('maja');
      const { page, complaints } = await world.visit('ingrid');
      await open(page, '/foreskrifter');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      const row = page.getByRole('row').filter({ hasText: `HSLF-FS 2021:8 · ${FIRST}` });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        row.getByRole('link', { name: /^Hämta fil/ }).click(),
      ]);
      const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as VersionFile;

      // The officer forgets to count, and is told before anything is kept.
      file.meta.version = CORRECTED;
      const bt1 = file.goals.goals.find(({ code }) => code === 'BT1');
      if (bt1) bt1.title = TITLE;
      await choose(page, 'rattad.json', JSON.stringify({ ...file, goals: { ...file.goals, goalCount: 3 } }));
      await page.getByRole('button', { name: 'Läs in' }).click();
      await page.getByRole('alert').getByText('Filen säger 3 mål', { exact: false }).waitFor();

      await choose(page, 'rattad.json', JSON.stringify(file));
      await page.getByRole('button', { name: 'Läs in' }).click();
      await page.getByRole('heading', { name: `Skillnader mot version ${FIRST}` }).waitFor();
      await settled(page);
      await page.getByRole('heading', { name: 'HSLF-FS-2021-8:BT1' }).waitFor();
      expect(await page.locator('ins').allInnerTexts()).toContain(TITLE);
      await page.getByText('2 läkare med pågående tjänst').waitFor();
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);

      await page.getByLabel('Gäller för nya tjänster från').fill(today());
      await page
        .getByLabel('Varför versionen publiceras')
        .fill('Rubriken är läst i den tryckta föreskriften.');
      await page.getByRole('button', { name: 'Legitimera dig och publicera' }).click();
      const message = page.locator('.message');
      await message.waitFor();
      expect(await message.innerText()).toContain(
        `Publicera föreskrift: HSLF-FS 2021:8, version ${CORRECTED}`,
      );
      await chooseAtProvider(page, 'ingrid');
      await page.waitForURL(/\/foreskrifter\/[0-9a-f-]{36}$/);
      await page.getByRole('status').filter({ hasText: 'Versionen är publicerad.' }).waitFor();

      const anders = await story.as('anders');
      const noors = {
        ...newPost(story.id, bt.units, bt.careProviderId, 'noor'),
        licenceDate: '2025-02-03',
        endsOn: '2027-05-02',
      };
      story.must('Noors tjänst', await anders.post('/posts', noors));
      expect(await versionOf('noor')).toEqual({ version: CORRECTED, title: TITLE });
      expect(await versionOf('maja')).toEqual(before);
      expect(before.version).toBe(FIRST);
    },
    5 * MINUTES,
  );
});

describe('a file of persons on a phone', () => {
  const HEAD = 'Personnummer;Förnamn;Efternamn;E-post;Enhetens HSA-id';
  const known = demoPerson('maja').personalIdentityNumber;

  itInBrowser(
    'is tried, told row by row, read in without its faulty row, and undone',
    async () => {
      const { page, complaints } = await world.visit('ulla', PHONE);
      await open(page, '/import');
      const file = [
        HEAD,
        '19700201-9961;Åsa;Öhrn;;',
        `${known};Maja;Lindqvist;;SE0000000000-DEMO13`,
        '1;B;C;;',
      ];
      await choose(page, 'personer.csv', Buffer.from(`${file.join('\r\n')}\r\n`, 'latin1'));
      await page.getByRole('button', { name: 'Pröva filen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Import av personer' }).waitFor();
      await page.getByText('Latin-1 (Windows-1252)').waitFor();
      await page.getByText('Numret har fel form', { exact: false }).waitFor();
      expect(await page.getByRole('button', { name: 'Läs in alla rader' }).count()).toBe(0);
      expect(await page.locator('main').innerText()).not.toMatch(/Öhrn|19700201|9961/);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);

      await page.getByRole('button', { name: 'Läs in de 2 rader som är rätt' }).click();
      await page.getByRole('status').filter({ hasText: '2 inläst' }).waitFor();
      await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
      await page.getByRole('status').filter({ hasText: '2 ångrad' }).waitFor();
      expect(await page.getByRole('button').filter({ hasText: 'Ångra' }).count()).toBe(0);
    },
    3 * MINUTES,
  );

  itInBrowser(
    'of many rows is worked on in the background: the page tells how far it has come and may be left, and a notice leads back',
    async () => {
      const { page, complaints } = await world.visit('ulla', PHONE);
      await open(page, '/import');
      const rows = Array.from(
        { length: 6_000 },
        (_, n) => `SE0000000000-W${n};Mottagning ${n};övrigt;2026-01-01`,
      );
      await page.getByLabel('Vad filen innehåller').selectOption('units');
      await choose(page, 'enheter.csv', ['HSA-id;Namn;Område;Gäller från', ...rows, 'fel;;;'].join('\n'));
      await page.getByRole('button', { name: 'Pröva filen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Import av enheter' }).waitFor();
      const told = page.getByRole('status').filter({ hasText: /6.000 kan läsas in · 1 fel/ });
      await told.waitFor();
      await page.getByRole('button', { name: 'Läs in de 6000 rader som är rätt' }).click();
      await page.getByText(/av 6.001 rader klara/).waitFor();
      await page.getByText('Du kan lämna sidan.', { exact: false }).waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(PHONE);

      // The inbox looks anew once a minute by itself; who comes back sees it at once.
      const leadsBack = page.getByRole('link', { name: /Filen är inläst/ });
      await until(async () => {
        await open(page, '/att-gora');
        return (await leadsBack.count()) > 0;
      }, MINUTES);
      await leadsBack.click();
      await page
        .getByRole('status')
        .filter({ hasText: /6.000 inläst · 1 utelämnad/ })
        .waitFor();
    },
    3 * MINUTES,
  );
});
