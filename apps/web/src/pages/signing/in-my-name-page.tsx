import { useSuspenseQuery } from '@tanstack/react-query';
import { signedInMyName } from '../../client/after-signing.js';
import { Page } from '../../parts/page.js';
import { IssuedList } from '../../portfolio/issued-list.js';
import { afterSigning as t } from '../../words/after-signing.js';

const queryKey = ['signed-in-my-name'];

/** What the mail about a signature leads to: all of it, and *Inte undertecknat av mig* on each. */
export function InMyNamePage() {
  const { data } = useSuspenseQuery({ queryKey, queryFn: signedInMyName });
  return (
    <Page title={t.mine} lead={<p>{t.mineLead}</p>}>
      {data.items.length === 0 && <p className="quiet">{t.mineNone}</p>}
      <IssuedList list={data} act="dispute" queryKey={queryKey} />
    </Page>
  );
}
