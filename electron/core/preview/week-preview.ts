import type { PreviewWeek } from '#shared/contract/preview.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { compilePreview, type CompilePreviewParts } from './compile-preview.ts';
import { decidedWeek, ordinaryWeek } from './week.ts';

type Asked = {
  numberId: string;
  trigger: Trigger;
  first: string;
  typical: boolean;
  drafts: readonly AutoReply[];
};

/** Decides a week of a number, against the workspace as it stands. Refuses with `NOT_FOUND`. */
export function weekPreview(
  parts: CompilePreviewParts & { numbers: Numbers },
  { numberId, trigger, first, typical, drafts }: Asked,
): PreviewWeek {
  const { number: stored } = parts.numbers.get(numberId);
  const compiled = compilePreview(parts, typical ? { ...stored, closures: [] } : stored, drafts);
  const number = compiled.rules.numbers.get(stored.phone);
  if (!number) throw new Error(`The number ${numberId} was compiled and is not there`);
  return decidedWeek(compiled, number, trigger, typical ? ordinaryWeek(number, first) : first);
}
