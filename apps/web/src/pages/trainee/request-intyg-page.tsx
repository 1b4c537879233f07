import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  prefill,
  requestIntyg,
  type IntygType,
  type Prefill,
  type RequestIntyg,
} from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { ChecksField, Form, RadioField } from '../../parts/form.js';
import { Findings } from '../../parts/findings.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { competenceWords } from '../../portfolio/competence.js';
import { useOverview } from '../../portfolio/progress.js';
import { sv } from '../../words/sv.js';

const t = sv.intyg;
const TYPES: readonly IntygType[] = ['SOS-2021-B2', 'SOS-2021-B3', 'SOS-2021-B4'];

/** What and from whom; the text itself is written on the draft, which saves itself. */
export function RequestIntygPage() {
  const search: { delmal?: string; typ?: string } = useSearch({ strict: false });
  const { personId } = usePerson();
  const [codes, setCodes] = useState<string[]>(search.delmal?.split(',').filter(Boolean) ?? []);
  const type = TYPES.find((known) => known === search.typ) ?? 'SOS-2021-B2';
  const queries = useQueryClient();
  const filling = {
    queryKey: ['prefill', personId, type, codes],
    queryFn: () => prefill(personId, type, codes),
  };
  const answer = useQuery({ ...filling, placeholderData: (previous?: Prefill) => previous });
  return (
    <Page
      title={answer.data?.title ?? t.newTitle}
      lead={<p>{t.newLead}</p>}
      back={{ to: '/intyg', label: t.title }}
    >
      <Problem error={answer.error} />
      {answer.data && (
        <RequestForm
          trainee={personId}
          filled={answer.data}
          codes={codes}
          contentOfChoice={async () => (await queries.ensureQueryData(filling)).content}
          onCodes={type === 'SOS-2021-B2' ? setCodes : null}
        />
      )}
    </Page>
  );
}

type RequestFormProps = {
  trainee: string;
  filled: Prefill;
  codes: string[];
  /** Filled in for what is chosen now, also when the button is quicker than the answer. */
  contentOfChoice: () => Promise<Prefill['content']>;
  onCodes: ((codes: string[]) => void) | null;
};

type Choice = { codes: string[]; signerId?: string };

function RequestForm({ trainee, filled, codes, contentOfChoice, onCodes }: RequestFormProps) {
  const navigate = useNavigate();
  const [signer, setSigner] = useState('');
  const request = async ({ signerId }: Choice, intent: string) => {
    const body: RequestIntyg = { type: filled.type, content: await contentOfChoice(), send: false };
    return requestIntyg(trainee, signerId ? { ...body, signerId } : body, intent);
  };
  const create = useAct(request, {
    refreshes: [
      ['intyg-list', trainee],
      ['overview', trainee],
      ['goals', trainee],
    ],
    onDone: (made) => void navigate({ to: `/intyg/${made.id}` }),
  });
  const isChosenByForm = filled.type === 'SOS-2021-B4';
  const signerId = signer || (filled.signers.length === 1 ? filled.signers[0]?.person.id : undefined);
  const submit = () => {
    create.mutate(isChosenByForm || !signerId ? { codes } : { codes, signerId });
  };
  const chosen = filled.signers.find((suggestion) => suggestion.person.id === signerId);
  return (
    <Form submit={t.create} onSubmit={submit} error={create.error} isPending={create.isPending}>
      {onCodes && <GoalChoice trainee={trainee} codes={codes} onCodes={onCodes} />}
      {filled.signers.length === 0 && <p className="note">{t.noSigners}</p>}
      {isChosenByForm ? (
        <ul className="items">
          {filled.signers.map((suggestion) => (
            <li key={suggestion.person.id} className="item">
              <span className="item-title">{suggestion.person.displayName}</span>
              <span className="item-facts">{competenceWords(suggestion.competence)}</span>
              <Findings findings={suggestion.findings} />
            </li>
          ))}
        </ul>
      ) : (
        filled.signers.length > 0 && (
          <RadioField
            name="signerId"
            label={t.signer}
            options={filled.signers.map((suggestion) => ({
              value: suggestion.person.id,
              label: suggestion.person.displayName,
              description: competenceWords(suggestion.competence),
            }))}
            value={signerId ?? ''}
            onChange={setSigner}
          />
        )
      )}
      {!isChosenByForm && chosen && chosen.findings.length > 0 && <Findings findings={chosen.findings} />}
    </Form>
  );
}

type GoalChoiceProps = { trainee: string; codes: string[]; onCodes: (codes: string[]) => void };

function GoalChoice({ trainee, codes, onCodes }: GoalChoiceProps) {
  const { goals } = useOverview(trainee);
  const toggle = (code: string, isChosen: boolean) =>
    onCodes(isChosen ? [...codes, code] : codes.filter((other) => other !== code));
  const [isOpen, setOpen] = useState(codes.length === 0);
  if (!isOpen)
    return (
      <section className="stack tight">
        <h2>{t.goalsField}</h2>
        <ul className="bullets">
          {goals
            .filter((goal) => codes.includes(goal.code))
            .map((goal) => (
              <li key={goal.code}>
                {goal.code} {goal.title}
              </li>
            ))}
        </ul>
        <div>
          <Button variant="tertiary" onClick={() => setOpen(true)}>
            {t.changeGoals}
          </Button>
        </div>
      </section>
    );
  return (
    <ChecksField
      name="goals"
      label={t.goalsField}
      chosen={codes}
      onToggle={toggle}
      options={goals.map((goal) => ({
        value: goal.code,
        label: `${goal.code} ${goal.title ?? ''}`,
        description: goal.state === 'missing' ? undefined : sv.overview.goalState[goal.state],
      }))}
    />
  );
}
