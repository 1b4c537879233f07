import { usePerson } from '../../client/session.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { TimeAccount, useTimeAccount } from '../../portfolio/time-account.js';
import { sv } from '../../words/sv.js';

export function TimePage() {
  const account = useTimeAccount(usePerson().personId);
  const sum = sv.time.lead(account.total.shown, account.required.shown);
  return (
    <Page
      title={sv.time.title}
      lead={
        <p>
          {sum}, {sv.time.asOf(day(account.asOf))}
        </p>
      }
    >
      <TimeAccount account={account} />
    </Page>
  );
}
