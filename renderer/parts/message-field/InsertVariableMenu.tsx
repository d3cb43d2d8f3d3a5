import { useQuery } from '@tanstack/react-query';
import { Braces } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { exampleContact } from '#shared/model/example-contact.ts';
import type { Language } from '#shared/model/language.ts';
import { type VariableName, variableNames } from '#shared/model/message-template.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { formatPhone } from '#shared/phone/format.ts';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

type InsertVariableMenuProps = {
  number: PhoneNumber;
  /** The language of the message. */
  language: Language;
  nameOf: (name: VariableName) => string;
  onInsert: (name: VariableName) => void;
};

/** The variables of a message, each with what it may read like. */
export function InsertVariableMenu({ number, language, nameOf, onInsert }: InsertVariableMenuProps) {
  const { t } = useTranslation('number');
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const { firstName, lastName } = exampleContact(language);
  const examples: Record<VariableName, string> = {
    'contact.first_name': firstName,
    'contact.full_name': `${firstName} ${lastName}`,
    'workspace.name': workspace?.name ?? '',
    'number.label': number.label,
    'number.formatted': formatPhone(number.phone, language),
    'hours.today': t('editor.example.hours.today'),
    'hours.next_opening': t('editor.example.hours.next_opening'),
  };
  return (
    <Menu
      label={t('editor.insert')}
      trigger={
        <Button size="small">
          <Braces size={14} strokeWidth={1.75} aria-hidden="true" />
          {t('editor.insert')}
        </Button>
      }
      choices={variableNames.map((name) => ({ id: name, label: nameOf(name), detail: examples[name] }))}
      onChoose={onInsert}
    />
  );
}
