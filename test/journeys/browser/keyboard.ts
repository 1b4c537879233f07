import type { Locator, Page } from 'playwright-core';
import { backFromProvider } from './chromium.js';
import { focusedNow, hasFocus } from './in-page.js';

/** More stops than any page has; beyond it the keyboard has been caught or the goal cannot be reached. */
const MOST_STOPS = 150;
type Role = Parameters<Page['getByRole']>[0];

/** A person who has no mouse: Tab, arrows, Space, Enter and letters, and nothing else. */
export class Keyboard {
  /** Where the focus could not be seen, or did not move on. */
  readonly faults: string[] = [];

  constructor(private readonly page: Page) {}

  /** Tabs to what has the role and the name, as a screen reader would say it. */
  async to(role: Role, name: string | RegExp): Promise<void> {
    const goal = this.page.getByRole(role, { name });
    await goal.first().waitFor();
    await this.tabTo(goal, `${role} ${String(name)}`);
  }

  /** Tabs to a button or link and presses it. */
  async press(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    await this.to(role, name);
    await this.page.keyboard.press('Enter');
  }

  async check(name: string | RegExp): Promise<void> {
    await this.to('checkbox', name);
    await this.page.keyboard.press('Space');
  }

  /** What is folded away opens from its own line. */
  async unfold(line: string | RegExp): Promise<void> {
    await this.tabTo(this.page.locator('summary').filter({ hasText: line }), `the line ${String(line)}`);
    await this.page.keyboard.press('Enter');
  }

  /** Into the group with Tab, to the choice with the arrows. */
  async chooseRadio(name: string | RegExp): Promise<void> {
    const goal = this.page.getByRole('radio', { name });
    await goal.waitFor();
    await this.tabTo(this.page.getByRole('radio'), 'radio');
    if (!(await goal.isChecked())) await this.page.keyboard.press('Space');
    for (let step = 0; step < MOST_STOPS && !(await goal.isChecked()); step += 1)
      await this.page.keyboard.press('ArrowDown');
  }

  async write(name: string | RegExp, text: string): Promise<void> {
    await this.to('textbox', name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** In a closed list, letters choose the first that begins with them. */
  async chooseInList(name: string, letters: string): Promise<void> {
    await this.to('combobox', name);
    await this.page.keyboard.type(letters);
  }

  async writeDate(name: string, isoDay: string): Promise<void> {
    const day = this.page.getByLabel(name);
    await this.tabTo(day, `the day ${name}`);
    await this.writeDay(day, isoDay);
  }

  /** Opens the file dialog from its button; what is chosen there is the browser's own. */
  async chooseFile(button: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    // Awaited from the start: a key is quicker than the browser is told that we want to see its dialog.
    const press = async () => {
      await this.to('button', button);
      await this.page.keyboard.press('Enter');
    };
    const [dialog] = await Promise.all([this.page.waitForEvent('filechooser'), press()]);
    await dialog.setFiles(file);
  }

  /** The same text in every field of the name. */
  async writeEverywhere(name: string, text: string): Promise<void> {
    const fields = this.page.getByRole('textbox', { name });
    for (let at = 0; at < (await fields.count()); at += 1) {
      await this.tabTo(fields.nth(at), `textbox ${at} ${name}`);
      await this.page.keyboard.type(text);
    }
  }

  /** The first row of a group such as *Läkarexamen*: a country and a day. */
  async writeRow(group: string, country: string, isoDay: string): Promise<void> {
    const row = this.page.getByRole('group', { name: group });
    await this.tabTo(row.getByLabel('Land').first(), `the country of ${group}`);
    await this.page.keyboard.type(country);
    const day = row.getByLabel('Datum').first();
    await this.tabTo(day, `the day of ${group}`);
    await this.writeDay(day, isoDay);
  }

  /** A date field takes its parts in the order of the browser's own language. */
  private async writeDay(field: Locator, isoDay: string): Promise<void> {
    const [year = '', month = '', day = ''] = isoDay.split('-');
    const { keyboard } = this.page;
    const orders = [[month + day + year], [year, month + day], [day + month + year]];
    for (const parts of orders) {
      for (const part of parts) {
        if (part !== parts[0]) await keyboard.press('ArrowRight');
        await keyboard.type(part);
      }
      if ((await field.inputValue()) === isoDay) return;
      for (let back = 0; back < 3; back += 1) await keyboard.press('ArrowLeft');
    }
    throw new Error(`The day ${isoDay} cannot be written with the keyboard`);
  }

  /** Chooses the person at the identity provider's page, by keyboard too. */
  async identify(person: string): Promise<void> {
    const goal = this.page.locator(`button[name="person"][value="${person}"]`);
    await goal.waitFor();
    await this.tabTo(goal, `the provider’s button of ${person}`);
    await this.page.keyboard.press('Enter');
    await backFromProvider(this.page);
  }

  /** A page that has just come may still be on its way to its place. */
  private async focused(): Promise<ReturnType<typeof focusedNow>> {
    let now = await this.page.evaluate(focusedNow);
    for (let looks = 0; looks < 5 && !now.isSeen; looks += 1) {
      await this.page.waitForTimeout(100);
      now = await this.page.evaluate(focusedNow);
    }
    return now;
  }

  private async tabTo(goal: Locator, what: string): Promise<void> {
    let before = '';
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await goal.evaluateAll(hasFocus)) return;
      await this.page.keyboard.press('Tab');
      const now = await this.focused();
      const isCaught = now.what === before && now.what !== 'BODY' && !now.hasParts;
      if (isCaught) this.fault(`the focus is caught at ${now.what}`);
      if (!now.isSeen && !now.hasParts) this.fault(`the focus is not seen at ${now.what}`);
      before = now.what;
    }
    throw new Error(`Tab never came to ${what} at ${this.page.url()}, last at ${before}`);
  }

  private fault(text: string): void {
    const line = `${new URL(this.page.url()).pathname}: ${text}`;
    if (!this.faults.includes(line)) this.faults.push(line);
  }
}
