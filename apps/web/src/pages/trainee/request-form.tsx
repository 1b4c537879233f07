import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { prefill, requestIntyg, type Prefill, type RequestIntyg } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { Form, TextField } from '../../parts/form.js';
import { Problem } from '../../parts/problem.js';
import { shortTitle } from '../../portfolio/intyg-name.js';
import { isUnverified } from '../../parts/confidence.js';
import { Swedish } from '../../parts/swedish.js';
import { everywhere } from '../../words/everywhere.js';
import { intyg as t } from '../../words/intyg.js';
import { GoalChoice } from './goal-choice.js';
import { SignerChoice, signerOf } from './signer-choice.js';

type RestsOn = RequestIntyg['restsOn'];
type RequestFormProps = {
  trainee: string;
  type: string;
  post: string | undefined;
  codes: string[];
  onCodes: (codes: string[]) => void;
  restsOn: RestsOn;
};

/** Begins with what is registered; the goals are chosen here where the form names goals. */
export function RequestForm({ trainee, type, post, codes, onCodes, restsOn }: RequestFormProps) {
  const queries = useQueryClient();
  const filling = {
    queryKey: ['prefill', trainee, post ?? '', type, codes],
    queryFn: () => prefill(trainee, { type, goals: codes, post }),
  };
  const answer = useQuery({ ...filling, placeholderData: (previous?: Prefill) => previous });
  if (!answer.data) return answer.error ? <Problem error={answer.error} /> : <p>{everywhere.loading}</p>;
  return (
    <>
      <div>
        <h2>{shortTitle(answer.data.title)}</h2>
        <p className="small quiet">
          {[answer.data.form.attachment, answer.data.form.regulation.designation].filter(Boolean).join(', ')}
        </p>
        {isUnverified(answer.data.form.fieldsConfidence) && (
          <p className="unverified">{t.fieldsUnverified}</p>
        )}
      </div>
      <Problem error={answer.error} />
      <Filled
        trainee={trainee}
        post={post}
        filled={answer.data}
        codes={codes}
        onCodes={onCodes}
        restsOn={restsOn}
        contentOfChoice={async () => (await queries.ensureQueryData(filling)).content}
      />
    </>
  );
}

type FilledProps = Omit<RequestFormProps, 'type'> & {
  filled: Prefill;
  /** Filled in for what is chosen now, also when the button is quicker than the answer. */
  contentOfChoice: () => Promise<Prefill['content']>;
};
type Choice = { codes: string[]; signerId?: string | undefined; restsOn?: RestsOn };

function Filled({ trainee, post, filled, codes, onCodes, restsOn, contentOfChoice }: FilledProps) {
  const navigate = useNavigate();
  const isOwn = usePerson().personId === trainee;
  const [signer, setSigner] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const create = useAct(
    async (choice: Choice, intent: string) => {
      const body: RequestIntyg = { type: filled.type, content: await contentOfChoice(), send: false };
      if (post) body.postId = post;
      if (choice.signerId) body.signerId = choice.signerId;
      if (choice.restsOn) body.restsOn = choice.restsOn;
      return requestIntyg(trainee, body, intent);
    },
    {
      refreshes: [['intyg-list', trainee], ['overview', trainee], ['goals', trainee], ['to-sign']],
      // Who re-certifies writes to themselves: the intyg lies with the one who is to sign it.
      onDone: (made) => void navigate({ to: isOwn ? `/intyg/${made.id}` : `/att-signera/${made.id}` }),
    },
  );
  const signerId = isOwn ? signerOf(filled, signer) : undefined;
  const rests = restsOn?.kind === 'earlier-document' && issuedOn ? { ...restsOn, issuedOn } : restsOn;
  const goalsField = filled.form.fields.find(({ kind }) => kind === 'goals');
  return (
    <Form
      submit={t.create}
      onSubmit={() => create.mutate({ codes, signerId, restsOn: rests })}
      error={create.error}
      isPending={create.isPending}
    >
      {goalsField && (
        <GoalChoice
          trainee={trainee}
          label={<Swedish>{goalsField.label}</Swedish>}
          kinds={goalsField.goalKinds}
          codes={codes}
          onCodes={onCodes}
        />
      )}
      {restsOn && (
        <TextField
          type="date"
          name="restsOn.issuedOn"
          label={t.restsOnIssued}
          description={t.restsOnIssuedHelp}
          value={issuedOn}
          onChange={setIssuedOn}
        />
      )}
      {isOwn && <SignerChoice filled={filled} chosen={signerId} onChoose={setSigner} />}
    </Form>
  );
}
