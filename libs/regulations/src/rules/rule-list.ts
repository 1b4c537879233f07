import { r1 } from './r01-one-regulation.js';
import { r3 } from './r03-bt-only-once.js';
import { r4 } from './r04-six-months.js';
import { r5 } from './r05-primary-and-emergency-care.js';
import { r6 } from './r06-three-months-each.js';
import { r7 } from './r07-all-goals-attested.js';
import { r8 } from './r08-external-assessor.js';
import { r11 } from './r11-nobody-about-themselves.js';
import { r12 } from './r12-competent-on-the-day.js';
import { r13 } from './r13-supervisor-training.js';
import { r17 } from './r17-at-most-full-time.js';
import { r20 } from './r20-within-two-years.js';
import { r22 } from './r22-fee.js';
import { r23 } from './r23-refusal.js';
import { r24 } from './r24-signed-never-changes.js';
import { r25 } from './r25-template-version.js';
import { r26 } from './r26-private-assessments.js';
import { r27 } from './r27-protected-identity.js';
import { r28 } from './r28-issuing-unit-keeps-access.js';
import { r29 } from './r29-legal-ground.js';
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  r1,
  r3,
  r4,
  r5,
  r6,
  r7,
  r8,
  r11,
  r12,
  r13,
  r17,
  r20,
  r22,
  r23,
  r24,
  r25,
  r26,
  r27,
  r28,
  r29,
];
