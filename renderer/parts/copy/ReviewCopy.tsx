import { useTranslation } from 'react-i18next';
import type { CopyWhat } from '#shared/contract/copying.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { TargetChanges } from './TargetChanges.tsx';
import type { CopyReview } from './use-copy-review.ts';

type ReviewCopyProps = { fromId: string; what: CopyWhat; review: CopyReview };

/** What copying would change in each number, before anything does. */
export function ReviewCopy({ fromId, what, review }: ReviewCopyProps) {
  const { t } = useTranslation('copying');
  const { changing, sameCount, failure } = review;
  const foreign = changing.filter(({ group }) =>
    group.replies.some(({ change, language }) => change !== 'same' && language === 'foreign'),
  );
  if (failure === 'plan') {
    return (
      <LoadFailure message={t('failure.plan')} retryLabel={t('failure.retry')} onRetry={review.planAgain} />
    );
  }
  return (
    <>
      {failure && <Banner tone="error">{t(`failure.${failure}`)}</Banner>}
      {review.isPlanned && (
        <p role="status">
          {changing.length === 0
            ? t('plan.nothing')
            : t('plan.summary', {
                changed: t('plan.changed', { count: changing.length }),
                same: t('plan.same', { count: sameCount }),
              })}
        </p>
      )}
      {foreign.length > 0 && <Banner tone="warning">{t('plan.foreign', { count: foreign.length })}</Banner>}
      <TargetChanges fromId={fromId} what={what} targets={changing} />
    </>
  );
}
