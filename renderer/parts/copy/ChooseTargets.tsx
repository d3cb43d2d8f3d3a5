import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { fold } from '../../i18n/fold.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './CopyDialog.module.css';

type ChooseTargetsProps = {
  fromId: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

const layoutOptions = { estimatedRowSize: 48 };

/** The numbers that are copied to: a list to be searched, in which several, or all that are found, are chosen. */
export function ChooseTargets({ fromId, chosen, onChange }: ChooseTargetsProps) {
  const { t } = useTranslation(['copying', 'words']);
  const titleId = useId();
  const formatPhone = usePhoneFormat();
  const { data } = useQuery(api.numbers.list.queryOptions());
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(fold(typed));
  const others = useMemo(() => (data ?? []).filter(({ id }) => id !== fromId), [data, fromId]);
  const found = useMemo(
    () => others.filter(({ label, phone }) => fold(label).includes(query) || phone.includes(query)),
    [others, query],
  );
  const isAllChosen = found.length > 0 && found.every(({ id }) => chosen.has(id));
  const toggleAll = (): void => {
    const next = new Set(chosen);
    for (const { id } of found) {
      if (isAllChosen) next.delete(id);
      else next.add(id);
    }
    onChange(next);
  };
  return (
    <section aria-labelledby={titleId} className={styles['part']}>
      <h3 id={titleId}>
        {t('copying:to.title')} <small role="status">{t('copying:to.chosen', { count: chosen.size })}</small>
      </h3>
      <div className={styles['tools']}>
        <SearchField
          label={t('copying:to.search')}
          placeholder={t('copying:to.placeholder')}
          clearLabel={t('copying:to.clear')}
          value={typed}
          onChange={setTyped}
        />
        <Button size="small" isDisabled={found.length === 0} onPress={toggleAll}>
          {isAllChosen
            ? t('copying:to.chooseNone', { count: found.length })
            : t('copying:to.chooseAll', { count: found.length })}
        </Button>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <ListBox
          aria-labelledby={titleId}
          className={styles['targets'] ?? ''}
          items={found}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            const shown = keys === 'all' ? found.map(({ id }) => id) : [...keys].map(String);
            const hidden = [...chosen].filter((id) => !found.some((number) => number.id === id));
            onChange(new Set([...hidden, ...shown]));
          }}
          renderEmptyState={() => <p className={styles['none']}>{t('copying:to.none')}</p>}
        >
          {({ id, label, phone }) => (
            <ListBoxItem id={id} textValue={label || phone} className={styles['target'] ?? ''}>
              <span className={styles['box']}>
                <Check size={12} strokeWidth={3} aria-hidden="true" />
              </span>
              <span className={styles['targetName']}>
                {label || formatPhone(phone)}
                {label !== '' && <small>{formatPhone(phone)}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </section>
  );
}
