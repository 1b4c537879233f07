import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { RaterOf } from '../../client/assessments.js';
import { TextField } from '../../parts/form.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.ask;
type ByMailProps = { isPending: boolean; onAsk: (of: RaterOf) => void };

/** Somebody who is not in the product yet: a name, an address, and the link goes. */
export function ByMail({ isPending, onAsk }: ByMailProps) {
  const [to, setTo] = useState({ givenName: '', surname: '', email: '' });
  const field = (name: keyof typeof to, type: 'text' | 'email' = 'text') => (
    <TextField
      name={`of.${name}`}
      label={t[name]}
      type={type}
      value={to[name]}
      onChange={(value) => setTo({ ...to, [name]: value })}
      autoComplete="off"
    />
  );
  return (
    <section className="form">
      <div>
        <h2>{t.mail}</h2>
        <p className="quiet">{t.mailLead}</p>
      </div>
      <div className="pair">
        {field('givenName')}
        {field('surname')}
      </div>
      {field('email', 'email')}
      <div>
        <Button variant="secondary" loading={isPending} onClick={() => onAsk({ kind: 'mail', ...to })}>
          {t.sendMail}
        </Button>
      </div>
    </section>
  );
}
