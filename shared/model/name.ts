import { z } from 'zod';
import { lengthBetween, normalizeText, refuseUnprintable } from './text.ts';

/** The longest name of a workspace, number, closure or person, in characters. */
export const nameMaxLength = 120;

/** A name that may be left empty. */
export const optionalNameSchema = z
  .string()
  .overwrite(normalizeText)
  .check(refuseUnprintable, lengthBetween(0, nameMaxLength));

/** A name that must say something. */
export const nameSchema = z
  .string()
  .overwrite(normalizeText)
  .check(refuseUnprintable, lengthBetween(1, nameMaxLength));
