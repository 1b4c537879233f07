import { usePerson } from '../../client/session.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { TimeAccount, useTimeAccount } from '../../portfolio/time-account.js';
import { Background } from '../../portfolio/background.js';
import { StudyResults } from '../../portfolio/study-results.js';
import { Trainings } from '../../portfolio/trainings.js';
import { time } from '../../words/time.js';

export function TimePage() {
  const { personId } = usePerson();
  const account = useTimeAccount(personId);
  const sum = time.lead(account.total.shown, account.required.shown);
  return (
    <Page
      title={time.title}
      lead={
        <p>
          {sum}, {time.asOf(day(account.asOf))}
        </p>
      }
    >
      <Trainings trainee={personId} />
      <TimeAccount account={account} />
      <Background trainee={personId} />
      <StudyResults trainee={personId} />
    </Page>
  );
}
