import type { BtStory } from '../story/bt/chapters.js';
import { signIntyg } from '../story/signing.js';
import type { IntygView } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { askForIntyg, tellHowItWasChecked, withPost } from './arrangement.js';
import { DESK, open, PHONE, settled } from './chromium.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
type Signed = { id: string; documentId: string; pdf: Buffer };
let story: Story;
const signedBy = new Map<string, Signed>();

const world = useBrowser(async (url) => {
  const { story: begun, bt } = await withPost(url);
  story = begun;
  signedBy.set('sara', await signed(bt, 'sara', 'BT9', 'emergency'));
  signedBy.set('erik', await signed(bt, 'erik', 'BT1', 'primaryCare'));
});

async function signed(
  bt: BtStory,
  signer: string,
  goal: string,
  unit: keyof BtStory['units'],
): Promise<Signed> {
  const id = await askForIntyg(story, bt, { goals: [goal], signer, unit });
  await tellHowItWasChecked(story, id, signer);
  const { items } = await signIntyg(story, await story.as(signer), [id]);
  const documentId = items[0]?.documentId ?? '';
  const pdf = await (await story.as('maja')).bytes(`/documents/${documentId}/pdf`);
  return { id, documentId, pdf };
}

/** The browser tells a refusal in its console: those are what the test asks for. */
const withoutRefusals = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of (400|422)/.test(one));

describe('an intyg that its signer revokes', () => {
  itInBrowser.each([
    ['a phone', 'sara', PHONE, 'a wide screen', DESK, 'falskt underlag'],
    ['a wide screen', 'erik', DESK, 'a phone', PHONE, 'signerat av misstag'],
  ] as const)(
    'on %s is, by a reason from the list, revoked for the doctor on %s, who answers, and for anybody',
    async (_here, signer, own, _there, others, reason) => {
      const { id, pdf } = signedBy.get(signer) ?? { id: '', pdf: Buffer.alloc(0) };
      const at = await world.visit(signer, own);
      await open(at.page, `/intyg/${id}`);
      await at.page.getByRole('button', { name: 'Återkalla intyget' }).click();
      const dialog = at.page.getByRole('dialog');
      const reasons = await dialog.getByLabel('Skäl', { exact: true }).locator('option').allInnerTexts();
      expect(reasons.map((one) => one.toLowerCase())).toEqual([
        'välj ett skäl',
        'fel person',
        'fel uppgift (ersätts)',
        'signerat av misstag',
        'inte undertecknat av mig',
        'falskt underlag',
      ]);
      await dialog.getByRole('button', { name: 'Återkalla intyget' }).click();
      await dialog.getByRole('alert').waitFor();
      expect((await (await story.as(signer)).get<IntygView>(`/intyg/${id}`)).body.state).toBe('signed');
      await dialog.getByLabel('Skäl', { exact: true }).selectOption({ label: reason });
      await dialog.getByLabel(/^Förklaring till läkaren/).fill('Medsittningen gällde en annan läkare.');
      expect(await faultsAsShown(at.page, withoutRefusals(at.complaints))).toEqual([]);
      await at.page.setViewportSize(own);
      await dialog.getByRole('button', { name: 'Återkalla intyget' }).click();
      await at.page.getByRole('status').filter({ hasText: 'Intyget är återkallat' }).waitFor();

      const maja = await world.visit('maja', others);
      await open(maja.page, '/att-gora');
      await maja.page
        .getByRole('link', { name: /intyg (är återkallat|har återkallats)/ })
        .first()
        .click();
      await maja.page.waitForURL(`**/intyg/${id}`);
      await settled(maja.page);
      await maja.page.getByText('Medsittningen gällde en annan läkare.').waitFor();
      await maja.page.getByRole('button', { name: 'Svara på återkallelsen' }).click();
      await maja.page.getByRole('dialog').getByLabel('Ditt svar').fill('Jag var där hela dagen.');
      await maja.page.getByRole('dialog').getByRole('button', { name: 'Svara på återkallelsen' }).click();
      await maja.page.getByText('Jag var där hela dagen.').waitFor();
      expect(await maja.page.getByRole('button', { name: 'Svara på återkallelsen' }).count()).toBe(0);
      expect(await faultsAsShown(maja.page, maja.complaints)).toEqual([]);

      await open(at.page, `/intyg/${id}`);
      await at.page.getByText('Jag var där hela dagen.').waitFor();

      const anyone = await world.visit(undefined, own);
      await open(anyone.page, '/kontrollera');
      const file = { name: 'intyg.pdf', mimeType: 'application/pdf', buffer: pdf };
      await anyone.page.locator('input[type="file"]').setInputFiles(file);
      await anyone.page.getByRole('heading', { name: 'Äkta, men återkallat.' }).waitFor();
      expect(await faultsAsShown(anyone.page, anyone.complaints)).toEqual([]);
    },
    4 * MINUTES,
  );
});
