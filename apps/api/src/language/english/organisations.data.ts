/** Swedish as `libs/organisations` says it, and the same in English. */
export const organisations: Readonly<Record<string, string>> = {
  Portfölj: 'Portfolio',
  Ansökan: 'Application',
  'Ange personuppgiftsansvarig, rättslig grund och bevarandetid innan den slås på.':
    'State controller, legal ground and retention time before it is turned on.',
  'Värdet ser ut som ett personnummer. Filen får inte innehålla personnummer; använd en egen beteckning.':
    'The value looks like a personal identity number. The file may not hold personal identity numbers; use a name of your own.',
  'Steg är ett av AT, BT, BT inom ST och ST.': 'Steg is one of AT, BT, BT inom ST and ST.',
  'Väg till legitimation är ett av {0}.': 'Väg till legitimation is one of {0}.',
  'Kön är K, M eller tomt.': 'Kön is K, M or empty.',
  'En ST-tjänst har en specialitet.': 'An ST post has a specialty.',
  'Specialitet anges bara för ST.': 'A specialty is given only for ST.',
  'Specialiteten finns inte.': 'The specialty does not exist.',
  'Början skrivs ÅÅÅÅ-MM-DD och är en dag som finns.':
    'Början is written YYYY-MM-DD and is a day that exists.',
  'Tjänsten har inte börjat. Filen har pågående tjänster.':
    'The post has not begun. The file holds ongoing posts.',
  'Beräknat slut skrivs ÅÅÅÅ-MM-DD och är en dag som finns.':
    'Beräknat slut is written YYYY-MM-DD and is a day that exists.',
  'Det beräknade slutet har passerat. Filen har pågående tjänster.':
    'The expected end has passed. The file holds ongoing posts.',
  'Det beräknade slutet ligger före början.': 'The expected end is before the beginning.',
  'Referensen är längre än 64 tecken eller går inte att läsa.':
    'The reference is longer than 64 characters or cannot be read.',
  'Födelsemånad skrivs ÅÅÅÅ-MM, utan dag.': 'Födelsemånad is written YYYY-MM, without the day.',
  'Omfattning är ett helt tal från 1 till 100.': 'Omfattning is a whole number from 1 to 100.',
  'HSA-id har fel form. Det skrivs SE, tio siffror, bindestreck och ett eget tillägg.':
    'HSA-id has the wrong form. It is written SE, ten digits, a hyphen and an addition of your own.',
  'Namnet är längre än 200 tecken eller har tecken som inte kan visas.':
    'The name is longer than 200 characters or has characters that cannot be shown.',
  'Filen läses in hel eller inte alls, eftersom den ersätter den förra. Rätta raderna och pröva igen.':
    'The file is read in whole or not at all, since it replaces the last one. Put the rows right and try again.',
  'Vårdgivarens HSA-id finns inte i regionen.': 'Vårdgivarens HSA-id does not exist in the region.',
  'Enhetens HSA-id finns inte i regionen.': 'Enhetens HSA-id does not exist in the region.',
  'Enheten hör till en annan vårdgivare.': 'The unit belongs to another care provider.',
  'Samma referens, steg och specialitet står redan på rad {0}.':
    'The same reference, step and specialty is already on row {0}.',
  'Raden gäller inte längre: en senare fil har ersatt den.':
    'The row no longer applies: a later file has replaced it.',
  'Vårdgivaren är registrerad av någon annan.': 'The care provider has been registered by somebody else.',
  'HSA-id finns redan med ett annat namn. Namn ändras inte genom en inläsning.':
    'HSA-id already exists with another name. Names are not changed by reading in.',
  'Enheten är registrerad av någon annan.': 'The unit has been registered by somebody else.',
  'Område är ett av {0}.': 'Område is one of {0}.',
  'Gäller från skrivs ÅÅÅÅ-MM-DD och är en dag som finns.':
    'Gäller från is written YYYY-MM-DD and is a day that exists.',
  'Vårdgivaren är varken er egen eller en som ni har läst in.':
    'The care provider is neither your own nor one that you have read in.',
  'HSA-id finns redan för en annan enhet.': 'HSA-id already exists for another unit.',
  'Regionen har inte slagit på statistik: personuppgiftsansvarig, rättslig grund och bevarandetid saknas.':
    'The region has not turned on statistics: controller, legal ground and retention time are missing.',
  'regionens behörighetsadministratör': 'the region’s mandate administrator',
  'Regionen använder portföljen. Tjänsterna räknas därifrån.':
    'The region uses the portfolio. The posts are counted from there.',
  'Regionen finns inte.': 'The region does not exist.',
  'Regionen finns inte bland dem du administrerar.': 'The region is not among those you administer.',
  Statistik: 'Statistics',
};
