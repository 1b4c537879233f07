import type { Review } from '../../client/reviews.js';
import { Why } from '../../parts/why.js';

type Heading = Review['checklist']['headings'][number];

/** What is asked under the heading, and what it rests on. */
export function HeadingAbout({ heading: { title, text, citation, confidence } }: { heading: Heading }) {
  return (
    <>
      <h3>{title}</h3>
      <p className="quiet">{text}</p>
      {citation && <Why citation={citation} {...(confidence && { confidence })} />}
    </>
  );
}
