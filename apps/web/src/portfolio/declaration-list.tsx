import type { IntygView } from '../client/intyg.js';
import { confidenceWords, sv } from '../words/sv.js';

/** What whoever signs declares, with its law and whether that has been read. */
export function DeclarationList({ declarations }: { declarations: IntygView['declarations'] }) {
  return (
    <section>
      <h2>{sv.intyg.statement}</h2>
      {declarations.map((line) => (
        <div key={line.text} className="note">
          <p>{line.text}</p>
          <p className="small quiet">
            {line.citation}{' '}
            {!line.isCitationVerified && <span className="unverified">{confidenceWords('unverified')}</span>}
          </p>
        </div>
      ))}
    </section>
  );
}
