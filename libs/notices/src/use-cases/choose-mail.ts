import { Injectable } from '@nestjs/common';
import { Transactions } from '@specialistvagen/platform';
import type { MailSettings, MailSettingsView, QuietHours } from '../contract/mail-settings.js';
import { DEFAULT_CHOICES } from '../domain/mail-plan.js';
import { chosenSettings, keepSettings } from '../storage/mail-settings.js';

/** Which mails a person wants and when. The list in the product holds everything whatever is chosen. */
@Injectable()
export class ChooseMail {
  constructor(private readonly transactions: Transactions) {}

  /** `quietHours` hold for whoever has chosen nothing. */
  async of(personId: string, quietHours: QuietHours | null): Promise<MailSettingsView> {
    const chosen = await this.transactions.run({ person: personId }, () => chosenSettings(personId));
    const settings = chosen ?? { quiet: quietHours, choices: DEFAULT_CHOICES };
    return { ...settings, isOwnChoice: chosen !== null };
  }

  async choose(personId: string, settings: MailSettings): Promise<void> {
    await this.transactions.run({ person: personId }, () => keepSettings(personId, settings));
  }
}
