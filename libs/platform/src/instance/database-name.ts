export const DATABASE = 'specialistvagen';
