import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import styles from './NumbersScreen.module.css';

/** Warns of the numbers without any auto-reply; of a single one, leads to it. */
export function SilentNumbers({ numbers }: { numbers: readonly NumberSummary[] }) {
  const { t } = useTranslation('numbers');
  const formatPhone = usePhoneFormat();
  const canWrite = useCanWrite();
  const silent = numbers.filter(({ slots }) => slots.length === 0);
  const [only] = silent;
  if (!only) return null;
  const name = only.label || formatPhone(only.phone);
  return (
    <div className={styles['silent']}>
      <Banner
        tone="warning"
        action={
          canWrite &&
          silent.length === 1 && (
            <ButtonLink size="small" href={`#/settings/phone-numbers/${only.id}`}>
              {t('silentAction')}
            </ButtonLink>
          )
        }
      >
        {t('silent', { count: silent.length, name })}
      </Banner>
    </div>
  );
}
