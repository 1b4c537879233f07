import { SERVICE_AREA_LABELS, specialtyById, swedishDate } from '@specialistvagen/regulations';
import type { BackgroundContent } from '../contract/index.js';
import type { BackgroundRecord } from './background-record.js';

const CITATIONS: Readonly<Partial<Record<BackgroundContent['kind'], string>>> = {
  exception: 'PSF 4 kap. 3 §',
  'earlier-certificate': 'PSF 4 kap. 1 §',
  doctorate: 'PSF 4 kap. 1 §',
  'bt-approval': 'PSF 4 kap. 1 a §',
  'at-completed': 'PSF 3 kap. 5 §',
  'at-exam': 'PSF 3 kap. 5 §',
};

export function backgroundCitation(kind: BackgroundContent['kind']): string | null {
  return CITATIONS[kind] ?? null;
}

/** The record in one sentence. */
export function backgroundText({
  content,
  decidedOn,
}: Pick<BackgroundRecord, 'content' | 'decidedOn'>): string {
  return `${what(content)}, ${swedishDate(decidedOn)}`;
}

/** Nobody here has signed the time of a BT that was approved elsewhere, and its row says so. */
function btTime(content: Extract<BackgroundContent, { kind: 'bt-approval' }>): string {
  const { service = [], monthsByArea = [] } = content;
  const rows = service.map(({ where, from, to, percent }) => {
    return `${where} ${swedishDate(from)}–${swedishDate(to)} ${percent} %`;
  });
  const months = monthsByArea.map(({ area, months: number }) => {
    return `${SERVICE_AREA_LABELS[area].toLowerCase()} ${number} månader`;
  });
  const time = [...rows, ...months].join(', ');
  return time === '' ? '' : `: ${time} (registrerat ur beslutet, inte signerat här)`;
}

function what(content: BackgroundContent): string {
  switch (content.kind) {
    case 'exception':
      return `Undantag: ${content.what} (${content.decidedBy}${content.months === null ? '' : `, ${content.months} månader`})`;
    case 'earlier-certificate':
      return `Bevis om specialistkompetens: ${specialtyById(content.specialty)?.name ?? content.specialty} (${content.country})`;
    case 'doctorate':
      return `Doktorsexamen (${content.country})`;
    case 'bt-approval':
      return `Intyg om godkänd bastjänstgöring${content.caseNumber === null ? '' : ` (${content.caseNumber})`}${btTime(content)}`;
    case 'at-completed':
      return `Fullgjord allmäntjänstgöring (${content.where})`;
    case 'at-exam':
      return `Godkänt kunskapsprov (${content.university})`;
    case 'at-book':
      return `AT-bok: ${content.text}`;
    case 'licence':
      return 'Legitimation';
    case 'third-country-specialist':
      return `Specialistläkare från tredjeland: ${content.specialty} (${content.country})`;
  }
}
