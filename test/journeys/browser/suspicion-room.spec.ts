import type { Page } from 'playwright-core';
import { dayFromNow } from '../story/days.js';
import { signIntyg } from '../story/signing.js';
import { askForIntyg, tellHowItWasChecked, withPost } from './arrangement.js';
import { DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
/** A signed intyg that the study director has doubts about. */
const world = useBrowser(async (url) => {
  const { story, bt } = await withPost(url);
  const id = await askForIntyg(story, bt, { goals: ['BT1'], signer: 'erik' });
  await tellHowItWasChecked(story, id, 'erik');
  const [item] = (await signIntyg(story, await story.as('erik'), [id])).items;
  const text = 'Läkaren var inte på enheten de veckorna.';
  const anders = await story.as('anders');
  story.must('misstanken', await anders.post(`/documents/${item?.documentId}/suspicions`, { text }));
});

const withoutRefusals = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (400|404|422)/.test(one));
const dialog = (page: Page) => page.getByRole('dialog');
const shot = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** The officer takes the case, chooses the ground, answers for the police and writes to the doctor. */
async function investigate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ta ärendet', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Ta ärendet', exact: true }).click();
  await dialog(page).getByRole('alert').getByText('inget gör dig jävig', { exact: false }).first().waitFor();
  await dialog(page).getByLabel('Inget gör mig jävig i ärendet').check();
  await dialog(page).getByRole('button', { name: 'Ta ärendet', exact: true }).click();
  await page.getByRole('button', { name: 'Välj rättslig grund' }).click();
  await dialog(page).getByLabel('Grund', { exact: true }).selectOption({ index: 2 });
  await dialog(page).getByLabel('Skäl').fill('Enhetens schema talar emot.');
  await dialog(page).getByRole('button', { name: 'Välj rättslig grund' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('main p').filter({ hasText: '37 § andra stycket 3' }).first().waitFor();
  await page.getByRole('button', { name: 'Besvara Polisanmälan' }).click();
  await dialog(page).getByLabel('Anteckning').fill('Anmäld, nummer antecknat i akten.');
  await dialog(page).getByRole('button', { name: 'Besvara', exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page
    .getByText(/^gjort/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Kommunicera med läkaren' }).click();
  await dialog(page).getByLabel('Det läkaren får läsa').fill('Enheten uppger att du inte var där.');
  await dialog(page).getByLabel('Svar senast').fill(dayFromNow(21));
  await dialog(page).getByRole('button', { name: 'Kommunicera med läkaren' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page
    .getByText(/^kommunicerad/i)
    .first()
    .waitFor();
}

describe('a suspicion in the authority’s room', () => {
  itInBrowser(
    'is investigated on a wide screen, answered by the doctor on a phone, and read by the officer on a phone',
    async () => {
      const ingrid = await world.visit('ingrid', DESK);
      await open(ingrid.page, '/arenden');
      await ingrid.page.getByRole('link', { name: 'Misstankar' }).click();
      await ingrid.page.getByRole('link', { name: /^Inkommen/ }).waitFor();
      await shot(ingrid.page, 'rummet-1280');
      expect(await faultsAsShown(ingrid.page, ingrid.complaints)).toEqual([]);
      await ingrid.page.setViewportSize(DESK);
      await ingrid.page.getByRole('link', { name: /^Inkommen/ }).click();
      await ingrid.page.getByText('Läkaren var inte på enheten de veckorna.').waitFor();
      await investigate(ingrid.page);
      await settled(ingrid.page);
      await shot(ingrid.page, 'misstanke-1280');
      expect(await faultsAsShown(ingrid.page, withoutRefusals(ingrid.complaints))).toEqual([]);
      const address = new URL(ingrid.page.url()).pathname;

      const maja = await world.visit('maja', PHONE, true);
      await open(maja.page, '/att-gora');
      await maja.page.getByRole('link', { name: /Socialstyrelsen har skrivit till dig/ }).tap();
      await maja.page.getByText('Enheten uppger att du inte var där.').waitFor();
      await shot(maja.page, 'yttrande-390');
      expect(await faultsAsShown(maja.page, maja.complaints)).toEqual([]);
      await maja.page.setViewportSize(PHONE);
      await maja.page.getByLabel('Ditt yttrande').fill('Jag var där på jourerna.');
      await maja.page.getByRole('button', { name: 'Skicka yttrandet' }).tap();
      await maja.page.getByRole('heading', { name: /^Ditt yttrande/ }).waitFor();

      const phone = await world.visit('ingrid', PHONE, true);
      await open(phone.page, address);
      await phone.page.getByText('Jag var där på jourerna.').waitFor();
      await shot(phone.page, 'misstanke-390');
      expect(await faultsAsShown(phone.page, phone.complaints)).toEqual([]);

      const karin = await world.visit('karin', PHONE);
      await open(karin.page, address);
      expect(await karin.page.locator('main').innerText()).not.toMatch(/Maja|jourerna/);
    },
    4 * MINUTES,
  );
});
