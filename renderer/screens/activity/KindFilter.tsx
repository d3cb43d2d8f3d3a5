import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ActivityKind, activityKinds } from '#shared/contract/activity.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useActivityFilters } from './use-activity-filters.ts';

/** Leaves the changes of one kind. */
export function KindFilter() {
  const { t } = useTranslation('activity');
  const kind = useActivityFilters((filters) => filters.kind) ?? 'all';
  const nameOf = (id: ActivityKind | 'all'): string => t(`kind.${id}`);
  return (
    <Menu
      label={t('kind.label')}
      trigger={
        <Button>
          <ListFilter size={15} strokeWidth={1.75} aria-hidden="true" />
          {nameOf(kind)}
        </Button>
      }
      choices={(['all', ...activityKinds] as const).map((id) => ({ id, label: nameOf(id) }))}
      selected={kind}
      onChoose={(id) => useActivityFilters.setState({ kind: id === 'all' ? null : id })}
    />
  );
}
