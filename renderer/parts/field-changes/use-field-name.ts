import { useTranslation } from 'react-i18next';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';

const namedFields = [
  'phone',
  'label',
  'timeZone',
  'language',
  'businessHours',
  'closures',
  'firstName',
  'lastName',
  'name',
  'optedOutAt',
  'message',
] as const;
type NamedField = (typeof namedFields)[number];

/** What a field of a mirrored thing is called, a version in another language by that; null = it has no name. */
export function useFieldName(): (key: string) => string | null {
  const { t } = useTranslation(['versions', 'workspaceFile', 'words']);
  return (key) => {
    if (isGuardRail(key)) return t(`workspaceFile:guardRails.setting.${key}`);
    if (key === 'fr' || key === 'en') return t(`words:language.${key}`);
    return isNamed(key) ? t(`versions:field.${key}`) : null;
  };
}

export function isGuardRail(key: string): key is keyof typeof guardRailsSchema.shape {
  return key in guardRailsSchema.shape;
}

function isNamed(key: string): key is NamedField {
  return namedFields.some((field) => field === key);
}
