import { useTranslation } from 'react-i18next';
import type { LinkProblem } from '../../parts/simulation/read-simulation.ts';
import { firstYear, lastYear } from '../../parts/simulation/simulation.ts';
import { Banner } from '../../ui/Banner.tsx';

/** What of the address could not be understood, and what is taken instead. */
export function LinkProblems({ problems }: { problems: readonly LinkProblem[] }) {
  const { t } = useTranslation('simulator');
  if (problems.length === 0) return null;
  return (
    <Banner tone="warning">
      <b>{t('problems.title')}</b>
      {problems.map((problem) => (
        <p key={problem}>{t(`problems.${problem}`, { first: firstYear, last: lastYear })}</p>
      ))}
    </Banner>
  );
}
