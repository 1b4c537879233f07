import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { application, beginApplication, type Application } from '../../client/certificates.js';
import { pdfAddress } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { day, moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Findings } from '../../parts/findings.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { lackingWords } from '../../portfolio/lacking.js';
import { EventList } from '../../portfolio/event-list.js';
import { documentStatus } from '../../words/everywhere.js';
import { application as t } from '../../words/application.js';
import { overview } from '../../words/overview.js';
import { shortTitle } from '../../portfolio/intyg-name.js';
import { useOverview } from '../../portfolio/progress.js';
import { Trainings } from '../../portfolio/trainings.js';
import { ApplicationFormPart } from './application-form.js';
import { EarliestDate } from './earliest-date.js';
import { Communication, Supplements } from './application-answers.js';
import { WalletCard } from './wallet-card.js';

/** AT ends with a licence, which is applied for elsewhere; BT and ST end with an application here. */
export function ApplicationPage() {
  const { personId } = usePerson();
  const { post } = useOverview(personId);
  if (post && post.kind !== 'at') return <OfTraining trainee={personId} post={post.id} />;
  return (
    <Page title={t.title} lead={<p>{post ? t.notForAt : overview.noPost}</p>}>
      <Trainings trainee={personId} />
      {!post && <p>{overview.noPostText}</p>}
    </Page>
  );
}

function OfTraining({ trainee, post }: { trainee: string; post: string }) {
  const { data: view } = useSuspenseQuery({
    queryKey: ['application', trainee, post],
    queryFn: () => application({ trainee, post }),
  });
  const isDraft = view.state === null || view.state === 'draft';
  return (
    <Page
      title={t.title}
      lead={
        <>
          <p>{[t.of[view.kind], view.specialty?.name].filter(Boolean).join(', ')}</p>
          <Status tone={view.state === 'decided' ? 'done' : 'mine'}>{view.status}</Status>
        </>
      }
    >
      <Trainings trainee={trainee} />
      <Decision view={view} />
      {view.kind === 'specialist' && view.decision?.outcome === 'approved' && view.decision.documentId && (
        <WalletCard key={view.decision.documentId} documentId={view.decision.documentId} />
      )}
      <Supplements view={view} />
      <Communication view={view} />
      {!isDraft && <CaseFacts view={view} />}
      {isDraft && <EarliestDate trainee={trainee} post={post} />}
      {isDraft && <Completeness view={view} />}
      {view.id === null && <Begin trainee={trainee} post={post} />}
      {view.state === 'draft' && <ApplicationFormPart key={view.id} view={view} />}
      <Bundle view={view} />
      {view.history.length > 0 && <EventList heading={t.history} events={view.history} />}
    </Page>
  );
}

function Completeness({ view }: { view: Application }) {
  const { completeness } = view;
  return (
    <section>
      <h2>{completeness.headline}</h2>
      <p>{completeness.sentence}</p>
      <Findings findings={completeness.findings} />
      <p className="small quiet">{t.checkedAt(moment(completeness.checkedAt))}</p>
    </section>
  );
}

function Begin({ trainee, post }: { trainee: string; post: string }) {
  const begin = useAct((_: 'begin', intent) => beginApplication({ trainee, post }, intent), {
    refreshes: [['application', trainee]],
  });
  return (
    <>
      <Problem error={begin.error} />
      <PrimaryAction>
        <Button loading={begin.isPending} onClick={() => begin.mutate('begin')}>
          {t.begin}
        </Button>
      </PrimaryAction>
    </>
  );
}

function CaseFacts({ view }: { view: Application }) {
  const fee = view.fee.paidOn
    ? t.paidOn(day(view.fee.paidOn))
    : view.fee.payBy
      ? t.payBy(day(view.fee.payBy))
      : t.notPaid;
  return (
    <>
      <Facts
        facts={[
          [t.diarienummer, view.diarienummer],
          [t.arrived, day(view.arrivedOn)],
          [t.fee, `${t.feeText(view.fee.amountKronor.toLocaleString('sv-SE'))}, ${fee}`],
          [t.reference, view.fee.reference],
        ]}
      />
      {view.applicationDocumentId && (
        <p>
          <a href={pdfAddress(view.applicationDocumentId)} target="_blank" rel="noreferrer">
            {t.openApplication}
          </a>
        </p>
      )}
    </>
  );
}

function Decision({ view }: { view: Application }) {
  const { decision } = view;
  if (!decision) return null;
  return (
    <section>
      <h2>{decision.words}</h2>
      <Facts
        facts={[
          [t.decision, day(decision.decidedOn)],
          [t.decider, decision.decider],
          [t.reasons, decision.reasons],
          [t.lacking, lackingWords(decision.lacking)],
          [t.appeal, decision.appealText],
        ]}
      />
      {decision.documentId && (
        <PrimaryAction>
          <Button asChild>
            <a href={pdfAddress(decision.documentId)} target="_blank" rel="noreferrer">
              {t.openDecision}
            </a>
          </Button>
        </PrimaryAction>
      )}
    </section>
  );
}

function Bundle({ view }: { view: Application }) {
  return (
    <section>
      <h2>{t.bundle}</h2>
      {view.bundle.length === 0 ? (
        <p className="quiet">{t.bundleEmpty}</p>
      ) : (
        <Items>
          {view.bundle.map((item) => (
            <Item
              key={item.documentId}
              title={
                <a href={pdfAddress(item.documentId)} target="_blank" rel="noreferrer">
                  {t.number(item.number)}: {shortTitle(item.title)}
                </a>
              }
              facts={[item.goals.join(', '), item.signers.map((signer) => signer.name).join(', ')]
                .filter(Boolean)
                .join(' · ')}
              side={<Status tone="done">{documentStatus(item.status)}</Status>}
            />
          ))}
        </Items>
      )}
    </section>
  );
}
