import { createORPCErrorConstructorMap } from '@orpc/server';
import { procedure } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/fault.ts';

const errors = createORPCErrorConstructorMap(procedure['~orpc'].errorMap);

type Missing =
  | 'number'
  | 'auto_reply'
  | 'contact'
  | 'copy'
  | 'deletion'
  | 'workspace'
  | 'replay'
  | 'activity'
  | 'conflict'
  | 'version'
  | 'pending'
  | 'connection';

/** What the call is about is gone, or never was. */
export const notFound = (what: Missing) => errors.NOT_FOUND({ data: { what } });

/** Somebody else changed it first. */
export const conflict = () => errors.CONFLICT();

/** The person's role does not allow it. */
export const forbidden = () => errors.FORBIDDEN();

/** The input is wrong; each fault says where and why. */
export const invalid = (faults: Fault[]) => errors.INVALID({ data: { faults } });
