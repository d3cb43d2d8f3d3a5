import { ChevronDown, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';
import { type Trigger, triggers } from '#shared/model/auto-reply.ts';
import { type Reason, reasons } from '#shared/model/decision.ts';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import styles from './DecisionFilters.module.css';
import { reasonsOf } from './held-back.ts';
import { isNarrowed } from './is-narrowed.ts';
import { useFilterChips } from './use-filter-chips.ts';

/** More are chosen in the picture of the numbers. */
const numbersOffered = 60;
/** Stands for no choice, and for the lines of other numbers. */
const all = 'all';
const others = 'others';

type DecisionFiltersProps = {
  figures: ReplayFigures;
  filter: DecisionFilter;
  onFilter: (filter: DecisionFilter) => void;
};

/** What the list of decisions is narrowed to. */
export function DecisionFilters({ figures, filter, onFilter }: DecisionFiltersProps) {
  const { t } = useTranslation('replay');
  const formatPhone = usePhoneFormat();
  const chips = useFilterChips(figures, filter);
  const change = (part: DecisionFilter): void => onFilter({ ...filter, ...part });

  const outcomes = [
    { id: all, label: t('filter.allOutcomes') },
    { id: 'send', label: t('outcome.sent') },
    { id: 'suppress', label: t('outcome.held') },
    ...reasonsOf(figures.summary.heldBack).map(({ reason }) => ({
      id: reason,
      label: t(`reason.${reason}`),
    })),
  ];
  const kinds = [
    { id: all, label: t('filter.allKinds') },
    ...triggers.map((kind) => ({ id: kind, label: t(`kind.${kind}`) })),
  ];
  const numbers = [
    { id: all, label: t('filter.allNumbers') },
    ...figures.numbers.slice(0, numbersOffered).map(({ number, label }) => ({
      id: number ?? others,
      label: number === null ? t('byNumber.others') : label || formatPhone(number),
    })),
  ];
  return (
    <div className={styles['filters']}>
      <SearchField
        label={t('filter.search')}
        placeholder={t('filter.search')}
        clearLabel={t('filter.clear')}
        value={filter.search ?? ''}
        onChange={(search) => change({ search: search === '' ? undefined : search.slice(0, 200) })}
      />
      <Choice
        label={t('filter.outcome')}
        choices={outcomes}
        selected={filter.reason ?? filter.outcome ?? all}
        onChoose={(id) =>
          change({
            outcome: id === 'send' || id === 'suppress' ? id : undefined,
            reason: reasons.find((reason): reason is Reason => reason === id),
          })
        }
      />
      <Choice
        label={t('filter.kind')}
        choices={kinds}
        selected={filter.kind ?? all}
        onChoose={(id) => change({ kind: triggers.find((kind): kind is Trigger => kind === id) })}
      />
      {figures.numbers.length > 1 && (
        <Choice
          label={t('filter.number')}
          choices={numbers}
          selected={filter.number === undefined ? all : (filter.number ?? others)}
          onChoose={(id) => change({ number: id === all ? undefined : id === others ? null : id })}
        />
      )}
      {chips.map(({ key, label }) => (
        <Button
          key={key}
          size="small"
          aria-label={t('filter.remove', { what: label })}
          onPress={() => change({ [key]: undefined })}
        >
          {label}
          <X size={13} aria-hidden="true" />
        </Button>
      ))}
      {isNarrowed(filter) && (
        <Button size="small" variant="quiet" onPress={() => onFilter({})}>
          {t('decisions.all')}
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  choices: readonly { id: string; label: string }[];
  selected: string;
  onChoose: (id: string) => void;
};

function Choice({ label, choices, selected, onChoose }: ChoiceProps) {
  const chosen = choices.find(({ id }) => id === selected);
  return (
    <Menu
      label={label}
      trigger={
        <Button aria-label={`${label}: ${chosen?.label ?? ''}`}>
          <span className={styles['chosen']}>{chosen?.label ?? label}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
      choices={choices}
      selected={selected}
      onChoose={onChoose}
    />
  );
}
