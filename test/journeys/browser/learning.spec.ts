import type { Page } from 'playwright-core';
import { learning } from '../story/bt/learning.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { aPng } from '../../support/builders/files.js';
import { withPost } from './arrangement.js';
import { open, PHONE } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let bt: BtStory;
let path = '';

const world = useBrowser(async (url) => {
  ({ story, bt } = await withPost(url));
  await learning(story, bt);
  path = `/portfolios/${story.id('maja')}`;
});

/** What is refused on purpose is complained about by the browser, and nothing else may be. */
const withoutRefusals = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (409|422)/.test(one));
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });

async function majasPhone() {
  const [visitor] = await world.stay('maja', 1);
  if (!visitor) throw new Error('no tab');
  await visitor.page.setViewportSize(PHONE);
  visitor.complaints.length = 0;
  return visitor;
}

describe('the doctor’s books, on a phone', () => {
  itInBrowser(
    'a procedure is added in two taps, counted, and taken back; an identity number is stopped at its field',
    async () => {
      const { page, complaints } = await majasPhone();
      await open(page, '/logg');
      const count = page
        .locator('li')
        .filter({ hasText: 'våren 2026' })
        .filter({ hasText: 'Lumbalpunktion' });
      await count.getByText('2 gånger').waitFor();
      await page.getByRole('button', { name: 'Lumbalpunktion', exact: true }).click();
      await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
      await told(page, 'Lumbalpunktion är tillagd. Nu 3 gånger.');
      await count.getByText('3 gånger').waitFor();

      await page.getByRole('textbox', { name: 'Åtgärd' }).fill('Sutur på 19900101-9802');
      await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'ser ut som ett personnummer (ord 3)' });
      await alert.waitFor();
      expect(await alert.innerText()).not.toContain('9802');
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await page.setViewportSize(PHONE);

      const newest = page.locator('section').filter({ hasText: 'Senast tillagda' }).locator('li').first();
      await newest.locator('summary').click();
      await newest.getByRole('button', { name: 'Ta tillbaka' }).click();
      await told(page, 'Lumbalpunktion är tillbakatagen');
      await count.getByText('2 gånger').waitFor();
    },
    MINUTES,
  );

  itInBrowser(
    'a reflection is the doctor’s own, shown to one supervisor and hidden again; a dangerous file is refused',
    async () => {
      const { page, complaints } = await majasPhone();
      await open(page, '/logg/reflektioner');
      await page.getByRole('button', { name: 'Ny reflektion' }).click();
      // Where the button stood the choices stand, and the focus with them.
      await page.getByRole('button', { name: 'Delmål' }).press('Enter');
      expect(await page.locator('.chip:focus').count()).toBe(1);
      await page
        .getByRole('textbox', { name: 'Vad tänker du på?' })
        .fill('Jouren var tung, men vi hjälptes åt.');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await told(page, 'Sparad. Bara du ser den.');
      const own = page.locator('li').filter({ hasText: 'Jouren var tung' });
      await own.getByText('bara du ser den').waitFor();
      await own.getByRole('button', { name: 'Ändra' }).click();
      const open1 = page.locator('li').filter({ has: page.getByRole('button', { name: 'Klar' }) });
      await choose(page, 'bild.svg', 'image/svg+xml', Buffer.from('<svg onload="x()"/>'));
      await page.getByRole('alert').filter({ hasText: 'SVG-bilder kan innehålla program' }).waitFor();
      await choose(page, 'bild.png', 'image/png', aPng());
      await told(page, 'Filen är tillagd.');
      await open1.getByRole('link', { name: 'Öppna Bild 1' }).waitFor();

      const sara = await story.as('sara');
      const seen = async () =>
        (await sara.get<{ items: unknown[] }>(`${path}/reflections`)).body.items.length;
      await open1.getByRole('button', { name: 'Visa för Sara Wikström' }).click();
      await told(page, 'visas nu för Sara Wikström');
      expect(await seen()).toBe(1);
      await open1.getByRole('button', { name: 'Sluta visa för Sara Wikström' }).click();
      await told(page, 'visas inte längre för Sara Wikström');
      expect(await seen()).toBe(0);
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
    },
    MINUTES,
  );

  itInBrowser(
    'minutes that the supervisor changed meanwhile are shown beside one’s own, and nothing is overwritten',
    async () => {
      const { page, complaints } = await majasPhone();
      await open(page, '/logg/samtal');
      await page.getByText('Majas journaler är tydliga', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Ändra' }).click();
      const erik = await story.as('erik');
      const { items } = (await erik.get<{ items: { id: string; heldOn: string }[] }>(`${path}/meetings`))
        .body;
      const [meeting] = items;
      const change = { revision: 1, heldOn: meeting?.heldOn ?? '', minutes: 'Eriks ord', nextSteps: '' };
      story.must('Erik ändrar', await erik.put(`${path}/meetings/${meeting?.id ?? ''}`, change));
      await page.getByRole('textbox', { name: 'Anteckningar' }).fill('Majas ord');
      const conflict = page.getByRole('alert').filter({ hasText: 'Eriks ord' });
      await conflict.waitFor();
      expect(await conflict.innerText()).toContain('Majas ord');
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await page.setViewportSize(PHONE);
      await conflict.getByRole('button', { name: 'Behåll det jag skrev här' }).click();
      await page.getByText(/sparat/).waitFor();
      await page.getByRole('button', { name: 'Klar' }).click();
      await page.getByText('senast ändrad av Maja Lindqvist', { exact: false }).waitFor();
    },
    MINUTES,
  );

  itInBrowser(
    'an assessment that was asked for stands among what the doctor waits for; what is not there is said once',
    async () => {
      const asked = { form: 'mini-cex', goals: ['BT1'], of: { kind: 'person', personId: story.id('erik') } };
      const maja = await story.as('maja');
      story.must('en bedömning begärs', await maja.post(`${path}/assessments`, asked));
      const { page } = await majasPhone();
      await open(page, '/');
      const waiting = page.locator('section').filter({ hasText: 'Väntar på andra' });
      await waiting.getByRole('link', { name: /^Erik .*: Mini-CEX, BT1$/ }).waitFor();
      await open(page, `/intyg/${crypto.randomUUID()}`);
      const said = page.getByRole('heading', {
        name: 'Det finns inte, eller så har du inte tillgång till det',
      });
      await said.first().waitFor();
      expect(await said.count()).toBe(1);
    },
    MINUTES,
  );

  itInBrowser(
    'the supervisor finds meetings, what is shown and what is done on one page',
    async () => {
      const { page, complaints } = await world.visit('erik', PHONE);
      await open(page, `/lakare/${story.id('maja')}/handledning`);
      await page.getByText('Första gången jag fick lämna ett svårt besked', { exact: false }).waitFor();
      await page.getByText('5 gånger').waitFor();
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    MINUTES,
  );
});
