import { Button } from '@digdir/designsystemet-react';
import type { ReportContent, Review } from '../../client/reviews.js';
import { LongText, TextField } from '../../parts/form.js';
import { reviews } from '../../words/reviews.js';
import { HeadingAbout } from './heading-about.js';

const t = reviews.write;
type Points = ReportContent['points'];
type PointsProps = {
  heading: Review['checklist']['headings'][number];
  points: Points;
  onChange: (points: Points) => void;
};

/** The points under one heading; they stand in one list, so that a refusal finds its field by the place in it. */
export function PointsOf({ heading, points, onChange }: PointsProps) {
  const change = (at: number, part: Partial<Points[number]>) =>
    onChange(points.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <section className="stack tight">
      <HeadingAbout heading={heading} />
      {points.map((one, at) =>
        one.heading === heading.id ? (
          <fieldset key={at} className="group">
            <legend className="visually-hidden">{one.point || t.unnamed}</legend>
            <TextField
              name={`points.${at}.point`}
              label={t.point}
              value={one.point}
              onChange={(point) => change(at, { point })}
            />
            <LongText
              name={`points.${at}.finding`}
              label={t.finding}
              rows={3}
              value={one.finding}
              onChange={(finding) => change(at, { finding })}
            />
            <div>
              <Button variant="tertiary" onClick={() => onChange(points.filter((_, index) => index !== at))}>
                {t.remove(one.point || t.unnamed)}
              </Button>
            </div>
          </fieldset>
        ) : null,
      )}
      <div>
        <Button
          variant="tertiary"
          onClick={() => onChange([...points, { heading: heading.id, point: '', finding: '' }])}
        >
          {t.add(heading.title)}
        </Button>
      </div>
    </section>
  );
}
