import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { invitation } from '../../client/intyg.js';
import { signInAddress, useSession } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Redirect } from '../../parts/redirect.js';
import { invitation as t } from '../../words/invitation.js';

/** Where the mail to a course leader leads. Signing in by it gives that one intyg and nothing else. */
export function InvitationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { person } = useSession();
  const { pathname } = useLocation();
  const { data } = useSuspenseQuery({ queryKey: ['invitation', id], queryFn: () => invitation(id) });
  if (data.intygId) return <Redirect to={`/att-signera/${data.intygId}`} />;
  if (!data.isOpen)
    return (
      <Page title={t.ended}>
        <p>{t.endedText}</p>
      </Page>
    );
  return (
    <Page title={t.title} lead={<p>{t.text}</p>}>
      {person && <p>{t.other}</p>}
      <PrimaryAction>
        <Button asChild>
          <a href={signInAddress(pathname)}>{t.signIn}</a>
        </Button>
      </PrimaryAction>
    </Page>
  );
}
