/** Swedish as `libs/reviews` says it, and the same in English. */
export const reviews: Readonly<Record<string, string>> = {
  'Välj den som ska granska.': 'Choose who is to review.',
  'Ange vad uppdraget vilar på.': 'State what the appointment rests on.',
  'Ange varför uppdraget återtas.': 'State why the appointment is withdrawn.',
  'Skriv högst {0} punkter.': 'Write at most {0} points.',
  'Rubriken finns inte i checklistan.': 'The heading is not in the checklist.',
  'Skriv minst en punkt.': 'Write at least one point.',
  'Skriv vad du har granskat.': 'Write what you have looked at.',
  'Skriv vad du har funnit.': 'Write what you have found.',
  'Skriv en sammanfattning.': 'Write a conclusion.',
  'Granskaren arbetar hos vårdgivaren.': 'The reviewer works at the care provider.',
  'Granskaren har uppdrag hos vårdgivaren.': 'The reviewer holds a mandate at the care provider.',
  'Granskaren gör sin utbildning hos vårdgivaren.': 'The reviewer is in training at the care provider.',
  'Granskaren är handledare hos vårdgivaren.': 'The reviewer is a supervisor at the care provider.',
  'Ingen utser sig själv till granskare.': 'Nobody appoints themselves reviewer.',
  'Granskaren har redan ett öppet uppdrag här. Återta det först.':
    'The reviewer already has an open appointment here. Withdraw that first.',
  'Den som granskar ska inte ha någon organisatorisk koppling till arbetsgivaren.':
    'Whoever reviews must have no organisational tie to the employer.',
  'Tiden har redan gått ut.': 'The time has already run out.',
  'En granskning är öppen i högst {0} dagar.': 'A review is open for at most {0} days.',
  'Granskning av enheten': 'Review of the unit',
  'Rubrikerna är Specialistvägens egna, efter vad källorna kräver av enheten. SPUR:s kriterier är inte lästa och återges inte; skriv dina egna punkter under rubrikerna.':
    'The headings are Specialistvägen’s own, after what the sources demand of the unit. SPUR’s criteria have not been read and are not given here; write your own points under the headings.',
  'Handledare och handledning': 'Supervisors and supervision',
  'Har varje läkare handledare, och har handledarna handledarutbildning?':
    'Does each doctor have a supervisor, and do the supervisors have supervisor training?',
  'Individuellt utbildningsprogram': 'Individual training programme',
  'Har varje läkare ett program som följs upp och ändras, och svarar verksamhetschefen för det?':
    'Does each doctor have a programme that is followed up and changed, and does the head of department answer for it?',
  'Tjänstgöring under handledning': 'Service under supervision',
  'Ger enheten den tjänstgöring som målen kräver?': 'Does the unit give the service that the goals require?',
  'Kompletterande utbildning': 'Complementary education',
  'Får läkarna den kompletterande utbildning de ska ha?':
    'Do the doctors get the complementary education they are to have?',
  'Bedömning och återkoppling': 'Assessment and feedback',
  'Är handledning och bedömning fortlöpande och dokumenterade, med metoder som är kända i förväg?':
    'Are supervision and assessment continuous and documented, with methods that are known beforehand?',
  'Finns en studierektor som har handledarutbildning?':
    'Is there a study director who has supervisor training?',
  'Det du själv vill ta upp.': 'What you want to raise yourself.',
  'lipus.se (SPUR) och Läkarförbundet 2021: bör granskas externt vart femte år':
    'lipus.se (SPUR) and the Swedish Medical Association 2021: should be reviewed externally every fifth year',
  'Ingen granskning är lämnad i Specialistvägen. När enheten granskades före det är inte känt här.':
    'No review has been handed in in Specialistvägen. When the unit was reviewed before that is not known here.',
  'Nästa granskning borde ha gjorts senast {0}.': 'The next review should have been made by {0}.',
  'Nästa granskning bör göras senast {0}.': 'The next review should be made by {0}.',
  'lämnad {0}': 'handed in {0}',
  'återtagen {0}': 'withdrawn {0}',
  'öppnas {0}': 'opens {0}',
  'tiden gick ut {0}, ingen rapport är lämnad': 'the time ran out {0}, no report has been handed in',
  'utkast, öppen till och med {0}': 'draft, open through {0}',
  'Granskningen pågår.': 'The review is under way.',
  'Rapporten är lämnad och ändras inte.': 'The report has been handed in and does not change.',
  'Enheten finns inte bland dem du administrerar.': 'The unit is not among those you administer.',
  'Granskningen finns inte.': 'The review does not exist.',
  'Granskningen är avslutad. Läs in sidan igen.': 'The review has ended. Load the page again.',
  'öppnade granskningen': 'opened the review',
  'öppnade rapportens fil': 'opened the report’s file',
  'öppnade enhetens uppgifter': 'opened the unit’s facts',
  'Rapporten ska vara en PDF.': 'The report must be a PDF.',
  'Läkare med skyddade personuppgifter räknas inte. Det som läkarna själva har gjort räknas bara när minst fem har tjänstgjort vid enheten det senaste året (egen gräns).':
    'Doctors with a protected identity are not counted. What the doctors have done themselves is counted only when at least five have served at the unit in the last year (our own limit).',
};
