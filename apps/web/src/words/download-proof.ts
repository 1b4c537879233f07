export const downloadProof = 'Hämta med bevis (zip)';
