import { useTranslation } from 'react-i18next';
import { type Encoding, encodings } from '#shared/model/log-mapping.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from './MapColumns.module.css';

/** In which encoding the log is written, where its bytes do not say; the table below shows how it reads. */
export function EncodingQuestion({
  encoding,
  onChange,
}: {
  encoding: Encoding;
  onChange: (encoding: Encoding) => void;
}) {
  const { t } = useTranslation('replay');
  return (
    <div className={styles['question']}>
      <h3>{t('encoding.title')}</h3>
      <Banner tone="warning">{t('encoding.text')}</Banner>
      <Select
        label={t('encoding.label')}
        value={encoding}
        options={encodings.map((value) => ({ value, label: t(`encoding.name.${value}`) }))}
        onChange={onChange}
      />
    </div>
  );
}
