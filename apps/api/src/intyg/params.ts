import { z } from 'zod';

const id = z.uuid();

export const traineeParams = z.object({ trainee: id });
export const intygParams = z.object({ id });
export const ticketParams = z.object({ ticket: id });
export const shortfallParams = z.object({ trainee: id, id });
export const requestedSchema = z.object({ id });
