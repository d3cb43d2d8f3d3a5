import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';

/** The value of a guard rail as it is read: "180 min", « chaque contact ». */
export function useGuardRailValue(): (setting: string, value: string | number) => string {
  const { t } = useTranslation('workspaceFile');
  const language = useInterfaceLanguage();
  return (setting, value) => {
    if (value === 'contact' || value === 'contact_and_number') return t(`guardRails.scope.${value}`);
    const unit = setting.endsWith('Minutes') ? 'minute' : setting.endsWith('Seconds') ? 'second' : null;
    return new Intl.NumberFormat(language, unit ? { style: 'unit', unit } : {}).format(Number(value));
  };
}
