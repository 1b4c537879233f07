import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePerson } from '../client/session.js';
import {
  earlierDocumentAddress,
  earlierDocuments,
  shareEarlierDocument,
  verifyEarlierDocument,
  type EarlierDocument,
  type VerifyEarlierDocument,
} from '../client/trainees.js';
import { useAct } from '../client/use-act.js';
import { Problem } from '../parts/problem.js';
import { Status } from '../parts/status.js';
import { AddPaper } from './add-paper.js';
import { useOutcome } from './outcome.js';
import { useOverview } from './progress.js';
import { papers as t } from '../words/papers.js';

/** Scanned paper: shown as copies with who verified them, never as signed. */
export function EarlierPapers({ trainee, isOwner = false }: { trainee: string; isOwner?: boolean }) {
  const { items } = useSuspenseQuery({
    queryKey: ['papers', trainee],
    queryFn: () => earlierDocuments(trainee),
  }).data;
  const [isAdding, setAdding] = useState(false);
  const { tell, outcome } = useOutcome();
  const isPrincipal = useOverview(trainee).post?.principalSupervisor?.id === usePerson().personId;
  const reissueTo = isOwner ? '/intyg/ny' : isPrincipal ? `/lakare/${trainee}/intyg/ny` : null;
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      {outcome}
      {items.length === 0 ? (
        <p className="quiet">{isOwner ? t.noneOwn : t.none}</p>
      ) : (
        <ul className="items">
          {items.map((paper) => (
            <Paper key={paper.id} trainee={trainee} paper={paper} reissueTo={reissueTo} tell={tell} />
          ))}
        </ul>
      )}
      {isOwner && !isAdding && (
        <Button variant="secondary" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
      {isAdding && <AddPaper trainee={trainee} onClose={() => setAdding(false)} tell={tell} />}
    </section>
  );
}

const may = (paper: EarlierDocument, name: string) =>
  paper.actions.some((action) => action.name === name && action.enabled);

type Told = { tell: (text: string) => void };

type PaperProps = Told & { trainee: string; paper: EarlierDocument; reissueTo: string | null };

function Paper({ trainee, paper, reissueTo, tell }: PaperProps) {
  const refreshes = [['papers', trainee]];
  const verify = useAct(
    (body: VerifyEarlierDocument, intent) => verifyEarlierDocument(trainee, paper.id, body, intent),
    {
      refreshes,
      onDone: (_, { outcome }) => tell((outcome === 'refused' ? t.refused : t.verified)(paper.title)),
    },
  );
  const share = useAct((shared: boolean) => shareEarlierDocument(trainee, paper.id, shared), {
    refreshes,
    onDone: (_, shared) => tell((shared ? t.shared : t.notShared)(paper.title)),
  });
  const sha256 = paper.sha256 ?? '';
  return (
    <li className="item wide">
      <span className="item-title">{paper.title}</span>
      <span className="item-facts">{paper.goals.join(', ')}</span>
      <span className="item-side">
        <Status tone={paper.state === 'refused' ? 'problem' : 'waiting'}>{paper.status}</Status>
      </span>
      {paper.comment && <span>{paper.comment}</span>}
      <span className="row">
        {paper.mediaType && (
          <a href={earlierDocumentAddress(trainee, paper.id)} target="_blank" rel="noreferrer">
            {t.open}
          </a>
        )}
        {reissueTo && paper.state === 'verified-copy' && (
          <Link to={reissueTo} search={{ vilar: paper.id, delmal: paper.goals.join(',') }}>
            {reissueTo.startsWith('/intyg') ? t.reissue : t.reissueYours}
          </Link>
        )}
        {may(paper, 'share') && (
          <Button variant="tertiary" onClick={() => share.mutate(!paper.sharedWithAssessor)}>
            {paper.sharedWithAssessor ? t.unshare : t.share}
          </Button>
        )}
        {may(paper, 'verify') && (
          <>
            <Button variant="secondary" onClick={() => verify.mutate({ outcome: 'verified-copy', sha256 })}>
              {t.verify}
            </Button>
            <Button variant="tertiary" onClick={() => verify.mutate({ outcome: 'refused', sha256 })}>
              {t.refuse}
            </Button>
          </>
        )}
      </span>
      {may(paper, 'verify') && <span className="small quiet">{t.verifyText}</span>}
      <Problem error={verify.error ?? share.error} />
    </li>
  );
}
