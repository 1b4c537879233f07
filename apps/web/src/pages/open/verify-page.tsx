import { Button } from '@digdir/designsystemet-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { verifyCode, verifyFile, type Verdict } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { day, dayOf, moment } from '../../parts/dates.js';
import { Form, TextField, textOf } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import type { Tone } from '../../parts/status.js';
import { verify as t } from '../../words/verify.js';

const MAX_BYTES = 20 * 1024 * 1024;

export function VerifyPage() {
  const { code }: { code?: string } = useParams({ strict: false });
  const [fault, setFault] = useState<string | null>(null);
  const check = useAct((file: File) => verifyFile(file));
  const take = async (file: File | undefined) => {
    if (!file) return;
    const start = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
    if (file.size > MAX_BYTES) setFault(t.tooBig);
    else if (!start.includes('%PDF-')) setFault(t.notPdf);
    else {
      setFault(null);
      return check.mutate(file);
    }
    check.reset();
  };
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {check.data && <VerdictView verdict={check.data} />}
      <Drop onFile={(file) => void take(file)} isChecking={check.isPending} hasAnswer={check.isSuccess} />
      {fault && (
        <p className="note" data-tone="problem" role="alert">
          {fault}
        </p>
      )}
      <Problem error={check.error} />
      <ByCode code={code} />
    </Page>
  );
}

type DropProps = { onFile: (file: File | undefined) => void; isChecking: boolean; hasAnswer: boolean };

function Drop({ onFile, isChecking, hasAnswer }: DropProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className="drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t.drop}</p>
      <Button
        loading={isChecking}
        variant={hasAnswer ? 'secondary' : 'primary'}
        onClick={() => input.current?.click()}
      >
        {isChecking ? t.checking : hasAnswer ? t.again : t.choose}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={t.choose}
        tabIndex={-1}
        accept="application/pdf,.pdf"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

const TONES: Partial<Record<Verdict['verdict'], Tone>> = {
  'in-force': 'done',
  replaced: 'warn',
  revoked: 'problem',
  'test-document': 'warn',
};

/** One sentence first; the reasons below it. */
function VerdictView({ verdict }: { verdict: Verdict }) {
  return (
    <section className="stack" aria-live="polite">
      <div className="verdict" data-tone={TONES[verdict.verdict] ?? 'problem'}>
        <h2>{verdict.sentence}</h2>
        {verdict.document && <p>{verdict.document.title}</p>}
        <p className="small quiet">{t.checkedAt(moment(verdict.checkedAt))}</p>
      </div>
      {verdict.reasons.length > 0 && (
        <div>
          <h3>{t.reasons}</h3>
          <ul className="bullets">
            {verdict.reasons.map((reason) => (
              <li key={reason.code + reason.text}>{reason.text}</li>
            ))}
          </ul>
        </div>
      )}
      {verdict.signers.length > 0 && (
        <div>
          <h3>{t.signers}</h3>
          <Items>
            {verdict.signers.map((signer) => (
              <Item
                key={signer.field}
                title={signer.name}
                facts={[signer.role, dayOf(signer.signedAt)].filter(Boolean).join(' · ')}
              />
            ))}
          </Items>
        </div>
      )}
    </section>
  );
}

function ByCode({ code }: { code: string | undefined }) {
  const navigate = useNavigate();
  const answer = useQuery({
    queryKey: ['code', code],
    queryFn: () => verifyCode(code ?? ''),
    enabled: Boolean(code),
  });
  return (
    <section className="stack">
      <h2>{t.byCode}</h2>
      <p className="quiet">{t.byCodeText}</p>
      <Form
        isSmall
        variant="secondary"
        submit={t.check}
        onSubmit={(values) =>
          void navigate({ to: `/kontrollera/${encodeURIComponent(textOf(values, 'code'))}` })
        }
        error={answer.error}
        isPending={answer.isFetching}
      >
        <TextField name="code" label={t.code} value={code ?? ''} autoComplete="off" />
      </Form>
      {answer.data && (
        <div
          className="verdict"
          data-tone={answer.data.status === 'in-force' ? 'done' : 'warn'}
          role="status"
        >
          <h3>{answer.data.sentence}</h3>
          <p>{answer.data.title}</p>
          <p className="quiet">
            {t.issued} {day(answer.data.issuedOn)}
          </p>
        </div>
      )}
    </section>
  );
}
