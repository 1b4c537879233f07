import type { Browser } from 'playwright-core';
import { chooseAtProvider, newVisitor, PHONE } from '../../journeys/browser/chromium.js';
import { median, rounded } from '../measures.js';
import type { Row } from '../report.js';
import { codeOf } from './arrange-everyday.js';
import type { Story } from '../../journeys/story/story.js';

/** Issue 5. */
const LIMIT_SECONDS = 60;
const ASSESSOR = 'helena';
const WRITTEN = ['Tydlig plan med patienten.', 'Sammanfatta för patienten.'] as const;
/**
 * A person's part by the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23(7), 1980), in seconds:
 * each target is thought of, pointed at and pressed; each key is that of somebody who writes forty words a minute.
 */
const THINK = 1.35;
const POINT = 1.1;
const PRESS = 0.2;
const TO_KEYS = 0.4;
const KEY = 0.28;
export type FromCode = { browser: Browser; url: string; story: Story; times: number };
type Form = { waiting: number; taps: number; keys: number; texts: number };

/** From the code's address until *Bedömningen är lämnad*, without the eID's own page. */
export async function assessFromCode({ browser, url, story, times }: FromCode): Promise<Row[]> {
  const forms: Form[] = [];
  for (let n = 0; n < times; n += 1) forms.push(await assess(browser, url, await codeOf(story)));
  const waiting = median(forms.map((form) => form.waiting));
  const whole = median(forms.map((form) => form.waiting + byThePerson(form)));
  return [
    { what: 'bedömning från QR-kod: väntan på tjänsten', ours: rounded(waiting), unit: 's' },
    { what: 'bedömning från QR-kod: formulärtid', ours: rounded(whole), unit: 's', limit: LIMIT_SECONDS },
  ];
}

const byThePerson = ({ taps, keys, texts }: Form) =>
  taps * (THINK + POINT + PRESS) + texts * TO_KEYS + keys * KEY;

async function assess(browser: Browser, url: string, address: string): Promise<Form> {
  const { context, page } = await newVisitor(browser, { url, viewport: PHONE, hasTouch: true });
  let [waiting, taps] = [0, 0];
  const timed = async (act: () => Promise<unknown>) => {
    const started = performance.now();
    await act();
    waiting += (performance.now() - started) / 1000;
  };
  const tap = async (role: 'link' | 'radio' | 'button' | 'textbox', name: string | RegExp) => {
    taps += 1;
    await timed(() => page.getByRole(role, { name }).tap());
  };
  await timed(() => page.goto(address));
  await tap('link', /logga in och bedöm/i);
  await page.locator('button[name="person"]').first().waitFor();
  await chooseAtProvider(page, ASSESSOR);
  await timed(() => page.getByRole('heading', { level: 1, name: /Mini-CEX/ }).waitFor());
  await tap('radio', /^Gör själv/);
  await tap('button', 'Anamnes');
  for (const [field, text] of [
    [/^Det här gick bra/, WRITTEN[0]],
    [/^Det här är nästa steg/, WRITTEN[1]],
  ] as const) {
    await tap('textbox', field);
    await page.keyboard.insertText(text);
  }
  await tap('button', 'Lämna bedömningen');
  await timed(() => page.getByText('Bedömningen är lämnad').waitFor());
  await context.close();
  return { waiting, taps, keys: WRITTEN.join('').length, texts: WRITTEN.length };
}
