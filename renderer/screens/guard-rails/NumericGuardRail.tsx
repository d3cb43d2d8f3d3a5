import { Trans, useTranslation } from 'react-i18next';
import { defaultGuardRails, type GuardRails, guardRailRanges } from '#shared/model/guard-rails.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { unitName, valueInWords } from './duration.ts';
import { GuardRailCard } from './GuardRailCard.tsx';
import { type NumericSetting, unitsOf } from './settings.ts';
import { useNumericDraft } from './use-numeric-draft.ts';

type NumericGuardRailProps = { setting: NumericSetting; guardRails: GuardRails };

/** A guard rail that is a length of time or a count. A value within its range holds as soon as it is typed. */
export function NumericGuardRail({ setting, guardRails }: NumericGuardRailProps) {
  const { t } = useTranslation('guardRails');
  const language = useInterfaceLanguage();
  const canWrite = useCanWrite();
  const value = guardRails[setting];
  const draft = useNumericDraft(setting, value);
  const { amount, unit } = draft.shown;
  const { min, max } = guardRailRanges[setting];
  const words = (some: number): string => valueInWords(setting, some, language);
  const range = { min: words(min), max: words(max) };
  const standard = defaultGuardRails[setting];
  return (
    <GuardRailCard
      setting={setting}
      promise={<PromiseInWords setting={setting} guardRails={guardRails} />}
      reset={
        canWrite && (value !== standard || draft.isTyped)
          ? { text: words(standard), onPress: () => draft.set(standard) }
          : null
      }
      footer={
        draft.isOvertaken && (
          <Banner
            tone="warning"
            action={
              <Button size="small" onPress={draft.insist}>
                {t('overtaken.insist')}
              </Button>
            }
          >
            {t('overtaken.text', { value: words(value) })}
          </Banner>
        )
      }
    >
      {canWrite && (
        <NumberField
          label={t(`${setting}.field`)}
          value={amount}
          onChange={draft.typeAmount}
          description={t('range', range)}
          error={draft.isOutOfRange ? t('outOfRange', range) : undefined}
        >
          {unit && (
            <Select
              label={t('unit')}
              isLabelHidden
              value={unit}
              options={unitsOf[setting].map((name) => ({
                value: name,
                label: unitName(name, amount, language),
              }))}
              onChange={draft.chooseUnit}
            />
          )}
        </NumberField>
      )}
    </GuardRailCard>
  );
}

/** What the guard rail promises as it holds now: turned off, and with the cooldown's scope, it is another promise. */
function PromiseInWords({ setting, guardRails }: NumericGuardRailProps) {
  const { t } = useTranslation('guardRails');
  const language = useInterfaceLanguage();
  const value = guardRails[setting];
  const canBeOff = setting === 'recentConversationMinutes' || setting === 'voicemailGraceSeconds';
  if (value === 0 && canBeOff) return t(`${setting}.off`);
  const words = { values: { value: valueInWords(setting, value, language) }, components: { b: <b /> } };
  return setting === 'cooldownMinutes' && guardRails.cooldownScope === 'contact_and_number' ? (
    <Trans t={t} i18nKey="cooldownMinutes.promiseEachNumber" {...words} />
  ) : (
    <Trans t={t} i18nKey={`${setting}.promise`} count={value} {...words} />
  );
}
