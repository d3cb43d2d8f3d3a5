import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';

type NumberNames = {
  /** What a number of the log is called: its name, or how it is dialled. */
  nameOf: (phone: string) => string;
  /** The zone of a number of the log; of one that is not the workspace's, that of the workspace's first one. */
  zoneOf: (phone: string) => string;
  /** The phone of one of the workspace's numbers. */
  phoneOfId: (id: string) => string | undefined;
  /** The zone of the workspace's first number. */
  timeZone: string;
  /** The zones of the workspace's numbers, each once. */
  zones: readonly string[];
};

const none: readonly NumberSummary[] = [];

/** How the numbers of a log are called, and what time it is there. */
export function useNumberNames(): NumberNames {
  const { t } = useTranslation('replay');
  const formatPhone = usePhoneFormat();
  const { data: numbers = none } = useQuery(api.numbers.list.queryOptions());
  const timeZone = numbers[0]?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const byPhone = useMemo(() => new Map(numbers.map((number) => [number.phone, number])), [numbers]);
  return {
    nameOf: (phone) => {
      const number = byPhone.get(phone);
      if (number === undefined) return t('decisions.notOurs', { number: formatPhone(phone) });
      return number.label || formatPhone(phone);
    },
    zoneOf: (phone) => byPhone.get(phone)?.timeZone ?? timeZone,
    phoneOfId: (id) => numbers.find((number) => number.id === id)?.phone,
    timeZone,
    zones: [...new Set(numbers.map((number) => number.timeZone))],
  };
}
