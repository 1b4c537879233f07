import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { acceptInvitation, peekInvitation } from '../../client/assessments.js';
import { signInAddress, useSession } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Waiting } from '../../shell/shell.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.link;
const TOKEN = 'assess-link';
const ON_THE_WAY = 'assess-link-sign-in';

/** Taken out of the address at once, so that it is neither shared nor left in the history; kept in this tab only. */
function takeToken(): string {
  const fromAddress = window.location.hash.slice(1);
  if (fromAddress) {
    sessionStorage.setItem(TOKEN, fromAddress);
    sessionStorage.removeItem(ON_THE_WAY);
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return sessionStorage.getItem(TOKEN) ?? '';
}

function forget(): void {
  sessionStorage.removeItem(TOKEN);
  sessionStorage.removeItem(ON_THE_WAY);
}

/** Where the code and the mail lead: sign in, and the form is there. No name is shown before that. */
export function AssessNowPage() {
  const [token, setToken] = useState(takeToken);
  // A second code in the same tab changes only what follows #.
  useEffect(() => {
    const read = () => setToken(takeToken());
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  if (!token)
    return (
      <Page title={t.none}>
        <p>{t.noneText}</p>
      </Page>
    );
  return <WithToken key={token} token={token} />;
}

function WithToken({ token }: { token: string }) {
  const { person } = useSession();
  const navigate = useNavigate();
  const peek = useQuery({
    queryKey: ['assess-link', token],
    queryFn: () => peekInvitation(token),
    retry: false,
  });
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token),
    onSuccess: ({ id }) => {
      forget();
      void navigate({ to: `/bedomning/${id}`, replace: true });
    },
  });
  const { mutate } = accept;
  const comesFromSignIn = person !== null && sessionStorage.getItem(ON_THE_WAY) !== null;
  useEffect(() => {
    if (comesFromSignIn) mutate();
  }, [comesFromSignIn, mutate]);
  if (accept.error) return <NotOpen error={accept.error} />;
  if (peek.error) return <NotOpen error={peek.error} />;
  if (!peek.data || accept.isPending || comesFromSignIn) return <Waiting />;
  if (!peek.data.isOpen) return <NotOpen error={null} />;
  const title = peek.data.title ?? '';
  return (
    <Page title={t.title} lead={<p>{person ? t.beginText(title) : t.text(title)}</p>}>
      <PrimaryAction>
        {person ? (
          <Button onClick={() => mutate()}>{t.begin}</Button>
        ) : (
          <Button asChild>
            <a href={signInAddress('/bedom')} onClick={() => sessionStorage.setItem(ON_THE_WAY, 'yes')}>
              {t.signIn}
            </a>
          </Button>
        )}
      </PrimaryAction>
    </Page>
  );
}

function NotOpen({ error }: { error: Error | null }) {
  return (
    <Page title={t.ended}>
      <Problem error={error} heading={t.ended} />
      <p>{t.endedText}</p>
    </Page>
  );
}
