import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { assessmentCode } from '../../client/assessments.js';
import { useAct } from '../../client/use-act.js';
import { timeOf } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.code;

/** The code of the moment. Each one is shown once and lasts a quarter of an hour; a new one puts the former out of use. */
export function CodeCard({ id, isShownAtOnce }: { id: string; isShownAtOnce: boolean }) {
  const act = useAct((assessmentId: string) => assessmentCode(assessmentId));
  const { mutate, data: code } = act;
  const [isWanted, setWanted] = useState(isShownAtOnce);
  useEffect(() => {
    if (isWanted) mutate(id);
  }, [id, isWanted, mutate]);
  if (!isWanted)
    return (
      <Button variant="secondary" onClick={() => setWanted(true)}>
        {t.instead}
      </Button>
    );
  return (
    <section className="code-card" aria-labelledby="code">
      <h2 id="code">{t.heading}</h2>
      <Problem error={act.error} />
      {code && (
        <>
          <svg
            role="img"
            aria-label={t.alt}
            viewBox={`-2 -2 ${code.qr.side + 4} ${code.qr.side + 4}`}
            shapeRendering="crispEdges"
          >
            <path d={code.qr.path} fill="currentColor" />
          </svg>
          <p>{t.text}</p>
          <p className="quiet" role="status">
            {t.until(timeOf(code.expiresAt))}
          </p>
          <details className="why">
            <summary>{t.copy}</summary>
            <p className="address">{code.address}</p>
          </details>
        </>
      )}
      <div>
        <Button variant="tertiary" loading={act.isPending} onClick={() => mutate(id)}>
          {t.again}
        </Button>
      </div>
    </section>
  );
}
