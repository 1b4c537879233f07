import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { assessFinding, type Assess, type PlausibilityFinding } from '../../client/plausibility.js';
import { useAct } from '../../client/use-act.js';
import { Form, LongText, RadioField, textOf } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { plausibility } from '../../words/plausibility.js';

const t = plausibility.page;
type Verdict = Assess['verdict'];

/** Explained, or worth following up; what is to be followed up can be passed on. Each assessment stays. */
export function AssessFinding({ finding }: { finding: PlausibilityFinding }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <span>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t.assess}
          <span className="visually-hidden">
            {' '}
            {finding.check.title}, {finding.trainee.displayName}
          </span>
        </Button>
      </span>
    );
  return <AssessForm finding={finding} onClose={() => setOpen(false)} />;
}

function AssessForm({ finding, onClose }: { finding: PlausibilityFinding; onClose: () => void }) {
  const [verdict, setVerdict] = useState<Verdict>('explained');
  const act = useAct((body: Assess, intent) => assessFinding(finding.id, body, intent), {
    refreshes: [['plausibility-findings']],
    onDone: onClose,
  });
  const bodyOf = (values: FormData): Assess => ({
    after: finding.assessments.length,
    verdict,
    isPassedOn: verdict === 'follow-up' && values.get('isPassedOn') !== null,
    note: textOf(values, 'note'),
  });
  return (
    <Form
      isSmall
      submit={t.save}
      onSubmit={(values) => act.mutate(bodyOf(values))}
      error={act.error}
      isPending={act.isPending}
      aside={
        <Button variant="tertiary" onClick={onClose}>
          {everywhere.cancel}
        </Button>
      }
    >
      <RadioField
        name={`verdict-${finding.id}`}
        label={t.verdict}
        options={(['explained', 'follow-up'] as const).map((value) => ({ value, label: t.verdicts[value] }))}
        value={verdict}
        onChange={(value) => setVerdict(value === 'follow-up' ? value : 'explained')}
      />
      {verdict === 'follow-up' && (
        <Checkbox name="isPassedOn" value="ja" label={t.passOn} description={t.passOnHint} />
      )}
      <LongText name="note" label={t.note} rows={3} />
    </Form>
  );
}
