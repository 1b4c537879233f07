import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { BtStory } from '../story/bt/chapters.js';
import { signIntyg } from '../story/signing.js';
import type { Story } from '../story/story.js';
import { codeOnPaper, filmOf } from '../../support/printed-page.js';
import { askForIntyg, tellHowItWasChecked, withPost } from './arrangement.js';
import { DESK, newVisitor, open, openWholeChromium, PHONE, settled } from './chromium.js';
import type { Visitor } from './chromium.js';
import { carriedPdf } from './in-page.js';
import { faultsAsShown } from './inspect-page.js';
import { itInBrowser, useBrowser } from './use-browser.js';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'camera-'));
const film = join(folder, 'paper.y4m');
const STANDS = /^Handlingen gäller \(sedan .+\)\. Det är en testhandling\./;
let pdf: Buffer;
let documentId: string;
let printed = '';
let withCamera: Browser | undefined;

const world = useBrowser(async (url) => {
  const { story, bt } = await withPost(url);
  ({ pdf, documentId } = await signed(story, bt));
  const paper = codeOnPaper(pdf);
  if (!paper) throw new Error('No code on the printed page');
  printed = paper.text;
  writeFileSync(film, filmOf(paper));
});
afterAll(async () => {
  await withCamera?.close();
  rmSync(folder, { recursive: true });
});

async function signed(story: Story, bt: BtStory) {
  const id = await askForIntyg(story, bt, { goals: ['BT9'], signer: 'sara', unit: 'emergency' });
  await tellHowItWasChecked(story, id, 'sara');
  const { items } = await signIntyg(story, await story.as('sara'), [id]);
  const of = items[0]?.documentId ?? '';
  return { documentId: of, pdf: await (await story.as('maja')).bytes(`/documents/${of}/pdf`) };
}

/** A visitor whose camera is held above the paper. */
async function cameraVisitor(isAllowed: boolean, viewport = PHONE): Promise<Visitor> {
  withCamera ??= await openWholeChromium(
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  );
  const visitor = await newVisitor(withCamera, { url: world.url, viewport, hasTouch: true });
  // What is not named is refused.
  await visitor.context.grantPermissions(isAllowed ? ['camera'] : [], { origin: world.url });
  return visitor;
}

const answered = (page: Page) => page.getByRole('heading', { name: STANDS }).waitFor();
async function expectNobodyNamed(page: Page): Promise<void> {
  expect(await page.locator('main').innerText()).not.toMatch(/Maja|Lindqvist|Sara|BT9|Exempel/);
}

describe('a paper is shown to somebody who is not signed in', () => {
  itInBrowser(
    'the telephone’s own camera opens the printed address: kind, day and standing, nobody’s name',
    async () => {
      expect(printed).toMatch(new RegExp(`^${world.url}/kontrollera#[0-9a-f]{32}$`));
      const { page, complaints } = await world.visit(undefined, PHONE, true);
      await open(page, printed);
      await answered(page);
      await expectNobodyNamed(page);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'the page’s camera reads it, on a document of its own, and is put out again',
    async () => {
      const { page, complaints } = await cameraVisitor(true);
      await open(page, '/');
      await page.getByRole('link', { name: 'Kontrollera ett intyg' }).first().click();
      await page.getByRole('button', { name: 'Läs av QR-koden med kameran' }).click();
      await page.waitForURL(/kontrollera\/[0-9a-f]{32}$/);
      await answered(page);
      await expectNobodyNamed(page);
      expect(await page.locator('video').count()).toBe(0);
      expect(await page.getByLabel('Dokumentets nummer').inputValue()).toBe('');
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );

  itInBrowser(
    'a camera that may not be used says what else there is; the file of the paper settles it',
    async () => {
      const { page } = await cameraVisitor(false);
      await open(page, '/kontrollera');
      await page.getByRole('button', { name: 'Läs av QR-koden med kameran' }).click();
      await page
        .getByRole('alert')
        .getByText(/skriv numret/)
        .waitFor();
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await dropped(page, pdf);
      await page.getByRole('heading', { name: 'Äkta och gällande – testhandling.' }).waitFor();
    },
    2 * MINUTES,
  );

  itInBrowser(
    'the two last groups of the number at its foot are enough; fewer are refused with what to write',
    async () => {
      const { page, complaints } = await world.visit(undefined, DESK);
      await open(page, '/kontrollera');
      const number = page.getByLabel('Dokumentets nummer');
      await number.fill(documentId.slice(-12));
      await page.getByRole('button', { name: 'Kontrollera', exact: true }).click();
      await page
        .getByRole('alert')
        .getByText(/de två sista grupperna/)
        .waitFor();
      await number.fill(`Dokument ${documentId.slice(-17).toUpperCase()}`);
      await page.getByRole('button', { name: 'Kontrollera', exact: true }).click();
      await answered(page);
      await settled(page);
      await expectNobodyNamed(page);
      expect(await faultsAsShown(page, complaints)).toEqual([]);
    },
    2 * MINUTES,
  );
});

/** As a hand does it: the file is dropped on the page. */
async function dropped(page: Page, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(carriedPdf, bytes.toString('base64'));
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
}
