/** Swedish as `libs/regulations` says it, and the same in English. */
export const regulations: Readonly<Record<string, string>> = {
  '; och ': '; and ',
  'det avslutande intyget ({0})': 'the final intyg ({0})',
  '{0} finns inte på blanketten.': '{0} is not on the form.',
  '{0}: blanketten skrivs inte under i den rollen.': '{0}: the form is not signed in that role.',
  '{0}: rutan på blanketten stämmer inte med den som skriver under.':
    '{0}: the box on the form does not agree with whoever signs.',
  '{0}: {1} ska vara högst 300 tecken.': '{0}: {1} must be at most 300 characters.',
  '{0}: {1} saknas.': '{0}: {1} is missing.',
  '{0}: ska vara text.': '{0}: must be text.',
  '{0}: högst {1} tecken, nu {2}.': '{0}: at most {1} characters, now {2}.',
  '{0}: ange datum som år-månad-dag.': '{0}: give the date as year-month-day.',
  '{0}: ange första och sista dag.': '{0}: give the first and the last day.',
  '{0}: sista dagen är före den första.': '{0}: the last day is before the first.',
  '{0}: ange mer än 0 och högst 100 procent.': '{0}: give more than 0 and at most 100 per cent.',
  '{0}: ange månader med en decimal.': '{0}: give months with one decimal.',
  '{0}: ange årtal med fyra siffror.': '{0}: give the year with four digits.',
  '{0}: välj {1}.': '{0}: choose {1}.',
  '{0}: ange ååååmmdd-nnnn.': '{0}: give yyyymmdd-nnnn.',
  '{0}: välj ur listan.': '{0}: choose from the list.',
  '{0} är inte ett delmål i föreskriften.': '{0} is not a goal in the regulation.',
  '{0}: ett delmål står två gånger.': '{0}: a goal is there twice.',
  '{0}: ska vara rader.': '{0}: must be rows.',
  '{0}: minst {1} rad behövs.': '{0}: at least {1} row is needed.',
  '{0}: högst {1} rader får plats.': '{0}: at most {1} rows have room.',
  '{0}{1} av {2}': '{0}{1} of {2}',
  '{0} hela månader': '{0} whole months',
  '1 hel månad': '1 whole month',
  '{0}: {1}{2}, {3} % = {4} månader på heltid': '{0}: {1}{2}, {3} % = {4} full-time months',
  'Invärtesmedicinska specialiteter eller barn- och ungdomsmedicin samt kirurgiska specialiteter tillsammans':
    'Internal medicine specialties or paediatrics together with surgical specialties',
  '{0} månader till och med {1}; {2} krävs ({3}).':
    '{0} months up to and including {1}; {2} are required ({3}).',
  'Tiden räckte {0}.': 'The time was reached {0}.',
  'Planerad tjänstgöring till och med {0} räknas som om den blir av.':
    'Planned service up to and including {0} is counted as if it takes place.',
  'Därefter antas den nuvarande takten, {0} procent av heltid.':
    'After that the present pace is assumed, {0} per cent of full time.',
  'Ingen tjänstgöring pågår, så någon takt att räkna med finns inte.':
    'No service is going on, so there is no pace to count with.',
  'Bastjänstgöringen räknas med först när den är godkänd.': 'BT counts only when it is approved.',
  '{0} månader återstår.': '{0} months are left.',
  'Allmäntjänstgöring: minst 18 månader på heltid.': 'AT: at least 18 full-time months.',
  'Bastjänstgöring: minst sex månader på heltid.': 'BT: at least six full-time months.',
  'Specialiseringstjänstgöring: minst fem år och sex månader, bastjänstgöringen inräknad.':
    'ST: at least five years and six months, BT included.',
  'Specialiseringstjänstgöring: minst fem år och sex månader. Vad som gäller för specialistläkare från tredjeland är inte läst.':
    'ST: at least five years and six months. What applies to specialists from third countries has not been read.',
  'Specialiseringstjänstgöring enligt äldre bestämmelser: minst fem år.':
    'ST under older provisions: at least five years.',
  'Specialiseringstjänstgöring enligt äldre bestämmelser: minst fyra och ett halvt år med doktorsexamen.':
    'ST under older provisions: at least four and a half years with a doctorate.',
  'Specialistläkare från tredjeland: minst ett år av specialiseringstjänstgöring i Sverige.':
    'Specialists from third countries: at least one year of ST in Sweden.',
  ' Undantag enligt PSF 4 kap. 3 § {0} ({1}): {2} månader kortare.':
    ' Exception under PSF 4 kap. 3 § {0} ({1}): {2} months shorter.',
  'registrerat ur beslutet, inte signerat här': 'registered from the decision, not signed here',
  'intyg om godkänd bastjänstgöring {0}': 'intyg of approved BT {0}',
  'Varav bastjänstgöring ({0}{1}): {2} månader.': 'Of which BT ({0}{1}): {2} months.',
  'Bastjänstgöringens tjänstgöring ({0}) är inte registrerad och räknas därför inte.':
    'The service of the BT ({0}) is not registered and therefore does not count.',
  ': kan inte tillgodoräknas i ST': ': cannot be credited in ST',
  ' = {0} månader': ' = {0} months',
  'Tillgodoräknat{0}: {1} ({2}){3}': 'Credited{0}: {1} ({2}){3}',
  ' i bastjänstgöringen': ' in BT',
  '{0} = {1} månader; {2}': '{0} = {1} months; {2}',
  '{0}–{1}: {2}, räknas inte': '{0}–{1}: {2}, does not count',
  'fältet {0} finns två gånger.': 'the field {0} is there twice.',
  'underskriften {0} finns två gånger.': 'the signature {0} is there twice.',
  'underskriften {0} finns inte.': 'the signature {0} does not exist.',
  'fältet {0} säger inte vilka mål det gäller.': 'the field {0} does not say which goals it is about.',
  '{0} är redan utgiven och får inte ändras; ge den ett nytt nummer.':
    '{0} has already been issued and may not change; give it a new number.',
  '{0}: regulationVersion ska vara {1}.': '{0}: regulationVersion must be {1}.',
  '{0} hör till {1}.': '{0} belongs to {1}.',
  '{0}: intyget {1} finns inte i filen.': '{0}: the intyg {1} is not in the file.',
  '{0}: rubriken är inte intygets rubrik, {1}.': '{0}: the title is not the title of the intyg, {1}.',
  '{0} har fält men ingen mall.': '{0} has fields but no template.',
  '{0} har mer än en mall; en version har en.': '{0} has more than one template; a version has one.',
  'Mallen {0} finns inte.': 'The template {0} does not exist.',
  '{0}: {1} är ingen känd utbildningsaktivitet.': '{0}: {1} is no known training activity.',
  '{0}: källan {1} är inte angiven.': '{0}: the source {1} is not stated.',
  '{0}: {1} är ingen känd specialitet.': '{0}: {1} is no known specialty.',
  '{0}: c-mål har ingen rubrik i målbeskrivningen.': '{0}: c goals have no title in the curriculum.',
  '{0} står mer än en gång.': '{0} is there more than once.',
  'Filen säger {0} mål men innehåller {1}.': 'The file says {0} goals but holds {1}.',
  'Målen hör till {0}.': 'The goals belong to {0}.',
  'Versionen gäller redan från {0}; dagen kan inte ändras.':
    'The version already applies from {0}; the day cannot change.',
  'Filen är större än 20 MB.': 'The file is larger than 20 MB.',
  'Filen är inte UTF-8 (kanske Latin-1). Spara den som UTF-8 och försök igen.':
    'The file is not UTF-8 (perhaps Latin-1). Save it as UTF-8 and try again.',
  'Filen är avhuggen: den tar slut': 'The file is cut short: it ends',
  'Filen är inte JSON: det går fel': 'The file is not JSON: it goes wrong',
  '{0} på rad {1}.': '{0} on line {1}.',
  '{0}.{1} är inget känt fält.': '{0}.{1} is no known field.',
  '{0} har fel form.': '{0} has the wrong form.',
  '{0} är inget känt fält.': '{0} is no known field.',
  'Filen är ingen föreskriftsversion (schema {0}).':
    'The file is not a version of a regulation (schema {0}).',
  '{0} finns redan med annat innehåll; ange en ny version.':
    '{0} already exists with other content; give a new version.',
  'Invärtesmedicinska specialiteter eller barn- och ungdomsmedicin':
    'Internal medicine specialties or paediatrics',
  'Psykiatri eller barn- och ungdomspsykiatri': 'Psychiatry or child and adolescent psychiatry',
  Allmänmedicin: 'General practice',
  'Utbildning som ligger till grund för tidigare specialistkompetens':
    'Education that is the basis of earlier specialist competence',
  'Relevanta kunskaper och färdigheter': 'Relevant knowledge and skills',
  Föräldraledighet: 'Parental leave',
  'Annan tjänst': 'Other service',
  'Övrigt uppehåll': 'Other interruption',
  'Äldre svensk läkarexamen följt av allmäntjänstgöring': 'Older Swedish medical degree followed by AT',
  'Ny svensk läkarexamen': 'New Swedish medical degree',
  'Läkarexamen och/eller -legitimation/behörighet från EU, EES och Schweiz samt nödvändiga språkkunskaper':
    'Medical degree and/or licence from the EU, EEA and Switzerland, and the language skills needed',
  'Läkarexamen från land utanför EU, EES och Schweiz och godkänt kunskapsprov samt praktisk tjänstgöring':
    'Medical degree from a country outside the EU, EEA and Switzerland, a passed knowledge test and practical service',
  'Läkarexamen från land utanför EU, EES och Schweiz och kompletterande utbildning samt eventuell allmäntjänstgöring':
    'Medical degree from a country outside the EU, EEA and Switzerland, a supplementary programme and, if any, AT',
  Allmäntjänstgöring: 'AT',
  Bastjänstgöring: 'BT',
  Specialiseringstjänstgöring: 'ST',
  Primärvård: 'Primary care',
  'Akut sjukvård': 'Emergency care',
  Övrigt: 'Other',
  Psykiatri: 'Psychiatry',
  Annat: 'Other',
  Forskning: 'Research',
  'Kirurgiska specialiteter': 'Surgical specialties',
  Forskarutbildning: 'Research education',
  'Annan relevant utbildning': 'Other relevant education',
  'Vald tolkning, ej kontrollerad mot föreskriften: hela kalendermånader från första dagen, återstående dagar delade med månadens dagar, gånger tjänstgöringsgraden. Perioder som gränsar till varandra med samma tjänstgöringsgrad räknas ihop, även vid olika enheter. Månaderna visas avhuggna till en decimal men jämförs exakt, och raderna behöver inte bli summan.':
    'A chosen interpretation, not checked against the regulation: whole calendar months from the first day, the remaining days divided by the days of the month, times the percentage of service. Periods that adjoin with the same percentage are counted together, also at different units. The months are shown cut to one decimal but compared exactly, and the rows need not come to the sum.',
  'HOSP, kontrollerad {0}': 'HOSP, checked {0}',
};
