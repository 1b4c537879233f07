import type { Page } from 'playwright-core';
import { finishAct } from '../story/signing.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { askForIntyg, tellHowItWasChecked, withPost } from './arrangement.js';
import { DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
let story: Story;
let id = '';
/** Sara works at the emergency unit, and is asked to sign about the primary care centre. */
const world = useBrowser(async (url) => {
  const arranged = await withPost(url);
  ({ story } = arranged);
  id = await askForIntyg(story, arranged.bt, { goals: ['BT1'], signer: 'sara', unit: 'primaryCare' });
  await tellHowItWasChecked(story, id, 'sara');
});

async function sign(): Promise<void> {
  const sara = await story.as('sara');
  const { revision, contentHash } = story.must('visas', await sara.get<IntygView>(`/intyg/${id}`));
  const items = [{ intygId: id, revision, contentHash }];
  const act = story.must(
    'öppnas',
    await sara.post<{ ticket: string; signUrl: string }>('/signing-acts', { items }),
  );
  await finishAct(story, sara, act);
}

/** The worker has heard of the signature within seconds. */
async function openUntilFound(page: Page): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await open(page, '/lakare/rimlighet');
    if (await page.getByText('Undertecknaren har inte arbetat på enheten').count()) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('The study director’s list stayed empty');
}

describe('a plausibility check', () => {
  itInBrowser('stands among the rules, with how often it is wrong', async () => {
    const { page, complaints } = await world.visit('sara', DESK);
    await open(page, '/regler');
    await page.getByRole('heading', { name: 'RK7. Enheten fanns inte då' }).waitFor();
    await settled(page);
    expect(await page.getByText(/^Falskt larm i \d/).count()).toBe(7);
    expect(await faultsAsShown(page, complaints)).toEqual([]);
  });

  itInBrowser(
    'warns on a phone before the signature, takes an answer, and is weighed by the study director on a wide screen',
    async () => {
      const sara = await world.visit('sara', PHONE, true);
      await open(sara.page, `/att-signera/${id}`);
      await sara.page.getByRole('heading', { name: 'Något som brukar ha en förklaring' }).waitFor();
      await settled(sara.page);
      expect(await sara.page.getByRole('button', { name: 'Signera intyget' }).isEnabled()).toBe(true);
      await sara.page.getByRole('button', { name: /^Svara/ }).tap();
      await sara.page.getByLabel('Vad förklarar det?').fill('Jag var utlånad till vårdcentralen i våras.');
      expect(await faultsAsShown(sara.page, sara.complaints)).toEqual([]);
      await sara.page.setViewportSize(PHONE);
      await sara.page.getByRole('button', { name: 'Spara svaret' }).tap();
      await sara.page.getByText(/^Ditt svar /).waitFor();

      await sign();
      const { page, complaints } = await world.visit('anders', DESK);
      await openUntilFound(page);
      await settled(page);
      const told = await page.locator('main').innerText();
      expect(told).toMatch(/besvarad[\s\S]*Maja Lindqvist, undertecknat av Sara Wikström/);
      expect(told).toContain('Jag var utlånad till vårdcentralen i våras.');
      await page.getByRole('button', { name: /^Bedöm/ }).click();
      await page.getByLabel('Värt att följa upp').check();
      await page.getByLabel('Hur du har bedömt det').fill('Frågar verksamhetschefen.');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
      await page.setViewportSize(DESK);
      await page.getByRole('button', { name: 'Spara bedömningen' }).click();
      await page.getByText('följs upp', { exact: true }).waitFor();

      const maja = await world.visit('maja', PHONE, true);
      await open(maja.page, `/intyg/${id}`);
      await settled(maja.page);
      expect(await maja.page.locator('body').innerText()).not.toMatch(/rimlig|förklaring/i);
    },
    5 * MINUTES,
  );
});
