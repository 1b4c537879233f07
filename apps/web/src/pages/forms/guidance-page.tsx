import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import {
  assessmentGuidance,
  publishGuidance,
  type KeptGuidance,
  type PublishGuidance,
} from '../../client/assessment-forms.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { assessmentForms as t } from '../../words/assessment-forms.js';
import { FormTabs } from './form-tabs.js';

export const useGuidance = () =>
  useSuspenseQuery({ queryKey: ['assessment-guidance'], queryFn: assessmentGuidance }).data;

/** Everything that assessors are shown, with who stands for it. */
export function GuidancePage() {
  const { items } = useGuidance();
  return (
    <Page title={t.guidance.title} lead={<p>{t.guidance.lead}</p>}>
      <FormTabs here="guidance" />
      <PrimaryAction>
        <LinkButton to="/formular/stod/nytt">{t.guidance.new}</LinkButton>
      </PrimaryAction>
      {items.length === 0 && <p className="quiet">{t.guidance.none}</p>}
      {items.length > 0 && (
        <ul className="items">
          {items.map((one) => (
            <Row key={one.topic} one={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Row({ one }: { one: KeptGuidance }) {
  const sharing = one.shared ? t.shared : t.local;
  const version = t.guidance.version(one.version, day(one.publishedOn));
  return (
    <li className="item">
      <h2 className="item-title">
        {one.goal}: {one.kindLabel}
      </h2>
      <p className="pre">{one.text}</p>
      <p className="item-facts small">
        {[one.regulation, one.ownerName, sharing, version].join(' · ')}. {one.standing}
      </p>
      {one.isMine && <Own one={one} />}
    </li>
  );
}

/** One's own is continued in a next version, or taken out of use; the former stays on record. */
function Own({ one }: { one: KeptGuidance }) {
  const act = useAct((body: PublishGuidance, intent) => publishGuidance(body, intent), {
    refreshes: [['assessment-guidance']],
  });
  const { topic, kind, regulation, specialty, goal, method, text, shared } = one;
  const withdrawn = { topic, kind, regulation, specialty, goal, method, text, shared, isWithdrawn: true };
  return (
    <div>
      <Problem error={act.error} />
      <div className="row">
        <LinkButton to="/formular/stod/nytt" search={{ fran: topic }} variant="tertiary">
          {t.guidance.next}
          <span className="visually-hidden">: {goal}</span>
        </LinkButton>
        <Button variant="tertiary" loading={act.isPending} onClick={() => act.mutate(withdrawn)}>
          {t.guidance.withdraw}
          <span className="visually-hidden">: {goal}</span>
        </Button>
      </div>
    </div>
  );
}
