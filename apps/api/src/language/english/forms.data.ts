/** Titles of the forms and names of the activities, as the pages list them; the documents themselves are in Swedish only. */
export const forms: Readonly<Record<string, string>> = {
  'ANSÖKAN om intyg om godkänd bastjänstgöring': 'Application for the intyg of approved BT',
  'ANSÖKAN om bevis om specialistkompetens': 'Application for the specialist certificate',
  'Intyg om godkänd bastjänstgöring': 'Intyg of approved BT',
  'Bevis om specialistkompetens': 'Specialist certificate',
  'INTYG om delmål i bastjänstgöringen': 'Intyg of goals in BT',
  'INTYG om fullgjord bastjänstgöring': 'Intyg of completed BT',
  'INTYG om uppnådd baskompetens': 'Intyg of achieved basic competence',
  'INTYG om fullgjord specialiseringstjänstgöring': 'Intyg of completed ST',
  'INTYG om uppnådd specialistkompetens': 'Intyg of achieved specialist competence',
  'INTYG om genomförd utbildningsaktivitet och uppfyllda kompetenskrav – {0}':
    'Intyg of completed training activity and requirements met – {0}',
  'INTYG Delmål STa3. Medicinsk vetenskap': 'Intyg of goal STa3. Medical science',
  'INTYG om delmål för specialistläkare från tredjeland':
    'Intyg of goals for specialists from third countries',
  'INTYG om uppfyllda kompetenskrav för specialistläkare från tredjeland':
    'Intyg of requirements met for specialists from third countries',
  'INTYG om uppfyllda kompetenskrav för specialistläkare från tredjeland – Uppnådd specialistkompetens':
    'Intyg of requirements met for specialists from third countries – Achieved specialist competence',
  'Beslut att avskriva {0}': 'Decision to close {0}',
  'Beslut om avslag på {0}': 'Decision to refuse {0}',
  'Beslut att avvisa {0}': 'Decision to dismiss {0}',
  'ansökan om intyg om godkänd bastjänstgöring': 'the application for the intyg of approved BT',
  'ansökan om bevis om specialistkompetens': 'the application for the specialist certificate',
  'AT-bok': 'AT book',
  'Klinisk tjänstgöring under handledning': 'Clinical service under supervision',
  Kurs: 'Course',
  Auskultation: 'Observation',
  'Deltagande i utvecklingsarbete': 'Taking part in development work',
  'Kvalitets- och utvecklingsarbete': 'Quality and development work',
  'Självständigt skriftligt arbete enligt vetenskapliga principer':
    'Independent written work according to scientific principles',
  'bilaga {0}': 'appendix {0}',
  'intyg ({0})': 'intyg ({0})',
};
