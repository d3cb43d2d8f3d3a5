import type { PhoneForm } from '#shared/model/log-mapping.ts';

/** What people put between the figures of a telephone number. */
const punctuation = /[\s().\u2010-\u2015/-]/gu;

/**
 * A telephone number in E.164, if it is one as it is dialled within the region; anything else as it is written: a
 * short code, a word for a withheld number.
 */
export function phoneOfCell(cell: string, form: PhoneForm): string {
  if (form === 'as_written') return cell;
  const figures = cell.replace(punctuation, '');
  if (/^\+[1-9]\d{6,14}$/.test(figures)) return figures;
  if (form === 'north_america') {
    const [, abroad] = /^011([1-9]\d{6,14})$/.exec(figures) ?? [];
    const [, national] = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(figures) ?? [];
    return abroad ? `+${abroad}` : national ? `+1${national}` : cell;
  }
  const [, abroad] = /^00([1-9]\d{6,14})$/.exec(figures) ?? [];
  const [, national] = /^0([1-9]\d{8})$/.exec(figures) ?? [];
  return abroad ? `+${abroad}` : national ? `+33${national}` : cell;
}
