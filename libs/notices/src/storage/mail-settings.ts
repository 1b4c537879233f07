import { execute, sql } from '@specialistvagen/platform';
import type { MailSettings } from '../contract/mail-settings.js';
import { mailSettings } from '../contract/mail-settings.js';

/** What the person has chosen; null when nothing has been. */
export async function chosenSettings(personId: string): Promise<MailSettings | null> {
  const [row] = await sql<{ settings: unknown }>(
    `select json_build_object('quiet', case when quiet_from is null then null
          else json_build_object('from', quiet_from, 'to', quiet_to) end,
        'choices', json_build_object('asked', asked, 'told', told, 'reminders', reminders, 'files', files)) as settings
       from notices.mail_settings where person_id = $1`,
    [personId],
  );
  return row ? mailSettings.parse(row.settings) : null;
}

export async function keepSettings(personId: string, { quiet, choices }: MailSettings): Promise<void> {
  await execute(
    `insert into notices.mail_settings (person_id, quiet_from, quiet_to, asked, told, reminders, files, chosen_at)
     values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
     on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
       asked = excluded.asked, told = excluded.told, reminders = excluded.reminders, files = excluded.files,
       chosen_at = excluded.chosen_at`,
    [
      personId,
      quiet?.from ?? null,
      quiet?.to ?? null,
      choices.asked,
      choices.told,
      choices.reminders,
      choices.files,
    ],
  );
}
