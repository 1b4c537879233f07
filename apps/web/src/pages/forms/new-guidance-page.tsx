import { Checkbox } from '@digdir/designsystemet-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { publishGuidance, type KeptGuidance, type PublishGuidance } from '../../client/assessment-forms.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { useKept } from '../../draft/use-kept.js';
import { codesOf } from '../../parts/goal-codes.js';
import { ChoiceField, Form, LongText, TextField } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { Page } from '../../parts/page.js';
import { assessmentForms as t } from '../../words/assessment-forms.js';
import { SpecialtyPicker } from '../doctors/specialty-picker.js';
import { useForms } from './forms-page.js';
import { useGuidance } from './guidance-page.js';

const g = t.guidance;

/** One goal, one text; what it is about cannot be mistaken for the regulation's own words. */
export function NewGuidancePage() {
  const { fran }: { fran?: string } = useSearch({ strict: false });
  const { items, regulations } = useGuidance();
  const from = items.find(({ topic, isMine }) => isMine && topic === fran);
  const isOfficer = usePerson().roles.some(({ role }) => role === 'case_officer');
  const [draft, setDraft, forget] = useKept<PublishGuidance>(`guidance:${fran ?? ''}`, () =>
    startOf(from, regulations, isOfficer),
  );
  const navigate = useNavigate();
  const act = useAct((body: PublishGuidance, intent) => publishGuidance(body, intent), {
    refreshes: [['assessment-guidance']],
    onDone: () => {
      forget();
      void navigate({ to: '/formular/stod' });
    },
  });
  const change = (part: Partial<PublishGuidance>) => setDraft((now) => ({ ...now, ...part }));
  const goal = codesOf(draft.goal)[0] ?? draft.goal;
  return (
    <Page
      title={from ? g.next : g.new}
      lead={<p>{g.standing}</p>}
      back={{ to: '/formular/stod', label: g.title }}
    >
      <Form
        submit={g.publish}
        error={act.error}
        isPending={act.isPending}
        onSubmit={() => act.mutate({ ...draft, goal })}
      >
        <About draft={draft} regulations={regulations} onChange={change} />
        <OfSpecialty draft={draft} onChange={change} />
        <LongText
          name="text"
          label={g.text}
          description={g.textHelp}
          value={draft.text}
          onChange={(text) => change({ text })}
        />
        {!isOfficer && (
          <Checkbox
            name="shared"
            label={t.share}
            checked={draft.shared}
            onChange={(event) => change({ shared: event.target.checked })}
          />
        )}
      </Form>
    </Page>
  );
}

function startOf(
  from: KeptGuidance | undefined,
  regulations: readonly string[],
  isOfficer: boolean,
): PublishGuidance {
  if (!from) {
    const regulation = regulations[0] ?? '';
    const empty = { goal: '', method: null, specialty: null, text: '', isWithdrawn: false };
    return { ...empty, kind: 'expectation', regulation, shared: isOfficer };
  }
  const { topic, kind, regulation, specialty, goal, method, text, shared } = from;
  return { topic, kind, regulation, specialty, goal, method, text, shared, isWithdrawn: false };
}

type AboutProps = {
  draft: PublishGuidance;
  regulations: readonly string[];
  onChange: (part: Partial<PublishGuidance>) => void;
};

function About({ draft, regulations, onChange }: AboutProps) {
  const methods = Object.fromEntries(
    useForms().map(({ specification, methodLabel }) => [specification.method, methodLabel]),
  );
  return (
    <>
      <ChoiceField
        name="kind"
        label={g.kind}
        options={optionsOf(g.kinds)}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as PublishGuidance['kind'] })}
      />
      <ChoiceField
        name="regulation"
        label={g.regulation}
        options={regulations.map((value) => ({ value, label: value }))}
        value={draft.regulation}
        onChange={(regulation) => onChange({ regulation })}
      />
      <TextField
        name="goal"
        label={g.goal}
        description={g.goalHelp}
        value={draft.goal}
        onChange={(goal) => onChange({ goal })}
        autoComplete="off"
      />
      <ChoiceField
        name="method"
        label={g.method}
        empty={g.anyMethod}
        options={optionsOf(methods)}
        value={draft.method ?? ''}
        onChange={(method) => onChange({ method: (method || null) as PublishGuidance['method'] })}
      />
    </>
  );
}

/** A c goal is another one in each specialty. */
function OfSpecialty({ draft, onChange }: Pick<AboutProps, 'draft' | 'onChange'>) {
  const [isOfSpecialty, setOfSpecialty] = useState(draft.specialty !== null);
  return (
    <>
      <Checkbox
        name="ofSpecialty"
        label={g.specialty}
        checked={isOfSpecialty}
        onChange={(event) => {
          setOfSpecialty(event.target.checked);
          if (!event.target.checked) onChange({ specialty: null });
        }}
      />
      {isOfSpecialty && (
        <SpecialtyPicker
          picked={draft.specialty ? { id: draft.specialty, name: draft.specialty } : null}
          onPick={(picked) => onChange({ specialty: picked?.id ?? null })}
        />
      )}
    </>
  );
}
