import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { StepHeading } from '../../../ui/StepHeading.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import styles from '../SyncScreen.module.css';
import { beginnings } from './beginnings.ts';
import { connect, type ConnectFlow, goBack, type Start } from './connect-flow.ts';
import { Holdings } from './Holdings.tsx';
import { StartCard } from './StartCard.tsx';

type Choosing = Extract<ConnectFlow, { step: 'choosing' }>;

/** Both copies side by side, and the ways to begin, each with what it does. */
export function ChooseCopy({ flow }: { flow: Choosing }) {
  const { t } = useTranslation(['sync', 'profile']);
  const { look, connecting, obstacle } = flow;
  const { role, author } = look;
  const refused = obstacle === 'changed_meanwhile' ? null : obstacle;
  const { meeting, ways } = beginnings(look);

  const begin = async (start: Start): Promise<void> => {
    if (await connect(start)) showToast({ tone: 'done', message: t('sync:connected') });
  };

  return (
    <>
      <section className={styles['card']}>
        {/* Copies that were looked at again are read again. */}
        <StepHeading key={look.basis}>{t(`sync:meeting.${meeting}`)}</StepHeading>
        <p className={styles['lead']}>{t('sync:choose.who', { author, role: t(`profile:role.${role}`) })}</p>
        {obstacle === 'changed_meanwhile' && (
          <Banner tone="warning">{t('sync:choose.changedMeanwhile')}</Banner>
        )}
        <Holdings mine={look.mine} cloud={look.cloud} />
        {role === 'support' && (meeting === 'differ' || meeting === 'cloud_empty') && (
          <Banner tone="info">
            {t(meeting === 'differ' ? 'sync:choose.onlyTakes' : 'sync:choose.nothingToTake')}
          </Banner>
        )}
      </section>
      {ways.map((way) => (
        <StartCard
          key={way.start}
          way={way}
          isOnly={ways.length === 1}
          connecting={connecting}
          refusal={refused?.start === way.start ? refused.refusal : null}
          onStart={() => void begin(way.start)}
        />
      ))}
      <div>
        <Button variant="quiet" isDisabled={connecting !== null} onPress={goBack}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('sync:choose.back')}
        </Button>
      </div>
    </>
  );
}
