import { useTranslation } from 'react-i18next';
import type { Refusal } from './connect/connect-flow.ts';

/** The field that a refusal is about; `form` = neither of them. */
export function refusalPlace(refusal: Refusal): 'address' | 'token' | 'form' {
  switch (refusal) {
    case 'no_address':
    case 'not_an_address':
    case 'insecure':
    case 'unreachable':
    case 'not_a_cloud':
      return 'address';
    case 'no_token':
    case 'refused':
    case 'other_workspace':
    case 'read_only':
      return 'token';
    case 'unreadable':
    case 'failed':
      return 'form';
  }
}

/** Words why a cloud could not be asked or connected, and what to do about it. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation('sync');
  return (refusal) => t(`refusal.${refusal}`);
}
