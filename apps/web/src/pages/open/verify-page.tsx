import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { verifyFile } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { verifyCredential } from '../../client/wallet.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { verify as t } from '../../words/verify.js';
import { ByCode } from './verify/by-code.js';
import { ByCredential } from './verify/by-credential.js';
import { CodeAnswer, useCode } from './verify/code-answer.js';
import { codeIn, isNumber } from './verify/code-in.js';
import { CredentialVerdictView } from './verify/credential-verdict.js';
import { DropFile } from './verify/drop-file.js';
import { VerdictView } from './verify/verdict-view.js';

const MAX_BYTES = 20 * 1024 * 1024;
/** An SD-JWT is text that begins with a JSON object in base64url. */
const CREDENTIAL = /^\s*eyJ[\w-]/;
const MAX_CREDENTIAL = 20_000;

/** By file, by the printed code that a telephone opened (`#…`), by the camera, by the number at the foot of the page, or as text from a wallet. */
export function VerifyPage() {
  const { code: written }: { code?: string } = useParams({ strict: false });
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | null>(null);
  const check = useAct((file: File) => verifyFile(file));
  const credential = useAct((text: string) => verifyCredential(text));
  const byCode = useCode(written ?? codeIn(hash) ?? undefined);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const start = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
    check.reset();
    credential.reset();
    setFault(null);
    if (file.size > MAX_BYTES) setFault(t.tooBig);
    else if (start.includes('%PDF-')) check.mutate(file);
    else if (CREDENTIAL.test(start) && file.size <= MAX_CREDENTIAL) credential.mutate(await file.text());
    else setFault(t.notPdf);
  };
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {check.data ? (
        <VerdictView verdict={check.data} />
      ) : credential.data ? (
        <CredentialVerdictView verdict={credential.data} />
      ) : (
        byCode.data && <CodeAnswer answer={byCode.data} />
      )}
      <DropFile
        onFile={(file) => void take(file)}
        isChecking={check.isPending || credential.isPending}
        hasAnswer={check.isSuccess || credential.isSuccess}
      />
      {fault && (
        <p className="note" data-tone="problem" role="alert">
          {fault}
        </p>
      )}
      <Problem error={check.error ?? credential.error} />
      <ByCode
        key={written ?? hash}
        written={written && isNumber(written) ? written : ''}
        error={byCode.error}
        isPending={byCode.isFetching}
        onCode={(code) => {
          check.reset();
          credential.reset();
          void navigate({ to: `/kontrollera/${code}` });
        }}
      />
      <ByCredential />
    </Page>
  );
}
