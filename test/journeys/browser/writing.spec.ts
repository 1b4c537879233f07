import type { Page } from 'playwright-core';
import { signIntyg } from '../story/signing.js';
import type { IntygView } from '../story/signing.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { askForIntyg, tellHowItWasChecked, withPost } from './arrangement.js';
import { chooseAtProvider, open, settled } from './chromium.js';
import { descriptionOf } from './in-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
let genuine: Buffer;
let ofMaja: string;

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  const id = await askForIntyg(story, bt, { goals: ['BT1', 'BT9'], signer: 'erik' });
  await tellHowItWasChecked(story, id, 'erik');
  ofMaja = await draftOf('BT8');
  const signed = await signIntyg(story, await story.as('erik'), [id]);
  genuine = await (await story.as('maja')).bytes(`/documents/${signed.items[0]?.documentId ?? ''}/pdf`);
});

const draftOf = (goal: string) => askForIntyg(story, bt, { goals: [goal], signer: 'erik', send: false });
const activities = (page: Page) => page.getByRole('textbox', { name: 'Utbildningsaktiviteter' });
const isSaved = (page: Page) => page.getByText(/utkast, sparat/).waitFor();

/** What the api has, whatever the page says. */
async function storedText(id: string): Promise<unknown> {
  const view = await (await story.as('maja')).get<IntygView>(`/intyg/${id}`);
  return view.body.content['activities'];
}

/** Asks until the api has the text; the page saves by itself a moment after the last key. */
async function untilStored(id: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if ((await storedText(id)) === text) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await storedText(id)).toBe(text);
}

describe('what is written', () => {
  itInBrowser(
    'saves itself, and is there after a reload that came before the saving',
    async () => {
      const id = await draftOf('BT2');
      const { page } = await world.visit('maja');
      await open(page, `/intyg/${id}`);
      await activities(page).fill('Rond och mottagning');
      await untilStored(id, 'Rond och mottagning');
      await activities(page).fill('Rond, mottagning och jour');
      await page.reload();
      await settled(page);
      expect(await activities(page).inputValue()).toBe('Rond, mottagning och jour');
      await untilStored(id, 'Rond, mottagning och jour');
    },
    2 * MINUTES,
  );

  itInBrowser(
    'in two tabs is shown side by side, and neither is overwritten',
    async () => {
      const id = await draftOf('BT3');
      const { page: first, context } = await world.visit('maja');
      const second = await context.newPage();
      await open(first, `/intyg/${id}`);
      await open(second, `/intyg/${id}`);
      await activities(first).fill('Skrivet i första fliken');
      await untilStored(id, 'Skrivet i första fliken');

      await activities(second).fill('Skrivet i andra fliken');
      const conflict = second.getByRole('alert').filter({ hasText: 'ändrats någon annanstans' });
      await conflict.waitFor();
      expect(await conflict.innerText()).toMatch(/Skrivet i andra fliken[\s\S]*Skrivet i första fliken/);
      expect(await storedText(id)).toBe('Skrivet i första fliken');

      await conflict.getByRole('button', { name: 'Behåll det jag skrev här' }).click();
      await untilStored(id, 'Skrivet i andra fliken');
      expect(await conflict.count()).toBe(0);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'is still there when the session ended meanwhile and one has signed in again',
    async () => {
      const id = await draftOf('BT4');
      const { page, context } = await world.visit('maja');
      await open(page, `/intyg/${id}`);
      await context.clearCookies();
      await activities(page).fill('Skrivet efter att sessionen tog slut');
      const again = page.getByRole('link', { name: 'Logga in igen' }).first();
      await again.waitFor();
      expect(await activities(page).inputValue()).toBe('Skrivet efter att sessionen tog slut');
      await again.click();
      await chooseAtProvider(page, 'maja');
      expect(new URL(page.url()).pathname).toBe(`/intyg/${id}`);
      expect(await activities(page).inputValue()).toBe('Skrivet efter att sessionen tog slut');
      await untilStored(id, 'Skrivet efter att sessionen tog slut');
    },
    2 * MINUTES,
  );

  itInBrowser(
    'with an emoji is refused at its field, which names the character, and saved when it is gone',
    async () => {
      const id = await draftOf('BT5');
      const { page } = await world.visit('maja');
      await open(page, `/intyg/${id}`);
      const before = await storedText(id);
      await activities(page).fill('Gick bra 😀');
      await page.locator('[aria-invalid="true"]').waitFor();
      const described = await activities(page).evaluate(descriptionOf);
      expect(described).toContain('😀');
      expect(await storedText(id)).toBe(before);
      await activities(page).fill('Gick bra');
      await isSaved(page);
      await untilStored(id, 'Gick bra');
    },
    2 * MINUTES,
  );
});

describe('a double click', () => {
  itInBrowser(
    'on send sends once',
    async () => {
      const id = await draftOf('BT6');
      const { page } = await world.visit('maja');
      await open(page, `/intyg/${id}`);
      const answers = answersTo(page, `/api/intyg/${id}/send`);
      await page.getByRole('button', { name: /^skicka till/i }).dblclick();
      await page
        .getByText(/^skickat till erik/i)
        .first()
        .waitFor();
      await settled(page);
      expect(answers).toEqual([200]);
      const view = await (await story.as('maja')).get<IntygView>(`/intyg/${id}`);
      expect(view.body).toMatchObject({ state: 'sent' });
    },
    2 * MINUTES,
  );

  itInBrowser(
    'on sign opens one act, and one signature comes of it',
    async () => {
      const id = await askForIntyg(story, bt, { goals: ['BT7'], signer: 'erik' });
      const { page } = await world.visit('erik');
      await open(page, `/att-signera/${id}`);
      await page.getByRole('button', { name: 'Medsittning' }).click();
      const answers = answersTo(page, '/api/signing-acts');
      await page.getByRole('button', { name: /^signera/i }).dblclick();
      await chooseAtProvider(page, 'erik');
      await page.waitForURL(/\/signera\/klar\//);
      await page.getByText('signerat', { exact: true }).first().waitFor();
      expect(answers).toEqual([201]);
      const view = await (await story.as('maja')).get<SignedView>(`/intyg/${id}`);
      expect(view.body.state).toBe('signed');
      expect(view.body.participants.map(({ state }) => state)).toEqual(['signed']);
    },
    2 * MINUTES,
  );
});

type SignedView = IntygView & { participants: { state: string }[] };

/** The status of every answer to a POST on the path. */
function answersTo(page: Page, path: string): number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    const isIt = new URL(response.url()).pathname === path && response.request().method() === 'POST';
    if (isIt) statuses.push(response.status());
  });
  return statuses;
}

describe('an address that belongs to somebody else', () => {
  itInBrowser.each(['viktor', 'noor', 'sara'])(
    'gives %s a clear answer and nothing of the intyg',
    async (stranger) => {
      const { page } = await world.visit(stranger);
      for (const path of [`/intyg/${ofMaja}`, `/att-signera/${ofMaja}`]) {
        await open(page, path);
        const answer = await page.locator('main').innerText();
        expect(answer).toMatch(/finns inte|hittades inte|har inte tillgång/i);
        expect(answer).not.toMatch(/Maja|BT8|hembesök/);
      }
    },
    2 * MINUTES,
  );
});

describe('the page that checks an intyg', () => {
  const doctored = () => {
    const bytes = Buffer.from(genuine);
    const at = Math.floor(bytes.length / 3);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const files: readonly [what: string, bytes: () => Buffer, answer: RegExp][] = [
    ['a genuine file', () => genuine, /äkta och gällande.*testhandling/i],
    ['a file with one bit changed', doctored, /ändra/i],
    [
      'a file cut off',
      () => genuine.subarray(0, genuine.length - 400),
      /ändra|går inte att läsa|kan inte läsas/i,
    ],
    [
      'another’s PDF',
      () => Buffer.from('%PDF-1.4\ntrailer << >>\n%%EOF\n'),
      /inte utfärda|går inte att läsa|kan inte läsas/i,
    ],
    ['what is no PDF', () => Buffer.from('en bild'), /varken en PDF/i],
  ];
  itInBrowser.each(files)(
    'answers in a sentence about %s',
    async (_what, bytes, answer) => {
      const { page, complaints } = await world.visit();
      await open(page, '/kontrollera');
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'intyg.pdf', mimeType: 'application/pdf', buffer: bytes() });
      const told = page.locator('.verdict h2, [role="alert"]').first();
      await told.waitFor();
      expect(await told.innerText()).toMatch(answer);
      expect(complaints).toEqual([]);
    },
    2 * MINUTES,
  );
});
