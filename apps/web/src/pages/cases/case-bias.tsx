import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Case } from '../../client/certificates.js';
import { stateBias, type StateBias } from '../../client/casework.js';
import { useAct } from '../../client/use-act.js';
import { moment } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { casework } from '../../words/casework.js';

const t = casework.bias;

/** The officer's own statement, before anything is done in the case; with bias the case is left at once. */
export function CaseBias({ view }: { view: Case }) {
  const [isBiased, setBiased] = useState(false);
  const navigate = useNavigate();
  const state = useAct((body: StateBias, intent) => stateBias(view.id, body, intent), {
    refreshes: [['cases'], ['case-row', view.id]],
    onDone: (_, { hasBias }) => {
      if (hasBias) void navigate({ to: '/arenden' });
    },
  });
  const said = useAct(
    (_: 'no', intent) => stateBias(view.id, { revision: view.revision, hasBias: false }, intent),
    {
      refreshes: [
        ['case', view.id],
        ['case-row', view.id],
      ],
    },
  );
  if (view.ownBias) return <p className="small quiet">{t.saidNo(moment(view.ownBias.statedAt))}</p>;
  return (
    <section className="note stack" data-tone="warn" aria-label={t.own}>
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <p className="unverified">{t.citation}</p>
      <Problem error={said.error} />
      <div className="row">
        <Button loading={said.isPending} onClick={() => said.mutate('no')}>
          {t.no}
        </Button>
        <Button variant="secondary" onClick={() => setBiased(true)}>
          {t.yes}
        </Button>
      </div>
      {isBiased && (
        <ReasonDialog
          title={t.yesTitle}
          text={t.yesText}
          submit={t.yesSubmit}
          field="text"
          act={{
            ...state,
            mutate: (text) => state.mutate({ revision: view.revision, hasBias: true, text }),
          }}
          onClose={() => setBiased(false)}
        />
      )}
    </section>
  );
}
