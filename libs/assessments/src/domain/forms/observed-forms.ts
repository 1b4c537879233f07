import type { FormSpecification } from '../../contract/index.js';
import { OWN_WORDING } from '../independence-scale.js';
import { goals, independence, many, next, strength } from './form-parts.js';

/** Somebody is there and sees: one tap for the whole, the rest when there is something to say. */
export const observedForms: readonly FormSpecification[] = [
  {
    form: 'medsittning',
    version: 1,
    method: 'medsittning',
    title: 'Medsittning',
    wording: OWN_WORDING,
    fields: [
      independence('Hur självständigt klarade läkaren mötet?'),
      many('seen', 'Det jag särskilt såg', {
        contact: 'Kontakt och bemötande',
        interview: 'Samtal och anamnes',
        examination: 'Undersökning',
        judgement: 'Bedömning',
        planning: 'Plan och uppföljning',
        time: 'Struktur och tid',
      }),
      strength,
      next,
      goals,
    ],
  },
  {
    form: 'mini-cex',
    version: 1,
    method: 'mini-cex',
    title: 'Mini-CEX',
    wording: OWN_WORDING,
    fields: [
      independence('Hur självständigt klarade läkaren uppgiften?'),
      many('seen', 'Det jag såg', {
        interview: 'Anamnes',
        examination: 'Undersökning',
        communication: 'Kommunikation',
        judgement: 'Klinisk bedömning',
        professionalism: 'Förhållningssätt',
        organisation: 'Arbetssätt och tid',
      }),
      strength,
      next,
      goals,
    ],
  },
  {
    form: 'dops',
    version: 1,
    method: 'dops',
    title: 'DOPS',
    wording: OWN_WORDING,
    fields: [
      independence('Hur självständigt gjordes åtgärden?'),
      many('seen', 'Det jag såg', {
        indication: 'Indikation och kontraindikation',
        consent: 'Information och samtycke',
        preparation: 'Förberedelse',
        technique: 'Teknik',
        safety: 'Hygien och säkerhet',
        aftercare: 'Efterarbete och dokumentation',
      }),
      strength,
      next,
      goals,
    ],
  },
  {
    form: 'konsultationsmall',
    version: 1,
    method: 'konsultationsmall',
    title: 'Konsultationsmall',
    wording: OWN_WORDING,
    fields: [
      independence('Hur självständigt genomfördes konsultationen?'),
      many('seen', 'Delar av konsultationen', {
        opening: 'Inledning',
        reason: 'Patientens tankar, oro och önskan',
        examination: 'Undersökning',
        explanation: 'Förklaring och gemensam plan',
        closing: 'Avslutning och skyddsnät',
      }),
      strength,
      next,
      goals,
    ],
  },
];
