import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { verifyFile } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { verify as t } from '../../words/verify.js';
import { ByCode } from './verify/by-code.js';
import { CodeAnswer, useCode } from './verify/code-answer.js';
import { codeIn } from './verify/code-in.js';
import { DropFile } from './verify/drop-file.js';
import { VerdictView } from './verify/verdict-view.js';

const MAX_BYTES = 20 * 1024 * 1024;

/** By file, by the printed code that a telephone opened (`#…`), by the camera, or by the number at the foot of the page. */
export function VerifyPage() {
  const { code: written }: { code?: string } = useParams({ strict: false });
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | null>(null);
  const check = useAct((file: File) => verifyFile(file));
  const byCode = useCode(written ?? codeIn(hash) ?? undefined);
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
      {check.data ? <VerdictView verdict={check.data} /> : byCode.data && <CodeAnswer answer={byCode.data} />}
      <DropFile onFile={(file) => void take(file)} isChecking={check.isPending} hasAnswer={check.isSuccess} />
      {fault && (
        <p className="note" data-tone="problem" role="alert">
          {fault}
        </p>
      )}
      <Problem error={check.error} />
      <ByCode
        key={written ?? hash}
        written={written ?? ''}
        error={byCode.error}
        isPending={byCode.isFetching}
        onCode={(code) => {
          check.reset();
          void navigate({ to: `/kontrollera/${code}` });
        }}
      />
    </Page>
  );
}
