import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../../client/client.ts';
import { timeZoneCity, timeZoneName } from '../../../i18n/time-zones.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { dateAndTime, instantAt } from '../../../i18n/zoned-time.ts';
import { DateField } from '../../../ui/DateField.tsx';
import fieldStyles from '../../../ui/Field.module.css';
import { TimeOfDayField } from '../../../ui/TimeOfDayField.tsx';
import { momentsToOffer } from './moments-to-offer.ts';
import type { Scenario } from './scenario.ts';
import { shortMoment } from './short-moment.ts';
import styles from './TimeChoices.module.css';

type TimeChoicesProps = {
  number: PhoneNumber;
  now: number;
  value: Scenario['at'];
  onChange: (at: Scenario['at']) => void;
  onDone: () => void;
};

/** The moments one asks about often, and a date and time of one's own, which holds as soon as it is whole. */
export function TimeChoices({ number, now, value, onChange, onDone }: TimeChoicesProps) {
  const { t } = useTranslation(['why', 'number']);
  const language = useInterfaceLanguage();
  const { timeZone } = number;
  const { data } = useQuery(
    api.preview.nextTurns.queryOptions({ input: { numberId: number.id }, staleTime: 0, gcTime: 0 }),
  );
  const moments = momentsToOffer(now, timeZone, data ?? { opens: null, closes: null });
  const [own, setOwn] = useState(() => dateAndTime(value === 'now' ? now : value, timeZone));
  const change = (changed: Partial<typeof own>): void => {
    const wanted = { ...own, ...changed };
    setOwn(wanted);
    const instant = instantAt(wanted.date, wanted.time, timeZone);
    if (instant !== null) onChange(instant);
  };
  return (
    <div className={styles['choices']}>
      <ListBox
        aria-label={t('why:choose.label')}
        className={fieldStyles['options'] ?? ''}
        autoFocus="first"
        onAction={(key) => {
          const moment = moments.find(({ id }) => id === key);
          if (!moment) return;
          onChange(moment.at);
          onDone();
        }}
      >
        {moments.map(({ id, at }) => (
          <ListBoxItem
            key={id}
            id={id}
            textValue={t(`why:choose.${id}`)}
            className={fieldStyles['option'] ?? ''}
          >
            <span className={styles['name']}>{t(`why:choose.${id}`)}</span>
            <small>{shortMoment(at === 'now' ? now : at, now, timeZone, language)}</small>
          </ListBoxItem>
        ))}
      </ListBox>
      <div className={styles['own']} role="group" aria-label={t('why:choose.own')}>
        <DateField label={t('why:choose.date')} value={own.date} onChange={(date) => change({ date })} />
        <div className={fieldStyles['field']}>
          <span className={fieldStyles['label']} aria-hidden="true">
            {t('why:choose.time')}
          </span>
          <TimeOfDayField
            label={t('why:choose.time')}
            value={own.time}
            onChange={(time) => change({ time })}
            onSettle={() => {}}
          />
        </div>
        <p className={styles['zone']}>
          {t('number:hours.zone', {
            zone: timeZoneName(timeZone, language),
            city: timeZoneCity(timeZone, language),
          })}
        </p>
      </div>
    </div>
  );
}
