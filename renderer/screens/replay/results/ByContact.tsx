import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { type Bar, Bars } from '../../../ui/charts/Bars.tsx';
import { Chart } from '../../../ui/charts/Chart.tsx';
import type { PictureProps } from './picture-props.ts';
import { useChartLabels } from './use-chart-labels.ts';

/** As many as the picture shows; the table has all that are told. */
const shownAtMost = 8;

/** Who would get most replies. */
export const ByContact = memo(function ByContact({ figures, selected, onShow }: PictureProps) {
  const { t } = useTranslation('replay');
  const labels = useChartLabels();
  const formatPhone = usePhoneFormat();
  const barsOf = (contacts: PictureProps['figures']['contacts']): Bar[] =>
    contacts.map(({ contact, firstName, lastName, sent }) => {
      const name = [firstName, lastName].filter(Boolean).join(' ');
      const phone = formatPhone(contact);
      return {
        id: contact,
        label: name || phone,
        ...(name !== '' && { detail: phone }),
        parts: [{ tone: 'sent', value: sent }],
      };
    });
  const select = (contact: string | null): void =>
    onShow(contact === null ? { contact: undefined } : { contact, outcome: 'send' });
  return (
    <Chart
      {...labels}
      title={t('byContact.title')}
      lead={
        figures.contactsShortBy > 0
          ? t('byContact.atLeast', { count: figures.contactsShortBy })
          : t('byContact.lead')
      }
      table={() => ({
        caption: t('byContact.title'),
        head: [t('byContact.contact'), t('byContact.replies')],
        rows: barsOf(figures.contacts).map(({ id, label, detail, parts }) => ({
          id,
          name: detail === undefined ? label : `${label}, ${detail}`,
          figures: parts.map(({ value }) => value),
        })),
        onChoose: select,
      })}
    >
      {figures.contacts.length === 0 ? (
        <p>{t('byContact.none')}</p>
      ) : (
        <Bars
          label={t('byContact.title')}
          bars={barsOf(figures.contacts.slice(0, shownAtMost))}
          selected={selected}
          onSelect={select}
        />
      )}
    </Chart>
  );
});
