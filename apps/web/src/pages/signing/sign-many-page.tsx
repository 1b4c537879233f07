import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { intyg, openSigningAct, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { placeAndTime } from '../../portfolio/place-and-time.js';
import { DeclarationList } from '../../portfolio/declaration-list.js';
import { declarationsOf } from '../../portfolio/declarations-of.js';
import { PlausibilityWarnings } from '../../portfolio/plausibility-warnings.js';
import { Evidence } from '../../portfolio/intyg-around.js';
import { WrittenContent } from '../../portfolio/intyg-body.js';
import { toSign as t } from '../../words/to-sign.js';
import { intyg as intygWords } from '../../words/intyg.js';
import { InShort } from './in-short.js';
import { useToSign } from './to-sign-page.js';

/** One act lists at most so many documents (decision 16). */
const MOST = 40;

const signOf = (view: IntygView) => view.actions.find(({ name }) => name === 'sign');
const nameOf = (view: IntygView) =>
  `${view.trainee.displayName}: ${view.goals.length > 0 ? view.goals.join(', ') : view.title}`;

/** Everything that is ready, read on one page and signed in one act; what is not says what it needs. */
export function SignManyPage() {
  const items = useToSign();
  const shown = items.slice(0, MOST);
  const views = useSuspenseQueries({
    queries: shown.map(({ id }) => ({ queryKey: ['intyg', id], queryFn: () => intyg(id) })),
  }).map(({ data }) => data);
  const ready = views.filter((view) => signOf(view)?.enabled);
  const others = views.filter((view) => !signOf(view)?.enabled);
  return (
    <Page
      title={t.many.title}
      back={{ to: '/att-signera', label: t.title }}
      lead={<p>{ready.length === 0 ? t.many.none : t.many.lead(ready.length)}</p>}
    >
      {items.length > MOST && <p className="quiet">{t.many.atMost(MOST)}</p>}
      {ready.length > 0 && <ReadyOnes key={ready.map(({ id }) => id).join()} views={ready} />}
      {others.length > 0 && <Unready views={others} />}
    </Page>
  );
}

/** All are chosen from the start; leaving one out is a tap. Only what stands on this page is signed. */
function ReadyOnes({ views }: { views: readonly IntygView[] }) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = views.filter(({ id }) => !left.includes(id));
  const sign = useAct(
    (items: { intygId: string; revision: number; contentHash: string }[], intent) =>
      openSigningAct({ items }, intent),
    { onDone: (opened) => window.location.assign(opened.signUrl) },
  );
  const toggle = (id: string) =>
    setLeft((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  const asShown = () =>
    chosen.map(({ id, revision, contentHash }) => ({ intygId: id, revision, contentHash }));
  return (
    <>
      <Problem error={sign.error} />
      {views.map((view) => (
        <section key={view.id} className="stack tight">
          <h2>{nameOf(view)}</h2>
          <Checkbox
            label={
              <>
                {t.many.include}
                <span className="visually-hidden"> {nameOf(view)}</span>
              </>
            }
            checked={!left.includes(view.id)}
            onChange={() => toggle(view.id)}
          />
          <p>{placeAndTime(view)}</p>
          <InShort view={view} />
          <Checked view={view} />
          <Evidence evidence={view.evidence} heading="h3" />
          <PlausibilityWarnings intygId={view.id} isSigned={false} heading="h3" />
        </section>
      ))}
      {chosen.length > 0 && <DeclarationList declarations={declarationsOf(chosen)} />}
      <PrimaryAction>
        <Button
          loading={sign.isPending}
          disabled={chosen.length === 0}
          onClick={() => !sign.isPending && sign.mutate(asShown())}
        >
          {chosen.length === 1 ? t.sign : t.signMany(chosen.length)}
        </Button>
      </PrimaryAction>
    </>
  );
}

/** The signer's own part, which stands beside what the doctor has written. */
function Checked({ view }: { view: IntygView }) {
  const { content } = view;
  if (content.kind === 'form' || content.kind === 'competence') return null;
  if (content.kind === 'service') return <WrittenContent content={content} view={view} />;
  const methods = view.methodChoices.filter(({ code }) => content.methods.includes(code));
  return (
    <Facts
      facts={[
        [intygWords.methods, methods.map(({ label }) => label).join(', ')],
        [intygWords.verification, content.verification],
      ]}
    />
  );
}

/** Each with what hinders it, and one tap to where it is mended. */
function Unready({ views }: { views: readonly IntygView[] }) {
  return (
    <section>
      <h2>{t.many.notReady}</h2>
      <p className="quiet">{t.many.notReadyLead}</p>
      <ul className="items">
        {views.map((view) => (
          <li key={view.id}>
            <Link to={`/att-signera/${view.id}`} className="item wide">
              <span className="item-title">{nameOf(view)}</span>
              <span className="item-facts">
                {signOf(view)
                  ?.reasons.map(({ text }) => text)
                  .join(' ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
