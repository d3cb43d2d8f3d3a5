import { useTranslation } from 'react-i18next';
import type { RuleVersions } from '#shared/contract/sync.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useContactWords } from '../contact-picker/use-contact-words.ts';

/** How a thing is called: by its name first, and by what of it, where it is a part of something. */
export type RuleName = { name: string; part: string | null };

/** "Ventes" and "Missed calls, outside business hours"; "Number 514 555-0100"; "Contact Sophie Tremblay". */
export function useRuleName(): (versions: RuleVersions) => RuleName {
  const { t } = useTranslation(['versions', 'words']);
  const formatPhone = usePhoneFormat();
  const contactWords = useContactWords();
  const numberName = ({ label, phone }: { label: string; phone: string }): string =>
    label || formatPhone(phone);

  return (versions) => {
    switch (versions.kind) {
      case 'auto_reply': {
        const { number, trigger, period } = versions;
        const name = number ? numberName(number) : t('versions:title.goneNumber');
        return {
          name: number && !number.isThere ? t('versions:gone', { name }) : name,
          part: t('versions:title.slot', {
            trigger: t(`words:trigger.${trigger}`),
            period: t(`words:inPeriod.${period}`),
          }),
        };
      }
      case 'phone_number':
        return { name: t('versions:title.phone_number', { name: numberName(versions.number) }), part: null };
      case 'contact': {
        const contact = versions.mine ?? versions.theirs;
        const name = contact ? contactWords(contact).name : formatPhone(versions.phone);
        return { name: t('versions:title.contact', { name }), part: null };
      }
      case 'guard_rails':
      case 'workspace':
        return { name: t(`versions:title.${versions.kind}`), part: null };
    }
  };
}
