import { Link } from '@tanstack/react-router';
import { ChevronRight, FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { timeZoneName } from '../../i18n/time-zones.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { simulatorHref } from '../../parts/simulation/simulation-link.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { CloudMark } from './cloud/CloudMark.tsx';
import { partState } from './cloud/cloud-state.ts';
import { useNumberEdits } from './cloud/use-number-edits.ts';
import styles from './NumberHeader.module.css';
import { NumberMenu } from './NumberMenu.tsx';

type NumberHeaderProps = { number: PhoneNumber; autoReplies: readonly AutoReply[] };

/** Which number this is, the way back, and what can be done with the whole number. */
export function NumberHeader({ number, autoReplies }: NumberHeaderProps) {
  const { t } = useTranslation(['number', 'app', 'simulator', 'words']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const canWrite = useCanWrite();
  const edits = useNumberEdits(number.id);
  const formatted = formatPhone(number.phone);
  const name = number.label || formatted;
  const facts = [
    ...(number.label === '' ? [] : [formatted]),
    timeZoneName(number.timeZone, language),
    t(`number:header.language.${number.language}`),
  ];
  return (
    <>
      <nav aria-label={t('number:header.path')}>
        <ol className={styles['path']}>
          <li>
            <Link to="/settings/phone-numbers">{t('app:menu.phoneNumbers')}</Link>
            <ChevronRight size={14} aria-hidden="true" />
          </li>
          <li aria-current="page">{name}</li>
        </ol>
      </nav>
      <header className={styles['header']}>
        <Avatar name={name} seed={number.id} size="large" />
        <div className={styles['name']}>
          <h1>{name}</h1>
          <p>{facts.join(' · ')}</p>
          <CloudMark state={partState(edits, 'number')} />
        </div>
        <ButtonLink href={simulatorHref({ number: number.phone })}>
          <FlaskConical size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('simulator:simulate')}
        </ButtonLink>
        {canWrite ? (
          <NumberMenu number={number} name={name} autoReplies={autoReplies} />
        ) : (
          <HistoryLink about={{ kind: 'phone_number', numberId: number.id }} />
        )}
      </header>
    </>
  );
}
