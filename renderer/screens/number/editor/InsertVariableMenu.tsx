import { Braces } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type VariableName, variableNames } from '#shared/model/message-template.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';

type InsertVariableMenuProps = {
  nameOf: (name: VariableName) => string;
  onInsert: (name: VariableName) => void;
};

/** The variables of a message with an example each. */
export function InsertVariableMenu({ nameOf, onInsert }: InsertVariableMenuProps) {
  const { t } = useTranslation('number');
  return (
    <Menu
      label={t('editor.insert')}
      trigger={
        <Button size="small">
          <Braces size={14} strokeWidth={1.75} aria-hidden="true" />
          {t('editor.insert')}
        </Button>
      }
      choices={variableNames.map((name) => ({
        id: name,
        label: nameOf(name),
        detail: t(`editor.example.${name}`),
      }))}
      onChoose={onInsert}
    />
  );
}
