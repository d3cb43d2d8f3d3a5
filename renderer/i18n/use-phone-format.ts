import { useEffect } from 'react';
import { create } from 'zustand';
import type { formatPhone } from '#shared/phone/format.ts';
import { formatNorthAmerican } from '#shared/phone/north-american.ts';
import { useInterfaceLanguage } from './use-words.ts';

const usePlans = create<{ format: typeof formatPhone | null }>(() => ({ format: null }));

/**
 * Writes numbers as people read them in the interface's language. The plans of the
 * countries outside +1 are large and come after the first paint; until then such a number reads as stored.
 */
export function usePhoneFormat(): (phone: string) => string {
  const language = useInterfaceLanguage() === 'en' ? 'en' : 'fr';
  const format = usePlans((plans) => plans.format);
  useEffect(() => void loadPlans(), []);
  return (phone) => formatNorthAmerican(phone, language) ?? format?.(phone, language) ?? phone;
}

async function loadPlans(): Promise<void> {
  const plans = await import('#shared/phone/format.ts');
  usePlans.setState({ format: plans.formatPhone });
}
