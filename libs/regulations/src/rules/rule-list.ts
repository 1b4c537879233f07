import { r1 } from './r01-one-regulation.js';
import { r2 } from './r02-choice-of-regulation.js';
import { r3 } from './r03-bt-only-once.js';
import { r4 } from './r04-six-months.js';
import { r5 } from './r05-primary-and-emergency-care.js';
import { r6 } from './r06-three-months-each.js';
import { r7 } from './r07-all-goals-attested.js';
import { r8 } from './r08-external-assessor.js';
import { r9 } from './r09-two-specialists.js';
import { r10 } from './r10-appointed-doctor.js';
import { r11 } from './r11-nobody-about-themselves.js';
import { r12 } from './r12-competent-on-the-day.js';
import { r13 } from './r13-supervisor-training.js';
import { r14 } from './r14-course-leader.js';
import { r15 } from './r15-goals-complete.js';
import { r16 } from './r16-no-invented-title.js';
import { r17 } from './r17-at-most-full-time.js';
import { r18 } from './r18-total-time.js';
import { r19 } from './r19-credit.js';
import { r20 } from './r20-within-two-years.js';
import { r21 } from './r21-base-specialty.js';
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
  r2,
  r3,
  r4,
  r5,
  r6,
  r7,
  r8,
  r9,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
  r25,
  r26,
  r27,
  r28,
  r29,
];
