import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { intyg, pdfAddress, proofAddress, type IntygView } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { Findings } from '../../parts/findings.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Status, toneOf } from '../../parts/status.js';
import { AfterSigning } from '../../portfolio/after-signing.js';
import { Changes, Evidence, History, isChoosable, Signers } from '../../portfolio/intyg-around.js';
import { IntygBody, WrittenContent } from '../../portfolio/intyg-body.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { SuspectDocument } from '../../portfolio/suspect-document.js';
import { everywhere } from '../../words/everywhere.js';
import { intyg as t } from '../../words/intyg.js';
import { toSign } from '../../words/to-sign.js';
import { downloadProof } from '../../words/download-proof.js';
import { AfterSigningSteps } from './after-signing-steps.js';
import { IntygEditor } from './intyg-editor.js';
import { IntygSteps } from './intyg-steps.js';

export const may = (view: IntygView, name: string) =>
  view.actions.some((action) => action.name === name && action.enabled);

/** Another signer is another version of the same draft: the editor begins again with it. */
const signersOf = ({ id, participants }: IntygView) =>
  [id, ...participants.map(({ person }) => person.id)].join();

export function IntygPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { personId } = usePerson();
  const { data: view } = useSuspenseQuery({ queryKey: ['intyg', id], queryFn: () => intyg(id) });
  // Sending and taking back swap what is below: what came of it is told here.
  const { tell, outcome } = useOutcome();
  const isMine = view.trainee.id === personId;
  const isWritten = isMine && may(view, 'edit');
  const back = isMine
    ? { to: '/intyg', label: t.title }
    : { to: `/lakare/${view.trainee.id}`, label: view.trainee.displayName };
  return (
    <Page
      title={view.goals.length > 0 ? t.titleOf(view.goals.join(', ')) : view.title}
      back={back}
      lead={
        <p>
          <Status tone={toneOf(view.state)}>{view.statusLine}</Status>
        </p>
      }
    >
      {outcome}
      {view.goals.length > 0 && <p className="quiet">{view.title}</p>}
      <Relations view={view} />
      {isWritten ? (
        <IntygEditor key={signersOf(view)} view={view} tell={tell} />
      ) : (
        <IntygReading view={view} tell={tell} />
      )}
      <AfterSigning view={view} />
      <AfterSigningSteps view={view} tell={tell} />
      <Evidence evidence={isWritten ? view.evidence.filter((one) => !isChoosable(one)) : view.evidence} />
      <Signers view={view} />
      <History view={view} />
      {view.documentId && may(view, 'download') && <SuspectDocument documentId={view.documentId} />}
    </Page>
  );
}

function IntygReading({ view, tell }: { view: IntygView; tell: (text: string) => void }) {
  return (
    <>
      <PrimaryAction>
        {may(view, 'sign') && (
          <Button asChild>
            <Link to={`/att-signera/${view.id}`}>{toSign.sign}</Link>
          </Button>
        )}
        {view.documentId && may(view, 'download') && (
          <Button asChild variant={may(view, 'sign') ? 'secondary' : 'primary'}>
            <a href={pdfAddress(view.documentId)} target="_blank" rel="noreferrer">
              {everywhere.download}
            </a>
          </Button>
        )}
        <IntygSteps view={view} tell={tell} />
      </PrimaryAction>
      <IntygBody view={view} />
      <WrittenContent content={view.content} view={view} />
      <Changes view={view} />
      {view.documentId && may(view, 'download') && (
        <p>
          <a href={proofAddress(view.documentId)} download>
            {downloadProof}
          </a>
        </p>
      )}
      {view.findings.length > 0 && (
        <section>
          <h2>{t.findings}</h2>
          <Findings findings={view.findings} />
        </section>
      )}
    </>
  );
}

function Relations({ view }: { view: IntygView }) {
  return (
    <>
      {view.replacedBy && (
        <p className="note" data-tone="warn">
          <Link to={`/intyg/${view.replacedBy}`}>{t.replacedBy}</Link>
        </p>
      )}
      {view.replaces && (
        <p className="quiet">
          <Link to={`/intyg/${view.replaces}`}>{t.replaces}</Link>
        </p>
      )}
    </>
  );
}
