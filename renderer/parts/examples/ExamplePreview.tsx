import { useTranslation } from 'react-i18next';
import { exampleContact } from '#shared/model/example-contact.ts';
import { type Language, languages } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Bubble, PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { Example } from './example.ts';
import styles from './ExampleGallery.module.css';
import { useExampleTexts } from './use-example-texts.ts';

type ExamplePreviewProps = {
  number: PhoneNumber;
  example: Example;
  /** The language it is shown in. */
  language: Language;
  onLanguageChange: (language: Language) => void;
  /** The language it is taken in. */
  usedLanguage: Language;
  /** It is taken in the other one as well. */
  withOther: boolean;
  onWithOtherChange: (withOther: boolean) => void;
  onUse: () => void;
};

/** The chosen example on a contact's telephone, and how it is taken. */
export function ExamplePreview({
  number,
  example,
  language,
  onLanguageChange,
  usedLanguage,
  withOther,
  onWithOtherChange,
  onUse,
}: ExamplePreviewProps) {
  const { t } = useTranslation(['examples', 'words']);
  const formatPhone = usePhoneFormat();
  const [text] = useExampleTexts(number, [example], language);
  const { firstName, lastName } = exampleContact(language);
  const other = languages.find((code) => code !== usedLanguage);
  return (
    <div className={styles['preview']}>
      <SegmentedControl
        label={t('examples:version')}
        value={language}
        options={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
        onChange={onLanguageChange}
      />
      <p className={styles['whose']}>{t('examples:preview', { name: `${firstName} ${lastName}` })}</p>
      <PhoneFrame name={number.label || formatPhone(number.phone)} seed={number.id}>
        <div className={styles['conversation']} aria-live="polite">
          {text !== undefined && <Bubble lang={language}>{text}</Bubble>}
        </div>
      </PhoneFrame>
      <div className={styles['take']}>
        {other && (
          <Checkbox isSelected={withOther} onChange={onWithOtherChange}>
            {t(`examples:withOther.${other}`)}
          </Checkbox>
        )}
        <Button variant="primary" onPress={onUse}>
          {t('examples:use')}
        </Button>
      </div>
    </div>
  );
}
