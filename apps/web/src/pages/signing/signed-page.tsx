import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { signingAct, toSign, type SigningActResult } from '../../client/intyg.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { shortTitle } from '../../portfolio/intyg-name.js';
import { signed as t } from '../../words/signed.js';
import { toSign as toSignWords } from '../../words/to-sign.js';

const isRunning = (act: SigningActResult | undefined) =>
  act?.state === 'open' || act?.state === 'authenticated';

const isLong = (act: SigningActResult | undefined): act is SigningActResult => (act?.items.length ?? 0) > 1;
const settledOf = (act: SigningActResult) => act.items.filter(({ result }) => result !== 'waiting').length;
const nameOf = ({ about, title }: SigningActResult['items'][number]) =>
  about ? [about.displayName, about.goals.join(', ')].filter(Boolean).join(': ') : title;

/** What happened, one line an item; it asks again until every item has an answer. */
export function SignedPage() {
  const { ticket } = useParams({ strict: false }) as { ticket: string };
  const { data: act, error } = useQuery({
    queryKey: ['signing-act', ticket],
    queryFn: () => signingAct(ticket),
    refetchInterval: (query) => (isRunning(query.state.data) ? 500 : false),
  });
  if (error)
    return (
      <Page title={t.title}>
        <Problem error={error} />
      </Page>
    );
  if (!act || isRunning(act))
    return (
      <Page title={t.waiting}>
        <p role="status">{isLong(act) ? t.progress(settledOf(act), act.items.length) : t.waitingText}</p>
        {isLong(act) && (
          <progress className="meter" aria-label={t.waiting} value={settledOf(act)} max={act.items.length} />
        )}
      </Page>
    );
  const signed = act.items.filter((item) => item.result === 'signed').length;
  const title =
    act.state === 'not-completed' || signed === 0
      ? t.notCompleted
      : signed < act.items.length
        ? t.some
        : doneTitle(act);
  return (
    <Page title={title} lead={<p>{signed === 0 ? t.notCompletedText : t.doneText}</p>}>
      <ul className="items">
        {act.items.map((item) => (
          <li key={item.documentId} className="item wide">
            <span className="item-title">{nameOf(item)}</span>
            {item.about && <span className="item-facts">{shortTitle(item.title)}</span>}
            <span className="item-side">
              <Status
                tone={item.result === 'signed' ? 'done' : item.result === 'failed' ? 'problem' : 'waiting'}
              >
                {t.result[item.result]}
              </Status>
            </span>
            {item.reasons.map((reason) => (
              <span key={reason.text}>{reason.text}</span>
            ))}
          </li>
        ))}
      </ul>
      <Onward act={act} />
    </Page>
  );
}

const isIntyg = (act: SigningActResult) =>
  act.items.every((item) => ['draft', 'intyg'].includes(item.subjectKind));
const doneTitle = (act: SigningActResult) => (isIntyg(act) ? t.done(act.items.length) : t.doneOther);

/** Straight to the next one that waits; an application or a decision leads back to its own page. */
function Onward({ act }: { act: SigningActResult }) {
  const { data } = useQuery({ queryKey: ['to-sign'], queryFn: toSign, enabled: isIntyg(act) });
  const subject = act.items[0];
  const kind = subject?.subjectKind ?? '';
  const next = data?.items[0];
  const place = isIntyg(act)
    ? { to: next ? `/att-signera/${next.id}` : '/att-signera', label: next ? toSignWords.next : t.again }
    : kind.includes('decision') || kind.includes('approval') || kind.includes('case')
      ? { to: '/arenden', label: t.seeCase }
      : { to: '/ansokan', label: t.seeApplication };
  return (
    <PrimaryAction>
      <LinkButton to={place.to}>{place.label}</LinkButton>
    </PrimaryAction>
  );
}
