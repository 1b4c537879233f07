import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  chooseEvidence,
  type ChooseEvidence,
  type DraftContent,
  type Evidence,
  type IntygView,
} from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Chips } from '../../parts/chips.js';
import { Problem } from '../../parts/problem.js';
import { isChoosable } from '../../portfolio/intyg-around.js';
import { intyg } from '../../words/intyg.js';
import { descriptionOf, withLines } from './described.js';

const t = intyg.choose;
type DraftEvidenceProps = {
  view: IntygView;
  content: DraftContent;
  onChange: (content: DraftContent) => void;
};

/** What there is about each goal: one tap lets it go with the intyg, one more puts the chosen into words on the form. */
export function DraftEvidence({ view, content, onChange }: DraftEvidenceProps) {
  const queries = useQueryClient();
  const choose = useAct((body: ChooseEvidence, _intent) => chooseEvidence(view.id, body), {
    onDone: ({ evidence }) =>
      queries.setQueryData(
        ['intyg', view.id],
        (shown: IntygView | undefined) => shown && { ...shown, evidence },
      ),
  });
  // What was tapped counts at once: the next tap does not wait for the answer to this one.
  const [tapped, setTapped] = useState<Readonly<Record<string, boolean>>>({});
  const hasText = descriptionOf(content, view.form.fields, intyg.activities) !== null;
  const choosable = view.evidence.filter(isChoosable).filter((one) => hasText || !isOnlyText(one));
  if (choosable.length === 0) return null;
  const isOn = ({ id, isChosen }: Evidence) => tapped[id] ?? isChosen;
  const press = (id: string) => {
    const one = choosable.find((piece) => piece.id === id);
    if (!one) return;
    const isChosen = !isOn(one);
    setTapped((now) => ({ ...now, [id]: isChosen }));
    if (one.kind !== 'earlier-record')
      choose.mutate({ kind: one.kind, id, isChosen }, { onError: () => setTapped({}) });
  };
  const chosen = choosable.filter(isOn);
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      {choosable.some(isOnlyText) && <p className="quiet">{t.onlyText}</p>}
      {view.goalDetails.map(({ code, title }) => (
        <Chips
          key={code}
          name={`evidence-${code}`}
          label={[code, title].filter(Boolean).join(' ')}
          options={choosable.filter(({ goals }) => goals.includes(code)).map(optionOf)}
          chosen={chosen.map(({ id }) => id)}
          onPress={press}
        />
      ))}
      <Problem error={choose.error} />
      <AsText view={view} content={content} chosen={chosen} onChange={onChange} />
    </section>
  );
}

const isOnlyText = ({ kind }: Evidence) => kind === 'earlier-record';

const optionOf = ({ id, title, facts, attachments }: Evidence) => ({
  value: id,
  label: [title, facts, attachments.length > 0 && t.files(attachments.length)].filter(Boolean).join(' · '),
});

type AsTextProps = DraftEvidenceProps & { chosen: readonly Evidence[] };

function AsText({ view, content, chosen, onChange }: AsTextProps) {
  const [told, setTold] = useState('');
  const described = descriptionOf(content, view.form.fields, intyg.activities);
  if (!described) return null;
  const { label, text, most, withText } = described;
  const take = () => {
    const lines = chosen.flatMap(({ line }) => line ?? []);
    const { text: next, added, left } = withLines(text, lines, most);
    if (added > 0) onChange(withText(next));
    setTold(
      lines.length === 0
        ? t.noneChosen
        : [t.added(added, label), left > 0 && t.full(left, most)].filter(Boolean).join(' '),
    );
  };
  return (
    <div className="stack tight">
      <div>
        <Button variant="secondary" onClick={take}>
          {t.asText}
        </Button>
      </div>
      <p role="status">{told}</p>
    </div>
  );
}
