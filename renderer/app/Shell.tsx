import { Link, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import {
  Building2,
  Contact,
  Eye,
  FileJson,
  FlaskConical,
  History,
  ListRestart,
  Phone,
  RefreshCw,
  Settings,
  ShieldCheck,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../client/client.ts';
import { isDesktop } from '../client/link.ts';
import { useCanWrite } from '../client/use-can-write.ts';
import { screenWords } from '../i18n/i18n.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { classes } from '../ui/classes.ts';
import { OpenPalette } from './palette/OpenPalette.tsx';
import styles from './Shell.module.css';
import { SyncFoot } from './SyncFoot.tsx';
import { useRefusalToast } from './use-refusal-toast.ts';
import { useSettingsShortcut } from './use-settings-shortcut.ts';
import { useWakeSync } from './use-wake-sync.ts';

/** Nothing is said before the first paint. */
const ToastRegion = lazy(async () => ({ default: (await import('../ui/ToastRegion.tsx')).ToastRegion }));

const RecoveryNotice = lazy(async () => {
  const [file] = await Promise.all([import('./RecoveryNotice.tsx'), screenWords()]);
  return { default: file.RecoveryNotice };
});

/** The left menu, the page beside it, and where toasts appear. */
export function Shell() {
  const { t } = useTranslation('app');
  useSettingsShortcut();
  useRefusalToast();
  useWakeSync();
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const { data: recovery } = useQuery(api.recovery.last.queryOptions());
  return (
    <div className={classes(styles['shell'], isDesktop && styles['desktop'])}>
      <a className={styles['skip']} href="#content" onClick={focusContent}>
        {t('menu.skip')}
      </a>
      <nav className={styles['side']} aria-label={t('menu.label')}>
        <div className={styles['brand']}>
          <Avatar name={workspace?.name ?? 'Relais'} seed="workspace" size="medium" />
          <span className={styles['brandName']}>
            {workspace?.name ?? 'Relais'}
            {workspace && <small>Relais</small>}
          </span>
        </div>
        <SupportBadge />
        <OpenPalette />
        <Link className={styles['item']} to="/settings" activeOptions={{ exact: true }}>
          <Settings size={16} aria-hidden="true" />
          {t('menu.settings')}
        </Link>
        <p className={styles['group']}>{t('menu.workspaceSettings')}</p>
        <Link className={styles['item']} to="/settings/general">
          <Building2 size={16} aria-hidden="true" />
          {t('menu.general')}
        </Link>
        <Link
          className={styles['item']}
          to="/settings/phone-numbers"
          activeProps={{ 'aria-current': 'page' }}
        >
          <Phone size={16} aria-hidden="true" />
          {t('menu.phoneNumbers')}
        </Link>
        <Link className={styles['item']} to="/settings/contacts" activeProps={{ 'aria-current': 'page' }}>
          <Contact size={16} aria-hidden="true" />
          {t('menu.contacts')}
        </Link>
        <Link className={styles['item']} to="/settings/guard-rails">
          <ShieldCheck size={16} aria-hidden="true" />
          {t('menu.guardRails')}
        </Link>
        <Link className={styles['item']} to="/settings/workspace-file">
          <FileJson size={16} aria-hidden="true" />
          {t('menu.workspaceFile')}
        </Link>
        <Link className={styles['item']} to="/settings/sync">
          <RefreshCw size={16} aria-hidden="true" />
          {t('menu.sync')}
        </Link>
        <p className={styles['group']}>{t('menu.tools')}</p>
        <Link
          className={styles['item']}
          to="/simulator"
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <FlaskConical size={16} aria-hidden="true" />
          {t('menu.simulator')}
        </Link>
        <Link className={styles['item']} to="/replay">
          <ListRestart size={16} aria-hidden="true" />
          {t('menu.replay')}
        </Link>
        <Link className={styles['item']} to="/activity">
          <History size={16} aria-hidden="true" />
          {t('menu.activity')}
        </Link>
        <SyncFoot />
      </nav>
      <main className={styles['main']} id="content" tabIndex={-1}>
        <Suspense>{recovery && <RecoveryNotice recovery={recovery} />}</Suspense>
        <Outlet />
      </main>
      <Suspense>
        <ToastRegion label={t('toasts.label')} closeLabel={t('toasts.close')} />
      </Suspense>
    </div>
  );
}

/** Says to a support person why nothing can be changed. */
function SupportBadge() {
  const { t } = useTranslation('app');
  const canWrite = useCanWrite();
  if (canWrite) return null;
  return (
    <p className={styles['support']}>
      <Eye size={14} strokeWidth={1.75} aria-hidden="true" />
      {t('menu.support')}
    </p>
  );
}

/** The address bar belongs to the routes, so the skip link moves the focus itself. */
function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
