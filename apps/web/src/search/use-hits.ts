import { useQuery } from '@tanstack/react-query';
import { filteredCases } from '../client/casework.js';
import { supervisorLoads } from '../client/director.js';
import type { RoleName } from '../client/session.js';
import { trainees } from '../client/trainees.js';
import { looksLikeIdentityNumber } from '../parts/identity-number.js';
import { caseHits, doctorHits, matching, pagesOf, supervisorHits, type Group, type Hit } from './hits.js';

/** Once in a while is enough: each time the doctors are listed, that is noted for each of them to see. */
const KEPT_MS = 120_000;
const CASE_NUMBER = /^(BT|ST) ?(\d{4}-\d{5})$/;
const ORDER: readonly Group[] = ['cases', 'doctors', 'supervisors', 'pages'];
const SHOWN = 20;

type Searched = {
  hits: readonly Hit[];
  all: number;
  isNumber: boolean;
  isWaiting: boolean;
  error: Error | null;
};

/**
 * What the role's own lists hold. What is written is compared here and not sent: only a whole case number is asked for,
 * since the officers' list ends at its first five hundred.
 */
export function useHits(role: RoleName, text: string): Searched {
  const written = text.trim();
  const isNumber = looksLikeIdentityNumber(written);
  const isAsking = written.length >= 2 && !isNumber;
  const cases = useCases(written, isAsking && role === 'case_officer');
  const doctors = useDoctors(isAsking && role !== 'case_officer');
  const error = cases.error ?? doctors.error;
  if (isNumber) return { hits: [], all: 0, isNumber, isWaiting: false, error: null };
  const listed = isAsking ? [...cases.hits, ...doctors.hits] : [];
  const found = matching([...pagesOf(role), ...listed], written);
  const ordered = ORDER.flatMap((group) => found.filter((hit) => hit.group === group));
  const isWaiting = cases.isWaiting || doctors.isWaiting;
  return { hits: ordered.slice(0, SHOWN), all: ordered.length, isNumber, isWaiting, error };
}

type Listed = { hits: Hit[]; isWaiting: boolean; error: Error | null };

function useCases(written: string, enabled: boolean): Listed {
  const number = CASE_NUMBER.exec(written.toUpperCase().replace(/\s+/g, ' '));
  const diarienummer = number ? `${number[1]} ${number[2]}` : '';
  const list = useQuery({
    queryKey: ['cases', {}],
    queryFn: () => filteredCases({}),
    staleTime: KEPT_MS,
    enabled,
  });
  const one = useQuery({
    queryKey: ['cases', { diarienummer }],
    queryFn: () => filteredCases({ diarienummer }),
    enabled: enabled && diarienummer !== '',
  });
  const listed = list.data?.items ?? [];
  const known = new Set(listed.map(({ id }) => id));
  const asked = (one.data?.items ?? []).filter(({ id }) => !known.has(id));
  return {
    hits: caseHits([...asked, ...listed]),
    isWaiting: list.isLoading || one.isLoading,
    error: list.error ?? one.error,
  };
}

function useDoctors(enabled: boolean): Listed {
  const list = useQuery({
    queryKey: ['trainees', ''],
    queryFn: () => trainees(),
    staleTime: KEPT_MS,
    enabled,
  });
  const loads = useQuery({
    queryKey: ['supervisor-loads'],
    queryFn: supervisorLoads,
    staleTime: KEPT_MS,
    enabled,
  });
  return {
    hits: [...doctorHits(list.data?.items ?? []), ...(loads.data ? supervisorHits(loads.data) : [])],
    isWaiting: list.isLoading || loads.isLoading,
    error: list.error ?? loads.error,
  };
}
