import { execute } from '@specialistvagen/platform';

/** True for the one worker that is first; a night that is broken off is not taken up, since the next looks at the same days. */
export async function beginNight(night: string): Promise<boolean> {
  return (
    (await execute('insert into plausibility.night (night) values ($1) on conflict do nothing', [night])) ===
    1
  );
}

export async function endNight(night: string, checked: number, failed: number): Promise<void> {
  await execute(
    `update plausibility.night set checked = $2, failed = $3, finished_at = clock_timestamp() where night = $1`,
    [night, checked, failed],
  );
}
