import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { openFile } from '../../parts/import/import-flow.ts';
import { Button } from '../../ui/Button.tsx';

/** Takes another file in place of the present one, or the same one once corrected. */
export function ChooseAnother({ isMain = false }: { isMain?: boolean }) {
  const { t } = useTranslation('workspaceFile');
  return (
    <FileTrigger
      acceptedFileTypes={['.json']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) void openFile({ kind: 'file', file });
      }}
    >
      <Button variant={isMain ? 'primary' : 'plain'}>{t('import.chooseAnother')}</Button>
    </FileTrigger>
  );
}
