import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/model/fault.ts';
import type { InterfaceLanguage } from './interface-language.ts';

/** The language the interface is shown in. */
export function useInterfaceLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation();
  return i18n.language as InterfaceLanguage;
}

/** Words a fault as a sentence in the interface's language. */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation('faults');
  return ({ code, facts }) => t(code, facts);
}
