import { assessments } from './assessments.data.js';
import { certificates } from './certificates.data.js';
import { evidenceLog } from './evidence-log.data.js';
import { externalAssessors } from './external-assessors.data.js';
import { forms } from './forms.data.js';
import { http } from './http.data.js';
import { identity } from './identity.data.js';
import { intyg } from './intyg.data.js';
import { notices } from './notices.data.js';
import { organisations } from './organisations.data.js';
import { phrases } from './phrases.data.js';
import { platform } from './platform.data.js';
import { plausibility } from './plausibility.data.js';
import { regulations } from './regulations.data.js';
import { reviews } from './reviews.data.js';
import { rules } from './rules.data.js';
import { signing } from './signing.data.js';
import { supervisors } from './supervisors.data.js';
import { suspicions } from './suspicions.data.js';
import { trainees } from './trainees.data.js';

/** Every sentence of the source that has an English one; `{0}` is a value, put in at its place. */
export const SENTENCES: Readonly<Record<string, string>> = {
  ...assessments,
  ...certificates,
  ...evidenceLog,
  ...externalAssessors,
  ...http,
  ...identity,
  ...intyg,
  ...notices,
  ...organisations,
  ...platform,
  ...plausibility,
  ...regulations,
  ...reviews,
  ...rules,
  ...signing,
  ...supervisors,
  ...suspicions,
  ...trainees,
};

/** With the titles of the forms, which the regulations' data holds, and with phrases put together of parts. */
export const ENGLISH: Readonly<Record<string, string>> = {
  ...phrases,
  ...forms,
  ...SENTENCES,
};
