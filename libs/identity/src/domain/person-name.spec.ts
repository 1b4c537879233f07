import { nameReasons } from './person-name.js';

describe('a name', () => {
  it.each(['Åsa-Märta', 'D’Angelo', "O'Brien", 'von der Ö', 'Łukasz', 'Nguyễn', 'J.'])(
    '%s is taken',
    (name) => {
      expect(nameReasons('givenName', name)).toEqual([]);
    },
  );

  it.each(['Maja 😀', 'Maja1', 'Май', 'Maja\u202e', 'Maja\nKarlsson'])('%j is not', (name) => {
    expect(nameReasons('givenName', name)).toMatchObject([{ field: 'givenName' }]);
  });

  it('that holds an identity number is told as that too', () => {
    expect(nameReasons('surname', 'Ek 19900101-9802').length).toBe(2);
  });
});
