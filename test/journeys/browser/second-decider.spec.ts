import { dayFromNow } from '../story/days.js';
import type { Page } from 'playwright-core';
import { LACKING, sendInSpiteOfFaults, shortPost } from '../story/bt/09-refusal.js';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { chooseAtProvider, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let id = '';

const world = useBrowser(async (url) => {
  const begun = await withPost(url);
  ({ story } = begun);
  await shortPost(story, begun.bt);
  id = await sendInSpiteOfFaults(story);
});

type Own = { revision: number; state: string; decision: { outcome: string; decider: string } | null };
const own = async () =>
  (await (await story.as('noor')).get<Own>(`/portfolios/${story.id('noor')}/application`)).body;

const withoutRefusals = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (400|422)/.test(one));

/** What has the focus tells what was done, so that a screen reader starts there. */
const focused = (page: Page) => page.locator(':focus');

describe('a case that is handed over', () => {
  itInBrowser(
    'goes to a colleague chosen by name, who finds it first among what is theirs to do',
    async () => {
      const { page, complaints } = await world.visit('magnus', PHONE);
      await open(page, `/arenden/${id}`);
      await page.getByRole('button', { name: 'Ta ärendet' }).click();
      const unbiased = page.getByRole('button', { name: 'Nej, inget gör mig jävig' });
      await unbiased.click();
      await unbiased.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Fler åtgärder' }).click();
      await page.getByRole('button', { name: 'Lämna ärendet till en kollega' }).click();
      const whom = page.getByLabel('Till vem');
      await whom.waitFor();
      expect(await whom.locator('option').allInnerTexts()).toEqual(['Välj', 'Ingrid Palm']);
      await page.getByLabel('Skäl och det kollegan behöver veta').fill('Jag är ledig från i morgon.');
      await page.getByRole('button', { name: 'Lämna ärendet till en kollega' }).click();
      await page.getByRole('alert').waitFor();
      await whom.selectOption({ label: 'Ingrid Palm' });
      expect(await faultsAsShown(page, withoutRefusals(complaints))).toEqual([]);
      await page.getByRole('button', { name: 'Lämna ärendet till en kollega' }).click();
      await page.getByText('Ärendet är lämnat åt Ingrid Palm, som har fått besked.').waitFor();
      expect(await page.locator('main').innerText()).not.toContain('Noor');

      const ingrid = await world.visit('ingrid', PHONE);
      await open(ingrid.page, '/att-gora');
      await ingrid.page.getByRole('link', { name: /^Ta ärendet som har lämnats åt dig/ }).click();
      await ingrid.page.getByText(/^En kollega har lämnat ärendet åt dig/).waitFor();
      expect(await faultsAsShown(ingrid.page, ingrid.complaints)).toEqual([]);
    },
    3 * MINUTES,
  );
});

describe('a refusal takes two officers', () => {
  itInBrowser(
    'the first sees no more than the row before taking the case, and then hears the applicant',
    async () => {
      const { page, complaints } = await world.visit('ingrid');
      await open(page, `/arenden/${id}`);
      expect(await page.locator('main').innerText()).not.toContain('Noor');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.getByRole('button', { name: 'Ta ärendet' }).click();
      await page.getByRole('heading', { level: 1, name: /Noor/ }).waitFor();

      const unbiased = page.getByRole('button', { name: 'Nej, inget gör mig jävig' });
      await unbiased.click();
      await unbiased.waitFor({ state: 'detached' });
      const ingrid = await story.as('ingrid');
      const revision = async () => (await ingrid.get<{ revision: number }>(`/cases/${id}`)).body.revision;
      const paid = {
        revision: await revision(),
        paidOn: '2026-11-20',
        reason: 'Betald över disk, kvitto 17.',
      };
      story.must('avgiften', await ingrid.post(`/cases/${id}/register-fee-paid`, paid));
      const hearing = { revision: await revision(), text: 'Sex månader nås inte.', lacking: LACKING };
      const answerBy = dayFromNow(21);
      story.must('kommuniceras', await ingrid.post(`/cases/${id}/communicate`, { ...hearing, answerBy }));
      const statement = { revision: (await own()).revision, text: 'Jag räknade med semestern.' };
      story.must('yttrande', await (await story.as('noor')).post(`/applications/${id}/statement`, statement));
    },
    3 * MINUTES,
  );

  itInBrowser(
    'the first proposes; what was done has the focus, and refusing alone is not offered',
    async () => {
      const { page, complaints } = await world.visit('ingrid');
      await open(page, `/arenden/${id}`);
      await page.getByRole('button', { name: 'Föreslå avslag' }).click();
      await page.getByRole('textbox', { name: 'Skäl för beslutet' }).fill('Tiden räcker inte.');
      await page
        .getByRole('textbox', { name: 'Kompetens som saknas' })
        .fill('Bilaga 3: sex månader nås inte.');
      await page.getByRole('button', { name: 'Föreslå avslag' }).click();
      const told = page.getByText('Avslag är föreslaget.', { exact: false });
      await told.waitFor();
      expect(await focused(page).innerText()).toContain('En annan handläggare ska delta och besluta');
      await page.getByRole('button', { name: 'Fler åtgärder' }).click();
      expect(await page.getByRole('button', { name: 'Avslå och signera beslutet' }).count()).toBe(0);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'the second joins from the list, reads the proposal, signs with the eID, and the applicant is told',
    async () => {
      const { page } = await world.visit('magnus', PHONE);
      await open(page, '/arenden');
      await page.getByRole('button', { name: /^Delta som andra beslutsfattare/ }).click();
      await page.getByRole('heading', { level: 1, name: /Noor/ }).waitFor();
      await page.getByRole('heading', { name: 'Förslag till avslag' }).waitFor();
      // Said already, while the case was theirs.
      expect(await page.getByRole('button', { name: 'Nej, inget gör mig jävig' }).count()).toBe(0);
      await open(page, '/att-gora');
      await page.getByRole('link', { name: /^Besluta om avslag/ }).click();
      await page.getByRole('button', { name: 'Avslå och signera beslutet' }).click();
      await page.getByRole('button', { name: 'Avslå och signera beslutet' }).click();
      const message = page.locator('.message');
      await message.waitFor();
      const shown = await message.innerText();
      expect(shown).toMatch(/Beslut: avslag[\s\S]*kod [0-9a-f]{8}/);
      expect(shown).not.toMatch(/Noor/);
      await chooseAtProvider(page, 'magnus');
      await page.waitForURL(/\/signera\/klar\//);
      await page.getByRole('heading', { level: 1, name: 'Klart' }).waitFor();
      await settled(page);
      expect((await own()).decision).toMatchObject({ outcome: 'refused' });
      expect((await own()).decision?.decider).toContain('Magnus');
    },
    2 * MINUTES,
  );
});
