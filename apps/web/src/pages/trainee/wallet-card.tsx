import { Button } from '@digdir/designsystemet-react';
import { useAct } from '../../client/use-act.js';
import { offerToWallet } from '../../client/wallet.js';
import { timeOf } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { wallet as t } from '../../words/wallet.js';

/** An offer is made when it is asked for, shown once, and gone when the page is left. */
export function WalletCard({ documentId }: { documentId: string }) {
  const act = useAct((id: string) => offerToWallet(id));
  const { data: offer } = act;
  return (
    <section className="code-card" aria-labelledby="wallet">
      <h2 id="wallet">{t.heading}</h2>
      <p>{t.lead}</p>
      <Problem error={act.error} />
      {offer && (
        <>
          <h3>{t.read}</h3>
          <svg
            role="img"
            aria-label={t.alt}
            viewBox={`-4 -4 ${offer.qr.side + 8} ${offer.qr.side + 8}`}
            shapeRendering="crispEdges"
          >
            <path d={offer.qr.path} fill="currentColor" />
          </svg>
          <p>
            <a href={offer.address}>{t.open}</a>
          </p>
          <h3>{t.txCode}</h3>
          <p className="big-code">{offer.txCode}</p>
          <p className="quiet" role="status">
            {t.until(timeOf(offer.expiresAt))}
          </p>
          <p>{t.own}</p>
        </>
      )}
      <div>
        <Button variant="secondary" loading={act.isPending} onClick={() => act.mutate(documentId)}>
          {offer ? t.again : t.add}
        </Button>
      </div>
    </section>
  );
}
