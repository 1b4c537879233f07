/** Swedish as `libs/supervisors` says it, and the same in English. */
export const supervisors: Readonly<Record<string, string>> = {
  'Ingen är sin egen handledare.': 'Nobody is their own supervisor.',
  'Handledarens legitimation är inte kontrollerad. Hämta uppgiften ur HOSP först.':
    'The supervisor’s licence has not been checked. Fetch it from HOSP first.',
  'Sista dagen ligger före första dagen.': 'The last day is before the first day.',
  'Uppdraget ligger utanför tjänsten {0}–{1}.': 'The assignment is outside the post {0}–{1}.',
  'Personen har redan uppdraget den dagen.': 'The person already has the assignment that day.',
  'Det finns redan en huvudansvarig handledare från {0}.':
    'There is already a principal supervisor from {0}.',
  'Specialistkompetens saknas i uppgifterna; intyg kan inte signeras.':
    'Specialist competence is missing in the records; intyg cannot be signed.',
  'Specialistkompetensen är inte kontrollerad; intyg kan inte signeras.':
    'Specialist competence has not been checked; intyg cannot be signed.',
  'Handledarutbildning är inte registrerad (ej kontrollerad mot föreskriften).':
    'Supervisor training is not registered (not checked against the regulation).',
  'Blanketterna enligt {0} signeras av verksamhetschefen själv; bara enligt {1} kan uppgiften överlåtas.':
    'The forms under {0} are signed by the head of department in person; only under {1} can the task be delegated.',
  'Bara tjänstens verksamhetschef kan överlåta uppgiften.':
    'Only the head of department of the post can delegate the task.',
  'Uppgiften överlåts till någon annan.': 'The task is delegated to somebody else.',
  'Ingen signerar om sig själv.': 'Nobody signs about themselves.',
  'Uppgiften överlåts till en läkare; legitimationen är inte kontrollerad. Hämta uppgiften ur HOSP först.':
    'The task is delegated to a doctor; the licence has not been checked. Fetch it from HOSP first.',
  'Överlåtelsen ligger utanför tjänsten {0}–{1}.': 'The delegation is outside the post {0}–{1}.',
  'Personen har redan uppgiften under den tiden.': 'The person already has the task during that time.',
  'Samtalet ligger framåt i tiden. Skriv det när det har hållits.':
    'The meeting is in the future. Write it when it has been held.',
  'Den dagen var personen inte handledare för läkaren.':
    'On that day the person was not a supervisor of the doctor.',
  'Personen är inte handledare för läkaren i dag.': 'The person is not a supervisor of the doctor today.',
  'Den andra av er har ändrat anteckningarna sedan du öppnade dem. Läs det nya och spara sedan ditt.':
    'The other of you has changed the notes since you opened them. Read the new ones and then save yours.',
  'utsåg en handledare': 'appointed a supervisor',
  'avslutade ett handledaruppdrag': 'ended an assignment as supervisor',
  'Uppdraget finns inte.': 'The assignment does not exist.',
  'Sista dagen ligger före uppdragets första dag.': 'The last day is before the first day of the assignment.',
  'Tjänsten finns inte.': 'The post does not exist.',
  'läste vem som får signera åt verksamhetschefen': 'read who may sign for the head of department',
  'överlät signering': 'delegated signing',
  'avslutade en överlåtelse av signering': 'ended a delegation of signing',
  'Överlåtelsen finns inte.': 'The delegation does not exist.',
  'Sista dagen ligger före överlåtelsens första dag.':
    'The last day is before the first day of the delegation.',
  'Överlåtelsen är redan avslutad.': 'The delegation has already ended.',
  'läste om handledarsamtal': 'read about supervision meetings',
  'skrev anteckningar från ett handledarsamtal': 'wrote notes from a supervision meeting',
  'ändrade anteckningar från ett handledarsamtal': 'changed notes from a supervision meeting',
  'Samtalet finns inte.': 'The meeting does not exist.',
  'Ett samtal antecknas av en av de två som höll det.': 'A meeting is noted by one of the two who held it.',
  'läste vilka som handleder': 'read who supervises',
};
