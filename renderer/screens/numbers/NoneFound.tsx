import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useListView } from './list-view.ts';
import styles from './NumbersScreen.module.css';

/** What stands in place of the list when query and filter leave no number. */
export function NoneFound({ query }: { query: string }) {
  const { t } = useTranslation('numbers');
  return (
    <p className={styles['none']} role="status">
      {query === '' ? t('filter.none') : t('search.none', { query })}
      <Button size="small" onPress={() => useListView.setState({ query: '', filter: 'all' })}>
        {t('search.clear')}
      </Button>
    </p>
  );
}
