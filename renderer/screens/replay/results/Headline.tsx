import { useTranslation } from 'react-i18next';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { classes } from '../../../ui/classes.ts';
import { heldBackOf } from './held-back.ts';
import styles from './Headline.module.css';

/** The figures one came for, large. */
export function Headline({ figures }: { figures: ReplayFigures }) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const { events, sent, parts, heldBack } = figures.summary;
  const held = heldBackOf(heldBack);
  const decided = sent + held;
  const share = (part: number): string =>
    new Intl.NumberFormat(language, { style: 'percent' }).format(decided === 0 ? 0 : part / decided);
  const long = figures.encodings['UCS-2'].messages;
  return (
    <dl className={styles['figures']}>
      <Figure
        name={t('headline.events')}
        figure={events}
        detail={t('headline.decided', { count: decided })}
      />
      <Figure
        tone="sent"
        name={t('headline.sent')}
        figure={sent}
        detail={t('headline.share', { share: share(sent) })}
      />
      <Figure name={t('headline.held')} figure={held} detail={t('headline.share', { share: share(held) })} />
      <Figure
        name={t('headline.parts')}
        figure={parts}
        detail={long > 0 ? t('headline.unicode', { count: long }) : t('headline.plain')}
      />
    </dl>
  );
}

type FigureProps = { name: string; figure: number; detail: string; tone?: 'sent' };

function Figure({ name, figure, detail, tone }: FigureProps) {
  const format = new Intl.NumberFormat(useInterfaceLanguage());
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        <b className={classes(styles['value'], tone && styles[tone])}>{format.format(figure)}</b>
        <small>{detail}</small>
      </dd>
    </div>
  );
}
