import { Trans, useTranslation } from 'react-i18next';
import type { Line } from './line.ts';

/** A sentence with what decides in bold. */
export function Sentence({ sentence }: { sentence: Omit<Line, 'tone'> }) {
  const { t } = useTranslation(['why', 'words']);
  const { key, values = {} } = sentence;
  return (
    <Trans
      t={t}
      i18nKey={key}
      values={values}
      {...(typeof values['count'] === 'number' && { count: values['count'] })}
      components={{ b: <b /> }}
    />
  );
}
