/** Swedish as `libs/platform` says it, and the same in English. */
export const platform: Readonly<Record<string, string>> = {
  'Texten innehåller något som ser ut som ett personnummer ({0}). Ta bort det – personer anges aldrig med personnummer i fritext.':
    'The text holds something that looks like a personal identity number ({0}). Remove it – people are never named by personal identity number in free text.',
  'Någon har ändrat detta sedan du öppnade det. Läs in sidan igen och gör om ändringen.':
    'Somebody has changed this since you opened it. Load the page again and make the change once more.',
  'Samma nyckel (Idempotency-Key) har redan använts för något annat. Läs in sidan igen och gör om.':
    'The same key (Idempotency-Key) has already been used for something else. Load the page again and do it once more.',
  'Anropet behöver rubriken Idempotency-Key med ett UUID.':
    'The call needs the header Idempotency-Key with a UUID.',
  'Samma begäran behandlas redan. Vänta ett ögonblick och se efter om den gick igenom.':
    'The same request is already being handled. Wait a moment and see whether it went through.',
  'Filen är ingen CSV-fil. Spara den som CSV (UTF-8) och försök igen.':
    'The file is not a CSV file. Save it as CSV (UTF-8) and try again.',
  'Filen är tom.': 'The file is empty.',
  prövas: 'being tried',
  'prövad, inte inläst': 'tried, not read in',
  'läses in': 'being read in',
  inläst: 'read in',
  ångras: 'being undone',
  ångrad: 'undone',
  'för gammal; pröva filen på nytt': 'too old; try the file again',
  'gick inte att genomföra, och inget är inläst; pröva filen på nytt':
    'could not be carried out, and nothing has been read in; try the file again',
  'inte inläst: något har ändrats sedan filen prövades':
    'not read in: something has changed since the file was tried',
  'kan läsas in': 'can be read in',
  'fanns redan': 'was there before',
  utelämnad: 'left out',
  'kunde inte ångras': 'could not be undone',
  'Filen är {0}.': 'The file is {0}.',
  'Ingen rad kan läsas in.': 'No row can be read in.',
  'Det finns inget att ångra.': 'There is nothing to undo.',
  'Inga rader har fel.': 'No rows have faults.',
  '1 rad har fel. Rätta filen, eller läs in de rader som är rätt.':
    '1 row has faults. Put the file right, or read in the rows that are right.',
  '{0} rader har fel. Rätta filen, eller läs in de rader som är rätt.':
    '{0} rows have faults. Put the file right, or read in the rows that are right.',
  'Raden kunde inte sparas: ett värde har fel form, eller något annat vilar på den.':
    'The row could not be saved: a value has the wrong form, or something else rests on it.',
  'Raden kan inte läsas in.': 'The row cannot be read in.',
  'Filen går inte att läsa som CSV: ett citattecken är inte avslutat.':
    'The file cannot be read as CSV: a quotation mark is not closed.',
  'Filen har inga rader under rubrikraden.': 'The file has no rows below the header row.',
  'Filen har {0} rader; högst {1} läses på en gång.':
    'The file has {0} rows; at most {1} are read at a time.',
  'Kolumnen {0} saknas i första raden.': 'The column {0} is missing in the first row.',
  'Kolumn {0} är ingen känd kolumn. Kolumnerna heter {1}.':
    'Column {0} is not a known column. The columns are called {1}.',
  'Kolumn {0} finns två gånger.': 'Column {0} is there twice.',
  'Raden har {0} värden; rubrikraden har {1}.': 'The row has {0} values; the header row has {1}.',
  'Filen är redan inläst, eller för gammal.': 'The file has already been read in, or is too old.',
  'Filen är inte skriven i UTF-8 och går inte att läsa.':
    'The file is not written in UTF-8 and cannot be read.',
  'Filen är inte hel XML. Hämta den på nytt, öppna den inte i ett annat program först.':
    'The file is not whole XML. Download it again, do not open it in another program first.',
  'Filen innehåller en DTD (<!DOCTYPE …>). Sådana filer tas inte emot.':
    'The file holds a DTD (<!DOCTYPE …>). Such files are not accepted.',
  'Filen har fler nivåer än vad som tas emot.': 'The file has more levels than are accepted.',
  'Filen har fler delar än vad som tas emot.': 'The file has more parts than are accepted.',
  fel: 'fault',
  'Filen har inga rader.': 'The file has no rows.',
  'Filen har {0} kolumner; högst {1} läses.': 'The file has {0} columns; at most {1} are read.',
  'Filen är ingen JSON-fil med en lista av objekt.': 'The file is not a JSON file with a list of objects.',
  'Det som står här är inget objekt.': 'What stands here is not an object.',
};
