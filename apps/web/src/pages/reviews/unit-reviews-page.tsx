import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewsQuery, type ReviewedUnit } from '../../client/reviews.js';
import { Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Status, type Tone } from '../../parts/status.js';
import { confidenceWords } from '../../words/everywhere.js';
import { reviews as t } from '../../words/reviews.js';
import { AppointForm } from './appoint-form.js';
import { ReviewLine } from './review-item.js';

/** The units where the person has a mandate, what has been reviewed, and when it should be again. */
export function UnitReviewsPage() {
  const { units } = useSuspenseQuery(reviewsQuery).data;
  const [isAppointing, setAppointing] = useState(false);
  const own = units.filter(({ mayAppoint }) => mayAppoint);
  return (
    <Page title={t.units.title} lead={<p>{units.length === 0 ? t.units.noUnits : t.units.lead}</p>}>
      <Source units={units} />
      {units.length > 0 && own.length === 0 && <p>{t.units.whoAppoints}</p>}
      {isAppointing && <AppointForm units={own} onDone={() => setAppointing(false)} />}
      {!isAppointing && own.length > 0 && (
        <PrimaryAction>
          <Button onClick={() => setAppointing(true)}>{t.units.appoint}</Button>
        </PrimaryAction>
      )}
      {units.map((one) => (
        <UnitSection key={one.unit.id} reviewed={one} />
      ))}
    </Page>
  );
}

/** The same for every unit: why five years, and how sure that is. */
function Source({ units: [first] }: { units: readonly ReviewedUnit[] }) {
  if (!first) return null;
  const { source, confidence } = first.next;
  return (
    <p className="small quiet">
      {t.units.source(source)} {confidenceWords(confidence)}
    </p>
  );
}

const TONES: Readonly<Record<ReviewedUnit['next']['standing'], Tone>> = {
  unknown: 'waiting',
  later: 'done',
  'within-a-year': 'warn',
  overdue: 'problem',
};

function UnitSection({ reviewed: { unit, next, reviews } }: { reviewed: ReviewedUnit }) {
  return (
    <section className="stack tight">
      <h2>{unit.name}</h2>
      <p>
        <Status tone={TONES[next.standing]}>{next.text}</Status>
      </p>
      {reviews.length > 0 && (
        <Items>
          {reviews.map((item) => (
            <ReviewLine key={item.id} item={item} />
          ))}
        </Items>
      )}
    </section>
  );
}
