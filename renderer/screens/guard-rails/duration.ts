import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { type NumericSetting, type Unit, unitsOf } from './settings.ts';

const seconds: Record<Unit, number> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** A length in the largest unit of the setting's that says it in whole numbers: 180 minutes are 3 hours. */
export function inLargestUnit(setting: NumericSetting, value: number): { amount: number; unit: Unit | null } {
  const [base] = unitsOf[setting];
  if (base === undefined) return { amount: value, unit: null };
  const unit =
    unitsOf[setting].findLast((larger) => value > 0 && (value * seconds[base]) % seconds[larger] === 0) ??
    base;
  return { amount: (value * seconds[base]) / seconds[unit], unit };
}

/** The value that is kept of an amount in a unit: 3 hours are 180 minutes. */
export function inBaseUnit(setting: NumericSetting, amount: number, unit: Unit | null): number {
  const [base] = unitsOf[setting];
  return base === undefined || unit === null ? amount : (amount * seconds[unit]) / seconds[base];
}

/** A value as people say it: "3 hours", « 90 minutes », "8". */
export function valueInWords(setting: NumericSetting, value: number, language: InterfaceLanguage): string {
  const { amount, unit } = inLargestUnit(setting, value);
  const style = unit ? ({ style: 'unit', unit, unitDisplay: 'long' } as const) : {};
  return new Intl.NumberFormat(language, style).format(amount);
}

/** What a unit is called after an amount: "hours", « heures ». */
export function unitName(unit: Unit, amount: number, language: InterfaceLanguage): string {
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(
    amount,
  );
  return parts.find(({ type }) => type === 'unit')?.value ?? unit;
}
