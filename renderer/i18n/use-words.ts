import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/model/fault.ts';
import { faultWording } from '#shared/model/fault-wording.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

/** The language the interface is shown in. */
export function useInterfaceLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation();
  return i18n.language as InterfaceLanguage;
}

/** Words a fault as a sentence in the interface's language. */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation('faults');
  const language = useInterfaceLanguage();
  return (fault) => {
    const { key, values } = faultWording(fault, language);
    return t(key, values);
  };
}
