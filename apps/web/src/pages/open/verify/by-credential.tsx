import { Button } from '@digdir/designsystemet-react';
import { useAct } from '../../../client/use-act.js';
import { newChallenge, verifyCredential } from '../../../client/wallet.js';
import { timeOf } from '../../../parts/dates.js';
import { Form, LongText, textOf } from '../../../parts/form.js';
import { Problem } from '../../../parts/problem.js';
import { verify as t } from '../../../words/verify.js';
import { CredentialVerdictView } from './credential-verdict.js';

/** A certificate that somebody shows from their wallet, as text. */
export function ByCredential() {
  const check = useAct((text: string) => verifyCredential(text));
  return (
    <section className="stack">
      <h2>{t.byWallet}</h2>
      <p className="quiet">{t.byWalletText}</p>
      <Challenge />
      <Form
        isSmall
        variant="secondary"
        submit={t.checkPresentation}
        onSubmit={(values) => check.mutate(textOf(values, 'presentation'))}
        error={check.error}
        isPending={check.isPending}
      >
        <LongText name="presentation" label={t.presentation} autoComplete="off" maxLength={20_000} />
      </Form>
      {check.data && <CredentialVerdictView verdict={check.data} />}
    </section>
  );
}

/** Whoever wants to know that it is the holder who shows it gives them this to show it for. */
function Challenge() {
  const ask = useAct(() => newChallenge());
  const { data: code } = ask;
  return (
    <details className="why">
      <summary>{t.challengeHeading}</summary>
      <div className="stack tight">
        <p>{t.challengeText}</p>
        <Problem error={ask.error} />
        {code && (
          <>
            <p className="address">{code.nonce}</p>
            <p className="quiet" role="status">
              {t.challengeUntil(code.audience, timeOf(code.expiresAt))}
            </p>
          </>
        )}
        <div>
          <Button variant="tertiary" loading={ask.isPending} onClick={() => ask.mutate(undefined)}>
            {t.newChallenge}
          </Button>
        </div>
      </div>
    </details>
  );
}
