import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { type NumbersFilter, numbersFilters, useListView } from './list-view.ts';

/** Leaves in the list the numbers that need somebody. */
export function FilterMenu() {
  const { t } = useTranslation('numbers');
  const filter = useListView((view) => view.filter);
  const nameOf = (id: NumbersFilter): string => t(`filter.${id}`);
  return (
    <Menu
      label={t('filter.label')}
      trigger={
        <Button>
          <ListFilter size={15} strokeWidth={1.75} aria-hidden="true" />
          {filter === 'all' ? t('filter.label') : nameOf(filter)}
        </Button>
      }
      choices={numbersFilters.map((id) => ({ id, label: nameOf(id) }))}
      selected={filter}
      onChoose={(id) => useListView.setState({ filter: id })}
    />
  );
}
